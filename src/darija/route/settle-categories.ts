// Settles what a message is about, once its words are weighed and the judges were heard.
import { CATEGORIES, type Category, type Problem } from '../labels.ts';
import { type Named, problemsIn, type Scores } from './concept-scores.ts';
import type { Hit } from './lexicon.ts';
import type { Concepts } from './weigh-message.ts';

export type RankedCategory = { name: Category; score: number };

/** What names a problem plainly weighs at least this. */
export const PLAINLY_NAMED = 2.5;
/** A category this far behind the first is no guess any more, unless it is named plainly. */
const FAR = 4;
/** Of this share of the score of the first, a category is about as clear. */
const AS_CLEAR = 0.45;
const MOST = 3;

const isPlain = (name: Category, scores: Scores): boolean => (scores.get(`c:${name}`) ?? 0) >= PLAINLY_NAMED;

/** Those that are named plainly: of a danger nothing else is believed, since its words say little of it. */
export const plainOf = (names: readonly Category[], scores: Scores): Category[] =>
  names.filter((name) => isPlain(name, scores));

export const isInsult = (scores: Scores): boolean => (scores.get('m:insult') ?? 0) > 0;

/** "Those donkeys of the cleaning service": the animal is the insult, not the problem. */
const isScolding = ({ hits, scores }: Concepts): boolean =>
  onlyScolded(hits) && CATEGORIES.some((name) => name !== 'animals' && isPlain(name, scores));

/** Every animal of the message stands in an insult. */
function onlyScolded(hits: readonly Hit[]): boolean {
  const animals = hits.filter(({ label }) => label === 'c:animals');
  const insults = hits.filter(({ label }) => label === 'm:insult');
  return (
    animals.length > 0 &&
    animals.every(({ from, to }) => insults.some((hit) => hit.from <= to && hit.to >= from))
  );
}

/** "The bin overflows, and dogs search it": what comes to the rubbish is none of the matter, unless it frightens people. */
const comeForRubbish = (scores: Scores): boolean =>
  isPlain('waste', scores) && scores.has('m:scavenges') && !scores.has('m:frightens');

/**
 * The categories as they were ranked, without the animals that only come to the rubbish. Where they bite beside it, they
 * stand before it.
 */
export function besideRubbish(
  categories: readonly RankedCategory[],
  scores: Scores,
): readonly RankedCategory[] {
  if (comeForRubbish(scores)) return categories.filter(({ name }) => name !== 'animals');
  const [first, second, ...others] = categories;
  const isSwapped =
    first?.name === 'waste' &&
    second?.name === 'animals' &&
    isPlain('animals', scores) &&
    scores.has('m:frightens');
  if (!isSwapped) return categories;
  return [{ ...second, score: first.score }, { ...first, score: second.score }, ...others];
}

/** The problems that a message names; no animal where somebody is called one, or where it is after the rubbish. */
export function problemsMeant(text: string, concepts: Concepts): Named[] {
  const { words, hits, scores } = concepts;
  const problems = problemsIn(text, words, hits, scores);
  if (!isInsult(scores) && !isScolding(concepts) && !comeForRubbish(scores)) return problems;
  return problems.filter(({ category }) => category !== 'animals');
}

/** What a message that tells of something is about, the main matter first. */
export function categoriesTold(
  categories: readonly RankedCategory[],
  concepts: Concepts,
  problems: readonly Named[],
): Category[] {
  const best = categories[0]?.score ?? 0;
  const near = categories
    .filter(({ name, score }) => score > best - FAR || isPlain(name, concepts.scores))
    .map(({ name }) => name);
  const meant = isScolding(concepts) ? near.filter((name) => name !== 'animals') : near;
  const named = (meant.length > 0 ? meant : near).slice(0, MOST);
  const clear = categories.filter(({ score }) => score >= best * AS_CLEAR).map(({ name }) => name);
  const strong = problems.filter(({ weak }) => !weak);
  return inOrderTold(named, clear, strong);
}

/** Of several problems the one told first is the main one, if it is about as clear as the others. */
function inOrderTold(named: Category[], clear: readonly Category[], several: readonly Problem[]): Category[] {
  const told = several.map(({ category }) => category).filter((category) => clear.includes(category));
  return told.length < 2 ? named : [...new Set([...told, ...named])].slice(0, MOST);
}
