// Puts together all that Darija may stick before and after a stem, from the list of single affixes.
import { looseKey } from '../text/keys.ts';
import { type Affix, affixLine, after, before, CLASSES, type StemClass } from '../transliterate/stems.ts';

type Table = Map<string, Affix[]>;

const NONE: Affix = { arabic: '', count: 0, article: false, owned: false };

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

/** The table of affixes (`kind <tab> latin <tab> arabic`), as `stemReader` looks them up. */
export function affixPairs(lines: readonly string[]): [string, string][] {
  const tables = tablesOf(lines);
  const pairs: [string, string][] = [];
  for (const name of CLASSES)
    for (const [side, own] of [
      [before, tables.before[name]],
      [after, tables.after[name]],
    ] as const)
      for (const [key, affixes] of own) {
        pairs.push([side('', key), '']);
        pairs.push(...affixes.map((affix): [string, string] => [side(name, key), affixLine(affix)]));
      }
  return pairs;
}
