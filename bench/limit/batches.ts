// Natural batches: what arrives while one is being committed is the next one.
import { advance } from './conversation.ts';
import type { Arrival, Left, Reply, Store } from './store.ts';

const MOST_IN_BATCH = 128;
export const MOST_IN_FLIGHT = 2;
/** What has left waits so long for somebody who takes the news along. */
const NEWS_MS = 50;

interface Waiting {
  arrival: Arrival;
  done(): void;
  failed(error: unknown): void;
}

/** Opens the line; `send` answers what the provider calls the message. */
export function openBatches(store: Store, send: (reply: Reply) => Promise<number>) {
  let queue: Waiting[] = [];
  let inFlight = 0;
  let gathering = false;
  const left: Left[] = [];
  let alarm: NodeJS.Timeout | null = null;
  const busy = new Set<number>();

  const gather = () => {
    if (gathering) return;
    gathering = true;
    setImmediate(() => {
      gathering = false;
      while (inFlight < MOST_IN_FLIGHT && queue.length > 0) {
        const batch = next();
        if (batch.length === 0) return;
        void run(batch);
      }
    });
  };

  /** One message of each conversation that nobody is busy with. */
  const next = (): Waiting[] => {
    const batch: Waiting[] = [];
    const others: Waiting[] = [];
    const passed = new Set(busy);
    for (const waiting of queue) {
      const { chat } = waiting.arrival;
      const isNext = batch.length < MOST_IN_BATCH && !passed.has(chat);
      (isNext ? batch : others).push(waiting);
      passed.add(chat);
    }
    queue = others;
    for (const { arrival } of batch) busy.add(arrival.chat);
    return batch;
  };

  const run = async (batch: Waiting[]) => {
    inFlight++;
    const news = left.splice(0);
    try {
      const states = await store.states(batch.map(({ arrival }) => arrival.chat));
      const turns = batch.map(({ arrival }) => ({
        ...arrival,
        ...advance(states.get(arrival.chat), arrival.said),
      }));
      for (const reply of await store.commit(turns, news)) leave(reply).catch(console.error);
      for (const { done } of batch) done();
    } catch (error) {
      left.push(...news);
      for (const { failed } of batch) failed(error);
    } finally {
      for (const { arrival } of batch) busy.delete(arrival.chat);
      inFlight--;
      gather();
    }
  };

  /** What fails stays in the outbox, for whoever sweeps it. */
  const leave = async (reply: Reply) => {
    left.push({ id: reply.id, message: await send(reply) });
    alarm ??= setTimeout(() => void tell(), NEWS_MS);
  };

  const tell = async () => {
    alarm = null;
    if (left.length > 0) await store.commit([], left.splice(0));
  };

  return {
    /** Resolves when it is committed: the provider may forget it. */
    receive(arrival: Arrival): Promise<void> {
      return new Promise((done, failed) => {
        queue.push({ arrival, done, failed });
        gather();
      });
    },
    async close() {
      if (alarm) clearTimeout(alarm);
      await tell();
    },
  };
}
