// Two subjects by their names alone, one of them taken back: "not noise, the problem is rubbish", "change the subject, put
// rubbish, not noise".
import type { WishedLine } from '../../flow/engine/state.ts';
import { isWritten, saysAgain } from '../phrases.ts';
import type { ReadingPlace } from './read-place.ts';
import { isNot } from './review-lines.ts';
import { wordSpans } from './split-correction.ts';

/** More words tell a story. */
const MOST_WORDS = 12;
/** As clearly as a single word must name its subject. */
const CLEARLY = 0.6;
/** Shorter words name nothing. */
const FEWEST_LETTERS = 3;
/** Between the no and the name an article may stand. */
const ARTICLE = /^(?:l['’]?|le|la|les|du|de|des|un|une|d)$/iu;

/** The subject that is named instead of the one taken back, or that the subject is said to be; null: none. */
export function subjectNamedInstead(
  turn: ReadingPlace,
  text: string,
  { options }: Pick<WishedLine, 'options'>,
): string | null {
  const words = wordSpans(text);
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const subjects = words.map((word) => subjectOf(turn, word.text, options));
  const isDenied = (at: number): boolean => {
    const [near, far] = [words[at - 1], words[at - 2]];
    if (near && isNo(turn, near.text)) return true;
    return near !== undefined && far !== undefined && ARTICLE.test(near.text) && isNo(turn, far.text);
  };
  // Whoever tells more of either has more to say than its name.
  if (words.some(({ text: word }, at) => subjects[at] === null && !isAround(turn, word))) return null;
  const denied = new Set(subjects.filter((subject, at) => subject !== null && isDenied(at)));
  const left = new Set(subjects.filter((subject, at) => subject !== null && !isDenied(at)));
  const [only = null, ...others] = left;
  if (only === null || others.length > 0 || denied.has(only)) return null;
  const isOrdered =
    words.some(({ text: word }) => isWritten(turn, word, 'heard-subject_word')) && saysAgain(turn, text);
  return denied.size > 0 || isOrdered ? only : null;
}

/** What stands around the names: "it is", "the problem", "put", "sorry". */
const AROUND = ['review_is', 'review_not', 'review_again', 'review_beside', 'plain_no', 'subject_word']
  .concat('problem_word', 'theme_around', 'place_link')
  .map((list) => `heard-${list}`);

const isAround = (turn: ReadingPlace, word: string): boolean =>
  ARTICLE.test(word) || AROUND.some((list) => isWritten(turn, word, list));

const isNo = (turn: ReadingPlace, word: string): boolean =>
  isNot(turn.context, word) && !isWritten(turn, word, 'heard-plain_no');

/** The subject that a word is the name of; null: none, or it may be one of several. */
function subjectOf(
  { context: { darija, referenceData } }: ReadingPlace,
  word: string,
  options: WishedLine['options'],
): string | null {
  if (word.length < FEWEST_LETTERS) return null;
  const { categories, clearly } = darija.route(word, referenceData.examples);
  const [first] = categories;
  return first !== undefined && clearly >= CLEARLY && options.some(({ id }) => id === first) ? first : null;
}
