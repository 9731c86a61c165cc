// Proposals of citizens to the commune, and the states they pass through.

/** In the order in which they are offered. */
export const PROPOSAL_STATUSES = [
  'submitted',
  'listed',
  'taken_up',
  'answered',
  'refused',
  'merged',
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

const MOVES: Record<ProposalStatus, readonly ProposalStatus[]> = {
  // Nothing is shown to others before a member of staff has read it.
  submitted: ['listed', 'refused'],
  listed: ['taken_up', 'answered', 'refused'],
  // Taken into account in a project of the commune; put back by mistake or when its project is another one.
  taken_up: ['listed', 'answered'],
  refused: ['listed'],
  answered: [],
  // It goes on as another one, until staff take it apart again: not by being moved.
  merged: [],
};

export function isProposalStatus(name: string): name is ProposalStatus {
  return PROPOSAL_STATUSES.some((known) => known === name);
}

export function mayMoveProposal(from: ProposalStatus, to: ProposalStatus): boolean {
  return MOVES[from].includes(to);
}

/** A refusal says why, an answer says what, and taking an idea into account says how: they reach the author. */
export function proposalNeedsWords(to: ProposalStatus): boolean {
  return to === 'refused' || to === 'answered' || to === 'taken_up';
}

/** Whether others may support it. */
export function isListed(status: string): boolean {
  return status === 'listed';
}

/** Whether it counts among those that the commune keeps, once a project carries it. */
export function isKept(status: ProposalStatus): boolean {
  return status === 'taken_up' || status === 'answered';
}

/** Whether it may go on as another one: nothing was decided about it. */
export function mayBeMerged(status: ProposalStatus): boolean {
  return status === 'submitted' || status === 'listed';
}

/** Whether others may go on as this one: everybody may read it, and something is still to come. */
export function takesMerged(status: string): boolean {
  return status === 'listed' || status === 'taken_up';
}

/** Whether its author was told what became of it, and nothing more is to come. */
export function isProposalOver(status: ProposalStatus): boolean {
  return status === 'refused' || status === 'answered' || status === 'merged';
}

/** Whether others than its author and staff may have seen it: it is public then, and stays when its author goes. */
export function wasShown(status: ProposalStatus): boolean {
  return status === 'listed' || status === 'taken_up' || status === 'answered';
}
