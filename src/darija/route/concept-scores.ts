// Adds up what the concepts of a message say about its intent and its category.
import {
  CATEGORIES,
  type Category,
  INTENTS,
  type Intent,
  isCategory,
  type Problem,
  type Span,
} from '../labels.ts';
import type { Hit, ReadWord } from './lexicon.ts';

export type Scores = Map<string, number>;

/** Adds up the hits of each label; a second and third word for the same thing count less and less. */
export function scoresOf(hits: readonly Hit[]): Scores {
  const byLabel = new Map<string, Hit[]>();
  for (const hit of hits) {
    const own = byLabel.get(hit.label);
    if (own) own.push(hit);
    else byLabel.set(hit.label, [hit]);
  }
  const scores: Scores = new Map();
  for (const [label, own] of byLabel) {
    const taken = new Set<number>();
    let sum = 0;
    let share = 1;
    for (const hit of own.sort((a, b) => b.weight - a.weight)) {
      if (taken.has(hit.from) || taken.has(hit.to)) continue;
      for (let at = hit.from; at <= hit.to; at++) taken.add(at);
      sum += hit.weight * share;
      share /= 2;
    }
    scores.set(label, sum);
  }
  return scores;
}

const CATEGORY_LABELS = CATEGORIES.map((category) => `c:${category}`);

/** How much of a complaint's category the concepts carry, in the order of CATEGORIES. */
export const believedCategories = (scores: Scores): number[] =>
  CATEGORY_LABELS.map((label) => scores.get(label) ?? 0);

const OF_MARKS: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  yes: ['s:yes'],
  no: ['s:no'],
  cancel: ['s:stop'],
  language: ['s:language'],
  human: ['s:person'],
  help: ['s:help'],
  status: ['s:status'],
};

/** Thanks for what was mended, with no "but". */
export const isThanks = (scores: Scores): boolean => scores.has('m:mended') && !scores.has('m:but');

const PLAIN = 2.8;
const INTENT_LABELS = INTENTS.map((intent) => `i:${intent}`);
const NAMED_LABELS = ['petition', 'proposal', 'consultation', 'appointment', 'status', 'human'].map(
  (intent) => `i:${intent}`,
);

/** What the concepts say of each intent, in the order of INTENTS. */
export function believedIntents(scores: Scores): number[] {
  const of = (label: string): number => scores.get(label) ?? 0;
  const named = Math.max(...NAMED_LABELS.map(of));
  const mended = isThanks(scores);
  // "I suggest big bins" names a problem's thing, and is no complaint; nor is "thank you for the new lamp".
  const best = Math.max(...believedCategories(scores)) * (named >= PLAIN || mended ? 0.4 : 1);
  return INTENTS.map((intent, at) => {
    let score = of(INTENT_LABELS[at] ?? '');
    for (const mark of OF_MARKS[intent] ?? []) score += of(mark);
    if (intent === 'complaint') score += of('m:problem') + of('m:broken') * 0.8 + best * 0.7;
    if (intent === 'info') score += of('m:question') * 0.8;
    if (intent === 'smalltalk') score *= best > 1 && !mended ? 0.3 : 1;
    if (intent === 'none') score += 0.4;
    return intent === 'emergency' ? -6 : score;
  });
}

export function ranked<T>(names: readonly T[], logits: readonly number[]): { name: T; score: number }[] {
  return names.map((name, at) => ({ name, score: logits[at] ?? 0 })).sort((a, b) => b.score - a.score);
}

const STRONG = 1.9;
/** A thing that is named, though nothing is said to be wrong with it. */
const WEAK = 1.2;
const STOP = /[.!?؟\n,;،؛]/u;

/** Fewer things are no list. */
export const LIST = 3;

/** A problem that a message names. `weak`: its words name a thing only, which is a problem in a list of them. */
export type Named = Problem & { weak?: true };

/** The different problems of one message, in the order they are told; empty when there is at most one. */
export function problemsIn(
  text: string,
  words: readonly ReadWord[],
  hits: readonly Hit[],
  scores: Scores,
): Named[] {
  const spanOf = ({ from, to }: Hit): Span => {
    const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? 0];
    return { start, end, text: text.slice(start, end) };
  };
  const named = hits
    .filter((hit) => hit.label.startsWith('c:') && hit.label !== 'c:other' && hit.weight >= WEAK)
    // What is said in two sentences may be said of two problems.
    .filter((hit) => !STOP.test(spanOf(hit).text))
    // Of two ways to say a thing the shorter lies on no other's words.
    .sort((a, b) => b.weight - a.weight || a.to - a.from - (b.to - b.from) || a.from - b.from);
  const isWeak = (hit: Hit) => hit.weight < STRONG || (scores.get(hit.label) ?? 0) < STRONG;
  const first = new Map<Category, Hit>();
  const taken = new Map<number, number>();
  for (const hit of named) {
    const category = hit.label.slice(2);
    const others = [...taken.values()];
    if (!isCategory(category) || first.has(category)) continue;
    const crossed = Array.from({ length: hit.to - hit.from + 1 }, (_, i) => hit.from + i).some((at) =>
      taken.has(at),
    );
    if (crossed || (isWeak(hit) && others.length === 0)) continue;
    first.set(category, hit);
    for (let at = hit.from; at <= hit.to; at++) taken.set(at, hit.weight);
  }
  const strong = [...first.values()].filter((hit) => !isWeak(hit)).length;
  if (strong < 2 && first.size < LIST) return [];
  return [...first]
    .sort(([, a], [, b]) => a.from - b.from)
    .map(([category, hit]) => ({ category, span: spanOf(hit), ...(isWeak(hit) && { weak: true as const }) }));
}
