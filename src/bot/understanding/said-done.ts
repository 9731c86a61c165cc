// That what was wrong is done: "the rubbish has been collected", "safi hezzo zbel"; and not that it is to be done.
import { spelt } from '../../domain/spelling.ts';
import { isWritten, type Reading, speltSayings } from '../phrases.ts';
import { isMarked } from './is-telling.ts';
import { bare } from './place-opening.ts';
import { wordSpans } from './split-correction.ts';

/** More words tell a story. */
const MOST_WORDS = 10;

/** In Darija; as "water" it has an article. */
const NOT = /(?:^|\s)(?:\u0645\u0627|ma)$/u;

/** True where a thing of the town is said to be mended, taken away or clean again. */
export function saysDone(turn: Reading, text: string): boolean {
  const words = wordSpans(text).map(({ text: word }) => word);
  if (words.length > MOST_WORDS || isMarked(text) || isStillWanted(turn, text)) return false;
  if (!namesThing(turn, text) || turn.context.darija.alarm(text) !== null) return false;
  if (saysSpelt(turn, text, 'heard-done')) return true;
  // "They took" and "take!" are one word: only what stands beside it tells them apart.
  return saysSpelt(turn, text, 'heard-done_or_order') && saysSpelt(turn, text, 'heard-done_sign');
}

/** A thing of the town is named by its noun. */
export const namesThing = (turn: Reading, text: string): boolean =>
  wordSpans(text).some(({ text: word }) =>
    [word, bare(word)].some((one) => isWritten(turn, one, 'heard-done_thing')),
  );

/** "Please", "it must", "not", "still": it is wanted, or has come back. */
export const isStillWanted = (turn: Reading, text: string): boolean =>
  wordSpans(text).some(({ text: word }) => isWritten(turn, word, 'heard-done_not'));

/** One of the sayings stands in the text word for word, as it is spelt, with no "not" before it. */
function saysSpelt(turn: Reading, text: string, list: string): boolean {
  const said = ` ${spelt(text).join(' ')} `;
  return speltSayings(turn, list).some((one) => {
    const at = said.indexOf(` ${one.join(' ')} `);
    return at >= 0 && !NOT.test(said.slice(0, at));
  });
}
