// Sends one message of ours: own words or a template, in time, in parts, and none of them twice.
import { setTimeout as pause } from 'node:timers/promises';
import { BoundedMap } from '../../../domain/bounded-map.ts';
import type { ChannelError, Outgoing, SendResult } from '../../channel.ts';
import { recipientOf } from './address.ts';
import { type Answer, explain } from './errors.ts';
import type { Graph } from './graph.ts';
import { type Composing, compose, type Uploaded } from './message-bodies.ts';
import type { Pace } from './rate-limiter.ts';
import { markOf } from './receipts.ts';
import { fillTemplate, type Templates } from './templates.ts';
import { upload } from './upload-file.ts';
import type { Window } from './window.ts';

export interface Sending {
  graph: Graph;
  phoneId: string;
  templates: Templates;
  pace: Pace;
  window: Window;
  composing: Composing;
  sendLimitMs: number;
  uploadLimitMs: number;
}

type Wording = 'own' | 'template';

/** How far a message got: what was taken is not sent again when the rest is tried anew. */
interface Progress {
  wording: Wording;
  taken: number;
  file?: Uploaded;
}

/** Unfinished messages remembered; the oldest go first, and at worst their first part is said twice. */
const UNFINISHED_REMEMBERED = 5000;

/** A turn that is due within this time is waited for; for a later one the outbox is told to come back. */
const WAIT_MAX_MS = 1000;

export function openSender(sending: Sending): (message: Outgoing) => Promise<SendResult> {
  const unfinished = new BoundedMap<string, Progress>(UNFINISHED_REMEMBERED);

  const progressOf = (id: string, wording: Wording): Progress => {
    const known = unfinished.get(id);
    const progress = known?.wording === wording ? known : { wording, taken: 0 };
    unfinished.set(id, progress);
    return progress;
  };

  return async function send(message: Outgoing): Promise<SendResult> {
    const wording = await chooseWording(sending.window, message);
    if (wording === undefined) return failed({ is: 'window_closed', code: 'window' });
    const progress = progressOf(message.id, wording);
    const bodies = await bodiesOf(sending, message, progress);
    const result = bodies.ok
      ? await sendParts(sending, message, bodies.bodies, progress)
      : failed(bodies.error);
    if (result.ok || isFinal(result.error)) unfinished.delete(message.id);
    if (result.ok || result.error.is !== 'window_closed') return result;
    sending.window.shut(message.address);
    return wording === 'own' && message.template ? send(message) : result;
  };
}

const failed = (error: ChannelError): SendResult => ({ ok: false, error });

/** Where nobody knows whether the window is open, a template surely arrives; without one, words are worth a try. */
async function chooseWording(window: Window, message: Outgoing): Promise<Wording | undefined> {
  const state = await window.state(message.address);
  if (state === 'open') return 'own';
  if (message.template) return 'template';
  return state === 'shut' ? undefined : 'own';
}

const FINAL: ReadonlySet<ChannelError['is']> = new Set([
  'blocked',
  'undeliverable',
  'refused',
  'window_closed',
  'moved',
]);

/** Failures after which the same message may be tried again and must go on where it stopped. */
function isFinal({ is }: ChannelError): boolean {
  return FINAL.has(is);
}

type Bodies = { ok: true; bodies: object[] } | { ok: false; error: ChannelError };

async function bodiesOf(sending: Sending, message: Outgoing, progress: Progress): Promise<Bodies> {
  const { graph, phoneId, templates, composing, uploadLimitMs } = sending;
  if (progress.wording === 'template' && message.template) {
    const tokens = (message.options ?? []).map(({ token }) => token);
    const filled = fillTemplate(templates, message.template, tokens);
    if (!filled.ok) return { ok: false, error: { is: 'refused', code: filled.code } };
    return { ok: true, bodies: [{ type: 'template', template: filled.template }] };
  }
  if (message.file && !progress.file) {
    const uploaded = await upload(graph, phoneId, message.file, uploadLimitMs);
    if (!uploaded.ok) return uploaded;
    progress.file = uploaded.file;
  }
  return { ok: true, bodies: compose(message, progress.file, composing) };
}

async function sendParts(
  sending: Sending,
  message: Outgoing,
  bodies: object[],
  progress: Progress,
): Promise<SendResult> {
  const { pace } = sending;
  const { address } = message;
  const recipient = recipientOf(address);
  if (!recipient) return failed({ is: 'refused', code: 'address' });
  for (;;) {
    const held = await waitForTurn(pace, address);
    if (held) return failed(held);
    const mark = markOf(message.id, progress.taken, bodies.length);
    const answer = await sendPart(sending, recipient, bodies[progress.taken] ?? {}, mark);
    const providerMessageId = messageIdOf(answer);
    if (providerMessageId === undefined) return failed(slowedDown(pace, address, answer));
    pace.accepted(address);
    progress.taken += 1;
    if (progress.taken >= bodies.length) {
      const asTemplate = progress.wording === 'template';
      return { ok: true, providerMessageId, ...(asTemplate ? { asTemplate } : {}) };
    }
  }
}

/** Refused with a quotation, a message is tried without: what it quotes may be gone, its own words still count. */
async function sendPart(
  { graph, phoneId, sendLimitMs }: Sending,
  recipient: object,
  body: object,
  mark: string,
): Promise<Answer> {
  const whole = {
    ...{ messaging_product: 'whatsapp', recipient_type: 'individual' },
    ...recipient,
    ...body,
    biz_opaque_callback_data: mark,
  };
  const answer = await graph.post(`${phoneId}/messages`, whole, sendLimitMs);
  if (!('context' in body) || messageIdOf(answer) !== undefined || explain(answer).is !== 'refused')
    return answer;
  return graph.post(`${phoneId}/messages`, { ...whole, context: undefined }, sendLimitMs);
}

async function waitForTurn(pace: Pace, address: string): Promise<ChannelError | undefined> {
  for (let wait = pace.account(); wait > 0; wait = pace.account()) {
    if (wait > WAIT_MAX_MS) {
      return { is: 'retry_after', seconds: Math.ceil(wait / 1000), scope: 'account', code: 'account_pace' };
    }
    await pause(wait);
  }
  const wait = pace.pair(address);
  if (wait === 0) return undefined;
  return { is: 'retry_after', seconds: Math.ceil(wait / 1000), scope: 'chat', code: 'pair_pace' };
}

function slowedDown(pace: Pace, address: string, answer: Answer): ChannelError {
  const error = explain(answer, pace.slowed(address));
  if (error.is === 'retry_after') pace.refused(error.scope, address);
  return error;
}

function messageIdOf(answer: Answer): string | undefined {
  if (!answer.reached || answer.status !== 200) return undefined;
  const { body } = answer;
  if (typeof body !== 'object' || body === null || !('messages' in body)) return undefined;
  const [first]: unknown[] = Array.isArray(body.messages) ? body.messages : [];
  if (typeof first !== 'object' || first === null || !('id' in first)) return undefined;
  return typeof first.id === 'string' ? first.id : undefined;
}
