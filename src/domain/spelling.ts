// Whether two words are spelt alike, vowels and all: for names too short to be known by their consonants.

import { BoundedMap } from './bounded-map.ts';
import { withElisions } from './elisions.ts';

/** What grows onto a name: "in", "by", "and", "of", and the article, in both scripts. */
const GROWN = /^(?:[\u0641\u0628\u0648\u0644\u062f]|[fbdl])(?=.{3})/u;
const ARTICLE = /^(?:\u0627\u0644|\u0644|el |al |l )?(?:el|al|l(?=[^aeiouy]))?/u;
/** One letter may differ in a name of so many. */
const FORGIVING = 5;
/** What ends a noun that is made of an adjective: "baladi", "baladiya". */
const ENDING = /^[\u0647a]$/u;

/** Texts whose words are remembered: the names of all lists, and what is held against them within a few batches of turns. */
const MOST_TEXTS = 4_000;
const texts = new BoundedMap<string, readonly string[]>(MOST_TEXTS);

/** The words of a text, without accents, marks and the letters that keyboards exchange. */
export function spelt(text: string): readonly string[] {
  const known = texts.get(text);
  if (known) return known;
  const words = wordsOf(text);
  texts.set(text, words);
  return words;
}

function wordsOf(text: string): string[] {
  const plain = withElisions(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\u0640/gu, '')
    .replaceAll('\u0629', '\u0647')
    .replaceAll('\u0649', '\u064a');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether the name stands among these words, whatever has grown onto it.
 *
 * @param exactly not even one letter of a long name may differ
 */
export function isSpelt(name: readonly string[], said: readonly string[], exactly = false): boolean {
  const forms = formsIn(said, name.length);
  return formsOfName(name).some(
    (one) => forms.all.has(one) || (!exactly && forms.nearest(one).some((form) => isAlike(form, one))),
  );
}

/** What so many words in a row of a text may stand for: each once, however often it is said. */
interface Forms {
  all: ReadonlySet<string>;
  /** Those about as long as a name. */
  nearest(name: string): string[];
}

/** A text is held against hundreds of names: it is taken apart once. */
const taken = new WeakMap<readonly string[], Map<number, Forms>>();

function formsIn(said: readonly string[], size: number): Forms {
  const bySize = taken.get(said) ?? new Map<number, Forms>();
  taken.set(said, bySize);
  const forms = bySize.get(size) ?? takeApart(said, size);
  bySize.set(size, forms);
  return forms;
}

function takeApart(said: readonly string[], size: number): Forms {
  const wholes = new Set<string>();
  for (let start = 0; start + size <= said.length; start++)
    wholes.add(said.slice(start, start + size).join(''));
  const all = new Set([...wholes].flatMap(formsOf));
  const byLength = Map.groupBy(all, (form) => form.length);
  const around = [-1, 0, 1];
  return {
    all,
    nearest: ({ length }) =>
      length + 1 < FORGIVING ? [] : around.flatMap((more) => byLength.get(length + more) ?? []),
  };
}

/** Names stand in lists that stay. */
const formsOfNames = new WeakMap<readonly string[], readonly string[]>();

function formsOfName(name: readonly string[]): readonly string[] {
  const known = formsOfNames.get(name);
  if (known) return known;
  const forms = formsOf(name.join(''));
  formsOfNames.set(name, forms);
  return forms;
}

function formsOf(word: string): string[] {
  const forms = [word, word.replace(GROWN, '')];
  return [...forms, ...forms.map((form) => form.replace(ARTICLE, ''))].filter((form) => form.length > 1);
}

/** The same, or in a longer word one letter more, less or other. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < FORGIVING || long.length - short.length > 1) return false;
  // "Municipal" is no town hall: what makes a thing of an adjective is no slip.
  if (long.startsWith(short) && ENDING.test(long.slice(short.length))) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}
