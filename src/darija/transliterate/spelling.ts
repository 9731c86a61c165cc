// The letter model: how likely Latin letters are to be written with these Arabic letters, learned from word pairs.

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

/** The Latin letters with marks for the first and last place, where vowels behave differently. */
export const marked = (latin: string): string[] => [...latin];

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

function hashTable(bytes: Uint8Array): { look(hash: number): number | undefined } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  let size = 1;
  while (size < count * 2) size *= 2;
  const keys = new Uint32Array(size);
  const values = new Int8Array(size);
  for (let i = 0; i < count; i++) {
    const key = view.getUint32(4 + i * 4, true);
    let at = key & (size - 1);
    while (keys[at] !== 0) at = (at + 1) & (size - 1);
    keys[at] = key;
    values[at] = view.getInt8(4 + count * 4 + i);
  }
  return {
    look(hash) {
      let at = hash & (size - 1);
      while (keys[at] !== 0) {
        if (keys[at] === hash) return (values[at] ?? 0) / STEP;
        at = (at + 1) & (size - 1);
      }
      return undefined;
    },
  };
}

/** Packs log probabilities (natural, 0 down to -7.9) by hash: count, hashes in order, one byte each. */
export function packRuns(runs: ReadonlyMap<number, number>): Uint8Array {
  const entries = [...runs].sort((a, b) => a[0] - b[0]);
  const bytes = new Uint8Array(4 + entries.length * 5);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, entries.length, true);
  entries.forEach(([hash, log], i) => {
    view.setUint32(4 + i * 4, hash, true);
    view.setInt8(4 + entries.length * 4 + i, Math.max(-127, Math.round(log * STEP)));
  });
  return bytes;
}

/** Opens the model from its units (`latin <tab> arabic <tab> cost`) and its packed runs. */
export function openSpelling(unitLines: readonly string[], runs: Uint8Array): Spelling {
  const byChunk = new Map<string, Unit[]>();
  unitLines.forEach((line, id) => {
    const [latin = '', arabic = '', cost = '0'] = line.split('\t');
    const list = byChunk.get(latin) ?? [];
    list.push({ id: id + 1, latin, arabic, cost: Number(cost) });
    byChunk.set(latin, list);
  });
  const table = hashTable(runs);
  const next = (ids: readonly number[]): number => {
    let penalty = 0;
    for (let from = Math.max(0, ids.length - ORDER); from < ids.length; from++) {
      const log = table.look(runHash(ids, from));
      if (log !== undefined) return log + penalty;
      penalty += BACKOFF;
    }
    return UNSEEN + penalty;
  };
  return {
    score: (latin, arabic) => align(latin, arabic, byChunk),
    spell: (latin) => search(latin, byChunk, next),
  };
}

function align(latin: string, arabic: string, units: ReadonlyMap<string, Unit[]>): number {
  const width = arabic.length + 1;
  const best = new Float64Array((latin.length + 1) * width).fill(-1e9);
  best[0] = 0;
  for (let i = 0; i < latin.length; i++) {
    for (let size = 1; size <= LONGEST_CHUNK && i + size <= latin.length; size++) {
      const options = units.get(chunkName(latin, i, i + size));
      if (!options) continue;
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
  units: ReadonlyMap<string, Unit[]>,
  next: (ids: readonly number[]) => number,
): { arabic: string; score: number }[] {
  const beams: Path[][] = Array.from({ length: latin.length + 1 }, () => []);
  beams[0] = [{ arabic: '', ids: [0], score: 0 }];
  for (let i = 0; i < latin.length; i++) {
    const paths = (beams[i] ?? []).sort((a, b) => b.score - a.score).slice(0, BEAM);
    for (const path of paths) {
      for (let size = 1; size <= LONGEST_CHUNK && i + size <= latin.length; size++) {
        for (const unit of units.get(chunkName(latin, i, i + size)) ?? []) {
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
