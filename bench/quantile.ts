// What is said of figures that were measured several times.

/** The value below which this share of them lies. */
export function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => at(values, 0.5);

/** From the least to the most, in full numbers. */
export const range = (values: readonly number[]): string =>
  [Math.min(...values), Math.max(...values)].map((value) => Math.round(value).toLocaleString('en')).join('–');
