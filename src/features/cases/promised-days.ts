// Promised days act by themselves: staff are warned before one comes, and when it has passed without an answer the citizen
// hears so at once, with an apology, unless they heard it on the eve (`foretold-days.ts`); staff see it once more. Each day is
// warned of and told once; another day, anew.
import type { Transaction } from '../../database/client.ts';
import { holidaysBehind, holidaysNear } from '../../database/holidays.ts';
import { CASES_OPEN } from '../../database/statuses.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { addWorkingDays, dayOf, isoOf, workingDaysAgo } from '../../domain/calendar.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';

/** Working days before the promised one on which staff are warned: time to answer, or to promise another day. */
const WARNED_DAYS = 2;
/** Cases that are looked at in one round of the clock; the rest are next. */
const MOST_AT_ONCE = 500;

/** Of those that are owed an answer, and whose clock does not stand still for one of the citizen. */
export const RUNNING = `"status" in ${CASES_OPEN} and "awaitedOn" is null`;

/** What staff are told of promised days. */
const CLOCKED = `('case_due_soon', 'case_overdue', 'case_missed')`;

const WARN = `
with soon as (
  update "Case" set "warnedOn" = "dueOn" where "id" = any(array(
    select "id" from "Case" where ${RUNNING} and "warnedOn" is distinct from "dueOn" and "dueOn" <= $1::date
    order by "dueOn" limit ${MOST_AT_ONCE} for update skip locked))
  returning "id", "reference", "dueOn"
)
insert into "Flag" ("id", "kind", "subjectId", "detail", "createdAt")
select gen_random_uuid(), 'case_due_soon', "id"::text, "reference", $3 from soon where "dueOn" >= $2::date`;

const TELL_LATE = `
with late as (
  update "Case" set "lateOn" = "dueOn" where "id" = any(array(
    select "id" from "Case" where ${RUNNING} and "lateOn" is distinct from "dueOn" and "dueOn" < $1::date
    order by "dueOn" limit ${MOST_AT_ONCE} for update skip locked))
  returning "id", "reference", "citizenId", "dueOn", "foretoldOn"
), told as (
  insert into "CaseEvent" ("id", "caseId", "at", "kind", "visible") select gen_random_uuid(), "id", $2, 'late', true from late
), flagged as (
  insert into "Flag" ("id", "kind", "subjectId", "detail", "createdAt")
  select gen_random_uuid(), 'case_overdue', "id"::text, "reference", $2 from late
), people as (
  select "id", "dueOn", "citizenId" from late where "foretoldOn" is distinct from "dueOn"
  union select l."id", l."dueOn", f."citizenId" from late l join "Follower" f on f."caseId" = l."id" where l."foretoldOn" is distinct from l."dueOn"
)
insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
select gen_random_uuid(), 'case_late:' || "id" || ':' || "dueOn" || ':' || "citizenId", 'case_update', "citizenId", "id"::text,
  '{"late": true}', $2, $2 from people
on conflict ("dedupeKey") do nothing`;

/** Whoever watches over the work is told of a day that was missed once staff had a whole working day to answer after it. */
const ESCALATE = `
with missed as (
  update "Case" set "escalatedOn" = "dueOn" where "id" = any(array(
    select "id" from "Case" where ${RUNNING} and "escalatedOn" is distinct from "dueOn" and "dueOn" < $1::date
    order by "dueOn" limit ${MOST_AT_ONCE} for update skip locked))
  returning "id", "reference"
)
insert into "Flag" ("id", "kind", "subjectId", "detail", "createdAt")
select gen_random_uuid(), 'case_missed', "id"::text, "reference", $2 from missed`;

/** Nobody has to click away what has settled itself: the case was answered, another day promised, or something asked back. */
const SETTLE = `
update "Flag" f set "resolvedAt" = $3 from "Case" k
where f."kind" in ${CLOCKED} and f."resolvedAt" is null
  and k."id" = case when f."kind" in ${CLOCKED} then f."subjectId"::uuid end
  and not (k."status" in ${CASES_OPEN} and k."awaitedOn" is null
    and case f."kind" when 'case_due_soon' then k."dueOn" between $2::date and $1::date else k."dueOn" < $2::date end)`;

/** Warns staff of days that come, tells people of days that passed, and settles what needs nobody any more. */
export async function keepPromises({ db, clock }: Planning): Promise<void> {
  const now = clock();
  await inTransaction(db, new UnitOfWork(), async (tx) => {
    const today = dayOf(now);
    const soon = await lastWarned(tx, now);
    await tx.$executeRawUnsafe(WARN, soon, today, now);
    await tx.$executeRawUnsafe(TELL_LATE, today, now);
    const missed = workingDaysAgo(now, 1, await holidaysBehind(tx, now));
    await tx.$executeRawUnsafe(ESCALATE, dayOf(missed), now);
    await tx.$executeRawUnsafe(SETTLE, soon, today, now);
  });
}

/** The ISO day up to which promised days are near. */
const lastWarned = async (tx: Transaction, now: Date): Promise<string> =>
  isoOf(addWorkingDays(now, WARNED_DAYS, await holidaysNear(tx, now)).day);
