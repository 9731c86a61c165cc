// What a form of the commune asks later, told with the answer before it: "black, at the souk, yesterday" is not asked again.

import { applies } from '../../flow/engine/position.ts';
import type { Answers, Input } from '../../flow/engine/state.ts';
import { isWritten } from '../phrases.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { isKind } from './place-opening.ts';
import { readDay } from './read-day.ts';
import { placeNamed } from './read-place.ts';
import { rawWords } from './review-lines.ts';
import { dayOfIt, placeOf } from './said-as.ts';
import { askedInRequest } from './short-answer.ts';
import { isWholePlace } from './whole-place.ts';

/** More words say more than a day. */
const MOST_OF_DAY = 3;

/** Keeps the place and the day that are told before they are asked for; a day alone is no place. */
export function keepAhead(turn: Turn, givens: Input[]): Input[] {
  const asked = askedInRequest(turn);
  if (asked?.ask !== 'text' && asked?.ask !== 'place') return givens;
  return givens.filter((given) => {
    if (given.kind !== 'text' || given.late) return true;
    const told = toldAhead(turn, asked.name, given.text);
    turn.memory = { ...turn.memory, answers: { ...told, ...turn.memory.answers } };
    if (asked.ask === 'text' && isOnlyPlace(turn, given.text, told)) {
      tell(turn, 'common-place_kept');
      return false;
    }
    // "Yesterday morning", said once more of a day that is told already, is no place, either.
    const isDay =
      Object.values(told).some(({ kind }) => kind === 'date') ||
      (Object.values(turn.memory.answers ?? {}).some(({ kind }) => kind === 'date') &&
        readDay(turn, given.text, 'past_day') !== null);
    if (asked.ask !== 'place' || !isDay || !isOnlyDay(turn, given.text)) return true;
    tell(turn, 'common-day_kept');
    return false;
  });
}

function toldAhead(turn: Turn, asked: string, words: string): Answers {
  const flow = turn.context.flows.get(turn.memory.flow ?? '');
  const steps = flow?.steps.slice(flow.steps.findIndex(({ name }) => name === asked) + 1) ?? [];
  const answers: Answers = { ...turn.memory.answers };
  const told: Answers = {};
  for (const step of steps) {
    if (!flow || step.verb !== 'ask' || answers[step.name] || !applies(flow, step, answers)) continue;
    if (step.ask !== 'date' && step.ask !== 'place') continue;
    const named = turn.context.darija.route(words).place;
    // A red pendant names no place called like it.
    const isLook = named && rawWords(named.text).every((word) => isWritten(turn, word, 'heard-looks'));
    const place = isLook ? undefined : named;
    const answer = step.ask === 'date' ? dayOfIt(turn, step, words) : placeOf(turn, words, place);
    if (answer) told[step.name] = answer;
  }
  return told;
}

/** "Near Bab El Kasbah", where it is asked how something looks. */
const isOnlyPlace = (turn: Turn, text: string, told: Answers): boolean =>
  isWholePlace(turn, text) && Object.values(told).some(({ kind }) => kind === 'place');

const isOnlyDay = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_OF_DAY &&
  // The Sunday market is a place.
  !rawWords(text).some((word) => isKind(turn, word)) &&
  !turn.context.darija.route(text).place &&
  placeNamed(turn, text) === null;
