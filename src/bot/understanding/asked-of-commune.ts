// What is asked of the commune and done elsewhere today: a new number, a seat in a council, open government, a way in for wheels.
import { holdsWord, opensWith, type Reading, readBy } from '../phrases.ts';
import { isPutAsQuestion } from './is-telling.ts';

/** More words tell a story. */
const MOST_WORDS = 14;
const CHANGES = ['changes', 'own_number', 'own_number_beside'].map((list) => `heard-${list}`);
const ALONE = ['heard-wheelchair', 'heard-wheelchair_beside'];
/** As sure as it must be that words without a mark ask. */
const ASKING = 0.6;

/** "I have changed my number", "how do I change it?" */
export function changesNumber(reading: Reading, text: string): boolean {
  const drawn = readBy(reading, text, CHANGES, MOST_WORDS);
  return drawn?.has('heard-changes') === true && drawn.has('heard-own_number');
}

/** "How do I join the youth council?", and not "the council does nothing". */
export function asksOfCouncil(reading: Reading, text: string): boolean {
  if (!isShort(text) || !opensWith(reading, text, 'heard-council', 'anywhere')) return false;
  return opensWith(reading, text, 'heard-candidate', 'anywhere') || asks(reading, text);
}

/** "What is open government?" */
export const asksOfOpenness = (reading: Reading, text: string): boolean =>
  isShort(text) && opensWith(reading, text, 'heard-open_government', 'anywhere');

/** "Is there a ramp for a wheelchair?"; that there is none in front of the post office is a problem. */
export function asksForAccess(reading: Reading, text: string): boolean {
  if (!isShort(text) || !holdsWord(reading, text, 'heard-wheelchair')) return false;
  if (readBy(reading, text, ALONE) !== null) return true;
  return asks(reading, text) && opensWith(reading, text, 'heard-access_to', 'anywhere');
}

function asks(reading: Reading, text: string): boolean {
  if (isPutAsQuestion(reading, text)) return true;
  const { act, surely } = reading.context.darija.act(text);
  return act === 'asks' && surely >= ASKING;
}

const isShort = (text: string): boolean => text.split(/\s+/u).length <= MOST_WORDS;
