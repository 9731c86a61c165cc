// An idea or a project that is carried to a consultative body, and what the body replies.
import { addDays, isoOf } from './calendar.ts';
import { showsFrench } from './names.ts';

/** `none`: the day went by without a reply, and no more is awaited. */
export const OPINIONS = ['favourable', 'with_remarks', 'unfavourable', 'none'] as const;
export type BodyOpinion = (typeof OPINIONS)[number];

/** Which remarks, or why not: whoever had the idea reads it. */
export const opinionNeedsWords = (opinion: BodyOpinion): boolean =>
  opinion === 'with_remarks' || opinion === 'unfavourable';

/** A body meets a few times in a year; behind that somebody mistyped the year. */
const MOST_DAYS = 366;

/** Whether a reply may be awaited until this day. ISO days, on the commune's clock. */
export const mayAwaitReplyUntil = (day: string, today: string): boolean =>
  day > today && day <= isoOf(addDays(new Date(today), MOST_DAYS));

/** Where one stands: the names of the body, and its reply. Days are ISO days. */
export interface ReferralFact {
  nameAr: string;
  nameFr: string;
  replyBy: string;
  opinion: string | null;
  wordsAr: string | null;
  wordsFr: string | null;
  metOn: string | null;
}

/** Still with the body behind the day by which it should have replied. */
export const isUnreplied = ({ opinion, replyBy }: Pick<ReferralFact, 'opinion' | 'replyBy'>, today: string) =>
  opinion === null && replyBy < today;

/** What puts it into the words of one language. */
export interface Telling {
  language: string;
  /** ISO day on the commune's clock. */
  today: string;
  say(message: string, attribute?: string, values?: Record<string, string>): string;
  date(day: Date): string;
}

/** What is said of one: where it stands, and below it the words of the body, where it gave any. */
export function referralLines(referral: ReferralFact, { language, today, say, date }: Telling): string[] {
  const french = showsFrench(language);
  const { opinion, metOn, replyBy } = referral;
  const body = french ? referral.nameFr : referral.nameAr;
  if (opinion === null) {
    const attribute = isUnreplied(referral, today) ? 'late' : undefined;
    return [say('referral-line', attribute, { body, date: date(new Date(replyBy)) })];
  }
  const words = french ? referral.wordsFr : referral.wordsAr;
  const values = { body, opinion: say(`referral-opinion-${opinion}`) };
  const line =
    metOn === null
      ? say('referral-line', 'replied', values)
      : say('referral-line', 'replied_on', { ...values, date: date(new Date(metOn)) });
  return words === null ? [line] : [line, `« ${words} »`];
}
