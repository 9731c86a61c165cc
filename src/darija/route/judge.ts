// Weighs the concepts and words of a message into intents and categories; the learned part breaks ties.
import { foldLatin, isArabic } from '../text/fold.ts';
import { remembered } from '../text/remember.ts';
import type { ReadWord, WordForms } from './lexicon.ts';
import type { Scores } from './route.ts';

export const BUCKETS = 1024;
const LEVELS = [0.4, 1.5, 2.8, 4.5];

function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return ((Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)) >>> 0) % BUCKETS;
}

/** The stem under which one word is counted, whatever its script. */
function stemOf({ text, forms }: ReadWord): string {
  const [first, second] = [...forms.arabic];
  const shortest = [...forms.arabic].reduce(
    (best, form) => (form.length >= 3 && form.length < best.length ? form : best),
    second ?? first ?? '',
  );
  return shortest || [...forms.latin].at(-1) || foldLatin(text);
}

export type Featurer = (words: readonly ReadWord[], scores: Scores) => number[];

/** Builds the reader of features: how strongly each concept speaks, which words occur, how long it is. */
export function featurer(): Featurer {
  const stems = new WeakMap<WordForms, number>();
  const levels = remembered((label) => LEVELS.map((_, at) => bucketOf(`${label}>${at}`)));
  const lengths = Array.from({ length: 7 }, (_, at) => bucketOf(`long ${at}`));
  const scripts = { arabic: bucketOf('arabic'), latin: bucketOf('latin') };
  const stemBucket = (word: ReadWord): number => {
    const known = stems.get(word.forms);
    if (known !== undefined) return known;
    const bucket = bucketOf(`w ${stemOf(word)}`);
    stems.set(word.forms, bucket);
    return bucket;
  };
  return (words, scores) => {
    const out = new Set<number>();
    for (const [label, score] of scores) {
      const buckets = levels(label);
      for (let at = 0; at < LEVELS.length; at++) if (score >= (LEVELS[at] ?? 0)) out.add(buckets[at] ?? 0);
    }
    for (const word of words) out.add(stemBucket(word));
    out.add(lengths[Math.min(6, Math.ceil(Math.log2(words.length + 1)))] ?? 0);
    out.add(words.some((word) => isArabic(word.text)) ? scripts.arabic : scripts.latin);
    return [...out];
  };
}

export type Judge = { classes: number; step: number; weights: Int8Array };

/** Layout: float32 step, then the signed bytes class after class. */
export function packJudge(judge: Judge): Uint8Array {
  const bytes = new Uint8Array(4 + judge.weights.length);
  new DataView(bytes.buffer).setFloat32(0, judge.step, true);
  bytes.set(new Uint8Array(judge.weights.buffer, judge.weights.byteOffset, judge.weights.length), 4);
  return bytes;
}

export function openJudge(bytes: Uint8Array, classes: number): Judge {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    classes,
    step: view.getFloat32(0, true),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + 4, classes * BUCKETS),
  };
}

/** What was learned, added to what is believed already. */
export function judged(judge: Judge, features: readonly number[], believed: readonly number[]): number[] {
  return believed.map((offset, c) => {
    let sum = 0;
    for (const feature of features) sum += judge.weights[c * BUCKETS + feature] ?? 0;
    return offset + sum * judge.step;
  });
}
