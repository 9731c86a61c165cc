// "Who reads what I write?", "do you sell our data?": asked about what happens to one's words, and nothing is done to them.
import { holdsWord, opensWith, type Reading } from '../phrases.ts';
import { isMarked } from './is-telling.ts';

/** More words tell a story. */
const MOST_WORDS = 12;

/** Asks who reads, keeps or gets what was written. */
export function asksAboutData(reading: Reading, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS) return false;
  const holds = (list: string) => holdsWord(reading, text, `heard-data_${list}`);
  const says = (list: string, where: 'first' | 'anywhere' = 'anywhere') =>
    opensWith(reading, text, `heard-data_${list}`, where);
  const isOwn = says('written') || (holds('what') && holds('mine'));
  if (says('sell')) return isOwn || holds('what');
  return isOwn && says('use') && (says('who') || isMarked(text));
}
