// What staff read of requests for information.

import type { Database } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { INFORMATION } from '../../domain/information.ts';

/** What the law asks of a case, and how far it has come. */
export interface LawOfCase {
  caseId: string;
  status: string;
  dueOn: Date;
  /** Of whoever asked. */
  language: string;
  urgent: boolean;
  code: string;
  cardTail: string | null;
  extendedAt: Date | null;
  extendedFor: string | null;
  decision: string | null;
  ground: string | null;
}

/** Of one case; null: there is none within the scope. */
export async function readLaw(db: Database, caseId: string, scope: Scope): Promise<LawOfCase | null> {
  const found = await db.case.findFirst({
    where: { ...inScope(scope), id: caseId, flow: INFORMATION },
    select: { status: true, dueOn: true, language: true, information: true },
  });
  if (!found?.information) return null;
  const { status, dueOn, language, information } = found;
  return { ...information, status, dueOn, language };
}
