// The way out: one message at a time, at a human pace, and an honest answer about what became of it.
import type { Message, MessageSendOptions } from 'whatsapp-web.js';
import type { Capabilities, ChannelError, ChannelHealth, Outgoing, SendResult } from '../../channel.ts';
import type { Life } from './browser-session.ts';
import { firstLine, type GuardedClient } from './client.ts';
import { type Clock, pause, TimeIsUp, within } from './clock.ts';
import { type Part, partsOf } from './context.ts';
import { notReady, readSendError } from './errors.ts';
import type { Limits } from './options.ts';
import { hasChat, showTyping } from './page.ts';
import type { Polls } from './polls.ts';
import type { openPace } from './rate-limiter.ts';
import { isPerson } from './raw-message.ts';
import type { Flight, OwnMessages } from './sent-ids.ts';

export interface SendNeeds {
  capabilities: Capabilities;
  health(): ChannelHealth;
  life(): Life | null;
  own: OwnMessages;
  polls: Polls | null;
  pace: ReturnType<typeof openPace>;
  /** How long "typing…" shows before a message, milliseconds. */
  typingMs: number;
  limits: Limits;
  clock: Clock;
  mayOpenConversations: boolean;
}

// The page answers a send only once WhatsApp has it; marking as read and link previews are further ways to fail.
const ALWAYS: MessageSendOptions = {
  sendSeen: false,
  linkPreview: false,
  waitUntilMsgSent: true,
  parseVCards: false,
};

const NOT_RUNNING: ChannelError = { is: 'retryable', code: 'not_running' };

const fail = (error: ChannelError): SendResult => ({ ok: false, error });

export interface Sender {
  send(message: Outgoing): Promise<SendResult>;
  /** Resolves when nothing that was given to `send` so far is under way. */
  idle(): Promise<unknown>;
}

/** Makes the `send` of the channel; sends follow each other, whoever calls. */
export function openSender(needs: SendNeeds): Sender {
  let last: Promise<unknown> = Promise.resolve();
  return {
    send(message) {
      const result = last.then(() => sendInTurn(message, needs));
      last = result.catch(() => undefined);
      return result;
    },
    idle: () => last,
  };
}

const LOOK_AGAIN_MS = 200;

/** A page that is only being loaded anew is waited for: nothing has left yet. */
async function sendInTurn(message: Outgoing, needs: SendNeeds): Promise<SendResult> {
  const patientUntil = needs.clock.now() + needs.limits.patience;
  for (;;) {
    const result = await attempt(message, needs);
    if (result.ok || !isSoonOver(result.error) || needs.clock.now() > patientUntil) return result;
    await pause(needs.clock, LOOK_AGAIN_MS);
  }
}

function isSoonOver({ is, code }: ChannelError): boolean {
  return is === 'retryable' && (code === 'page_not_ready' || code === 'not_ready:syncing');
}

async function attempt(message: Outgoing, needs: SendNeeds): Promise<SendResult> {
  const client = needs.life()?.client;
  const refusal = await whyNot(message, client, needs);
  if (refusal !== null) return fail(refusal);
  if (client === undefined) return fail(NOT_RUNNING);
  let parts: Part[];
  try {
    parts = await partsOf(message, needs.capabilities);
  } catch {
    return fail({ is: 'refused', code: 'file_unreadable' });
  }
  const only = parts[0];
  if (message.replaces !== undefined && parts.length === 1 && only !== undefined && !message.file) {
    const edited = await edit(message.replaces, only.text, client, needs);
    if (edited !== null) return edited;
  }
  return sendParts(message, parts, client, needs);
}

async function whyNot(
  message: Outgoing,
  client: GuardedClient | undefined,
  needs: SendNeeds,
): Promise<ChannelError | null> {
  const { state, detail } = needs.health();
  const problem = notReady(state, detail);
  if (problem !== null) return problem;
  if (!isPerson(message.address)) return { is: 'refused', code: 'not_a_person' };
  const page = client?.pupPage;
  if (page === undefined) return NOT_RUNNING;
  if (needs.mayOpenConversations) return null;
  try {
    const wroteFirst = await within(needs.clock, needs.limits.send, 'chat', hasChat(page, message.address));
    return wroteFirst ? null : { is: 'refused', code: 'never_wrote' };
  } catch {
    // Nothing has left yet, whatever went wrong.
    return { is: 'retryable', code: 'page_not_ready' };
  }
}

