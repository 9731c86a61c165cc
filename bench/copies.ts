// One copy of the program and two, in processes of their own on one database, with the same crowd.
import { startChild } from './children.ts';
import { type Contestant, compete, middle, type Score } from './contest.ts';
import { ourDatabase } from './grown.ts';
import { range } from './quantile.ts';
import { withServer } from './server.ts';
import { AT_ONCE, ROUNDS } from './size.ts';
import type { Table } from './table.ts';

const COPIES = [1, 2];

/** Fewer people than there are copies cannot be shared. */
const LEVELS = AT_ONCE.filter((atOnce) => COPIES.every((copies) => atOnce % copies === 0));

export function benchCopies(): Promise<Table[]> {
  return withServer(async (url, cpuMs) => {
    const all: Contestant[] = [];
    for (const copies of COPIES) all.push(await open(url, copies));
    const scores = await compete(all, cpuMs, LEVELS);
    return [tableOf(scores)];
  });
}

async function open(url: string, copies: number): Promise<Contestant> {
  const database = await ourDatabase(url, `copies_${copies}`);
  const bots = await Promise.all(Array.from({ length: copies }, () => startChild('ours.ts', [database])));
  return { name: String(copies), bots, streets: bots, database };
}

function tableOf(scores: Score<Contestant>[]): Table {
  return {
    title: `Copies of the program on one database, in memory; people share them evenly (medians of ${ROUNDS} interleaved rounds)`,
    columns: [
      ...['copies', 'people at once', 'turns/s', 'from–to', 'times one copy', 'p50 ms', 'p99 ms'],
      ...['CPU ms per 1,000 of all copies', 'PostgreSQL CPU ms per 1,000'],
    ],
    rows: scores.map((score) => {
      const alone = scores.find(
        ({ contestant, atOnce }) => contestant.name === '1' && atOnce === score.atOnce,
      );
      const times = alone ? middle(score, 'perSecond') / middle(alone, 'perSecond') : 0;
      return [
        ...[Number(score.contestant.name), score.atOnce, Math.round(middle(score, 'perSecond'))],
        range(score.rounds.map(({ perSecond }) => perSecond)),
        Number(times.toFixed(2)),
        ...[middle(score, 'p50'), middle(score, 'p99')].map((figure) => Number(figure.toFixed(1))),
        ...[middle(score, 'node'), middle(score, 'postgres')].map(Math.round),
      ];
    }),
  };
}
