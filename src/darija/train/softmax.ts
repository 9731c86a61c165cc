// Multinomial logistic regression on sparse features, the plain way, always in the same order.
import { dice } from './hash.ts';

export type Example = {
  features: readonly number[];
  scale: number;
  label: number;
  weight: number;
  /** What is already believed of each class before anything is learned. */
  offset?: readonly number[];
};
export type Plan = { classes: number; buckets: number; rounds: number; rate: number; decay: number };

/** Learns one weight per class and bucket, and one bias per class. AdaGrad steps, weight decay on what is touched. */
export function learn(
  examples: readonly Example[],
  plan: Plan,
): { weights: Float32Array; bias: Float32Array } {
  const { classes, buckets } = plan;
  const weights = new Float32Array(classes * buckets);
  const squares = new Float32Array(classes * buckets).fill(1e-3);
  const bias = new Float32Array(classes);
  const order = examples.map((_, at) => at);
  const random = dice(7);
  const share = new Float64Array(classes);
  for (let round = 0; round < plan.rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const example = examples[at];
      if (example) step(example, plan, weights, squares, bias, share);
    }
  }
  return { weights, bias };
}

function step(
  example: Example,
  plan: Plan,
  weights: Float32Array,
  squares: Float32Array,
  bias: Float32Array,
  share: Float64Array,
): void {
  const { classes, buckets } = plan;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes; c++) {
    let sum = 0;
    for (const feature of example.features) sum += weights[c * buckets + feature] ?? 0;
    share[c] = sum * example.scale + (bias[c] ?? 0) + (example.offset?.[c] ?? 0);
    top = Math.max(top, share[c] ?? 0);
  }
  let total = 0;
  for (let c = 0; c < classes; c++) total += share[c] = Math.exp((share[c] ?? 0) - top);
  for (let c = 0; c < classes; c++) {
    const error = ((share[c] ?? 0) / total - (c === example.label ? 1 : 0)) * example.weight;
    if (Math.abs(error) < 1e-4) continue;
    bias[c] = (bias[c] ?? 0) - plan.rate * 0.02 * error;
    const slope = error * example.scale;
    for (const feature of example.features) {
      const at = c * buckets + feature;
      const gradient = slope + plan.decay * (weights[at] ?? 0);
      squares[at] = (squares[at] ?? 0) + gradient * gradient;
      weights[at] = (weights[at] ?? 0) - (plan.rate * gradient) / Math.sqrt(squares[at] ?? 1);
    }
  }
}
