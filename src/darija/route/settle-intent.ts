// Settles what a message is for, once its words are weighed and the judges were heard.
import type { Category, Intent, Problem } from '../labels.ts';
import { believedCategories, isThanks, type Scores } from './concept-scores.ts';
import type { Hit } from './lexicon.ts';

/** What speaks for an intent or a category; an insult, a greeting or a question word does not. */
const TELLING_LABEL = /^(?:[cis]:|m:problem|m:broken)/;
/** This sure the learned part must be of a complaint where no word of the message tells anything, and of anything else. */
const SURE_UNHEARD = { complaint: 0.82, other: 0.5 };
/** What names a problem plainly weighs at least this. */
export const PLAIN = 2.5;

/** The share of the first, 0 to 1. */
export const shareOf = (order: readonly { score: number }[]): number => {
  const top = order[0]?.score ?? 0;
  return 1 / order.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
};

/** Of several problems the one told first is the main one, if it is about as clear as the others. */
export function inOrderTold(
  named: Category[],
  clear: readonly Category[],
  several: readonly Problem[],
): Category[] {
  const told = several.map(({ category }) => category).filter((category) => clear.includes(category));
  return told.length < 2 ? named : [...new Set([...told, ...named])].slice(0, 3);
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
  if (more && Math.max(...believedCategories(scores)) >= PLAIN) return 'complaint';
  return likeliest ?? 'none';
}

/** Every animal of the message stands in an insult. */
export function onlyScolded(hits: readonly Hit[]): boolean {
  const animals = hits.filter(({ label }) => label === 'c:animals');
  const insults = hits.filter(({ label }) => label === 'm:insult');
  return (
    animals.length > 0 &&
    animals.every(({ from, to }) => insults.some((hit) => hit.from <= to && hit.to >= from))
  );
}
