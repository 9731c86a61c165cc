// Which two are shown next, and what follows of all that were wanted first: a ranking, and how sure it is.

/** One pair of positions, and how often it was shown. */
export interface PairCount {
  one: number;
  other: number;
  count: number;
}

/** A pair on the screen: what stands on the first half, and on the second. */
export type ShownPair = [first: number, second: number];

const keyOf = (a: number, b: number): string => (a < b ? `${a}-${b}` : `${b}-${a}`);

/**
 * The pair to show next: of those that this person has not seen, the one shown least to everybody; of several the one
 * whose options were shown least, so that all are compared with all and none more than the others; of several still,
 * one of chance. Which half each stands on is of chance, too: whoever always taps the first helps nobody.
 *
 * @param drawable pairs that there is a picture of, both ways
 * @param shown how often each was shown; a pair that is left out was never shown
 * @param seen pairs that this person has seen
 * @param random from 0 to 1, without 1
 * @returns null: there is none left
 */
export function nextPair(
  drawable: readonly (readonly [number, number])[],
  shown: readonly PairCount[],
  seen: readonly (readonly [number, number])[],
  random: () => number,
): ShownPair | null {
  const counts = new Map(shown.map(({ one, other, count }) => [keyOf(one, other), count]));
  const known = new Set(seen.map(([a, b]) => keyOf(a, b)));
  const exposed = new Map<number, number>();
  for (const { one, other, count } of shown)
    for (const option of [one, other]) exposed.set(option, (exposed.get(option) ?? 0) + count);
  const left = drawable.filter(([a, b]) => !known.has(keyOf(a, b)));
  const weighed = left.map(([a, b]) => ({
    ...{ a, b, times: counts.get(keyOf(a, b)) ?? 0 },
    options: (exposed.get(a) ?? 0) + (exposed.get(b) ?? 0),
    lot: random(),
  }));
  weighed.sort((x, y) => x.times - y.times || x.options - y.options || x.lot - y.lot);
  const [next] = weighed;
  if (!next) return null;
  return random() < 0.5 ? [next.a, next.b] : [next.b, next.a];
}

/** Two that were compared: how often the one, and how often the other was wanted first. */
export interface Compared {
  one: number;
  other: number;
  oneWins: number;
  otherWins: number;
}

export interface Ranked {
  position: number;
  /** Chance, from 0 to 1, that it is wanted before any of the others; the mean over them. */
  chance: number;
  /** Bounds between which that chance lies, nineteen times of twenty. */
  from: number;
  to: number;
}

export interface Ranking {
  /** The most wanted first. */
  ranked: Ranked[];
  /** So many of the first are surely ahead of all others; 0: it is too close to say. */
  ahead: number;
  /** Behind them it is too close to say. */
  isCloseBehind: boolean;
}

/** Rounds after which strengths move no more; of thirty options some dozens do. */
const MOST_ROUNDS = 500;
const STILL = 1e-10;
/** Every option has won and lost half a comparison against one of middling strength: none is so strong that no number says it. */
const HALF = 0.5;
/** One in twenty. */
const BOUND = 1.96;
/** So many pairs are looked at that one in a hundred would be seen by chance. */
const SURE = 2.576;

/**
 * The ranking by the model of Bradley and Terry (Biometrika 39, 1952): every option has a strength, and of two the one is wanted
 * first with a chance that is its part of both strengths. Strengths are those that make what was chosen most likely,
 * found by Hunter's rounds (Annals of Statistics 32, 2004); how sure they are is told by the curvature there.
 *
 * @param options how many there are; positions are 0 to `options - 1`
 */
