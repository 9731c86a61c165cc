// A promised day that will hardly be kept is told before it comes: when the offices have closed on its eve and nothing was
// answered, nor another day promised, the citizen hears so once, and until when the law lets them wait at the latest.
import { holidaysNear } from '../../database/holidays.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { COMPLAINT, REMARK, SERVICE_COMPLAINT } from '../../domain/about.ts';
import { addWorkingDays, dayOf, haveOfficesClosed, isoOf } from '../../domain/calendar.ts';
import { DECREED_DAYS } from '../../domain/complaint.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';
import { RUNNING } from './promised-days.ts';

/** Cases that are looked at in one round of the clock; the rest are next. */
const MOST_AT_ONCE = 500;

/** What decree 2-17-265 sets a term for. */
const DECREED = [COMPLAINT, SERVICE_COMPLAINT, REMARK];

/**
 * Of those whose day comes next. Where the term of the law is no later there is none to name, and who outside said on which
 * day they come has been told to the citizen.
 */
const FORETELL = `
with soon as (
  update "Case" set "foretoldOn" = "dueOn" where "id" = any(array(
    select k."id" from "Case" k where ${RUNNING} and k."dueOn" > $1::date and k."dueOn" <= $2::date
      and k."foretoldOn" is distinct from k."dueOn" and k."flow" = any($4::text[])
      and k."createdAt"::date < $1::date and k."createdAt"::date + ${DECREED_DAYS} > k."dueOn"
      and not exists (select 1 from "WorkOrder" w where w."caseId" = k."id" and w."status" = 'going')
    order by k."dueOn" limit ${MOST_AT_ONCE} for update skip locked))
  returning "id", "citizenId", "dueOn"
), told as (
  insert into "CaseEvent" ("id", "caseId", "at", "kind", "visible") select gen_random_uuid(), "id", $3, 'foretold', true from soon
), people as (
  select "id", "dueOn", "citizenId" from soon
  union select s."id", s."dueOn", f."citizenId" from soon s join "Follower" f on f."caseId" = s."id"
)
insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
select gen_random_uuid(), 'case_foretold:' || "id" || ':' || "dueOn" || ':' || "citizenId", 'case_update', "citizenId", "id"::text,
  jsonb_build_object('foretold', "dueOn"), $3, $3 from people
on conflict ("dedupeKey") do nothing`;

/** Tells whoever waits for tomorrow's answer that it will hardly come. */
export async function foretellDays({ db, clock }: Planning): Promise<void> {
  const now = clock();
  await inTransaction(db, new UnitOfWork(), async (tx) => {
    const holidays = await holidaysNear(tx, now);
    if (!haveOfficesClosed(now, holidays)) return;
    const next = isoOf(addWorkingDays(now, 1, holidays).day);
    await tx.$executeRawUnsafe(FORETELL, dayOf(now), next, now, DECREED);
  });
}
