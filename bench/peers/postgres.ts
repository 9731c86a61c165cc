// Conversations and complaints in PostgreSQL by the bare driver.
import type { Pool, PoolClient } from 'pg';
import type { Complaint, Keeping, Value } from './complaint.ts';

export const TABLES = `
  create table if not exists log (key text primary key, value jsonb not null);
  create table if not exists complaint (id bigserial primary key, chat bigint, category text, details text, place text)`;

/** A storage of conversations; `by` answers who asks for the one of this key. */
export const storageOn = (by: (key: string) => Pick<Pool | PoolClient, 'query'>): Keeping['storage'] => ({
  async read(key) {
    const { rows } = await by(key).query('select value from log where key = $1', [key]);
    return rows[0]?.value as Value | undefined;
  },
  write: (key, value) => by(key).query('insert into log values ($1, $2) on conflict (key) do update set value = excluded.value', [key, JSON.stringify(value)]),
  delete: (key) => by(key).query('delete from log where key = $1', [key]),
});

/** Keeps a complaint; answers its reference. */
export async function fileInto(by: Pick<Pool | PoolClient, 'query'>, { chat, category, details, place }: Complaint): Promise<string> {
  const { rows } = await by.query('insert into complaint (chat, category, details, place) values ($1, $2, $3, $4) returning id', [chat, category, details, place]);
  return rows[0].id;
}
