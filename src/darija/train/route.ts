// Teaches what the router learns on labelled civic messages.
import { CATEGORIES, EMERGENCY_KINDS, INTENTS } from '../labels.ts';
import { believedCategories, believedIntents, type Scores, scoresOf } from '../route/concept-scores.ts';
import { believedDangers } from '../route/emergency.ts';
import type { Judge, Judges } from '../route/judge.ts';
import type { Known } from '../route/judged-features.ts';
import { conceptLexicon } from '../route/lexicon.ts';
import type { Weighed } from '../route/weigh-message.ts';
import type { Lookup } from '../text/table.ts';
import type { Civic } from './identify.ts';
import { type Example, learn } from './softmax.ts';

/** `urgency` is what the lexicon of emergencies says. */
export type Lesson = { row: Civic; weighed: Weighed; urgency: Scores };

/** Prepares labelled messages for `learnJudges`; `emergencies` is the lexicon of that name. */
export function lessonReader(weigh: (text: string) => Weighed, emergencies: Lookup): (row: Civic) => Lesson {
  const alarms = conceptLexicon(emergencies);
  return (row) => {
    const weighed = weigh(row.text);
    return { row, weighed, urgency: scoresOf(alarms.find(weighed.words)) };
  };
}

const PLAN = { rounds: 12, rate: 0.08, decay: 0.004 };
/** What occurs in fewer lessons teaches nothing about other messages. */
const OFTEN = 4;

/** `a|b` and `a/b`: the first is the main one. */
export const mainCategory = (category: string): string => category.split(/[|/]/)[0] ?? '';

