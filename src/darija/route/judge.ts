// What was learned from labelled messages: adds up the weights of a message's features.
import type { Known } from './judged-features.ts';

/** `rows` features, `classes` weights for each. */
export type Judge = { classes: number; rows: number; step: number; weights: Int8Array };

/** `danger` has one class: how much a message sounds like an emergency; `kinds` is opened once it does. */
export type Judges = { known: Known; intents: Judge; categories: Judge; danger: Judge; kinds: () => Judge };

const HEAD = 4;

/** Layout: float32 step, then the signed bytes class after class. */
export function packJudge(judge: Judge): Uint8Array {
  const bytes = new Uint8Array(HEAD + judge.weights.length);
  new DataView(bytes.buffer).setFloat32(0, judge.step, true);
  bytes.set(new Uint8Array(judge.weights.buffer, judge.weights.byteOffset, judge.weights.length), HEAD);
  return bytes;
}

export function openJudge(bytes: Uint8Array, classes: number): Judge {
  const size = bytes.byteLength - HEAD;
  return {
    classes,
    rows: size / classes,
    step: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getFloat32(0, true),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + HEAD, size),
  };
}

/** What was learned of the features in these rows, added to what is believed already of each class. */
export function judged(judge: Judge, rows: readonly number[], believed: readonly number[]): number[] {
  return believed.map((offset, c) => {
    const first = c * judge.rows;
    let sum = 0;
    for (const row of rows) sum += judge.weights[first + row] ?? 0;
    return offset + sum * judge.step;
  });
}
