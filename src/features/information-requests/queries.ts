// What staff read of requests for information.

import type { Database } from '../../database/client.ts';
import { inScope, type Scope, scopedCase } from '../../database/scope.ts';
import { INFORMATION } from '../../domain/information.ts';
import type { Registered } from '../../domain/information-register.ts';

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

/** Those received from one moment to another, as the register of the annual report counts them. */
export function readRegistered(
  db: Database,
  { from, until, scope }: { from: Date; until: Date; scope: Scope },
): Promise<Registered[]> {
  return db.$queryRaw<Registered[]>`
    select k."createdAt", k."status", k."dueOn", i."urgent", i."extendedAt", i."decision", i."ground", i."decidedAt", i."decidedBy"
    from "Case" k join "InformationRequest" i on i."caseId" = k."id"
    where k."flow" = ${INFORMATION} and k."createdAt" >= ${from} and k."createdAt" < ${until} and ${scopedCase(scope)}`;
}
