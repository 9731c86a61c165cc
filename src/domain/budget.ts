// A participatory budget: what of it is left while somebody chooses, and which projects it is spent on.

export interface Project {
  position: number;
  /** Dirhams. */
  cost: number;
}

export interface VotedProject extends Project {
  votes: number;
}

/** Dirhams that the projects chosen cost together. */
export const costOf = (projects: readonly Project[], chosen: readonly number[]): number =>
  projects.filter(({ position }) => chosen.includes(position)).reduce((sum, { cost }) => sum + cost, 0);

/**
 * What a tap on a project makes of a choice: it joins, or leaves where it was chosen before. Null: it does not fit into
 * what is left.
 */
export function toggleProject(
  projects: readonly Project[],
  budget: number,
  chosen: readonly number[],
  position: number,
): number[] | null {
  const without = chosen.filter((each) => each !== position);
  if (without.length < chosen.length) return without;
  const together = [...chosen, position].sort((a, b) => a - b);
  return costOf(projects, together) <= budget ? together : null;
}

/**
 * The projects that a budget is spent on, in the order in which they were reached: those with the most votes first; one
 * that does not fit into what is left is passed over, and the next is looked at. Of as many votes the cheaper goes
 * first, since more is left for others; of the same cost the one that stands first on the list, which everybody saw.
 *
 * Why this rule and no other: everybody can follow it with a pencil from the counts that are published, as most
 * participatory budgets have it (Paris, New York, Warsaw until 2022). The method of equal shares gives smaller groups
 * more of their own, but it can only be checked by whoever has all ballots and a computer; in a first vote of a commune
 * trust goes before proportion. What nobody voted for is not done, whatever is left.
 *
 * @param budget dirhams
 */
export function fundedOf(projects: readonly VotedProject[], budget: number): number[] {
  const order = projects
    .filter(({ votes }) => votes > 0)
    .toSorted((a, b) => b.votes - a.votes || a.cost - b.cost || a.position - b.position);
  let left = budget;
  return order.flatMap(({ position, cost }) => {
    if (cost > left) return [];
    left -= cost;
    return [position];
  });
}
