// Says which thing is meant, and files what is wrong with it.
import { choice, oneOf, text } from '../../bot/answers.ts';
import { action, type Outcome } from '../../bot/feature.ts';
import { fileProblem } from '../../bot/file-problem.ts';
import { joinCase } from '../../bot/join-case.ts';
import { rememberPlace } from '../../bot/remember-place.ts';
import type { Turn } from '../../bot/turn.ts';
import type { ThingFact } from '../../database/things.ts';
import { categoryOf, FAULTS, THING } from '../../domain/thing.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { faultName, openAbout, thingChosen } from './lists.ts';
import { placeOfThing, thingAndQuarter, thingNamePlain } from './name-thing.ts';

/** Says which it is, and whether this person has reported it already. */
export const lookAtThing = action({
  needs: { which: choice.optional() },
  outcomes: ['found', 'known', 'retired', 'unknown'],
  async run(turn, _, answers): Promise<Outcome> {
    const found = await thingChosen(turn, answers);
    if (!found) return { outcome: 'unknown' };
    const thing = thingAndQuarter(turn, found);
    if (!found.active) return { outcome: 'retired', values: { thing } };
    const own = (await openAbout(turn, found)).find(({ mine }) => mine);
    if (!own) return { outcome: 'found', values: { thing } };
    return { outcome: 'known', values: { thing, reference: own.reference } };
  },
});

/** Files a complaint about the thing, or joins the open one that the citizen said is the same. */
export const fileThing = action({
  needs: { which: choice, fault: oneOf(FAULTS), details: text.optional(), same: choice.optional() },
  outcomes: ['filed', 'joined', 'enough_today'],
  async run(turn, { fault, details, same }, all) {
    const thing = await thingChosen(turn, all);
    if (!thing) throw new Error('A thing was chosen that is not there');
    rememberPlace(turn, placeOfThing(turn, thing));
    const words = fault === 'other' ? (details ?? null) : told(turn, thing, faultName(turn, thing, fault));
    const joined = same ? await join(turn, thing, { all, same, words }) : null;
    if (joined) return joined;
    const { latitude, longitude, quarterId, number: thingNumber } = thing;
    return fileProblem(turn, THING, all, {
      ...{ category: categoryOf(thing.kind), details: words, placeText: thingNamePlain(turn, thing) },
      ...{ latitude, longitude, quarterId, thingNumber },
    });
  },
});

const told = (turn: Turn, thing: ThingFact, fault: string): string =>
  `${thingNamePlain(turn, thing)} — ${fault}`;

async function join(
  turn: Turn,
  thing: ThingFact,
  { all, same, words }: { all: Answers; same: string; words: string | null },
): Promise<Outcome | null> {
  const open = (await openAbout(turn, thing)).find(({ id, mine }) => id === same && !mine);
  // Closed meanwhile: the citizen still has the problem, so it is filed on its own.
  return open ? joinCase(turn, all, open, words) : null;
}
