// Which petition and which of its sheets the address of a page names.

import { z } from 'zod';
import type { Visit } from '../../../console/request.ts';
import { SHEETS_MOST } from '../../../domain/petition-sheet.ts';
import { readWholePetition, type WholePetition } from '../queries.ts';

export const SheetNumber = z.coerce.number().int().min(1).max(SHEETS_MOST);

/** The petition of the address; null: there is none, or it is not public yet. */
export async function petitionIn(visit: Visit): Promise<WholePetition | null> {
  const id = z.uuid().safeParse(visit.params.id);
  const found = id.success ? await readWholePetition(visit.parts.db, id.data) : null;
  return found?.status === 'draft' ? null : found;
}

/** Petition and number of the sheet of the address. */
export async function sheetIn(visit: Visit): Promise<{ found: WholePetition; number: number } | null> {
  const number = SheetNumber.safeParse(visit.params.sheet);
  const found = number.success ? await petitionIn(visit) : null;
  return found && number.success ? { found, number: number.data } : null;
}

export const sheetsAt = (petitionId: string): string => `/console/petitions/${petitionId}/sheets`;
