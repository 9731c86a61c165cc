// Subjects that are plain by what words name together, however each of them sounds: a dirty street, a car that was left.
import { holdsWord, isSpelled, opensWith, type Reading, readBy } from '../phrases.ts';
import { namesBribe } from './bribe.ts';
import { tellsOfClerk } from './calls-person.ts';
import { isPutAsQuestion } from './is-telling.ts';

/** More words tell of something else as well. */
const MOST_WORDS = 14;

/** What is dirty of the town: a street, or just here. */
const STREET = ['heard-street', 'heard-place_word', 'heard-dirty_here'];

type Subject = 'lighting' | 'waste' | 'public_space' | 'water_sewage' | 'administration';

/** The subject that they name; null: none of these. */
export function subjectSaid(reading: Reading, text: string): Subject | null {
  if (text.split(/\s+/u).length > MOST_WORDS || isPutAsQuestion(reading, text)) return null;
  if (tellsOfClerk(reading, text)) return 'administration';
  // Where it is dark no lamp need be named.
  if (opensWith(reading, text, 'heard-in_the_dark', 'anywhere') && holdsWord(reading, text, 'heard-street'))
    return 'lighting';
  const drawn = readBy(reading, text, ['heard-dirty', ...STREET, 'heard-dirty_beside']);
  if (drawn?.has('heard-dirty') && STREET.some((list) => drawn.has(list))) return 'waste';
  // Who thanks for it has had it taken away.
  const isAsked = !reading.context.darija.asides(text).includes('thanks');
  if (isAsked && opensWith(reading, text, 'heard-waste_away', 'anywhere')) return 'waste';
  // A sewer that bursts in the street is no matter of the street.
  const { categories } = reading.context.darija.route(text);
  const isOfSewer = categories[0] === 'roads' && categories.some((one) => one === 'water_sewage');
  if (isOfSewer && isSpelled(reading, text, 'heard-sewer')) return 'water_sewage';
  // Whoever was asked for a bribe tells of no road, whatever it sounds like.
  if (categories[0] === 'roads' && namesBribe(reading, text)) return 'administration';
  const isLeft = holdsWord(reading, text, 'heard-car') && holdsWord(reading, text, 'heard-left_behind');
  return isLeft ? 'public_space' : null;
}
