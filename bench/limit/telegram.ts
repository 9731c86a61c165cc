// The Bot API by bare HTTP: asks for updates, and says what is to be said.
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { Said } from './conversation.ts';
import type { Arrival, Reply } from './store.ts';

interface Update {
  update_id: number;
  message?: { chat: { id: number }; text?: string };
  callback_query?: { id: string; data: string; message: { chat: { id: number } } };
}

/** Polls until it is closed; updates are confirmed once all of them are received. */
export function openBotApi(root: string, token: string, receive: (arrival: Arrival) => Promise<void>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const halt = new AbortController();

  const call = async <T>(method: string, given: object, signal?: AbortSignal): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const asked = request(`${root}/bot${token}/${method}`, { method: 'POST', agent, headers, signal });
    asked.end(JSON.stringify(given));
    const [response] = await once(asked, 'response');
    let body = '';
    for await (const some of response.setEncoding('utf8')) body += some;
    const { ok, result, description } = JSON.parse(body);
    if (!ok) throw new Error(description);
    return result;
  };

  const take = async ({ update_id: id, message, callback_query: tap }: Update) => {
    const chat = (message ?? tap?.message)?.chat.id;
    const said: Said = tap ? { tap: tap.data } : { text: message?.text ?? '' };
    if (tap) call('answerCallbackQuery', { callback_query_id: tap.id }).catch(console.error);
    if (chat !== undefined) await receive({ id, chat, said });
  };

  const poll = async () => {
    for (let offset = 0; !halt.signal.aborted; ) {
      try {
        const updates = await call<Update[]>('getUpdates', { offset, timeout: 30 }, halt.signal);
        await Promise.all(updates.map(take));
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      } catch (error) {
        if (!halt.signal.aborted) console.error(error);
      }
    }
  };
  const over = poll();

  return {
    async send({ chat, text, options }: Reply): Promise<number> {
      const keyboard = options.map((option) => [{ text: option, callback_data: option }]);
      const reply_markup = options.length > 0 ? { inline_keyboard: keyboard } : undefined;
      return (await call<{ message_id: number }>('sendMessage', { chat_id: chat, text, reply_markup }))
        .message_id;
    },
    async close() {
      halt.abort();
      await over;
      agent.destroy();
    },
  };
}
