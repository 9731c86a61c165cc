// "It is beside the tap", "rah hda robini": where something is, behind a word that points at it.
import { isWritten } from '../phrases.ts';
import { beginsWithPlace, saysWhere } from './corrected-place.ts';
import type { ReadingPlace } from './read-place.ts';
import { wordSpans } from './split-correction.ts';

/** More words tell of the thing beside which it is. */
const MOST_BESIDE = 5;

/** What is wished, asked or agreed to says not where. */
const DOES_ELSE = new Set<string>(['wants', 'asks', 'corrects', 'agrees', 'declines', 'cannot']);

/** Whatever thing is named: so few words behind "beside" name it to say where. */
export function isBesideThing(turn: ReadingPlace, text: string): boolean {
  const rest = behindPointer(turn, text);
  const words = wordSpans(rest).map(({ text: word }) => word);
  if (words.length < 2 || words.length > MOST_BESIDE) return false;
  // "Before sending I want to read it" opens like a place.
  if (DOES_ELSE.has(turn.context.darija.act(text).act)) return false;
  return [1, 2, 3].some((size) => isWritten(turn, words.slice(0, size).join(' '), 'heard-place_beside'));
}

/** True for words that say where, with or without "it is" before them. */
export function pointsToPlace(turn: ReadingPlace, text: string): boolean {
  const rest = behindPointer(turn, text);
  return isBesideThing(turn, text) || beginsWithPlace(turn, rest) || saysWhere(turn, rest);
}

function behindPointer(turn: ReadingPlace, text: string): string {
  const words = wordSpans(text);
  const isPointer = (word: string) =>
    ['heard-points_at', 'heard-review_is'].some((list) => isWritten(turn, word, list));
  const at = words.findIndex(({ text: word }) => !isPointer(word));
  return at > 0 ? text.slice(words[at]?.start) : text;
}
