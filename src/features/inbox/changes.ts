// Who answers a citizen: taking over from the bot, answering, and giving back to the bot.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { readConversation } from '../../database/reachable.ts';
import { inScope } from '../../database/scope.ts';
import { addPictures, type Picture } from '../../files/sent-pictures.ts';
import { enqueueIn } from '../../messaging/outbound/enqueue-message.ts';

export type Claim = { is: 'done' } | { is: 'missing' } | { is: 'taken'; by: string | null };

/** Whether a colleague is answering in it, whoever may see that. */
export async function isHeldByAnother(
  db: Database,
  conversationId: string,
  staffId: string,
): Promise<boolean> {
  const where = { id: conversationId, mode: 'held', heldById: { not: staffId } };
  return (await db.conversation.count({ where })) > 0;
}

/**
 * Takes a conversation from the bot, from the waiting list or, when `from` names who holds it, from a colleague.
 * Of several who try at once one succeeds; the others are told who it was. Trying again while holding it is `done`.
 * Whoever was waiting is greeted with `greeting`, in their own language.
 */
export async function claim(
  db: Database,
  wanted: { conversationId: string; from?: string; greeting: string },
  by: Actor,
): Promise<Claim> {
  const { conversationId, from, greeting } = wanted;
  if ((await readConversation(db, conversationId, by)) === null) return { is: 'missing' };
  return db.$transaction(async (tx) => {
    const found = await lock(tx, conversationId);
    if (found === null) return { is: 'missing' };
    const held = found.mode === 'held' && found.heldById !== null;
    if (held && found.heldById === by.staffId) return { is: 'done' };
    if (held && found.heldById !== from) return { is: 'taken', by: await nameOf(tx, found.heldById) };
    // The version rises so that a turn of the bot under way is computed again and finds itself silenced.
    const { version } = await tx.conversation.update({
      where: { id: conversationId },
      data: {
        mode: 'held',
        heldById: by.staffId,
        heldAt: by.at,
        waitingSince: null,
        version: { increment: 1 },
      },
    });
    if (found.mode === 'waiting') {
      const dedupeKey = `taken:${conversationId}:${version}` as const;
      await enqueueIn(tx, { ...spoken(by), conversationId, dedupeKey, text: greeting });
    }
    await recordDeed(tx, {
      ...by,
      action: 'inbox.claim',
      subject: 'conversation',
      subjectId: conversationId,
      detail: held && from !== undefined ? { from } : undefined,
    });
    return { is: 'done' };
  });
}

async function nameOf(tx: Transaction, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  return (await tx.staff.findUnique({ where: { id: staffId }, select: { name: true } }))?.name ?? null;
}

/** What every row of the outbox has that staff said just now. */
function spoken(by: Actor) {
  return { id: uuidv7(), kind: 'staff' as const, staffId: by.staffId, notBefore: by.at, createdAt: by.at };
}

export type Answered = Change<'not_held' | 'missing'>;

/** Longest text that every channel takes as words under a picture (Telegram: 1,024 UTF-16 units). */
const CAPTION_MAX = 1000;

/**
 * Puts an answer of staff into the outbox: the text, and one row per picture. The same `nonce` again changes
 * nothing. Only whoever holds the conversation may answer in it. An answer about a case stands in its timeline too.
 */
export async function answerCitizen(
  db: Database,
  answer: { conversationId: string; nonce: string; text: string; pictures: Picture[]; caseId: string | null },
  by: Actor,
): Promise<Answered> {
  const { conversationId, nonce, text, pictures, caseId } = answer;
  return db.$transaction(async (tx) => {
    const held = await lockHeld(tx, conversationId, by.staffId);
    if (held.is !== 'mine') return { is: held.is };
    if ((await tx.outgoingMessage.count({ where: { dedupeKey: `staff:${nonce}:0` } })) > 0)
      return { is: 'done' };
    if (caseId !== null && !(await writeInto(tx, { ...answer, caseId }, by))) return { is: 'missing' };
    const of = { conversationId, caseId, eventId: caseId === null ? null : nonce };
    const files = await addPictures(tx, pictures, of, by.at);
    const messages = parts(text, files).map((part, i) => ({
      ...{ ...part, ...spoken(by), conversationId, caseId },
      dedupeKey: `staff:${nonce}:${i}` as const,
    }));
    await enqueueIn(tx, ...messages);
    await recordDeed(tx, {
      ...by,
      action: 'inbox.answer',
      subject: 'conversation',
      subjectId: conversationId,
      detail: { pictures: pictures.length },
    });
    return { is: 'done' };
  });
}

