// Teaches the tie-breaker of the router on labelled civic messages.
import { CATEGORIES, INTENTS } from '../labels.ts';
import { BUCKETS, type Judge } from '../route/judge.ts';
import { believedCategories, believedIntents } from '../route/route.ts';
import type { Weighed } from '../route/router.ts';
import type { Civic } from './identify.ts';
import { type Example, learn } from './softmax.ts';

export type Lesson = { row: Civic; weighed: Weighed };
export type Judges = { intents: Judge; categories: Judge };

const PLAN = { rounds: 12, rate: 0.12, decay: 0.004 };

/** `a|b` and `a/b`: the first is the main one. */
export const mainCategory = (category: string): string => category.split(/[|/]/)[0] ?? '';

function judgeOf(examples: readonly Example[], classes: number): Judge {
  const { weights } = learn(examples, { classes, buckets: BUCKETS, ...PLAN });
  let largest = 1e-3;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = Math.fround(largest / 127);
  return { classes, step, weights: Int8Array.from(weights, (weight) => Math.round(weight / step)) };
}

function examplesOf(
  lessons: readonly Lesson[],
  label: (row: Civic) => number,
  believe: (weighed: Weighed) => number[],
): Example[] {
  return lessons.flatMap(({ row, weighed }) => {
    const index = label(row);
    return index < 0
      ? []
      : [{ features: weighed.features, scale: 1, label: index, weight: 1, offset: believe(weighed) }];
  });
}

/** Learns both judges from the lessons. */
export function learnJudges(lessons: readonly Lesson[]): Judges {
  const intents = examplesOf(
    lessons.filter(({ row }) => row.intent !== 'emergency'),
    (row) => INTENTS.findIndex((name) => row.intent === `${name}`),
    ({ scores }) => believedIntents(scores),
  );
  const categories = examplesOf(
    lessons.filter(({ row }) => row.intent === 'complaint'),
    (row) => CATEGORIES.findIndex((name) => mainCategory(row.category) === `${name}`),
    ({ scores }) => believedCategories(scores),
  );
  return { intents: judgeOf(intents, INTENTS.length), categories: judgeOf(categories, CATEGORIES.length) };
}
