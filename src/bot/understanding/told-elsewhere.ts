// What was told together with a place that was corrected since: "the lamp is out in Lastah", and it is in the Kasbah.

import { isWritten } from '../phrases.ts';
import { isOpened } from './place-opening.ts';
import type { ReadingPlace } from './read-place.ts';
import { wordSpans } from './split-correction.ts';

/** "In", grown onto the place in Arabic letters. */
const GROWN = /(^|\s)[\u0641\u0628]$/u;
/** Fewer letters tell nothing. */
const TELLS = /\p{L}{3}/u;

/** The words with the place of now, put in the same way as the other; where it cannot be, they are told without one. */
export function toldElsewhere(
  turn: ReadingPlace,
  told: string,
  before: string,
  now: string | undefined,
): string {
  const at = told.toLowerCase().lastIndexOf(before.toLowerCase());
  if (at < 0 || before === '' || now?.includes(before)) return told;
  const [head, rest] = [told.slice(0, at), told.slice(at + before.length)];
  // A name goes on with its own letters: "Lastah" is no part of "Lastahiya".
  if (/^[\p{L}\p{N}]/u.test(rest)) return told;
  const opened = (place: string) => isOpened(turn, wordSpans(place), 0);
  if (now !== undefined && opened(now) === opened(before)) {
    const isOfOneScript = !GROWN.test(head) || /^\p{Script=Arabic}/u.test(now);
    return `${head}${isOfOneScript ? '' : ' '}${now}${rest}`;
  }
  const left = `${withoutIn(turn, head)}${rest}`.replace(/\s+/gu, ' ').trim();
  return TELLS.test(left) ? left : told;
}

/** The words before a place without the "in" that leads to it. */
function withoutIn(turn: ReadingPlace, head: string): string {
  const grown = head.replace(GROWN, '$1');
  if (grown !== head) return grown;
  const last = wordSpans(head).at(-1);
  return last && isWritten(turn, last.text, 'heard-place_in') ? head.slice(0, last.start) : head;
}
