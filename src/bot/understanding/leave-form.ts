// Whether words want to leave the form that is open, however they are put: nothing is to be sent after all.

import { spelt } from '../../domain/spelling.ts';
import { type AskStep, asksFiles } from '../../flow/definition/step.ts';
import { isOneOf, isSpelled, isWritten, opensWith, type Reading, readBy, wordsIn } from '../phrases.ts';
import type { Turn } from '../turn.ts';

/** More words tell a story. */
const MOST_LEAVING = 12;
const MOST_WITH_REASON = 16;
const MOST_WITH_REASON_FIRST = 10;

const KINDS = ['not', 'what', 'whole', 'weakly', 'nothing', 'mistake', 'beside'].map(
  (kind) => `heard-leave_${kind}`,
);

const DROPPING = ['withdraw_verb', 'withdraw_noun', 'withdraw_beside', 'leave_beside', 'idea'].map(
  (kind) => `heard-${kind}`,
);

/** What may be taken out of it, and it stays. */
const NAMED = ['photo', 'place'].map((kind) => `heard-review_${kind}`);

/** What parts two sentences. */
const PAUSE = /[,;.\n\u060c\u061b]/u;

/** "Delete it", "you may close it", and no other word: what is open goes, whatever it is. */
export function drops(reading: Reading, text: string): boolean {
  if (
    opensWith(reading, text, 'heard-withdraw_not', 'anywhere') ||
    NAMED.some((list) => isSpelled(reading, text, list))
  )
    return false;
  return readBy(reading, text, DROPPING)?.has('heard-withdraw_verb') ?? false;
}

/** More words tell a story. */
const MOST_ORDERING = 14;

/** "Cancel, my neighbour has told you": the order stands first, and says nothing of a photo or a place. */
export const ordersStop = (reading: Reading, text: string): boolean =>
  wordsIn(reading.context, text).length <= MOST_ORDERING &&
  isWritten(reading, spelt(text)[0] ?? '', 'heard-stop_first') &&
  !opensWith(reading, text, 'heard-withdraw_not', 'anywhere') &&
  !NAMED.some((list) => isSpelled(reading, text, list));

/** Something that is sent in the end, and is not yet. */
export const isForm = ({ context, memory }: Turn): boolean =>
  context.flows.get(memory.flow ?? '')?.steps.some((step) => step.verb === 'ask' && step.ask === 'confirm') ??
  false;

/** "I want no complaint", "please, I do not want to go on", perhaps with the reason behind a pause. */
export function leaves(turn: Turn, text: string, step: AskStep): boolean {
  if (leavesWholly(turn, text, step)) return true;
  const [first = '', ...reasons] = text.split(PAUSE);
  const count = wordsIn(turn.context, text).length;
  const isShort = count <= MOST_WITH_REASON;
  // "It takes too long, I stop": the reason stands first.
  const last = reasons.at(-1) ?? '';
  const why = text.slice(0, text.length - last.length);
  const saysWhy = count <= MOST_WITH_REASON_FIRST && turn.context.darija.route(why).categories.length === 0;
  if (saysWhy && last !== '' && opensWith(turn, last, 'heard-leave_whole', 'anywhere'))
    return leavesWholly(turn, last, step);
  if (step.ask === 'choice' && reasons.some((reason) => saysInstead(turn, reason))) return false;
  return reasons.length > 0 && isShort && leavesWholly(turn, first, step);
}

/** "None of these, it is a tree": what it is is no reason to leave, unless it is that it is mended. */
function saysInstead(turn: Turn, reason: string): boolean {
  if (!opensWith(turn, reason, 'heard-review_is', 'first') || isSpelled(turn, reason, 'heard-over'))
    return false;
  return turn.context.darija.route(reason).categories.length > 0;
}

/** "No no, a mistake, I want nothing". */
function leavesWholly(turn: Turn, text: string, step: AskStep): boolean {
  if (step.ask === 'confirm' && isOneOf(turn, text, 'heard-leave_review')) return true;
  // "No, I am only joking": nothing of it is to be sent.
  if (readBy(turn, text, ['heard-joke', 'heard-joke_beside'])?.has('heard-joke')) return true;
  const drawn = readBy(turn, text, KINDS, MOST_LEAVING);
  if (!drawn) return false;
  const says = (kind: string) => opensWith(turn, text, `heard-leave_${kind}`, 'anywhere');
  if (says('whole')) return true;
  const isNot = says('not');
  if (isNot && drawn.has('heard-leave_what')) return true;
  const isNothing = isNot && drawn.has('heard-leave_nothing');
  if (isNothing && drawn.has('heard-leave_mistake')) return true;
  // To what may be left out, and under a review, "I do not want" and "nothing" are answers.
  return isAskedFor(step) && (isNot || isNothing || says('weakly'));
}

const isAskedFor = (step: AskStep): boolean =>
  step.ask !== 'confirm' && !('optional' in step && step.optional === true) && !asksFiles(step);
