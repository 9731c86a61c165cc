// Puts the photos and voice notes of a flow on the record it made.
import type { Answer, Answers } from '../flow/memory.ts';
import type { Turn } from './parts.ts';

/** Ties every file among the answers to its record, whether it arrived in this turn or in an earlier one. */
export function attach(
  turn: Turn,
  answers: Answers,
  owner: { caseId: string } | { proposalId: string },
): void {
  for (const answer of Object.values(answers)) {
    for (const id of filesOf(answer)) {
      const fresh = turn.attachments.get(id);
      if (fresh) Object.assign(fresh, owner);
      else turn.batch.patch('Attachment', id, owner);
    }
  }
}

function filesOf(answer: Answer): string[] {
  if (answer.kind === 'files') return answer.files;
  return answer.kind === 'text' || answer.kind === 'place' ? (answer.voices ?? []) : [];
}
