// Whether two tell of one place in words of their own: "près de la mosquée" and "7da ljame3" are the same to whoever lives there.
import { knownWords, wordsIn } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { withoutGrown } from '../../bot/understanding/read-place.ts';
import { sharedWords } from '../../domain/shared-words.ts';

/** This share of the words of the shorter text must stand in the other. */
const ALIKE = 0.6;

/** What places are told by in every town; their words in both languages, one each, are `heard-landmark_…`. */
const LANDMARKS = [
  ...['mosque', 'school', 'pharmacy', 'cafe', 'hospital', 'market', 'bath', 'oven', 'bank', 'fuel'],
  ...['garage', 'park', 'gate', 'post', 'cemetery', 'office', 'wall', 'shop', 'stadium', 'station'],
] as const;
/** Before a landmark that is known by what it is; such a word alone is no name. */
const KIND = '*';

type Listening = Pick<Turn, 'context'>;

/** The words of a text as they are compared: no preposition has grown onto them, and no article. */
export function wordsOf({ context }: Listening, text: string): Set<string> {
  const words = context.darija.searchKey(withoutGrown(text)).split(' ').filter(Boolean);
  return new Set(words.map((word) => (word.length > 2 ? word.replace(/^l/u, '') : word)));
}

/** Whether two texts tell of something in the same words. */
export const saysTheSame = (turn: Listening, one: string, other: string): boolean =>
  sharedWords(wordsOf(turn, one), wordsOf(turn, other)) >= ALIKE;

/**
 * What the words of a place name beside the quarter: landmarks by what they are, names as they are spelt.
 *
 * @param quarter all names of the quarter, which tell nothing more
 */
export function landmarksIn(turn: Listening, text: string, quarter: Set<string>): Set<string> {
  const { context } = turn;
  const beside = knownWords(context, 'heard-near', 'common-here_beside', 'heard-place_word');
  const kinds = LANDMARKS.map((kind) => [kind, knownWords(context, `heard-landmark_${kind}`)] as const);
  const found = wordsIn(context, withoutGrown(text)).flatMap((word) => {
    const kind = kinds.find(([, words]) => words.has(word))?.[0];
    if (kind) return [KIND + kind];
    return beside.has(word) ? [] : [...wordsOf(turn, word)];
  });
  // "Flastah" is in Lastah, though in Latin letters its preposition has grown onto it.
  return new Set(found.filter((word) => !quarter.has(word) && !quarter.has(word.replace(/^f/u, ''))));
}

/** Whether the landmarks of two texts in one quarter are the same. */
export const sameLandmarks = (one: Set<string>, other: Set<string>): boolean =>
  sharedWords(one, other) >= ALIKE;

/** The same where the quarter is not known: there is a mosque in each, so that a name must agree as well. */
export function sameNames(one: Set<string>, other: Set<string>): boolean {
  const both = [...one.intersection(other)];
  return sameLandmarks(one, other) && both.some((word) => !word.startsWith(KIND));
}
