// Finds what identifies a person in a text: numbers, addresses, names. Purely by shape and by the words around it.

import { addressAt, homeAt } from './home-addresses.ts';
import { readSets } from './identifying-words.ts';
import { namesAt, publicNames } from './person-names.ts';
import { spelledNumbers } from './spelled-numbers.ts';
import { type Stretch, type Word, wordsOf } from './words-of-text.ts';

/** Finds what must not leave. `names`: the names this citizen is known by. */
export type Finder = (text: string, names: readonly string[]) => Stretch[];

/** Without one of these nothing has any of the shapes. */
const SHAPED = /[@./\p{Nd}]/u;
/** Each begins where its letters do: one tried at every letter of a long run would take hours over it. */
const SHAPES = [
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /(?<![a-z0-9-]\.?)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|ma|net|org|info|io|me|fr|gov|app|be|gl|ly)(?:\/\S*)?/giu,
  /@[\p{L}\p{N}_.]{3,}/giu,
  // What is left of a number that was masked, with the letters before it.
  /(?<![\u2022\u25cf*])\p{Script=Latin}{0,4}[\u2022\u25cf*]{2,}[\s\p{Cf}.-]{0,2}\p{Nd}[\p{Nd}\p{Script=Latin}]*/giu,
  // References and the numbers of cards and files: letters, then digits, perhaps something between them.
  /(?<![\p{L}\p{N}])\p{Script=Latin}{1,4}[./-]{0,2}\p{Nd}{4,}(?:[./-]\p{L}{0,3}\p{Nd}+)*/giu,
  /(?<![\p{L}\p{N}])\p{Script=Latin}{1,3} {1,2}\p{Nd}{5,}/giu,
  /(?<![\p{L}\p{N}])\p{Script=Latin}{1,4}-\p{Nd}+(?:[./-]\p{Nd}+)+/giu,
  // The short title with its point, which would end a sentence.
  /(?<!\p{L})(?:MM?|Mrs?|Mme|Mlle|Dr|Me|Pr)\.\s?\p{Lu}[\p{L}-]+/gu,
  // Plates of cars: digits, a letter, digits, in either order.
  /(?<!\p{N})\p{Nd}{2,6}\s?[-|/]\s?\p{L}\s?[-|/]\s?\p{Nd}{1,2}(?!\p{N})/gu,
  /(?<!\p{N})\p{Nd}{1,2}\s?[-|/]\s?\p{L}\s?[-|/]\s?\p{Nd}{2,6}(?!\p{N})/gu,
  /(?<!\p{N})\p{Nd}{3,6} ?[\u0623\u0627\u0628\u062f\u0637\u0647A-EHT] ?\p{Nd}{1,2}(?!\p{N})/gu,
  /(?<!\p{N})\p{Nd}{1,2} ?[\u0623\u0627\u0628\u062f\u0637\u0647A-EHT] ?\p{Nd}{3,6}(?!\p{N})/gu,
  // Telephones, accounts, references: five digits and more, however they are parted.
  /[+(]?\p{Nd}(?:[\s\p{Cf}().\u2011\u2013/_-]{0,3}\p{Nd}){4,}/giu,
];

/** Reads its lists of words; the finder itself is pure. `key` brings spellings of a name together across scripts. */
export function openFinder(key: (word: string) => string): Finder {
  const sets = readSets();
  return (text, names) => {
    const words = wordsOf(text);
    const found = SHAPED.test(text) ? SHAPES.flatMap((shape) => shapesIn(text, shape)) : [];
    const isNumbered = /\p{Nd}/u.test(text);
    const isPublic = publicNames(text, words, sets);
    words.forEach((_, at) => {
      found.push(...namesAt(text, words, at, sets, isPublic), ...homeAt(text, words, at, sets));
      if (isNumbered) found.push(...addressAt(text, words, at, sets));
    });
    found.push(...spelledNumbers(text, words, sets), ...knownNames(words, names, key));
    return merged(found);
  };
}

/** Where a shape, which must be global, stands in a text. */
export const shapesIn = (text: string, shape: RegExp): Stretch[] =>
  Array.from(text.matchAll(shape), ({ index, 0: match }) => ({ start: index, end: index + match.length }));

/** The names the citizen is known by, whole or in part, in either script. */
function knownNames(words: Word[], names: readonly string[], key: (word: string) => string): Stretch[] {
  return words.filter(isKnownName(names, key));
}

/** Whether a word is one of these names, or a part of one, in either script. */
export function isKnownName(
  names: readonly string[],
  key: (word: string) => string,
): (word: Word) => boolean {
  const parts = names.flatMap((name) => wordsOf(name)).filter(({ text }) => /\p{L}{2}/u.test(text));
  const folded = new Set(parts.map((part) => part.folded));
  const keys = new Set(parts.map(({ text }) => key(text)).filter((made) => made.length >= 3));
  return (word) =>
    folded.has(word.folded) || (keys.size > 0 && /\p{L}/u.test(word.text) && keys.has(key(word.text)));
}

/** Stretches in their order, those that touch as one. */
export function merged(found: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { start, end } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
