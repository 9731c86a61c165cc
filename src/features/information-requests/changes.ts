// What staff do to a request for information: give it, whole or in part, refuse it, or take as long again. Each change is
// one transaction: case, what the law asks beside it, timeline, notice to the citizen, audit log.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { inScope } from '../../database/scope.ts';
import { type Holidays, isoOf } from '../../domain/calendar.ts';
import { isOpen, STATUSES } from '../../domain/case.ts';
import {
  ANSWER_DAYS,
  appealBy,
  type Decision,
  type ExtensionReason,
  extendedBy,
  groundsOf,
  INFORMATION,
  mayExtend,
  type RefusalGround,
} from '../../domain/information.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import { CHOSEN, type Counted, countedOnwards } from '../../domain/promise.ts';
import { addPictures, type Picture } from '../../files/sent-pictures.ts';

export type InformationChange = Change<
  /** Somebody else was quicker: it is answered, withdrawn, or has another day. */
  | 'missing'
  | 'changed'
  /** Nothing is given: neither words nor a file. */
  | 'nothing_given'
  /** A decision that gives less than all says by which ground of the law. */
  | 'no_ground'
  /** It was extended before, or its day has passed (art. 16). */
  | 'no_extension'
>;

type Acting = Actor & { holidays: Holidays };

export interface Deciding {
  caseId: string;
  /** Made by the form: sent twice, it is decided once. Becomes the id of the line in the timeline. */
  eventId: string;
  decision: Decision;
  /** Null where everything is given. */
  ground: RefusalGround | null;
  /** Words to the citizen; null: none. */
  text: string | null;
  files: Picture[];
  /** Ground and words as the status of the case has them, in the language of the citizen. */
  refusal: string | null;
}

const DONE: InformationChange = { is: 'done' };
const OPEN = STATUSES.filter(isOpen);

/** Answers it, and tells its person what is given, what is not and why, and where one turns then. */
export async function decideInformation(
  db: Database,
  wanted: Deciding,
  by: Acting,
): Promise<InformationChange> {
  const { caseId, eventId, decision, ground, text, files } = wanted;
  if (decision !== 'refused' && text === null && files.length === 0) return { is: 'nothing_given' };
  if (decision !== 'whole' && (ground === null || !groundsOf(decision).includes(ground)))
    return { is: 'no_ground' };
  return changing(db, { caseId, eventId, scope: by.scope }, async (tx, { dueOn, citizenId }) => {
    const status = decision === 'refused' ? 'refused' : 'answered';
    await tx.case.update({
      where: { id: caseId },
      data: {
        ...{ status, updatedAt: by.at, closedAt: status === 'refused' ? by.at : null },
        refusal: status === 'refused' ? wanted.refusal : null,
      },
    });
    const made = {
      decision,
      ground: decision === 'whole' ? null : ground,
      decidedAt: by.at,
      decidedBy: dueOn,
    };
    await tx.informationRequest.update({ where: { caseId }, data: made });
    const line = { caseId, at: by.at, kind: 'status', status, text, visible: true, staffId: by.staffId };
    await tx.caseEvent.create({ data: { ...line, id: eventId } });
    const sent = await addPictures(tx, files, { conversationId: null, caseId, eventId }, by.at);
    const until = isoOf(appealBy(by.at, by.holidays));
    const values = { decision, ground: made.ground, text, until, files: sent };
    await tell(tx, { kind: 'information_decided', caseId, citizenId, eventId, values, at: by.at });
    await note(tx, by, 'information.decide', caseId, { decision, ground: made.ground });
    return DONE;
  });
}

export interface Extending {
  caseId: string;
  eventId: string;
  reason: ExtensionReason;
  /** What more is said to the citizen of it; null: nothing. */
  text: string | null;
}

/** Takes as long again, once and before the last day, and tells its person why beforehand (art. 16). */
export function extendInformation(db: Database, wanted: Extending, by: Acting): Promise<InformationChange> {
  const { caseId, eventId, reason, text } = wanted;
  return changing(db, { caseId, eventId, scope: by.scope }, async (tx, found) => {
    if (!mayExtend(found, by.at)) return { is: 'no_extension' };
    const counted = found.urgent ? CHOSEN : countedOnwards(found, ANSWER_DAYS);
    const dueOn = extendedBy(found.dueOn, found.urgent, by.holidays).day;
    await tx.case.update({ where: { id: caseId }, data: { dueOn, ...counted, updatedAt: by.at } });
    await tx.informationRequest.update({
      where: { caseId },
      data: { extendedAt: by.at, extendedFor: reason },
    });
    const line = { caseId, at: by.at, kind: 'postponed', dueOn, text, visible: true, staffId: by.staffId };
    await tx.caseEvent.create({ data: { ...line, id: eventId } });
    const values = { dueOn: isoOf(dueOn), reason, text };
    const { citizenId } = found;
    await tell(tx, { kind: 'information_extended', caseId, citizenId, eventId, values, at: by.at });
    await note(tx, by, 'information.extend', caseId, { reason, from: isoOf(found.dueOn), to: isoOf(dueOn) });
    return DONE;
  });
}

interface Found extends Counted {
  status: string;
  dueOn: Date;
  citizenId: string;
  urgent: boolean;
  extendedAt: Date | null;
}

/** Changes one that is owed an answer; it is held until that is done. A form that comes twice is done once. */
function changing(
  db: Database,
  { caseId, eventId, scope }: { caseId: string; eventId: string; scope: Actor['scope'] },
  work: (tx: Transaction, found: Found) => Promise<InformationChange>,
): Promise<InformationChange> {
  return onceOnly(
    () =>
      db.$transaction(async (tx): Promise<InformationChange> => {
        await tx.$queryRaw`select 1 from "Case" where "id" = ${caseId}::uuid for update`;
        if ((await tx.caseEvent.count({ where: { id: eventId, caseId } })) > 0) return DONE;
        const found = await tx.case.findFirst({
          where: { ...inScope(scope), id: caseId, flow: INFORMATION },
          select: {
            ...{ status: true, dueOn: true, citizenId: true, information: true },
            ...{ countedFrom: true, countedDays: true },
          },
        });
        if (!found?.information) return { is: 'missing' };
        if (!OPEN.some((status) => status === found.status)) return { is: 'changed' };
        const { urgent, extendedAt } = found.information;
        return work(tx, { ...found, urgent, extendedAt });
      }),
    DONE,
  );
}

interface Telling {
  kind: NoticeKind;
  caseId: string;
  citizenId: string;
  eventId: string;
  values: Record<string, string | string[] | null>;
  at: Date;
}

async function tell(
  tx: Transaction,
  { kind, caseId, citizenId, eventId, values, at }: Telling,
): Promise<void> {
  const dedupeKey = `${kind}:${eventId}`;
  const about = { citizenId, subjectId: caseId, values, dueAt: at, createdAt: at };
  await tx.notice.create({ data: { ...about, id: uuidv7(), dedupeKey, kind } });
}

const note = (
  tx: Transaction,
  by: Actor,
  action: string,
  caseId: string,
  detail: Record<string, string | null>,
): Promise<void> => recordDeed(tx, { ...by, action, subject: 'case', subjectId: caseId, detail });
