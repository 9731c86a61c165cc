// What staff do about an order that was sent: ask no longer, give its link anew or take it back, write down what a letter was
// answered.
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { inScope } from '../../database/scope.ts';
import { isAwaited, isOrderOver, linkEnds, mayMoveOrder } from '../../domain/order.ts';
import { addPictures, type Picture } from '../../files/sent-pictures.ts';
import { heirOf } from './heir.ts';
import { tellContacts, tellTurn } from './tell-turn.ts';

type OrderChange = Change<'missing' | 'over'>;

const DONE: OrderChange = { is: 'done' };

/** Asks no longer: the link opens no more, the party hears it in its chats, and the citizen that the commune has it again. */
export function callOff(
  db: Database,
  { orderId, eventId }: { orderId: string; eventId: string },
  by: Actor,
): Promise<OrderChange> {
  return changing(db, { orderId, eventId, by }, async (tx, { id, caseId, partyId, party, status }) => {
    if (!mayMoveOrder(status, 'called_off')) return { is: 'over' };
    await tx.workOrder.update({ where: { id }, data: { status: 'called_off', linkHash: null } });
    const line = { id: eventId, caseId, at: by.at, kind: 'order_called_off', visible: false };
    await tx.caseEvent.create({ data: { ...line, staffId: by.staffId, partyId } });
    if (isAwaited(status)) {
      await tellContacts(tx, 'order_ended', { orderId: id, partyId }, by.at);
      // They have read that it is the turn of the party.
      const { nameAr, nameFr } = party;
      await tellTurn(tx, { caseId, eventId, news: 'back', nameAr, nameFr }, by.at);
    }
    await recordDeed(tx, deed('order.call_off', { caseId, id }, by));
    return DONE;
  });
}

/** A link in the place of the one before; `linkHash` null: there is none any more. */
export function renewLink(
  db: Database,
  { orderId, linkHash }: { orderId: string; linkHash: string | null },
  by: Actor,
): Promise<OrderChange> {
  return changing(db, { orderId, by }, async (tx, { id, caseId, kind, status, dueOn, promisedOn }) => {
    if (kind !== 'order' || isOrderOver(status)) return { is: 'over' };
    const linkUntil = linkHash === null ? null : linkEnds(dueOn, promisedOn ?? dueOn, by.at);
    await tx.workOrder.update({ where: { id }, data: { linkHash, linkUntil } });
    await recordDeed(tx, deed(linkHash === null ? 'order.unlink' : 'order.link', { caseId, id }, by));
    return DONE;
  });
}

export interface LetterAnswer {
  orderId: string;
  eventId: string;
  /** What was answered, in words for staff. */
  text: string;
  papers: Picture[];
}

/** Writes down what a letter was answered; the citizen hears that it was. */
export function keepLetterAnswer(
  db: Database,
  { orderId, eventId, text, papers }: LetterAnswer,
  by: Actor,
): Promise<OrderChange> {
  return changing(db, { orderId, eventId, by }, async (tx, { id, caseId, party, kind, status }) => {
    if (kind !== 'letter' || !mayMoveOrder(status, 'answered')) return { is: 'over' };
    await tx.workOrder.update({ where: { id }, data: { status: 'answered', answeredAt: by.at } });
    const line = { id: eventId, caseId, at: by.at, kind: 'letter_answered', visible: false, text };
    await tx.caseEvent.create({ data: { ...line, staffId: by.staffId, partyId: party.id } });
    await addPictures(tx, papers, { conversationId: null, caseId, eventId }, by.at);
    const { nameAr, nameFr } = party;
    await tellTurn(tx, { caseId, eventId, news: 'letter_answered', nameAr, nameFr }, by.at);
    await recordDeed(tx, deed('letter.answered', { caseId, id }, by));
    return DONE;
  });
}

const deed = (action: string, { caseId, id }: { caseId: string; id: string }, by: Actor) => ({
  ...{ at: by.at, staffId: by.staffId, action, subject: 'case', subjectId: caseId, detail: { order: id } },
});

type Found = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

const findOrder = (tx: Transaction, id: string, by: Actor) =>
  tx.workOrder.findFirst({ where: { id, case: inScope(by.scope) }, include: { party: true } });

/** One order within the scope, held while it is changed. */
function changing(
  db: Database,
  { orderId, eventId, by }: { orderId: string; eventId?: string; by: Actor },
  change: (tx: Transaction, order: Found) => Promise<OrderChange>,
): Promise<OrderChange> {
  return onceOnly(
    () =>
      db.$transaction(async (tx) => {
        await tx.$queryRaw`select 1 from "WorkOrder" where "id" = ${orderId}::uuid for update`;
        const order = await findOrder(tx, orderId, by);
        if (order === null) return { is: 'missing' as const };
        const isBefore = eventId && (await tx.caseEvent.count({ where: { id: eventId } })) > 0;
        if (isBefore) return DONE;
        return change(tx, { ...order, caseId: await heirOf(tx, order.caseId) });
      }),
    DONE,
  );
}
