// Questions about days that are not ours to know, or on which we are closed: a festival, the lorry for the waste, Saturday.
import { holdsWord, isSpelled, opensWith, type Reading } from '../phrases.ts';
import { asksUs, isMarked } from './is-telling.ts';

/** More words tell a story. */
const MOST_ASKING = 12;
/** As much as a question tells. */
const TELLING = 0.5;

const asks = (reading: Reading, text: string, list: string): boolean =>
  text.split(/\s+/u).length <= MOST_ASKING && opensWith(reading, text, list, 'anywhere');

/** "When is the festival?", "when is the waste collected?"; that it was not collected is a problem. */
export function asksWhen(reading: Reading, text: string): boolean {
  if (!asks(reading, text, 'heard-event_when')) return false;
  const { act, told } = reading.context.darija.act(text);
  // As it is spelt: "la" in the name of a feast stands in every sentence.
  if (isSpelled(reading, text, 'heard-event')) return act !== 'tells';
  const isAsked = told < TELLING || (isMarked(text) && opensWith(reading, text, 'heard-event_when', 'first'));
  return isAsked && opensWith(reading, text, 'heard-collected', 'anywhere');
}

/** "Do you work on Saturday?" */
export const asksOfWeekend = (reading: Reading, text: string): boolean =>
  asks(reading, text, 'heard-weekend') &&
  opensWith(reading, text, 'heard-office_opens', 'anywhere') &&
  asksUs(reading, text);

/** "I have a photo and do not know how to send it." */
export const asksHowToSend = (reading: Reading, text: string): boolean =>
  asks(reading, text, 'heard-how_to_send') && holdsWord(reading, text, 'heard-review_photo');
