// Another subject than was understood, and how many there are: said in the middle of a complaint.

import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { countedAnew, countsOtherwise } from '../../bot/understanding/counted-anew.ts';
import { isKin } from '../../bot/understanding/kin-subjects.ts';
import { withoutOrder } from '../../bot/understanding/without-order.ts';
import type { Answers, More, WishedLine } from '../../flow/engine/state.ts';

/** What is told, as the line that is read back. */
const TOLD: WishedLine = { id: 'details', message: 'complaint-details', ask: 'text', options: [] };

/** The words that say how many there are instead; undefined: none do. */
export const countedIn = (turn: Turn, text: string): string | undefined =>
  countsOtherwise(turn, text) ? countedAnew(turn, text, [TOLD])?.said : undefined;

/**
 * The subject that stands instead, said with its name; what may be told as the one or the other is only told better.
 *
 * @param anew what was told before is taken back by it
 */
export function subjectNow(turn: Turn, said: string, answers: Answers, option: string, anew: boolean): More {
  const own = answers.category;
  const text = withoutOrder(turn, said);
  if (own?.kind === 'choice' && isKin(own.option, option)) return { is: 'added', text };
  const subject = sentence(turn, `category-${option}`);
  const saying = { message: 'complaint-subject_now', values: { subject } };
  return { is: 'instead', step: 'category', option, text, anew, saying };
}
