// "Who reads what I write?", "do you sell our data?": asked about what happens to one's words, and nothing is done to them.
import { holdsWord, opensWith, type Reading } from '../phrases.ts';
import { isMarked, isPutAsQuestion } from './is-telling.ts';

/** More words tell a story. */
const MOST_WORDS = 12;

/** Asks who reads, keeps or gets what was written. */
export function asksAboutData(reading: Reading, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS) return false;
  const holds = (list: string) => holdsWord(reading, text, `heard-data_${list}`);
  const says = (list: string, where: 'first' | 'anywhere' = 'anywhere') =>
    opensWith(reading, text, `heard-data_${list}`, where);
  if (asksWhoReads(reading, text)) return true;
  const isOwn = says('written') || (holds('what') && holds('mine'));
  if (says('sell')) return isOwn || holds('what');
  return isOwn && says('use') && (says('who') || isMarked(text));
}

/** More words name what they read. */
const MOST_OF_READING = 7;

/** "Who will read this?": as long as somebody asks it, and no verb but that. */
function asksWhoReads(reading: Reading, text: string): boolean {
  const opens = opensWith(reading, text, 'heard-data_who', 'first') || isPutAsQuestion(reading, text);
  if (text.split(/\s+/u).length > MOST_OF_READING || !opens) return false;
  const says = (list: string) => opensWith(reading, text, `heard-data_${list}`, 'anywhere');
  return says('read') && says('this') && says('who');
}
