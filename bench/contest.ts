// Contestants play in turn, so that whatever else the machine does falls on all of them.
import type { Child } from './children.ts';
import { settle } from './new-database.ts';
import { at, median } from './quantile.ts';
import { AT_ONCE, either, ROUNDS, SECONDS } from './size.ts';

export interface Contestant {
  name: string;
  /** Processes that answer, all on this database. */
  bots: Child[];
  database: string;
  /** Processes in which people are: the bots themselves, or a stand-in. Each has an equal part of them. */
  streets: Child[];
}

/** What was measured in one round; milliseconds of processor time for 1,000 turns, megabytes. */
export interface Round {
  perSecond: number;
  p50: number;
  p99: number;
  node: number;
  postgres: number;
  memory: number;
}

export interface Score<C extends Contestant> {
  contestant: C;
  atOnce: number;
  rounds: Round[];
}

/** Complaints of each person in a round that only warms up: compiled code, prepared statements, open connections. */
const warmUp = (atOnce: number): number => Math.max(1, Math.ceil(either(64, 16) / atOnce));

/**
 * Has everybody play with so many people at once, round by round; then all of them end.
 * @param cpuMs what PostgreSQL has used so far
 */
export async function compete<C extends Contestant>(
  contestants: C[],
  cpuMs: () => number,
  levels = AT_ONCE,
): Promise<Score<C>[]> {
  try {
    return await playRounds(contestants, cpuMs, levels);
  } finally {
    const all = contestants.flatMap(({ bots, streets }) => [...new Set([...bots, ...streets])]);
    for (const child of all) await child.stop();
  }
}

async function playRounds<C extends Contestant>(
  contestants: C[],
  cpuMs: () => number,
  levels: number[],
): Promise<Score<C>[]> {
  const scores = levels.flatMap((atOnce) =>
    contestants.map((contestant) => ({ contestant, atOnce, rounds: [] as Round[], complaints: 1 })),
  );
  for (const score of scores) {
    const { contestant, atOnce } = score;
    const { seconds } = await play(contestant, atOnce, warmUp(atOnce), cpuMs);
    score.complaints = Math.max(1, Math.round((warmUp(atOnce) * SECONDS) / seconds));
    await settle(contestant.database);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { contestant, atOnce, rounds, complaints } of scores)
      rounds.push((await play(contestant, atOnce, complaints, cpuMs)).round);
  }
  return scores;
}

/** The median over the rounds. */
export const middle = ({ rounds }: { rounds: Round[] }, of: keyof Round): number =>
  median(rounds.map((round) => round[of]));

/** Nobody comes twice, whoever plays. */
let firstPerson = 1;
const PEOPLE_EACH = 100_000;

async function play({ bots, streets }: Contestant, atOnce: number, complaints: number, cpuMs: () => number) {
  const used = async () => {
    const usages = await Promise.all(bots.map((bot) => bot.usage()));
    const sum = (of: 'cpuMs' | 'memoryMb') => usages.reduce((all, usage) => all + usage[of], 0);
    return { node: sum('cpuMs'), memory: sum('memoryMb'), postgres: cpuMs() };
  };
  const before = await used();
  const parts = await Promise.all(
    streets.map((street) => {
      firstPerson += PEOPLE_EACH;
      return street.play(atOnce / streets.length, complaints, firstPerson);
    }),
  );
  const seconds = Math.max(...parts.map((part) => part.seconds));
  const after = await used();
  const latencies = parts.flatMap((part) => part.latencies);
  const turns = latencies.length;
  const round: Round = {
    perSecond: turns / seconds,
    p50: at(latencies, 0.5),
    p99: at(latencies, 0.99),
    node: ((after.node - before.node) / turns) * 1000,
    postgres: ((after.postgres - before.postgres) / turns) * 1000,
    memory: after.memory,
  };
  return { seconds, round };
}
