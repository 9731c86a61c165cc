// Takes or refuses the messages that our side sends, by every rule of the real API that can be checked.
import { z } from 'zod';
import type { Refusal } from './answers.ts';
import { readSchema, type Send, sendSchema } from './checks.ts';
import { faultOfTemplate, shownOf, templateKey } from './phone.ts';
import type { Postman } from './postman.ts';
import { type Human, newMessageId, type World } from './world.ts';

const WINDOW_MS = 24 * 3_600_000;

/** One message to one person per 6 s, 45 of them in advance; 80 a second for the number. */
const PAIR_MS = 6000;
const PAIR_BURST = 45;
const ACCOUNT_PER_SECOND = 80;

export type Outcome = { ok: true; body: object } | { ok: false; refusal: Refusal };

const refused = (code: number, details?: string, status = 400): Outcome => ({
  ok: false,
  refusal: { status, code, details },
});

export interface Counter {
  take(body: unknown): Outcome;
  /** Everybody's speed is measured from zero again. */
  forget(): void;
}

/** The counter at which messages are handed in. */
export function newCounter(world: World, postman: Postman): Counter {
  const paidAt = new Map<string, number>();
  const isTooFast = (key: string, everyMs: number, burst: number): boolean => {
    const paid = Math.max(paidAt.get(key) ?? 0, world.now()) + everyMs;
    if (paid - world.now() > everyMs * burst) return true;
    paidAt.set(key, paid);
    return false;
  };

  return {
    forget: () => paidAt.clear(),
    take(body) {
      if (isRead(body)) return takeRead(world, body);
      const parsed = sendSchema.safeParse(body);
      if (!parsed.success) return refused(131009, z.prettifyError(parsed.error));
      const message = parsed.data;
      // A scoped id in `to` would be read as a number and lost without a word: here it is said aloud.
      const human =
        world.people.get(message.to?.replace('+', '') ?? message.recipient ?? '') ??
        byPhone(world, message.to);
      if (!human) return refused(131026);
      const fault = faultOf(world, message);
      if (fault !== undefined) return refused(fault);
      if (isTooFast('account', 1000 / ACCOUNT_PER_SECOND, ACCOUNT_PER_SECOND))
        return refused(130429, '', 429);
      if (isTooFast(human.name, PAIR_MS, PAIR_BURST)) return refused(131056);
      return accept(world, postman, human, message);
    },
  };
}

const isRead = (body: unknown): boolean => typeof body === 'object' && body !== null && 'status' in body;

function takeRead(world: World, body: unknown): Outcome {
  const parsed = readSchema.safeParse(body);
  if (!parsed.success) return refused(100, z.prettifyError(parsed.error));
  const { message_id, typing_indicator } = parsed.data;
  if (!world.messages.has(message_id)) return refused(100, 'message_id is not a message of this number');
  world.read.push({ messageId: message_id, typing: typing_indicator !== undefined });
  return { ok: true, body: { success: true } };
}

function byPhone(world: World, to: string | undefined): Human | undefined {
  const phone = to?.replace('+', '');
  return phone === undefined ? undefined : [...world.people.values()].find((human) => human.phone === phone);
}

function faultOf(world: World, message: Send): number | undefined {
  if (message.context && !world.messages.has(message.context.message_id)) return 131009;
  const fileIds = JSON.stringify(message).matchAll(/"(?:image|document|audio)":\{"id":"(\d+)"/g);
  for (const [, id = ''] of fileIds) if (!world.files.has(id)) return 131053;
  if (message.type !== 'template') return undefined;
  const { name, language } = message.template;
  return faultOfTemplate(world.templates.get(templateKey(name, language.code)), message.template);
}

/** Taken with an id; whether it reached the person is told by statuses, as the real one does. */
function accept(world: World, postman: Postman, human: Human, message: Send): Outcome {
  const id = newMessageId(world);
  world.taken.push({ id, human, body: { ...message } });
  const failure = failureOf(world, human, message);
  if (failure === undefined) human.seen.push({ providerMessageId: id, ...shownOf(world, message) });
  if (world.tellsStatuses || failure !== undefined) void tell(world, postman, id, failure);
  world.events.ring();
  const { phone, scopedId } = human;
  const contact = message.to
    ? { input: message.to, wa_id: phone }
    : { input: message.recipient, user_id: scopedId };
  return { ok: true, body: { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id }] } };
}

function failureOf(world: World, human: Human, message: Send): number | undefined {
  if (human.blocked) return 131026;
  const isOpen = human.lastWroteAt !== undefined && world.now() - human.lastWroteAt < WINDOW_MS;
  return message.type === 'template' || isOpen ? undefined : 131047;
}

async function tell(world: World, postman: Postman, id: string, failure: number | undefined): Promise<void> {
  if (failure !== undefined) return tellStatus(world, postman, id, 'failed', failure);
  await tellStatus(world, postman, id, 'sent');
  await tellStatus(world, postman, id, 'delivered');
}

/** Posts one status of a message that was taken, with the mark that it carried. */
export function tellStatus(
  world: World,
  postman: Postman,
  id: string,
  status: string,
  code?: number,
): Promise<void> {
  const taken = world.taken.find((one) => one.id === id);
  if (!taken) throw new Error('no such message was taken');
  const { human, body } = taken;
  const mark = body.biz_opaque_callback_data;
  return postman.post({
    statuses: [
      {
        id,
        status,
        timestamp: String(Math.floor(world.now() / 1000)),
        ...(human.phone && body.to ? { recipient_id: human.phone } : {}),
        ...(human.scopedId ? { recipient_user_id: human.scopedId } : {}),
        ...(mark === undefined ? {} : { biz_opaque_callback_data: mark }),
        ...(code === undefined
          ? {}
          : { errors: [{ code, title: 'Error', error_data: { details: 'Details' } }] }),
      },
    ],
  });
}
