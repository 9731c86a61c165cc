// The one way to the database: a Prisma client over a pool of connections whose statements are prepared once, and that
// are given up when they fall silent.
import { Socket } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolClient, types } from 'pg';
import { type Prisma, PrismaClient } from './prisma/client.ts';

export type Database = PrismaClient;
/** What `db.$transaction(async (tx) => …)` hands in. */
export type Transaction = Prisma.TransactionClient;
/** Whoever runs a statement as it is written. */
export type Asking = Pick<Database, '$queryRawUnsafe'>;

/** Statements remembered by name on each connection. Beyond this, texts are made up on the fly and not worth it. */
const PREPARED_MAX = 500;

/**
 * No statement of ours takes so long. After a little less the server ends it, and any transaction that nobody goes on
 * with: what it holds would keep out everybody else. After that the wire is taken for dead, whatever TCP believes.
 */
const PATIENCE_MS = 15_000;
/** What the word of the server, that it gave up, has to arrive before ours does. */
const AHEAD_MS = 1_000;

/** Two batches, what became of the sends, and a question or two of a turn. */
const HOT_CONNECTIONS = 4;
/**
 * The statements of every turn look up a few rows by an index, and are planned once: a plan made while a table was small
 * would read all of it for ever.
 */
const BY_INDEX = ['seqscan', 'hashjoin', 'mergejoin']
  .map((way) => `set enable_${way} = off`)
  .concat('set plan_cache_mode = force_generic_plan')
  .join('; ');

export interface DatabaseOptions {
  /** Connections beside those of the hot path; delivery, the notifier and the console need ten. */
  poolSize?: number;
  /** How long an answer of the database is waited for, in milliseconds; above 1,000. */
  patienceMs?: number;
  /** The same for a new connection. */
  connectMs?: number;
}

/** The way of the statements of every turn, by the database that they go to. */
const hotPaths = new WeakMap<object, Asking & { end(): Promise<void> }>();

/**
 * Opens a database; connections are made when first needed.
 *
 * @param url `postgresql://…`, also with `?host=<folder>` for a Unix socket
 */
export function openDatabase(
  url: string,
  { poolSize = 10, patienceMs = PATIENCE_MS, connectMs = 10_000 }: DatabaseOptions = {},
): Database {
  const open = new Set<Connection>();
  const openPool = (max: number, settings?: string): Pool => {
    const pool = new Pool({
      connectionString: url,
      max,
      idleTimeoutMillis: 300_000,
      connectionTimeoutMillis: connectMs,
      keepAlive: true,
      statement_timeout: patienceMs - AHEAD_MS,
      idle_in_transaction_session_timeout: patienceMs - AHEAD_MS,
      application_name: 'participation',
      ...(settings !== undefined && { onConnect: (client) => client.query(settings).then(() => undefined) }),
    });
    pool.on('connect', (client: Connection) => {
      open.add(client);
      giveUpWhenSilent(client, patienceMs, open);
    });
    pool.on('remove', (client: Connection) => open.delete(client));
    return pool;
  };
  const adapter = new PrismaPg(openPool(poolSize), {
    disposeExternalPool: true,
    statementNameGenerator: nameStatements(),
    // An idle connection that breaks is replaced by the pool; what matters is told by whoever asks next.
    onPoolError: () => undefined,
  });
  const db = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
  hotPaths.set(db, openHotPath(openPool(Math.min(poolSize, HOT_CONNECTIONS), BY_INDEX)));
  return db;
}

/**
 * The way of the few statements of every turn: the driver itself, past the layers that make Prisma convenient, over
 * connections that plan them once. Within a transaction they go with it.
 */
export const hot = (db: Asking): Asking => hotPaths.get(db) ?? db;

/** What the driver hands over otherwise than Prisma does: numbers of eight bytes, and days. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, BigInt],
  [types.builtins.DATE, (day) => new Date(`${day}T00:00:00Z`)],
]);

function openHotPath(pool: Pool): Asking & { end(): Promise<void> } {
  pool.on('error', () => undefined);
  const nameOf = nameStatements();
  const getTypeParser = (oid: number, format?: 'text' | 'binary') =>
    PARSERS.get(oid) ?? types.getTypeParser(oid, format);
  return {
    $queryRawUnsafe: (async (text: string, ...values: unknown[]) => {
      const name = nameOf({ sql: text });
      return (await pool.query({ name, text, values, types: { getTypeParser } })).rows;
    }) as Asking['$queryRawUnsafe'],
    end: () => pool.end(),
  };
}

type Connection = PoolClient & { readyForQuery?: boolean };

/**
 * Ends a connection on which an answer is waited for in vain; one that only rests is left alone. Then those that rest
 * are given up as well: they lead to the same place, and each would be waited for in vain, one after the other.
 */
function giveUpWhenSilent(client: Connection, patienceMs: number, open: ReadonlySet<Connection>): void {
  const { stream } = client.connection;
  if (!(stream instanceof Socket)) return;
  // Not as the second argument of setTimeout, which is called once: a connection that rested would never be given up.
  stream.setTimeout(patienceMs).on('timeout', () => {
    if (client.readyForQuery) return;
    stream.destroy();
    for (const { connection, readyForQuery } of open) if (readyForQuery) connection.stream.destroy();
  });
}

/** Waits for what is under way, then closes every connection. */
export async function closeDatabase(db: Database): Promise<void> {
  await Promise.all([db.$disconnect(), hotPaths.get(db)?.end()]);
}

/** Same text, same name: PostgreSQL parses and plans it once per connection. */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    // No name, not prepared.
    if (names.size >= PREPARED_MAX) return '';
    const name = `p${names.size}`;
    names.set(sql, name);
    return name;
  };
}
