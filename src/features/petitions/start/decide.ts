// What staff decide about a petition that a citizen began: opened for support, or not, by a rule of the law that is named.
// Each is one transaction: petition, the request that it was sent with, both timelines, the word to its author, audit log.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../../database/audit.ts';
import type { Database, Transaction } from '../../../database/client.ts';
import { onceOnly } from '../../../database/idempotency.ts';
import { inScope } from '../../../database/scope.ts';
import { PETITION_START } from '../../../domain/about.ts';
import { isOpen, STATUSES } from '../../../domain/case.ts';
import { type PetitionRuleId, rulesOn } from '../../../domain/petition-rules.ts';

export type DraftDecision = Change<
  /** It is decided already, or was withdrawn. */
  | 'missing'
  | 'changed'
  /** A refusal names the rule that is not kept. */
  | 'no_rule'
  /** It says in words what is not as the law asks. */
  | 'no_words'
>;

const DONE: DraftDecision = { is: 'done' };
const OPEN = STATUSES.filter(isOpen);

export interface RefusingDraft {
  caseId: string;
  /** Made by the form: sent twice, it is refused once. Becomes the id of the line in the timeline of the request. */
  eventId: string;
  rule: PetitionRuleId | null;
  /** Why, in the words of staff; null: none. */
  text: string | null;
  /** Rule and words as the status of the request has them, in the language of its author. */
  refusal: string | null;
}

/** Refuses a draft by a rule of the law, and tells its author which and why. The draft stays as it is. */
export function refuseDraft(db: Database, wanted: RefusingDraft, by: Actor): Promise<DraftDecision> {
  const { caseId, eventId, rule, text, refusal } = wanted;
  return onceOnly(
    () =>
      db.$transaction(async (tx): Promise<DraftDecision> => {
        await tx.$queryRaw`select 1 from "Case" where "id" = ${caseId}::uuid for update`;
        if ((await tx.caseEvent.count({ where: { id: eventId, caseId } })) > 0) return DONE;
        const found = await tx.case.findFirst({
          where: { ...inScope(by.scope), id: caseId, flow: PETITION_START },
          select: { status: true, citizenId: true, petition: { select: { id: true, status: true } } },
        });
        if (found?.petition?.status !== 'draft') return { is: 'missing' };
        if (!OPEN.some((status) => status === found.status)) return { is: 'changed' };
        if (rule === null) return { is: 'no_rule' };
        if (text === null) return { is: 'no_words' };
        const { id } = found.petition;
        await settle(tx, { caseId, eventId, status: 'refused', text, refusal }, by);
        const line = { petitionId: id, at: by.at, visible: false, staffId: by.staffId, text: refusal };
        await tx.petitionEvent.create({ data: { ...line, id: uuidv7(), kind: 'refused' } });
        await tell(
          tx,
          { caseId, eventId, citizenId: found.citizenId, values: { is: 'refused', rule, text } },
          by,
        );
        const since = rulesOn(by.at.toISOString().slice(0, 10)).since;
        const about = { action: 'petition.refuse', subject: 'petition', subjectId: id };
        await recordDeed(tx, { ...by, ...about, detail: { rule, since } });
        return DONE;
      }),
    DONE,
  );
}

export type Begun = { is: 'reference'; reference: string } | { is: 'changed' };

/**
 * Answers the request with which the petition was sent, within the scope, as part of opening it: its author hears of it, with the link to share.
 *
 * @param opened.link into the chat; null: there is none, and its number does
 * @returns the number that the petition keeps
 */
export async function openBegun(
  tx: Transaction,
  opened: { caseId: string; link: string | null; threshold: number },
  by: Actor,
): Promise<Begun> {
  const { caseId, link, threshold } = opened;
  await tx.$queryRaw`select 1 from "Case" where "id" = ${caseId}::uuid for update`;
  const found = await tx.case.findFirst({
    where: { ...inScope(by.scope), id: caseId },
    select: { reference: true, status: true, citizenId: true },
  });
  if (!found || !OPEN.some((status) => status === found.status)) return { is: 'changed' };
  const { reference, citizenId } = found;
  const eventId = uuidv7();
  await settle(tx, { caseId, eventId, status: 'answered', text: null, refusal: null }, by);
  await tell(tx, { caseId, eventId, citizenId, values: { is: 'opened', link, threshold } }, by);
  return { is: 'reference', reference };
}

interface Settling {
  caseId: string;
  eventId: string;
  status: 'answered' | 'refused';
  text: string | null;
  refusal: string | null;
}

async function settle(tx: Transaction, settling: Settling, { at, staffId }: Actor): Promise<void> {
  const { caseId, eventId, status, text, refusal } = settling;
  const closedAt = status === 'refused' ? at : null;
  const data = { status, refusal, updatedAt: at, closedAt, awaitedOn: null };
  await tx.case.update({ where: { id: caseId }, data });
  const line = { caseId, at, kind: 'status', status, text, visible: true, staffId };
  await tx.caseEvent.create({ data: { ...line, id: eventId } });
  await tx.flag.updateMany({
    where: { kind: 'petition_spoken', subjectId: caseId, resolvedAt: null },
    data: { resolvedAt: at, resolvedById: staffId },
  });
}

interface Telling {
  caseId: string;
  eventId: string;
  citizenId: string;
  values: Record<string, string | number | null>;
}

async function tell(tx: Transaction, telling: Telling, { at }: Actor): Promise<void> {
  const { caseId, eventId, citizenId, values } = telling;
  const about = { citizenId, subjectId: caseId, values, dueAt: at, createdAt: at };
  const kind = 'moderation_decided' as const;
  await tx.notice.create({ data: { ...about, id: uuidv7(), dedupeKey: `${kind}:${eventId}`, kind } });
}
