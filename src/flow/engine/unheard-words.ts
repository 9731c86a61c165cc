// Words that nothing understands are kept, and it is asked once what to do with them: add them, send without, change something.

import { clean, letters } from '../../domain/text.ts';
import type { AskStep } from '../definition/step.ts';
import type { Message } from './state.ts';
import { type Turn, tell } from './turn.ts';
import { addWords, toldLast } from './unanswered-words.ts';

/** The option that adds them to what was told. */
export const ADD_WORDS = '_add_words';
/** Fewer letters say nothing. */
const FEWEST = 2;
/** So few words said to a list are meant for it. */
const MOST_NAMING = 3;
/** More of them are not read back. */
const LONGEST_READ_BACK = 120;

/** Keeps words that mean nothing here. False: there is nothing to add them to, or they are hardly words. */
export function keepUnheard(turn: Turn, { ask }: AskStep, texts: string[]): boolean {
  if (!texts.every((text) => turn.surroundings.reads.mayBeUnheard(text))) return false;
  if (ask === 'choice' && texts.every((text) => text.split(/\s+/u).length <= MOST_NAMING)) return false;
  const words = clean([turn.unheard, ...texts].filter(Boolean).join('\n'));
  if (letters(words) < FEWEST || !toldLast(turn)) return false;
  turn.unheard = words;
  turn.mode = undefined;
  turn.slipped = true;
  return true;
}

/** Yes, no, or the same words once more, said to the question what to do with them. False: it is something else. */
export function settleUnheard(turn: Turn, { ask }: AskStep, text: string): boolean {
  const { unheard } = turn;
  const { reads } = turn.surroundings;
  if (unheard === undefined || reads.sends(text)) return false;
  if (reads.agrees(text) || clean(text) === unheard) addUnheard(turn);
  // To any other question "no" is an answer of its own.
  else if (ask === 'confirm' && reads.yesNo(text) === 'no' && !/\s/u.test(text)) {
    turn.unheard = undefined;
    turn.accepted = true;
  } else {
    // "Yes, without my name": what stands behind the yes says something of its own.
    if (ask === 'confirm' && reads.yesNo(firstWord(text)) === 'yes') addUnheard(turn);
    return false;
  }
  return true;
}

const firstWord = (text: string): string => text.split(/[\s,;.\u060c\u061b]+/u)[0] ?? '';

/** Puts them behind what was told. */
export function addUnheard(turn: Turn): void {
  const { unheard } = turn;
  turn.unheard = undefined;
  if (unheard !== undefined) addWords(turn, unheard);
}

/**
 * Once something else is understood, they are no longer asked about; a photo says nothing of them, and under a review
 * they are asked about until it is said what becomes of them.
 */
export function forgetUnheard(turn: Turn, step: AskStep): void {
  const { shown } = turn;
  const isElse =
    turn.accepted &&
    step.ask !== 'confirm' &&
    shown?.unheard === turn.unheard &&
    turn.answers[step.name] === undefined;
  if (shown?.step !== step.name || isElse) turn.unheard = undefined;
  if (turn.unheard !== undefined && step.ask !== 'confirm') tell(turn, unheardSaid(turn));
}

/** The question what to do with them. */
export function unheardSaid({ unheard = '' }: Turn): Message {
  const all = [...unheard];
  const text = all.length > LONGEST_READ_BACK ? `${all.slice(0, LONGEST_READ_BACK).join('')}…` : unheard;
  return { message: 'common-unheard', values: { text } };
}
