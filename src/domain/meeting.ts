// Meetings of a body: offices, answers to an invitation, and when members are reminded.
import { nextDaytime } from './calendar.ts';

export const OFFICES = ['member', 'president', 'vice_president', 'secretary'] as const;
export type Office = (typeof OFFICES)[number];

export const RSVPS = ['yes', 'no', 'excused'] as const;
export type Rsvp = (typeof RSVPS)[number];

export const MEETING_STATUSES = ['planned', 'cancelled', 'held'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export type Before = '7d' | '1d' | '2h';

const HOUR_MS = 3_600_000;
const REMINDERS: [Before, number][] = [
  ['7d', 7 * 24 * HOUR_MS],
  ['1d', 24 * HOUR_MS],
  ['2h', 2 * HOUR_MS],
];

/** A reminder that comes later than this before the start finds members on their way, or helps nobody. */
const LEAST_NOTICE_MS = HOUR_MS / 2;

/**
 * When the members are reminded: a week, a day and two hours before. What would fall into the night waits for 08:00,
 * and is dropped when that is too late; what lies in the past is dropped.
 */
export function reminderTimes(startsAt: Date, now: Date): { before: Before; at: Date }[] {
  return REMINDERS.map(([before, span]) => ({
    before,
    at: nextDaytime(new Date(startsAt.getTime() - span)),
  })).filter(({ at }) => at > now && at.getTime() <= startsAt.getTime() - LEAST_NOTICE_MS);
}

export function isRsvp(name: string): name is Rsvp {
  return RSVPS.some((known) => known === name);
}

export function isOffice(name: string): name is Office {
  return OFFICES.some((known) => known === name);
}
