// A petition that a citizen began, as staff read it: what was sent, and the draft that is made of it.

import type { Database } from '../../../database/client.ts';
import { inScope, type Scope } from '../../../database/scope.ts';
import { PETITION_START } from '../../../domain/about.ts';
import type { KeptAnswers } from '../../../domain/kept-answer.ts';

export interface BegunPetition {
  caseId: string;
  reference: string;
  status: string;
  language: string;
  createdAt: Date;
  answers: KeptAnswers;
  /** What was told in confidence, sealed. */
  confided: string | null;
  petition: { id: string; status: string };
  /** What staff typed of each recording, by its id. */
  typed: ReadonlyMap<string, string>;
}

/** The one that was sent with this request; null: there is none within the scope. */
export async function readBegun(db: Database, caseId: string, scope: Scope): Promise<BegunPetition | null> {
  const found = await db.case.findFirst({
    where: { ...inScope(scope), id: caseId, flow: PETITION_START },
    select: {
      ...{ id: true, reference: true, status: true, language: true, createdAt: true },
      ...{ answers: true, confided: true, petition: { select: { id: true, status: true } } },
      attachments: { select: { id: true, transcript: true } },
    },
  });
  if (!found?.petition) return null;
  const { id, answers, petition, attachments, ...rest } = found;
  const typed = new Map(attachments.flatMap((file) => (file.transcript ? [[file.id, file.transcript]] : [])));
  return { ...rest, caseId: id, petition, typed, answers: (answers as KeptAnswers | null) ?? {} };
}
