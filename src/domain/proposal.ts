// Proposals of citizens to the commune, and the states they pass through.

/** In the order in which they are offered. */
export const PROPOSAL_STATUSES = ['submitted', 'listed', 'answered', 'refused'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

const MOVES: Record<ProposalStatus, readonly ProposalStatus[]> = {
  // Nothing is shown to others before a member of staff has read it.
  submitted: ['listed', 'refused'],
  listed: ['answered', 'refused'],
  refused: ['listed'],
  answered: [],
};

export function isProposalStatus(name: string): name is ProposalStatus {
  return PROPOSAL_STATUSES.some((known) => known === name);
}

export function mayMoveProposal(from: ProposalStatus, to: ProposalStatus): boolean {
  return MOVES[from].includes(to);
}

/** A refusal says why, and an answer says what: both reach the author. */
export function proposalNeedsWords(to: ProposalStatus): boolean {
  return to === 'refused' || to === 'answered';
}

/** Whether others may support it. */
export function isListed(status: string): boolean {
  return status === 'listed';
}

/** Whether its author was told what became of it, and nothing more is to come. */
export function isProposalOver(status: ProposalStatus): boolean {
  return status === 'refused' || status === 'answered';
}

/** Whether others than its author and staff may have seen it: it is public then, and stays when its author goes. */
export function wasShown(status: ProposalStatus): boolean {
  return status === 'listed' || status === 'answered';
}
