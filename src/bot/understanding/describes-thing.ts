// What a thing or an animal looks like, said where a place is asked for: a colour, a number plate, "an unknown dog".

import { readBy } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { isNameAlone } from './read-place.ts';

/** As plates of Morocco are written: five digits, a letter, the number of the town. */
const PLATE = /(?<!\d)\d{1,5}\s?[-|/\s]\s?[A-Z\u0621-\u064a]\s?[-|/\s]\s?\d{1,2}(?!\d)/iu;
const LISTS = ['heard-looks', 'heard-looks_beside'];
/** More words may say where it stands as well. */
const MOST_WORDS = 8;

/** True where nothing but how it looks is told. */
export function tellsLooks(turn: Turn, text: string): boolean {
  if (isNameAlone(turn, text)) return false;
  const drawn = readBy(turn, text.replace(PLATE, ' '), LISTS, MOST_WORDS);
  if (PLATE.test(text)) return drawn !== null || !turn.context.darija.route(text).place;
  return drawn?.has('heard-looks') ?? false;
}
