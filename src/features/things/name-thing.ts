// What a thing is called, and where it stands, in the citizen's language.
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { ThingFact } from '../../database/things.ts';
import { showsFrench } from '../../domain/names.ts';
import { emojiOf, plateOf } from '../../domain/thing.ts';
import type { Answer } from '../../flow/engine/state.ts';
import { stripIsolates } from '../../words/words.ts';

/** "Street lamp no. 1042"; a school is called by its own name. */
export function thingName(turn: Turn, { kind, nameAr, nameFr, number }: ThingFact): string {
  const own = showsFrench(turn.row.language) ? nameFr : nameAr;
  return sentence(turn, 'thing-name', undefined, {
    name: `${emojiOf(kind)} ${own ?? sentence(turn, `things-${kind}`)}`,
    number: plateOf(number),
  });
}

/** The same as it is written down, without the marks that keep directions apart on a screen. */
export const thingNamePlain = (turn: Turn, thing: ThingFact): string => stripIsolates(thingName(turn, thing));

/** The same with its quarter. */
export function thingAndQuarter(turn: Turn, thing: ThingFact): string {
  const quarter =
    thing.quarterId && turn.context.referenceData.quarterName(thing.quarterId, turn.row.language);
  return [thingName(turn, thing), quarter].filter(Boolean).join(' · ');
}

/** Where it stands, as the answer to a question for a place. */
export const placeOfThing = (turn: Turn, thing: ThingFact): Answer => ({
  kind: 'place',
  ...{ latitude: thing.latitude, longitude: thing.longitude },
  ...(thing.quarterId !== null && { quarter: thing.quarterId }),
  ...{ text: thingNamePlain(turn, thing), thing: thing.number },
});
