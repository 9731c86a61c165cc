// Pushes updates to the bot's webhook, one request each, until it says yes; one chat's updates one after the other.
import { Agent, request } from 'node:http';
import type { Update } from './updates.ts';

export interface Webhook {
  url: string;
  secret?: string;
  maxConnections: number;
}

export interface Push {
  update: Update;
  chat: string;
}

export interface Pusher {
  push(pushes: Push[]): void;
  pending(): number;
  /** Ends pushing and hands back what was not yet taken. */
  stop(): Push[];
}

/** How long a webhook that said no is left alone; Telegram itself waits longer. */
const RETRY_MS = 40;

export function newPusher(webhook: Webhook, rang: () => void): Pusher {
  const agent = new Agent({ keepAlive: true, maxSockets: webhook.maxConnections });
  const lines = new Map<string, Push[]>();
  const retries = new Set<NodeJS.Timeout>();
  let stopped = false;

  function next(chat: string): void {
    const push = lines.get(chat)?.[0];
    if (stopped || !push) return void lines.delete(chat);
    post(webhook, agent, push.update, (taken) => {
      if (stopped) return;
      if (taken) lines.get(chat)?.shift();
      if (taken) next(chat);
      else later(chat);
      rang();
    });
  }

  function later(chat: string): void {
    const retry = setTimeout(() => {
      retries.delete(retry);
      next(chat);
    }, RETRY_MS);
    retries.add(retry);
  }

  return {
    push(pushes) {
      for (const push of pushes) {
        const line = lines.get(push.chat);
        if (line) line.push(push);
        else {
          lines.set(push.chat, [push]);
          next(push.chat);
        }
      }
    },
    pending: () => lines.values().reduce((sum, line) => sum + line.length, 0),
    stop() {
      stopped = true;
      for (const retry of retries) clearTimeout(retry);
      agent.destroy();
      return [...lines.values()].flat();
    },
  };
}

function post(webhook: Webhook, agent: Agent, update: Update, settled: (taken: boolean) => void): void {
  const body = Buffer.from(JSON.stringify(update));
  const headers: Record<string, string | number> = {
    'content-type': 'application/json',
    'content-length': body.length,
  };
  if (webhook.secret !== undefined) headers['x-telegram-bot-api-secret-token'] = webhook.secret;
  let said = false;
  const say = (taken: boolean) => {
    if (!said) settled(taken);
    said = true;
  };
  const outgoing = request(webhook.url, { method: 'POST', agent, headers }, (response) => {
    response.resume();
    response.once('end', () => say((response.statusCode ?? 500) < 300));
    response.once('close', () => say(false));
  });
  outgoing.once('error', () => say(false));
  outgoing.end(body);
}
