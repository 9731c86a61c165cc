// Takes a Latin Darija word apart into prefixes, a known stem and suffixes, and writes it in Arabic.
import { looseKey } from '../text/keys.ts';

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
type Affix = { arabic: string; count: number; article: boolean; owned: boolean };
type Table = Map<string, Affix[]>;

const NONE: Affix = { arabic: '', count: 0, article: false, owned: false };
const VOWELLESS_ENDING = 'ة';

function group(lines: readonly string[]): (kind: string) => Affix[] {
  const rows = lines.map((line) => line.split('\t'));
  return (kind) =>
    rows
      .filter(([label]) => label === kind)
      .map(([, latin = '', arabic = '']) => ({ ...NONE, arabic, count: 1, latin }))
      .map(({ latin, ...affix }) => Object.assign(affix, { key: looseKeyOf(latin) }));
}
// An affix of nothing but a dropped vowel has an empty key.
const looseKeyOf = (latin: string): string =>
  /^[ae]+$/.test(latin) ? '' : looseKey(latin).replace(/^[ae]/, '');

type Keyed = Affix & { key?: string };
const keyOf = (affix: Keyed): string => affix.key ?? '';

function join(chain: readonly (readonly Keyed[])[], mark: Partial<Affix> = {}): Keyed[] {
  let all: Keyed[] = [{ ...NONE, key: '' }];
  for (const link of chain) {
    all = all.flatMap((one) => [
      one,
      ...link.map((next) => ({
        arabic: one.arabic + next.arabic,
        count: one.count + next.count,
        article: one.article || next.article,
        owned: one.owned || next.owned,
        key: keyOf(one) + keyOf(next),
        ...mark,
      })),
    ]);
  }
  return all;
}

function table(affixes: readonly Keyed[]): Table {
  const out: Table = new Map();
  for (const { key = '', ...affix } of affixes) {
    const merged = key.replace(/(.)\1+/gu, '$1');
    const list = out.get(merged) ?? [];
    if (!list.some((one) => one.arabic === affix.arabic)) list.push(affix);
    out.set(merged, list);
  }
  return out;
}

type Tables = { before: Record<StemClass, Table>; after: Record<StemClass, Table> };

function tablesOf(lines: readonly string[]): Tables {
  const of = group(lines);
  const article = of('article').map((one) => ({ ...one, article: true }));
  const own = of('own').map((one) => ({ ...one, owned: true }));
  const object = of('object');
  const never = of('never');
  const verbal = table(join([of('not'), of('aspect'), of('subject')]));
  const past = table(join([of('not')]));
  // A bare l is the article; as a preposition it takes the article with it (لل).
  const nominal = table(join([of('joined'), article]).filter((one) => one.arabic !== 'ل'));
  const bare = table(join([]));
  return {
    before: {
      x: table(join([of('joined').filter((one) => one.arabic === 'و')])),
      n: nominal,
      a: nominal,
      p: nominal,
      P: verbal,
      Q: past,
      C: past,
    },
    after: {
      x: bare,
      n: table([...join([of('many')]), ...own]),
      a: table(join([of('many')])),
      p: bare,
      P: table(join([[...of('plural'), ...of('feminine')], object, never])),
      Q: table(join([[...of('plural'), ...of('pasth')], object, never])),
      C: table(join([of('first'), object, never]).filter((one) => one.count > 0)),
    },
  };
}

const CLASSES: readonly StemClass[] = ['x', 'n', 'a', 'p', 'P', 'Q', 'C'];
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
export function stemReader(lexicon: StemLexicon, affixLines: readonly string[]): (key: string) => Reading[] {
  const { before, after } = tablesOf(affixLines);
  const opens = new Set(CLASSES.flatMap((name) => [...before[name].keys()]));
  const closes = new Set(CLASSES.flatMap((name) => [...after[name].keys()]));
  const stemsAt = (key: string, from: number, to: number): Stem[] => {
    // Most cuts leave a beginning or an end nobody sticks to anything: they are not looked up.
    const stems =
      opens.has(key.slice(0, from)) && closes.has(key.slice(to)) ? lexicon.byKey(key.slice(from, to)) : [];
    return stems;
  };
  return (key) => {
    const readings: Reading[] = [];
    for (let from = 0; from <= Math.min(5, key.length - 1); from++) {
      for (let to = key.length; to > from && to >= key.length - 7; to--) {
        for (const stem of stemsAt(key, from, to))
          for (const head of before[stem.class].get(key.slice(0, from)) ?? [])
            for (const tail of after[stem.class].get(key.slice(to)) ?? [])
              readings.push(read(head, stem, tail));
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
