// Supports that clerks write down, on sheets or from what was said: while they are still taken, once for each form.

import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { PETITIONS_BEFORE_DEPOSIT } from '../../database/statuses.ts';
import type { PetitionEventKind } from '../../domain/petition.ts';

/** `eventId`: made by the form: sent twice, it is written once. */
export interface Writing {
  petitionId: string;
  eventId: string;
}

/** Writes something down as long as supports of this petition may still be; the same form sent again changes nothing. */
export function writeDown<T>(
  db: Database,
  { petitionId, eventId }: Writing,
  write: (tx: Transaction) => Promise<T>,
): Promise<T | Change<'missing' | 'no_way'>> {
  return db.$transaction(async (tx) => {
    const is = await beforeDeposit(tx, petitionId);
    if (is !== 'open') return { is };
    if (await isWritten(tx, { petitionId, eventId })) return { is: 'done' as const };
    return write(tx);
  });
}

/** This form has been taken before. */
export const isWritten = async (tx: Transaction, { petitionId, eventId }: Writing): Promise<boolean> =>
  (await tx.petitionEvent.count({ where: { id: eventId, petitionId } })) > 0;

/** Puts it into the history of the petition, and into the audit log. */
export async function noteWritten(
  tx: Transaction,
  { petitionId, eventId: id }: Writing,
  {
    kind,
    action,
    detail,
  }: { kind: PetitionEventKind; action: string; detail: Record<string, string | number> },
  by: Actor,
): Promise<void> {
  const { at, staffId } = by;
  await tx.petitionEvent.create({ data: { id, petitionId, at, visible: false, staffId, kind } });
  await recordDeed(tx, { ...by, action, subject: 'petition', subjectId: petitionId, detail });
}

/**
 * Whether supports of this petition may still be written down. Clerks wait for each other here; a support in a chat, which
 * only points at the petition, waits for nobody.
 */
export async function beforeDeposit(
  tx: Transaction,
  petitionId: string,
): Promise<'open' | 'missing' | 'no_way'> {
  const [found] = await tx.$queryRawUnsafe<{ open: boolean }[]>(
    `select "status" in ${PETITIONS_BEFORE_DEPOSIT} as "open" from "Petition" where "id" = $1::uuid for no key update`,
    petitionId,
  );
  if (found === undefined) return 'missing';
  return found.open ? 'open' : 'no_way';
}
