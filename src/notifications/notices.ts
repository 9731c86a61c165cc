// Notices that are due, with everything needed to put them into words; claimed and settled in one transaction.

import type { Database, Transaction } from '../database/client.ts';
import { countedOf } from '../database/supports.ts';
import type { Batch, NewRow } from '../database/unit-of-work.ts';

/** A notice that is due, with the person and the place to reach them. */
export interface DueNotice {
  id: string;
  kind: string;
  citizenId: string;
  subjectId: string;
  values: Record<string, unknown>;
  urgent: boolean;
  createdAt: Date;
  expiresAt: Date | null;
  language: string;
  muted: boolean;
  /** About a matter of this person's own; false: of one they only follow. */
  own: boolean;
  /** Where this person wrote last and has not blocked us; null: nowhere. */
  conversationId: string | null;
  channel: string | null;
  lastHeardAt: Date | null;
}

const DUE = `
select n."id", n."kind", n."citizenId", n."subjectId", n."values", n."urgent", n."createdAt", n."expiresAt", z."language",
  z."mutedAt" is not null as "muted",
  n."kind" not like 'case%' or exists (
    select 1 from "Case" k where k."id" = case when n."kind" like 'case%' then n."subjectId"::uuid end and k."citizenId" = n."citizenId"
  ) as "own",
  c."id" as "conversationId", c."channel", c."lastHeardAt"
from "Notice" n join "Citizen" z on z."id" = n."citizenId"
left join lateral (
  select * from "Conversation" c where c."citizenId" = n."citizenId" and c."blockedAt" is null
  order by c."lastHeardAt" desc nulls last limit 1
) c on true
where n."doneAt" is null and n."dueAt" <= $1
order by n."dueAt", n."createdAt", n."id" limit $2 for update of n skip locked`;

/** Takes up to `most` notices that are due. They stay locked until the transaction ends. */
export function claimNotices(tx: Transaction, now: Date, most: number): Promise<DueNotice[]> {
  return tx.$queryRawUnsafe<DueNotice[]>(DUE, now, most);
}

/** Settles a notice: told by a message of the same batch, or dropped for a reason. */
export function settleNotice(batch: Batch, id: string, now: Date, reason?: string): void {
  batch.patch('Notice', id, { doneAt: now, reason: reason ?? null });
}

/** Puts a notice off. */
export function putOff(batch: Batch, id: string, until: Date): void {
  batch.patch('Notice', id, { dueAt: until });
}

export interface CaseSubject {
  id: string;
  reference: string;
  categoryId: string;
  citizenId: string;
  refusal: string | null;
}

export interface MeetingSubject {
  id: string;
  invitationId: string;
  citizenId: string;
  bodyAr: string;
  bodyFr: string;
  title: string;
  place: string;
  agenda: string;
  startsAt: Date;
  status: string;
  revision: number;
  answer: string | null;
}

/** The cases these notices are about. */
export function readCases(tx: Transaction, ids: string[]): Promise<CaseSubject[]> {
  return tx.$queryRawUnsafe<CaseSubject[]>(
    `select "id", "reference", "categoryId", "citizenId", "refusal" from "Case" where "id" = any($1::uuid[])`,
    ids,
  );
}

/** The meetings these notices are about, once for each person invited. */
export function readMeetings(tx: Transaction, ids: string[], citizens: string[]): Promise<MeetingSubject[]> {
  return tx.$queryRawUnsafe<MeetingSubject[]>(
    `select m."id", i."id" as "invitationId", s."citizenId", b."nameAr" as "bodyAr", b."nameFr" as "bodyFr", m."title", m."place",
       m."agenda", m."startsAt", m."status", m."revision", i."answer"
     from "Meeting" m join "Body" b on b."id" = m."bodyId" join "Invitation" i on i."meetingId" = m."id"
     join "Mandate" s on s."id" = i."mandateId"
     where m."id" = any($1::uuid[]) and s."citizenId" = any($2::uuid[]) and s."endedAt" is null`,
    ids,
    citizens,
  );
}

export interface TitledSubject {
  id: string;
  reference: string;
  titleAr: string;
  titleFr: string;
  threshold: number;
  supports: number;
}

