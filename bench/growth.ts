// Turns a second, and the way from a start to the first reply, with few conversations and with very many.
import { closeDatabase, openDatabase } from '../src/database/client.ts';
import { type Child, startChild } from './children.ts';
import { grownDatabase, YEARS } from './grown.ts';
import { at } from './quantile.ts';
import { withServer } from './server.ts';
import { CONVERSATIONS, either } from './size.ts';
import type { Table } from './table.ts';

const SIZES = [1_000, CONVERSATIONS];
const ROUNDS = either(5, 2);
const AT_ONCE = 64;

interface Town {
  conversations: number;
  bot: Child;
  perSecond: number[];
  firstReplyMs: number;
  bytes: number;
}

/** Both towns are played in turn, so that what else the machine does falls on both. */
export function benchGrowth(): Promise<Table[]> {
  return withServer(async (server) => {
    const towns: Town[] = [];
    for (const [i, conversations] of SIZES.entries())
      towns.push(await open(server, `growth_${i}`, conversations));
    for (let round = 1; round <= ROUNDS; round++) {
      for (const { bot, perSecond } of towns) {
        const { turns, seconds } = await bot.play(AT_ONCE, 12, 1 + round * 1_000_000);
        perSecond.push(turns / seconds);
      }
    }
    for (const { bot } of towns) await bot.stop();
    return [tableOf(towns)];
  });
}

async function open(server: string, name: string, conversations: number): Promise<Town> {
  const url = await grownDatabase(server, name, { ...YEARS, conversations });
  const bytes = await sizeOf(url);
  // Once for the caches of the machine, and once for what is measured.
  await (await startChild('ours.ts', [url])).stop();
  const began = performance.now();
  const bot = await startChild('ours.ts', [url]);
  await bot.play(1, 1, 1);
  const firstReplyMs = performance.now() - began;
  await bot.play(AT_ONCE, 3, 10_000);
  return { conversations, bot, perSecond: [], firstReplyMs, bytes };
}

/** What conversations and messages take, with their indexes. */
async function sizeOf(url: string): Promise<number> {
  const db = openDatabase(url);
  const [size] = await db.$queryRaw<{ bytes: number }[]>`
    select sum(pg_total_relation_size(oid))::float8 as "bytes" from pg_class
    where relname in ('Citizen', 'Conversation', 'IncomingMessage', 'OutgoingMessage', 'SentAs') and relkind = 'r'`;
  await closeDatabase(db);
  return size?.bytes ?? 0;
}

function tableOf(towns: Town[]): Table {
  const first = at(towns[0]?.perSecond ?? [], 0.5);
  return {
    title: `Turns a second in memory, ${AT_ONCE} at once, by how many conversations there are, each with ten messages (medians of ${ROUNDS} interleaved rounds)`,
    columns: [
      'conversations',
      'turns/s',
      'from',
      'to',
      'times the first',
      'complaint after start ms',
      'KB each',
    ],
    rows: towns.map(({ conversations, perSecond, firstReplyMs, bytes }) => [
      ...[conversations, at(perSecond, 0.5), Math.min(...perSecond), Math.max(...perSecond)].map(Math.round),
      Number((at(perSecond, 0.5) / first).toFixed(2)),
      ...[firstReplyMs, bytes / conversations / 1000].map((figure) => Number(figure.toFixed(1))),
    ]),
  };
}
