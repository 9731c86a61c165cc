// A member says in any words whether they come to a meeting: near its card, or under it.

import { asideIn } from '../../bot/asides.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { readToken, standingToken } from '../../bot/input.ts';
import { namedEntry } from '../../bot/main-menu.ts';
import { opensWith, readYesNo, wordsBeyond } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { numberIn } from '../../bot/typed-buttons.ts';
import type { Aside } from '../../darija/darija.ts';
import { menusShown } from '../../database/message-loaders.ts';
import { type Answering, type Rsvp, readAnswering, writeAnswering } from '../../domain/meeting.ts';
import type { MeetingFact } from './loaders.ts';
import { cardsTold, meetingsOf } from './loaders.ts';
import {
  answerInvitation,
  dateOf,
  giveReason,
  isFreshExcuse,
  isOpen,
  maskedReason,
} from './show-invitations.ts';

/** Longer texts are stories. */
const LONGEST = 160;
/** So long after a card words are an answer to it. */
const CARD_MS = 24 * 3_600_000;
/** This sure of a problem, the words are about that. */
const CERTAIN = 0.8;
/** What is heard in words that wish for nothing here; somebody's own appointment is one, trouble of no subject too. */
const NO_WISH = ['complaint', 'none', 'appointment', 'cancel', 'consultation'];
const ABOUT_COMING: readonly Aside[] = ['attend_yes', 'attend_no', 'hindered'];

interface Coming {
  answer: Rsvp;
  reason: string | null;
}

/**
 * Takes words for the answer to a meeting card that was told within the day, or that is quoted.
 * False: they say something else, and nothing was done.
 */
export async function saysWhetherComing(
  turn: Turn,
  text: string,
  flush: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  if (!turn.row.member || text.length > LONGEST || numberIn(turn, text) !== null) return false;
  const coming = await meant(turn, text);
  if (!coming) return takeReason(turn, text);
  const quoted = await cardQuoted(turn);
  const told = quoted ? [quoted] : await cardsToAnswer(turn);
  const [first, ...others] = told;
  if (!first) return false;
  await flush();
  const [named] = quoted || others.length === 0 ? [first] : await namedIn(turn, text, told);
  if (named) await answerInvitation(turn, { ...named, answer: coming.answer }, coming.reason);
  else await askWhich(turn, told, coming);
  if (turn.memory.flow && !turn.reply.options.length) await repeatQuestion(turn);
  return true;
}

type Card = Omit<Answering, 'answer'>;

/** In the middle of a form only what plainly speaks of the meeting, or stands under its card, is about it. */
async function meant(turn: Turn, text: string): Promise<Coming | null> {
  const { memory, row, context } = turn;
  const isUnder = (await cardQuoted(turn)) !== null;
  const isPlain = isUnder || opensWith(turn, text, 'meetings-named', 'anywhere');
  if (memory.flow && !isPlain) return null;
  const isNewest = !memory.flow && (row.card?.some(({ token }) => answerOf(token)) ?? false);
  const coming = read(turn, text, isUnder || isNewest);
  if (!coming || isUnder) return coming;
  const { categories, emergencies, confidence } = context.darija.route(text, context.referenceData.examples);
  if (emergencies.length > 0 || isQuestion(turn, text)) return null;
  return isPlain || categories.length === 0 || (isNewest && confidence < CERTAIN) ? coming : null;
}

/** Whoever asks about a meeting has not said yet whether they come. */
const isQuestion = (turn: Turn, text: string): boolean =>
  /[?؟]/u.test(text) || opensWith(turn, text, 'meetings-asks', 'anywhere');

/** A bare yes or no answers only what was said last. */
function read(turn: Turn, text: string, isAsked: boolean): Coming | null {
  const heard = comingIn(turn, text);
  // "The journey is off, I will come": what stands behind the last pause counts.
  if (heard.includes('hindered') && comesAfterAll(turn, text)) return { answer: 'yes', reason: null };
  const why = opensWith(turn, text, 'meetings-because', 'anywhere');
  if (heard.includes('hindered') || (heard.includes('attend_no') && why)) {
    const hasReason = wordsBeyond(turn.context, text, 'meetings-no_reason').length > 0;
    return { answer: 'excused', reason: hasReason ? maskedReason(text) : null };
  }
  if (heard.includes('attend_no')) return { answer: 'no', reason: null };
  // "No, I am better, I will come" denies what was said before.
  const plain = heard.includes('attend_yes') ? 'yes' : isAsked ? readYesNo(turn, text) : null;
  return plain && { answer: plain, reason: null };
}

