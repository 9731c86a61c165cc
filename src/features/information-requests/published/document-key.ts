// The words under which a published document is found: each in the form in which all its spellings agree, its year, its kind.

import { latinDigits } from '../../../domain/digits.ts';
import { type DocumentPlan, yearsIn } from '../../../domain/published-document.ts';

/** What makes words comparable. */
export interface Folds {
  searchKey(text: string): string;
  wordForms(text: string): { word: string; form: string }[];
}

/** Longest text of which the words are kept. */
const MOST_LETTERS = 2000;

const MONTHS = ['fr', 'ar-MA'].map(
  (language) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }),
);

export const kindWord = (kind: string): string => `k=${kind}`;
export const yearWord = (year: string): string => `y=${year}`;

/** Every form of the words of a text, folded. */
export function foldedForms({ searchKey, wordForms }: Folds, text: string): string[] {
  const all = [text, ...wordForms(text).map(({ form }) => form)];
  return [...new Set(all.flatMap((each) => searchKey(each).split(' ')))].filter((word) => word.length > 1);
}

/** The key of a document. */
export function documentKey(
  folds: Folds,
  {
    titleAr,
    titleFr,
    keywords,
    kind,
    day,
  }: Pick<DocumentPlan, 'titleAr' | 'titleFr' | 'keywords' | 'kind' | 'day'>,
): string {
  const text = `${titleFr} ${titleAr} ${keywords}`.slice(0, MOST_LETTERS);
  const months = MONTHS.map((month) => month.format(new Date(day)));
  const years = [...new Set([day.slice(0, 4), ...yearsIn(latinDigits(text))])];
  return [...foldedForms(folds, `${text} ${months.join(' ')}`), ...years.map(yearWord), kindWord(kind)].join(
    ' ',
  );
}
