// Reads what a sentence does that somebody writes after a complaint was sent: more of it, a question about it, another one.
import { actFeatures } from '../act/act.ts';
import { AFTER, type Aside, type Category, type ReadAct, type ReadAfter, type Routed } from '../labels.ts';
import { type Judge, judged } from '../route/judge.ts';
import { featurer, type Known } from '../route/judged-features.ts';
import type { ConceptReader } from '../route/weigh-message.ts';
import type { Lookup } from '../text/table.ts';

/** What was learned: the features it knows, and one class for each of `AFTER`. */
export type AfterJudge = { known: Known; after: Judge };

/** `own`: what the complaint is about that was sent; null: that is not known. */
export type AfterReader = (text: string, own: Category | null) => ReadAfter;

/** The other readings of this room, which tell more of a sentence than its words. */
export type AfterParts = {
  senses: Lookup;
  readConcepts: ConceptReader;
  route: (text: string) => Routed;
  act: (text: string) => ReadAct;
  asides: (text: string) => readonly Aside[];
};

/** What may be told as the one or the other of these is one matter. */
const KIN: readonly (readonly Category[])[] = [
  ['lighting', 'electricity'],
  ['waste', 'hygiene', 'environment'],
  ['roads', 'traffic', 'water_sewage'],
  ['animals', 'safety'],
  ['noise', 'public_space', 'traffic'],
];
/** A sentence of many words weighs no more than one of few; this much in all. */
const WEIGHT = 3;
/** What parts the levels of sureness, and of length. */
const CLEARLY = [0.45, 0.7, 0.9];
const SURELY = [0.5, 0.8];
const LONG = [2, 4, 7, 12, 20];

const levelOf = (levels: readonly number[], value: number): number =>
  levels.filter((level) => value > level).length;

/** How many features speak: what each of them weighs. */
export const weightOf = (features: readonly number[]): number => WEIGHT / Math.sqrt(features.length || 1);

/** Whether the words name the subject of the complaint, or another one. */
function relationOf([first, ...others]: Routed['categories'], own: Category | null): string {
  if (first === undefined || own === null) return 'none';
  if (first === own) return 'own';
  if (others.some((one) => one === own)) return 'near';
  return KIN.some((kin) => kin.includes(first) && kin.includes(own)) ? 'kin' : 'other';
}

function marksOf(parts: AfterParts, text: string, own: Category | null): string[] {
  const { categories, clearly, intent, second, confidence, place, emergencies } = parts.route(text);
  const { act, surely } = parts.act(text);
  const relation = relationOf(categories, own);
  const placed = place !== undefined;
  return [
    ...[`own ${relation}`, `own ${relation} ${levelOf(CLEARLY, clearly)}`],
    ...[`intent ${intent}`, `intent ${intent} ${levelOf(SURELY, confidence)}`, `second ${second}`],
    ...[`own ${relation} intent ${intent}`, `act ${act}`, `act ${act} ${levelOf(SURELY, surely)}`],
    ...[`own ${relation} act ${act}`, `placed ${placed}`, `own ${relation} placed ${placed}`],
    ...[`alarms ${emergencies.length > 0}`, `asks ${/[?\u061f]/u.test(text)}`],
    ...parts.asides(text).map((aside) => `aside ${aside}`),
    `words ${levelOf(LONG, text.split(/\s+/u).length)}`,
  ];
}

/** Builds the reader of the features of a sentence; without `known` it answers the features themselves, as training needs. */
export function afterFeatures(
  parts: AfterParts,
  known?: Known,
): (text: string, own: Category | null) => number[] {
  const wordsOf = actFeatures(parts.senses, parts.readConcepts, known, 'whole');
  const { ofMarks } = featurer(parts.senses, known);
  return (text, own) => [...new Set([...wordsOf(text), ...ofMarks(marksOf(parts, text, own))])];
}

/** Builds the reader from what was learned. */
export function afterReader(parts: AfterParts, { known, after }: AfterJudge): AfterReader {
  const featuresOf = afterFeatures(parts, known);
  const unbiased = AFTER.map(() => 0);
  return (text, own) => {
    const features = featuresOf(text, own);
    const scale = weightOf(features);
    const logits = judged(after, features, unbiased).map((logit) => logit * scale);
    const top = Math.max(...logits);
    const weights = logits.map((logit) => Math.exp(logit - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = AFTER.map((name, at) => [name, (weights[at] ?? 0) / total]);
    return Object.fromEntries(shares) as ReadAfter;
  };
}
