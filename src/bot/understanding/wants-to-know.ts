// Words that want to know something, wherever they are said: they choose nothing of a list, and tell of no problem.
import { type Listening, opensWith } from '../phrases.ts';

/** "I want to know which papers…"; whoever wants to know why nobody comes complains. */
export const wantsToKnow = (reading: Listening, text: string): boolean =>
  opensWith(reading, text, 'heard-wants_to_know', 'anywhere') &&
  !opensWith(reading, text, 'heard-why', 'anywhere');
