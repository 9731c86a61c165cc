// The official WhatsApp channel: puts the pieces together, starts them and stops them.

import { type Log, traceOf } from '../../../log.ts';
import type { Channel, Sink } from '../../channel.ts';
import { countRefusals } from '../../kit/refusals.ts';
import { type Downloading, download } from './download-file.ts';
import { explain } from './errors.ts';
import { type Graph, openGraph } from './graph.ts';
import { type Health, openHealth } from './health.ts';
import { takeIn } from './intake.ts';
import { CAPABILITIES, LIMITS, type Limits, SPEED, type Speed } from './limits.ts';
import { openPace } from './rate-limiter.ts';
import { openSender, type Sending } from './send-message.ts';
import type { Templates } from './templates.ts';
import { openWebhook, type Webhook } from './webhook.ts';
import { openWindow, type Window } from './window.ts';

export interface WhatsAppCloudOptions {
  token: string;
  /** Meta's id of our number, not the number. */
  phoneId: string;
  appSecret: string;
  verifyToken: string;
  /** With the version of the Graph API, without a slash at the end. */
  apiRoot?: string;
  templates: Templates;
  log: Log;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** When this person last wrote, from before this start; null: never. */
  lastWroteAt?: (address: string) => Promise<Date | null>;
  /** On the button that opens a list of more than three options, up to 20 characters. */
  listLabel?: string;
  limits?: Partial<Limits>;
  speed?: Partial<Speed>;
  /** Smallest gap between two messages of one chat: messages sent at once may arrive in another order. */
  chatGapMs?: number;
}

export type WhatsAppCloud = Channel & { webhook: Webhook };

/** Opens the channel; nothing is called or listened to before `start`. Mount `webhook` where no body parser is. */
export function openWhatsAppCloud(options: WhatsAppCloudOptions): WhatsAppCloud {
  const { token, phoneId, log, now = Date.now } = options;
  const limits = { ...LIMITS, ...options.limits };
  const graph = openGraph({ apiRoot: options.apiRoot ?? 'https://graph.facebook.com/v25.0', token });
  const window = openWindow(now, options.lastWroteAt);
  const health = openHealth(now, log);
  const work = openWork();
  const capabilities = { ...CAPABILITIES, chatGapMs: options.chatGapMs ?? CAPABILITIES.chatGapMs };
  const downloading: Downloading = { graph, phoneId, ...downloadLimits(limits) };
  const { webhook, open, shut } = openDoor(options, limits, window, health);
  const send = guarded(openSender(sendingOf(options, graph, window, limits)), health, log);
  const look = () => lookAtAccount(graph, phoneId, limits.ask, health);
  let recheck: NodeJS.Timeout | undefined;

  return {
    name: 'whatsapp-cloud',
    capabilities,
    health: health.read,
    webhook: (req, res) => work.until(webhook(req, res)),
    async start(sink) {
      health.become('starting');
      open(sink);
      await look();
      recheck = setInterval(() => {
        if (health.read().state === 'degraded') void work.until(look());
      }, limits.recheck).unref();
    },
    async stop() {
      clearInterval(recheck);
      shut();
      health.become('stopped');
      await work.done();
    },
    send: (message) => work.until(send(message)),
    download: (file) => work.until(download(downloading, file)),
    async typing(_address, lastMessageId) {
      if (lastMessageId !== undefined)
        await work.until(readAndType(graph, phoneId, lastMessageId, limits.ask));
    },
  };
}

const downloadLimits = ({ ask, file }: Limits) => ({
  bytesMax: CAPABILITIES.fileInMax,
  askLimitMs: ask,
  fileLimitMs: file,
});

/** WhatsApp shows both at once: the message as read, and for up to 25 s that an answer is being written. */
async function readAndType(graph: Graph, phoneId: string, messageId: string, limitMs: number): Promise<void> {
  const read = { messaging_product: 'whatsapp', status: 'read', message_id: messageId };
  await graph.post(`${phoneId}/messages`, { ...read, typing_indicator: { type: 'text' } }, limitMs);
}

function sendingOf(options: WhatsAppCloudOptions, graph: Graph, window: Window, limits: Limits): Sending {
  const { phoneId, templates, listLabel = '☰', now = Date.now } = options;
  return {
    ...{ graph, phoneId, templates, window },
    pace: openPace({ now, ...SPEED, ...options.speed }),
    composing: { capabilities: CAPABILITIES, listLabel },
    sendLimitMs: limits.send,
    uploadLimitMs: limits.upload,
  };
}

/** The webhook with a sink behind it: shut before the start and after the stop. */
function openDoor(options: WhatsAppCloudOptions, limits: Limits, window: Window, health: Health) {
  const { appSecret, verifyToken, phoneId, log, now = Date.now } = options;
  let sink: Sink | undefined;
  const webhook = openWebhook({
    appSecret,
    verifyToken,
    isOpen: () => sink !== undefined,
    async take(body) {
      if (!sink) throw new Error('the channel was stopped while a webhook came in');
      await takeIn(body, sink, { phoneId, log, window, health, now });
    },
    onRefused: countRefusals((refused) =>
      log.warn({ refused }, 'requests to the WhatsApp webhook were refused'),
    ),
    onFailed: (error) => log.error(traceOf(error), 'a WhatsApp webhook was not stored'),
    bodyLimitMs: limits.body,
  });
  const open = (given: Sink) => {
    sink = given;
  };
  const shut = () => {
    sink = undefined;
  };
  return { webhook, open, shut };
}

/** A send that cannot throw, and from whose outcome the health of the channel is learnt. */
function guarded(send: Channel['send'], health: Health, log: Log): Channel['send'] {
  return async (message) => {
    if (health.read().state === 'stopped') return { ok: false, error: { is: 'retryable', code: 'stopped' } };
    try {
      const result = await send(message);
      if (result.ok) health.well('answer');
      else health.ill(result.error, 'answer');
      return result;
    } catch (error) {
      log.error(traceOf(error), 'a send to WhatsApp broke');
      return { ok: false, error: { is: 'ambiguous', code: 'broken' } };
    }
  };
}

async function lookAtAccount(graph: Graph, phoneId: string, limitMs: number, health: Health): Promise<void> {
  const answer = await graph.get(`${phoneId}?fields=id`, limitMs);
  if (answer.reached && answer.status === 200) health.well('answer');
  else health.ill(explain(answer), 'answer');
}

/** What is under way, so that a stop can wait for it. */
function openWork() {
  const underWay = new Set<Promise<unknown>>();
  return {
    until<T>(work: Promise<T>): Promise<T> {
      const settled = work.finally(() => underWay.delete(settled));
      underWay.add(settled);
      return settled;
    },
    async done(): Promise<void> {
      await Promise.allSettled(underWay);
    },
  };
}
