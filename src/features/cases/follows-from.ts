// What comes of a problem is more of it, and no second one: that it smells, that people walk in the road, that they are afraid.

import { isWritten, knownWords, opensWith, wordsIn } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { bare } from '../../bot/understanding/place-opening.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { namesThing } from '../../bot/understanding/said-done.ts';
import { saysTakenToCare } from './place-told.ts';

/** More words tell what is wrong with the hospital itself. */
const MOST_TO_CARE = 7;
/** More words tell of something of their own. */
const MOST_FOLLOWING = 12;
const MOST_APPOSED = 3;
/** What is missing beside what was told: of these subjects it says only more of that. */
const APPOSED: readonly string[] = ['facilities', 'accessibility', 'public_space', 'roads', 'other'];
/** Of these it smells, and they bring flies. */
const SMELLING: readonly string[] = ['waste', 'water_sewage', 'hygiene', 'animals', 'environment'];

/** One problem of several that were told together. */
interface Piece {
  category: string;
  text: string;
}

/** True where the piece tells no more than what comes of the one before it, or what is missing there. */
export const goesWith = (turn: Turn, before: Piece, piece: Piece): boolean =>
  isApposition(turn, piece) || isTakenToCare(turn, piece.text) || comesOf(turn, before, piece.text);

/** "The pavements are too high, no ramp": what is missing there stands with what it is said of. */
function isApposition({ context }: Turn, { category, text }: Piece): boolean {
  const [first = '', ...others] = wordsIn(context, text);
  const isFew = others.length < MOST_APPOSED && APPOSED.includes(category);
  return isFew && knownWords(context, 'common-none').has(first);
}

/** "And they took him to the hospital." */
const isTakenToCare = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_TO_CARE && saysTakenToCare(turn, text);

/** "And it stinks", "people have to walk in the road", "the children cannot pass"; "and the lamp is out" is another. */
function comesOf(turn: Turn, { category }: Piece, text: string): boolean {
  if (category === 'waste' && opensWith(turn, text, 'heard-comes_torn', 'anywhere')) return true;
  if (text.split(/\s+/u).length > MOST_FOLLOWING || namesThing(turn, withoutWay(turn, text))) return false;
  const says = (list: string) => opensWith(turn, text, `heard-comes_${list}`, 'anywhere');
  return says('passing') || says('fear') || (SMELLING.includes(category) && says('smell'));
}

/** The road on which they walk is no thing that is wrong. */
const withoutWay = (turn: Turn, text: string): string =>
  rawWords(text)
    .filter((word) => ![word, bare(word)].some((one) => isWritten(turn, one, 'heard-comes_way')))
    .join(' ');
