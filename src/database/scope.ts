// Whose matters somebody is held to: the one way in which lists, pages and forms of staff are narrowed to a department.
import type { Database } from './client.ts';
import { Prisma } from './prisma/client.ts';

/** `none`: of no department, or of one that is gone. All departments are chosen for an account, never the lack of one. */
export type Scope = 'all' | 'none' | { department: string };

/** Cases within a scope. */
export function inScope(scope: Scope): Prisma.CaseWhereInput {
  if (scope === 'all') return {};
  // Under AND, so that it can stand beside a filter on the same column.
  return { AND: scope === 'none' ? { id: { in: [] } } : { departmentId: scope.department } };
}

/** The same of the case called `k` in SQL. */
export function scopedCase(scope: Scope): Prisma.Sql {
  if (scope === 'all') return Prisma.sql`true`;
  return scope === 'none' ? Prisma.sql`false` : Prisma.sql`k."departmentId" = ${scope.department}`;
}

/** Whether what belongs to a department may be seen. */
export function covers(scope: Scope, departmentId: string | null | undefined): boolean {
  return scope === 'all' || (scope !== 'none' && scope.department === departmentId);
}

/** Which of these cases are within a scope. */
export async function listCasesWithin(db: Database, ids: string[], scope: Scope): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await db.case.findMany({
    where: { ...inScope(scope), id: { in: ids } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
