// Consultations, surveys and polls: what they ask, how long they take, when they are open, and what of the results is shown.

import { z } from 'zod';

/** A consultation has a draft to read; a survey has none; a poll is one question. */
export const CONSULTATION_FORMS = ['consultation', 'survey', 'poll'] as const;
export type ConsultationForm = (typeof CONSULTATION_FORMS)[number];

/** In the order of its life. */
export const CONSULTATION_STATUSES = ['draft', 'planned', 'open', 'closed', 'answered', 'adopted'] as const;
export type ConsultationStatus = (typeof CONSULTATION_STATUSES)[number];

export const isConsultationStatus = (name: string): name is ConsultationStatus =>
  CONSULTATION_STATUSES.some((known) => known === name);

export const QUESTION_KINDS = ['choice', 'several', 'rank', 'scale', 'text', 'voice', 'photo'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Answered with options of its own. */
export const hasOptions = (kind: string): boolean => ['choice', 'several', 'rank'].includes(kind);
/** Answered at a tap: it can be counted. */
export const isCounted = (kind: string): boolean => hasOptions(kind) || kind === 'scale';

/** Minutes. */
export const LENGTHS = [1, 3, 10] as const;
export type Length = (typeof LENGTHS)[number];

/** From "not at all" to "very much". */
export const SCALE = [1, 2, 3, 4, 5] as const;

/** A list of any chat has ten rows: one is for passing over, one for being done. */
export const MOST_OPTIONS = 8;
export const FEWEST_OPTIONS = 2;
export const MOST_QUESTIONS = 20;

const Options = z.array(z.object({ ar: z.string(), fr: z.string() }));
export interface Option {
  ar: string;
  fr: string;
}

/** Options as they are stored; none where they cannot be read. */
export const optionsOf = (stored: unknown): Option[] => Options.safeParse(stored).data ?? [];

/** Asked only of whoever wants, for the figures. */
export const AGES = ['under_18', 'from_18', 'from_25', 'from_35', 'from_60'] as const;
export const SEXES = ['woman', 'man'] as const;

/** What a chat remembers of the one that is talked about: as much as it takes to ask again. */
export interface Opinion {
  id: string;
  /** What may be tapped under its summary. */
  offers?: string[];
  lengths?: { minutes: number; count: number }[];
  /** It was begun before. */
  isBegun?: boolean;
  /** The question on the screen, its place, and what was picked of it so far. */
  question?: {
    id: string;
    kind: QuestionKind;
    length: number;
    textAr: string;
    textFr: string;
    options: Option[];
  };
  at?: number;
  of?: number;
  picked?: number[];
  /** Answers that may be given anew. */
  names?: { textAr: string; textFr: string }[];
  ids?: string[];
}

/** Fewer answers than these are shown of no group: somebody could be told by them. */
export const FEWEST_SHOWN = 5;

interface Timed {
  status: string;
  opensAt: Date;
  closesAt: Date;
}

/** Whether it takes answers at this moment, whatever the clock has written down yet. */
export const takesAnswers = ({ status, opensAt, closesAt }: Timed, now: Date): boolean =>
  (status === 'planned' || status === 'open') && opensAt <= now && now < closesAt;

/** Everybody may read it: its question, and later its results. */
export const isPublic = ({ status, opensAt }: Timed, now: Date): boolean =>
  status !== 'draft' && (status !== 'planned' || opensAt <= now);

/** Its results are complete. */
export const isOver = ({ status, closesAt }: Timed, now: Date): boolean =>
  status !== 'draft' && (now >= closesAt || ['closed', 'answered', 'adopted'].includes(status));

/** What staff may still write anew: nobody has read it. */
export const isUnread = (status: string): boolean => status === 'draft';

/** The questions of a length, in order. */
export const askedIn = <Q extends { length: number }>(questions: readonly Q[], length: number): Q[] =>
  questions.filter((question) => question.length <= length);

/** The lengths among which people choose: those that ask more than the one before. */
export function lengthsOffered(questions: readonly { length: number }[]): Length[] {
  return LENGTHS.filter((length, i) => {
    const before = i === 0 ? 0 : askedIn(questions, LENGTHS[i - 1] ?? 0).length;
    return askedIn(questions, length).length > before;
  });
}

/** The first question of a length that was neither answered nor passed over; null: there is none left. */
export const nextAsked = <Q extends { id: string; length: number }>(
  questions: readonly Q[],
  length: number,
  answered: ReadonlySet<string>,
): Q | null => askedIn(questions, length).find(({ id }) => !answered.has(id)) ?? null;

export type Lack = 'no_questions' | 'one_question' | 'no_options' | 'no_days';

/** What is missing before it may be announced; null: nothing. */
export function lackOf(
  plan: { form: string; opensAt: Date; closesAt: Date },
  questions: readonly { kind: string; length: number; options: unknown }[],
  now: Date,
): Lack | null {
  if (questions.length === 0) return 'no_questions';
  if (plan.form === 'poll' && questions.length > 1) return 'one_question';
  if (questions.some(({ kind, options }) => hasOptions(kind) && optionsOf(options).length < FEWEST_OPTIONS))
    return 'no_options';
  if (plan.closesAt <= plan.opensAt || plan.closesAt <= now) return 'no_days';
  return null;
}
