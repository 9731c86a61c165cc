// What is asked of citizens acts by itself: they are reminded once, on the working day before the last one, and silence
// closes the case kindly.
import { holidaysNear } from '../../database/holidays.ts';
import { CASES_OPEN } from '../../database/statuses.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { dayOf, isoOf } from '../../domain/calendar.ts';
import { remindedUpTo } from '../../domain/question.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';

/** Cases that are looked at in one round of the clock; the rest are next. */
const MOST_AT_ONCE = 500;

const REMIND = `
with soon as (
  update "Case" set "remindedOn" = "awaitedOn" where "id" = any(array(
    select "id" from "Case" where "awaitedOn" between $2::date and $1::date and "status" in ${CASES_OPEN}
      and "remindedOn" is distinct from "awaitedOn" order by "awaitedOn" limit ${MOST_AT_ONCE} for update skip locked))
  returning "id", "citizenId", "awaitedOn"
), told as (
  insert into "CaseEvent" ("id", "caseId", "at", "kind", "visible") select gen_random_uuid(), "id", $3, 'reminded', true from soon
)
insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
select gen_random_uuid(), 'case_reminded:' || "id" || ':' || "awaitedOn", 'case_update', "citizenId", "id"::text,
  '{"question": "reminded"}', $3, $3 from soon
on conflict ("dedupeKey") do nothing`;

const LAPSE = `
with silent as (
  update "Case" set "status" = 'closed', "closedAt" = $2, "updatedAt" = $2, "contestedAt" = null where "id" = any(array(
    select "id" from "Case" where "awaitedOn" < $1::date and "status" in ${CASES_OPEN}
    order by "awaitedOn" limit ${MOST_AT_ONCE} for update skip locked))
  returning "id", "citizenId", "awaitedOn"
), told as (
  insert into "CaseEvent" ("id", "caseId", "at", "kind", "status", "visible")
  select gen_random_uuid(), "id", $2, 'unanswered', 'closed', true from silent
), people as (
  select "id", "awaitedOn", "citizenId" from silent
  union select s."id", s."awaitedOn", f."citizenId" from silent s join "Follower" f on f."caseId" = s."id"
)
insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
select gen_random_uuid(), 'case_unanswered:' || "id" || ':' || "awaitedOn" || ':' || "citizenId", 'case_update', "citizenId", "id"::text,
  '{"question": "unanswered"}', $2, $2 from people
on conflict ("dedupeKey") do nothing`;

/** Reminds who was asked, and closes what nobody answered. */
export async function keepQuestions({ db, clock }: Planning): Promise<void> {
  const now = clock();
  await inTransaction(db, new UnitOfWork(), async (tx) => {
    const today = dayOf(now);
    const soon = isoOf(remindedUpTo(now, await holidaysNear(tx, now)));
    await tx.$executeRawUnsafe(LAPSE, today, now);
    await tx.$executeRawUnsafe(REMIND, soon, today, now);
  });
}
