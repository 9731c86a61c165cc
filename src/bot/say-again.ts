// What was answered last, in the language that is asked for now: "b latin" right behind an answer means that answer, too.

import { answerAside, asideIn, isFact } from './asides.ts';
import { begin, repeatQuestion } from './flow-runner.ts';
import { MENU } from './main-menu.ts';
import type { Turn } from './turn.ts';

/** Answers the words said last once more; what is open, or the menu where they were no question, is asked again. */
export async function sayAgain(turn: Turn): Promise<void> {
  const { flow, passed, shown } = turn.memory;
  if (flow !== undefined || passed === undefined) return repeatQuestion(turn);
  const aside = asideIn(turn, passed);
  if (aside !== null && isFact(aside)) return answerAside(turn, aside, passed);
  const { darija, path, referenceData } = turn.context;
  const { status } = path.intents;
  // Below the state of a request stands no menu.
  const isMenu = shown?.step === MENU && shown.options.length > 1;
  const asksStatus = !isMenu && darija.route(passed, referenceData.examples).intent === 'status';
  return status && asksStatus ? begin(turn, status) : repeatQuestion(turn);
}
