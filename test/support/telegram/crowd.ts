// A crowd on Telegram that writes again soon after it is answered, and counts what it is told.
import { expect } from 'vitest';
import type { FreshDatabase } from '../database.ts';
import { newWaiting } from '../waiting.ts';
import { newPerson, type TelegramPerson } from './people.ts';
import type { BotApi } from './server.ts';

export interface Crowd {
  people: TelegramPerson[];
  /** Everybody is known, and nobody is taken for too eager. */
  begin(): Promise<void>;
  /** Resolves after so many more answers. */
  hears(more: number): Promise<void>;
  /** Nobody writes any more; resolves when all that was said has left. @returns what left, and how much of it twice */
  end(): Promise<{ rows: number; doubles: number }>;
}

/** Opens it; `readingMs`: what passes before somebody writes again. */
export function openCrowd(
  api: BotApi,
  { db }: Pick<FreshDatabase, 'db'>,
  { count, readingMs }: { count: number; readingMs: number },
): Crowd {
  const waiting = newWaiting();
  const people = Array.from({ length: count }, (_, i) => newPerson(api, 700 + i));
  const byAddress = new Map(people.map((person) => [person.address, person]));
  let answers = 0;
  let isWriting = true;
  api.listen((call) => {
    if (call?.method !== 'sendMessage') return;
    answers++;
    const person = byAddress.get(String(call.given.chat_id));
    setTimeout(() => isWriting && person?.writes({ text: 'menu' }), readingMs);
    waiting.ring();
  });
  const waits = async () =>
    (await db.leaving.count()) +
    (await db.outgoingMessage.count({ where: { state: { in: ['queued', 'sending', 'unknown'] } } }));
  return {
    people,
    async begin() {
      for (const person of people) await person.says('salam');
      await waiting.until(
        () => people.every((person) => person.seen().length > 0),
        60_000,
        'everybody known',
      );
      await db.conversation.updateMany({ data: { trustedUntil: new Date(Date.now() + 86_400_000) } });
    },
    async hears(more) {
      const next = answers + more;
      await waiting.until(() => answers >= next, 120_000, 'more answers');
    },
    async end() {
      isWriting = false;
      await expect.poll(waits, { timeout: 60_000, interval: 200 }).toBe(0);
      await expect.poll(() => api.updates.pending(), { timeout: 60_000, interval: 200 }).toBe(0);
      await expect.poll(waits, { timeout: 60_000, interval: 200 }).toBe(0);
      const told = people.reduce((sum, person) => sum + person.seen().length, 0);
      const rows = await db.outgoingMessage.count({ where: { state: 'sent' } });
      return { rows, doubles: told - rows };
    },
  };
}
