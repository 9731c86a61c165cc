// What is public, as data to work with: the same rows as on the pages, and what each column means.

import { writeCsv } from '../../console/csv.ts';
import type { Asking } from '../../database/client.ts';
import type { Cursor } from '../../database/pagination.ts';
import { listMatters, type Matter, type MatterKind } from './matters.ts';

/** Columns of the data, in their order; the words that say what each means are `console-public.field_…`. */
export const FIELDS = [
  ...([
    'reference',
    'title_ar',
    'title_fr',
    'text_ar',
    'text_fr',
    'status',
    'supports',
    'threshold',
    'theme',
  ] as const),
  ...(['quarter_ar', 'quarter_fr', 'public_since', 'closes_at', 'answer'] as const),
  ...(['project_ar', 'project_fr', 'project_stage'] as const),
  ...(['body_ar', 'body_fr', 'reply_by', 'opinion', 'opinion_ar', 'opinion_fr', 'met_on'] as const),
] as const;
type Field = (typeof FIELDS)[number];
export type Row = Record<Field, string | number | null>;

/** Rows of one file at most; where the older ones begin stands beside it. */
const MOST = 2_000;

const opinionOf = ({ referral }: Matter) => ({
  body_ar: referral?.nameAr ?? null,
  body_fr: referral?.nameFr ?? null,
  reply_by: referral?.replyBy ?? null,
  opinion: referral?.opinion ?? null,
  opinion_ar: referral?.wordsAr ?? null,
  opinion_fr: referral?.wordsFr ?? null,
  met_on: referral?.metOn ?? null,
});

const rowOf = (matter: Matter): Row => ({
  reference: matter.reference,
  title_ar: matter.titleAr,
  title_fr: matter.titleFr,
  text_ar: matter.textAr,
  text_fr: matter.textFr,
  status: matter.status,
  supports: matter.supports,
  threshold: matter.threshold,
  theme: matter.theme,
  quarter_ar: matter.quarterAr,
  quarter_fr: matter.quarterFr,
  public_since: matter.shownAt.toISOString(),
  closes_at: matter.closesAt?.toISOString() ?? null,
  answer: matter.answer,
  project_ar: matter.projectAr,
  project_fr: matter.projectFr,
  project_stage: matter.projectStage,
  ...opinionOf(matter),
});

/**
 * Rows of one kind, the newest first.
 *
 * @param after where they begin; undefined: with the newest
 * @returns `next`: where the next file begins; null: there is none
 */
export async function dataOf(
  db: Asking,
  kind: MatterKind,
  after: Cursor | undefined,
): Promise<{ rows: Row[]; next: Cursor | null }> {
  const { rows, next } = await listMatters(db, kind, { limit: MOST, after });
  return { rows: rows.map(rowOf), next };
}

/** The same as a table (RFC 4180). */
export const csvOf = (rows: readonly Row[]): string =>
  writeCsv([[...FIELDS], ...rows.map((row) => FIELDS.map((field) => String(row[field] ?? '')))]);
