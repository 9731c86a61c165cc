// Days of parties act by themselves: a party is reminded before its day, staff hear when it has passed, and with a case its
// orders end.
import type { Transaction } from '../../database/client.ts';
import { holidaysNear } from '../../database/holidays.ts';
import { CASES_OPEN } from '../../database/statuses.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { addWorkingDays, dayOf, isoOf } from '../../domain/calendar.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';
import { HEIR } from './heir.ts';
import { recountOrders } from './recount-orders.ts';

/** Working days before its day on which a party is reminded. */
const REMINDED_DAYS = 1;
/** In one round of the clock; the rest are next. */
const MOST_AT_ONCE = 200;

const AWAITED = `"status" in ('sent', 'going')`;
/** The day on which they come: the one that was promised, else the last one. The same stands in the index `WorkOrder_awaited`. */
const DAY = `coalesce("promisedOn", "dueOn")`;

/** Up to $1, those that have not passed on $2; told at $3. */
const REMIND = `
with soon as (
  update "WorkOrder" o set "remindedOn" = ${DAY} where o."id" = any(array(
    select "id" from "WorkOrder" where ${AWAITED} and "kind" = 'order' and ${DAY} between $2::date and $1::date
      and "remindedOn" is distinct from ${DAY} and "createdAt"::date < $2::date
    order by ${DAY} limit ${MOST_AT_ONCE} for update skip locked))
  returning o."id", o."partyId", o."remindedOn"
)
insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
select gen_random_uuid(), 'order_reminder:' || s."id" || ':' || s."remindedOn" || ':' || c."citizenId", 'order_reminder', c."citizenId",
  s."id"::text, '{}', $3, $3 from soon s join "PartyContact" c on c."partyId" = s."partyId"
on conflict ("dedupeKey") do nothing`;

/** The first of its days; and the last of those that have passed on $1. The first stands in the index `WorkOrder_first_day`. */
const FIRST_DAY = `least("promisedOn", "dueOn")`;
const PASSED_DAY = `greatest(case when "promisedOn" < $1::date then "promisedOn" end, case when "dueOn" < $1::date then "dueOn" end)`;

const TELL_LATE = `
with late as (
  update "WorkOrder" o set "lateOn" = ${PASSED_DAY} where o."id" = any(array(
    select "id" from "WorkOrder" where ${AWAITED} and ${FIRST_DAY} < $1::date and coalesce("lateOn" < ${PASSED_DAY}, true)
    order by ${FIRST_DAY} limit ${MOST_AT_ONCE} for update skip locked))
  returning o."caseId"
)
insert into "Flag" ("id", "kind", "subjectId", "detail", "createdAt")
select gen_random_uuid(), 'order_late', ${HEIR}::text, k."reference", $2 from late l join "Case" k on k."id" = l."caseId"`;

/** A case that is over asks nothing more of anybody: what was done is settled, the rest is called off. */
const END = `
with over as (
  update "WorkOrder" o set "status" = case when o."status" in ('done', 'answered') then 'settled' else 'called_off' end, "linkHash" = null
  from (select o."id", o."status" as "before" from "WorkOrder" o join "Case" k on k."id" = o."caseId"
      left join "Case" h on h."id" = k."mergedIntoId"
    where o."status" in ('sent', 'going', 'done', 'not_ours', 'answered') and coalesce(h."status", k."status") not in ${CASES_OPEN}
    limit ${MOST_AT_ONCE} for update of o skip locked) w
  where o."id" = w."id" returning o."id", o."partyId", o."kind", w."before"
)
insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
select gen_random_uuid(), 'order_ended:' || s."id" || ':' || c."citizenId", 'order_ended', c."citizenId", s."id"::text, '{}', $1, $1
from over s join "PartyContact" c on c."partyId" = s."partyId" where s."kind" = 'order' and s."before" in ('sent', 'going')
on conflict ("dedupeKey") do nothing`;

/** Nobody has to click away what has settled itself. */
const SETTLE = `
update "Flag" f set "resolvedAt" = $1 where f."kind" in ('order_late', 'order_answered') and f."resolvedAt" is null
  and not exists (select 1 from "Case" h join "Case" k on k."id" = h."id" or k."mergedIntoId" = h."id"
      join "WorkOrder" o on o."caseId" = k."id"
    where h."id" = case when f."kind" in ('order_late', 'order_answered') then f."subjectId"::uuid end
      and h."status" in ${CASES_OPEN}
      and case f."kind" when 'order_late' then o.${AWAITED} and least(o."promisedOn", o."dueOn") < $2::date
        else o."status" in ('done', 'not_ours') end)`;

/** Reminds parties, tells staff of what is late, and ends what nobody is waited for any more. */
export async function watchOrders({ db, clock }: Planning): Promise<void> {
  const now = clock();
  await inTransaction(db, new UnitOfWork(), async (tx: Transaction) => {
    await recountOrders(tx, now);
    const today = dayOf(now);
    const soon = isoOf(addWorkingDays(now, REMINDED_DAYS, await holidaysNear(tx, now)).day);
    await tx.$executeRawUnsafe(REMIND, soon, today, now);
    await tx.$executeRawUnsafe(TELL_LATE, today, now);
    await tx.$executeRawUnsafe(END, now);
    await tx.$executeRawUnsafe(SETTLE, now, today);
  });
}
