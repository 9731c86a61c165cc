// The letter model: how likely Latin letters are to be written with these Arabic letters, learned from word pairs.
import { remembered } from '../text/remembered.ts';
import type { Lookup } from '../text/table.ts';

export const LONGEST_CHUNK = 2;
export const START = '^';
const STEP = 16;
const UNSEEN = -9;
const BEAM = 16;
const ORDER = 4;
const BACKOFF = -1.2;

export type Unit = { id: number; latin: string; arabic: string; cost: number };

/** FNV-1a over the ids of a run of units. */
export function runHash(ids: readonly number[], from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < ids.length; at++) {
    hash = Math.imul(hash ^ ((ids[at] ?? 0) & 0xff), 0x01000193);
    hash = Math.imul(hash ^ ((ids[at] ?? 0) >> 8), 0x01000193);
  }
  return hash >>> 0 || 1;
}

/** A chunk of a Latin word, marked at the first and the last place, where vowels behave differently. */
export function chunkName(latin: string, from: number, to: number): string {
  return (from === 0 ? START : '') + latin.slice(from, to) + (to === latin.length ? '$' : '');
}

export type Spelling = {
  /** Log probability per letter of writing `latin` as `arabic`, 0 at best. */
  score(latin: string, arabic: string): number;
  /** The likeliest spellings of a word nobody listed, best first. */
  spell(latin: string): { arabic: string; score: number }[];
};

type Path = { arabic: string; ids: number[]; score: number };

/** Hashes are spread evenly: a few lie under each value of their upper bits. */
const BIN_BITS = 12;
const BINS = 1 << BIN_BITS;
const binOf = (hash: number): number => hash >>> (32 - BIN_BITS);

/** Looks a run up where the packed bytes lie. Layout: where each bin ends (u16), the hashes in order (u32), a byte each. */
function runReader(bytes: Uint8Array): (hash: number) => number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hashes = BINS * 2;
  const endOf = (bin: number): number => (bin < 0 ? 0 : view.getUint16(bin * 2, true));
  const logs = hashes + endOf(BINS - 1) * 4;
  return (hash) => {
    const bin = binOf(hash);
    for (let at = endOf(bin - 1); at < endOf(bin); at++)
      if (view.getUint32(hashes + at * 4, true) === hash) return view.getInt8(logs + at) / STEP;
    return undefined;
  };
}

/**
 * Packs log probabilities (natural, 0 down to -7.9) by hash.
 * @throws RangeError above 65,535 runs.
 */
export function packRuns(runs: ReadonlyMap<number, number>): Uint8Array {
  const entries = [...runs].sort((a, b) => a[0] - b[0]);
  if (entries.length > 0xffff) throw new RangeError(`${entries.length} runs are too many`);
  const bytes = new Uint8Array(BINS * 2 + entries.length * 5);
  const view = new DataView(bytes.buffer);
  let bin = 0;
  entries.forEach(([hash, log], at) => {
    for (; bin < binOf(hash); bin++) view.setUint16(bin * 2, at, true);
    view.setUint32(BINS * 2 + at * 4, hash, true);
    view.setInt8(BINS * 2 + entries.length * 4 + at, Math.max(-127, Math.round(log * STEP)));
  });
  for (; bin < BINS; bin++) view.setUint16(bin * 2, entries.length, true);
  return bytes;
}

/** The units of each chunk, as `openSpelling` looks them up, from lines `latin <tab> arabic <tab> cost`. */
export const unitPairs = (lines: readonly string[]): [string, string][] =>
  lines.map((line, at) => {
    const [latin = '', arabic = '', cost = '0'] = line.split('\t');
    return [latin, `${at + 1} ${cost} ${arabic}`];
  });

function unitOf(latin: string, line: string): Unit {
  const [id = '', cost = '0', arabic = ''] = line.split(' ');
  return { id: Number(id), latin, arabic, cost: Number(cost) };
}

