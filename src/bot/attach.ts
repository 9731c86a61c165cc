// Puts the photos and voice notes of a flow on the record it made.
import type { Answers } from '../flow/memory.ts';
import { filesIn } from '../flow/take-back.ts';
import type { Turn } from './parts.ts';

/** Ties every file among the answers to its record, whether it arrived in this turn or in an earlier one. */
export function attach(
  turn: Turn,
  answers: Answers,
  owner: { caseId: string } | { proposalId: string },
): void {
  for (const id of filesIn(answers)) {
    const fresh = turn.attachments.get(id);
    if (fresh) Object.assign(fresh, owner);
    else turn.batch.patch('Attachment', id, owner);
  }
}
