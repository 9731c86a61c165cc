// What a party says of an order through its link: kept once, shown in the timeline, told to the citizen and to staff.
import { v7 as uuidv7 } from 'uuid';
import { recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import type { Party, WorkOrder } from '../../database/prisma/client.ts';
import { dayOf, isoOf } from '../../domain/calendar.ts';
import type { FlagKind } from '../../domain/flag.ts';
import { mayAnswer, mayPromise, type NotOurs, type OrderAnswer } from '../../domain/order.ts';
import { addPictures, type Picture } from '../../files/sent-pictures.ts';
import { heirOf } from './heir.ts';
import { tellTurn } from './tell-turn.ts';

export interface Answering {
  orderId: string;
  /** Made by the form: sent twice, it is said once. Becomes the id of the line in the timeline. */
  eventId: string;
  answer: OrderAnswer;
  /** Of `going`: the day, midnight UTC. */
  promisedOn: Date | null;
  /** Of `not_ours`. */
  reason: NotOurs | null;
  /** Words for staff, the reason in them; the citizen does not read them. */
  text: string | null;
  /** Of `done`. */
  pictures: Picture[];
}

export type Answered =
  | 'done'
  | 'missing'
  /** Nothing more is to be said of it. */
  | 'over'
  | 'no_day'
  | 'no_picture'
  | 'no_reason';

/** Writes it down. What the same form said before, or says what is known, changes nothing. */
export function answerOrder(db: Database, answering: Answering, at: Date): Promise<Answered> {
  return onceOnly<Answered>(
    () =>
      db.$transaction(async (tx): Promise<Answered> => {
        const { orderId, eventId, answer, promisedOn } = answering;
        await tx.$queryRaw`select 1 from "WorkOrder" where "id" = ${orderId}::uuid for update`;
        const order = await tx.workOrder.findUnique({ where: { id: orderId }, include: { party: true } });
        if (order === null) return 'missing';
        const before = await tx.caseEvent.findUnique({ where: { id: eventId }, select: { caseId: true } });
        const caseId = await heirOf(tx, order.caseId);
        if (before !== null) return [caseId, order.caseId].includes(before.caseId) ? 'done' : 'missing';
        if (isKnown(order, answering)) return 'done';
        if (!mayAnswer(order.status, order.kind)) return 'over';
        const lack = lacks(answering, at);
        if (lack !== null) return lack;
        await tx.workOrder.update({
          where: { id: orderId },
          data: { status: answer, answeredAt: at, ...(promisedOn && { promisedOn }) },
        });
        await writeDown(tx, { ...order, caseId }, answering, at);
        return 'done';
      }),
    'done',
  );
}

const isKnown = ({ status, promisedOn: promised }: WorkOrder, { answer, promisedOn }: Answering): boolean =>
  status === answer && (answer !== 'going' || promised?.getTime() === promisedOn?.getTime());

function lacks({ answer, promisedOn, reason, pictures }: Answering, at: Date): Answered | null {
  if (answer === 'going' && (promisedOn === null || !mayPromise(promisedOn, dayOf(at)))) return 'no_day';
  if (answer === 'done' && pictures.length === 0) return 'no_picture';
  return answer === 'not_ours' && reason === null ? 'no_reason' : null;
}

async function writeDown(
  tx: Transaction,
  { id: orderId, caseId, party }: WorkOrder & { party: Party },
  { eventId, answer, promisedOn, text, pictures }: Answering,
  at: Date,
): Promise<void> {
  const line = { id: eventId, caseId, at, kind: `order_${answer}`, partyId: party.id };
  const visible = answer !== 'not_ours' && text === null;
  await tx.caseEvent.create({ data: { ...line, text, visible, dueOn: promisedOn } });
  await addPictures(tx, pictures, { conversationId: null, caseId, eventId }, at);
  await tx.case.update({ where: { id: caseId }, data: { updatedAt: at } });
  const detail = { party: party.id, order: orderId, by: 'link' };
  const action = `order.${answer}`;
  await recordDeed(tx, { at, staffId: null, action, subject: 'case', subjectId: caseId, detail });
  if (answer === 'going') await tellGoing(tx, { caseId, eventId, party, promisedOn }, at);
  else await raiseAnswered(tx, caseId, at);
  const { nameAr, nameFr } = party;
  if (answer === 'done') await tellTurn(tx, { caseId, eventId, news: 'done', nameAr, nameFr }, at);
}

async function tellGoing(
  tx: Transaction,
  about: { caseId: string; eventId: string; party: Party; promisedOn: Date | null },
  at: Date,
): Promise<void> {
  const { caseId, eventId, party, promisedOn } = about;
  const { nameAr, nameFr } = party;
  const day = promisedOn === null ? undefined : isoOf(promisedOn);
  await tellTurn(tx, { caseId, eventId, news: 'going', nameAr, nameFr, ...(day && { day }) }, at);
}

/** Staff look at what it says: it is done, or not theirs. */
async function raiseAnswered(tx: Transaction, caseId: string, at: Date): Promise<void> {
  const kind: FlagKind = 'order_answered';
  const flag = { kind, subjectId: caseId };
  if ((await tx.flag.count({ where: { ...flag, resolvedAt: null } })) > 0) return;
  const { reference } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { reference: true },
  });
  await tx.flag.create({ data: { ...flag, id: uuidv7(), detail: reference, createdAt: at } });
}
