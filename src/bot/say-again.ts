// What was answered last, in the language that is asked for now: "b latin" right behind an answer means that answer, too.

import { answerAside, asideIn, isFact } from './asides.ts';
import { begin, repeatQuestion } from './flow-runner.ts';
import type { Turn } from './turn.ts';

/** Answers the words said last once more; what is open, or else the menu, is asked again where they were no question. */
export async function sayAgain(turn: Turn): Promise<void> {
  const { flow, passed } = turn.memory;
  if (flow !== undefined || passed === undefined) return repeatQuestion(turn);
  const aside = asideIn(turn, passed);
  if (aside !== null && isFact(aside)) return answerAside(turn, aside, passed);
  const { darija, path, referenceData } = turn.context;
  const { status } = path.intents;
  const asksStatus = darija.route(passed, referenceData.examples).intent === 'status';
  return status && asksStatus ? begin(turn, status) : repeatQuestion(turn);
}
