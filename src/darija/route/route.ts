// Reads what a free-text message is for: intent, categories, emergencies, place, rudeness.
import {
  CATEGORIES,
  type Category,
  type EmergencyKind,
  INTENTS,
  type Intent,
  isCategory,
  isEmergencyKind,
  type Problem,
} from '../labels.ts';
import { emergencyIn, type FoundEmergency } from './emergency.ts';
import type { ConceptLexicon, Hit, ReadWord } from './lexicon.ts';

export type Scores = Map<string, number>;

/** Adds up the hits of each label; a second and third word for the same thing count less and less. */
export function scoresOf(hits: readonly Hit[]): Scores {
  const byLabel = new Map<string, Hit[]>();
  for (const hit of hits) byLabel.set(hit.label, [...(byLabel.get(hit.label) ?? []), hit]);
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

export const categoryScores = (scores: Scores): { category: Category; score: number }[] =>
  CATEGORIES.map((category) => ({ category, score: scores.get(`c:${category}`) ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);

export function intentScores(scores: Scores): { intent: Intent; score: number }[] {
  const of = (label: string): number => scores.get(label) ?? 0;
  const best = categoryScores(scores)[0]?.score ?? 0;
  return INTENTS.map((intent) => {
    let score = of(`i:${intent}`);
    if (intent === 'complaint') score += of('m:problem') + of('m:broken') + best * 0.8;
    if (intent === 'info') score += of('m:question');
    if (intent === 'smalltalk') score *= best > 0 ? 0.3 : 1;
    if (intent === 'none') score += 0.4;
    return { intent, score };
  }).sort((a, b) => b.score - a.score);
}

/** The different problems of one message, in the order they are told. */
export function problemsIn(text: string, words: readonly ReadWord[], hits: readonly Hit[]): Problem[] {
  const strong = hits.filter((hit) => hit.label.startsWith('c:') && hit.weight >= 2.4);
  const first = new Map<Category, Hit>();
  for (const hit of strong.sort((a, b) => a.from - b.from)) {
    const category = hit.label.slice(2);
    const crossed = [...first.values()].some((other) => hit.from <= other.to && hit.to >= other.from);
    if (isCategory(category) && !first.has(category) && !crossed) first.set(category, hit);
  }
  if (first.size < 2) return [];
  return [...first].flatMap(([category, hit]) => {
    const start = words[hit.from]?.start;
    const end = words[hit.to]?.end;
    return start === undefined || end === undefined
      ? []
      : [{ category, span: { start, end, text: text.slice(start, end) } }];
  });
}

export type { EmergencyKind, FoundEmergency };
export { emergencyIn, isEmergencyKind, type ConceptLexicon };
