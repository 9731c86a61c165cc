// Finds the quarter or the landmark that a citizen names in free words.
import { BoundedMap } from './bounded-map.ts';
import { showsFrench } from './names.ts';
import { isSpelt, spelt } from './spelling.ts';

export interface NamedPlace {
  id: string;
  /** `landmark`: a thing that stands in a quarter. */
  kind?: string;
  nameAr: string;
  nameFr: string;
  aliases: readonly string[];
}

interface Alias {
  place: NamedPlace;
  /** As it is written. */
  name: string;
  words: string[];
  /** Its key is so short that other words share it: it must be spelt like this as well. */
  spelt: readonly string[] | null;
  /** Where it stands among all, the longest first. */
  rank: number;
}

/** Names, the longest first, by the word that they begin with: hardly any begins with a word of the text. */
type Names = ReadonlyMap<string, readonly Alias[]>;

/** Of all places, and of all but landmarks. */
interface Known {
  all: Names;
  quarters: Names;
  /** What was found in texts: a turn looks for places in the same few again and again. */
  found: BoundedMap<string, Found | null>;
}

const MOST_TEXTS = 500;

/** Names by list of places: making keys costs far more than comparing them. */
const known = new WeakMap<readonly NamedPlace[], Known>();

/** Shorter names are too easily found inside other words, unless they are spelt there as well. */
const GROWN_MIN = 4;
/** Keys of fewer letters are shared by words that have nothing to do with the place. */
const SURE_KEY = 4;

export interface FoundPlace {
  quarter: string;
  label: string;
  /** What is said before the name, as far as whole words can be told. */
  before: string;
  /** Letters of the name, as it is compared: of two readings the longer says more. */
  size: number;
  /** Words of the name. */
  words: number;
}

/**
 * The place whose longest name occurs, word by word, in the text; null when none does. A preposition of one letter may
 * have grown onto the name, as it does in Arabic. Where a landmark is named and, beside it, a quarter, it is the
 * quarter: the landmark still stands in the citizen's words.
 *
 * @param key turns two spellings of one name, in any script, into the same words; always the same for one list
 * @param language decides the label: French for `fr`, Arabic otherwise
 */
export function findPlace(
  text: string,
  places: readonly NamedPlace[],
  key: (text: string) => string,
  language: string,
): FoundPlace | null {
  const { found } = namesOf(places, key);
  let place = found.get(text);
  if (place === undefined) {
    place = find(text, places, key);
    found.set(text, place);
  }
  if (!place) return null;
  const { nameAr, nameFr, ...facts } = place;
  return { ...facts, label: showsFrench(language) ? nameFr : nameAr };
}

/** The same without a language to say it in. */
type Found = Omit<FoundPlace, 'label'> & Pick<NamedPlace, 'nameAr' | 'nameFr'>;

function find(text: string, places: readonly NamedPlace[], key: (text: string) => string): Found | null {
  const said: Said = { text, words: toWords(key(text)) };
  const { all, quarters } = namesOf(places, key);
  const found = bestOf(all, said);
  if (!found) return null;
  const start = startOf(found, said);
  const beside = found.place.kind === 'landmark' ? quarterBeside(quarters, said, found) : undefined;
  const { id, nameAr, nameFr } = (beside ?? found).place;
  return {
    ...{ quarter: id, nameAr, nameFr },
    before: said.words.slice(0, start).join(' '),
    size: found.words.join('').length,
    words: found.words.length,
  };
}

/** A text as it is written, and as it is compared. */
interface Said {
  text: string;
  words: string[];
}

const bestOf = (names: Names, said: Said): Alias | undefined =>
  best(names, said, isSame) ?? best(names, said, isGrown);

/** The quarter that is named in the words around a landmark. */
function quarterBeside(quarters: Names, said: Said, landmark: Alias): Alias | undefined {
  // A gap where the landmark stood: what is left and right of it is no one name.
  const words = said.words.toSpliced(startOf(landmark, said), landmark.words.length, '');
  return bestOf(quarters, { ...said, words });
}

