// What staff do to petitions: draft them, open them, carry them through the council. Each change is one transaction:
// petition, timeline, notices to supporters, audit log.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { nextReference } from '../../database/reference-numbers.ts';
import { inScope } from '../../database/scope.ts';
import { hasEnough, isPending } from '../../database/supports.ts';
import { yearOf } from '../../domain/calendar.ts';
import {
  isPetitionStatus,
  mayMovePetition,
  type PetitionStatus,
  petitionNeedsLook,
  petitionNeedsWords,
} from '../../domain/petition.ts';
import { dropSpoken } from './spoken/end-spoken.ts';
import { countSpoken } from './spoken/list-spoken.ts';
import { openBegun } from './start/decide.ts';
import { tellSupporters } from './tell-supporters.ts';

export interface PetitionDraft {
  titleAr: string;
  titleFr: string;
  textAr: string;
  textFr: string;
  /** Support is taken until then; null: until staff close it. */
  closesAt: Date | null;
}

export type PetitionChange =
  | { is: 'done' }
  | { is: 'missing' }
  /** Somebody else changed it since it was looked at. */
  | { is: 'changed'; status: PetitionStatus; by: string | null }
  | { is: 'no_way' }
  | { is: 'no_words' }
  /** A language has still no words. */
  | { is: 'unwritten' }
  /** Staff have still to look at supports of it. */
  | { is: 'pending' }
  /** What people said aloud for it waits to be typed. */
  | { is: 'untyped' };

const DONE: PetitionChange = { is: 'done' };

/** Begins a draft. `id` comes with the form: sent twice, begun once. */
export async function draftPetition(
  db: Database,
  draft: PetitionDraft & { id: string; threshold: number; searchKey?: string },
  by: Actor,
): Promise<void> {
  await onceOnly(
    () =>
      db.$transaction(async (tx) => {
        // Until it is opened it has no number of its own; the column wants something nobody else has.
        await tx.petition.create({ data: { ...draft, reference: `draft-${draft.id}`, createdAt: by.at } });
        const line = { petitionId: draft.id, at: by.at, visible: false, staffId: by.staffId };
        await tx.petitionEvent.create({ data: { ...line, id: draft.id, kind: 'drafted' } });
        await recordDeed(tx, { ...by, action: 'petition.draft', subject: 'petition', subjectId: draft.id });
      }),
    undefined,
  );
}

/**
 * Writes a draft anew. An open petition is never rewritten: people supported the words they read.
 *
 * @param wanted.seen how many lines staff had written into the timeline when the page was shown
 */
export function editPetition(
  db: Database,
  wanted: { id: string; eventId: string; seen: number; draft: PetitionDraft & { searchKey?: string } },
  by: Actor,
): Promise<PetitionChange> {
  const { id, eventId, seen, draft } = wanted;
  return change(db, id, eventId, async (tx, status) => {
    if (status !== 'draft') return { is: 'no_way' };
    if (await isOutOfScope(tx, id, by)) return { is: 'missing' };
    const lines = await tx.petitionEvent.count({ where: { petitionId: id, NOT: { staffId: null } } });
    if (lines !== seen) return { is: 'changed', status, by: (await readLast(tx, id))?.staff?.name ?? null };
    await tx.petition.update({ where: { id }, data: draft });
    const line = { petitionId: id, at: by.at, visible: false, staffId: by.staffId };
    await tx.petitionEvent.create({ data: { ...line, id: eventId, kind: 'edited' } });
    await recordDeed(tx, { ...by, action: 'petition.edit', subject: 'petition', subjectId: id });
    return DONE;
  });
}

/**
 * Opens a draft for support: it gets its reference, and the number of supports that the law asks for on that day
 * (organic law 113-14 art. 123).
 *
 * @param wanted.searchKeyOf words under which the petition is found in any script
 * @param wanted.linkOf the link into the chat that its author is given to share; null: there is none
 */
export function openPetition(
  db: Database,
  wanted: {
    id: string;
    eventId: string;
    threshold: number;
    searchKeyOf(draft: PetitionDraft): string;
    linkOf?(reference: string): string | null;
  },
  by: Actor,
): Promise<PetitionChange> {
  const { id, eventId } = wanted;
  return change(db, id, eventId, async (tx, status) => {
    if (!mayMovePetition(status, 'collecting') || status !== 'draft') {
      return { is: 'changed', status, by: (await readLast(tx, id))?.staff?.name ?? null };
    }
    const draft = await tx.petition.findUniqueOrThrow({ where: { id } });
    if (!isWhole(draft)) return { is: 'unwritten' };
    // None are asked of an association (art. 124): its draft says so.
    const threshold = draft.caseId !== null && draft.threshold === 0 ? 0 : wanted.threshold;
    const reference = await referenceFor(tx, draft, { ...wanted, threshold }, by);
    if (reference === null) return { is: 'no_way' };
    await tx.petition.update({
      where: { id },
      data: {
        status: 'collecting',
        reference,
        threshold,
        searchKey: wanted.searchKeyOf(draft),
        openedAt: by.at,
      },
    });
    const line = { petitionId: id, at: by.at, visible: true, staffId: by.staffId };
    await tx.petitionEvent.create({ data: { ...line, id: eventId, kind: 'opened' } });
    await recordDeed(tx, {
      ...by,
      action: 'petition.open',
      subject: 'petition',
      subjectId: id,
      detail: { threshold },
    });
    return DONE;
  });
}

/** Whether a citizen sent it to a department that this person is not of. */
async function isOutOfScope(tx: Prisma.TransactionClient, id: string, { scope }: Actor): Promise<boolean> {
  const { caseId } = await tx.petition.findUniqueOrThrow({ where: { id }, select: { caseId: true } });
  if (caseId === null) return false;
  const within = await tx.case.count({ where: { ...inScope(scope), id: caseId } });
  return within === 0;
}

