// Settles what a message is for, once its words are weighed and the judges were heard.
import type { Intent } from '../labels.ts';
import { believedCategories, isThanks, type Scores } from './concept-scores.ts';
import type { ReadWord } from './lexicon.ts';
import { PLAINLY_NAMED } from './settle-categories.ts';

/** What speaks for an intent or a category; an insult, a greeting or a question word does not. */
const TELLING_LABEL = /^(?:[cis]:|m:problem|m:broken)/;
/** This sure the learned part must be of a complaint where no word of the message tells anything, and of anything else. */
const SURE_UNHEARD = { complaint: 0.82, other: 0.5 };

/** The share of the first, 0 to 1. */
export const shareOf = (order: readonly { score: number }[]): number => {
  const top = order[0]?.score ?? 0;
  return 1 / order.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
};

const LETTER = /\p{L}/u;

/** What a message is for that is a sign, a thumb up say, or holds no word at all; undefined: its words tell. */
export function intentWithoutWords(words: readonly ReadWord[], scores: Scores): Intent | undefined {
  const sign = scores.has('s:yes') ? 'yes' : scores.has('s:no') ? 'no' : undefined;
  if (sign) return words.length === 0 ? sign : undefined;
  return words.every(({ text }) => !LETTER.test(text)) ? 'none' : undefined;
}

/** Beside a thing of the commune, these make of a hello or a thank-you a message about that thing. */
const MORE_THAN_TALK = ['m:greeting', 'm:want', 'm:broken', 'm:problem'];

/** What was learned leans to complaints: it takes a word to be sure; and a hello before a problem, or a thank-you after it, is no talk. */
export function settledIntent(
  intents: readonly { name: Intent; score: number }[],
  scores: Scores,
  taught: Intent | undefined,
): Intent {
  const likeliest = intents[0]?.name;
  const unheard = taught === undefined && ![...scores.keys()].some((label) => TELLING_LABEL.test(label));
  if (unheard && shareOf(intents) < SURE_UNHEARD[likeliest === 'complaint' ? 'complaint' : 'other'])
    return 'none';
  const more =
    likeliest === 'smalltalk' && !isThanks(scores) && MORE_THAN_TALK.some((mark) => scores.has(mark));
  if (more && Math.max(...believedCategories(scores)) >= PLAINLY_NAMED) return 'complaint';
  return likeliest ?? 'none';
}
