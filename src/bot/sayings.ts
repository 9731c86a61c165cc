// What people say in fixed words, which stand in locales under one name in every language: read, never said.
import { isSpelt, spelt } from '../domain/spelling.ts';
import type { House, Turn } from './parts.ts';

/** All that reading words takes. */
export type Reading = Pick<Turn, 'house'>;

/** As sure as the words themselves. */
const SURE = 0.85;
/** More words tell of something else too. */
const MOST_WORDS = 9;
/** More letters, too: nothing of it is looked at. */
const LONGEST_READ = 90;

/** True when the text is one of the sayings of this name, in any language and script, whichever is spoken here. */
export function isSaid({ house }: Reading, text: string, message: string): boolean {
  const synonyms = sayings(house, message);
  const option = { id: message, label: synonyms[0] ?? '', synonyms };
  return (house.darija.matchOption(text, [option])?.score ?? 0) >= SURE;
}

/** "I have no photo", however it is put: the words for none, the thing, and what may stand between them. */
export const hasNone = (reading: Reading, text: string): boolean => isOnly(reading, text, 'common-none');

/** "Nothing", "nothing at all". */
export const isNothing = (reading: Reading, text: string): boolean => isOnly(reading, text, 'heard-nothing');

/** True when some word is among those of this name, and every other among those that may stand beside them. */
export const isOnly = (reading: Reading, text: string, message: string): boolean =>
  readBy(reading, text, [message, `${message}_beside`])?.has(message) ?? false;

/**
 * Which of these lists of words a text draws on, in any language and script.
 * Null: it is long, or has a word that stands in none of them, and so says something else.
 */
export function readBy({ house }: Reading, text: string, lists: readonly string[]): Set<string> | null {
  if (text.length > LONGEST_READ) return null;
  const said = wordsIn(house, text);
  if (said.length === 0 || said.length > MOST_WORDS) return null;
  const known = lists.map((message) => ({ message, words: knownWords(house, message) }));
  const drawn = said.map((word) => known.filter(({ words }) => words.has(word)));
  if (drawn.some((found) => found.length === 0)) return null;
  return new Set(drawn.flat().map(({ message }) => message));
}

/** True when the text is one of these sayings, word for word. */
export function isOneOf({ house }: Reading, text: string, message: string): boolean {
  if (text.length > LONGEST_READ) return false;
  const said = wordsIn(house, text).join(' ');
  return said !== '' && sayings(house, message).some((one) => wordsIn(house, one).join(' ') === said);
}

/** Lists of words do not change while the program runs: each is cut into its words once. */
const cut = new WeakMap<House['words'], Map<string, Set<string>>>();

/** The single words that stand under one name in every language. */
export function knownWords(house: House, message: string): Set<string> {
  const lists = cut.get(house.words) ?? new Map<string, Set<string>>();
  cut.set(house.words, lists);
  const known = lists.get(message) ?? new Set(sayings(house, message).flatMap((one) => wordsIn(house, one)));
  lists.set(message, known);
  return known;
}

/** True when one of the sayings of this name stands first in the text, or anywhere in it. */
export function opensWith(
  { house }: Reading,
  text: string,
  message: string,
  where: 'first' | 'anywhere',
): boolean {
  const said = ` ${wordsIn(house, text).join(' ')} `;
  return sayings(house, message).some((one) => {
    const words = wordsIn(house, one).join(' ');
    if (words === '') return false;
    return where === 'first' ? said.startsWith(` ${words} `) : said.includes(` ${words} `);
  });
}

/** True when one of the sayings of this name stands in the text as it is spelt, and not only as it sounds. */
export const isSpelled = ({ house }: Reading, text: string, message: string): boolean =>
  sayings(house, message).some((one) => isSpelt(spelt(one), spelt(text)));

/** The words of a text that are not among those of a name: a letter alone, stuck to what was taken out, is none. */
export function wordsBeyond(house: House, text: string, message: string): string[] {
  const usual = new Set(sayings(house, message).flatMap((one) => wordsIn(house, one)));
  return wordsIn(house, text).filter((word) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(word) && !usual.has(word));
}

/** "Nothing wrong", which begins with a no and is none. */
export function isFine({ house }: Reading, text: string): boolean {
  // Asked of every text of every turn: the cheap look, which the language room remembers, comes first.
  if (house.darija.readYesNo(text) !== 'no') return false;
  const said = house.darija.normalise(text);
  return sayings(house, 'common-fine').some((one) => house.darija.normalise(one) === said);
}

/** Yes or no, as the language room reads them, but for the greeting that sounds like a no. */
export function readYesNo(turn: Reading, text: string): 'yes' | 'no' | null {
  return isFine(turn, text) ? null : turn.house.darija.readYesNo(text);
}

/** The words of a text as they are compared. */
export const wordsIn = ({ darija }: House, text: string): string[] =>
  darija.normalise(text).split(/\s+/u).filter(Boolean);

function sayings({ words }: House, message: string): string[] {
  const all = words.languages.flatMap((language) => words.say(language, { message }).split('|'));
  return all.map((one) => one.trim());
}
