// Calls open and close by themselves, and so does the time for appeals. With the closing all that was sent is being examined.
import type { Transaction } from '../../database/client.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';

const OPEN = `update "Call" set "status" = 'open', "updatedAt" = $1 where "status" = 'planned' and "opensAt" <= $1 and "closesAt" > $1`;
const CLOSE = `
with over as (update "Call" set "status" = 'closed', "updatedAt" = $1 where "status" in ('planned', 'open') and "closesAt" <= $1 returning "id"),
  sent as (update "Case" k set "status" = 'in_progress', "updatedAt" = $1 from "Candidacy" c
    where c."id" = k."id" and c."callId" in (select "id" from over) and k."status" = 'received' returning k."id")
insert into "CaseEvent" ("id", "caseId", "at", "kind", "status", "visible") select gen_random_uuid(), "id", $1, 'status', 'in_progress', true from sent`;
const END = `update "Call" set "status" = 'final', "updatedAt" = $1 where "status" = 'published' and "appealsUntil" <= $1`;

/** Opens, closes and ends what is due. */
export async function watchCalls({ db, clock }: Planning): Promise<void> {
  const now = clock();
  await inTransaction(db, new UnitOfWork(), async (tx: Transaction) => {
    await tx.$executeRawUnsafe(OPEN, now);
    await tx.$executeRawUnsafe(CLOSE, now);
    await tx.$executeRawUnsafe(END, now);
  });
}
