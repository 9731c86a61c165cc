// "This is a complaint, no question": the words just said, which were answered as something else, are the problem.
import type { Answers, Given } from '../flow/memory.ts';
import { begin, repeatQuestion } from './open.ts';
import type { Turn } from './parts.ts';
import { problemSaid, sayUnderstood } from './said.ts';
import { readBy, readYesNo } from './sayings.ts';

const LISTS = ['heard-question', 'heard-complains', 'heard-complains_beside', 'heard-review_not'];
/** Longer texts tell a story, and are taken for one. */
const LONGEST = 500;
/** Shorter ones describe nothing. */
const SHORTEST = 15;

/** "Not a question", perhaps with what it is instead. */
function deniesAsking(turn: Turn, text: string): boolean {
  const drawn = readBy(turn, text, LISTS);
  if (!drawn?.has('heard-question') || !drawn.has('heard-review_not')) return false;
  return drawn.has('heard-complains') || readYesNo(turn, text) === null;
}

const onlyText = ([only, ...others]: Given[]): string | null =>
  others.length === 0 && only?.kind === 'text' && !only.late ? only.text : null;

/** Opens the complaint that was taken for a question, with its words; false: nobody says that it is one. */
export async function complainsAfterAll(turn: Turn, givens: Given[]): Promise<boolean> {
  const text = onlyText(givens);
  const { flow, untold, passed } = turn.memory;
  if (text === null || untold !== undefined || !deniesAsking(turn, text)) return false;
  if (flow && flow !== 'complaint') return false;
  if (flow) {
    await repeatQuestion(turn);
    return true;
  }
  const { darija, register } = turn.house;
  const answers: Answers =
    passed === undefined ? {} : problemSaid(turn, passed, darija.route(passed, register.examples, true));
  if (passed !== undefined && passed.length >= SHORTEST && !answers.details)
    answers.details = { kind: 'text', text: passed };
  sayUnderstood(turn, answers);
  await begin(turn, 'complaint', { prefilled: answers });
  return true;
}

/** In mid-form the words that were not kept, since they seemed to ask, are the answer after all. */
export function keptAfterAll(turn: Turn, givens: Given[]): Given[] {
  const text = onlyText(givens);
  const { untold } = turn.memory;
  return text !== null && untold !== undefined && deniesAsking(turn, text)
    ? [{ kind: 'text', text: untold }]
    : givens;
}

/** Remembers words that opened nothing, until the next ones. */
export function notePassed(turn: Turn, givens: Given[]): void {
  const { passed: _, ...memory } = turn.memory;
  const text = onlyText(givens);
  turn.memory = text === null || memory.flow || text.length > LONGEST ? memory : { ...memory, passed: text };
}
