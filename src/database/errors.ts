// Tells a database that cannot be reached, or cannot take anything just now, from one that says no.
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { Database } from './client.ts';
import { mentions } from './unit-of-work.ts';

/** Why a database takes nothing just now. */
export type WhyAway = 'away' | 'starting' | 'silent' | 'crowded' | 'disk_full' | 'memory_full' | 'read_only';

/** Codes of Prisma, of the network, of PostgreSQL (classes 08, 53, 57P), and words of the driver without a code. */
const AWAY: [WhyAway, string[]][] = [
  ['disk_full', ['53100']],
  ['memory_full', ['53200']],
  // What a server says that was made a copy of another.
  ['read_only', ['25006']],
  ['crowded', ['53000', '53300', 'P2037', 'Too many database connections opened']],
  ['starting', ['57P01', '57P02', '57P03']],
  [
    'silent',
    [
      ...['P1002', 'P1008', 'P2024', 'P2028', 'ETIMEDOUT'],
      // What it says when it gave up for time.
      ...['57014', '25P03'],
      ...['Operation has timed out', 'timeout exceeded when trying to connect'],
    ],
  ],
  [
    'away',
    [
      ...['P1001', 'P1017'],
      // A server that is not started leaves no socket, or nobody behind it.
      ...['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
      ...['08000', '08001', '08003', '08004', '08006'],
      // As Prisma words them where it gives no code of its own.
      "Can't reach database server",
      'Server has closed the connection',
      'Connection terminated',
      'Client has encountered a connection error',
    ],
  ],
];

/** Why nothing is wrong with what was asked, and it must be asked again later; null: something is wrong with it. */
export function whyAway(error: unknown): WhyAway | null {
  return AWAY.find(([, codes]) => codes.some((code) => mentions(error, code)))?.[0] ?? null;
}

/** True when nothing is wrong with what was asked: it must be asked again later. */
export function isAway(error: unknown): boolean {
  return whyAway(error) !== null;
}

/**
 * Opens the question whether the database answers within that time, for many who ask at once: one question is under way
 * at most, and while it waits for longer than that, all are told no.
 */
export function openAsking(db: Database, ms: number): () => Promise<boolean> {
  let underWay: { asked: Promise<boolean>; until: number } | null = null;
  return () => {
    underWay ??= {
      asked: answers(db).finally(() => {
        underWay = null;
      }),
      until: performance.now() + ms,
    };
    return Promise.race([underWay.asked, noAfter(underWay.until - performance.now())]);
  };
}

/** Whether the database answers within that time. Never rejects. */
export async function isAnswering(db: Database, ms: number): Promise<boolean> {
  return Promise.race([answers(db), noAfter(ms)]);
}

/** An answer that has come by then is heard first, however busy this process was meanwhile. */
async function noAfter(ms: number): Promise<false> {
  await pause(Math.max(0, ms), undefined, { ref: false });
  await turn();
  return false;
}

function answers(db: Database): Promise<boolean> {
  return db.$queryRawUnsafe('select 1').then(
    () => true,
    () => false,
  );
}
