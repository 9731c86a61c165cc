// The same with our guarantees: what came in, the conversation, the complaint and what is to be said stand in one
// transaction before the answer leaves; an update that comes twice does nothing; what has left is marked. Telegram is told
// that it may forget an update only once that is committed.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Bot, Context, MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import pg from 'pg';
import { type Ctx, databaseUrl, runBot } from './complaint.ts';
import { fileInto, storageOn, TABLES } from './postgres.ts';

interface Call {
  method: string;
  payload: Record<string, any>;
}

interface Turn {
  client: pg.PoolClient;
  /** What is said to Telegram once all is committed. */
  calls: Call[];
}

const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
await pool.query(`${TABLES};
  create table if not exists incoming (id bigint primary key, chat bigint not null, content jsonb not null, at timestamptz not null default now());
  create table if not exists outbox (id bigserial primary key, chat bigint not null, payload jsonb not null, left_at timestamptz, message bigint)`);

const turns = new AsyncLocalStorage<Turn>();
const turn = (): Turn => turns.getStore() as Turn;

/** Told when an update is committed. */
const committed = new Map<number, () => void>();

const around: MiddlewareFn<Ctx> = async (ctx, next) => {
  const mine: Turn = { client: await pool.connect(), calls: [] };
  const { client, calls } = mine;
  let ids: string[];
  try {
    await client.query('begin');
    const content = ctx.message ?? ctx.callbackQuery;
    const { rowCount } = await client.query('insert into incoming (id, chat, content) values ($1, $2, $3) on conflict do nothing', [ctx.update.update_id, ctx.chat?.id, JSON.stringify(content)]);
    if (rowCount) await turns.run(mine, next);
    ids = await writeReplies(mine);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  committed.get(ctx.update.update_id)?.();
  await Promise.all(calls.map((call) => leave(ctx, call, call.method === 'sendMessage' ? ids.shift() : undefined)));
};

async function writeReplies({ client, calls }: Turn): Promise<string[]> {
  const ids: string[] = [];
  for (const { payload } of calls.filter(({ method }) => method === 'sendMessage')) {
    const { rows } = await client.query('insert into outbox (chat, payload) values ($1, $2) returning id', [payload.chat_id, JSON.stringify(payload)]);
    ids.push(rows[0].id);
  }
  return ids;
}

async function leave(ctx: Ctx, { method, payload }: Call, id: string | undefined): Promise<void> {
  const sent = await (ctx.api.raw as any)[method](payload);
  if (id) await pool.query('update outbox set left_at = now(), message = $2 where id = $1', [id, sent.message_id]);
}

/** What the conversation says waits for the commit; what it says again before the newest update is only a replay. */
const says: MiddlewareFn<Context> = (ctx, next) => {
  turn().calls.length = 0;
  ctx.api.config.use(async (_previous, method, payload: Record<string, any>) => {
    turn().calls.push({ method, payload });
    const chat = { id: payload.chat_id, type: 'private', first_name: 'P' };
    return { ok: true, result: (method === 'sendMessage' ? { message_id: 1, date: 1, chat, text: payload.text } : true) as never };
  });
  return next();
};

/** The runner tells Telegram to forget what it has only begun with. */
function poll(bot: Bot<Ctx>) {
  const halt = new AbortController();
  const handle = (update: Update) =>
    new Promise<void>((resolve, reject) => {
      committed.set(update.update_id, resolve);
      void bot.handleUpdate(update).then(resolve, reject).finally(() => committed.delete(update.update_id));
    });
  const polling = async () => {
    await bot.init();
    for (let offset = 0; !halt.signal.aborted; ) {
      try {
        const updates = await bot.api.getUpdates({ offset, timeout: 30 }, halt.signal as never);
        await Promise.all(updates.map(handle));
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      } catch (error) {
        if (!halt.signal.aborted) console.error(error);
      }
    }
  };
  const over = polling();
  return {
    stop() {
      halt.abort();
      return over;
    },
  };
}

runBot({ storage: storageOn(() => turn().client), file: (complaint) => fileInto(turn().client, complaint), around, says, poll, close: () => pool.end() });
