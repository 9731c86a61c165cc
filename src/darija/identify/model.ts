// Reads the packed language model: per branch (Latin, Arabic script) a table of signed bytes.
import { eachFeature, modelWords, scaleOf } from './features.ts';

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

/** The evidence for each class of a branch; the first is 0 by construction. */
export function evidence(branch: Branch, words: readonly string[]): number[] {
  const { buckets, weights } = branch;
  let [first, second, third] = [0, 0, 0];
  const three = branch.classes.length > 2;
  const count = eachFeature(words, buckets, (bucket) => {
    first += weights[bucket] ?? 0;
    if (!three) return;
    second += weights[buckets + bucket] ?? 0;
    third += weights[2 * buckets + bucket] ?? 0;
  });
  const scale = scaleOf(count) * branch.step;
  const sums = [first, second, third];
  return [0, ...branch.bias.map((bias, c) => (sums[c] ?? 0) * scale + bias)];
}

export function shares(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - top));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}

export { modelWords };
