// The complaint by 64 people at once: our pipeline and grammY with conversations, in memory and through the stand-in
// of Telegram, in interleaved rounds on one embedded PostgreSQL. What counts is the ratio.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbedded } from '../src/database/embedded/embedded.ts';
import { type Child, startChild } from './children.ts';
import { ourDatabase } from './grown.ts';
import { newDatabase, settle } from './new-database.ts';
import type { Table } from './table.ts';

const AT_ONCE = 64;
const WARM_UP = 2;

interface Contest {
  name: string;
  database: string;
  how: 'in memory' | 'stand-in';
  bot: Child;
  street: Child;
  /** How often each person plays the script in a round; slow contenders need fewer. */
  rounds: number;
  results: Result[];
}

interface Result {
  perSecond: number;
  p50: number;
  p99: number;
  cpu: number;
  memory: number;
}

/** Runs the contest; `rounds` interleaved rounds each. */
export async function benchTurns(rounds = 3): Promise<Table[]> {
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: join(import.meta.dirname, 'peers'),
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-turns-'));
  const log = { info: () => undefined, warn: (_: object, text: string) => console.error(text) };
  const server = await startEmbedded({ dataDir, log });
  try {
    const contests = await open(server.url);
    for (let round = 0; round <= rounds; round++) {
      for (const contest of contests) {
        const result = await playOnce(contest, round);
        // The first round warms up: compiled code, prepared statements, open connections.
        if (round > 0) contest.results.push(result);
        else await settle(contest.database);
      }
    }
    for (const { bot, street } of contests) {
      await bot.stop();
      if (street !== bot) await street.stop();
    }
    return [tableOf(contests)];
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function open(url: string): Promise<Contest[]> {
  const contests: Contest[] = [];
  const ours = [await ourDatabase(url, 'ours_memory'), await ourDatabase(url, 'ours_telegram')];
  const theirs = [await newDatabase(url, 'peer_memory'), await newDatabase(url, 'peer_telegram')];
  const both = [
    { name: 'this pipeline', file: 'ours.ts', urls: ours, rounds: 12 },
    { name: 'grammY + conversations', file: 'peers/grammy-conversations.ts', urls: theirs, rounds: 1 },
  ];
  for (const { name, file, urls, rounds } of both) {
    const [database = ''] = urls;
    const memory = await startChild(file, [database]);
    contests.push({ name, database, how: 'in memory', bot: memory, street: memory, rounds, results: [] });
  }
  for (const { name, file, urls, rounds } of both) {
    const street = await startChild('street.ts', [], true);
    const [, database = ''] = urls;
    const bot = await startChild(file, [database, street.root, street.token]);
    contests.push({
      name,
      database,
      how: 'stand-in',
      bot,
      street,
      rounds: Math.ceil(rounds / 2),
      results: [],
    });
  }
  return contests;
}

async function playOnce({ bot, street, rounds }: Contest, round: number): Promise<Result> {
  const before = await bot.usage();
  const played = await street.play(
    AT_ONCE,
    round === 0 ? Math.min(rounds, WARM_UP) : rounds,
    1 + round * 1_000_000,
  );
  const after = await bot.usage();
  const at = (share: number) => played.latencies[Math.floor(played.latencies.length * share)] ?? 0;
  return {
    perSecond: played.turns / played.seconds,
    p50: at(0.5),
    p99: at(0.99),
    cpu: ((after.cpuMs - before.cpuMs) / played.turns) * 1000,
    memory: after.memoryMb,
  };
}

function tableOf(contests: Contest[]): Table {
  const median = (contest: Contest, of: keyof Result) => {
    const sorted = contest.results.map((result) => result[of]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    title: `The complaint by ${AT_ONCE} people at once, every turn stored before its answer (medians of ${contests[0]?.results.length} rounds)`,
    columns: ['bot', 'road', 'turns/s', 'times grammY', 'p50 ms', 'p99 ms', 'CPU ms per 1,000', 'memory MB'],
    rows: contests.map((contest) => {
      const peer = contests.find((other) => other.how === contest.how && other.name.startsWith('grammY'));
      const ratio = peer ? median(contest, 'perSecond') / median(peer, 'perSecond') : 0;
      return [
        contest.name,
        contest.how,
        Math.round(median(contest, 'perSecond')),
        Number(ratio.toFixed(1)),
        Number(median(contest, 'p50').toFixed(1)),
        Number(median(contest, 'p99').toFixed(1)),
        Math.round(median(contest, 'cpu')),
        Math.round(median(contest, 'memory')),
      ];
    }),
  };
}
