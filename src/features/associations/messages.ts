// What the commune writes to all associations, or to those of one field: kept, and owed to everybody who acts for one.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { AssociationMessage } from '../../database/prisma/client.ts';
import type { Field, MessageKind } from '../../domain/association.ts';

export interface MessagePlan {
  id: string;
  kind: MessageKind;
  field: Field | null;
  textAr: string;
  textFr: string;
  answerBy: Date | null;
}

export type MessageRow = AssociationMessage & { yes: number; no: number };

/** Who hears a message today: associations of which staff saw the papers, and whoever acts for them. */
const heardBy = (field: Field | null) => ({
  active: true,
  checkedOn: { not: null },
  ...(field !== null && { field }),
});

/** How many associations a message would reach. */
export const countReached = (db: Database, field: Field | null): Promise<number> =>
  db.association.count({ where: { ...heardBy(field), contacts: { some: {} } } });

/**
 * Writes to them: each person is told once, as soon as their hour allows. Sent twice with one id, written once.
 * `nobody`: no association of this field has a telephone.
 */
export function writeToAssociations(db: Database, plan: MessagePlan, by: Actor): Promise<Change<'nobody'>> {
  return onceOnly<Change<'nobody'>>(
    () =>
      db.$transaction(async (tx): Promise<Change<'nobody'>> => {
        const contacts = await tx.associationContact.findMany({
          where: { association: heardBy(plan.field) },
          select: { citizenId: true, associationId: true },
        });
        const told = new Set(contacts.map(({ associationId }) => associationId)).size;
        if (told === 0) return { is: 'nobody' };
        await tx.associationMessage.create({ data: { ...plan, told, sentAt: by.at } });
        await tx.notice.createMany({
          data: contacts.map(({ citizenId }) => noticeOf(plan, citizenId, by.at)),
          skipDuplicates: true,
        });
        const detail = { kind: plan.kind, field: plan.field ?? 'all', told };
        await recordDeed(tx, {
          ...by,
          ...{ action: 'association.message', subject: 'association_message', subjectId: plan.id, detail },
        });
        return { is: 'done' };
      }),
    { is: 'done' },
  );
}

const noticeOf = ({ id, answerBy }: MessagePlan, citizenId: string, at: Date) => ({
  id: uuidv7(),
  dedupeKey: `association_message:${id}:${citizenId}`,
  kind: 'association_message',
  citizenId,
  subjectId: id,
  values: {},
  urgent: false,
  dueAt: at,
  // After its last day nobody is invited any more; that day goes until its end.
  expiresAt: answerBy === null ? null : new Date(answerBy.getTime() + 86_400_000),
  createdAt: at,
});

/** One page of what was written, the newest first, with how many come and how many do not. */
export async function listMessages(db: Database, filter: PageWanted): Promise<Page<MessageRow>> {
  const { of, where, ...page } = pageBy('sentAt', filter);
  const rows = await db.associationMessage.findMany({ ...page, where });
  const groups = await db.associationReply.groupBy({
    by: ['messageId', 'answer'],
    where: { messageId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true },
  });
  const counted = new Map(groups.map((each) => [`${each.messageId} ${each.answer}`, each._count._all]));
  const countOf = (id: string, answer: string) => counted.get(`${id} ${answer}`) ?? 0;
  return of(rows.map((row) => ({ ...row, yes: countOf(row.id, 'yes'), no: countOf(row.id, 'no') })));
}

/** Which associations answered an invitation, and what; the first to answer first. */
export const listReplies = (db: Database, messageId: string) =>
  db.associationReply.findMany({
    where: { messageId },
    orderBy: [{ at: 'asc' }, { associationId: 'asc' }],
    take: MOST,
    select: { answer: true, at: true, association: { select: { id: true, nameAr: true, nameFr: true } } },
  });

/** More associations than these no commune has. */
const MOST = 1_000;

export const readMessage = (db: Pick<Transaction, 'associationMessage'>, id: string) =>
  db.associationMessage.findUnique({ where: { id } });
