// Reads the packed language model: per branch (Latin, Arabic script) a table of signed bytes.
import { remembered } from '../text/remembered.ts';
import { modelWords, pairBucket, scaleOf, wordFeatures } from './features.ts';

/** The first class of a branch is the one the others are weighed against: its weights are zero. */
export const LATIN_CLASSES = ['ary-Latn', 'fr', 'en', 'shi-Latn'] as const;
export const ARABIC_CLASSES = ['ary-Arab', 'ar'] as const;
export const LATIN_BUCKETS = 8192;
export const ARABIC_BUCKETS = 4096;

export type Branch = {
  classes: readonly string[];
  buckets: number;
  weights: Int8Array;
  /** What one step of a signed byte is worth. */
  step: number;
  bias: readonly number[];
};
export type LanguageModel = { latin: Branch; arabic: Branch };

/** Layout: per branch a float32 step, float32 biases, then the signed bytes, class after class. */
export function packBranch(branch: Branch): Uint8Array {
  const others = branch.classes.length - 1;
  const bytes = new Uint8Array(4 + 4 * others + branch.weights.length);
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, branch.step, true);
  branch.bias.forEach((bias, i) => {
    view.setFloat32(4 + 4 * i, bias, true);
  });
  bytes.set(
    new Uint8Array(branch.weights.buffer, branch.weights.byteOffset, branch.weights.length),
    4 + 4 * others,
  );
  return bytes;
}

function openBranch(
  bytes: Uint8Array,
  at: number,
  classes: readonly string[],
  buckets: number,
): Branch & { end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const others = classes.length - 1;
  const bias = Array.from({ length: others }, (_, i) => view.getFloat32(4 + 4 * i, true));
  const from = bytes.byteOffset + at + 4 + 4 * others;
  const weights = new Int8Array(bytes.buffer, from, others * buckets);
  return {
    classes,
    buckets,
    weights,
    step: view.getFloat32(0, true),
    bias,
    end: at + 4 + 4 * others + weights.length,
  };
}

export function openModel(bytes: Uint8Array): LanguageModel {
  const latin = openBranch(bytes, 0, LATIN_CLASSES, LATIN_BUCKETS);
  return { latin, arabic: openBranch(bytes, latin.end, ARABIC_CLASSES, ARABIC_BUCKETS) };
}

/** What one word adds to each class but the first, and to the number of features. */
type WordSums = { sums: readonly number[]; count: number; whole: number };
export type Evidence = (words: readonly string[]) => number[];

/** Builds the reader of the evidence for each class of a branch; the first is 0 by construction. */
export function evidenceReader({ buckets, weights, bias, step }: Branch): Evidence {
  const others = bias.length;
  const weight = (c: number, bucket: number): number => weights[c * buckets + bucket] ?? 0;
  const sumsOf = remembered((word): WordSums => {
    const own = wordFeatures(word, buckets);
    const sums = bias.map((_, c) => own.buckets.reduce((sum, bucket) => sum + weight(c, bucket), 0));
    return { sums, count: own.buckets.length, whole: own.whole };
  });
  return (words) => {
    const totals: number[] = new Array(others + 1).fill(0);
    let count = 0;
    let before: number | undefined;
    for (const word of words) {
      const own = sumsOf(word);
      const pair = pairBucket(before, own.whole, buckets);
      for (let c = 0; c < others; c++)
        totals[c + 1] = (totals[c + 1] ?? 0) + (own.sums[c] ?? 0) + weight(c, pair);
      count += own.count + 1;
      before = own.whole;
    }
    const scale = scaleOf(count) * step;
    for (let c = 0; c < others; c++) totals[c + 1] = (totals[c + 1] ?? 0) * scale + (bias[c] ?? 0);
    return totals;
  };
}

export function shares(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - top));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}

export { modelWords };
