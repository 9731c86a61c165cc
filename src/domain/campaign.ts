// Campaigns in which the commune gathers ideas between two days, in axes of which each keeps a number of them.
import { dayOf, isoOf } from './calendar.ts';

/** Its first and its last day, as the database keeps days: midnight of universal time. */
export interface CampaignDays {
  opensOn: Date;
  closesOn: Date;
}

export type CampaignState = 'ahead' | 'open' | 'over';

/** Where it stands on the day that it is in the commune; both its days are days of it. */
export function campaignState({ opensOn, closesOn }: CampaignDays, now: Date): CampaignState {
  const today = dayOf(now);
  if (today < isoOf(opensOn)) return 'ahead';
  return today > isoOf(closesOn) ? 'over' : 'open';
}

/** More axes than this nobody chooses from in a chat. */
export const MOST_AXES = 8;
/** More ideas than this no axis keeps. */
export const MOST_KEPT = 500;