/** The units of a chunk of Latin letters. */
type UnitReader = (chunk: string) => readonly Unit[];

/** Opens the model from the table of its units (`unitPairs`) and its packed runs. */
export function openSpelling(units: Lookup, runs: Uint8Array): Spelling {
  const unitsOf = remembered((chunk) => units(chunk).map((line) => unitOf(chunk, line)));
  const logOf = runReader(runs);
  const next = (ids: readonly number[]): number => {
    let penalty = 0;
    for (let from = Math.max(0, ids.length - ORDER); from < ids.length; from++) {
      const log = logOf(runHash(ids, from));
      if (log !== undefined) return log + penalty;
      penalty += BACKOFF;
    }
    return UNSEEN + penalty;
  };
  return {
    score: (latin, arabic) => align(latin, arabic, unitsOf),
    spell: (latin) => search(latin, unitsOf, next),
  };
}

function align(latin: string, arabic: string, units: UnitReader): number {
  const width = arabic.length + 1;
  const best = new Float64Array((latin.length + 1) * width).fill(-1e9);
  best[0] = 0;
  for (let i = 0; i < latin.length; i++) {
    for (let size = 1; size <= LONGEST_CHUNK && i + size <= latin.length; size++) {
      const options = units(chunkName(latin, i, i + size));
      if (options.length === 0) continue;
      for (let j = 0; j < width; j++) {
        const here = best[i * width + j] ?? -1e9;
        if (here < -1e8) continue;
        for (const unit of options) {
          if (!arabic.startsWith(unit.arabic, j)) continue;
          const to = (i + size) * width + j + unit.arabic.length;
          if (here + unit.cost > (best[to] ?? -1e9)) best[to] = here + unit.cost;
        }
      }
    }
    skipLetters(best, i, width);
  }
  const total = best[latin.length * width + arabic.length] ?? -1e9;
  return Math.max(total, -8 * latin.length) / Math.max(3, latin.length);
}

/** A letter on either side that nothing explains costs dearly but does not forbid. */
function skipLetters(best: Float64Array, i: number, width: number): void {
  for (let j = 0; j < width; j++) {
    const here = best[i * width + j] ?? -1e9;
    if (here < -1e8) continue;
    const down = (i + 1) * width + j;
    if (here + UNSEEN > (best[down] ?? -1e9)) best[down] = here + UNSEEN;
    const across = i * width + j + 1;
    if (j + 1 < width && here + UNSEEN > (best[across] ?? -1e9)) best[across] = here + UNSEEN;
  }
}

function search(
  latin: string,
  units: UnitReader,
  next: (ids: readonly number[]) => number,
): { arabic: string; score: number }[] {
  const beams: Path[][] = Array.from({ length: latin.length + 1 }, () => []);
  beams[0] = [{ arabic: '', ids: [0], score: 0 }];
  for (let i = 0; i < latin.length; i++) {
    const paths = (beams[i] ?? []).sort((a, b) => b.score - a.score).slice(0, BEAM);
    for (const path of paths) {
      for (let size = 1; size <= LONGEST_CHUNK && i + size <= latin.length; size++) {
        for (const unit of units(chunkName(latin, i, i + size))) {
          const ids = [...path.ids.slice(-ORDER), unit.id];
          const score = path.score + next(ids);
          beams[i + size]?.push({ arabic: path.arabic + unit.arabic, ids, score });
        }
      }
    }
    if (paths.length > 0 && beams[i + 1]?.length === 0 && beams[i + 2]?.length === 0)
      beams[i + 1] = paths.map((path) => ({ ...path, score: path.score + UNSEEN }));
  }
  const seen = new Set<string>();
  return (beams[latin.length] ?? [])
    .sort((a, b) => b.score - a.score)
    .filter(({ arabic }) => !seen.has(arabic) && seen.add(arabic).size > 0)
    .slice(0, 6)
    .map(({ arabic, score }) => ({ arabic, score: score / Math.max(3, latin.length) }));
}
