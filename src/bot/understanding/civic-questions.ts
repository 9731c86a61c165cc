// Questions about what the commune does and this channel does not, heard by what they name together: a feast and a closed
// street, a petition and its number, land and who took it.

import { spelt } from '../../domain/spelling.ts';
import { holdsWord, isOnly, isSpelled, isWritten, opensWith, type Reading } from '../phrases.ts';
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

/** "I want to collect signatures for a doctor." */
export const beginsPetition = (reading: Reading, text: string): boolean =>
  isWithin(text, MOST_OF_STORY) &&
  opensWith(reading, text, 'heard-petition_start', 'anywhere') &&
  !opensWith(reading, text, 'heard-petition_not_start', 'anywhere');

/** "We are more than two hundred", of a petition that was talked of. */
export const countsUs = (reading: Reading, text: string): boolean =>
  /\d{2}/u.test(text) && opensWith(reading, text, 'heard-we_are', 'first');

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

/** "I want a licence to add a floor"; that a neighbour builds without one, or that it does not come, is a problem. */
export const asksForPermit = (reading: Reading, text: string): boolean =>
  isWithin(text, MOST_OF_STORY) &&
  opensWith(reading, text, 'heard-permit_wish', 'anywhere') &&
  !opensWith(reading, text, 'heard-permit_not', 'anywhere');

/** "What is the time of the office?", "are you open the day after the feast?" */
export function asksOfficeTime(reading: Reading, text: string): boolean {
  if (!isWithin(text, MOST_ASKING)) return false;
  if (opensWith(reading, text, 'heard-office_time', 'anywhere')) return true;
  if (!asksUs(reading, text) && !isPutAsQuestion(reading, text)) return false;
  const ofDay = namesFeast(reading, text) || namesDate(reading, text);
  return ofDay && opensWith(reading, text, 'heard-office_opens', 'anywhere');
}

/** A feast, or a day on which nobody works. */
export const namesFeast = (reading: Reading, text: string): boolean =>
  isSpelled(reading, text, 'heard-aid') ||
  spelt(text).some((word) => isWritten(reading, word, 'heard-day_off'));

/** "The 11th of January". */
const namesDate = (reading: Reading, text: string): boolean =>
  /\d/u.test(text) && MONTHS.some((month) => opensWith(reading, text, `heard-month_${month}`, 'anywhere'));

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** "May one drink the water of the tap?"; that it cannot be drunk is a problem. */
export function asksToDrink(reading: Reading, text: string): boolean {
  if (!isWithin(text, MOST_ASKING) || !holdsWord(reading, text, 'heard-water')) return false;
  if (!opensWith(reading, text, 'heard-drinkable', 'anywhere')) return false;
  return isPutAsQuestion(reading, text) || opensWith(reading, text, 'heard-drink_asks', 'anywhere');
}

/** "I no longer want to report a hole." */
export function wantsNoReport(reading: Reading, text: string): boolean {
  if (!isWithin(text, MOST_ASKING) || !opensWith(reading, text, 'heard-leave_not', 'anywhere')) return false;
  return ['heard-reports', 'heard-announces'].some((list) => opensWith(reading, text, list, 'anywhere'));
}

/** "The council does nothing": said in anger, and of no problem that it names. */
export function scoldsCommune(reading: Reading, text: string): boolean {
  const says = (list: string) => opensWith(reading, text, list, 'anywhere');
  return isWithin(text, MOST_ASKING) && says('heard-commune_body') && says('heard-does_nothing');
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
