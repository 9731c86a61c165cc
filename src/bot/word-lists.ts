// The lists of sayings that stand in locales under one name in every language, taken apart once.
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
}

/** Lists of words do not change while the program runs: each is taken apart once. */
const lists = new WeakMap<Hearing['words'], Map<string, List>>();

/** The sayings of this name. */
export function listOf(context: Hearing, message: string): List {
  const known = lists.get(context.words) ?? new Map<string, List>();
  lists.set(context.words, known);
  const list = known.get(message) ?? takeApart(context, message);
  known.set(message, list);
  return list;
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
  };
}

const firstOf = (phrase: string): string => phrase.split(' ', 1)[0] ?? '';
