// The one way to the database: a Prisma client over a pool of connections whose statements are prepared once.
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { type Prisma, PrismaClient } from './prisma/client.ts';

export type Database = PrismaClient;
/** What `db.$transaction(async (tx) => …)` hands in. */
export type Transaction = Prisma.TransactionClient;

/** Statements remembered by name on each connection. Beyond this, texts are made up on the fly and not worth it. */
const PREPARED_MAX = 500;

export interface DatabaseOptions {
  /** Connections; two batches, delivery, the notifier and the console need ten. */
  poolSize?: number;
  /** Told when an idle connection breaks; the pool opens another by itself. */
  onLostConnection?: (error: Error) => void;
}

/**
 * Opens a database; connections are made when first needed.
 *
 * @param url `postgresql://…`, also with `?host=<folder>` for a Unix socket
 */
export function openDatabase(
  url: string,
  { poolSize = 10, onLostConnection }: DatabaseOptions = {},
): Database {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    idleTimeoutMillis: 300_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'participation',
  });
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: nameStatements(),
    onPoolError: (error) => onLostConnection?.(error),
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
}

/** Waits for what is under way, then closes every connection. */
export async function closeDatabase(db: Database): Promise<void> {
  await db.$disconnect();
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
