// Conversations as staff hold them: who waits, who answers whom, what staff say, and the way back to the bot.
import { v7 as uuidv7 } from 'uuid';
import { recordDeed } from './audit.ts';
import type { Acting } from './cases.ts';
import type { Database, Transaction } from './database.ts';
import { Prisma } from './prisma/client.ts';

export type InboxBox = 'waiting' | 'mine' | 'others' | 'recent';

export interface InboxRow {
  id: string;
  channel: string;
  /** Sealed. */
  name: string | null;
  mode: string;
  waitingSince: Date | null;
  heldAt: Date | null;
  heldBy: string | null;
  lastHeardAt: Date | null;
  language: string;
  lastKind: string | null;
  lastText: string | null;
}

export interface InboxView {
  staffId: string;
  /** Held to people who have a matter with this department, or none with any yet. Null: everybody. */
  department: string | null;
}

const BOXES: Record<InboxBox, (view: InboxView) => { where: Prisma.Sql; order: Prisma.Sql }> = {
  waiting: () => ({
    where: Prisma.sql`c."mode" = 'waiting'`,
    order: Prisma.sql`c."waitingSince" asc nulls first`,
  }),
  mine: ({ staffId }) => ({
    where: Prisma.sql`c."mode" = 'held' and c."heldById" = ${staffId}`,
    order: Prisma.sql`c."lastHeardAt" desc nulls last`,
  }),
  others: ({ staffId }) => ({
    where: Prisma.sql`c."mode" = 'held' and c."heldById" is distinct from ${staffId}`,
    order: Prisma.sql`c."heldAt" asc`,
  }),
  recent: () => ({ where: Prisma.sql`c."mode" = 'bot'`, order: Prisma.sql`c."lastHeardAt" desc nulls last` }),
};

/** The conversations of one box: waiting longest first, the others by what needs a look first. */
export function listInbox(db: Database, box: InboxBox, view: InboxView, limit: number): Promise<InboxRow[]> {
  const { where, order } = BOXES[box](view);
  return db.$queryRaw<InboxRow[]>`
    select c."id", c."channel", c."name", c."mode", c."waitingSince", c."heldAt", s."name" as "heldBy", c."lastHeardAt",
      z."language", m."kind" as "lastKind", left(m."text", 160) as "lastText"
    from "Conversation" c
    join "Citizen" z on z."id" = c."citizenId"
    left join "Staff" s on s."id" = c."heldById"
    left join lateral (
      select "kind", "text" from "IncomingMessage" where "conversationId" = c."id" order by "receivedAt" desc limit 1
    ) m on true
    where ${where} and ${reachable(view)}
    order by ${order} limit ${limit}`;
}

/** How many people wait for a person. */
export async function countWaiting(db: Database, view: InboxView): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Conversation" c where c."mode" = 'waiting' and ${reachable(view)}`;
  return row?.count ?? 0;
}

export interface ConversationHead {
  id: string;
  citizenId: string;
  channel: string;
  /** Sealed. */
  name: string | null;
  /** Sealed. */
  phone: string | null;
  mode: string;
  waitingSince: Date | null;
  heldById: string | null;
  heldBy: string | null;
  heldAt: Date | null;
  blockedAt: Date | null;
  language: string;
}

/** One conversation without its messages; null when there is none or this person may not see it. */
export async function readHead(db: Database, id: string, view: InboxView): Promise<ConversationHead | null> {
  const [head] = await db.$queryRaw<ConversationHead[]>`
    select c."id", c."citizenId", c."channel", c."name", c."phone", c."mode", c."waitingSince", c."heldById",
      s."name" as "heldBy", c."heldAt", c."blockedAt", z."language"
    from "Conversation" c join "Citizen" z on z."id" = c."citizenId" left join "Staff" s on s."id" = c."heldById"
    where c."id" = ${id}::uuid and ${reachable(view)}`;
  return head ?? null;
}

function reachable({ staffId, department }: InboxView): Prisma.Sql {
  if (department === null) return Prisma.sql`true`;
  return Prisma.sql`(c."heldById" = ${staffId}
    or exists (select 1 from "Case" k where k."citizenId" = c."citizenId" and k."departmentId" = ${department})
    or not exists (select 1 from "Case" k where k."citizenId" = c."citizenId"))`;
}

export type Claim = { is: 'done' } | { is: 'missing' } | { is: 'taken'; by: string | null };

/**
 * Takes a conversation from the bot, from the waiting list or, when `from` names who holds it, from a colleague.
 * Of several who try at once one succeeds; the others are told who it was. Trying again while holding it is `done`.
 */
