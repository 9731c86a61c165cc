// Hands updates to the bot: by long polling, where a higher offset confirms them, or through its webhook.
import { newPusher, type Push, type Pusher, type Webhook } from './pusher.ts';

export interface Update {
  update_id: number;
  [kind: string]: unknown;
}

/** Answer to getUpdates: a list, or why there is none. */
export type Polled = { updates: Update[] } | { conflict: string };

interface Waiting extends Push {
  /** Delivered again on purpose: goes out once, whatever offset the bot has reached. */
  again: boolean;
}

export interface Updates {
  push(content: Record<string, unknown>, chat: number): Update;
  /** Puts the newest update into the queue once more, to the letter. */
  repeat(): void;
  poll(
    offset: number | undefined,
    limit: number,
    seconds: number,
    answer: (polled: Polled) => void,
  ): () => void;
  setWebhook(webhook: Webhook | null): void;
  webhook(): Webhook | null;
  /** How many updates the bot has not confirmed. */
  pending(): number;
  close(): void;
}

const SUPERSEDED = 'terminated by other getUpdates request; make sure that only one bot instance is running';
const WEBHOOK_IS_SET =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

export function newUpdates(rang: () => void, firstId = 1000): Updates {
  let lastId = firstId;
  let queue: Waiting[] = [];
  let last: Waiting | undefined;
  let poll: { answer(polled: Polled): void; limit: number; timer: NodeJS.Timeout } | null = null;
  let pushed: { pusher: Pusher; webhook: Webhook } | null = null;
  let woken = false;

  function finish(polled: Polled): void {
    if (!poll) return;
    const { answer, timer } = poll;
    poll = null;
    clearTimeout(timer);
    answer(polled);
    rang();
  }

  function take(limit: number): Polled {
    const taken = queue.slice(0, limit);
    for (const waiting of taken) waiting.again = false;
    return { updates: taken.map(({ update }) => update) };
  }

  function wake(): void {
    woken = false;
    if (pushed) pushed.pusher.push(queue.splice(0));
    else if (poll && queue.length > 0) finish(take(poll.limit));
  }

  function enqueue(waiting: Waiting): void {
    last = waiting;
    queue.push(waiting);
    // Whatever is done in the same tick travels in one answer, as it does when many people write at once.
    if (!woken) setImmediate(wake);
    woken = true;
  }

  function setWebhook(webhook: Webhook | null): void {
    const rest = pushed?.pusher.stop() ?? [];
    queue = [...rest.map((push) => ({ ...push, again: false })), ...queue];
    pushed = webhook && { pusher: newPusher(webhook, rang), webhook };
    wake();
  }

  return {
    push(content, chat) {
      const update = { update_id: ++lastId, ...content };
      enqueue({ update, again: false, chat: String(chat) });
      return update;
    },
    repeat() {
      if (last) enqueue({ ...last, again: true });
    },
    poll(offset, limit, seconds, answer) {
      finish({ conflict: SUPERSEDED });
      if (pushed) {
        answer({ conflict: WEBHOOK_IS_SET });
        return () => {};
      }
      if (offset !== undefined)
        queue = queue.filter(({ update, again }) => again || update.update_id >= offset);
      const timer = setTimeout(() => finish({ updates: [] }), seconds * 1000);
      const mine = { answer, limit, timer };
      poll = mine;
      if (queue.length > 0 || seconds === 0) finish(take(limit));
      else rang();
      return () => {
        if (poll === mine) finish({ updates: [] });
      };
    },
    setWebhook,
    webhook: () => pushed?.webhook ?? null,
    pending: () => queue.length + (pushed?.pusher.pending() ?? 0),
    close() {
      finish({ updates: [] });
      pushed?.pusher.stop();
    },
  };
}