export function rankOptions(options: number, compared: readonly Compared[]): Ranking {
  const strengths = strengthsOf(options, compared);
  const spread = inverseOf(curvatureOf(strengths, compared));
  const logs = strengths.map(Math.log);
  const order = [...logs.keys()].sort((a, b) => (logs[b] ?? 0) - (logs[a] ?? 0) || a - b);
  const at = (a: number, b: number): number => spread[a]?.[b] ?? 0;
  const isSure = (a: number, b: number): boolean =>
    (logs[a] ?? 0) - (logs[b] ?? 0) > SURE * Math.sqrt(Math.max(0, at(a, a) + at(b, b) - 2 * at(a, b)));
  const gaps = order.slice(1).flatMap((_, i) => {
    const [before, behind] = [order.slice(0, i + 1), order.slice(i + 1)];
    return before.every((a) => behind.every((b) => isSure(a, b))) ? [i + 1] : [];
  });
  return {
    ranked: order.map((position) => rankedAt(position, logs, Math.sqrt(Math.max(0, at(position, position))))),
    ahead: gaps[0] ?? 0,
    isCloseBehind: gaps.length <= 1,
  };
}

function rankedAt(position: number, logs: readonly number[], deviation: number): Ranked {
  const own = logs[position] ?? 0;
  const others = logs.filter((_, i) => i !== position);
  const chanceAt = (log: number): number =>
    others.length === 0
      ? 1
      : others.reduce((sum, other) => sum + 1 / (1 + Math.exp(other - log)), 0) / others.length;
  return {
    ...{ position, chance: chanceAt(own) },
    ...{ from: chanceAt(own - BOUND * deviation), to: chanceAt(own + BOUND * deviation) },
  };
}

function strengthsOf(options: number, compared: readonly Compared[]): number[] {
  const wins = Array.from({ length: options }, () => HALF);
  for (const { one, other, oneWins, otherWins } of compared) {
    wins[one] = (wins[one] ?? HALF) + oneWins;
    wins[other] = (wins[other] ?? HALF) + otherWins;
  }
  let strengths = Array.from({ length: options }, () => 1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const met = strengths.map((strength) => (2 * HALF) / (strength + 1));
    for (const { one, other, oneWins, otherWins } of compared) {
      const part = (oneWins + otherWins) / ((strengths[one] ?? 1) + (strengths[other] ?? 1));
      met[one] = (met[one] ?? 0) + part;
      met[other] = (met[other] ?? 0) + part;
    }
    const next = wins.map((won, i) => won / (met[i] ?? 1));
    const moved = Math.max(...next.map((each, i) => Math.abs(Math.log(each / (strengths[i] ?? 1)))), 0);
    strengths = next;
    if (moved < STILL) break;
  }
  return strengths;
}

/** How steeply likelihood falls around the strengths, by their logarithms. */
function curvatureOf(strengths: readonly number[], compared: readonly Compared[]): number[][] {
  const chance = (a: number, b: number): number => a / (a + b);
  const rows = strengths.map((strength, i) => {
    const alone = chance(strength, 1) * chance(1, strength) * 2 * HALF;
    return strengths.map((_, j) => (i === j ? alone : 0));
  });
  const add = (i: number, j: number, value: number) => {
    const row = rows[i];
    if (row) row[j] = (row[j] ?? 0) + value;
  };
  for (const { one, other, oneWins, otherWins } of compared) {
    const [a, b] = [strengths[one] ?? 1, strengths[other] ?? 1];
    const told = (oneWins + otherWins) * chance(a, b) * chance(b, a);
    add(one, one, told);
    add(other, other, told);
    add(one, other, -told);
    add(other, one, -told);
  }
  return rows;
}

/** The inverse of a matrix whose diagonal outweighs the rest, so that no row has to change places. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (const [i, pivot] of rows.entries()) {
    const scale = pivot[i] ?? 1;
    for (const [k, value] of pivot.entries()) pivot[k] = value / scale;
    for (const [j, row] of rows.entries()) {
      const times = j === i ? 0 : (row[i] ?? 0);
      if (times !== 0) for (const [k, value] of pivot.entries()) row[k] = (row[k] ?? 0) - times * value;
    }
  }
  return rows.map((row) => row.slice(size));
}
