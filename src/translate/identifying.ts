// Finds what identifies a person in a text: numbers, addresses, names. Purely by shape and by the words around it.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

interface Word extends Stretch {
  text: string;
  /** The word as it is compared. */
  folded: string;
  /** The phrases that end with it, as they are compared: of one word, of two, of three. */
  phrases: string[];
}

/** Finds what must not leave. `names`: the names this citizen is known by. */
export type Finder = (text: string, names: readonly string[]) => Stretch[];

const Lists = z.object({
  name_follows: z.array(z.string()),
  name_may_follow: z.array(z.string()),
  titles: z.array(z.string()),
  family: z.array(z.string()),
  not_names: z.array(z.string()),
  first_names: z.array(z.string()),
  streets: z.array(z.string()),
  numbered: z.array(z.string()),
  lives: z.array(z.string()),
  lives_in: z.array(z.string()),
});
type Sets = Record<keyof z.infer<typeof Lists>, Set<string>>;

/** Teh marbuta and alef maksura are written for heh and yeh, and the reverse. */
const SAME_LETTERS: [RegExp, string][] = [
  [/\u0629/g, '\u0647'],
  [/\u0649/g, '\u064a'],
  [/\u0640/g, ''],
];

/** Letters that `fold` leaves as they are. */
const FOLDED = /^[a-z0-9\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]*$/u;

/** Without case, accents, vowel signs and the letters that are written for one another. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase();
  return SAME_LETTERS.reduce((folded, [letter, other]) => folded.replace(letter, other), bare);
}

const LONGEST_PHRASE = 3;
const MOST_NAME_WORDS = 3;
const MOST_DOUBTFUL_WORDS = 2;
const ADDRESS_BEFORE = 4;
const ADDRESS_AFTER = 7;

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
  // Telephones, accounts, references: five digits and more, however they are parted.
  /[+(]?\p{Nd}(?:[\s\p{Cf}().\u2011\u2013/_-]{0,3}\p{Nd}){4,}/giu,
];

/** Reads its lists of words; the finder itself is pure. `key` brings spellings of a name together across scripts. */
export function openFinder(key: (word: string) => string): Finder {
  const file = new URL('./identifying-words.json', import.meta.url);
  const lists = Lists.parse(JSON.parse(readFileSync(file, 'utf8')));
  const set = (words: string[]) => new Set(words.map(fold));
  const sets: Sets = {
    name_follows: set(lists.name_follows),
    name_may_follow: set(lists.name_may_follow),
    titles: set(lists.titles),
    family: set(lists.family),
    not_names: set(lists.not_names),
    first_names: set(lists.first_names),
    streets: set(lists.streets),
    numbered: set(lists.numbered),
    lives: set(lists.lives),
    lives_in: set(lists.lives_in),
  };
  return (text, names) => {
    const words = wordsOf(text);
    const found = SHAPED.test(text) ? SHAPES.flatMap((shape) => shapesIn(text, shape)) : [];
    const isNumbered = /\p{Nd}/u.test(text);
    words.forEach((_, at) => {
      found.push(...namesAt(text, words, at, sets), ...homeAt(text, words, at, sets));
      if (isNumbered) found.push(...addressAt(text, words, at, sets));
    });
    found.push(...knownNames(words, names, key));
    return merged(found);
  };
}

const shapesIn = (text: string, shape: RegExp): Stretch[] =>
  Array.from(text.matchAll(shape), ({ index, 0: match }) => ({ start: index, end: index + match.length }));

function wordsOf(text: string): Word[] {
  let before: string[] = [];
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu), ({ index, 0: word }) => {
    const folded = fold(word);
    const phrases = [folded, ...before.slice(0, LONGEST_PHRASE - 1).map((phrase) => `${phrase} ${folded}`)];
    before = phrases;
    return { start: index, end: index + word.length, text: word, folded, phrases };
  });
}

/** True when nothing ends a sentence between two neighbours. */
function together(text: string, left: Word | undefined, right: Word | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    !/[.!?\u061f;\u061b\n,\u060c:]/u.test(between(text, left, right))
  );
}

const between = (text: string, left: Stretch, right: Stretch): string => text.slice(left.end, right.start);

/** Names that a word, or the phrase that ends with it, announces. */
function namesAt(text: string, words: Word[], at: number, sets: Sets): Stretch[] {
  const word = words[at];
  if (!word) return [];
  const ends = (list: Set<string>) => word.phrases.some((phrase) => list.has(phrase));
  if (ends(sets.name_follows)) return followers(text, words, at, MOST_NAME_WORDS, sets, true);
  if (ends(sets.name_may_follow)) return followers(text, words, at, MOST_DOUBTFUL_WORDS, sets, false);
  if (sets.titles.has(word.folded)) return followers(text, words, at, MOST_DOUBTFUL_WORDS, sets, false);
  const given = [1, 2].find((length) =>
    sets.first_names.has(words[at + length - 1]?.phrases[length - 1] ?? ''),
  );
  if (given === undefined) return [];
  const last = words[at + given - 1] ?? word;
  return [{ start: word.start, end: last.end }, ...surname(text, words, at + given, sets)];
}

