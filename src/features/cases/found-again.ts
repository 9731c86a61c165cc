// "I have found it, thanks", said in the middle of the form for something lost, and "its owner came" in that for something
// found: there is nothing to look for any more.
import { offerWays } from '../../bot/closing-buttons.ts';
import { offerWaiting } from '../../bot/offer-draft.ts';
import { isWritten, readBy } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { isNot, rawWords } from '../../bot/understanding/review-lines.ts';
import { saysOver } from '../../bot/understanding/said-over.ts';
import type { Input } from '../../flow/engine/state.ts';

/** What a form calls that something is missed, and not found. */
const LOST = 'lost';
/** What may stand around "found again", and nothing else. */
const AROUND = ['found_again', 'found_again_beside', 'thanks'].map((list) => `heard-${list}`);
/** More words than these before it tell of something else. */
const MOST_BEFORE = 1;

/** Lets the form go, gladly. False: it is about no such thing, or that is not said. */
export function endsFoundAgain(turn: Turn, givens: readonly Input[]): boolean {
  const text = onlyText(givens);
  const { flow, answers = {}, shown: _, ...memory } = turn.memory;
  if (text === null || turn.context.flows.get(flow ?? '')?.request === undefined) return false;
  const isLost = Object.values(answers).some((one) => one.kind === 'choice' && one.option === LOST);
  if (!(isLost ? saysFoundAgain(turn, text) : ownerCame(turn, text))) return false;
  turn.memory = memory;
  tell(turn, 'common-draft', 'found');
  if (!offerWaiting(turn)) offerWays(turn);
  return true;
}

/** More words than these tell of more than that. */
const MOST_OF_OWNER = 10;

/** "Its owner came and took it": with no "not", no "if", and not as a question. */
function ownerCame(turn: Turn, text: string): boolean {
  const words = rawWords(text);
  if (words.length > MOST_OF_OWNER || isPutAsQuestion(turn, text)) return false;
  const has = (list: string) => words.some((word) => isWritten(turn, word, `heard-${list}`));
  const isDenied = has('if') || words.some((word) => isNot(turn.context, word));
  return has('owner') && has('owner_took') && !isDenied;
}

/** "Found!!", with how it was found behind it or without; "if you find it" is not yet so, nor is a question. */
export function saysFoundAgain(turn: Turn, text: string): boolean {
  const words = rawWords(text);
  if (isPutAsQuestion(turn, text) || words.some((word) => isWritten(turn, word, 'heard-if'))) return false;
  if (saysOver(turn, text, true) || readBy(turn, text, AROUND)?.has('heard-found_again') === true)
    return true;
  return words
    .slice(0, MOST_BEFORE + 1)
    .some((word, at) => isWritten(turn, word, 'heard-found_again') && opens(turn, words[at - 1]));
}

/** Nothing stands before it, or an "alright". */
const opens = (turn: Turn, before: string | undefined): boolean =>
  before === undefined || readBy(turn, before, ['heard-yes', 'heard-found_again_beside']) !== null;
