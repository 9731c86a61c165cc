// The citizen's word on a case that was said to be done, and how they found it handled.

/** No word is silence: it is counted apart, and is no yes. */
export const VERDICTS = ['confirmed', 'disputed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a citizen does, and what staff do: the case is said to be done again, or closed against the citizen's word. */
export const VERDICT_DEEDS = ['confirm', 'dispute', 'do_again', 'overrule'] as const;
export type VerdictDeed = (typeof VERDICT_DEEDS)[number];

const BY_DEED: Record<VerdictDeed, Verdict | null> = {
  confirm: 'confirmed',
  dispute: 'disputed',
  // All are asked anew; who is overruled has said so all the same.
  do_again: null,
  overrule: 'disputed',
};

/** The word that stands after a deed, whatever was said before; null: silence. */
export const verdictBy = (deed: VerdictDeed): Verdict | null => BY_DEED[deed];

export const RATINGS = ['good', 'fair', 'poor'] as const;
export type Rating = (typeof RATINGS)[number];

export const isRating = (name: string | undefined): name is Rating => RATINGS.some((known) => known === name);

/** Later than this nobody remembers how it was. */
const RATED_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

export interface Rateable {
  verdict: string | null;
  doneAt: Date | null;
  solemn: boolean;
  ratingAskedAt: Date | null;
  rating: string | null;
}

const isLately = (since: Date | null, now: Date): boolean =>
  since !== null && now.getTime() - since.getTime() <= RATED_DAYS * DAY_MS;

/** Whether somebody is asked how a case was handled: once, in time, when it is mended, and never in mourning. */
export const mayAskRating = (
  { verdict, doneAt, solemn, ratingAskedAt, rating }: Rateable,
  now: Date,
): boolean =>
  verdict === 'confirmed' && !solemn && ratingAskedAt === null && rating === null && isLately(doneAt, now);

/** Whether what somebody says of it is taken: once, and in time. */
export const mayRate = ({ ratingAskedAt, rating }: Rateable, now: Date): boolean =>
  rating === null && isLately(ratingAskedAt, now);

/** Whether a case is closed, or stays so, against the word of a citizen: that takes more than whoever handled it. */
export const overrules = (to: string, isDisputed: boolean): boolean =>
  isDisputed && (to === 'closed' || to === 'refused');
