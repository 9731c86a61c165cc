// What the limit keeps: for a batch one question and one statement, by the bare driver.
import { Pool } from 'pg';
import type { Said, State, Step } from './conversation.ts';

/** Something that came in; `id` is the provider's. */
export interface Arrival {
  id: number;
  chat: number;
  said: Said;
}

/** An answer that is committed and may leave. */
export interface Reply {
  id: string;
  chat: number;
  text: string;
  options: string[];
}

/** A reply that has left, and what the provider calls it. */
export interface Left {
  id: string;
  message: number;
}

export interface Store {
  states(chats: number[]): Promise<Map<number, State>>;
  /** Commits all of it at once; of what was there already nothing is done, and no reply comes back. */
  commit(turns: (Arrival & Step)[], left: Left[]): Promise<Reply[]>;
  close(): Promise<void>;
}

const TABLES = `
create table incoming (id bigint primary key, chat bigint not null, said jsonb not null, at timestamptz not null default now());
create table conversation (chat bigint primary key, state jsonb not null);
create table complaint (id bigserial primary key, chat bigint not null, category text, details text, place text);
create table outbox (id bigserial primary key, chat bigint not null, text text not null, options jsonb not null, at timestamptz not null default now());
create table sent_as (id bigint primary key, message bigint not null, at timestamptz not null default now())`;

const COMMIT = `
with turn as (
  select * from unnest($1::bigint[], $2::bigint[], $3::jsonb[], $4::jsonb[], $5::text[], $6::jsonb[], $7::boolean[])
    as t (id, chat, said, state, text, options, files)
), fresh as (
  insert into incoming (id, chat, said) select id, chat, said from turn on conflict do nothing returning id
), kept as (
  insert into conversation (chat, state) select chat, state from turn join fresh using (id)
  on conflict (chat) do update set state = excluded.state
), filed as (
  insert into complaint (chat, category, details, place)
  select chat, state #>> '{answers,category}', state #>> '{answers,details}', state #>> '{answers,place}'
  from turn join fresh using (id) where files returning id, chat
), gone as (
  insert into sent_as (id, message) select * from unnest($8::bigint[], $9::bigint[]) on conflict do nothing
)
insert into outbox (chat, text, options)
select turn.chat, turn.text || coalesce(filed.id::text, ''), turn.options
from turn join fresh using (id) left join filed on filed.chat = turn.chat
returning id, chat::float8, text, options`;

/** Opens it on an empty database; as many connections as there are batches under way. */
export async function openStore(url: string, connections: number): Promise<Store> {
  const pool = new Pool({ connectionString: url, max: connections });
  await pool.query(TABLES);
  return {
    async states(chats) {
      const { rows } = await pool.query<{ chat: number; state: State }>({
        name: 'states',
        text: 'select chat::float8, state from conversation where chat = any($1::bigint[])',
        values: [chats],
      });
      return new Map(rows.map(({ chat, state }) => [chat, state]));
    },
    async commit(turns, left) {
      const values = [
        ...[turns.map(({ id }) => id), turns.map(({ chat }) => chat)],
        ...[turns.map(({ said }) => JSON.stringify(said)), turns.map(({ state }) => JSON.stringify(state))],
        ...[turns.map(({ text }) => text), turns.map(({ options }) => JSON.stringify(options))],
        turns.map(({ files }) => files),
        ...[left.map(({ id }) => id), left.map(({ message }) => message)],
      ];
      return (await pool.query<Reply>({ name: 'commit', text: COMMIT, values })).rows;
    },
    close: () => pool.end(),
  };
}
