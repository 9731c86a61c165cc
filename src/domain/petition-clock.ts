// The way of a petition through the council, and by when the law wants each step (organic law 113-14 arts 33, 38, 125).

import { Temporal } from 'temporal-polyfill';
import { dayOf } from './calendar.ts';
import type { PetitionStatus } from './petition.ts';
import { type CouncilTimes, rulesOn } from './petition-rules.ts';

/** What is known of its way. */
export interface PetitionDates {
  /** Handed in to the president of the council, against a receipt. */
  depositedAt: Date | null;
  /** The bureau found that it keeps the conditions. */
  acceptedAt: Date | null;
}

/**
 * The last day for a reasoned answer: so many months after the day of the deposit (art. 125). A month that is too short
 * has its last day instead.
 *
 * @returns an ISO day
 */
export function reasonedAnswerBy(depositedAt: Date): string {
  const day = dayOf(depositedAt);
  return Temporal.PlainDate.from(day)
    .add({ months: timesOn(day).answerMonths })
    .toString();
}

/**
 * The ordinary session on whose agenda it comes: the first that begins late enough for the agenda to leave in time (arts 33
 * and 38). The council sits in the first week of the month: the first day of it is counted, as nobody knows the day yet.
 *
 * @returns the first day of the month of the session, as an ISO day
 */
export function sessionAfter(acceptedAt: Date): string {
  const day = dayOf(acceptedAt);
  const { sessions, noticeDays } = timesOn(day);
  const earliest = Temporal.PlainDate.from(day).add({ days: noticeDays });
  const first = earliest.with({ day: 1 });
  const from = Temporal.PlainDate.compare(first, earliest) < 0 ? first.add({ months: 1 }) : first;
  const months = Array.from({ length: MONTHS }, (_, ahead) => from.add({ months: ahead }));
  const found = months.find(({ month }) => sessions.includes(month));
  if (found === undefined) throw new Error('petition-rules.json: the council never sits');
  return found.toString();
}

/** How it is said where a petition stands, and the days that belong to it. */
export interface Standing {
  /** The status; with `_on` the days are known; `late`: the last day for an answer has passed. */
  is: PetitionStatus | 'deposited_on' | 'checking_on' | 'accepted_on' | 'late';
  depositedAt: Date | null;
  /** ISO days, of a last day for an answer and of the month of a session. */
  until: string | null;
  session: string | null;
}

/** Where a petition stands on a day; of one from before its days were kept, the status alone is known. */
export function standingOf(
  status: PetitionStatus,
  { depositedAt, acceptedAt }: PetitionDates,
  now: Date,
): Standing {
  const until = depositedAt && reasonedAnswerBy(depositedAt);
  const session = acceptedAt && sessionAfter(acceptedAt);
  const days = { depositedAt, until, session };
  if (status === 'accepted' && session !== null) return { is: 'accepted_on', ...days };
  if ((status !== 'deposited' && status !== 'checking') || until === null) return { is: status, ...days };
  return { is: until < dayOf(now) ? 'late' : `${status}_on`, ...days };
}

const MONTHS = 12;
const timesOn = (day: string): CouncilTimes => rulesOn(day).council;

/** The steps of the way, in the order of the law. */
export const PETITION_STEPS = ['collected', 'deposited', 'checking', 'session', 'answer'] as const;
export type PetitionStep = (typeof PETITION_STEPS)[number];

export interface StepFound {
  step: PetitionStep;
  is: 'done' | 'now' | 'ahead';
  /** The last day that the law leaves for it, or the month of the session; ISO day; null: none, or nobody can say yet. */
  by: string | null;
}

/** The first step that is not done yet, by the status; `null`: none is left. */
const STANDS_AT: Record<PetitionStatus, PetitionStep | null> = {
  ...({ draft: 'collected', collecting: 'collected', ready: 'deposited' } as const),
  ...({ deposited: 'checking', checking: 'checking', accepted: 'session' } as const),
  ...({ refused: null, decided: null, closed: null } as const),
};

/**
 * Where a petition stands on its way. What is over shows what was done: one that was refused came to no session, and one
 * that was closed before its deposit went no way at all.
 *
 * @param collects whether the law asks for supports: not of an association (art. 124)
 */
export function petitionSteps(status: PetitionStatus, dates: PetitionDates, collects: boolean): StepFound[] {
  const { depositedAt, acceptedAt } = dates;
  if (status === 'closed' && depositedAt === null) return [];
  const at = STANDS_AT[status];
  const sits = at !== null || status === 'decided' || acceptedAt !== null;
  const steps = PETITION_STEPS.filter((step) =>
    step === 'session' ? sits : step !== 'collected' || collects,
  );
  const reached = at === null ? steps.length : Math.max(0, steps.indexOf(at));
  return steps.map((step, index) => ({
    step,
    is: index < reached ? 'done' : index === reached ? 'now' : 'ahead',
    by: limitOf(step, dates),
  }));
}

function limitOf(step: PetitionStep, { depositedAt, acceptedAt }: PetitionDates): string | null {
  if (step === 'session') return acceptedAt === null ? null : sessionAfter(acceptedAt);
  return step === 'answer' && depositedAt !== null ? reasonedAnswerBy(depositedAt) : null;
}
