// What staff do to calls: write them, announce them, let them close at another moment. Each is one transaction with its line in
// the audit log.

import { type Actor, type Change, deedsOf } from '../../database/audit.ts';
import { changeSeen, type SeenTable } from '../../database/change-seen.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { nextReference } from '../../database/reference-numbers.ts';
import {
  type CallLack,
  type CallStatus,
  type Criterion,
  callLackOf,
  isCallStatus,
  type NamedDocument,
} from '../../domain/call.ts';
import { addPictures, type Picture } from '../../files/sent-pictures.ts';

export interface CallPlan {
  titleAr: string;
  titleFr: string;
  purposeAr: string;
  purposeFr: string;
  criteriaAr: string;
  criteriaFr: string;
  opensAt: Date;
  closesAt: Date;
  /** Midnight UTC. */
  resultsOn: Date;
  seats: number;
  ageFrom: number | null;
  ageTo: number | null;
  quarterIds: string[];
  appealDays: number;
  gap: number;
  documents: (NamedDocument & Record<string, string>)[];
  scoring: (Criterion & Record<string, string | number>)[];
}

/** A recording of it, by its part; the one that was there goes with it. */
export interface CallSound {
  part: string;
  file: Picture;
}

export type CallChange = Change<
  | 'missing'
  /** Somebody else changed it since it was looked at. */
  | 'changed'
  | 'no_way'
  | CallLack
  /** Not published: somebody has no result yet, or more are kept than there are seats. */
  | 'undecided'
  | 'too_many'
  /** Not published: somebody is kept or in reserve by scores that do not stand, or decided by whoever is too near. */
  | 'unscored'
  /** Something that was asked of a candidate is awaited still. */
  | 'awaited'
>;

const DONE: CallChange = { is: 'done' };
const UNOWNED = { conversationId: null, caseId: null, eventId: null };

/** Begins a draft. `id` comes with the form: sent twice, begun once. */
export function draftCall(
  db: Database,
  { id, sounds, plan }: { id: string; sounds: CallSound[]; plan: CallPlan },
  by: Actor,
): Promise<CallChange> {
  return onceOnly(
    () =>
      db.$transaction(async (tx) => {
        const times = { createdAt: by.at, updatedAt: by.at };
        // Until it is announced it has no number of its own; the column wants something nobody else has.
        await tx.call.create({ data: { id, ...plan, reference: `draft-${id}`, ...times } });
        await keepSounds(tx, id, sounds, by.at);
        await noteCall(tx, id, 'draft', by);
        return DONE;
      }),
    DONE,
  );
}

/** Writes a draft anew, while nobody has read it. */
export function editCall(
  db: Database,
  { id, seen, plan, sounds }: { id: string; seen: Date; plan: CallPlan; sounds: CallSound[] },
  by: Actor,
): Promise<CallChange> {
  return changeCall(db, { id, seen }, by, async (tx, status) => {
    if (status !== 'draft') return { is: 'no_way' };
    await tx.call.update({ where: { id }, data: plan });
    await keepSounds(tx, id, sounds, by.at);
    await noteCall(tx, id, 'edit', by);
    return DONE;
  });
}

async function keepSounds(tx: Transaction, callId: string, sounds: CallSound[], at: Date): Promise<void> {
  for (const { part, file } of sounds) {
    const [attachmentId = ''] = await addPictures(tx, [file], UNOWNED, at);
    const where = { callId_part: { callId, part } };
    await tx.callFile.upsert({ where, create: { callId, part, attachmentId }, update: { attachmentId } });
  }
}

/** Announces it: from now on it opens and closes by itself, and nothing of it is written anew. */
export function announceCall(db: Database, wanted: Seen, by: Actor): Promise<CallChange> {
  const { id } = wanted;
  return changeCall(db, wanted, by, async (tx, status) => {
    if (status !== 'draft') return { is: 'no_way' };
    const found = await tx.call.findUniqueOrThrow({ where: { id } });
    const lack = callLackOf(found, by.at);
    if (lack !== null) return { is: lack };
    const reference = await nextReference(tx, by.at);
    const isOpen = found.opensAt <= by.at;
    await tx.call.update({ where: { id }, data: { reference, status: isOpen ? 'open' : 'planned' } });
    await noteCall(tx, id, 'announce', by);
    return DONE;
  });
}

/** Lets it close at another moment, and the result be told by another day: later, or now. */
export function recloseCall(
  db: Database,
  { closesAt, resultsOn, ...wanted }: Seen & { closesAt: Date; resultsOn: Date },
  by: Actor,
): Promise<CallChange> {
  const { id } = wanted;
  return changeCall(db, wanted, by, async (tx, status) => {
    if (status !== 'planned' && status !== 'open') return { is: 'no_way' };
    const { opensAt } = await tx.call.findUniqueOrThrow({ where: { id }, select: { opensAt: true } });
    if (closesAt <= opensAt || closesAt < by.at || resultsOn < closesAt) return { is: 'no_days' };
    await tx.call.update({ where: { id }, data: { closesAt, resultsOn } });
    await noteCall(tx, id, 'reclose', by, { closes: closesAt.toISOString() });
    return DONE;
  });
}

/** Which one, and when it was changed last, as the page said: a change made meanwhile is not overwritten. */
export interface Seen {
  id: string;
  seen: Date;
}

export const noteCall = deedsOf('call');

const CALLS: SeenTable<CallStatus> = {
  lock: (tx, id) => tx.$queryRaw`
    select "status", "updatedAt" from "Call" where "id" = ${id}::uuid for update`,
  isStatus: isCallStatus,
  touch: (tx, id, updatedAt) => tx.call.update({ where: { id }, data: { updatedAt } }),
};

/** Runs a change with the call locked; a change made since it was looked at is not overwritten. */
export const changeCall = (
  db: Database,
  wanted: Seen,
  by: Actor,
  work: (tx: Transaction, status: CallStatus) => Promise<CallChange>,
): Promise<CallChange> => changeSeen(db, CALLS, wanted, by, work);
