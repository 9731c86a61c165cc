// Meetings that members are still to be told of, and what is told.

import type { Transaction } from '../../database/client.ts';
import { AGENDA_ITEMS, type AgendaItem } from '../../database/referrals.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

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
  /** What was carried to the body and awaits this meeting. */
  carried: AgendaItem[];
}

/** What was carried to the body stands on the agenda of one meeting. */
const IS_NEXT = `not exists (select 1 from "Meeting" e where e."bodyId" = m."bodyId" and e."status" = 'planned' and e."startsAt" < m."startsAt" and e."startsAt" > $3)`;

/** The meetings these notices are about, once for each person invited. */
export function readMeetings(
  tx: Transaction,
  { ids, citizens, now }: { ids: string[]; citizens: string[]; now: Date },
): Promise<MeetingSubject[]> {
  return tx.$queryRawUnsafe<MeetingSubject[]>(
    `select m."id", i."id" as "invitationId", s."citizenId", b."nameAr" as "bodyAr", b."nameFr" as "bodyFr", m."title", m."place",
       m."agenda", m."startsAt", m."status", m."revision", i."answer", case when ${IS_NEXT} then ${AGENDA_ITEMS} else '[]' end as "carried"
     from "Meeting" m join "Body" b on b."id" = m."bodyId" join "Invitation" i on i."meetingId" = m."id"
     join "Mandate" s on s."id" = i."mandateId"
     where m."id" = any($1::uuid[]) and s."citizenId" = any($2::uuid[]) and s."endedAt" is null`,
    ids,
    citizens,
    now,
  );
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
  unitOfWork: UnitOfWork,
  meetings: { meetingId: string; citizenId: string }[],
  now: Date,
): void {
  if (meetings.length === 0) return;
  unitOfWork.upsert(
    meetings.map((each) => ({ ...each, now })),
    (rows) => `update "Notice" n set "doneAt" = p."now", "reason" = 'replaced'
      from jsonb_to_recordset(${rows}) as p("meetingId" text, "citizenId" uuid, "now" timestamptz)
      where n."subjectId" = p."meetingId" and n."citizenId" = p."citizenId" and n."kind" = 'meeting_reminder' and n."doneAt" is null
      returning 1`,
  );
}
