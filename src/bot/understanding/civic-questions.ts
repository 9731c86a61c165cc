// Questions about what the commune does and this channel does not, heard by what they name together: a feast and a closed
// street, a petition and its number, land and who took it.

import { holdsWord, isOnly, opensWith, type Reading } from '../phrases.ts';
import { asksUs, isPutAsQuestion } from './is-telling.ts';

/** More words tell a story of something else. */
const MOST_OF_STORY = 30;
/** More words do not only ask for the hours, or who sees a name. */
const MOST_ASKING = 10;

const isWithin = (text: string, most: number): boolean => text.split(/\s+/u).length <= most;

/** "How many signatures does it take?", "which papers go with a petition?", "where is it deposited?" */
export function asksPetitionRules(reading: Reading, text: string): boolean {
  if (!isWithin(text, MOST_OF_STORY)) return false;
  const says = (list: string) => opensWith(reading, text, `heard-${list}`, 'anywhere');
  // A signature is made legal at the commune as well, and a petition is signed.
  if (says('petition_not')) return false;
  const asks = says('petition_asks');
  return asks
    ? says('petition_number') || says('petition_named')
    : says('petition_number') && asksUs(reading, text);
}

/** "They took four metres of my father's land and gave us nothing." */
export function tellsOfLand(reading: Reading, text: string): boolean {
  if (!isWithin(text, MOST_OF_STORY)) return false;
  return holdsWord(reading, text, 'heard-land') && opensWith(reading, text, 'heard-land_taken', 'anywhere');
}

/** "We have a wedding on Saturday, may we close the street?" */
export function asksForFeast(reading: Reading, text: string): boolean {
  if (!isWithin(text, MOST_OF_STORY) || !holdsWord(reading, text, 'heard-feast')) return false;
  const isPublic = opensWith(reading, text, 'heard-feast_outside', 'anywhere');
  return isPublic && (asksUs(reading, text) || opensWith(reading, text, 'heard-feast_asks', 'anywhere'));
}

/** "What is the time of the office?" */
export function asksOfficeTime(reading: Reading, text: string): boolean {
  return isWithin(text, MOST_ASKING) && opensWith(reading, text, 'heard-office_time', 'anywhere');
}

/** "Will they see my name?" */
export function asksWhoKnows(reading: Reading, text: string): boolean {
  if (!isWithin(text, MOST_ASKING) || !opensWith(reading, text, 'heard-known', 'anywhere')) return false;
  return isPutAsQuestion(reading, text) || opensWith(reading, text, 'heard-known_fears', 'anywhere');
}

/** "Is somebody there?", and nothing else. */
export function callsOut(reading: Reading, text: string): boolean {
  const calls = opensWith(reading, text, 'heard-anybody', 'anywhere');
  return calls && isOnly(reading, text, 'heard-anybody');
}
