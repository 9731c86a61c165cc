// What a vote came to: its options in the order of the result, and in one sentence how sure that order is.

import type { Ranking } from './pairs.ts';

export interface CountedOption {
  position: number;
  nameAr: string;
  nameFr: string;
  /** Dirhams. */
  cost: number | null;
  /** Ballots with it; of pairs, how often it was wanted first. */
  votes: number;
  /** Of pairs, how often it was shown and one of the two was wanted first. */
  shown: number;
}

export interface VoteResults {
  /** Who voted. */
  people: number;
  /** In the order of the list. */
  options: CountedOption[];
  /** Comparisons in which one was wanted first, and those in which it could not be said. */
  decided: number;
  undecided: number;
  /** How often the half that stands first was wanted, of all that were decided: half of them, where nobody taps blindly. */
  firstHalf: number;
  /** Of pairs. */
  ranking: Ranking | null;
  /** Positions of the projects that the budget is spent on, in the order in which they were reached. */
  funded: number[];
}

/** An option at its place in the result. `share`: how far it is ahead, from 0 to 1. */
export interface PlacedOption extends CountedOption {
  share: number;
  isFunded: boolean;
}

/** The options in the order of the result: of pairs by how surely each is wanted before others, of a budget by votes. */
export function placedOptions({ options, ranking, funded, people }: VoteResults): PlacedOption[] {
  const isFunded = (position: number): boolean => funded.includes(position);
  if (ranking !== null)
    return ranking.ranked.flatMap(({ position, chance }) =>
      options
        .filter((option) => option.position === position)
        .map((option) => ({ ...option, share: chance, isFunded: false })),
    );
  return options
    .toSorted((a, b) => b.votes - a.votes || a.position - b.position)
    .map((option) => ({
      ...{ ...option, share: people === 0 ? 0 : option.votes / people },
      isFunded: isFunded(option.position),
    }));
}

/** The sentence that says it, by its attribute of `console-vote-result`, and what stands in it. */
export function sentenceOf({ ranking, decided, funded, options }: VoteResults): {
  attribute: string;
  values: Record<string, number>;
} {
  if (ranking === null) {
    const cost = options
      .filter(({ position }) => funded.includes(position))
      .reduce((sum, option) => sum + (option.cost ?? 0), 0);
    return {
      attribute: funded.length === 0 ? 'none_funded' : 'spent',
      values: { count: funded.length, cost },
    };
  }
  if (decided === 0 || ranking.ahead === 0) return { attribute: 'too_close', values: {} };
  return {
    attribute: ranking.isCloseBehind ? 'ahead' : 'ahead_in_order',
    values: { count: ranking.ahead },
  };
}
