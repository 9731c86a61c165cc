// An answer of a form as it stays with what was filed: without numbers of cards and what was told in confidence.

/**
 * `label`: how the option was called where only a list of that moment knows it. `thing`: the number on the plate by which
 * the place was told.
 */
export type KeptAnswer =
  | { kind: 'choice'; option: string; label?: string }
  | { kind: 'text'; text?: string; voices?: string[] }
  | {
      kind: 'place';
      latitude?: number;
      longitude?: number;
      quarter?: string;
      text?: string;
      voices?: string[];
      thing?: number;
    }
  /** `papers`: documents were asked for, whatever shows them. */
  | { kind: 'files'; files: string[]; videos?: string[]; papers?: true }
  | { kind: 'date'; day: string }
  /** What may be read back of something that is stored nowhere in clear. */
  | { kind: 'secret'; shown: string };

/** By the name of the step. */
export type KeptAnswers = Record<string, KeptAnswer>;
