// "I take my support back": of a petition or of an idea, and never of what was reported.

import { holdsWord, opensWith } from '../phrases.ts';
import type { Turn } from '../turn.ts';

/** True when the words say so, whatever stands between the verb and what it takes back. */
export const withdrawsSupport = (turn: Turn, text: string): boolean =>
  opensWith(turn, text, 'heard-withdraws', 'anywhere') ||
  (holdsWord(turn, text, 'heard-withdraw_verb') && holdsWord(turn, text, 'heard-withdraw_support'));
