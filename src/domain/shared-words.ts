// How much of what one text says another says too.

/** The share of the words of the shorter of two texts that stand in the other, from 0 to 1. */
export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const fewer = Math.min(one.size, other.size);
  return fewer === 0 ? 0 : one.intersection(other).size / fewer;
}
