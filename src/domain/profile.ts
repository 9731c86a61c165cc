// People for whom somebody else writes: what they are to the holder of the phone, and how long what is said of them holds.

/** What somebody may be to whoever writes for them; `self`: who stood at the desk, and holds what was filed there. */
export const KINS = [
  ...(['grandmother', 'grandfather', 'mother', 'father', 'wife', 'husband', 'daughter', 'son'] as const),
  ...(['sister', 'brother', 'aunt', 'uncle', 'cousin', 'neighbour_f', 'neighbour_m', 'friend'] as const),
  ...(['other', 'self'] as const),
];
export type Kin = (typeof KINS)[number];

/** What the database says they are; a kind of a newer release is somebody else. */
export const toKin = (name: string): Kin => KINS.find((kin) => kin === name) ?? 'other';

/** After so long without a word it is asked again for whom one writes. */
export const STALE_MS = 3 * 3_600_000;

/** Whoever gave the three digits of somebody reads on for so long. */
export const OPEN_MS = 15 * 60_000;
