// The results of consultations that are closed, as data to work with: one row for each answer that could be chosen.

import { writeCsv } from '../../console/csv.ts';
import type { Asking } from '../../database/client.ts';
import { readResults } from '../../database/consultation-results.ts';
import type { Cursor } from '../../database/pagination.ts';
import { isOver } from '../../domain/consultation.ts';
import { listPublic } from './public-consultations.ts';

/** Columns of the data, in their order; the words that say what each means are `console-public.field_…`. */
export const RESULT_FIELDS = [
  ...(['reference', 'title_ar', 'title_fr', 'form', 'opens_at', 'closes_at', 'people'] as const),
  ...(['question_ar', 'question_fr', 'kind', 'answers', 'option_ar', 'option_fr', 'chosen'] as const),
] as const;
export type ResultRow = Record<(typeof RESULT_FIELDS)[number], string | number | null>;

/** Consultations of one file at most; where the older ones begin stands beside it. */
const MOST = 50;

/** Rows of the newest that are closed. `next`: where the next file begins; null: there is none. */
export async function resultsData(
  db: Asking,
  after: Cursor | undefined,
  now: Date,
): Promise<{ rows: ResultRow[]; next: Cursor | null }> {
  const { rows: found, next } = await listPublic(db, { limit: MOST, after, now });
  const rows: ResultRow[] = [];
  for (const one of found.filter((each) => isOver(each, now))) {
    const { questions, people } = await readResults(db, one.id);
    const head = {
      ...{ reference: one.reference, title_ar: one.titleAr, title_fr: one.titleFr, form: one.form },
      ...{ opens_at: one.opensAt.toISOString(), closes_at: one.closesAt.toISOString(), people },
    };
    for (const { textAr, textFr, kind, answers, options } of questions) {
      const asked = { ...head, question_ar: textAr, question_fr: textFr, kind, answers };
      const none = [{ ar: null, fr: null, count: null }];
      for (const { ar, fr, count } of options.length > 0 ? options : none)
        rows.push({ ...asked, option_ar: ar, option_fr: fr, chosen: count });
    }
  }
  return { rows, next };
}

/** The same as a table (RFC 4180). */
export const resultsCsv = (rows: readonly ResultRow[]): string =>
  writeCsv([
    [...RESULT_FIELDS],
    ...rows.map((row) => RESULT_FIELDS.map((field) => String(row[field] ?? ''))),
  ]);
