// Sheets of paper for signatures: printed, found again, and how far each is keyed.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../../database/audit.ts';
import type { Asking, Database, Transaction } from '../../../database/client.ts';
import { PETITIONS_BEFORE_DEPOSIT } from '../../../database/statuses.ts';
import { SHEET_ROWS, SHEETS_MOST } from '../../../domain/petition-sheet.ts';

export interface SheetRow {
  id: string;
  number: number;
  rows: number;
  printedAt: Date;
  hasPhoto: boolean;
  /** Lines that were keyed, and those of them that do not count. */
  keyed: number;
  refused: number;
}

const SHEETS = `
select h."id", h."number", h."rows", h."printedAt", h."photoId" is not null as "hasPhoto",
  (select count(*)::int from "Support" s where s."sheetId" = h."id") as "keyed",
  (select count(*)::int from "Support" s where s."sheetId" = h."id" and s."state" <> 'counted') as "refused"
from "PetitionSheet" h where h."petitionId" = $1::uuid`;

/** All sheets of a petition, the newest first. */
export const listSheets = (db: Asking, petitionId: string): Promise<SheetRow[]> =>
  db.$queryRawUnsafe<SheetRow[]>(`${SHEETS} order by h."number" desc`, petitionId);

/** One of them; null: it was never printed. */
export async function readSheetOf(db: Asking, petitionId: string, number: number): Promise<SheetRow | null> {
  const [found] = await db.$queryRawUnsafe<SheetRow[]>(`${SHEETS} and h."number" = $2`, petitionId, number);
  return found ?? null;
}

export type Printed = Change<'missing' | 'no_way' | 'too_many'> & { first?: number };

/**
 * Numbers new sheets of a petition that supports are still given to.
 *
 * @param wanted.eventId made by the form: sent twice, they are numbered once
 * @returns `first`: the number of the first of them
 */
export function addSheets(
  db: Database,
  wanted: { petitionId: string; eventId: string; count: number },
  by: Actor,
): Promise<Printed> {
  const { petitionId, eventId, count } = wanted;
  return db.$transaction(async (tx): Promise<Printed> => {
    const is = await beforeDeposit(tx, petitionId);
    if (is !== 'open') return { is };
    if ((await tx.petitionEvent.count({ where: { id: eventId, petitionId } })) > 0) return { is: 'done' };
    const last = await tx.petitionSheet.aggregate({ where: { petitionId }, _max: { number: true } });
    const first = (last._max.number ?? 0) + 1;
    if (first + count - 1 > SHEETS_MOST) return { is: 'too_many' };
    const sheets = Array.from({ length: count }, (_, i) => ({
      ...{ id: uuidv7(), petitionId, number: first + i, rows: SHEET_ROWS, printedAt: by.at },
    }));
    await tx.petitionSheet.createMany({ data: sheets });
    const line = { petitionId, at: by.at, visible: false, staffId: by.staffId };
    await tx.petitionEvent.create({ data: { ...line, id: eventId, kind: 'sheets_printed' } });
    const about = { action: 'petition.sheets', subject: 'petition', subjectId: petitionId };
    await recordDeed(tx, { ...by, ...about, detail: { first, count } });
    return { is: 'done', first };
  });
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