/** The petitions these notices are about. */
export function readPetitions(tx: Transaction, ids: string[]): Promise<TitledSubject[]> {
  return tx.$queryRawUnsafe<TitledSubject[]>(
    `select p."id", p."reference", p."titleAr", p."titleFr", p."threshold",
       ${countedOf('p."id"')} as "supports"
     from "Petition" p where p."id" = any($1::uuid[])`,
    ids,
  );
}

/** The proposals these notices are about. */
export function readProposals(
  tx: Transaction,
  ids: string[],
): Promise<{ id: string; reference: string; title: string; answer: string | null }[]> {
  return tx.$queryRawUnsafe(
    `select "id", "reference", "title", "answer" from "Proposal" where "id" = any($1::uuid[])`,
    ids,
  );
}

/** Which of these conversations still wait for a person. */
export async function listWaiting(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `select "id" from "Conversation" where "id" = any($1::uuid[]) and "mode" = 'waiting'`,
    ids,
  );
  return rows.map(({ id }) => id);
}

/** A seat that has not yet been told of a meeting as it now stands. */
export interface Untold {
  meetingId: string;
  mandateId: string;
  invitationId: string | null;
  citizenId: string;
  startsAt: Date;
  status: string;
  revision: number;
  /** The revision this person was told of last; null: never told. */
  told: number | null;
}

const UNTOLD = `
select m."id" as "meetingId", s."id" as "mandateId", i."id" as "invitationId", s."citizenId", m."startsAt", m."status", m."revision", t."told"
from "Meeting" m join "Mandate" s on s."bodyId" = m."bodyId" and s."citizenId" is not null and s."endedAt" is null
left join "Invitation" i on i."meetingId" = m."id" and i."mandateId" = s."id"
left join lateral (
  select max((n."values"->>'revision')::int) as "told", bool_or(n."kind" = 'meeting_cancel') as "cancelled" from "Notice" n
  where n."subjectId" = m."id"::text and n."citizenId" = s."citizenId" and n."kind" in ('meeting_card', 'meeting_change', 'meeting_cancel')
) t on true
where m."startsAt" > $1 and (
  (m."status" = 'planned' and (t."told" is null or t."told" < m."revision"))
  or (m."status" = 'cancelled' and t."told" is not null and not coalesce(t."cancelled", false)))
limit 1000`;

/** Members who have not been told of a coming meeting, of its last change, or that it is cancelled. */
export function listUntold(tx: Transaction, now: Date): Promise<Untold[]> {
  return tx.$queryRawUnsafe<Untold[]>(UNTOLD, now);
}

/** Reminders of an earlier date or of a cancelled meeting are dropped before they are told. */
export function dropReminders(
  batch: Batch,
  meetings: { meetingId: string; citizenId: string }[],
  now: Date,
): void {
  if (meetings.length === 0) return;
  batch.upsert(
    meetings.map((each) => ({ ...each, now })),
    (rows) => `update "Notice" n set "doneAt" = p."now", "reason" = 'replaced'
      from jsonb_to_recordset(${rows}) as p("meetingId" text, "citizenId" uuid, "now" timestamptz)
      where n."subjectId" = p."meetingId" and n."citizenId" = p."citizenId" and n."kind" = 'meeting_reminder' and n."doneAt" is null
      returning 1`,
  );
}

/** Adds notices; those that exist already (by dedupe key) are left as they are. */
export function addNotices(batch: Batch, notices: NewRow<'Notice'>[]): void {
  if (notices.length === 0) return;
  batch.upsert(notices, (rows) => {
    const columns =
      '"id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "urgent", "dueAt", "expiresAt", "createdAt"';
    return `insert into "Notice" (${columns}) select ${columns} from jsonb_populate_recordset(null::"Notice", ${rows})
      on conflict ("dedupeKey") do nothing returning 1`;
  });
}

/** Two copies of the program would tell one matter in two messages, or trip over each other's rows. */
const NOTIFIER_LOCK = 72_707_372;

/**
 * Runs `work` in one transaction; what it put in the batch is written at its end. Only one copy of the program does
 * so at a time.
 *
 * @returns false when another copy is at it: nothing was done
 */
export async function inTransaction(
  db: Database,
  batch: Batch,
  work: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRawUnsafe<{ mine: boolean }[]>(
      `select pg_try_advisory_xact_lock(${NOTIFIER_LOCK}) as "mine"`,
    );
    if (!lock?.mine) return false;
    await work(tx);
    await batch.commit(tx);
    return true;
  });
}
