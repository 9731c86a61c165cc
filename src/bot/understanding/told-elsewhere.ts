// What was told together with a place that was corrected since: "the lamp is out in Lastah", and it is in the Kasbah.

import { isWritten } from '../phrases.ts';
import { isOpened, linksBefore } from './place-opening.ts';
import type { ReadingPlace } from './read-place.ts';
import { wordSpans } from './split-correction.ts';

/** "In", grown onto the place in Arabic letters. */
const GROWN = /(^|\s)[\u0641\u0628]$/u;
/** Before a name in French. */
const ARTICLE = /(?<=\s)(?:la|le|les) $/iu;
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
    // "At the Kasbah" and "at Bab Targhount": a name brings its own article.
    const lead = /^\p{Lu}/u.test(now) ? head.replace(ARTICLE, '') : head;
    return `${lead}${isOfOneScript ? '' : ' '}${now}${rest}`;
  }
  const left = `${withoutIn(turn, head)}${rest}`.replace(/[^\S\n]+/gu, ' ').trim();
  return TELLS.test(left) ? left : told;
}

/** The words before a place without the "in" that leads to it. */
function withoutIn(turn: ReadingPlace, head: string): string {
  const grown = head.replace(GROWN, '$1');
  if (grown !== head) return grown;
  const words = wordSpans(head);
  const at = linksBefore(turn, words, words.length);
  const isIn = isWritten(turn, words[at - 1]?.text ?? '', 'heard-place_in');
  const from = words[isIn ? at - 1 : at];
  return from ? head.slice(0, from.start) : head;
}
