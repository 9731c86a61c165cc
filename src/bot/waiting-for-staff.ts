// While a person is to answer: what is for them, what the bot still answers, and that it was heard.

import type { Incoming } from '../channels/channel.ts';
import { isDanger } from '../domain/intent.ts';
import { mayNameRequest } from '../domain/reference.ts';
import { answerAside, asideIn } from './asides.ts';
import { takesNumber } from './call-back.ts';
import { offerWays } from './closing-buttons.ts';
import { isSaidAnywhere } from './commands.ts';
import { callPerson, isOverdue, openingAfter, PHONE_HOLD_MS, tellWhen } from './handover.ts';
import { clean } from './input.ts';
import { opensWith, readBy } from './phrases.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';
import { onlyDeclines } from './understanding/calls-person.ts';
import { notePassed } from './understanding/passed-words.ts';

/** As sure as it must be that words tell of a danger. */
const SURE = 0.6;
/** What the bot knows as well as a person does. */
const KNOWN: readonly (string | null)[] = [
  ...['hours', 'address', 'phone', 'site', 'duration', 'emergency_numbers', 'free', 'who_answers'],
  'how_told',
];

/**
 * True while a person is to answer: the bot records, says once that it heard, and keeps silent. Who waits comes back to
 * the bot by a button or a word that works anywhere, and stays in line: only staff settle that somebody was asked for.
 */
export function silenced(turn: Turn, incoming: Incoming): boolean {
  const { row, memory } = turn;
  if (row.mode === 'bot' || leavesPhone(turn, incoming)) return false;
  if (row.mode === 'held') sayWhoAnswers(turn, incoming);
  if (row.mode !== 'waiting') return true;
  if (memory.inLine === 'bot') return false;
  if (commandIn(turn, incoming) === 'person') {
    callPerson(turn);
    return true;
  }
  if (isForBot(turn, incoming)) {
    turn.memory = { ...memory, inLine: 'bot' };
    tell(turn, 'handover-meanwhile');
    return false;
  }
  if (asksKnown(turn, incoming)) return false;
  const text = incoming.content.kind === 'text' ? clean(incoming.content.text) : '';
  if (turn.context.path.toBot.some((speaks) => speaks(turn, text))) {
    turn.memory = { ...memory, inLine: 'bot' };
    tell(turn, 'handover-meanwhile');
    return false;
  }
  if (text !== '') notePassed(turn, [{ kind: 'text', text }], true);
  if (takesNumber(turn, text) || saysNoLonger(turn, text) || answersThanks(turn, text)) return true;
  if (isOverdue(turn)) {
    goOnWithout(turn);
    return true;
  }
  if (memory.inLine !== 'heard' || opensWith(turn, text, 'heard-heard_me', 'anywhere')) acknowledge(turn);
  return true;
}

/** Silence is said again so much later at the earliest. */
const HELD_TOLD_MS = 3_600_000;

/** Whoever calls the bot while staff answer is told so, once an hour; what must not wait is noted. */
function sayWhoAnswers(turn: Turn, incoming: Incoming): void {
  const { memory, now, context } = turn;
  const { content } = incoming;
  const text = content.kind === 'text' ? clean(content.text) : '';
  for (const wish of context.path.noted) {
    const note = wish(turn, text);
    if (note !== null) return void note();
  }
  if (content.kind !== 'start' && commandIn(turn, incoming) !== 'menu') return;
  if (memory.heldTold !== undefined && now.getTime() - memory.heldTold < HELD_TOLD_MS) return;
  turn.memory = { ...memory, heldTold: now.getTime() };
  tell(turn, 'handover-held');
}

/** More words say more than that one goes on. */
const MOST_GOING_ON = 9;

/** "No, it is fine, I go on here." */
const goesOnHere = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_GOING_ON && opensWith(turn, text, 'heard-goes_on_here', 'anywhere');

/** Whoever needs nobody any more stays in line, and talks to the bot meanwhile: staff see why. */
function saysNoLonger(turn: Turn, text: string): boolean {
  const isNoMore = () => readBy(turn, text, ['heard-no_longer', 'heard-no_longer_beside']) !== null;
  const isNobody = opensWith(turn, text, 'heard-no_longer', 'anywhere') && isNoMore();
  if (!isNobody && !onlyDeclines(turn, text) && !goesOnHere(turn, text)) return false;
  turn.memory = { ...turn.memory, inLine: 'bot' };
  tell(turn, 'handover-no_longer');
  offerWays(turn);
  return true;
}

/** Whoever only thanks is thanked, however often, and waits on. */
function answersThanks(turn: Turn, text: string): boolean {
  const aside = text === '' ? null : asideIn(turn, text);
  if (aside !== 'thanks' && aside !== 'goodbye') return false;
  answerAside(turn, aside, text);
  return true;
}

/** Nobody came when somebody was to: the words are theirs, and the bot goes on meanwhile. */
function goOnWithout(turn: Turn): void {
  turn.memory = { ...turn.memory, inLine: 'bot' };
  tell(turn, 'handover-nobody_yet');
  offerWays(turn);
}

/** True when the bot is silent whatever comes: what is said in several messages need not be waited for. */
export const isSilent = ({ row, memory }: Turn): boolean =>
  row.mode !== 'bot' && !(row.mode === 'waiting' && memory.inLine === 'bot');

/** True when the bot answers again: the time is over, or a word was said that works anywhere. */
function leavesPhone(turn: Turn, incoming: Incoming): boolean {
  const { row, now } = turn;
  if (row.mode !== 'held' || row.onPhoneSince === null) return false;
  const over = now.getTime() - row.onPhoneSince.getTime() >= PHONE_HOLD_MS;
  const asked = incoming.content.kind === 'start' || commandIn(turn, incoming) !== undefined;
  if (!over && !asked) return false;
  row.mode = 'bot';
  row.onPhoneSince = null;
  Object.assign(turn.conversation, { mode: 'bot', heldAt: null, waitingSince: null });
  return true;
}

/** Says once that the words reached those who are waited for; from here on the bot is silent again. */
export function acknowledge(turn: Turn): void {
  turn.memory = { ...turn.memory, inLine: 'heard' };
  const opening = openingAfter(turn);
  if (opening) tellWhen(turn, 'handover-heard', 'closed', opening);
  else tell(turn, 'handover-heard');
}

function commandIn(turn: Turn, { content }: Incoming): string | undefined {
  return content.kind === 'text' ? turn.context.darija.readCommand(clean(content.text))?.command : undefined;
}

/** A button, a word that works anywhere, a number of ours alone, or a danger: all else is said to who is waited for. */
function isForBot(turn: Turn, { content }: Incoming): boolean {
  if (content.kind === 'start' || content.kind === 'option') return true;
  if (content.kind !== 'text') return false;
  const text = clean(content.text);
  if (isSaidAnywhere(turn, text) || (mayNameRequest(text) && !/\p{L}/u.test(text))) return true;
  const { darija, referenceData } = turn.context;
  const { intent, confidence } = darija.route(text, referenceData.examples);
  return isDanger(intent) && confidence >= SURE;
}

/** Asked what the bot knows as well as a person does: it is answered in passing, and the next words are for the person. */
const asksKnown = (turn: Turn, { content }: Incoming): boolean =>
  content.kind === 'text' && KNOWN.includes(asideIn(turn, clean(content.text)));
