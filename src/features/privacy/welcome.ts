// First contact: two lines on who reads what (law 09-08 art. 5), the rest one tap away; whoever goes on has agreed.

import { memoryBefore } from '../../bot/confidential.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { clean, standingToken } from '../../bot/input.ts';
import { changeLanguage } from '../../bot/language.ts';
import { askLanguage } from '../../bot/main-menu.ts';
import { stopForm } from '../../bot/offer-draft.ts';
import { isFine, isOneOf, opensWith, readBy, readYesNo } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Heard, Turn } from '../../bot/turn.ts';
import { isForm } from '../../bot/understanding/leave-form.ts';
import { latinOf } from '../../words/languages.ts';
import { askErasure } from './ask-erasure.ts';
import { forgetStranger } from './forget-stranger.ts';
import { summaries } from './records.ts';

/** Changes when the notice or the charter changes in meaning: everybody is then told so in the reply to their next words. */
export const NOTICE_VERSION = '2026-3';

/** More rows fit in no list of a channel. */
const MOST_OPTIONS = 10;
const READ = 'read';
const LISTEN = 'listen';
const REFUSE = 'refuse';
const CHANGE_LANGUAGE = 'language';
const LATIN = 'latin';

/** What goes last where there is no room for all: to read it, the notice itself names a word. */
const BY_NEED = [REFUSE, LISTEN, LATIN, CHANGE_LANGUAGE, READ];

/** Puts the notice in front of the answer for whoever was never told it, and what has changed for whoever knows an older one. */
export function openNotice(turn: Turn): void {
  const { row } = turn;
  if (row.noticeVersion === NOTICE_VERSION) return;
  const { refused: _, ...memory } = turn.memory;
  turn.memory = memory;
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
  if (telling) {
    turn.memory = { ...turn.memory, noticeUnder: turn.memory.shown?.menu };
    turn.citizen.noticeVersion = NOTICE_VERSION;
  } else if (wentOn && turn.row.noticed && !turn.row.accepted) turn.citizen.acceptedAt = turn.now;
}

