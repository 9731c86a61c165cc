// Takes a Latin Darija word apart into prefixes, a known stem and suffixes, and writes it in Arabic.
import { remembered } from '../text/remembered.ts';
import type { Lookup } from '../text/table.ts';

/** x as it is, n noun, a adjective, p place or person, P present stem, Q past stem, C past stem before t/na. */
export type StemClass = 'x' | 'n' | 'a' | 'p' | 'P' | 'Q' | 'C';
export type Stem = { arabic: string; class: StemClass };
export type Reading = {
  arabic: string;
  class: StemClass;
  /** How many affixes were assumed: the fewer the better. */
  affixes: number;
  article: boolean;
  owned: boolean;
};
/** What sticks before or after a stem, put together from one or more affixes. */
export type Affix = { arabic: string; count: number; article: boolean; owned: boolean };
const VOWELLESS_ENDING = 'ة';

/** Keys of the affix table: what may stand before and after a stem of a class; without a class, of any. */
export const before = (name: StemClass | '', key: string): string => `<${name}:${key}`;
export const after = (name: StemClass | '', key: string): string => `>${name}:${key}`;
/** An affix as the table holds it. */
export const affixLine = ({ arabic, count, article, owned }: Affix): string =>
  `${count}${article ? 'l' : '-'}${owned ? 'o' : '-'}${arabic}`;
const affixOf = (line: string): Affix => ({
  count: Number(line.charAt(0)),
  article: line.charAt(1) === 'l',
  owned: line.charAt(2) === 'o',
  arabic: line.slice(3),
});

export const CLASSES: readonly StemClass[] = ['x', 'n', 'a', 'p', 'P', 'Q', 'C'];
export const isStemClass = (name: string): name is StemClass => CLASSES.some((known) => known === name);

/** Writes prefix, stem and suffix as one Arabic word. */
function compose(before: Affix, stem: Stem, after: Affix): string {
  let head = before.arabic.replace('لال', 'لل');
  let body = stem.arabic;
  let tail = after.arabic;
  if (stem.class === 'n' || stem.class === 'a') {
    if (body.endsWith('ة') && tail !== '') body = body.slice(0, -1) + (after.owned ? 'ت' : '');
  }
  if (/[اى]$/u.test(body) && tail !== '') {
    body = `${body.slice(0, -1)}ا`;
    if (tail.startsWith('ا')) tail = tail.slice(1);
  }
  if (/^[أإ]/u.test(body) && stem.class === 'P' && head !== '') body = `ا${body.slice(1)}`;
  if (head.endsWith('ال') && body.startsWith('ال')) head = head.slice(0, -2);
  return head + body + tail;
}

export type StemLexicon = {
  /** Spellings kept whole, by folded Latin spelling. */
  exact: (latin: string) => Stem[];
  byKey: (key: string) => Stem[];
};

/** Every way to read a word of this key as a known stem with affixes. */
export function stemReader(lexicon: StemLexicon, affixes: Lookup): (key: string) => Reading[] {
  const affixesAt = remembered((key) => affixes(key).map(affixOf));
  const sticks = remembered((key) => affixes(key).length > 0);
  return (key) => {
    const readings: Reading[] = [];
    for (let from = 0; from <= Math.min(5, key.length - 1); from++) {
      const head = key.slice(0, from);
      // Most cuts leave a beginning or an end nobody sticks to anything: they are not looked up.
      if (!sticks(before('', head))) continue;
      for (let to = key.length; to > from && to >= key.length - 7; to--) {
        const tail = key.slice(to);
        if (!sticks(after('', tail))) continue;
        for (const stem of lexicon.byKey(key.slice(from, to)))
          for (const first of affixesAt(before(stem.class, head)))
            for (const last of affixesAt(after(stem.class, tail))) readings.push(read(first, stem, last));
      }
    }
    return readings;
  };
}

function read(head: Affix, stem: Stem, tail: Affix): Reading {
  const feminine = stem.class === 'a' && tail.arabic === VOWELLESS_ENDING;
  return {
    arabic: compose(head, stem, tail),
    class: stem.class,
    affixes: head.count + (feminine ? 0 : tail.count),
    article: head.article,
    owned: tail.owned,
  };
}
