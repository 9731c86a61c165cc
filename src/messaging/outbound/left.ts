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

/**
 * Somebody took it for abandoned and let it wait in line: it has left all the same. Hardly ever, so that is looked for
 * first, one by one; and the state is asked for in words that keep PostgreSQL from reading all that waits, be it fifty
 * thousand.
 */
const TAKEN_BACK = (rows: string) => `
  update "OutgoingMessage" o set "state" = 'sent', "claimedBy" = null, "claimedUntil" = null, "sentAt" = now()
  from (select r."id" from jsonb_to_recordset(${rows}) as r("id" uuid)
    where (select l."id" from "Leaving" l where l."id" = r."id") is null offset 0) p
  where o."id" = p."id" and coalesce(o."state" in ${MESSAGES_UNSENT}, false) and o."claimedBy" is distinct from 'receipt' returning 1`;

/** Writes down with all else that a batch writes what has left. */
export function noteLeft(
  unitOfWork: Pick<UnitOfWork, 'insertOnce' | 'remove' | 'upsert'>,
  all: readonly Left[],
): void {
  if (all.length === 0) return;
  for (const { id, providerMessageId, providerOrder } of all) {
    unitOfWork.remove('Leaving', { id });
    unitOfWork.insertOnce('SentAs', { id, providerMessageId, providerOrder: providerOrder ?? null });
  }
  unitOfWork.upsert(
    all.map(({ id }) => ({ id })),
    TAKEN_BACK,
  );
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
