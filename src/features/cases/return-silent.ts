// What somebody took in hand and nobody heard of for long goes back to the team: the rest of the team sees it again.
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../database/client.ts';
import { holidaysBehind } from '../../database/holidays.ts';
import { Settings } from '../../database/settings.ts';
import { CASES_OPEN } from '../../database/statuses.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import { silentBefore } from '../../domain/silence.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';

/** Cases that are looked at in one round of the clock; the rest are next. */
const MOST_AT_ONCE = 500;

/** Silent for the citizen, and nothing was written or changed inside either. */
const RETURN = `
with idle as (
  select "id", "assigneeId" from "Case" where "status" in ${CASES_OPEN} and "awaitedOn" is null and "toldAt" < $1
    and "assigneeId" is not null and "updatedAt" < $1 order by "toldAt", "id" limit ${MOST_AT_ONCE} for update skip locked
), back as (
  update "Case" k set "assigneeId" = null, "updatedAt" = $2 from idle i where k."id" = i."id"
  returning k."id", k."reference", i."assigneeId"
), told as (
  insert into "CaseEvent" ("id", "caseId", "at", "kind", "visible", "assigneeId")
  select gen_random_uuid(), "id", $2, 'returned', false, "assigneeId" from back
), flagged as (
  insert into "Flag" ("id", "kind", "subjectId", "detail", "createdAt")
  select gen_random_uuid(), 'case_returned', "id"::text, "reference", $2 from back
)
select "id", "assigneeId" from back`;

/** Nobody has to click away what somebody took again, or what is over. */
const SETTLE = `
update "Flag" f set "resolvedAt" = $1 from "Case" k
where f."kind" = 'case_returned' and f."resolvedAt" is null
  and k."id" = case when f."kind" = 'case_returned' then f."subjectId"::uuid end
  and (k."assigneeId" is not null or k."status" not in ${CASES_OPEN})`;

/** Gives back what is silent, with a line in the audit log for each. */
export async function returnSilent({ db, clock }: Planning): Promise<void> {
  const now = clock();
  await inTransaction(db, new UnitOfWork(), async (tx) => {
    const since = silentBefore(now, await silentDays(tx), await holidaysBehind(tx, now));
    const back = await tx.$queryRawUnsafe<{ id: string; assigneeId: string }[]>(RETURN, since, now);
    await tx.auditEvent.createMany({
      data: back.map(({ id, assigneeId }) => ({
        ...{ id: uuidv7(), at: now, action: 'case.return', subject: 'case', subjectId: id },
        detail: { assigneeId },
      })),
    });
    await tx.$executeRawUnsafe(SETTLE, now);
  });
}

async function silentDays(tx: Transaction): Promise<number> {
  const kept = await tx.setting.findUnique({ where: { key: 'silentDays' } });
  return Settings.shape.silentDays.parse(kept?.value);
}
