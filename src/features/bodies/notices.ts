// Meeting cards, their changes and reminders, for the members of a body.

import { addNotices } from '../../database/add-notices.ts';
import { type NewRow, UnitOfWork } from '../../database/unit-of-work.ts';
import { RSVPS, reminderTimes, timeLeft, writeAnswering } from '../../domain/meeting.ts';
import { showsFrench } from '../../domain/names.ts';
import type { MeetingNotice } from '../../domain/notice.ts';
import type { NoticeGroup, NoticeRenderer, Planning, RenderedNotice } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';
import type { Words } from '../../words/words.ts';
import { carriedLines } from './carried-items.ts';
import {
  dropReminders,
  listUntold,
  type MeetingSubject,
  readMeetings,
  type Untold,
} from './untold-meetings.ts';

const MESSAGES: Record<MeetingNotice, string> = {
  meeting_card: 'meetings-card',
  meeting_change: 'meetings-changed',
  meeting_reminder: 'meetings-reminder',
  meeting_cancel: 'meetings-cancelled',
};

const isMeetingNotice = (name: string): name is MeetingNotice => Object.hasOwn(MESSAGES, name);

/**
 * Makes the notices that members are owed: a card for a new meeting, word of a change or of a cancellation, and
 * reminders a week, a day and two hours before, none at night. Members who joined later are told as well.
 */
export async function planMeetingNotices({ db, newId, clock }: Planning): Promise<void> {
  const now = clock();
  const unitOfWork = new UnitOfWork();
  await inTransaction(db, unitOfWork, async (tx) => {
    const untold = await listUntold(tx, now);
    for (const { invitationId, meetingId, mandateId } of untold) {
      if (!invitationId) unitOfWork.insert('Invitation', { id: newId(), meetingId, mandateId });
    }
    dropReminders(
      unitOfWork,
      untold.filter(({ told }) => told !== null),
      now,
    );
    addNotices(
      unitOfWork,
      untold.flatMap((each) => noticesFor(each, now, newId)),
    );
  });
}

function noticesFor(untold: Untold, now: Date, newId: () => string): NewRow<'Notice'>[] {
  const { meetingId, citizenId, startsAt, revision, status, told } = untold;
  const notice = (kind: MeetingNotice, key: string, dueAt: Date) => ({
    id: newId(),
    dedupeKey: `${kind}:${meetingId}:${citizenId}:${key}`,
    kind,
    citizenId,
    subjectId: meetingId,
    values: { revision },
    urgent: false,
    dueAt,
    expiresAt: startsAt,
    createdAt: now,
  });
  if (status === 'cancelled') return [notice('meeting_cancel', String(revision), now)];
  const kind = told === null ? 'meeting_card' : 'meeting_change';
  const reminders = reminderTimes(startsAt, now).map(({ before, at }) =>
    notice('meeting_reminder', `${revision}:${before}`, at),
  );
  return [notice(kind, String(revision), now), ...reminders];
}

/** Tells members of meetings: the newest of several notices about one meeting is enough. */
export const tellMeetings: NoticeRenderer = async (tx, words, bundles, now) => {
  const ids = [...new Set(bundles.map(({ subjectId }) => subjectId))];
  const citizens = [...new Set(bundles.map(({ citizenId }) => citizenId))];
  const meetings = new Map(
    (await readMeetings(tx, { ids, citizens, now })).map((each) => [`${each.citizenId} ${each.id}`, each]),
  );
  return new Map(
    bundles.flatMap((bundle) => {
      const meeting = meetings.get(`${bundle.citizenId} ${bundle.subjectId}`);
      const told = meeting && tell(words, bundle, meeting, now);
      return told ? [[bundle, told] as const] : [];
    }),
  );
};

function tell(
  words: Words,
  { notices, language }: NoticeGroup,
  meeting: MeetingSubject,
  now: Date,
): RenderedNotice | null {
  const newest = notices.at(-1);
  if (!newest || (newest.kind === 'meeting_reminder' && meeting.status !== 'planned')) return null;
  const body = showsFrench(language) ? meeting.bodyFr : meeting.bodyAr;
  const { title, place } = meeting;
  const items = carriedLines(language, meeting.carried, (attribute, said) =>
    words.say(language, { message: 'meetings-carried', attribute, values: said }),
  );
  const agenda = [meeting.agenda, ...items].join('\n');
  const date = words.dateTime(language, meeting.startsAt, now);
  // A reminder may be told late: of a program that was down, of a telephone that was out of reach.
  const left = newest.kind === 'meeting_reminder' ? timeLeft(meeting.startsAt, now) : null;
  const values = { body, title, place, agenda, date, count: left?.count ?? 0 };
  const say = (message: string, attribute?: string) => words.say(language, { message, attribute, values });
  const template = { name: 'meeting_reminder', language, values: [title, date, place] };
  const message = isMeetingNotice(newest.kind) ? MESSAGES[newest.kind] : null;
  if (message === null) return null;
  if (newest.kind === 'meeting_cancel') return { text: say(message), template };
  const { invitationId, revision } = meeting;
  const options = RSVPS.map((answer) => ({
    token: `ameeting.${writeAnswering({ invitationId, revision, answer })}`,
    label: say('meetings-card', answer),
  }));
  const text = say(message, left?.unit);
  return { text: left === null ? text : [text, ...items].join('\n'), options, template };
}
