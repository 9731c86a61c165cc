// Consultations open and close by themselves. With the closing it is cut off whose answers are whose.
import type { Transaction } from '../../database/client.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';

/** In one round of the clock; the rest are next. */
const MOST_AT_ONCE = 5_000;

const OPEN = `update "Consultation" set "status" = 'open', "updatedAt" = $1 where "status" = 'planned' and "opensAt" <= $1 and "closesAt" > $1`;
const CLOSE = `update "Consultation" set "status" = 'closed', "updatedAt" = $1 where "status" in ('planned', 'open') and "closesAt" <= $1`;

const OVER = `"status" in ('closed', 'answered', 'adopted')`;

/** What is being fetched still is cut off once it is here. The hour would tell by whom it was said: only the day is left. */
const FORGET_SENDERS = `update "Attachment" set "conversationId" = null, "createdAt" = date_trunc('day', "createdAt") where "id" = any(array(
  select f."id" from "Attachment" f join "ConsultationResponse" r on r."id" = f."responseId" join "Consultation" c on c."id" = r."consultationId"
  where f."conversationId" is not null and f."state" <> 'waiting' and c.${OVER} limit ${MOST_AT_ONCE}))`;
const FORGET_WHOSE = `
with cut as (select p."responseId" as "id" from "ConsultationParticipant" p join "Consultation" c on c."id" = p."consultationId"
    where p."responseId" is not null and c.${OVER} limit ${MOST_AT_ONCE}),
  hours as (update "ConsultationResponse" r set "createdAt" = date_trunc('day', r."createdAt") from cut where r."id" = cut."id")
update "ConsultationParticipant" p set "responseId" = null from cut where p."responseId" = cut."id"`;

/** Opens and closes what is due. */
export async function watchConsultations({ db, clock }: Planning): Promise<void> {
  const now = clock();
  await inTransaction(db, new UnitOfWork(), async (tx: Transaction) => {
    await tx.$executeRawUnsafe(OPEN, now);
    await tx.$executeRawUnsafe(CLOSE, now);
    await tx.$executeRawUnsafe(FORGET_SENDERS);
    await tx.$executeRawUnsafe(FORGET_WHOSE);
  });
}
