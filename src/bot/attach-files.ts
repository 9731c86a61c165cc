// Puts the photos and voice notes of a flow on the record it made.
import type { Answers } from '../flow/engine/state.ts';
import { filesIn } from '../flow/engine/take-back-files.ts';
import type { Turn } from './turn.ts';

/** `eventId`: the line of the timeline that they came with, where they are not of whoever filed it. */
type Owner =
  | { caseId: string; eventId?: string }
  | { proposalId: string }
  | { responseId: string }
  | { spokenSupportId: string };

/** Ties every file among the answers to its record. */
export function attach(turn: Turn, answers: Answers, owner: Owner): void {
  attachFiles(turn, filesIn(answers), owner);
}

/** Ties files to their record, whether they arrived in this turn or in an earlier one. */
export function attachFiles(turn: Turn, ids: string[], owner: Owner): void {
  for (const id of ids) {
    const fresh = turn.attachments.get(id);
    if (fresh) Object.assign(fresh, owner);
    else turn.unitOfWork.patch('Attachment', id, owner);
  }
}