async function sendParts(
  message: Outgoing,
  parts: Part[],
  client: GuardedClient,
  needs: SendNeeds,
): Promise<SendResult> {
  let result: SendResult = fail({ is: 'refused', code: 'empty' });
  for (const [index, part] of parts.entries()) {
    const seconds = await needs.pace.wait();
    if (seconds !== null && index === 0) {
      return fail({ is: 'retry_after', seconds, scope: 'account', code: 'own_pace' });
    }
    await type(message.address, client, needs);
    const isLast = index === parts.length - 1;
    const flight = needs.own.begin(message.address, part.text, isLast ? message.id : undefined);
    result = await sendPart(flight, part, client, needs);
    // A repetition would say the first parts twice.
    if (!result.ok && index > 0) return fail({ is: 'ambiguous', code: `partly_sent:${result.error.code}` });
    if (!result.ok) return result;
  }
  if (result.ok) await offerPoll(message, client, needs);
  return result;
}

async function type(
  address: string,
  { pupPage }: GuardedClient,
  { clock, typingMs }: SendNeeds,
): Promise<void> {
  if (pupPage === undefined || typingMs === 0) return;
  await within(clock, 1_000, 'typing', showTyping(pupPage, address)).catch(() => undefined);
  await pause(clock, typingMs);
}

async function sendPart(
  flight: Flight,
  part: Part,
  client: GuardedClient,
  needs: SendNeeds,
): Promise<SendResult> {
  const { own, clock, limits } = needs;
  const sending = client.sendMessage(flight.address, part.content, { ...ALWAYS, ...part.options });
  try {
    const sent = await within(clock, limits.send, 'send', sending);
    return await land(flight, sent, needs);
  } catch (error) {
    if (flight.id !== undefined && own.ackOf(flight.id) > 0) {
      own.end(flight, 'known');
      return { ok: true, providerMessageId: flight.id };
    }
    if (error instanceof TimeIsUp) void comeLate(flight, sending, own);
    const reading = readSendError(error);
    own.end(flight, reading.is === 'ambiguous' ? 'doubtful' : 'known');
    return fail(reading);
  }
}

/** The page came back: only an acknowledgement says that WhatsApp has the message. */
async function land(flight: Flight, sent: Message | undefined, needs: SendNeeds): Promise<SendResult> {
  const { own, limits } = needs;
  if (sent !== undefined) own.name(flight, sent.id._serialized);
  if (flight.id === undefined) {
    own.end(flight, 'doubtful');
    return fail({ is: 'ambiguous', code: 'no_word' });
  }
  if (sent !== undefined) own.acknowledge(flight.id, sent.ack);
  const ack = await own.untilAcknowledged(flight.id, limits.acknowledgement);
  own.end(flight, ack === 0 ? 'doubtful' : 'known');
  if (ack > 0) return { ok: true, providerMessageId: flight.id };
  return fail(
    ack < 0 ? { is: 'refused', code: 'ack_error' } : { is: 'ambiguous', code: 'no_acknowledgement' },
  );
}

/** A send that took too long may still name its message; the acknowledgement then settles it. */
async function comeLate(flight: Flight, sending: Promise<Message>, own: OwnMessages): Promise<void> {
  const sent = await sending.catch(() => undefined);
  if (sent !== undefined) own.name(flight, sent.id._serialized);
}

/** Puts new words in the place of the old; null when WhatsApp does not allow it any more. */
async function edit(
  messageId: string,
  text: string,
  client: GuardedClient,
  needs: SendNeeds,
): Promise<SendResult | null> {
  const work = async (): Promise<Message | null> => {
    const message: Message | null = await client.getMessageById(messageId);
    return message === null ? null : message.edit(text, { linkPreview: false });
  };
  try {
    const edited = await within(needs.clock, needs.limits.send, 'edit', work());
    return edited === null ? null : { ok: true, providerMessageId: messageId };
  } catch (error) {
    if (firstLine(error).includes('Invalid serialized message id')) return null;
    // Saying the same words twice in the same place does no harm.
    return fail({ is: 'retryable', code: 'edit_failed' });
  }
}

/** The extra beside the numbered menu; the menu is sent already, so nothing depends on it. */
async function offerPoll(message: Outgoing, client: GuardedClient, needs: SendNeeds): Promise<void> {
  const { polls, own, clock, limits } = needs;
  const options = message.options ?? [];
  const poll = polls?.of(message.text, options);
  if (polls == null || poll == null) return;
  const flight = own.begin(message.address, poll.pollName);
  try {
    const sent = await within(clock, limits.send, 'poll', client.sendMessage(message.address, poll, ALWAYS));
    own.name(flight, sent.id._serialized);
    polls.sent(sent.id._serialized, options);
  } catch {
    // The numbered menu is there.
  } finally {
    own.end(flight, 'known');
  }
}