/** Both languages are written: of one that a citizen sent there is at most one. */
const isWhole = ({ titleAr, titleFr, textAr, textFr }: PetitionDraft): boolean =>
  [titleAr, titleFr, textAr, textFr].every((words) => words.trim() !== '');

/** The number under which it was sent, or a new one. Null: it was withdrawn, or refused. */
async function referenceFor(
  tx: Prisma.TransactionClient,
  { caseId, reference }: { caseId: string | null; reference: string },
  { threshold, linkOf }: { threshold: number; linkOf?(reference: string): string | null },
  by: Actor,
): Promise<string | null> {
  if (caseId !== null) {
    const begun = await openBegun(tx, { caseId, link: linkOf?.(reference) ?? null, threshold }, by);
    return begun.is === 'reference' ? begun.reference : null;
  }
  return nextReference(tx, by.at);
}

export interface PetitionMove {
  id: string;
  /** Made by the form, so that a form sent twice has one effect; becomes the id of the line in the timeline. */
  eventId: string;
  seen: PetitionStatus;
  status: PetitionStatus;
  /** Words to those who support it; for `refused` the reason, for `decided` what the council decided. */
  text: string | null;
}

/** Carries a petition on, and tells everybody who supports it in a chat. */
export function movePetition(db: Database, move: PetitionMove, by: Actor): Promise<PetitionChange> {
  const { id, eventId, seen, text } = move;
  return change(db, id, eventId, async (tx, status) => {
    if (status !== seen) return { is: 'changed', status, by: (await readLast(tx, id))?.staff?.name ?? null };
    if (seen === 'draft' || !mayMovePetition(seen, move.status)) return { is: 'no_way' };
    if (text === null && petitionNeedsWords(move.status)) return { is: 'no_words' };
    if (petitionNeedsLook(move.status)) {
      if ((await countSpoken(tx, id)) > 0) return { is: 'untyped' };
      if (await hasPending(tx, id)) return { is: 'pending' };
    }
    const data = { status: move.status, ...(await datesOf(tx, move.status, by.at)) };
    const { threshold } = await tx.petition.update({ where: { id }, data });
    const line = { petitionId: id, at: by.at, visible: true, staffId: by.staffId, text };
    await tx.petitionEvent.create({ data: { ...line, id: eventId, kind: move.status } });
    const reached = move.status === 'ready' && (await hasJustEnough(tx, id, threshold));
    // Reached by itself it was told then: now there is only the file to tell of.
    if (reached)
      await tx.petitionEvent.create({
        data: { id: uuidv7(), petitionId: id, at: by.at, kind: 'threshold', visible: true },
      });
    await tellSupporters(tx, { id, eventId, event: reached ? 'threshold' : move.status, text }, by.at);
    if (move.status === 'closed') await dropSpoken(tx, id, by.at);
    await recordDeed(tx, {
      ...by,
      action: 'petition.status',
      subject: 'petition',
      subjectId: id,
      detail: { from: seen, to: move.status },
    });
    return DONE;
  });
}

/** What this step writes down of the way through the council: day and receipt of the deposit, day of the bureau's yes. */
async function datesOf(tx: Prisma.TransactionClient, to: PetitionStatus, at: Date) {
  if (to === 'accepted') return { acceptedAt: at };
  if (to !== 'deposited') return {};
  const receiptYear = yearOf(at);
  // One at a time draws a number: two receipts never bear the same, and none is left out.
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('receipts of petitions'), ${receiptYear}::int)`;
  const last = await tx.petition.aggregate({ where: { receiptYear }, _max: { receiptNumber: true } });
  return { depositedAt: at, receiptYear, receiptNumber: (last._max.receiptNumber ?? 0) + 1 };
}

async function hasPending(tx: Prisma.TransactionClient, petitionId: string): Promise<boolean> {
  const [found] = await tx.$queryRawUnsafe<{ pending: boolean }[]>(
    `select ${isPending('$1::uuid')} as "pending"`,
    petitionId,
  );
  return found?.pending === true;
}

/** Whether it has enough supports, of which staff have looked at all that are strange, and nobody was told yet. */
async function hasJustEnough(tx: Prisma.TransactionClient, petitionId: string, threshold: number) {
  if (threshold === 0) return false;
  const last = await tx.petitionEvent.findFirst({
    where: { petitionId, kind: { in: ['threshold', 'below'] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { kind: true },
  });
  if (last?.kind === 'threshold') return false;
  const [found] = await tx.$queryRawUnsafe<{ enough: boolean }[]>(
    `select ${hasEnough('$1::uuid', '$2::int')} as "enough"`,
    petitionId,
    threshold,
  );
  return found?.enough === true;
}

/** Runs a change with the petition locked, once for each form. */
function change(
  db: Database,
  id: string,
  eventId: string,
  work: (tx: Prisma.TransactionClient, status: PetitionStatus) => Promise<PetitionChange>,
): Promise<PetitionChange> {
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ status: string }[]>`
      select "status" from "Petition" where "id" = ${id}::uuid for update`;
    const status = rows[0]?.status;
    if (status === undefined || !isPetitionStatus(status)) return { is: 'missing' };
    if ((await tx.petitionEvent.count({ where: { id: eventId, petitionId: id } })) > 0) return DONE;
    return work(tx, status);
  });
}

/** The last thing that staff did to it. */
function readLast(tx: Prisma.TransactionClient, petitionId: string) {
  return tx.petitionEvent.findFirst({
    where: { petitionId, NOT: { staffId: null } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { staff: { select: { name: true } } },
  });
}
