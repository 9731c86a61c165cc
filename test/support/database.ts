// A database of its own for a test file, on the one PostgreSQL of the run.
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { z } from 'zod';
import { closeDatabase, type Database, openDatabase } from '../../src/database/client.ts';

const Answer = z.union([z.object({ url: z.string() }), z.object({ error: z.string() })]);

export interface FreshDatabase {
  url: string;
  db: Database;
  close(): Promise<void>;
}

/**
 * A migrated and seeded database that nobody else uses. The first caller of a run waits for PostgreSQL to be made
 * (about two seconds), the others for a copy (about fifty milliseconds).
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const url = await requestDatabase('seeded');
  const db = openDatabase(url, { poolSize: 5 });
  return { url, db, close: () => closeDatabase(db) };
}

/** Address of a database without a single table. */
export async function emptyDatabase(): Promise<string> {
  return requestDatabase('empty');
}

async function requestDatabase(kind: 'seeded' | 'empty'): Promise<string> {
  const socket = connect(inject('databases'));
  socket.end(`${kind}\n`);
  const answer = Answer.parse(JSON.parse(await text(socket)));
  if ('error' in answer) throw new Error(answer.error);
  return answer.url;
}
