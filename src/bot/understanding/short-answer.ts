// Short answers to what a form of the commune asks in words: a number, a name, one word. They sound like other things, and are none.

import { isMash } from '../../domain/text.ts';
import type { AskStep } from '../../flow/definition/step.ts';
import { askedStep } from '../input.ts';
import { holdsWord, isNothing, isPicture, leavesIt, passesOver, readBy, readYesNo } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { isMarked } from './is-telling.ts';

/** More words than these beside a number ask, or tell. */
const MOST_BESIDE_NUMBER = 3;
/** The longest name of an association. */
const MOST_IN_NAME = 8;
/** As sure as it must be that one word is said in anger. */
const ANGRY = 0.5;

/** The question on the screen, if it is one of a form that files a request. */
export function askedInRequest(turn: Turn): AskStep | null {
  const step = askedStep(turn);
  const isRequest = turn.context.flows.get(turn.memory.flow ?? '')?.request !== undefined;
  return isRequest && step?.verb === 'ask' ? step : null;
}

/** A short answer to what a form asks, or the few words that leave it out. */
export const answersShortly = (turn: Turn, text: string): boolean =>
  isShortAnswer(turn, text) || declinesOptional(turn, text);

/** A number, a name or one word where words are asked for; what is dangerous, stops, greets or asks is none. */
export function isShortAnswer(turn: Turn, text: string): boolean {
  const step = askedInRequest(turn);
  if (step?.ask !== 'text' || step.check || /[\n?\u061f]/u.test(text) || isMarked(text)) return false;
  const { darija } = turn.context;
  if (darija.alarm(text) !== null || darija.readCommand(text) !== null) return false;
  // How many, or when, says nothing of what somebody wants.
  return (!step.wishes && isQuantity(turn, text)) || isGroup(turn, text) || isOneWord(turn, text);
}

/** "60", "environ 50", "60 personnes", "une centaine de personnes". */
function isQuantity(turn: Turn, text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
  const others = words.filter((word) => !/^\p{Nd}+$/u.test(word));
  const counts = words.length - others.length;
  if (others.length === 0) return counts > 0 && /^[\p{Nd}\s]+$/u.test(text);
  const drawn = readBy(turn, others.join(' '), ['heard-quantity', 'heard-quantity_beside']);
  if (counts === 0) return drawn?.has('heard-quantity') ?? false;
  const { insult, intent } = turn.context.darija.route(text);
  return drawn !== null || (others.length < MOST_BESIDE_NUMBER && !insult && intent === 'none');
}

/** "Association Salam", "jam3iyat nour". */
function isGroup(turn: Turn, text: string): boolean {
  const words = text.split(/\s+/u);
  return words.length <= MOST_IN_NAME && words.length > 1 && holdsWord(turn, words[0] ?? '', 'heard-group');
}

function isOneWord(turn: Turn, text: string): boolean {
  if (!/^[\p{L}\p{M}\p{N}'’.-]{2,}$/u.test(text) || isPicture(text)) return false;
  const { darija } = turn.context;
  const isAside = readYesNo(turn, text) !== null || isNothing(turn, text) || leavesIt(turn, text);
  if (isAside || darija.readSkip(text) || passesOver(turn, text) || darija.asides(text).length > 0)
    return false;
  if (isMash(text) && !/^\p{Lu}+$/u.test(text)) return false;
  const { act, surely } = darija.act(text);
  const { insult, intent } = darija.route(text);
  return !insult && intent !== 'smalltalk' && intent !== 'human' && !(act === 'scolds' && surely >= ANGRY);
}

/** "No", "nothing" to what may be left out: it is left out. */
export function declinesOptional(turn: Turn, text: string): boolean {
  const step = askedInRequest(turn);
  if (!step?.optional || step.ask === 'choice' || step.ask === 'confirm') return false;
  return isNothing(turn, text) || (text.split(/\s+/u).length === 1 && readYesNo(turn, text) === 'no');
}