function startOf(alias: Alias, said: Said): number {
  const at = (first: Fits) => said.words.findIndex((_, start) => occursAt(alias, said.words, start, first));
  const whole = at(isSame);
  return whole >= 0 ? whole : at(isGrown);
}

/** Of several that sound alike (a quarter and a bus station, once their vowels are gone) the one that is written there. */
function best(names: Names, said: Said, first: Fits): Alias | undefined {
  const heads = new Set(said.words.map((word) => (first === isSame ? word : word.slice(1))));
  const aliases = [...heads].flatMap((head) => names.get(head) ?? []).sort((a, b) => a.rank - b.rank);
  const longest = aliases.find((alias) => occurs(alias, said, first));
  if (!longest) return undefined;
  const length = longest.words.join(' ').length;
  const alike = aliases.filter(
    (alias) => alias.words.join(' ').length === length && occurs(alias, said, first),
  );
  const text = said.text.toLowerCase();
  return alike.find(({ name }) => text.includes(name.toLowerCase())) ?? longest;
}

/** Longest first, so that the first that occurs is the one that says most. */
function namesOf(places: readonly NamedPlace[], key: (text: string) => string): Known {
  const kept = known.get(places);
  if (kept) return kept;
  const aliases = places
    .flatMap((place) => [place.nameAr, place.nameFr, ...place.aliases].map((name) => ({ place, name })))
    .map(({ place, name }) => ({ place, name, ...keyed(name, key) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length || b.words.join('').length - a.words.join('').length)
    .map((alias, rank) => ({ ...alias, rank }));
  const byHead = (some: Alias[]) => Map.groupBy(some, ({ words: [word = ''] }) => word);
  const names = {
    all: byHead(aliases),
    quarters: byHead(aliases.filter(({ place }) => place.kind !== 'landmark')),
    found: new BoundedMap<string, Found | null>(MOST_TEXTS),
  };
  known.set(places, names);
  return names;
}

function keyed(name: string, key: (text: string) => string): Pick<Alias, 'words' | 'spelt'> {
  const words = toWords(key(name));
  return { words, spelt: words.join('').length < SURE_KEY ? spelt(name) : null };
}

type Fits = (said: string | undefined, alias: Alias) => boolean;

/** `first` compares the first word; the others must be the same. A short name must be spelt there as well. */
const occurs = (alias: Alias, said: Said, first: Fits): boolean =>
  said.words.some((_, start) => occursAt(alias, said.words, start, first)) &&
  (alias.spelt === null || isSpelt(alias.spelt, spelt(said.text)));

const occursAt = (alias: Alias, said: string[], start: number, first: Fits): boolean =>
  first(said[start], alias) &&
  alias.words.every((word, index) => index === 0 || said[start + index] === word);

const isSame: Fits = (said, { words: [word] }) => said === word;

/** "In", "by", "of" and "and", as they grow onto a name. */
const GROWN = /^[fbdlw\u0641\u0628\u062f\u0644\u0648]/u;

/** What follows the first word of a longer name makes sure of it, and so does its spelling. */
const isGrown: Fits = (said = '', { words: [word = '', ...more], spelt: name }) =>
  (word.length >= GROWN_MIN || more.length > 0 || name !== null) &&
  GROWN.test(said) &&
  said.slice(1) === word;

function toWords(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

/**
 * The first of `others` that has a name which citizens' words could not tell from one of these spellings; null: none.
 *
 * @param key the same that places are found by
 */
export function placeLike<Place extends NamedPlace>(
  spellings: readonly string[],
  others: readonly Place[],
  key: (text: string) => string,
): Place | null {
  const own = spellings.map((name) => ({ key: key(name), spelt: spelt(name) }));
  const isLike = (name: string): boolean =>
    own.some(
      (one) =>
        one.key !== '' &&
        one.key === key(name) &&
        (one.key.length >= SURE_KEY || isSpelt(one.spelt, spelt(name))),
    );
  return others.find(({ nameAr, nameFr, aliases }) => [nameAr, nameFr, ...aliases].some(isLike)) ?? null;
}
