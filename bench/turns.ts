// The complaint by few and by many people at once: our pipeline, grammY with conversations as its users build it, the same
// with our guarantees, and what the machine gives by hand; in memory and through the stand-in of Telegram.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild } from './children.ts';
import { type Contestant, compete, middle, type Score } from './contest.ts';
import { ourDatabase } from './grown.ts';
import { newDatabase } from './new-database.ts';
import { range } from './quantile.ts';
import { withServer } from './server.ts';
import { ROUNDS } from './size.ts';
import type { Table } from './table.ts';

const BOTS = [
  { name: 'this pipeline', file: 'ours.ts', databaseFor: ourDatabase },
  { name: 'grammY + conversations, PostgreSQL', file: 'peers/grammy-postgres.ts', databaseFor: newDatabase },
  { name: 'grammY + conversations, Prisma', file: 'peers/grammy-prisma.ts', databaseFor: newDatabase },
  {
    name: 'grammY + conversations, our guarantees',
    file: 'peers/grammy-guarded.ts',
    databaseFor: newDatabase,
  },
  { name: 'by hand, the limit', file: 'limit.ts', databaseFor: newDatabase },
];
/** Whom the others are compared with. */
const MEASURE = BOTS[1]?.name;

const WAYS = ['in memory', 'stand-in'] as const;

interface Bot extends Contestant {
  way: (typeof WAYS)[number];
}

export async function benchTurns(): Promise<Table[]> {
  await preparePeers();
  return withServer(async (url, cpuMs) => {
    const bots: Bot[] = [];
    for (const way of WAYS) {
      for (const bot of BOTS)
        bots.push(await open(bot, way, await bot.databaseFor(url, `turns_${bots.length}`)));
    }
    const scores = await compete(bots, cpuMs);
    return [tableOf(scores)];
  });
}

/** Their packages, and the client that Prisma makes of their schema. */
async function preparePeers(): Promise<void> {
  const run = promisify(execFile);
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: join(import.meta.dirname, 'peers'),
  });
  const root = join(import.meta.dirname, '..');
  const schema = 'bench/peers/schema.prisma';
  await run('npx', ['prisma', 'generate', '--config', '.config/prisma.ts', '--schema', schema], {
    cwd: root,
  });
}

async function open({ name, file }: (typeof BOTS)[number], way: Bot['way'], database: string): Promise<Bot> {
  if (way === 'in memory') {
    const bot = await startChild(file, [database]);
    return { name, way, database, bots: [bot], streets: [bot] };
  }
  const street = await startChild('street.ts', [], true);
  const bot = await startChild(file, [database, street.root, street.token]);
  return { name, way, database, bots: [bot], streets: [street] };
}

function tableOf(scores: Score<Bot>[]): Table {
  return {
    title: `A complaint, turn by turn (medians of ${ROUNDS} interleaved rounds; processor time of the bot and of all processes of PostgreSQL)`,
    columns: [
      ...[
        'bot',
        'way',
        'people at once',
        'turns/s',
        'from–to',
        'times grammY, PostgreSQL',
        'p50 ms',
        'p99 ms',
      ],
      ...['bot CPU ms per 1,000', 'PostgreSQL CPU ms per 1,000', 'memory MB'],
    ],
    rows: scores.map((score) => {
      const { contestant, atOnce, rounds } = score;
      const peer = scores.find(
        (other) =>
          other.contestant.name === MEASURE &&
          other.contestant.way === contestant.way &&
          other.atOnce === atOnce,
      );
      const times = peer ? middle(score, 'perSecond') / middle(peer, 'perSecond') : 0;
      return [
        ...[contestant.name, contestant.way, atOnce, Math.round(middle(score, 'perSecond'))],
        range(rounds.map(({ perSecond }) => perSecond)),
        ...[times, middle(score, 'p50'), middle(score, 'p99')].map((figure) => Number(figure.toFixed(1))),
        ...[middle(score, 'node'), middle(score, 'postgres'), middle(score, 'memory')].map(Math.round),
      ];
    }),
  };
}
