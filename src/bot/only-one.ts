// "No, it is only one problem": what was parted from it belongs to it again.
import type { Given } from '../flow/memory.ts';
import { repeatQuestion } from './open.ts';
import { takeOthersOf } from './others.ts';
import type { Turn } from './parts.ts';
import { opensWith } from './sayings.ts';

/** More words tell more than that. */
const MOST_WORDS = 12;

/** Puts the words of the problems that wait back to the one that is open. False: nobody says that they are one. */
export async function onlyOneAfterAll(turn: Turn, [only, ...others]: Given[]): Promise<boolean> {
  if (turn.memory.flow !== 'complaint' || others.length > 0 || only?.kind !== 'text' || only.late)
    return false;
  if (only.text.split(/\s+/u).length > MOST_WORDS) return false;
  if (!opensWith(turn, only.text, 'heard-one_problem', 'anywhere')) return false;
  const details = turn.memory.answers?.details;
  if (details?.kind !== 'text' || !details.text) return false;
  const whole = takeOthersOf(turn, details.text);
  if (whole === null) return false;
  turn.memory = { ...turn.memory, answers: { ...turn.memory.answers, details: { ...details, text: whole } } };
  await repeatQuestion(turn);
  return true;
}
