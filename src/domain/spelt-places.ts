// Names of places as they are written: found to the letter, where their consonants alone would say too little.
import type { NamedPlace } from './places.ts';
import { isSpelt, spelt } from './spelling.ts';

type Name = readonly string[];

/** Every place is held against every text: its names are taken apart once. */
interface Names {
  whole: readonly string[];
  words: readonly Name[];
  /** Without doubled letters, those that are long enough to stand in no other word by chance. */
  single: readonly Name[];
}

/** Names of so many letters are not found inside other words by chance. */
const CERTAIN_LETTERS = 4;

const taken = new WeakMap<NamedPlace, Names>();

function namesOf(place: NamedPlace): Names {
  const known = taken.get(place);
  if (known) return known;
  const words = [place.nameAr, place.nameFr, ...place.aliases].map(spelt);
  const names = {
    whole: words.map((name) => name.join(' ')),
    words,
    single: words.map((name) => name.map(single)).filter((name) => name.join('').length >= CERTAIN_LETTERS),
  };
  taken.set(place, names);
  return names;
}

/** Letters that are doubled in a hurry, or not where they should be, made one. */
const single = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');

/** One of the names of the place stands in the text to the letter. */
export const isSpeltIn = (text: string, place: NamedPlace): boolean =>
  namesOf(place).words.some((name) => isSpelt(name, spelt(text), true));

/** The text is one of the names of the place, and no word more. */
export const isNameOf = (text: string, place: NamedPlace): boolean =>
  namesOf(place).whole.includes(spelt(text).join(' '));

/** The first of these, landmarks aside, that is named to the letter anywhere in the text ("kassba" too). */
export function placeSpelt<Place extends NamedPlace>(
  text: string,
  places: readonly Place[],
): Place | undefined {
  const said = spelt(text).map(single);
  return places.find(
    (place) => place.kind !== 'landmark' && namesOf(place).single.some((name) => isSpelt(name, said, true)),
  );
}
