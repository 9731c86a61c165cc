// Calls for candidates: their life, who may apply, how candidacies are scored and what may be done when.

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayOf, TIME_ZONE } from './calendar.ts';
import { latinDigits } from './digits.ts';

/** In the order of its life. `published`: the result is told, and appeals are taken; `final`: no more are. */
export const CALL_STATUSES = ['draft', 'planned', 'open', 'closed', 'published', 'final'] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

export const isCallStatus = (name: string): name is CallStatus =>
  CALL_STATUSES.some((known) => known === name);

/** What becomes of a candidacy. */
export const CALL_OUTCOMES = ['kept', 'reserve', 'not_kept'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** What becomes of an appeal. */
export const APPEAL_OUTCOMES = ['upheld', 'dismissed'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** The form of the chat asks for each by a question of its own: see flows/candidacy.yaml. */
export const MOST_DOCUMENTS = 4;
export const MOST_CRITERIA = 6;
/** Two score; a third where they are too far apart. */
export const SCORERS = 2;

const Named = z.object({ ar: z.string(), fr: z.string() });
const Documents = z.array(Named);
const Scoring = z.array(Named.extend({ most: z.number() }));
export type NamedDocument = z.infer<typeof Named>;
export type Criterion = z.infer<typeof Scoring>[number];

/** The documents that are asked, as they are stored; none where they cannot be read. */
export const documentsOf = (stored: unknown): NamedDocument[] => Documents.safeParse(stored).data ?? [];
/** The criteria of the scores, as they are stored. */
export const criteriaOf = (stored: unknown): Criterion[] => Scoring.safeParse(stored).data ?? [];
/** The step of the form that asks for the document at this place, from 0. */
export const documentStep = (place: number): string => `doc_${place + 1}`;

interface Timed {
  status: string;
  opensAt: Date;
  closesAt: Date;
}

/** Whether it takes candidacies at this moment, whatever the clock has written down yet. */
export const takesCandidates = ({ status, opensAt, closesAt }: Timed, now: Date): boolean =>
  (status === 'planned' || status === 'open') && opensAt <= now && now < closesAt;

/** Everybody may read it. */
export const isCallPublic = ({ status, opensAt }: Timed, now: Date): boolean =>
  status !== 'draft' && (status !== 'planned' || opensAt <= now);

/** Its result was told. */
export const isPublished = (status: string): boolean => status === 'published' || status === 'final';

/** Whether somebody who was not kept may still appeal. */
export const takesAppeals = (
  { status, appealsUntil }: { status: string; appealsUntil: Date | null },
  now: Date,
): boolean => isPublished(status) && appealsUntil !== null && now < appealsUntil;

/** When the time for appeals ends: the midnight behind the last of so many days after the result, on the commune's clock. */
export function appealsEnd(publishedAt: Date, days: number): Date {
  const last = Temporal.PlainDate.from(dayOf(publishedAt)).add({ days: days + 1 });
  return new Date(last.toZonedDateTime(TIME_ZONE).epochMilliseconds);
}

/** A number, and no digit that stands for a letter in a word. */
const NUMBERS = /(?<![\p{L}\p{N}])(?:\d{2,4}|\d(?![\p{L}\p{N}]))/gu;

/** Years of age that somebody may have, from what they said. */
export interface Age {
  least: number;
  most: number;
}

/** Years: nobody is older. */
export const OLDEST = 120;

/**
 * Reads a day of birth (12/3/2004, 2004-03-12), a year (2004) or an age (22 years). Null: none of them is said.
 * @param on the ISO day on which the age counts
 */
export function readAge(said: string, on: string): Age | null {
  const numbers = [...latinDigits(said).matchAll(NUMBERS)].map(([digits]) => Number(digits));
  const [first = 0, second = 0, third = 0] = numbers;
  const [year, month, day] = [Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8, 10))];
  if (numbers.length === 1 && first <= OLDEST) return first === 0 ? null : { least: first, most: first };
  if (numbers.length === 1) return ageBornIn(year - first, year - first - 1);
  if (numbers.length !== 3 || second < 1 || second > 12) return null;
  const [bornYear, bornDay] = first > 31 ? [first, third] : [third, first];
  if (bornDay < 1 || bornDay > 31) return null;
  const isBefore = month < second || (month === second && day < bornDay);
  const years = year - bornYear - (isBefore ? 1 : 0);
  return ageBornIn(years, years);
}

const ageBornIn = (most: number, least: number): Age | null =>
  most > 0 && most <= OLDEST ? { least: Math.max(least, 0), most } : null;

export interface AgeLimits {
  ageFrom: number | null;
  ageTo: number | null;
}

/** Whether somebody of this age may apply; where only the year is known, what could be right is right. */
export function ageFits({ ageFrom, ageTo }: AgeLimits, { least, most }: Age): 'fits' | 'young' | 'old' {
  if (ageFrom !== null && most < ageFrom) return 'young';
  return ageTo !== null && least > ageTo ? 'old' : 'fits';
}

/** What may be tapped for an age that was only spoken; none: any age fits. */
export function ageBands({ ageFrom, ageTo }: AgeLimits): ('younger' | 'between' | 'older')[] {
  if (ageFrom === null && ageTo === null) return [];
  return [
    ...(ageFrom === null ? [] : ['younger' as const]),
    'between',
    ...(ageTo === null ? [] : ['older' as const]),
  ];
}

/** How the scores of a candidacy stand; `third`: two are too far apart, and one more is called. */
export function scoresStand(totals: readonly number[], gap: number): 'begun' | 'third' | 'settled' {
  if (totals.length < SCORERS) return 'begun';
  const isApart = Math.max(...totals) - Math.min(...totals) > gap;
  return totals.length === SCORERS && isApart ? 'third' : 'settled';
}

export type CallLack = 'no_days' | 'no_scoring';

/** What is missing before it may be announced; null: nothing. */
export function callLackOf(
  {
    opensAt,
    closesAt,
    resultsOn,
    scoring,
  }: { opensAt: Date; closesAt: Date; resultsOn: Date; scoring: unknown },
  now: Date,
): CallLack | null {
  if (closesAt <= opensAt || closesAt <= now || resultsOn < closesAt) return 'no_days';
  return criteriaOf(scoring).length === 0 ? 'no_scoring' : null;
}
