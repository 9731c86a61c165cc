// Papers of civil status, however they are spelt, and what they cost: the counter tells, and not the channel.

import { holdsWord, isSpelled, opensWith, type Reading, readBy } from '../phrases.ts';
import { isPutAsQuestion, namesProblem } from './is-telling.ts';

/** More words tell a story. */
const MOST_NAMING = 8;
const MOST_ASKING = 12;
/** Of these words alone no problem is told. */
const NAMES = ['kind', 'of', 'whole', 'beside'].map((list) => `heard-paper_${list}`);

/** Names a paper, and tells nothing of it: "extrait de naissance". */
export function namesPaper(reading: Reading, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_NAMING || !isPaper(reading, text)) return false;
  return !namesProblem(reading, text) || readBy(reading, text, NAMES) !== null;
}

/** "What does the card cost?" */
export function asksPrice(reading: Reading, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_ASKING || holdsWord(reading, text, 'heard-bribe')) return false;
  if (!isPaper(reading, text) && !isSpelled(reading, text, 'heard-paper_kind')) return false;
  if (opensWith(reading, text, 'heard-price', 'anywhere')) return true;
  // "How many papers do I need?", "how long does it take?"
  return holdsWord(reading, text, 'heard-how_much') && !holdsWord(reading, text, 'heard-how_long');
}

/** "Is the bus cheaper for students?" A question: who only tells that there is none complains of it. */
export function asksDiscount(reading: Reading, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_ASKING || !opensWith(reading, text, 'heard-discount', 'anywhere'))
    return false;
  return isPutAsQuestion(reading, text) || reading.context.darija.act(text).act === 'asks';
}

/** "In how many days do I get the certificate?" */
export function asksPaperTime(reading: Reading, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_ASKING || !isPaper(reading, text)) return false;
  const asks = holdsWord(reading, text, 'heard-how_much') && holdsWord(reading, text, 'heard-span');
  return asks || opensWith(reading, text, 'heard-paper_when', 'anywhere');
}

function isPaper(reading: Reading, text: string): boolean {
  if (opensWith(reading, text, 'heard-paper_whole', 'anywhere')) return true;
  if (isSpelled(reading, text, 'heard-paper_whole')) return true;
  return isSpelled(reading, text, 'heard-paper_kind') && isSpelled(reading, text, 'heard-paper_of');
}
