// Telegram played on loopback with our channel connected to it, by long polling or by webhook.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  openTelegram,
  type TelegramChannel,
  type TelegramOptions,
} from '../../../src/channels/telegram/channel.ts';
import type { Provider } from '../provider.ts';
import { newWaiting } from '../waiting.ts';
import { newPerson, type TelegramPerson } from './people.ts';
import { type BotApi, type Call, openBotApi } from './server.ts';

export interface TelegramProviderOptions {
  /** Updates are pushed to the channel's webhook instead of being polled. */
  webhook?: boolean;
  /** What the channel is opened with beyond root, token and webhook. */
  channel?: Partial<TelegramOptions>;
}

export interface TelegramProvider extends Provider {
  channel: TelegramChannel;
  api: BotApi;
  /** All calls of the bot so far, oldest first. */
  calls: Call[];
  person(address?: string): TelegramPerson;
  /** A second channel with the same token, as after a restart or on a second machine; not started. */
  another(options?: Partial<TelegramOptions>): TelegramChannel;
  /** Where the webhook listens; null when polling. */
  webhookUrl: string | null;
}

const SECRET = 'stand-in_secret-1';

/** Tests are in a hurry: a hanging call is given up after half a second, a failed one repeated at once. */
const HURRY = { callMs: 2_500, pollSeconds: 20, firstRetryMs: 5, lastRetryMs: 40 };

export async function openTelegramProvider(options: TelegramProviderOptions = {}): Promise<TelegramProvider> {
  const api = await openBotApi();
  const waiting = newWaiting();
  const calls: Call[] = [];
  const people = new Map<string, TelegramPerson>();
  let newest: TelegramChannel | undefined;
  let lastPerson = 500_000_000;
  api.listen((call) => {
    if (call) calls.push(call);
    waiting.ring();
  });

  const site = options.webhook ? createServer((req, res) => void newest?.webhook?.(req, res)) : null;
  site?.listen(0, '127.0.0.1');
  if (site) await once(site, 'listening');
  const webhookUrl = site ? `http://127.0.0.1:${portOf(site.address())}/webhooks/telegram` : null;

  function another(more: Partial<TelegramOptions> = {}): TelegramChannel {
    const webhook = webhookUrl === null ? undefined : { url: webhookUrl, secret: SECRET };
    const base = { token: api.token, apiRoot: api.root, webhook, patience: HURRY };
    newest = openTelegram({ ...base, ...options.channel, ...more });
    return newest;
  }

  const channel = another();
  return {
    channel,
    api,
    calls,
    webhookUrl,
    another,
    person(address = String(++lastPerson)) {
      const known = people.get(address) ?? newPerson(api, Number(address));
      people.set(address, known);
      return known;
    },
    async repeats() {
      api.updates.repeat();
    },
    fails: api.fails,
    taken: () => api.world.taken,
    until: waiting.until,
    async close() {
      await channel.stop();
      await api.close();
      site?.closeAllConnections();
      site?.close();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}
