// The Telegram channel: starts and stops intake by long polling or by webhook, sends, downloads.

import type { Update } from 'grammy/types';
import type { Log } from '../../log.ts';
import type { Channel, Incoming, Outgoing, SendResult, Sink } from '../channel.ts';
import { countRefusals } from '../kit/refusals.ts';
import { type Client, openClient } from './client.ts';
import { type CommandList, tellCommands } from './commands.ts';
import { download } from './download-file.ts';
import { type Health, openHealth } from './health.ts';
import { numberOf } from './ids.ts';
import { isUnread, toIncoming } from './incoming.ts';
import { type Intake, startIntake } from './intake.ts';
import { CAPABILITIES } from './message-steps.ts';
import type { Holder, Take } from './polling.ts';
import { openSender, type Send } from './send-message.ts';
import { openPace, type Patience } from './timeouts.ts';
import { openWebhook, type WebhookHandler } from './webhook.ts';

export interface TelegramOptions {
  token: string;
  /** Telegram's own unless told otherwise. */
  apiRoot?: string;
  /** Where Telegram shall push updates, and the secret it shows then (1 to 256 of A-Z a-z 0-9 _ -). */
  webhook?: { url: string; secret: string };
  /** Hears of changes of health and of updates that cannot be read; never of words, people or the token. */
  log?: Pick<Log, 'info' | 'warn'>;
  patience?: Patience;
  /** Of several copies of the program one polls. */
  holder?: Holder;
  /** What the app offers as commands, by language. */
  commands?: CommandList[];
}

export interface TelegramChannel extends Channel {
  /** To be mounted at the path of `webhook.url`, before anything that reads bodies; null when polling. */
  webhook: WebhookHandler | null;
  /** The bot's name in links such as `t.me/<username>?start=…`; null until Telegram has said it. */
  username(): string | null;
}

/** As many as sends may hang at once, and two more: one waits for updates, one answers taps. */
const CONNECTIONS = 4 * CAPABILITIES.parallel + 2;

/** One bot of Telegram as a channel. Nothing is called before `start`; it may be started again after `stop`. */
export function openTelegram(options: TelegramOptions): TelegramChannel {
  const { token, webhook, log } = options;
  const apiRoot = (options.apiRoot ?? 'https://api.telegram.org').replace(/\/+$/u, '');
  const pace = openPace(options.patience);
  const client = openClient({ token, apiRoot, parallel: CONNECTIONS, callMs: pace.callMs });
  const health = openHealth(log);
  const send = openSender(client);
  const onRefused = countRefusals((refused) =>
    log?.warn({ channel: 'telegram', refused }, 'requests to the webhook of Telegram were refused'),
  );
  const underWay = new Set<Promise<unknown>>();
  let intake: Intake | null = null;
  let take: Take | null = null;

  function counted<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  }

  return {
    name: 'telegram',
    capabilities: CAPABILITIES,
    async start(sink) {
      if (intake) throw new Error('the Telegram channel is already started');
      health.becomes('starting');
      take = (updates) => counted(hand(sink, updates, { log, inLine: !webhook }));
      const connected = () => void counted(tellCommands(client, options.commands ?? []));
      intake = startIntake({ client, health, pace, take, holder: options.holder, webhook, connected });
      await intake.known;
    },
    async stop() {
      await intake?.stop();
      take = null;
      while (underWay.size > 0) await Promise.allSettled(underWay);
      intake = null;
      client.close();
      health.becomes('stopped');
    },
    health: health.now,
    send: (message) => counted(sendSafely(send, message, health)),
    download: (file) => counted(download(client, file, CAPABILITIES.fileInMax)),
    acknowledge: (ack) => counted(ignoringFailure(client.api.answerCallbackQuery(ack))),
    remove: (address, messageId) => counted(remove(client, address, messageId)),
    typing: (address) => counted(ignoringFailure(client.api.sendChatAction(address, 'typing'))),
    webhook: webhook ? openWebhook(webhook.secret, () => take, onRefused) : null,
    username: () => intake?.username() ?? null,
  };
}

/** Hands the citizens' part of a batch to the sink, as one. */
async function hand(
  sink: Sink,
  updates: Update[],
  { log, inLine }: { log: Pick<Log, 'info' | 'warn'> | undefined; inLine: boolean },
): Promise<void> {
  const receivedAt = new Date();
  const incoming: Incoming[] = [];
  const unread: unknown[] = [];
  for (const update of updates) {
    const one = toIncoming(update, receivedAt);
    if (one) incoming.push(one);
    // An update of a shape that nobody knows must not keep all others from coming in.
    else if (isUnread(update)) unread.push(update);
  }
  if (unread.length > 0)
    log?.warn({ channel: 'telegram', updates: unread.length }, 'updates of Telegram could not be read');
  if (incoming.length > 0) await sink.receive(incoming, inLine);
  if (unread.length > 0) await sink.unread?.('telegram', unread);
}

async function sendSafely(send: Send, message: Outgoing, health: Health): Promise<SendResult> {
  let result: SendResult;
  try {
    result = await send(message);
  } catch {
    result = { ok: false, error: { is: 'ambiguous', code: 'thrown' } };
  }
  // By webhook, a token that was withdrawn shows first when we send.
  const withdrawn = !result.ok && result.error.is === 'credentials' && health.now().state === 'ready';
  if (withdrawn) health.becomes('degraded', 'credentials');
  return result;
}

/** A bot may delete what came in within two days, in private chats (Bot API, deleteMessage). */
async function remove(client: Client, address: string, messageId: string): Promise<boolean> {
  const number = numberOf(messageId, address);
  if (number === undefined) return false;
  try {
    return await client.api.deleteMessage(address, number);
  } catch {
    return false;
  }
}

async function ignoringFailure(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch {
    // A late answer to a tap, or a hint that nobody needs any more.
  }
}
