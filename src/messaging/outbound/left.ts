// News of replies that left straight from their commit: small rows, which go with whatever is written next.
import type { Asking } from '../../database/client.ts';
import { MESSAGES_UNSENT } from '../../database/statuses.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeliveryResult } from './outbox.ts';

/** A reply that its provider has taken. */
export interface Left {
  id: string;
  providerMessageId: string;
  providerOrder: number | undefined;
}

const NAMED = (rows: string) => `
  insert into "SentAs" ("id", "providerMessageId", "providerOrder")
  select p."id", p."providerMessageId", p."providerOrder"
  from jsonb_to_recordset(${rows}) as p("id" uuid, "providerMessageId" text, "providerOrder" bigint)
  on conflict ("id") do nothing returning 1`;

/** Somebody took it for abandoned and let it wait in line: it has left all the same. */
const TAKEN_BACK = (rows: string) => `
  update "OutgoingMessage" o set "state" = 'sent', "claimedBy" = null, "claimedUntil" = null, "sentAt" = now()
  from jsonb_to_recordset(${rows}) as p("id" uuid)
  where o."id" = p."id" and not exists (select 1 from "Leaving" l where l."id" = p."id")
    and o."state" in ${MESSAGES_UNSENT} and o."claimedBy" is distinct from 'receipt' returning 1`;

/** Writes down with all else that a batch writes what has left. */
export function noteLeft(unitOfWork: Pick<UnitOfWork, 'remove' | 'upsert'>, all: readonly Left[]): void {
  if (all.length === 0) return;
  const rows = all.map(({ id, providerMessageId, providerOrder }) => ({
    id,
    providerMessageId,
    providerOrder,
  }));
  for (const { id } of all) unitOfWork.remove('Leaving', { id });
  unitOfWork.upsert(rows, NAMED);
  unitOfWork.upsert(rows, TAKEN_BACK);
}

/** The same on its own. */
export async function writeLeft(db: Asking, all: readonly Left[]): Promise<void> {
  const unitOfWork = new UnitOfWork();
  noteLeft(unitOfWork, all);
  await unitOfWork.commit(db);
}

/** Null: more became of it than that it has left. */
export function leftBy({
  id,
  state,
  follows,
  providerMessageId,
  providerOrder,
}: DeliveryResult): Left | null {
  if (state !== 'sent' || follows || providerMessageId === undefined) return null;
  return { id, providerMessageId, providerOrder };
}
