// Subjects that may be told of as the one or as the other: whoever says more of the thing does not mean another subject.

const KIN: readonly ReadonlySet<string>[] = [
  new Set(['lighting', 'electricity']),
  new Set(['waste', 'hygiene']),
];

/** True for two of them, such as the lamp and the pole that carries it. */
export const isKin = (one: string, other: string): boolean =>
  one !== other && KIN.some((kin) => kin.has(one) && kin.has(other));
