// "Ok, noted", said of what has ended.
import { answerAside, hasEnded } from './asides.ts';
import type { Take } from './path.ts';
import { isOnly } from './phrases.ts';
import { heardLast } from './turn.ts';

/** It asks for nothing, and tells nobody anything. */
export const acknowledges: Take = (turn, text) => {
  if (!hasEnded(turn) || heardLast(turn) === null || !isOnly(turn, text, 'heard-noted')) return false;
  answerAside(turn, 'goodbye', text);
  return true;
};
