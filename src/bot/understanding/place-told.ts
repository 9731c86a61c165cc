// Where something is, as far as words tell that were said before anybody asked for it.

import type { Routed, Span as Words } from '../../darija/darija.ts';
import type { Answer } from '../../flow/engine/state.ts';
import { holdsWord, isWritten } from '../phrases.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { isStreet } from './place-opening.ts';
import { outside, placeNamed, quarterSpelt, readPlace, townNamed, withoutAround } from './read-place.ts';
import { rawWords } from './review-lines.ts';
import { ends, wholeOf } from './whole-place.ts';

type Span = Pick<Words, 'start' | 'end'>;

/** Words that name a place which nobody knows here are asked back; "in the street" names none, and a town elsewhere is refused. */
export function openPlace(turn: Turn, text: string | undefined, span: Routed['place']): Answer | null {
  if (!span || text === undefined || townNamed(turn, text)) return null;
  const words = wholeOf(turn, text, span);
  // "The street went dark" names none.
  if ((!span.named && !isBetween(turn, words)) || isStreet(turn, words)) return null;
  // "In our street four problems" says how many there are.
  if (holdsWord(turn, span.text, 'heard-announces')) return null;
  return { kind: 'place', text: words, open: true };
}

/** "Between the post office and the bank": two things that have no name say where. */
function isBetween(turn: Turn, words: string): boolean {
  const [first = '', ...others] = words.split(/\s+/u);
  const isAnd = (word: string) =>
    isWritten(turn, word, 'heard-place_and') || /^\u0648\u0627\u0644/u.test(word);
  return isWritten(turn, first, 'heard-place_between') && others.some(isAnd);
}

/** Words around the first words of a place that may belong to it. */
const WIDEST = 5;

/**
 * Where it is, as far as the text says: a position written in it, or a quarter or landmark with the words around it.
 * A place elsewhere is said to be so, and asked for again.
 */
export function placeSaid(turn: Turn, text: string, span: Routed['place']): Answer | null {
  const read = readPlace(turn, text);
  if (read.kind === 'pin') {
    const { text: _, ...pin } = read;
    return { ...pin, kind: 'place' };
  }
  if (read.kind === 'unread') tell(turn, 'common-map_link');
  const names = (words: string) => placeNamed(turn, words);
  const found = span && widened(text, span, (words) => names(words) !== null);
  const wide = found && withoutAround(turn, wholeOf(turn, text, found));
  const quarter = wide ? names(wide) : quarterSpelt(turn, text);
  // "Beside the mosque is broken, at Lastah": what is told between the two is no place.
  const isApart = rawWords(wide ?? '').some((word) => ends(turn, word));
  const words = (isApart ? null : wide) ?? (span && wholeOf(turn, text, span));
  if (quarter) return { kind: 'place', quarter, ...(words && { text: words }) };
  const { saying } = read.kind === 'outside' ? read : (elsewhere(turn, text) ?? {});
  if (saying) {
    tell(turn, saying.message, saying.attribute, saying.values);
    turn.memory = { ...turn.memory, elsewhere: true };
  }
  return null;
}

function elsewhere(turn: Turn, text: string) {
  const town = townNamed(turn, text);
  const read = town && outside(turn, town);
  return read?.kind === 'outside' ? read : null;
}

/** The words of a place with as many of those behind or before them as it takes to name one; null: none is named. */
function widened(text: string, { start, end }: Span, names: (words: string) => boolean): Span | null {
  const own = text.slice(start, end);
  if (names(own)) return { start, end };
  const behind = [...text.slice(end).matchAll(/[^\s]+/gu)].slice(0, WIDEST);
  for (const word of behind) {
    const words = text.slice(start, end + word.index + word[0].length);
    if (/[.!?\u061f\n]/u.test(words)) break;
    if (names(words)) return { start, end: start + words.replace(/[,;\u060c]+$/u, '').length };
  }
  const before = [...text.slice(0, start).matchAll(/[^\s]+/gu)].reverse().slice(0, WIDEST);
  for (const word of before) {
    const words = text.slice(word.index, end);
    if (/[.!?\u061f\n]/u.test(words)) break;
    if (names(words)) return { start: word.index, end };
  }
  return null;
}