/** Writes the answer into the timeline of a case of this citizen's. False: there is none that this person may see. */
async function writeInto(
  tx: Transaction,
  {
    conversationId,
    caseId,
    nonce,
    text,
  }: { conversationId: string; caseId: string; nonce: string; text: string },
  by: Actor,
): Promise<boolean> {
  const theirs = { conversations: { some: { id: conversationId } } };
  const found = await tx.case.updateMany({
    where: {
      ...inScope(by.scope),
      id: caseId,
      OR: [{ citizen: theirs }, { followers: { some: { citizen: theirs } } }],
    },
    data: { updatedAt: by.at },
  });
  if (found.count === 0) return false;
  const line = { id: nonce, caseId, at: by.at, kind: 'answer', text: text === '' ? null : text };
  await tx.caseEvent.create({ data: { ...line, visible: true, staffId: by.staffId } });
  return true;
}

/** One message for each picture; short words go under the first one, long words before it. */
function parts(text: string, files: string[]): { text: string; attachmentId: string | null }[] {
  const [first, ...rest] = files;
  if (first === undefined) return [{ text, attachmentId: null }];
  const under = text.length <= CAPTION_MAX;
  const start = under
    ? [{ text, attachmentId: first }]
    : [
        { text, attachmentId: null },
        { text: '', attachmentId: first },
      ];
  return [...start, ...rest.map((attachmentId) => ({ text: '', attachmentId }))];
}

/**
 * Gives a conversation back to the bot, which says in `words` that it is there again. Where a question was open, the
 * bot still has to ask it once more: see `listReturning`.
 */
export async function handBack(
  db: Database,
  wanted: { conversationId: string; nonce: string; words: string },
  by: Actor,
): Promise<Answered> {
  const { conversationId, nonce, words } = wanted;
  return db.$transaction(async (tx) => {
    const said = await tx.outgoingMessage.count({ where: { dedupeKey: `back:${nonce}` } });
    if (said > 0) return { is: 'done' };
    const held = await lockHeld(tx, conversationId, by.staffId);
    if (held.is !== 'mine') return { is: held.is };
    await tx.conversation.update({
      where: { id: conversationId },
      data: {
        mode: held.open ? 'returning' : 'bot',
        heldById: null,
        heldAt: null,
        waitingSince: null,
        version: { increment: 1 },
      },
    });
    await enqueueIn(tx, { ...spoken(by), conversationId, dedupeKey: `back:${nonce}`, text: words });
    await recordDeed(tx, {
      ...by,
      action: 'inbox.hand_back',
      subject: 'conversation',
      subjectId: conversationId,
    });
    return { is: 'done' };
  });
}

/** Lifts the limits of how fast and how much this person may send, until a moment; the flag about it is looked at. */
export async function liftLimits(
  db: Database,
  { conversationId, until }: { conversationId: string; until: Date },
  by: Actor,
): Promise<Change> {
  if ((await readConversation(db, conversationId, by)) === null) return { is: 'missing' };
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      update "Conversation" set "limitedAt" = null, "trustedUntil" = ${until}, "memory" = "memory" - 'pace', "version" = "version" + 1
      where "id" = ${conversationId}::uuid`;
    await tx.flag.updateMany({
      where: { kind: 'sender_limited', subjectId: conversationId, resolvedAt: null },
      data: { resolvedAt: by.at, resolvedById: by.staffId },
    });
    await recordDeed(tx, { ...by, action: 'inbox.lift', subject: 'conversation', subjectId: conversationId });
  });
  return { is: 'done' };
}

/** Conversations given back by staff whose open question the bot has still to ask again, longest first. */
export function listReturning(db: Database, most: number): Promise<{ channel: string; address: string }[]> {
  return db.conversation.findMany({
    where: { mode: 'returning' },
    orderBy: { lastHeardAt: 'asc' },
    take: most,
    select: { channel: true, address: true },
  });
}

/** Nobody has spoken on the paired telephone since this moment: the bot answers there again. */
export async function releasePhones(db: Database, before: Date): Promise<void> {
  await db.conversation.updateMany({
    where: { mode: 'held', heldById: null, heldAt: { lte: before } },
    data: { mode: 'bot', heldAt: null, version: { increment: 1 } },
  });
}

interface Locked {
  mode: string;
  heldById: string | null;
  /** A flow waits for an answer. */
  open: boolean;
}

/** Locks the conversation, so that nobody takes it over between the look and the change. */
async function lock(tx: Transaction, id: string): Promise<Locked | null> {
  const [row] = await tx.$queryRaw<Locked[]>`
    select "mode", "heldById", "memory" ? 'flow' as "open" from "Conversation" where "id" = ${id}::uuid for update`;
  return row ?? null;
}

async function lockHeld(
  tx: Transaction,
  id: string,
  staffId: string,
): Promise<{ is: 'mine'; open: boolean } | { is: 'not_held' | 'missing' }> {
  const row = await lock(tx, id);
  if (row === null) return { is: 'missing' };
  const mine = row.mode === 'held' && row.heldById === staffId;
  return mine ? { is: 'mine', open: row.open } : { is: 'not_held' };
}