/** Buttons about the notice below those of the question. */
function offer(turn: Turn): void {
  const { reply, row } = turn;
  const wanted = (turn.offers ?? []).filter((what) => isWanted(turn, what));
  // A request for a place has the keyboard to itself; the words of the notice say the same.
  if (reply.request) return;
  const room = Math.max(0, MOST_OPTIONS - reply.options.length);
  const kept = wanted.toSorted((a, b) => BY_NEED.indexOf(a) - BY_NEED.indexOf(b)).slice(0, room);
  for (const what of wanted.filter((each) => kept.includes(each))) {
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
    changeLanguage(turn, latinOf(turn.row.language));
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

const clipOf = ({ context, row }: Turn): string | null => context.words.clip(row.language, 'welcome-notice');

/** The notice as a voice note, where somebody has recorded it. */
function playNotice(turn: Turn): Promise<void> | void {
  const path = clipOf(turn);
  if (path === null) return readNotice(turn);
  const { context, now, row, unitOfWork } = turn;
  const id = context.newId();
  unitOfWork.insert('Attachment', {
    ...{ id, conversationId: row.id, caseId: null, proposalId: null, media: 'voice', channel: null },
    ...{ ref: null, mimeType: 'audio/ogg', name: 'notice.ogg', size: null, path, state: 'stored' },
    ...{ transcript: sentence(turn, 'welcome-notice') },
    ...{ attempts: 0, nextAttemptAt: null, createdAt: now },
  });
  turn.besides.push({
    ...{ id: context.newId(), conversationId: row.id, dedupeKey: `clip:${id}`, kind: 'reply', text: '' },
    ...{ attachmentId: id, state: 'queued', notBefore: now, createdAt: now },
  });
}

const REFUSING = ['heard-refuse_verb', 'heard-refuse_not', 'heard-refuse_beside'];

/** "I do not accept", and nothing else, from somebody who was told the notice and has not gone on yet. */
export function refusesNotice(turn: Turn, text: string): boolean {
  const { row, greeting, memory } = turn;
  // Asked whether one agrees to something else, it is the answer to that.
  if (row.accepted || greeting || !row.noticed || memory.shown?.options.includes('decline')) return false;
  return saysRefusal(turn, text);
}

function saysRefusal(turn: Turn, text: string): boolean {
  if (isOneOf(turn, text, 'heard-refuse_whole')) return true;
  const drawn = readBy(turn, text, REFUSING);
  return drawn?.has('heard-refuse_verb') === true && drawn.has('heard-refuse_not');
}

/** Whoever refused before, and now says that they accept. */
export function agreesAfterAll(turn: Turn, text: string): boolean {
  if (!turn.greeting || !memoryBefore(turn).refused) return false;
  return readYesNo(turn, text) === 'yes' || accepts(turn, text);
}

/** "I accept", "I have changed my mind": more than a bare "ok", which also ends a talk. */
const accepts = (turn: Turn, text: string): boolean =>
  opensWith(turn, text, 'heard-accept', 'anywhere') && !saysRefusal(turn, text);

/** As sure as it must be that words decline once more what was refused already. */
const SURELY = 0.7;
/** Said once more after a refusal, these wish for nothing. */
const SETTLED = new Set<string>(['thanks', 'goodbye', 'nothing']);

/** Whoever refused and only says no again, or goodbye, is not greeted anew. */
export function staysAway(turn: Turn, breath: readonly Heard[]): boolean {
  if (!turn.memory.refused || turn.row.noticed || turn.row.mode !== 'bot' || breath.length === 0)
    return false;
  const isNo = ({ content }: Heard) => content.kind === 'text' && wishesNothing(turn, clean(content.text));
  if (!breath.every(isNo)) return false;
  tell(turn, 'welcome-refused', 'still');
  return true;
}

function wishesNothing(turn: Turn, text: string): boolean {
  const { darija } = turn.context;
  if (isFine(turn, text) || accepts(turn, text)) return false;
  if (darija.readYesNo(text) !== null || darija.readCommand(text)?.command === 'refuse') return true;
  const { act, surely } = darija.act(text);
  const declines = act === 'declines' && surely >= SURELY;
  return declines || saysRefusal(turn, text) || darija.asides(text).some((aside) => SETTLED.has(aside));
}

/** Said in the middle of a form by whoever went on before, it may be meant of that form: it stops, and is kept until it is said once more. Right under the notice it is meant of that. */
export async function refuseSaid(turn: Turn): Promise<void> {
  const isOpen = isForm(turn) && Object.keys(turn.memory.answers ?? {}).length > 0;
  const { shown, noticeUnder } = turn.memory;
  const isAnswer = noticeUnder !== undefined && noticeUnder === shown?.menu;
  if (!turn.row.accepted || !isOpen || isAnswer) return refuseNotice(turn);
  await stopForm(turn);
  tell(turn, 'welcome-refused', 'open');
}

/**
 * Whoever does not agree is left alone: what was heard so far goes, and nothing is taken up. With matters of their own
 * here, what becomes of those is asked first.
 */
export async function refuseNotice(turn: Turn): Promise<void> {
  const { row, memory, unitOfWork, loaders } = turn;
  const summary = await summaries(loaders).load(row.citizenId);
  const matters = (summary?.cases ?? 0) + (summary?.supports ?? 0) + (summary?.proposals ?? 0);
  if (matters > 0 || row.member) return askErasure(turn);
  forgetStranger(unitOfWork, row.id);
  turn.memory = { menu: memory.menu, refused: true };
  turn.attachments.clear();
  Object.assign(turn.citizen, { acceptedAt: null, noticeVersion: null });
  Object.assign(turn.conversation, { name: null, phone: null });
  // Nobody is waited for any more: what is said later is greeted anew.
  if (row.mode === 'waiting') {
    row.mode = 'bot';
    Object.assign(turn.conversation, { mode: 'bot', waitingSince: null });
  }
  Object.assign(turn.reply, { texts: [], options: [], request: undefined });
  Object.assign(turn, { greeting: false, renewing: false, offers: [] });
  row.noticed = false;
  tell(turn, 'welcome-refused');
}
