// Whether words want to leave the form that is open, however they are put: no complaint after all, or it is mended.
import type { AskStep } from '../../flow/definition/step.ts';
import { isSpelled, opensWith, readBy, wordsIn } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { besideIn } from './small-talk.ts';

/** More words tell a story. */
const MOST_LEAVING = 12;
const MOST_OVER = 10;

const KINDS = ['not', 'what', 'whole', 'weakly', 'nothing', 'mistake', 'beside'].map(
  (kind) => `heard-leave_${kind}`,
);

/** "I want no complaint", "please, I do not want to go on", "no no, a mistake, I want nothing". */
export function leaves(turn: Turn, text: string, step: AskStep): boolean {
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
  step.ask !== 'confirm' && !('optional' in step && step.optional === true) && !isOfFiles(step);

const isOfFiles = ({ ask }: AskStep): boolean => ask === 'photo' || ask === 'document';

/** "The light is back, thank you", said in the middle of the complaint about it. */
export function isOver(turn: Turn, text: string, step: AskStep): boolean {
  if (turn.memory.flow !== 'complaint' || step.ask === 'text') return false;
  if (wordsIn(turn.house, text).length > MOST_OVER || isSpelled(turn, text, 'heard-over_not')) return false;
  const asides = besideIn(turn, text);
  if (asides.includes('not_fixed')) return false;
  if (asides.includes('fixed')) return true;
  // "C'est arbre" sounds like "c'est réparé".
  if (turn.house.darija.identify(text).language === 'fr') return isSpelled(turn, text, 'heard-over');
  return opensWith(turn, text, 'heard-over', 'anywhere');
}
