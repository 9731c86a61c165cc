// Turns the hand-written word lists into the stems the transliterator reads.

import { matchingWord } from '../normalise.ts';
import { looseKey } from '../text/keys.ts';

export type StemLine = { class: string; arabic: string; latin: string[] };
type Verb = { arabic: string; latin: string };

const swapLast = (word: string, letters: string): string => word.slice(0, -1) + letters;
const replaceLast = (word: string, from: string, to: string): string => {
  const at = word.lastIndexOf(from);
  return at < 0 ? word : word.slice(0, at) + to + word.slice(at + from.length);
};

const hollow =
  (arabic: string, latin: string) =>
  (verb: Verb): [string, string, string][] => [
    ['P', replaceLast(verb.arabic, 'ا', arabic), replaceLast(verb.latin, 'a', latin)],
    ['Q', verb.arabic, verb.latin],
    ['C', replaceLast(verb.arabic, 'ا', ''), replaceLast(verb.latin, 'a', '')],
  ];

const STEMS: Readonly<Record<string, (verb: Verb) => [string, string, string][]>> = {
  vs: ({ arabic, latin }) => [
    ['P', arabic, latin],
    ['Q', arabic, latin],
    ['C', arabic, latin],
  ],
  vi: ({ arabic, latin }) => [
    ['P', swapLast(arabic, 'ي'), swapLast(latin, 'i')],
    ['Q', arabic, latin],
    ['C', swapLast(arabic, 'ي'), swapLast(latin, 'i')],
  ],
  va: ({ arabic, latin }) => [
    ['P', swapLast(arabic, 'ا'), latin],
    ['Q', swapLast(arabic, 'ا'), latin],
    ['C', swapLast(arabic, 'ي'), swapLast(latin, 'i')],
  ],
  vo: hollow('و', 'o'),
  vy: hollow('ي', 'i'),
  vA: hollow('ا', 'a'),
  vg: ({ arabic, latin }) => [
    ['P', arabic, latin],
    ['Q', arabic, latin],
    ['C', `${arabic}ي`, `${latin}i`],
  ],
};

function entriesOf(line: string): { class: string; entries: string[][] } {
  const [label = '', list = ''] = line.split('\t');
  return {
    class: label,
    entries: list
      .split(';')
      .map((entry) => entry.trim().split(/\s+/))
      .filter((words) => words.length > 1),
  };
}

/** The stems of the word list (`class <tab> arabic latin latin; …`), verbs spread over their stems. */
export function stemsOfWordList(lines: readonly string[]): StemLine[] {
  const out: StemLine[] = [];
  for (const line of lines) {
    const { class: label, entries } = entriesOf(line);
    for (const [arabic = '', ...latin] of entries) {
      const spread = STEMS[label];
      if (!spread) out.push({ class: label, arabic, latin });
      else
        for (const one of latin)
          for (const [name, ar, la] of spread({ arabic, latin: one }))
            out.push({ class: name, arabic: ar, latin: [la] });
    }
  }
  return merged(out);
}

/** The stems of the frequent words (`arabic <tab> latin | latin`), each kept whole. */
export function stemsOfFrequentWords(lines: readonly string[]): StemLine[] {
  return lines.map((line) => {
    const [arabic = '', latin = ''] = line.split('\t');
    return { class: 'x', arabic, latin: latin.split('|').map((one) => one.trim()) };
  });
}

function merged(stems: readonly StemLine[]): StemLine[] {
  const byName = new Map<string, StemLine>();
  for (const stem of stems) {
    const name = `${stem.class}\t${stem.arabic}`;
    const known = byName.get(name);
    if (known) known.latin = [...new Set([...known.latin, ...stem.latin])];
    else byName.set(name, { ...stem, latin: [...stem.latin] });
  }
  return [...byName.values()];
}

const KEYLESS = new Set(['P', 'C']);

/** The lookup entries of the stems: `=latin`, loose key and `~folded arabic`, each with class and Arabic. */
export function lexiconPairs(stems: readonly StemLine[]): [string, string][] {
  const pairs = stems.flatMap(({ class: name, arabic, latin }) => {
    const entry = `${name} ${arabic}`;
    const bySpelling = latin.flatMap((one): [string, string][] => [
      [looseKey(one), entry],
      ...(KEYLESS.has(name) ? [] : [[`=${one}`, entry] satisfies [string, string]]),
    ]);
    return [...bySpelling, [`~${matchingWord(arabic)}`, ''] satisfies [string, string]];
  });
  // Of two stems that fit equally well the first is taken: the order must not depend on that of the lists.
  return pairs.sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
}
