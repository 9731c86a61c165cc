// First contact: two lines on who reads what (law 09-08 art. 5), the rest one tap away; whoever goes on has agreed.
import { forgetStranger } from '../store/stranger.ts';
import { standingToken } from './hear.ts';
import { changeLanguage } from './language.ts';
import { askLanguage } from './menu.ts';
import { begin, repeatQuestion } from './open.ts';
import type { Turn } from './parts.ts';
import { sentence, tell } from './speak.ts';

/** Changes when the notice or the charter changes in meaning: everybody is then told so in the reply to their next words. */
export const NOTICE_VERSION = '2026-3';

/** More rows fit in no list of a channel. */
const MOST_OPTIONS = 10;
const READ = 'read';
const LISTEN = 'listen';
const REFUSE = 'refuse';
const CHANGE_LANGUAGE = 'language';
const LATIN = 'latin';

/** Puts the notice in front of the answer for whoever was never told it, and what has changed for whoever knows an older one. */
export function openNotice(turn: Turn): void {
  const { row } = turn;
  if (row.noticeVersion === NOTICE_VERSION) return;
  if (row.noticed) turn.renewing = true;
  else turn.greeting = true;
  turn.offers = row.noticed ? [READ] : [READ, LISTEN, CHANGE_LANGUAGE];
  tell(turn, row.noticed ? 'welcome-renewed' : 'welcome-hello');
}

/**
 * Records that the notice was told, or that whoever was told it goes on.
 *
 * @param wentOn something was said that is more than an event of the chat
 */
export function settleNotice(turn: Turn, wentOn: boolean): void {
  const telling = turn.greeting || turn.renewing;
  if (telling && turn.reply.texts.length < 2) {
    // Nothing was answered, so nothing is said either: the notice waits for the first answer.
    turn.reply.texts = [];
    return;
  }
  offer(turn);
  if (telling) turn.citizen.noticeVersion = NOTICE_VERSION;
  else if (wentOn && turn.row.noticed && !turn.row.accepted) turn.citizen.acceptedAt = turn.now;
}

/** Buttons about the notice below those of the question. */
function offer(turn: Turn): void {
  const { reply, row } = turn;
  const wanted = (turn.offers ?? []).filter((what) => isWanted(turn, what));
  // A request for a place has the keyboard to itself; the words of the notice say the same.
  if (reply.request || reply.options.length + wanted.length > MOST_OPTIONS) return;
  for (const what of wanted) {
    const token = standingToken('notice', `${row.id}.${what}`);
    reply.options.push({ token, label: sentence(turn, 'welcome-hello', what) });
  }
}

function isWanted(turn: Turn, what: string): boolean {
  if (what === LISTEN) return clipOf(turn) !== null;
  // The menu has it already.
  return what !== CHANGE_LANGUAGE || !turn.memory.shown?.options.includes(CHANGE_LANGUAGE);
}

/** A tap on one of those buttons, whenever it comes. */
export async function noticeTapped(turn: Turn, id: string): Promise<void> {
  const [, what] = id.split('.');
  if (what === LISTEN) return playNotice(turn);
  if (what === REFUSE) return refuseNotice(turn);
  if (what === CHANGE_LANGUAGE) return askLanguage(turn);
  if (what === LATIN) {
    changeLanguage(turn, 'ary-Latn');
    return repeatQuestion(turn);
  }
  return readNotice(turn);
}

/** The whole notice and the charter; the open question is asked again after it. */
export async function readNotice(turn: Turn): Promise<void> {
  tell(turn, 'welcome-notice');
  await repeatQuestion(turn);
  turn.offers = [LISTEN, REFUSE];
}

const clipOf = ({ house, row }: Turn): string | null => house.words.clip(row.language, 'welcome-notice');

/** The notice as a voice note, where somebody has recorded it. */
function playNotice(turn: Turn): Promise<void> | void {
  const path = clipOf(turn);
  if (path === null) return readNotice(turn);
  const { house, now, row, batch } = turn;
  const id = house.newId();
  batch.insert('Attachment', {
    ...{ id, conversationId: row.id, caseId: null, proposalId: null, media: 'voice', channel: null },
    ...{ ref: null, mimeType: 'audio/ogg', name: 'notice.ogg', size: null, path, state: 'stored' },
    ...{ transcript: sentence(turn, 'welcome-notice') },
    ...{ attempts: 0, nextAttemptAt: null, createdAt: now },
  });
  batch.insert('OutgoingMessage', {
    ...{ id: house.newId(), conversationId: row.id, dedupeKey: `clip:${id}`, kind: 'reply', text: '' },
    ...{ attachmentId: id, state: 'queued', notBefore: now, createdAt: now },
  });
  turn.queued = true;
}

/**
 * Whoever does not agree is left alone: what was heard so far goes, and nothing is taken up. With matters of their own
 * here, what becomes of those is asked first.
 */
export async function refuseNotice(turn: Turn): Promise<void> {
  const { row, memory, batch, facts } = turn;
  const summary = await facts.summaries.load(row.citizenId);
  const matters = (summary?.cases ?? 0) + (summary?.supports ?? 0) + (summary?.proposals ?? 0);
  if (matters > 0 || row.member)
    return begin(turn, 'my_data', { prefilled: { what: { kind: 'choice', option: 'erase' } } });
  forgetStranger(batch, row.id);
  turn.memory = { menu: memory.menu };
  turn.attachments.clear();
  Object.assign(turn.citizen, { acceptedAt: null, noticeVersion: null });
  Object.assign(turn.conversation, { name: null, phone: null });
  Object.assign(turn.reply, { texts: [], options: [], request: undefined });
  Object.assign(turn, { greeting: false, renewing: false, offers: [] });
  row.noticed = false;
  tell(turn, 'welcome-refused');
}
