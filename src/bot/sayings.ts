// What people say in fixed words, which stand in locales under one name in every language: read, never said.
import type { House, Turn } from './parts.ts';

type Reading = Pick<Turn, 'house'>;

/** As sure as the words themselves. */
const SURE = 0.85;
/** More words tell of something else too. */
const MOST_WORDS = 9;

/** True when the text is one of the sayings of this name, in any language and script, whichever is spoken here. */
export function isSaid({ house }: Reading, text: string, message: string): boolean {
  const synonyms = sayings(house, message);
  const option = { id: message, label: synonyms[0] ?? '', synonyms };
  return (house.darija.matchOption(text, [option])?.score ?? 0) >= SURE;
}

/** "I have no photo", however it is put: the words for none, the thing, and what may stand between them. */
export function hasNone({ house }: Reading, text: string): boolean {
  const said = wordsIn(house, text);
  if (said.length > MOST_WORDS) return false;
  const known = (message: string) => new Set(sayings(house, message).flatMap((one) => wordsIn(house, one)));
  const none = known('common-none');
  const beside = known('common-none_beside');
  return said.some((word) => none.has(word)) && said.every((word) => none.has(word) || beside.has(word));
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

const wordsIn = ({ darija }: House, text: string): string[] =>
  darija.normalise(text).split(/\s+/u).filter(Boolean);

function sayings({ words }: House, message: string): string[] {
  const all = words.languages.flatMap((language) => words.say(language, { message }).split('|'));
  return all.map((one) => one.trim());
}
