// "The same place": said of a second problem it means where the one before it was.

import { isOneOf, knownWords, opensWith, readBy, wordsIn } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { withoutGrown } from '../../bot/understanding/read-place.ts';
import type { Answer, Answers } from '../../flow/engine/state.ts';

/** So long after a problem was told, the next is most likely told with it. */
const LATELY_MS = 24 * 3_600_000;
/** "And the light too", said so soon, needs no place of its own. */
const TALK_MS = 3_600_000;
/** All that is said is that it is the same. */
const SAME = ['heard-same', 'heard-same_beside', 'heard-place_word'];
/** "Yes, the same"; more words say the same of what. */
const MOST_BARE = 2;

/** Keeps where the problem is that is being filed. */
export function rememberPlace(turn: Turn, { place }: Answers): void {
  if (place?.kind !== 'place') return;
  const { voices: _, ...where } = place;
  turn.memory = { ...turn.memory, placed: { at: turn.now.getTime(), place: where } };
}

/** Where the problem before was, if these words say that it is there too, or only that it is one more; null: neither. */
export function placeBefore(turn: Turn, text: string): Answer | null {
  if (saysSamePlace(turn, text)) return placedWithin(turn, LATELY_MS);
  return opensWith(turn, text, 'heard-review_also', 'anywhere') ? placedWithin(turn, TALK_MS) : null;
}

/** True for "in the same place", among whatever else. */
export function saysSamePlace({ context }: Pick<Turn, 'context'>, text: string): boolean {
  const words = wordsIn(context, withoutGrown(text));
  const same = knownWords(context, 'heard-same');
  const places = knownWords(context, 'heard-place_word');
  if (words.some((word, i) => same.has(word) && places.has(words[i + 1] ?? ''))) return true;
  return ['heard-there', 'heard-review_also'].every((list) => opensWith({ context }, text, list, 'anywhere'));
}

/** Fills in the place of the complaint that is open. False: more is said than that it is the same, or none is known. */
export function takesSamePlace(turn: Turn, text: string): boolean {
  const { flow, answers } = turn.memory;
  const known = answers?.place;
  if (flow !== 'complaint' || (known && !(known.kind === 'place' && known.open))) return false;
  const place = isSamePlace(turn, text) ? placedWithin(turn, LATELY_MS) : null;
  if (!place) return false;
  turn.memory = { ...turn.memory, answers: { ...answers, place } };
  tell(turn, 'complaint-placed');
  return true;
}

/** "The same place", "the same", "there", and no more. */
function isSamePlace(turn: Turn, text: string): boolean {
  if (isOneOf(turn, text, 'heard-there')) return true;
  const drawn = readBy(turn, withoutGrown(text), SAME);
  if (!drawn?.has('heard-same')) return false;
  return drawn.has('heard-place_word') || wordsIn(turn.context, text).length <= MOST_BARE;
}

function placedWithin({ memory: { placed }, now }: Turn, most: number): Answer | null {
  return placed && now.getTime() - placed.at < most ? placed.place : null;
}
