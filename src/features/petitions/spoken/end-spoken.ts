// A support that waited to be typed ends: what was sent for it goes at once, its person is told, and staff are asked no more.

import type { Transaction } from '../../../database/client.ts';
import { GONE_FILE } from '../../../database/gone-file.ts';

export interface Waiting {
  id: string;
  petitionId: string;
  citizenId: string;
  again: boolean;
  tie: string | null;
  /** Encrypted; null: to be typed. */
  name: string | null;
  card: string | null;
  createdAt: Date;
}

/** One that waits, held for this change against its own person and other staff; null: it does not wait, or no more. */
export async function waitingOf(tx: Transaction, petitionId: string, id: string): Promise<Waiting | null> {
  const where = { id, petitionId, state: 'waiting' };
  const found = await tx.spokenSupport.findFirst({ where, select: { citizenId: true } });
  if (found === null) return null;
  await tx.$executeRaw`select hold_supports(${petitionId}::uuid, ${found.citizenId}::uuid)`;
  await tx.$executeRaw`select 1 from "SpokenSupport" where "id" = ${id}::uuid for update`;
  return tx.spokenSupport.findFirst({ where });
}

/** Removes it, or what of it may not stay where it was refused, and tells its person. */
export async function endSpoken(
  tx: Transaction,
  { id, petitionId, citizenId }: Waiting,
  told: { eventId: string; event: string; text: string | null; at: Date; fault?: string },
): Promise<void> {
  const { eventId, event, text, at, fault } = told;
  await tx.$executeRawUnsafe(`update "Attachment" set ${GONE_FILE} where "spokenSupportId" = $1::uuid`, id);
  const nothing = { name: null, card: null, nameFiles: [], cardFiles: [] };
  if (fault === undefined) await tx.spokenSupport.delete({ where: { id } });
  else await tx.spokenSupport.update({ where: { id }, data: { ...nothing, state: 'refused', fault } });
  await tx.notice.create({
    data: {
      ...{ id, dedupeKey: `petition_update:${eventId}:${citizenId}`, kind: 'petition_update' },
      ...{ citizenId, subjectId: petitionId, values: { event, text, eventId }, dueAt: at, createdAt: at },
    },
  });
  await tx.$executeRaw`update "Flag" set "resolvedAt" = ${at} where "kind" = 'support_spoken' and "subjectId" = ${petitionId}::text
    and "resolvedAt" is null and not exists (select 1 from "SpokenSupport" where "petitionId" = ${petitionId}::uuid and "state" = 'waiting')`;
}

/** Ends all that wait under a petition that is given up: nothing is left to count. */
export async function dropSpoken(tx: Transaction, petitionId: string, at: Date): Promise<void> {
  await tx.$executeRawUnsafe(
    `update "Attachment" set ${GONE_FILE} where "spokenSupportId" in (select "id" from "SpokenSupport" where "petitionId" = $1::uuid)`,
    petitionId,
  );
  await tx.spokenSupport.deleteMany({ where: { petitionId } });
  const kind = 'support_spoken';
  await tx.flag.updateMany({
    where: { kind, subjectId: petitionId, resolvedAt: null },
    data: { resolvedAt: at },
  });
}
