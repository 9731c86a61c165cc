// Where one turns against an answer, in words: under a refusal, and for whoever objects to what they were given.

import { HEAD_ANSWERS_DAYS, TO_COMMISSION_DAYS, TO_COURT_DAYS } from '../../domain/information.ts';

/** The days that the law gives to each way; `until`: the last day of the first, as it is read. */
export const appealValues = (until: string): Record<string, string | number> => ({
  ...{ until, head: HEAD_ANSWERS_DAYS },
  ...{ commission: TO_COMMISSION_DAYS, court: TO_COURT_DAYS },
});