export async function claim(
  db: Database,
  wanted: { conversationId: string; from?: string },
  by: Acting,
): Promise<Claim> {
  const { conversationId, from } = wanted;
  if ((await readHead(db, conversationId, by)) === null) return { is: 'missing' };
  return db.$transaction(async (tx) => {
    // The version rises so that a turn of the bot under way is computed again and finds itself silenced.
    const won = await tx.conversation.updateMany({
      where: {
        id: conversationId,
        OR: [
          { mode: { in: ['bot', 'waiting'] } },
          { mode: 'held', heldById: null },
          ...(from === undefined ? [] : [{ mode: 'held', heldById: from }]),
        ],
      },
      data: {
        mode: 'held',
        heldById: by.staffId,
        heldAt: by.at,
        waitingSince: null,
        version: { increment: 1 },
      },
    });
    if (won.count === 0) return holder(tx, conversationId, by.staffId);
    await recordDeed(tx, deed('inbox.claim', conversationId, by, from === undefined ? undefined : { from }));
    return { is: 'done' };
  });
}

async function holder(tx: Transaction, conversationId: string, staffId: string): Promise<Claim> {
  const found = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { heldById: true, heldBy: { select: { name: true } } },
  });
  if (found === null) return { is: 'missing' };
  return found.heldById === staffId ? { is: 'done' } : { is: 'taken', by: found.heldBy?.name ?? null };
}

/** A picture that goes out with an answer, already in the file store. */
export interface Picture {
  path: string;
  name: string;
  mimeType: string;
  size: number;
  /** Of the bytes, in hexadecimal digits. */
  sha256: string;
}

export type Answered = { is: 'done' } | { is: 'not_held' } | { is: 'missing' };

/** Longest text that every channel takes as words under a picture (Telegram: 1,024 UTF-16 units). */
const CAPTION_MAX = 1000;

/**
 * Puts an answer of staff into the outbox: the text, and one row per picture. The same `nonce` again changes
 * nothing. Only whoever holds the conversation may answer in it.
 */
export async function answerCitizen(
  db: Database,
  answer: { conversationId: string; nonce: string; text: string; pictures: Picture[]; caseId: string | null },
  by: Acting,
): Promise<Answered> {
  const { conversationId, nonce, text, pictures, caseId } = answer;
  return db.$transaction(async (tx) => {
    const held = await lockHeld(tx, conversationId, by.staffId);
    if (held !== 'mine') return { is: held };
    if ((await tx.outgoingMessage.count({ where: { dedupeKey: `staff:${nonce}:0` } })) > 0)
      return { is: 'done' };
    const files = pictures.map((picture) => ({ ...picture, id: uuidv7() }));
    await tx.attachment.createMany({
      data: files.map((file) => ({
        ...file,
        conversationId,
        media: 'photo',
        state: 'stored',
        createdAt: by.at,
      })),
    });
    await tx.outgoingMessage.createMany({
      data: parts(
        text,
        files.map((file) => file.id),
      ).map((part, i) => ({
        ...part,
        id: uuidv7(),
        conversationId,
        caseId,
        dedupeKey: `staff:${nonce}:${i}`,
        kind: 'staff',
        staffId: by.staffId,
        notBefore: by.at,
        createdAt: by.at,
      })),
    });
    await recordDeed(tx, deed('inbox.answer', conversationId, by, { pictures: pictures.length }));
    return { is: 'done' };
  });
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

/** Gives a conversation back to the bot, which says in `words` that it is there again. */
export async function handBack(
  db: Database,
  wanted: { conversationId: string; nonce: string; words: string },
  by: Acting,
): Promise<Answered> {
  const { conversationId, nonce, words } = wanted;
  return db.$transaction(async (tx) => {
    const said = await tx.outgoingMessage.count({ where: { dedupeKey: `back:${nonce}` } });
    if (said > 0) return { is: 'done' };
    const held = await lockHeld(tx, conversationId, by.staffId);
    if (held !== 'mine') return { is: held };
    await tx.conversation.update({
      where: { id: conversationId },
      data: { mode: 'bot', heldById: null, heldAt: null, waitingSince: null, version: { increment: 1 } },
    });
    await tx.outgoingMessage.create({
      data: {
        id: uuidv7(),
        conversationId,
        dedupeKey: `back:${nonce}`,
        kind: 'staff',
        text: words,
        staffId: by.staffId,
        notBefore: by.at,
        createdAt: by.at,
      },
    });
    await recordDeed(tx, deed('inbox.hand_back', conversationId, by));
    return { is: 'done' };
  });
}

/** Locks the conversation, so that nobody takes it over between the look and the answer. */
async function lockHeld(
  tx: Transaction,
  id: string,
  staffId: string,
): Promise<'mine' | 'not_held' | 'missing'> {
  const [row] = await tx.$queryRaw<{ mode: string; heldById: string | null }[]>`
    select "mode", "heldById" from "Conversation" where "id" = ${id}::uuid for update`;
  if (row === undefined) return 'missing';
  return row.mode === 'held' && row.heldById === staffId ? 'mine' : 'not_held';
}

function deed(action: string, conversationId: string, by: Acting, detail?: Record<string, string | number>) {
  return {
    at: by.at,
    staffId: by.staffId,
    action,
    subject: 'conversation',
    subjectId: conversationId,
    detail,
  };
}
