// What turns ask about meetings as a member is asked to them, and about seats.
import { many, one } from '../../database/loaders.ts';
import { AGENDA_ITEMS, type AgendaItem } from '../../database/referrals.ts';
import { MESSAGES_UNSAID } from '../../database/statuses.ts';

/** One meeting, with the answer of one member. */
export interface MeetingFact {
  /** Of the invitation. */
  id: string;
  meetingId: string;
  citizenId: string | null;
  status: string;
  revision: number;
  startsAt: Date;
  title: string;
  place: string;
  agenda: string;
  bodyAr: string;
  bodyFr: string;
  answer: string | null;
  bodyId: string;
  /** What was carried to the body and awaits its next meeting. */
  carried: AgendaItem[];
}

/** A message that asked whether a member comes, by its buttons. */
export interface CardTold {
  toldAt: Date;
  options: { token: string; label: string }[];
}

const FACTS = `i."id", i."meetingId", s."citizenId", m."status", m."revision", m."startsAt", m."title", m."place", m."agenda",
  i."answer", m."bodyId", b."nameAr" as "bodyAr", b."nameFr" as "bodyFr", ${AGENDA_ITEMS} as "carried"`;

/** By id of the invitation. */
export const invitationById = one<MeetingFact>(`
select i."id"::text as "key", ${FACTS}
from "Invitation" i join "Meeting" m on m."id" = i."meetingId" join "Mandate" s on s."id" = i."mandateId"
join "Body" b on b."id" = m."bodyId" where i."id" = any($1::uuid[])`);

/** By citizen: planned ones in their order, those of before too: what is over, the clock of the turn says. */
export const meetingsOf = many<MeetingFact>(`
select w."key"::text as "key", l.*
from unnest($1::uuid[]) as w("key")
cross join lateral (
  select ${FACTS}
  from "Mandate" s join "Invitation" i on i."mandateId" = s."id" join "Meeting" m on m."id" = i."meetingId" join "Body" b on b."id" = m."bodyId"
  where s."citizenId" = w."key" and s."endedAt" is null and m."status" = 'planned' order by m."startsAt" desc limit 30
) l
order by l."startsAt"`);

/** By conversation: the meeting cards it was told, newest first; among the last hundred messages, more are not said in a day. */
export const cardsTold = many<CardTold>(`
select w."key"::text as "key", o."createdAt" as "toldAt", o."options"
from unnest($1::uuid[]) as w("key")
cross join lateral (
  select k."createdAt", k."options", k."position", k."state" from "OutgoingMessage" k where k."conversationId" = w."key"
  order by k."position" desc limit 100
) o
where o."options"->-1->>'token' like 'ameeting.%' and o."state" not in ${MESSAGES_UNSAID} order by o."position" desc`);

export interface SeatFact {
  id: string;
  bodyId: string;
  nameAr: string;
  nameFr: string;
  citizenId: string | null;
  codeUntil: Date | null;
}

/** By the hash of its code. */
export const seatByCode = one<SeatFact>(`
select s."codeHash" as "key", s."id", s."bodyId", b."nameAr", b."nameFr", s."citizenId", s."codeUntil"
from "Mandate" s join "Body" b on b."id" = s."bodyId" where s."codeHash" = any($1::text[]) and s."endedAt" is null`);
