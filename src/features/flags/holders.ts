// Whose task a flag is: what is about a case that somebody holds waits for them, or for whoever stands in while they are away.
import { worksFor } from '../../console/absences.ts';
import type { Database } from '../../database/client.ts';
import { aboutOf } from '../../domain/flag.ts';

export interface Holder {
  name: string;
  /** It waits for whoever looks. */
  mine: boolean;
}

interface Flagged {
  id: string;
  kind: string;
  subjectId: string | null;
}

/** By flag: who holds the case that it is about. `staffId`: who looks. */
export async function holdersOf(
  db: Database,
  flags: readonly Flagged[],
  { staffId, now }: { staffId: string; now: Date },
): Promise<Map<string, Holder>> {
  const ofCases = flags.flatMap(({ id, kind, subjectId }) =>
    aboutOf(kind) === 'case' && subjectId !== null ? [{ id, caseId: subjectId }] : [],
  );
  if (ofCases.length === 0) return new Map();
  const where = { id: { in: ofCases.map(({ caseId }) => caseId) }, assigneeId: { not: null } };
  const [cases, own] = await Promise.all([
    db.case.findMany({ where, select: { id: true, assignee: { select: { id: true, name: true } } } }),
    worksFor(db, staffId, now),
  ]);
  const holders = new Map(cases.map(({ id, assignee }) => [id, assignee]));
  return new Map(
    ofCases.flatMap(({ id, caseId }) => {
      const holder = holders.get(caseId);
      return holder ? [[id, { name: holder.name, mine: own.includes(holder.id) }] as const] : [];
    }),
  );
}
