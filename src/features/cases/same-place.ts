// "The same place": said of a second problem it means where the one before it was.

import { askedStep } from '../../bot/input.ts';
import { isOneOf, knownWords, opensWith, readBy, wordsIn } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { withoutGrown } from '../../bot/understanding/read-place.ts';
import type { Answer } from '../../flow/engine/state.ts';
import { nextWaiting, placeNext } from './problem-queue.ts';

/** So long after a problem was told, the next is most likely told with it. */
const LATELY_MS = 24 * 3_600_000;
/** "And the light too", said so soon, needs no place of its own. */
const TALK_MS = 3_600_000;
/** All that is said is that it is the same. */
const SAME = ['heard-same', 'heard-same_beside', 'heard-place_word', 'heard-yes', 'heard-second'];
/** "Yes, the same"; more words say the same of what. */
const MOST_BARE = 2;

/** Where the problem before was, if these words say that it is there too, or only that it is one more; null: neither. */
export function placeBefore(turn: Turn, text: string): Answer | null {
  if (saysSamePlace(turn, text)) return placedWithin(turn, LATELY_MS);
  const before = opensWith(turn, text, 'heard-review_also', 'anywhere') ? placedWithin(turn, TALK_MS) : null;
  // "Also" does not say where: it is asked, and one tap answers.
  return before?.kind === 'place' ? { ...before, open: true, same: true } : before;
}

/** True for "in the same place", among whatever else. */
export function saysSamePlace({ context }: Pick<Turn, 'context'>, text: string): boolean {
  const words = wordsIn(context, withoutGrown(text));
  const same = knownWords(context, 'heard-same');
  const places = knownWords(context, 'heard-place_word');
  if (words.some((word, i) => same.has(word) && places.has(words[i + 1] ?? ''))) return true;
  return ['heard-there', 'heard-review_also'].every((list) => opensWith({ context }, text, list, 'anywhere'));
}

/** Where the problem before was, for whoever says that it is the same place and no more; null: something else, or none is known. */
export const sameAsBefore = (turn: Turn, text: string): Answer | null =>
  isSamePlace(turn, text) ? placedWithin(turn, LATELY_MS) : null;

/** Fills in the place of the complaint that is open. False: more is said than that it is the same, or none is known. */
export function takesSamePlace(turn: Turn, text: string): boolean {
  const { flow, answers } = turn.memory;
  if (flow !== 'complaint' || !isSamePlace(turn, text)) return false;
  const known = answers?.place;
  const isKnown = known !== undefined && !(known.kind === 'place' && known.open);
  // Asked whether it is the same problem, whoever says "the same" means that.
  if (isKnown && !(isAskedLast(turn) && namesSamePlace(turn, text))) return false;
  // The next of those told together lies where the one before it does, unless it names its own place.
  const place = isKnown && nextWaiting(turn) ? known : placedWithin(turn, LATELY_MS);
  if (!place) return false;
  if (place === known) placeNext(turn, place);
  turn.memory = { ...turn.memory, answers: { ...answers, place } };
  tell(turn, 'complaint-placed');
  return true;
}

/** All is told but the photo, or read back. */
function isAskedLast(turn: Turn): boolean {
  const step = askedStep(turn);
  return step?.verb === 'ask' && (step.ask === 'photo' || step.ask === 'confirm');
}

/** "The same place", "the same", "there", and no more. */
function isSamePlace(turn: Turn, text: string): boolean {
  if (isOneOf(turn, text, 'heard-there') || namesSamePlace(turn, text)) return true;
  const isBare = wordsIn(turn.context, text).length <= MOST_BARE;
  return isBare && sameDrawn(turn, text)?.has('heard-same') === true;
}

/** "The same place", with the word for place. */
function namesSamePlace(turn: Turn, text: string): boolean {
  const drawn = sameDrawn(turn, text);
  return drawn?.has('heard-same') === true && drawn.has('heard-place_word');
}

const sameDrawn = (turn: Turn, text: string): Set<string> | null => readBy(turn, withoutGrown(text), SAME);

function placedWithin({ memory: { placed }, now }: Turn, most: number): Answer | null {
  return placed && now.getTime() - placed.at < most ? placed.place : null;
}
