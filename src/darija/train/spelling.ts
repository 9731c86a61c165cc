// Learns the letter model from pairs of a Latin and an Arabic spelling, by expectation and maximisation.
import { chunkName, LONGEST_CHUNK, packRuns, runHash } from '../transliterate/spelling.ts';

export type Pair = { latin: string; arabic: string };
const ROUNDS = 8;
const LONGEST_ARABIC = 2;
const RAREST = 0.8;
const ORDER = 4;
const SEP = '\t';

type Table = Map<string, number>;
type Step = { from: [number, number]; name: string; weight: number };

const VOWEL = /[aeiouy]/;
const ARABIC_WEAK = /^[اويىةأإآء]*$/u;

/** A first guess: vowels go with weak letters or nothing, consonants with one letter. */
function prior(latin: string, arabic: string): number {
  const vowels = latin.split('').every((letter) => VOWEL.test(letter));
  if (vowels) return ARABIC_WEAK.test(arabic) ? 0.3 : 0.0005;
  if (arabic === '') return latin.length === 1 ? 0.01 : 0.001;
  if (latin.length > 1 && arabic.length > 1) return 0.002;
  return 0.02;
}

function* stepsInto(pair: Pair, i: number, j: number): Generator<Step> {
  for (let size = 1; size <= LONGEST_CHUNK && size <= i; size++)
    for (let take = 0; take <= LONGEST_ARABIC && take <= j; take++) {
      const latin = chunkName(pair.latin, i - size, i);
      const arabic = pair.arabic.slice(j - take, j);
      yield {
        from: [i - size, j - take],
        name: `${latin}${SEP}${arabic}`,
        weight: prior(pair.latin.slice(i - size, i), arabic),
      };
    }
}

function countPair(pair: Pair, known: Table | undefined, counts: Table): void {
  const rows = pair.latin.length + 1;
  const columns = pair.arabic.length + 1;
  const forward = new Float64Array(rows * columns);
  const backward = new Float64Array(rows * columns);
  forward[0] = 1;
  const weightOf = (step: Step): number => (known ? (known.get(step.name) ?? 0) : step.weight);
  for (let i = 1; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (const step of stepsInto(pair, i, j))
        forward[i * columns + j] =
          (forward[i * columns + j] ?? 0) +
          (forward[step.from[0] * columns + step.from[1]] ?? 0) * weightOf(step);
  const total = forward[rows * columns - 1] ?? 0;
  if (total <= 0) return;
  backward[rows * columns - 1] = 1;
  for (let i = rows - 1; i > 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      for (const step of stepsInto(pair, i, j)) {
        const from = step.from[0] * columns + step.from[1];
        const weight = weightOf(step) * (backward[i * columns + j] ?? 0);
        backward[from] = (backward[from] ?? 0) + weight;
        const share = ((forward[from] ?? 0) * weight) / total;
        if (share > 0) counts.set(step.name, (counts.get(step.name) ?? 0) + share);
      }
}

/** The share of each Arabic side among all of its Latin side. */
function shares(counts: Table): Table {
  const totals: Table = new Map();
  for (const [name, count] of counts) {
    const latin = name.slice(0, name.indexOf(SEP));
    totals.set(latin, (totals.get(latin) ?? 0) + count);
  }
  const out: Table = new Map();
  for (const [name, count] of counts) {
    if (count < 1e-4) continue;
    out.set(name, count / (totals.get(name.slice(0, name.indexOf(SEP))) ?? 1));
  }
  return out;
}

function bestPath(pair: Pair, known: Table): string[] {
  const columns = pair.arabic.length + 1;
  const best: { score: number; path: string[] }[] = [{ score: 0, path: [] }];
  for (let i = 1; i <= pair.latin.length; i++)
    for (let j = 0; j < columns; j++)
      for (const step of stepsInto(pair, i, j)) {
        const before = best[step.from[0] * columns + step.from[1]];
        const weight = known.get(step.name);
        if (!before || weight === undefined) continue;
        const score = before.score + Math.log(weight);
        const here = best[i * columns + j];
        if (!here || score > here.score) best[i * columns + j] = { score, path: [...before.path, step.name] };
      }
  return best[pair.latin.length * columns + columns - 1]?.path ?? [];
}

/** Learns units and runs of units; the same pairs always give the same bytes. */
export function learnSpelling(pairs: readonly Pair[]): { units: string[]; runs: Uint8Array } {
  let known: Table | undefined;
  let counts: Table = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    counts = new Map();
    for (const pair of pairs) countPair(pair, known, counts);
    known = shares(counts);
  }
  const kept = [...counts].filter(([, count]) => count >= RAREST).sort(([a], [b]) => (a < b ? -1 : 1));
  const share = shares(new Map(kept));
  const units = kept.map(([name]) => `${name}${SEP}${Math.log(share.get(name) ?? 1e-4).toFixed(2)}`);
  const ids = new Map(kept.map(([name], at) => [name, at + 1]));
  return { units, runs: packRuns(countRuns(pairs, share, ids)) };
}

function countRuns(
  pairs: readonly Pair[],
  share: Table,
  ids: ReadonlyMap<string, number>,
): Map<number, number> {
  const seen = new Map<string, number>();
  for (const pair of pairs) {
    const run = [0, ...bestPath(pair, share).map((name) => ids.get(name) ?? 0)];
    if (run.length === 1) continue;
    for (let end = 1; end < run.length; end++)
      for (let size = 0; size < ORDER && end - size >= 0; size++) {
        const key = run.slice(end - size, end + 1).join(',');
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
  }
  const totals = new Map<string, number>();
  for (const [key, count] of seen) {
    const context = key.slice(0, Math.max(0, key.lastIndexOf(',')));
    totals.set(context, (totals.get(context) ?? 0) + count);
  }
  const logs = new Map<number, number>();
  for (const [key, count] of seen) {
    const size = key.split(',').length;
    if (size > 2 && count < 2) continue;
    const context = key.slice(0, Math.max(0, key.lastIndexOf(',')));
    // A run seen once in its context proves little: discount it.
    const log = Math.log(Math.max(0.1, count - 0.4) / (totals.get(context) ?? 1));
    logs.set(runHash(key.split(',').map(Number), 0), log);
  }
  return logs;
}