/** The features that occur in several lessons, in order. */
function knownIn(lessons: readonly (readonly number[])[], often = OFTEN): Known {
  const seen = new Map<number, number>();
  for (const features of lessons)
    for (const feature of new Set(features)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  return Uint32Array.from([...seen].filter(([, times]) => times >= often).map(([feature]) => feature)).sort();
}

/** The weights in signed bytes. */
function packed(weights: Float32Array, classes: number, rows: number): Judge {
  let largest = 1e-3;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = Math.fround(largest / 127);
  return { classes, rows, step, weights: Int8Array.from(weights, (weight) => Math.round(weight / step)) };
}

/** What a lesson says of a class; `label` is the number of its class, below 0 if it says nothing; `weight`: 1 unless said. */
type Said = { label: number; features: readonly number[]; weight?: number; believed?: readonly number[] };

/** The weights that are learned: one for each class and row. */
const learnt = (lessons: readonly Said[], classes: number, rows: number, plan = PLAN): Float32Array =>
  learn(
    lessons
      .filter(({ label }) => label >= 0)
      .map(
        ({ label, features, weight = 1, believed }): Example => ({
          features,
          scale: 1,
          label,
          weight,
          ...(believed && { offset: believed }),
        }),
      ),
    { classes, buckets: rows, ...plan },
  ).weights;

/**
 * Learns one class for each lesson's label, from the features that occur often enough.
 *
 * @param few how often that is, and how fast it learns, where there are few lessons
 */
export function learnKnown(
  lessons: readonly Said[],
  classes: number,
  few: { often?: number; rate?: number } = {},
): { known: Known; judge: Judge } {
  const known = knownIn(
    lessons.map(({ features }) => features),
    few.often,
  );
  const rows = new Map([...known].map((feature, row) => [feature, row]));
  const said = lessons.map(({ features, ...lesson }) => ({
    ...lesson,
    features: features.map((feature) => rows.get(feature)).filter((row) => row !== undefined),
  }));
  const plan = { ...PLAN, rate: few.rate ?? PLAN.rate };
  return { known, judge: judgeOf(said, classes, known.length, plan) };
}

const GENTLE = { rounds: 20, rate: 0.1, decay: 0.003 };

/** Learns from few lessons: every feature counts, and each as much as `weightOf` says of those beside it. */
export function learnScaled(
  lessons: readonly { label: number; features: readonly number[] }[],
  classes: number,
  weightOf: (features: readonly number[]) => number,
): { known: Known; judge: Judge } {
  const known = knownIn(
    lessons.map(({ features }) => features),
    1,
  );
  const rows = new Map([...known].map((feature, row) => [feature, row]));
  const examples = lessons.map(
    ({ label, features }): Example => ({
      features: features.map((feature) => rows.get(feature)).filter((row) => row !== undefined),
      ...{ scale: weightOf(features), label, weight: 1 },
    }),
  );
  const { weights } = learn(examples, { classes, buckets: known.length, ...GENTLE });
  return { known, judge: packed(weights, classes, known.length) };
}

const judgeOf = (lessons: readonly Said[], classes: number, rows: number, plan = PLAN): Judge =>
  packed(learnt(lessons, classes, rows, plan), classes, rows);

/** A judge of yes or no holds one class: how much more yes than no. */
function yesOrNo(lessons: readonly Said[], rows: number): Judge {
  const both = learnt(lessons, 2, rows);
  const yes = Float32Array.from({ length: rows }, (_, at) => (both[rows + at] ?? 0) - (both[at] ?? 0));
  return packed(yes, 1, rows);
}

/** The kind of an emergency: as labelled, or as its words tell. */
function kindOf({ row, urgency }: Lesson): number {
  const labelled = EMERGENCY_KINDS.findIndex((kind) => row.category === `${kind}`);
  if (labelled >= 0) return labelled;
  const dangers = believedDangers(urgency);
  const most = Math.max(...dangers);
  return most > 0 ? dangers.indexOf(most) : -1;
}

const isUrgent = ({ row }: Lesson): boolean => row.intent === 'emergency';

const saidOfIntent = ({ row, weighed: { features, scores } }: Lesson): Said => ({
  label: INTENTS.findIndex((name) => row.intent === `${name}`),
  features,
  believed: believedIntents(scores),
});

const saidOfCategory = ({ row, weighed: { features, scores } }: Lesson): Said => ({
  label: CATEGORIES.findIndex((name) => mainCategory(row.category) === `${name}`),
  features,
  believed: believedCategories(scores),
});

const saidOfDanger = (lesson: Lesson): Said => ({
  label: isUrgent(lesson) ? 1 : 0,
  features: lesson.weighed.said,
});

const saidOfKind = (lesson: Lesson): Said => ({
  label: kindOf(lesson),
  features: lesson.weighed.said,
  believed: believedDangers(lesson.urgency),
});

/**
 * Learns all judges from the lessons. `perils` teach what is a danger, and no intent and no category; `talk` is everyday
 * talk, which teaches what is no danger.
 */
export function learnJudges(
  read: readonly Lesson[],
  perils: readonly Lesson[],
  talk: readonly Lesson[],
): Judges {
  const familiar = new Set(knownIn(read.map(({ weighed }) => weighed.features)));
  const known = knownIn([...read, ...perils].map(({ weighed }) => weighed.features));
  const places = new Map([...known].map((feature, row) => [feature, row]));
  const rowsOf = (features: readonly number[]): number[] =>
    features.map((feature) => places.get(feature)).filter((row) => row !== undefined);
  const rowed = (lesson: Lesson): Lesson => ({
    ...lesson,
    weighed: {
      ...lesson.weighed,
      features: rowsOf(lesson.weighed.features.filter((feature) => familiar.has(feature))),
      said: rowsOf(lesson.weighed.said),
    },
  });
  const lessons = read.map(rowed);
  const warnings = [...lessons, ...perils.map(rowed)];
  const calm = lessons.filter((lesson) => !isUrgent(lesson));
  const complaints = calm.filter(({ row }) => row.intent === 'complaint');
  const everyday = talk.filter(({ urgency }) => Math.max(...believedDangers(urgency)) <= 0);
  const harmless = everyday.map(({ weighed }) => ({ label: 0, features: rowsOf(weighed.said) }));
  const judge = (said: readonly Said[], { length }: readonly string[]): Judge =>
    judgeOf(said, length, known.length);
  const kinds = judge(warnings.filter(isUrgent).map(saidOfKind), EMERGENCY_KINDS);
  return {
    known,
    intents: judge(calm.map(saidOfIntent), INTENTS),
    categories: judge(complaints.map(saidOfCategory), CATEGORIES),
    danger: yesOrNo([...warnings.map(saidOfDanger), ...harmless], known.length),
    kinds: () => kinds,
  };
}
