// Reads what a sentence does that somebody writes after a complaint was sent: more of it, a question about it, another one.
import { phoneIn } from '../../domain/phone.ts';
import { actFeatures } from '../act/act.ts';
import type { OtherReaders } from '../act/other-readers.ts';
import { AFTER, type Category, type ReadAfter, type Routed } from '../labels.ts';
import { type Judge, judged } from '../route/judge.ts';
import { featurer, type Known } from '../route/judged-features.ts';

/**
 * What was learned: the features it knows, and one class for each of `AFTER`. `sure`: from which share on each of them was
 * hardly ever wrong of sentences that it had not learned from; above 1 there is none.
 */
export type AfterJudge = { known: Known; after: Judge; sure: Float32Array };

const FLOAT = 4;

/** The bytes of the shares, one float each. */
export function packSures(sure: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(sure.length * FLOAT));
  for (const [at, share] of sure.entries()) view.setFloat32(at * FLOAT, share, true);
  return new Uint8Array(view.buffer);
}

export function openSures(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / FLOAT }, (_, at) =>
    view.getFloat32(at * FLOAT, true),
  );
}

/** `own`: what the complaint is about that was sent; null: that is not known. */
export type AfterReader = (text: string, own: Category | null) => ReadAfter;

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

/** A telephone, a plate, some other number: what is told of a lamp or a meter has digits, too. */
function digitsIn(text: string): string {
  if (/\d{2,5}\s?[-|/ ]\s?\p{L}\s?[-|/ ]\s?\d{1,2}(?!\d)/u.test(text)) return 'plate';
  if (phoneIn(text) !== null) return 'phone';
  return /\d/u.test(text) ? 'some' : 'none';
}

function marksOf(parts: OtherReaders, text: string, own: Category | null): string[] {
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
    `digits ${digitsIn(text)}`,
    `words ${levelOf(LONG, text.split(/\s+/u).length)}`,
  ];
}

/** Builds the reader of the features of a sentence; without `known` it answers the features themselves, as training needs. */
export function afterFeatures(
  parts: OtherReaders,
  known?: Known,
): (text: string, own: Category | null) => number[] {
  const wordsOf = actFeatures(parts.senses, parts.readConcepts, known, 'whole');
  const { ofMarks } = featurer(parts.senses, known);
  return (text, own) => [...new Set([...wordsOf(text), ...ofMarks(marksOf(parts, text, own))])];
}

/** Builds the reader from what was learned. */
export function afterReader(parts: OtherReaders, { known, after, sure }: AfterJudge): AfterReader {
  const featuresOf = afterFeatures(parts, known);
  return (text, own) => {
    const shares = sharesOf(after, featuresOf(text, own));
    const top = shares.indexOf(Math.max(...shares));
    const surely = (shares[top] ?? 0) >= (sure[top] ?? 2) ? (AFTER[top] ?? null) : null;
    const named = Object.fromEntries(AFTER.map((name, at) => [name, shares[at] ?? 0]));
    return { ...named, surely } as ReadAfter;
  };
}

/** The share of each class, of these rows of what is known. */
export function sharesOf(after: Judge, features: readonly number[]): number[] {
  const unbiased = AFTER.map(() => 0);
  const scale = weightOf(features);
  const logits = judged(after, features, unbiased).map((logit) => logit * scale);
  const top = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
