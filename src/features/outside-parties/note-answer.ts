// Writes down what a party said in a chat, with all that the turn writes: the order, the timeline, what the citizen and staff
// are told, the audit log. The same as `answer-order.ts` does for a link.
import { raiseOnce } from '../../bot/raise-flag.ts';
import type { Turn } from '../../bot/turn.ts';
import { addNotices } from '../../database/add-notices.ts';
import { isoOf } from '../../domain/calendar.ts';
import { LINK_DAYS, type NotOurs, type OrderAnswer } from '../../domain/order.ts';
import type { OrderFact } from './loaders.ts';
import { newsOf } from './tell-turn.ts';

export interface Said {
  answer: OrderAnswer;
  promisedOn: Date | null;
  reason: NotOurs | null;
  text: string | null;
}

/** Of one order only the answers that may still be given are kept, whoever else gave one at the same moment. */
const answered = (
  rows: string,
): string => `update "WorkOrder" o set "status" = p."answer", "answeredAt" = p."at",
    "promisedOn" = coalesce(p."promisedOn", o."promisedOn"), "promises" = o."promises" + (p."promisedOn" is not null)::int,
    "linkUntil" = case when p."promisedOn" is null then o."linkUntil" else greatest(o."linkUntil", p."promisedOn" + ${LINK_DAYS}) end
  from jsonb_to_recordset(${rows}) as p("id" uuid, "answer" text, "promisedOn" date, "at" timestamptz)
  where o."id" = p."id" and o."status" in ('sent', 'going') returning 1`;

/** Of an order that may still be answered. */
const shown = (rows: string): string => `update "WorkOrder" o set "shownEventId" = p."eventId"
  from jsonb_to_recordset(${rows}) as p("id" uuid, "eventId" uuid) where o."id" = p."id" and o."status" in ('sent', 'going') returning 1`;

/**
 * Keeps what is to prove that it is done: it is looked at before anybody is told (`prove-work.ts`).
 *
 * @returns the id of the line in the timeline
 */
export function noteShown(
  { unitOfWork, context, now: at }: Turn,
  order: OrderFact,
  text: string | null,
): string {
  const { id, caseId, partyId } = order;
  const eventId = context.newId();
  unitOfWork.upsert([{ id, eventId }], shown);
  unitOfWork.insert('CaseEvent', {
    ...{ id: eventId, caseId, at, kind: 'order_shown', text, partyId, visible: false },
  });
  return eventId;
}

/** @returns the id of the line in the timeline */
export function noteAnswer(turn: Turn, order: OrderFact, { answer, promisedOn, reason, text }: Said): string {
  const { unitOfWork, context, now: at } = turn;
  const { id, caseId, partyId, reference } = order;
  const eventId = context.newId();
  const day = promisedOn && isoOf(promisedOn);
  unitOfWork.upsert([{ id, answer, promisedOn: day, at }], answered);
  unitOfWork.insert('CaseEvent', {
    ...{ id: eventId, caseId, at, kind: `order_${answer}`, text, partyId, reason, dueOn: promisedOn },
    visible: answer !== 'not_ours' && text === null,
  });
  unitOfWork.insert('AuditEvent', {
    ...{ id: context.newId(), at, action: `order.${answer}`, subject: 'case', subjectId: caseId },
    detail: { party: partyId, order: id, by: 'chat' },
  });
  if (answer !== 'going') raiseOnce(turn, { kind: 'order_answered', subjectId: caseId, detail: reference });
  unitOfWork.patch('Case', caseId, { updatedAt: at, toldAt: at });
  const { partyAr: nameAr, partyFr: nameFr } = order;
  const values = { news: newsOf(answer), nameAr, nameFr, ...(day && { day }) };
  addNotices(
    unitOfWork,
    order.people.map((citizenId) => ({
      ...{
        id: context.newId(),
        dedupeKey: `party_turn:${eventId}:${citizenId}`,
        kind: 'party_turn' as const,
      },
      ...{ citizenId, subjectId: caseId, values, urgent: false, dueAt: at, createdAt: at },
    })),
  );
  return eventId;
}
