// Finds the quarter or the landmark that a citizen names in free words.

export interface NamedPlace {
  id: string;
  nameAr: string;
  nameFr: string;
  aliases: readonly string[];
}

interface Alias {
  place: NamedPlace;
  /** As it is written. */
  name: string;
  words: string[];
}

/** Names by list of places: making keys costs far more than comparing them. */
const known = new WeakMap<readonly NamedPlace[], Alias[]>();

/** Shorter names are too easily found inside other words. */
const GROWN_MIN = 4;

/**
 * The place whose longest name occurs, word by word, in the text; null when none does. A preposition of one letter may
 * have grown onto the name, as it does in Arabic.
 *
 * @param key turns two spellings of one name, in any script, into the same words; always the same for one list
 * @param language decides the label: French for `fr`, Arabic otherwise
 */
export function findPlace(
  text: string,
  places: readonly NamedPlace[],
  key: (text: string) => string,
  language: string,
): { quarter: string; label: string } | null {
  const said = toWords(key(text));
  const aliases = aliasesOf(places, key);
  const found = best(aliases, text, said, isSame) ?? best(aliases, text, said, isGrown);
  if (!found) return null;
  return { quarter: found.place.id, label: language === 'fr' ? found.place.nameFr : found.place.nameAr };
}

/** Of several that sound alike (a quarter and a bus station, once their vowels are gone) the one that is written there. */
function best(aliases: Alias[], text: string, said: string[], first: Fits): Alias | undefined {
  const longest = aliases.find(({ words }) => occurs(words, said, first));
  const length = longest?.words.join(' ').length;
  const alike = aliases.filter(
    ({ words }) => words.join(' ').length === length && occurs(words, said, first),
  );
  return alike.find(({ name }) => text.toLowerCase().includes(name.toLowerCase())) ?? longest;
}

/** Longest first, so that the first that occurs is the one that says most. */
function aliasesOf(places: readonly NamedPlace[], key: (text: string) => string): Alias[] {
  const kept = known.get(places);
  if (kept) return kept;
  const aliases = places
    .flatMap((place) => [place.nameAr, place.nameFr, ...place.aliases].map((name) => ({ place, name })))
    .map(({ place, name }) => ({ place, name, words: toWords(key(name)) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length || b.words.join('').length - a.words.join('').length);
  known.set(places, aliases);
  return aliases;
}

type Fits = (said: string | undefined, word: string | undefined) => boolean;

/** `first` compares the first word; the others must be the same. */
function occurs(words: string[], said: string[], first: Fits): boolean {
  return said.some(
    (_, start) =>
      first(said[start], words[0]) &&
      words.every((word, index) => index === 0 || said[start + index] === word),
  );
}

const isSame: Fits = (said, word) => said === word;

const isGrown: Fits = (said = '', word = '') => word.length >= GROWN_MIN && said.slice(1) === word;

function toWords(text: string): string[] {
  return text.split(' ').filter(Boolean);
}