/** The words after a cue, until one that is no name. After a sure cue a colon may come first. */
function followers(
  text: string,
  words: Word[],
  at: number,
  most: number,
  sets: Sets,
  sure: boolean,
): Stretch[] {
  let end = 0;
  let taken = 0;
  for (let next = at + 1; next < words.length && taken < most; next++) {
    const [before, word] = [words[next - 1], words[next]];
    if (!before || !word) break;
    const joined =
      sure && taken === 0 ? !/[.!?\n]/u.test(between(text, before, word)) : together(text, before, word);
    if (!joined || /^\p{N}/u.test(word.text) || sets.not_names.has(word.folded)) break;
    end = word.end;
    if (!sets.family.has(word.folded)) taken += 1;
  }
  const first = words[at + 1];
  return first && end > 0 ? [{ start: first.start, end }] : [];
}

/** After a given name: a capital, or a word that only begins the name of a family. */
function surname(text: string, words: Word[], at: number, sets: Sets): Stretch[] {
  const word = words[at];
  if (!word || !together(text, words[at - 1], word)) return [];
  const next = words[at + 1];
  if (sets.family.has(word.folded) && next && together(text, word, next))
    return [{ start: word.start, end: next.end }];
  const shaped = /^\p{Lu}/u.test(word.text) || /^(?:ben|ait|bou|ould)\p{L}{3,}/u.test(word.folded);
  const arabic = /^(?:\u0628\u0646|\u0628\u0648|\u0627\u064a\u062a)\p{L}{3,}/u.test(word.folded);
  return (shaped || arabic) && !sets.not_names.has(word.folded) ? [{ start: word.start, end: word.end }] : [];
}

/** A street, a building or a house with its number, whichever comes first. */
function addressAt(text: string, words: Word[], at: number, sets: Sets): Stretch[] {
  const word = words[at];
  if (!word || !isStreet(word, sets)) return [];
  let [start, end] = [word.start, word.end];
  let numbered = false;
  for (let back = at - 1; back >= Math.max(0, at - ADDRESS_BEFORE); back--) {
    const near = words[back];
    if (!near || /[.!?\n]/u.test(between(text, near, words[back + 1] ?? word))) break;
    if (!isHouseNumber(near) && !(numbered && sets.numbered.has(near.folded))) continue;
    start = near.start;
    numbered = true;
  }
  for (let on = at + 1; on <= Math.min(words.length - 1, at + ADDRESS_AFTER); on++) {
    const near = words[on];
    if (!near || /[.!?\n]/u.test(between(text, words[on - 1] ?? word, near))) break;
    if (!isHouseNumber(near)) continue;
    end = near.end;
    numbered = true;
  }
  // "12 rue Ibn Khaldoun": the name that follows belongs to the address.
  if (numbered && end === word.end)
    end = followers(text, words, at, MOST_NAME_WORDS, sets, false)[0]?.end ?? end;
  return numbered ? [{ start, end }] : [];
}

/** "I live in…": where somebody is at home is an address without a number, too. Near a landmark is none. */
function homeAt(text: string, words: Word[], at: number, sets: Sets): Stretch[] {
  const lives = words[at]?.phrases.slice(0, 2).some((phrase) => sets.lives.has(phrase)) ?? false;
  const next = words[at + 1];
  if (!lives || !next || !together(text, words[at], next)) return [];
  // Arabic grows the preposition onto the name.
  const grown = /^[\u0641\u0628]\p{L}{3,}/u.test(next.folded);
  if (!grown && !sets.lives_in.has(next.folded)) return [];
  // "dans la kasbah", "à M'haita": the article, or what an apostrophe parts, is not yet the name.
  let before = at + 1;
  while (!grown && /^(?:la|le|les|l|m|d)$/u.test(words[before + 1]?.folded ?? '')) before += 1;
  const [place] = followers(text, words, before, MOST_NAME_WORDS, sets, false);
  if (grown) return [{ start: next.start, end: place?.end ?? next.end }];
  return place ? [place] : [];
}

/** The street itself, or with the short words that grow onto it in Arabic and in Latin Darija. */
function isStreet({ folded }: Word, sets: Sets): boolean {
  if (sets.streets.has(folded)) return true;
  return [1, 2, 3].some(
    (grown) =>
      folded.length - grown >= 3 &&
      /^(?:[flbwd]+|[\u0641\u0644\u0628\u0648\u062f\u0627]+)$/u.test(folded.slice(0, grown)) &&
      sets.streets.has(folded.slice(grown)),
  );
}

const isHouseNumber = ({ text }: Word): boolean => /^\p{Nd}{1,5}(?:bis|ter|\p{L})?$/iu.test(text);

/** The names the citizen is known by, whole or in part, in either script. */
function knownNames(words: Word[], names: readonly string[], key: (word: string) => string): Stretch[] {
  const parts = names.flatMap((name) => wordsOf(name)).filter(({ text }) => /\p{L}{2}/u.test(text));
  const folded = new Set(parts.map((part) => part.folded));
  const keys = new Set(parts.map(({ text }) => key(text)).filter((made) => made.length >= 3));
  return words.filter(
    (word) =>
      folded.has(word.folded) || (keys.size > 0 && /\p{L}/u.test(word.text) && keys.has(key(word.text))),
  );
}

function merged(found: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { start, end } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
