// When holidays are moved, promises move with them: some at a time, and whoever waits reads the new day, once.
import { recordDeed } from '../../database/audit.ts';
import type { Transaction } from '../../database/client.ts';
import { daysOf } from '../../database/holidays.ts';
import type { Recount } from '../../database/prisma/client.ts';
import { CASES_OPEN, EACH_CASE_OPEN } from '../../database/statuses.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { isoOf } from '../../domain/calendar.ts';
import { type Promised, RECOUNT_AFTER_MS, recounted } from '../../domain/promise.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';

/** Promises that are looked at in one round of the clock; the rest are next. */
const MOST_AT_ONCE = 500;

interface Looked extends Promised {
  id: string;
}

/** The open promises that follow one, by day; status by status, as the index holds them. */
const NEXT = `
select * from (${EACH_CASE_OPEN.map(
  (status) => `(select "id", "dueOn", "countedFrom", "countedDays" from "Case"
    where "status" = ${status} and "dueOn" >= $1::date and ("dueOn", "id") > ($1::date, $2::uuid) order by "dueOn", "id" limit $3)`,
).join(' union all ')}) k order by "dueOn", "id" limit $3`;

/** Whose promise was moved meanwhile by somebody is left alone. While the citizen is asked something, the clock stands: the day is told when it goes on. */
const MOVE = `
with moved as (
  update "Case" k set "dueOn" = p."dueOn", "countedFrom" = coalesce(k."countedFrom", p."was"), "updatedAt" = $2
  from jsonb_to_recordset($1::jsonb) as p("id" uuid, "was" date, "dueOn" date)
  where k."id" = p."id" and k."dueOn" = p."was" and k."status" in ${CASES_OPEN}
  returning k."id", k."citizenId", k."dueOn", p."was", k."awaitedOn"
), told as (
  insert into "CaseEvent" ("id", "caseId", "at", "kind", "visible", "dueOn")
  select gen_random_uuid(), "id", $2, 'recounted', "awaitedOn" is null, "dueOn" from moved
), people as (
  select "id", "dueOn", "was", "citizenId" from moved where "awaitedOn" is null
  union select m."id", m."dueOn", m."was", f."citizenId" from moved m join "Follower" f on f."caseId" = m."id" where m."awaitedOn" is null
), notices as (
  insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
  select gen_random_uuid(), 'case_recounted:' || $3 || ':' || "id" || ':' || "citizenId", 'case_update', "citizenId", "id"::text,
    jsonb_build_object('dueOn', "dueOn", 'was', "was"), $2, $2 from people
  on conflict ("dedupeKey") do nothing
)
select count(*)::int as "moved" from moved`;

/** Counts promises again where holidays were changed and nobody has corrected that for a while. */
export async function recountPromises({ db, clock }: Planning): Promise<void> {
  const now = clock();
  const settled = { lt: new Date(now.getTime() - RECOUNT_AFTER_MS) };
  const where = { doneAt: null, at: settled };
  if ((await db.recount.findFirst({ where, select: { id: true } })) === null) return;
  await inTransaction(db, new UnitOfWork(), async (tx) => {
    const wanted = await tx.recount.findFirst({ where, orderBy: { at: 'asc' } });
    if (wanted !== null) await takeBite(tx, wanted, now);
  });
}

async function takeBite(tx: Transaction, wanted: Recount, now: Date): Promise<void> {
  const holidays = { days: daysOf(await tx.holiday.findMany()), ramadans: [] };
  const { reachedDay, reachedId, fromDay } = wanted;
  const looked = await tx.$queryRawUnsafe<Looked[]>(
    NEXT,
    isoOf(reachedDay ?? fromDay),
    reachedId ?? FIRST,
    MOST_AT_ONCE,
  );
  const rows = looked.flatMap((each) => {
    const day = recounted(each, now, holidays);
    return day === null ? [] : [{ id: each.id, was: isoOf(each.dueOn), dueOn: isoOf(day) }];
  });
  const moved = wanted.moved + (rows.length === 0 ? 0 : await move(tx, wanted, rows, now));
  const last = looked.at(-1);
  const isOver = last === undefined || looked.length < MOST_AT_ONCE;
  const reached = last && { reachedDay: last.dueOn, reachedId: last.id };
  const data = { ...reached, moved, ...(isOver && { doneAt: now }) };
  await tx.recount.update({ where: { id: wanted.id }, data });
  if (isOver) await recordDone(tx, wanted, moved, now);
}

/** Before every id there is. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** How many were moved; those that changed meanwhile are not among them. */
async function move(tx: Transaction, { id }: Recount, rows: object[], now: Date): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ moved: number }[]>(MOVE, JSON.stringify(rows), now, id);
  return row?.moved ?? 0;
}

/** In the name of whoever changed the holidays. */
const recordDone = (tx: Transaction, { fromDay, staffId }: Recount, moved: number, at: Date): Promise<void> =>
  recordDeed(tx, {
    ...{ at, staffId, action: 'settings.recount', subject: 'settings', subjectId: isoOf(fromDay) },
    detail: { count: moved },
  });
