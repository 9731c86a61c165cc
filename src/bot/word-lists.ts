// The lists of sayings that stand in locales under one name in every language, taken apart once.
import { BoundedMap, keptIn } from '../domain/bounded-map.ts';
import { spelt } from '../domain/spelling.ts';
import type { Context } from './turn.ts';

/** What knows words: the lists of locales, and the language room. */
export type Hearing = Pick<Context, 'words' | 'darija'>;

/** The sayings of one name as they are compared. */
interface List {
  sayings: string[];
  /** Each as its words, with one space between them. */
  phrases: Set<string>;
  /** The same by their first word: hardly any begins with a word of a text. */
  byFirst: ReadonlyMap<string, readonly string[]>;
  words: Set<string>;
  /** Each as it is spelt, word by word. */
  spelt: (readonly string[])[];
  /** The same in one piece. */
  written: Set<string>;
  asOption: { id: string; label: string; synonyms: string[] }[];
  /** What texts were found to be one of them, or not: a turn asks of one text again and again. */
  said: BoundedMap<string, boolean>;
  /** The same of those in which one of them is spelt. */
  spelled: BoundedMap<string, boolean>;
}

const MOST_TEXTS = 200;

/** Lists of words do not change while the program runs: each is taken apart once. */
const lists = new WeakMap<Hearing['words'], Map<string, List>>();
/** A program has one set of words, and asks hundreds of times a turn. */
let last: { words: Hearing['words']; known: Map<string, List> } | undefined;

/** The sayings of this name. */
export function listOf(context: Hearing, message: string): List {
  const { words } = context;
  if (last?.words !== words) last = { words, known: keptIn(lists, words, () => new Map()) };
  return keptIn(last.known, message, () => takeApart(context, message));
}

function takeApart(context: Hearing, message: string): List {
  const all = context.words.languages.flatMap((language) =>
    context.words.say(language, { message }).split('|'),
  );
  const sayings = all.map((one) => one.trim());
  const words = sayings.map((one) => context.darija.words(one));
  const phrases = words.map((each) => each.join(' ')).filter(Boolean);
  const inLetters = sayings.map(spelt);
  return {
    sayings,
    phrases: new Set(phrases),
    byFirst: Map.groupBy(phrases, firstOf),
    words: new Set(words.flat()),
    spelt: inLetters,
    written: new Set(inLetters.map((each) => each.join(' '))),
    asOption: [{ id: message, label: sayings[0] ?? '', synonyms: sayings }],
    said: new BoundedMap(MOST_TEXTS),
    spelled: new BoundedMap(MOST_TEXTS),
  };
}

const firstOf = (phrase: string): string => phrase.split(' ', 1)[0] ?? '';
