// Which things the address of a page asks for.
import { z } from 'zod';
import type { Visit } from '../../../console/request.ts';
import { readSearch } from '../../../console/search-folding.ts';
import { findThings } from '../../../database/search.ts';
import { plateOf, readPlate, THING_KINDS } from '../../../domain/thing.ts';
import type { ThingsWanted } from '../queries.ts';

/** A page of the list, and what is printed at once: twelve sheets of plates. */
export const PAGE_ROWS = 48;

const Kind = z.enum(THING_KINDS);

/** What the address of the list asks for; the words of its search are looked up. */
export async function wantedThings(visit: Visit): Promise<Omit<ThingsWanted, 'limit'> & { text: string }> {
  const { query, parts } = visit;
  const text = query.get('text') ?? '';
  const search = await readSearch(visit, text);
  const quarter = query.get('quarter') ?? '';
  return {
    text,
    kind: Kind.safeParse(query.get('kind')).data,
    quarterId: parts.referenceData.quarter(quarter)?.id,
    after: readNumber(query.get('after')) ?? undefined,
    ...(search && { numbers: await findThings(parts.db, search) }),
  };
}

/** The number on a plate, with its zeros or without. */
export function readNumber(text: string | null | undefined): number | null {
  return /^\d{1,6}$/u.test(text ?? '') ? readPlate(plateOf(Number(text))) : null;
}
