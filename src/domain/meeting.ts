// Meetings of a body: offices, answers to an invitation, and when members are reminded.
import { dayOf, daysLeft, nextDaytime } from './calendar.ts';

export const OFFICES = ['member', 'president', 'vice_president', 'secretary'] as const;
export type Office = (typeof OFFICES)[number];

export const MEETING_STATUSES = ['planned', 'cancelled', 'held'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const RSVPS = ['yes', 'no', 'excused'] as const;
export type Rsvp = (typeof RSVPS)[number];

/** An answer as a button of a card carries it: for that date and no later one. */
export interface Answering {
  invitationId: string;
  revision: number;
  answer: Rsvp;
}

/** Writes what a button carries. */
export function writeAnswering({ invitationId, revision, answer }: Answering): string {
  return `${invitationId}.${revision}.${answer}`;
}

/** Reads it back; cards sent before buttons carried a revision stood for the first. Null: it is no answer. */
export function readAnswering(id: string): Answering | null {
  const [invitationId = '', ...rest] = id.split('.');
  const answer = rest.at(-1) ?? '';
  const revision = rest.length > 1 ? Number(rest[0]) : 1;
  return isRsvp(answer) && Number.isInteger(revision) ? { invitationId, revision, answer } : null;
}

export type Before = '7d' | '1d' | '2h';

const MINUTE_MS = 60_000;
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

/** How far off a meeting is, as it is said to a person: `day` is tomorrow. */
export interface TimeLeft {
  unit: 'week' | 'days' | 'day' | 'hours' | 'minutes';
  count: number;
}

/** Nearer than this on the same day, minutes are counted; to five of them. */
const BY_HOURS_MINUTES = 105;
const MINUTES_STEP = 5;

/** What is left until a meeting when a reminder of it is told, however late that is. */
export function timeLeft(startsAt: Date, now: Date): TimeLeft {
  const days = daysLeft(now, new Date(dayOf(startsAt)));
  if (days > 0) return { unit: days === 7 ? 'week' : days === 1 ? 'day' : 'days', count: days };
  const steps = Math.round((startsAt.getTime() - now.getTime()) / MINUTE_MS / MINUTES_STEP);
  const minutes = Math.max(1, steps) * MINUTES_STEP;
  const isByHours = minutes === 60 || minutes >= BY_HOURS_MINUTES;
  return isByHours ? { unit: 'hours', count: Math.round(minutes / 60) } : { unit: 'minutes', count: minutes };
}

/** Members come early and late; afterwards only staff can still note who was there. */
const DOOR_OPENS_MS = HOUR_MS / 2;
const DOOR_SHUTS_MS = 3 * HOUR_MS;
/** On the day itself: who says it is there already is told to say it again in the room. */
const SAME_DAY_MS = 12 * HOUR_MS;

/** Whether somebody can be in the room already, or was. */
export function isDoorOpen(startsAt: Date, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - DOOR_OPENS_MS;
}

/** Whether a member may check in now: from half an hour before the meeting until three hours after it began. */
export function checkInTime(startsAt: Date, now: Date): 'early' | 'open' | 'over' | 'another_day' {
  const since = now.getTime() - startsAt.getTime();
  if (since > DOOR_SHUTS_MS) return 'over';
  if (isDoorOpen(startsAt, now)) return 'open';
  return since >= -SAME_DAY_MS ? 'early' : 'another_day';
}

/** What the code of the room is made from, by a keyed hash: nothing needs to be stored. */
export const roomKey = (meetingId: string): string => `room ${meetingId}`;

/**
 * The code that hangs in the room of a meeting, four digits.
 *
 * @param hash keyed hash of `roomKey`, base64url
 */
export function makeRoomCode(hash: string): string {
  return String(Buffer.from(hash, 'base64url').readUInt32BE(0) % 10_000).padStart(4, '0');
}

export function isRsvp(name: string): name is Rsvp {
  return RSVPS.some((known) => known === name);
}

/** A meeting is planned at most two years ahead: whoever wrote another year meant this one. */
const FARTHEST_YEARS = 2;

export function isTooFar(startsAt: Date, now: Date): boolean {
  const farthest = new Date(now);
  farthest.setUTCFullYear(farthest.getUTCFullYear() + FARTHEST_YEARS);
  return startsAt > farthest;
}
