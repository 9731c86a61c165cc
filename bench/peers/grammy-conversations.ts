// The same complaint on grammY with @grammyjs/conversations, as its users build it: storage in PostgreSQL, replies
// after the log is written, one row at the end. In memory, or by long polling with the runner, chats in order.
import { type Conversation, type ConversationData, type ConversationFlavor, conversations, createConversation, type VersionedState } from '@grammyjs/conversations';
import { run, sequentialize } from '@grammyjs/runner';
import { Bot, type Context, InlineKeyboard } from 'grammy';
import pg from 'pg';
import { runContender } from '../contender.ts';
import { playStreet, tokenFor } from '../script.ts';

type Ctx = ConversationFlavor<Context>;

const [, , databaseUrl, apiRoot, token = '1:BENCH'] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
await pool.query('create table if not exists log (key text primary key, value jsonb not null)');
await pool.query('create table if not exists complaint (id bigserial primary key, chat bigint, category text, details text, place text)');

const me = { id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot', can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false, can_connect_to_business: false, has_main_web_app: false } as const;
const bot = new Bot<Ctx>(token, apiRoot ? { client: { apiRoot } } : { botInfo: me as never });

const menu = (...options: string[]) => options.reduce((keyboard, option) => keyboard.text(option, option).row(), new InlineKeyboard());

async function complaint(conversation: Conversation<Context, Context>, ctx: Context) {
  const choose = async (text: string, ...options: string[]) => {
    await ctx.reply(text, { reply_markup: menu(...options) });
    const answer = await conversation.waitForCallbackQuery(options);
    await answer.answerCallbackQuery();
    return answer.callbackQuery.data;
  };
  const write = async (text: string) => {
    await ctx.reply(text);
    return (await conversation.waitFor('message:text')).message.text;
  };
  await choose('What would you like to do?', 'complaint', 'petition', 'proposal');
  const category = await choose('What is it about?', 'lighting', 'waste', 'roads', 'water', 'other');
  const details = await write('Tell us what happened');
  const place = await write('Where is it?');
  await choose('A photo?', '_skip');
  await choose(`Check: ${category}\n${details}\n${place}`, 'send', 'change', 'stop');
  const id = await conversation.external(async () => {
    const values = [ctx.chat?.id, category, details, place];
    const { rows } = await pool.query('insert into complaint (chat, category, details, place) values ($1, $2, $3, $4) returning id', values);
    return rows[0].id as string;
  });
  await ctx.reply(`Thank you. Your reference is ${id}`);
}

/** What each chat was asked last, told to the person once the turn is over and stored. */
const asked = new Map<number, string[]>();

/** In memory the Bot API answers at once; conversations make an API of their own for each replay. */
async function answerHere(ctx: Context, next: () => Promise<void>) {
  ctx.api.config.use(async (_previous, method, payload: Record<string, any>) => {
    if (method !== 'sendMessage') return { ok: true, result: true as never };
    const options = (payload.reply_markup?.inline_keyboard ?? []).flat().map((button: { callback_data: string }) => button.callback_data);
    asked.set(Number(payload.chat_id), options);
    const chat = { id: payload.chat_id, type: 'private', first_name: 'P' };
    return { ok: true, result: { message_id: 1, date: 1, chat, text: payload.text } as never };
  });
  await next();
}

if (!apiRoot) bot.use(answerHere);
bot.use(sequentialize((ctx) => String(ctx.chat?.id)));
bot.use(
  conversations<Ctx, Context>({
    plugins: apiRoot ? [] : [answerHere],
    storage: {
      type: 'key',
      version: 0,
      adapter: {
        async read(key: string) {
          const { rows } = await pool.query('select value from log where key = $1', [key]);
          return rows[0]?.value as VersionedState<ConversationData> | undefined;
        },
        async write(key: string, value: VersionedState<ConversationData>) {
          await pool.query('insert into log values ($1, $2) on conflict (key) do update set value = excluded.value', [key, JSON.stringify(value)]);
        },
        async delete(key: string) {
          await pool.query('delete from log where key = $1', [key]);
        },
      },
    },
  }),
);
bot.use(createConversation<Ctx, Context>(complaint));
bot.command('start', (ctx) => ctx.conversation.enter('complaint'));
bot.catch((error) => console.error(error.message));

const runner = apiRoot ? run(bot) : null;

runContender({
  async play(atOnce, rounds, first) {
    const street = playStreet(atOnce, rounds, first);
    let update = first * 1_000_000;
    return street.play({
      send(person, step, last) {
        const from = { id: person, is_bot: false, first_name: 'P' };
        const chat = { id: person, type: 'private' as const, first_name: 'P' };
        const message = { message_id: update, date: 1, chat, from };
        const start = { entities: [{ type: 'bot_command' as const, offset: 0, length: 6 }] };
        const what =
          'tap' in step
            ? { callback_query: { id: String(update), from, chat_instance: 'x', data: tokenFor(step, last), message: { ...message, text: 'menu' } } }
            : { message: { ...message, text: step.text, ...(step.text === '/start' ? start : {}) } };
        void bot.handleUpdate({ update_id: update++, ...what } as never).then(() => street.heard(person, { options: asked.get(person) ?? [] }));
      },
    });
  },
  async stop() {
    await runner?.stop();
    await pool.end();
  },
});
