// Puts somebody among those who stand behind an idea.

import type { Turn } from '../../bot/turn.ts';
import type { ProposalFact } from './loaders.ts';
import { withdrawButton } from './withdraw-support.ts';

/** Counts this citizen once, and offers to take it back. */
export function support(turn: Turn, { id: proposalId }: Pick<ProposalFact, 'id'>): void {
  const { row, now, unitOfWork } = turn;
  unitOfWork.insert('ProposalSupport', { proposalId, citizenId: row.citizenId, createdAt: now });
  turn.reply.options = [withdrawButton(turn, proposalId)];
}
