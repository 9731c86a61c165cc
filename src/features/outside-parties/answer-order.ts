// What a party says of an order through its link: kept once, shown in the timeline, told to the citizen and to staff.
import { v7 as uuidv7 } from 'uuid';
import { recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import type { Party, WorkOrder } from '../../database/prisma/client.ts';
import { dayOf, isoOf } from '../../domain/calendar.ts';
import type { FlagKind } from '../../domain/flag.ts';
import {
  linkEnds,
  mayAnswer,
  mayPromise,
  mayPromiseAgain,
  type NotOurs,
  type OrderAnswer,
  takesProof,
} from '../../domain/order.ts';
import { addPictures, type Picture } from '../../files/sent-pictures.ts';
import { heirOf } from './heir.ts';
import { newsOf, tellTurn } from './tell-turn.ts';

export interface Answering {
  orderId: string;
  /** Made by the form: sent twice, it is said once. Becomes the id of the line in the timeline. */
  eventId: string;
  answer: OrderAnswer;
  /** Of `going`: the day, midnight UTC. */
  promisedOn: Date | null;
  /** Of `not_ours`. */
  reason: NotOurs | null;
  /** Words for staff; the citizen does not read them. */
  text: string | null;
  /** Of `done`. */
  pictures: Picture[];
}

export type Answered =
  | 'done'
  | 'missing'
  /** Nothing more is to be said of it. */
  | 'over'
  /** It was answered before: its pictures are kept with the case. */
  | 'kept'
  | 'no_day'
  /** The day was moved as often as it may be. */
  | 'moved'
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
        const here = { ...order, caseId };
        if (answering.pictures.length > 0 && takesProof(order.status, order.kind)) {
          await keepProof(tx, here, answering, at);
          return 'kept';
        }
        if (isKnown(order, answering)) return 'done';
        if (!mayAnswer(order.status, order.kind)) return 'over';
        const lack = lacks(order, answering, at);
        if (lack !== null) return lack;
        await tx.workOrder.update({
          where: { id: orderId },
          data: { status: answer, answeredAt: at, ...(promisedOn && promised(order, promisedOn)) },
        });
        await writeDown(tx, here, answering, at);
        return 'done';
      }),
    'done',
  );
}

const isKnown = ({ status, promisedOn: promised }: WorkOrder, { answer, promisedOn }: Answering): boolean =>
  status === answer && (answer !== 'going' || promised?.getTime() === promisedOn?.getTime());

/** The link opens as long as what was promised is open. */
const promised = ({ dueOn, promises }: WorkOrder, promisedOn: Date) => ({
  ...{ promisedOn, promises: promises + 1, linkUntil: linkEnds(dueOn, promisedOn) },
});

function lacks(
  { dueOn, promises }: WorkOrder,
  { answer, promisedOn, reason, pictures }: Answering,
  at: Date,
): Answered | null {
  if (answer === 'going' && (promisedOn === null || !mayPromise(promisedOn, dueOn, dayOf(at))))
    return 'no_day';
  if (answer === 'going' && !mayPromiseAgain(promises)) return 'moved';
  if (answer === 'done' && pictures.length === 0) return 'no_picture';
  return answer === 'not_ours' && reason === null ? 'no_reason' : null;
}

type Here = WorkOrder & { party: Party };

/** Pictures of what was done that come behind another answer: they are staff's to look at, and nobody is told anew. */
async function keepProof(
  tx: Transaction,
  { caseId, partyId }: Here,
  { eventId, text, pictures }: Answering,
  at: Date,
): Promise<void> {
  const line = { id: eventId, caseId, at, kind: 'order_done', partyId };
  await tx.caseEvent.create({ data: { ...line, text, visible: false } });
  await addPictures(tx, pictures, { conversationId: null, caseId, eventId }, at);
  await tx.case.update({ where: { id: caseId }, data: { updatedAt: at } });
  await raiseAnswered(tx, caseId, at);
}

async function writeDown(
  tx: Transaction,
  { id: orderId, caseId, party }: Here,
  { eventId, answer, promisedOn, reason, text, pictures }: Answering,
  at: Date,
): Promise<void> {
  const line = { id: eventId, caseId, at, kind: `order_${answer}`, partyId: party.id };
  const visible = answer !== 'not_ours' && text === null;
  await tx.caseEvent.create({ data: { ...line, text, reason, visible, dueOn: promisedOn } });
  await addPictures(tx, pictures, { conversationId: null, caseId, eventId }, at);
  await tx.case.update({ where: { id: caseId }, data: { updatedAt: at } });
  const detail = { party: party.id, order: orderId, by: 'link' };
  const action = `order.${answer}`;
  await recordDeed(tx, { at, staffId: null, action, subject: 'case', subjectId: caseId, detail });
  if (answer !== 'going') await raiseAnswered(tx, caseId, at);
  const { nameAr, nameFr } = party;
  const day = promisedOn === null ? {} : { day: isoOf(promisedOn) };
  const news = newsOf(answer);
  await tellTurn(tx, { caseId, eventId, news, nameAr, nameFr, ...day }, at);
}

/** Staff look at what it says: it is done, or not theirs. */
export async function raiseAnswered(tx: Transaction, caseId: string, at: Date): Promise<void> {
  const kind: FlagKind = 'order_answered';
  const flag = { kind, subjectId: caseId };
  if ((await tx.flag.count({ where: { ...flag, resolvedAt: null } })) > 0) return;
  const { reference } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { reference: true },
  });
  await tx.flag.create({ data: { ...flag, id: uuidv7(), detail: reference, createdAt: at } });
}
