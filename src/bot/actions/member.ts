// Seats in the consultative bodies: joined by a one-time code, meetings answered from the card.

import { RSVPS } from '../../domain/meeting.ts';
import { showsFrench } from '../../domain/names.ts';
import { countWrongCode, mayTryCode } from '../guesses.ts';
import { standingToken } from '../hear.ts';
import type { Action, Turn } from '../parts.ts';
import { sentence, tell } from '../speak.ts';
import { typedCode } from './link.ts';

/** Ties the seat to this citizen. The code works once. */
export const joinBody: Action = {
  needs: ['code'],
  outcomes: ['joined', 'wrong_code', 'too_many', 'already'],
  async run(turn, answers) {
    if (!mayTryCode(turn)) return { outcome: 'too_many' };
    const codeHash = turn.house.seal.hash(`seat ${typedCode(answers.code)}`);
    const seat = await turn.facts.seatByCode.load(codeHash);
    if (!seat || (seat.codeUntil && seat.codeUntil < turn.now)) {
      countWrongCode(turn);
      return { outcome: 'wrong_code' };
    }
    const body = showsFrench(turn.row.language) ? seat.nameFr : seat.nameAr;
    if (seat.citizenId) return { outcome: 'already', values: { body } };
    const { citizenId } = turn.row;
    turn.batch.patch('Mandate', seat.id, { citizenId, joinedAt: turn.now, codeHash: null, codeUntil: null });
    turn.row.member = true;
    // A seat taken with the first word of all is a sign of going on.
    if (!turn.row.accepted) turn.citizen.acceptedAt = turn.now;
    return { outcome: 'joined', values: { body } };
  },
};

/** Records yes, no or excused from the card or a reminder; the last answer counts, until the meeting begins. */
export async function answerMeeting(turn: Turn, id: string): Promise<void> {
  const [invitationId = '', answer = ''] = id.split('.');
  const known = RSVPS.find((each) => each === answer);
  const invitation = await turn.facts.invitations.load(invitationId);
  if (!known || !invitation || invitation.citizenId !== turn.row.citizenId) {
    tell(turn, 'meetings-card', 'gone');
    return;
  }
  if (invitation.status !== 'planned' || invitation.startsAt < turn.now) {
    tell(turn, 'meetings-card', 'closed', { title: invitation.title });
    return;
  }
  turn.batch.patch('Invitation', invitationId, { answer: known, answeredAt: turn.now });
  tell(turn, 'meetings-answer', known, { title: invitation.title });
}

/** Shows a member's coming meetings, each with its own buttons. */
export async function showMeetings(turn: Turn): Promise<void> {
  const meetings = await turn.facts.meetingsOf.load(turn.row.citizenId);
  const next = meetings[0];
  if (!next) {
    tell(turn, 'meetings-none');
    return;
  }
  const { words } = turn.house;
  for (const meeting of meetings) {
    turn.reply.texts.push(
      sentence(turn, 'meetings-card', undefined, {
        body: showsFrench(turn.row.language) ? meeting.bodyFr : meeting.bodyAr,
        title: meeting.title,
        date: words.dateTime(turn.row.language, meeting.startsAt),
        place: meeting.place,
        agenda: meeting.agenda,
      }),
    );
  }
  turn.reply.options = RSVPS.map((answer) => ({
    token: standingToken('meeting', `${next.id}.${answer}`),
    label: sentence(turn, 'meetings-card', answer),
  }));
}
