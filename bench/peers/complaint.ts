// The complaint on grammY with @grammyjs/conversations, as its users build it, whatever keeps its conversations. In memory,
// or by long polling with the runner, chats in order.
import { type Conversation, type ConversationData, type ConversationFlavor, conversations, createConversation, type VersionedState } from '@grammyjs/conversations';
import { run, sequentialize } from '@grammyjs/runner';
import { Bot, type Context, InlineKeyboard, type MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import { runContender } from '../contender.ts';
import { playStreet, tokenFor } from '../script.ts';

export type Ctx = ConversationFlavor<Context>;
export type Value = VersionedState<ConversationData>;

export interface Complaint {
  chat: number;
  category: string;
  details: string;
  place: string;
}

/** Where a bot keeps what it must not forget. */
export interface Keeping {
  storage: { read(key: string): Promise<Value | undefined>; write(key: string, value: Value): Promise<unknown>; delete(key: string): Promise<unknown> };
  /** Keeps a complaint; answers its reference. */
  file(complaint: Complaint): Promise<string>;
  /** Comes around each turn; answers leave when it is stored, and not before. */
  around?: MiddlewareFn<Ctx>;
  /** Comes before whatever the conversation says. */
  says?: MiddlewareFn<Context>;
  /** Asks Telegram for updates until told to stop, instead of the runner. */
  poll?(bot: Bot<Ctx>): { stop(): Promise<unknown> };
  close(): Promise<unknown>;
}

export const [, , databaseUrl = '', apiRoot, token = '1:BENCH'] = process.argv;

const me = { id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot', can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false, can_connect_to_business: false, has_main_web_app: false } as const;

const menu = (...options: string[]) => options.reduce((keyboard, option) => keyboard.text(option, option).row(), new InlineKeyboard());

const complaint = (file: Keeping['file']) =>
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
    const id = await conversation.external(() => file({ chat: ctx.chat?.id ?? 0, category, details, place }));
    await ctx.reply(`Thank you. Your reference is ${id}`);
  };

/** What each chat was asked last, and who is told that something has left. */
const asked = new Map<number, string[]>();
let left: (person: number) => void = () => undefined;

/** In memory the Bot API answers at once; conversations make an API of their own for each replay. */
const answerHere: Parameters<Bot['api']['config']['use']>[0] = async (_previous, method, payload: Record<string, any>) => {
  if (method !== 'sendMessage') return { ok: true, result: true as never };
  const options = (payload.reply_markup?.inline_keyboard ?? []).flat().map((button: { callback_data: string }) => button.callback_data);
  asked.set(Number(payload.chat_id), options);
  left(Number(payload.chat_id));
  const chat = { id: payload.chat_id, type: 'private', first_name: 'P' };
  return { ok: true, result: { message_id: 1, date: 1, chat, text: payload.text } as never };
};

/** Runs the bot as a contender. */
export function runBot({ storage, file, around, says, poll = run, close }: Keeping): void {
  const bot = new Bot<Ctx>(token, apiRoot ? { client: { apiRoot } } : { botInfo: me as never });
  if (!apiRoot) bot.api.config.use(answerHere);
  const answers: MiddlewareFn<Context> = (ctx, next) => {
    if (!apiRoot) ctx.api.config.use(answerHere);
    return next();
  };
  bot.use(sequentialize((ctx) => String(ctx.chat?.id)));
  if (around) bot.use(around);
  bot.use(conversations<Ctx, Context>({ plugins: [says ?? answers], storage: { type: 'key', version: 0, adapter: storage } }));
  bot.use(createConversation<Ctx, Context>(complaint(file)));
  bot.command('start', (ctx) => ctx.conversation.enter('complaint'));
  bot.catch((error) => console.error(error.message));
  const polling = apiRoot ? poll(bot) : null;
  runContender({
    play: (atOnce, rounds, first) => play(bot, Boolean(around), playStreet(atOnce, rounds, first), first),
    async stop() {
      await polling?.stop();
      await close();
    },
  });
}

/** Plays in memory: an update is what Telegram would have sent. Who leaves before all is stored is heard when it is. */
function play(bot: Bot<Ctx>, isSafe: boolean, street: ReturnType<typeof playStreet>, first: number) {
  const hears = (person: number) => street.heard(person, { options: asked.get(person) ?? [] });
  left = isSafe ? hears : () => undefined;
  let id = first * 1_000_000;
  return street.play({
    send(person, step, last) {
      const from = { id: person, is_bot: false, first_name: 'P' };
      const chat = { id: person, type: 'private' as const, first_name: 'P' };
      const message = { message_id: id, date: 1, chat, from };
      const start = { entities: [{ type: 'bot_command' as const, offset: 0, length: 6 }] };
      const what =
        'tap' in step
          ? { callback_query: { id: String(id), from, chat_instance: 'x', data: tokenFor(step, last), message: { ...message, text: 'menu' } } }
          : { message: { ...message, text: step.text, ...(step.text === '/start' ? start : {}) } };
      const update = { update_id: id++, ...what } as Update;
      void bot.handleUpdate(update).then(() => isSafe || hears(person));
    },
  });
}
