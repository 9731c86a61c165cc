// The last day of a request for information acts by itself: whoever asked hears of it before it has passed, and where they
// may turn then (law 31-13 art. 19). Staff are warned, and told that it has passed, as of every case.

import { holidaysOver } from '../../database/holidays.ts';
import { CASES_OPEN } from '../../database/statuses.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { addWorkingDays, dayOf, isoOf } from '../../domain/calendar.ts';
import { appealBy, INFORMATION } from '../../domain/information.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';

/** Working days before the last one on which whoever asked hears that it comes. */
const TOLD_DAYS = 1;
/** In one round of the clock; the rest are next. */
const MOST_AT_ONCE = 200;

interface Coming {
  caseId: string;
  citizenId: string;
  dueOn: Date;
}

/** Those whose last day is near and of which nobody heard yet; marked as told. */
const COMING = `
with soon as (
  update "InformationRequest" i set "soonOn" = k."dueOn" from "Case" k
  where k."id" = i."caseId" and i."caseId" = any(array(
    select o."id" from "Case" o join "InformationRequest" r on r."caseId" = o."id"
    where o."flow" = '${INFORMATION}' and o."status" in ${CASES_OPEN} and o."dueOn" between $1::date and $2::date
      and r."soonOn" is distinct from o."dueOn" and o."createdAt"::date < $1::date
    order by o."dueOn" limit ${MOST_AT_ONCE} for update of r skip locked))
  returning i."caseId", k."citizenId", k."dueOn"
) select * from soon`;

/** Tells whoever still waits that the last day comes. */
export async function tellLastDays({ db, clock, newId }: Planning): Promise<void> {
  const now = clock();
  const unitOfWork = new UnitOfWork();
  await inTransaction(db, unitOfWork, async (tx) => {
    const holidays = await holidaysOver(tx, now);
    const until = isoOf(addWorkingDays(now, TOLD_DAYS, holidays).day);
    const found = await tx.$queryRawUnsafe<Coming[]>(COMING, dayOf(now), until);
    for (const { caseId, citizenId, dueOn } of found) {
      const values = { dueOn: isoOf(dueOn), until: isoOf(appealBy(dueOn, holidays)) };
      const key = `information_soon:${caseId}:${isoOf(dueOn)}`;
      const about = { citizenId, subjectId: caseId, values, dueAt: now, createdAt: now };
      unitOfWork.insertOnce('Notice', { ...about, id: newId(), dedupeKey: key, kind: 'information_soon' });
    }
  });
}
