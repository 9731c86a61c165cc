// "Who is ahead?", "the results": what came of something in which many take part.

import { opensWith } from '../phrases.ts';
import type { Turn } from '../turn.ts';

/** More words tell of something else too. */
const MOST_WORDS = 9;

export const isShort = (text: string): boolean => text.split(/\s+/u).length <= MOST_WORDS;

/** True when the words ask for it. */
export const asksResult = (turn: Turn, text: string): boolean =>
  isShort(text) && opensWith(turn, text, 'heard-asks_result', 'anywhere');
