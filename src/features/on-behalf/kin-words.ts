// The words by which people are called, and those of other lists, as they are spelt.
import { speltSayings } from '../../bot/phrases.ts';
import type { Context } from '../../bot/turn.ts';
import type { Hearing } from '../../bot/word-lists.ts';
import { keptIn } from '../../domain/bounded-map.ts';
import { KINS, type Kin } from '../../domain/profile.ts';

/** What reading takes. */
export interface Reader {
  context: Hearing & { referenceData: Pick<Context['referenceData'], 'examples'> };
}

interface Found {
  kin: Kin;
  length: number;
  /** "For" has grown onto the word. */
  glued: boolean;
}

/** What is grown onto a word and means "for". */
const GLUED = /^(?:\u0644|l)(?=.{3})/u;

const FOR_THE = /^\u0644\u0644(?=.{2})/u;

/** The longest name of somebody that stands here. */
export function kinAt(turn: Reader, said: readonly string[], at: number): Found | null {
  const word = said[at] ?? '';
  const bare = word.replace(GLUED, '');
  const named = (first: string, glued: boolean): Found[] =>
    (kinsOf(turn).get(first) ?? [])
      .filter(({ phrase }) => phrase.every((each, i) => i === 0 || said[at + i] === each))
      .map(({ kin, phrase }) => ({ kin, length: phrase.length, glued }));
  // "For the" is written as one, and the article then without its first letter.
  const whole = word.replace(FOR_THE, '\u0627\u0644');
  const grown = [bare, whole].filter((form) => form !== word);
  const all = [...named(word, false), ...grown.flatMap((form) => named(form, true))];
  return all.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

interface Called {
  kin: Kin;
  phrase: readonly string[];
}

/** The words by which people are called, by the first of them: they do not change while the program runs. */
const kins = new WeakMap<Context['words'], Map<string, Called[]>>();

const kinsOf = (turn: Reader): Map<string, Called[]> =>
  keptIn(kins, turn.context.words, () => {
    const all = KINS.filter((kin) => kin !== 'self').flatMap((kin) =>
      phrasesIn(turn, `heard-kin_${kin}`).map((phrase) => ({ kin, phrase })),
    );
    return Map.groupBy(all, ({ phrase }) => phrase[0] ?? '');
  });

/** The sayings of a list, word by word. */
export const phrasesIn = (turn: Reader, list: string): readonly (readonly string[])[] =>
  speltSayings(turn, list).filter((phrase) => phrase.length > 0);

/** The words of each list, taken apart once. */
const lists = new WeakMap<Context['words'], Map<string, ReadonlySet<string>>>();

/** Whether this is a word of the list. */
export function holds(turn: Reader, list: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  const known = keptIn(lists, turn.context.words, () => new Map());
  return keptIn(known, list, () => new Set(phrasesIn(turn, list).flat())).has(word);
}