/** What is said of coming: sayings that mean it whatever their words sound like, and what the language room hears. */
function comingIn(turn: Turn, text: string): readonly Aside[] {
  const says = (message: string) => opensWith(turn, text, message, 'anywhere');
  const room = turn.context.darija.asides(text).filter((aside) => ABOUT_COMING.includes(aside));
  if (says('meetings-says_hindered')) return [...room, 'hindered'];
  // "Do not count on me" holds "count on me".
  if (says('meetings-says_no')) return [...room.filter((aside) => aside !== 'attend_yes'), 'attend_no'];
  return room.length === 0 && says('meetings-says_yes') ? ['attend_yes'] : room;
}

/** What parts two sentences, and "but". */
const PAUSE = /[,;.!\n\u060c\u061b]+|\s(?:mais|but|walakin|walakine?|\u0648?\u0644\u0643\u0646)\s/iu;

/** Says at the end that they come, and nothing against it there. */
function comesAfterAll(turn: Turn, text: string): boolean {
  const last = text
    .split(PAUSE)
    .map((part) => part.trim())
    .findLast((part) => part !== '');
  const heard = last === undefined || last === text.trim() ? [] : comingIn(turn, last);
  return heard.includes('attend_yes') && !heard.includes('attend_no') && !heard.includes('hindered');
}

/** The card that is quoted, whatever date stood on it. */
async function cardQuoted({ row, quoted, loaders, isNew }: Turn): Promise<Card | null> {
  if (quoted === undefined || quoted === null || isNew) return null;
  const menu = await menusShown(loaders).load(`${row.id} ${quoted}`);
  return menu?.options.map(({ token }) => answerOf(token)).find((card) => card !== null) ?? null;
}

function answerOf(token: string): Answering | null {
  const tap = readToken(token);
  return tap?.kind === 'standing' && tap.action === 'meeting' ? readAnswering(tap.id) : null;
}

/** Cards of the last day whose meeting can still be answered, each meeting once, the newest first. */
async function cardsToAnswer(turn: Turn): Promise<Card[]> {
  const { loaders, row, now } = turn;
  const open = (await meetingsOf(loaders).load(row.citizenId)).filter((each) => isOpen(turn, each));
  const told = (await cardsTold(loaders).load(row.id))
    .filter(({ toldAt }) => now.getTime() - toldAt.getTime() <= CARD_MS)
    .flatMap(({ options }) => options.slice(0, 1).map(({ token }) => answerOf(token)));
  const newest = new Map<string, Card>();
  for (const card of told)
    if (card && !newest.has(card.invitationId) && open.some(({ id }) => id === card.invitationId))
      newest.set(card.invitationId, card);
  return [...newest.values()];
}

/** Those whose title the words name. */
async function namedIn(turn: Turn, text: string, cards: Card[]): Promise<Card[]> {
  const { darija } = turn.context;
  const said = darija.normalise(text);
  const meetings = await meetingsOf(turn.loaders).load(turn.row.citizenId);
  const named = cards.filter(({ invitationId }) => {
    const title = meetings.find(({ id }) => id === invitationId)?.title;
    return title !== undefined && said.includes(darija.normalise(title));
  });
  return named.length === 1 ? named : [];
}

/** Two meetings may be meant: each is named by its title and its date. */
async function askWhich(turn: Turn, cards: Card[], { answer, reason }: Coming): Promise<void> {
  const meetings = await meetingsOf(turn.loaders).load(turn.row.citizenId);
  const { excuse: _, ...memory } = turn.memory;
  turn.memory = reason === null ? memory : { ...memory, excuse: { at: turn.now.getTime(), reason } };
  tell(turn, 'meetings-which');
  turn.reply.options = meetings.flatMap((meeting) => {
    const card = cards.find(({ invitationId }) => invitationId === meeting.id);
    if (!card) return [];
    const token = standingToken('meeting', writeAnswering({ ...card, answer }));
    return [{ token, label: labelOf(turn, meeting) }];
  });
}

const labelOf = (turn: Turn, meeting: MeetingFact): string => `${meeting.title} · ${dateOf(turn, meeting)}`;

/** Words right after "may we know why?" that are no wish of their own. Asked for once: whatever comes next settles it. */
function takeReason(turn: Turn, text: string): boolean {
  const { excuse, ...memory } = turn.memory;
  if (!excuse || !('asked' in excuse)) return false;
  const isReason = !memory.flow && isFreshExcuse(turn) && mayBeReason(turn, text);
  if (isReason) giveReason(turn, excuse, text);
  turn.memory = memory;
  return isReason;
}

function mayBeReason(turn: Turn, text: string): boolean {
  const { darija, referenceData } = turn.context;
  if (darija.readCommand(text) || namedEntry(turn, text) || asideIn(turn, text)) return false;
  if (isQuestion(turn, text) || readYesNo(turn, text)) return false;
  const { intent, categories } = darija.route(text, referenceData.examples);
  if (darija.act(text).act === 'wants') return false;
  return categories.length === 0 && NO_WISH.includes(intent);
}
