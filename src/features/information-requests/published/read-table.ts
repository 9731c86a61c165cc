// A table of published documents, as staff write it in a spreadsheet: one document a line, under names of columns.

import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentPlan,
  readLink,
} from '../../../domain/published-document.ts';

/** In this order in the table that is offered to begin with; found by their names in any order. */
export const COLUMNS = ['title_fr', 'title_ar', 'kind', 'day', 'link', 'keywords'] as const;
type Column = (typeof COLUMNS)[number];

/** More are written in several tables. */
export const MOST_LINES = 2000;
const MOST_LETTERS = 200;
const MOST_KEYWORDS = 500;

/** The first line that cannot be read, counted as spreadsheet programs do, and the column that is wrong in it. */
export interface TableFault {
  line: number;
  column: Column;
}

type Planned = DocumentPlan & { link: string };

/**
 * Reads the rows of a table, the names of the columns in the first.
 *
 * @param kindOf reads the name of a kind as staff write it
 */
export function readTable(
  rows: readonly string[][],
  kindOf: (name: string) => DocumentKind | null,
): { plans: Planned[] } | { fault: TableFault | 'columns' | 'many' | 'none' } {
  const [heads = [], ...lines] = rows;
  const names = heads.map((head) => head.toLowerCase().replaceAll(/\s+/gu, '_'));
  if (COLUMNS.slice(0, -1).some((column) => !names.includes(column))) return { fault: 'columns' };
  if (lines.length === 0) return { fault: 'none' };
  if (lines.length > MOST_LINES) return { fault: 'many' };
  const plans = new Map<string, Planned>();
  for (const [at, cells] of lines.entries()) {
    const read = planOf((column) => cells[names.indexOf(column)] ?? '', kindOf);
    if (typeof read === 'string') return { fault: { line: at + 2, column: read } };
    plans.set(read.link, read);
  }
  return { plans: [...plans.values()] };
}

/** One line; the name of the column that is wrong in it. */
function planOf(
  cell: (column: Column) => string,
  kindOf: (name: string) => DocumentKind | null,
): Planned | Column {
  const [titleFr, titleAr] = [cell('title_fr'), cell('title_ar')];
  const [kind, day, link] = [kindOf(cell('kind')), readDay(cell('day')), readLink(cell('link'))];
  if (!isTitle(titleFr)) return 'title_fr';
  if (!isTitle(titleAr)) return 'title_ar';
  if (kind === null) return 'kind';
  if (day === null) return 'day';
  if (link === null) return 'link';
  const keywords = cell('keywords').slice(0, MOST_KEYWORDS);
  return { titleFr, titleAr, kind, day, link, keywords, active: true };
}

const isTitle = (text: string): boolean => text.length >= 3 && text.length <= MOST_LETTERS;

/** `2026-02-05`, or `05/02/2026` as spreadsheet programs make of it. */
function readDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00Z` : Number.NaN);
  // The thirtieth of February is no day, and becomes another.
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** A kind by its id, or by one of the names that it is called by. */
export const kindNamed = (
  name: string,
  names: (kind: DocumentKind) => readonly string[],
): DocumentKind | null => {
  const plain = (text: string) => text.trim().toLocaleLowerCase();
  const wanted = plain(name);
  return DOCUMENT_KINDS.find((kind) => [kind, ...names(kind)].some((each) => plain(each) === wanted)) ?? null;
};
