// What was taken from somebody: the police write that down, and the commune cannot.
import { holdsWord, isSpelled, opensWith, type Reading } from '../phrases.ts';

/** More words tell of the place where it happens again and again. */
const MOST_WORDS = 16;

/** "They stole my card": something of one's own, once. Where it happens often, the place is a matter of the commune. */
export function tellsOfTheft(reading: Reading, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS || reading.context.darija.alarm(text) !== null) return false;
  if (opensWith(reading, text, 'heard-stolen_often', 'anywhere')) return false;
  if (opensWith(reading, text, 'heard-stolen_whole', 'anywhere')) return true;
  return (
    holdsWord(reading, text, 'heard-stolen') &&
    isSpelled(reading, text, 'heard-stolen_own') &&
    opensWith(reading, text, 'heard-stolen_thing', 'anywhere')
  );
}
