// A member in the room says so: with the code that hangs there, around the hour of the meeting.

import { countWrongCode, mayTryCode } from '../../bot/code-attempts.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { isSaid } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { latinDigits } from '../../domain/digits.ts';
import { checkInTime, makeRoomCode, roomKey } from '../../domain/meeting.ts';
import type { MeetingFact } from './loaders.ts';
import { meetingsOf } from './loaders.ts';

const CODE = /^\d{4}$/u;
/** Longer texts are stories. */
const LONGEST = 40;
/**
 * Notes that a member is in the room. "Present" alone asks for the code; the code says it is true.
 * False: this is neither, or there is no meeting of this person's today.
 */
export async function checkIn(turn: Turn, text: string): Promise<boolean> {
  const { row, now } = turn;
  if (!row.member || text.length > LONGEST) return false;
  const code = latinDigits(text).trim();
  const isCode = CODE.test(code);
  if (!isCode && !isSaid(turn, text, 'meetings-present')) return false;
  const meetings = await meetingsOf(turn.loaders).load(row.citizenId);
  const open = meetings.filter(({ startsAt }) => checkInTime(startsAt, now) === 'open');
  if (open.length > 0) atTheDoor(turn, open, isCode ? code : null);
  else if (meetings.some(({ startsAt }) => checkInTime(startsAt, now) === 'early'))
    tell(turn, 'meetings-checkin', 'early');
  else return false;
  if (turn.memory.flow) await repeatQuestion(turn);
  return true;
}

function atTheDoor(turn: Turn, open: MeetingFact[], code: string | null): void {
  if (code === null) tell(turn, 'meetings-checkin');
  else if (!mayTryCode(turn)) tell(turn, 'common-too_many_codes');
  else {
    const { cipher } = turn.context;
    const meeting = open.find(({ meetingId }) => makeRoomCode(cipher.hash(roomKey(meetingId))) === code);
    if (meeting) note(turn, meeting);
    else {
      countWrongCode(turn);
      tell(turn, 'meetings-checkin', 'wrong_code');
    }
  }
}

/** The first moment stays, as it does when staff note it. */
function note(turn: Turn, { id, title }: MeetingFact): void {
  turn.unitOfWork.upsert(
    [{ id, at: turn.now }],
    (rows) => `update "Invitation" i set "attendedAt" = p."at"
      from jsonb_to_recordset(${rows}) as p("id" uuid, "at" timestamptz)
      where i."id" = p."id" and i."attendedAt" is null returning 1`,
  );
  tell(turn, 'meetings-checkin', 'done', { title });
}
