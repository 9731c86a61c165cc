// The meetings a member is asked to: shown, and answered for the date that was on the card.

import { standingToken } from '../../bot/input.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { AgendaItem } from '../../database/referrals.ts';
import { maskCards } from '../../domain/card-mask.ts';
import { type Answering, RSVPS, readAnswering, writeAnswering } from '../../domain/meeting.ts';
import { showsFrench } from '../../domain/names.ts';
import { carriedLines } from './carried-items.ts';
import type { MeetingFact } from './loaders.ts';
import { invitationById, meetingsOf } from './loaders.ts';

/** A reason is a sentence. */
const LONGEST_REASON = 300;
/** For so long what was said belongs to the answer, and the answer to what was said (milliseconds). */
const EXCUSE_MS = 3_600_000;

/** Takes the answer of a button: the last one counts, until the meeting begins. */
export async function answerMeeting(turn: Turn, id: string): Promise<void> {
  const answering = readAnswering(id);
  if (answering)
    return answerInvitation(turn, answering, answering.answer === 'yes' ? null : reasonSaid(turn));
  tell(turn, 'meetings-card', 'gone');
}

/** Records yes, no or excused. What was said to an earlier date is no answer to the new one: that is asked again. */
export async function answerInvitation(
  turn: Turn,
  { invitationId, revision, answer }: Answering,
  reason: string | null,
): Promise<void> {
  const meeting = await invitationById(turn.loaders).load(invitationId);
  if (!meeting || meeting.citizenId !== turn.row.citizenId) return tell(turn, 'meetings-card', 'gone');
  const { title } = meeting;
  if (!isOpen(turn, meeting)) return tell(turn, 'meetings-card', 'closed', { title });
  if (meeting.revision !== revision) return showMoved(turn, meeting);
  record(turn, { invitationId, revision, answer, reason: answer === 'yes' ? null : reason });
  if (answer !== 'excused') return tell(turn, 'meetings-answer', answer, { title });
  tell(turn, 'meetings-answer', reason === null ? 'excused' : 'excused_why', { title });
  if (reason === null) askWhy(turn, invitationId, revision);
}

/** Can still be answered. */
export const isOpen = ({ now }: Turn, { status, startsAt }: MeetingFact): boolean =>
  status === 'planned' && startsAt >= now;

/** Keeps why somebody does not come, which they were asked for. */
export function giveReason(turn: Turn, excuse: { asked: string; revision: number }, text: string): void {
  const reason = maskedReason(text);
  record(turn, { invitationId: excuse.asked, revision: excuse.revision, answer: 'excused', reason });
  tell(turn, 'meetings-why', 'kept');
}

/** Of the member's own words as they may be kept. */
export const maskedReason = (text: string): string => maskCards(text).slice(0, LONGEST_REASON);

/** What was asked, or said, about not coming is not long ago. */
export function isFreshExcuse({ memory: { excuse }, now }: Turn): boolean {
  return excuse !== undefined && now.getTime() - excuse.at <= EXCUSE_MS;
}

/** What was said before it was known of which meeting. */
function reasonSaid(turn: Turn): string | null {
  const { excuse } = turn.memory;
  return excuse && 'reason' in excuse && isFreshExcuse(turn) ? excuse.reason : null;
}

/** Asked for once and kindly: nobody has to say. */
function askWhy(turn: Turn, asked: string, revision: number): void {
  turn.memory = { ...turn.memory, excuse: { at: turn.now.getTime(), asked, revision } };
  tell(turn, 'meetings-why');
}

/** The meeting may be moved at this very moment: the answer holds for the date that was seen only. */
function record(turn: Turn, answer: Answering & { reason: string | null }): void {
  turn.unitOfWork.upsert(
    [{ ...answer, at: turn.now }],
    (rows) => `update "Invitation" i set "answer" = p."answer", "answeredAt" = p."at", "reason" = p."reason"
      from jsonb_to_recordset(${rows})
        as p("invitationId" uuid, "revision" int, "answer" text, "reason" text, "at" timestamptz)
      cross join lateral (select m."id" from "Meeting" m join "Invitation" k on k."meetingId" = m."id"
        where k."id" = p."invitationId" and m."revision" = p."revision" for share of m) m
      where i."id" = p."invitationId" and m."id" = i."meetingId" returning 1`,
  );
}

/** Shows a member's coming meetings, the next one with its buttons. */
export async function showMeetings(turn: Turn): Promise<void> {
  const meetings = (await meetingsOf(turn.loaders).load(turn.row.citizenId)).filter((each) =>
    isOpen(turn, each),
  );
  const [next] = meetings;
  if (!next) return tell(turn, 'meetings-none');
  for (const meeting of meetings) {
    const isNext = meetings.find(({ bodyId }) => bodyId === meeting.bodyId) === meeting;
    turn.reply.texts.push(cardOf(turn, meeting, isNext ? meeting.carried : []));
  }
  askWhetherComing(turn, next);
}

function showMoved(turn: Turn, meeting: MeetingFact): void {
  tell(turn, 'meetings-moved', undefined, { title: meeting.title, date: dateOf(turn, meeting) });
  turn.reply.texts.push(cardOf(turn, meeting, []));
  askWhetherComing(turn, meeting);
}

function askWhetherComing(turn: Turn, { id, revision }: MeetingFact): void {
  turn.reply.options = RSVPS.map((answer) => ({
    token: standingToken('meeting', writeAnswering({ invitationId: id, revision, answer })),
    label: sentence(turn, 'meetings-card', answer),
  }));
}

function cardOf(turn: Turn, meeting: MeetingFact, carried: readonly AgendaItem[]): string {
  const { title, place, bodyAr, bodyFr } = meeting;
  const items = carriedLines(turn.row.language, carried, (attribute, values) =>
    sentence(turn, 'meetings-carried', attribute, values),
  );
  const body = showsFrench(turn.row.language) ? bodyFr : bodyAr;
  return sentence(turn, 'meetings-card', undefined, {
    body,
    title,
    date: dateOf(turn, meeting),
    place,
    agenda: [meeting.agenda, ...items].join('\n'),
  });
}

export const dateOf = ({ context, row, now }: Turn, { startsAt }: MeetingFact): string =>
  context.words.dateTime(row.language, startsAt, now);
