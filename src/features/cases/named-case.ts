// Which of one's open cases words name: the first, the last, the one about the lamp.

import { knownWords, opensWith } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { isOf, rawWords } from '../../bot/understanding/review-lines.ts';
import type { RequestFact } from '../../database/requests.ts';

/** More words beside a wish tell a story. */
const MOST_SUBJECT = 5;

/** Orders as locales list them, in the order in which the cases were sent; the last is the newest. */
const ORDERS = ['first', 'second', 'third', 'latest'] as const;

/** A word, with the "not" before it, which is read as one with it. */
const WORD = /(?:(?:ma|\u0645\u0627)\s+)?[\p{L}\p{M}\p{N}]+/giu;

const AROUND = ['verb', 'less', 'noun', 'beside'].map((list) => `heard-withdraw_${list}`);

/** The cases that were named, and the words that do not name them. */
export interface NamedCases {
  cases: RequestFact[];
  rest: string;
  isBySubject: boolean;
}

/** The cases that a wish to take one back names; null: it names none. `cases` are the open ones, newest first. */
export function casesNamed(turn: Turn, text: string, cases: readonly RequestFact[]): NamedCases | null {
  const byOrder = allOfThem(turn, text, cases) ?? caseByOrder(turn, text, cases);
  if (byOrder) return byOrder;
  const subject = subjectIn(turn, text);
  if (!subject) return null;
  const found = casesAbout(turn, subject.words, cases);
  return found.length > 0 ? { cases: found, rest: subject.rest, isBySubject: true } : null;
}

/** The words without those that only say which one in the row. */
export const withoutOrder = ({ context }: Turn, text: string): string =>
  text.replace(/[\p{L}\p{M}\p{N}'\u2019]+/gu, (word) => (orderOf({ context }, word) === null ? word : ''));

/** The cases of the subject that these words name, or whose own words they draw on. */
export function casesAbout({ context }: Turn, words: string, cases: readonly RequestFact[]): RequestFact[] {
  const { categories } = context.darija.route(words, context.referenceData.examples);
  const ofSubject = cases.filter(({ categoryId }) => categories.some((one) => one === categoryId));
  if (ofSubject.length > 0) return ofSubject;
  return cases.filter(({ description, placeText }) => {
    const own = `${description ?? ''} ${placeText ?? ''}`.trim();
    return own !== '' && context.darija.searchScore(words, context.darija.searchKey(own)) > 0;
  });
}

/** "Both of them": the citizen says with which one to begin. */
function allOfThem(turn: Turn, text: string, cases: readonly RequestFact[]): NamedCases | null {
  if (cases.length < 2 || !opensWith(turn, text, 'heard-order_all', 'anywhere')) return null;
  const all = knownWords(turn.context, 'heard-order_all');
  const rest = rawWords(text).filter((word) => !isOf(turn.context, word, all));
  return { cases: [...cases], rest: rest.join(' '), isBySubject: false };
}

/** The first, the second, the last of them. */
export function caseByOrder(turn: Turn, text: string, cases: readonly RequestFact[]): NamedCases | null {
  const [order] = rawWords(text).flatMap((word) => orderOf(turn, word) ?? []);
  const sent = [...cases].reverse();
  const found = order === 'latest' ? sent.at(-1) : order && sent[ORDERS.indexOf(order)];
  return found ? { cases: [found], rest: withoutOrder(turn, text), isBySubject: false } : null;
}

const orderOf = ({ context }: Pick<Turn, 'context'>, word: string) =>
  ORDERS.find((order) => isOf(context, word, knownWords(context, `heard-order_${order}`))) ?? null;

/** What stands behind "the one about", between words that only wish: "cancel the one about the lamp". */
function subjectIn({ context }: Turn, text: string): { words: string; rest: string } | null {
  const known = knownWords(context, ...AROUND);
  const about = knownWords(context, 'heard-order_about');
  const words = text.match(WORD) ?? [];
  const isBeyond = (word: string) => !isOf(context, word, known) && !isOf(context, word, about);
  const start = words.findIndex(isBeyond);
  const end = words.findLastIndex(isBeyond) + 1;
  if (start < 1 || end - start > MOST_SUBJECT) return null;
  // "Take away the rubbish of the street" names no case.
  const isNamed = words.slice(Math.max(0, start - 2), start).some((word) => isOf(context, word, about));
  if (!isNamed) return null;
  const rest = [...words.slice(0, start), ...words.slice(end)];
  return {
    words: words.slice(start, end).join(' '),
    rest: rest.filter((word) => !isOf(context, word, about)).join(' '),
  };
}
