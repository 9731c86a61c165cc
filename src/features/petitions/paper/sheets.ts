// Sheets of paper for signatures: printed, found again, and how far each is keyed.

import { v7 as uuidv7 } from 'uuid';
import type { Actor, Change } from '../../../database/audit.ts';
import type { Asking, Database } from '../../../database/client.ts';
import { SHEET_ROWS, SHEETS_MOST } from '../../../domain/petition-sheet.ts';
import { noteWritten, type Writing, writeDown } from '../write-down.ts';

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
 * @returns `first`: the number of the first of them
 */
export function addSheets(db: Database, wanted: Writing & { count: number }, by: Actor): Promise<Printed> {
  const { petitionId, count } = wanted;
  return writeDown(db, wanted, async (tx): Promise<Printed> => {
    const last = await tx.petitionSheet.aggregate({ where: { petitionId }, _max: { number: true } });
    const first = (last._max.number ?? 0) + 1;
    if (first + count - 1 > SHEETS_MOST) return { is: 'too_many' };
    const sheets = Array.from({ length: count }, (_, i) => ({
      ...{ id: uuidv7(), petitionId, number: first + i, rows: SHEET_ROWS, printedAt: by.at },
    }));
    await tx.petitionSheet.createMany({ data: sheets });
    const deed = { kind: 'sheets_printed', action: 'petition.sheets', detail: { first, count } } as const;
    await noteWritten(tx, wanted, deed, by);
    return { is: 'done', first };
  });
}
