// Calls for candidates as data to work with: one row for each, in figures alone.

import { writeCsv } from '../../console/csv.ts';
import type { Asking } from '../../database/client.ts';
import type { Cursor } from '../../database/pagination.ts';
import { isoOf } from '../../domain/calendar.ts';
import { isPublished } from '../../domain/call.ts';
import { listPublicCalls } from './public-calls.ts';

/** Columns of the data, in their order; the words that say what each means are `console-public.field_…`. */
export const CALL_FIELDS = [
  ...(['reference', 'title_ar', 'title_fr', 'call_status', 'opens_at', 'closes_at', 'results_on'] as const),
  ...(['seats', 'candidates', 'kept', 'reserve', 'not_kept', 'appeals'] as const),
] as const;
export type CallDataRow = Record<(typeof CALL_FIELDS)[number], string | number | null>;

/** Calls of one file at most; where the older ones begin stands beside it. */
const MOST = 500;

/** Rows of the newest. `next`: where the next file begins; null: there is none. */
export async function callsData(
  db: Asking,
  after: Cursor | undefined,
  now: Date,
): Promise<{ rows: CallDataRow[]; next: Cursor | null }> {
  const { rows, next } = await listPublicCalls(db, { limit: MOST, after, now });
  return {
    next,
    rows: rows.map(({ reference, titleAr, titleFr, status, opensAt, closesAt, resultsOn, seats, counts }) => {
      const { people, kept, reserve, notKept, appeals } = counts;
      const told = isPublished(status)
        ? { kept, reserve, not_kept: notKept, appeals }
        : { kept: null, reserve: null, not_kept: null, appeals: null };
      return {
        ...{ reference, title_ar: titleAr, title_fr: titleFr, call_status: status },
        ...{
          opens_at: opensAt.toISOString(),
          closes_at: closesAt.toISOString(),
          results_on: isoOf(resultsOn),
        },
        ...{ seats, candidates: people, ...told },
      };
    }),
  };
}

/** The same as a table (RFC 4180). */
export const callsCsv = (rows: readonly CallDataRow[]): string =>
  writeCsv([[...CALL_FIELDS], ...rows.map((row) => CALL_FIELDS.map((field) => String(row[field] ?? '')))]);
