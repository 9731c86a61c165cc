// Whose matters somebody is held to: the one way in which lists, pages and forms of staff are narrowed to a department, and
// to the matters that are for their role.
import { CONFIDED } from '../domain/about.ts';
import type { Database } from './client.ts';
import { Prisma } from './prisma/client.ts';

/** `none`: of no department, or of one that is gone. All departments are chosen for an account, never the lack of one. */
export type Scope = 'all' | 'none' | Held;

export interface Held {
  /** Null: of all departments. */
  department: string | null;
  /** Flows whose requests are not for this role, nor what is said in them. */
  unseen: readonly string[];
}

/** What decides who sees a case. */
interface Placed {
  departmentId: string;
  flow: string;
}

/** Cases within a scope. */
export function inScope(scope: Scope): Prisma.CaseWhereInput {
  if (scope === 'all') return {};
  if (scope === 'none') return { AND: { id: { in: [] } } };
  // Under AND, so that it can stand beside a filter on the same column.
  const { department, unseen } = scope;
  return {
    AND: {
      departmentId: department ?? undefined,
      flow: unseen.length === 0 ? undefined : { notIn: [...unseen] },
    },
  };
}

/** The same of the case called `k` in SQL. */
export function scopedCase(scope: Scope): Prisma.Sql {
  if (scope === 'all') return Prisma.sql`true`;
  if (scope === 'none') return Prisma.sql`false`;
  const { department, unseen } = scope;
  const own = department === null ? Prisma.sql`true` : Prisma.sql`k."departmentId" = ${department}`;
  return unseen.length === 0 ? own : Prisma.sql`(${own} and k."flow" <> all(${[...unseen]}::text[]))`;
}

/** The same where there may be no case: what belongs to none is of whoever sees all departments. */
export function scopedIfCase(scope: Scope): Prisma.Sql {
  return isOfAll(scope)
    ? Prisma.sql`(k."id" is null or ${scopedCase(scope)})`
    : Prisma.sql`(k."id" is not null and ${scopedCase(scope)})`;
}

/** Whether the message called `m` in SQL was said neither in confidence nor in a matter that is not for this role. */
export function saidOpenly({
  scope,
  seesSupporters,
}: {
  scope: Scope;
  seesSupporters?: boolean;
}): Prisma.Sql {
  const openly = seesSupporters ? Prisma.sql`true` : Prisma.sql`m."about" is distinct from ${CONFIDED}`;
  const unseen = typeof scope === 'string' ? [] : [...scope.unseen];
  if (unseen.length === 0) return openly;
  return Prisma.sql`(${openly} and (m."about" is null or (m."about" <> all(${unseen}::text[])
    and not ${isAboutCase(Prisma.sql`k."flow" = any(${unseen}::text[])`)})))`;
}

/** Whether the message called `m` in SQL is about such a case, called `k`: that one alone is looked up. */
export function isAboutCase(such: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (select 1 from "Case" k
    where k."id" = case when m."about" ~ '^[0-9a-f-]{36}$' then m."about"::uuid end and ${such} offset 0)`;
}

/** Whether the matters of all departments are seen. */
export const isOfAll = (scope: Scope): boolean =>
  scope === 'all' || (scope !== 'none' && scope.department === null);

/** Whether what belongs to a department may be seen. */
export function covers(scope: Scope, departmentId: string | null | undefined): boolean {
  return isOfAll(scope) || (typeof scope !== 'string' && scope.department === departmentId);
}

/** Whether a case may be seen. */
export function isWithin(scope: Scope, { departmentId, flow }: Placed): boolean {
  return covers(scope, departmentId) && seesFlow(scope, flow);
}

/** Whether the requests of a flow are for whoever has this scope, as far as they are of their department. */
export const seesFlow = (scope: Scope, flow: string): boolean =>
  scope === 'all' || (scope !== 'none' && !scope.unseen.includes(flow));

/** Which of these cases are within a scope. */
export async function listCasesWithin(db: Database, ids: string[], scope: Scope): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await db.case.findMany({
    where: { ...inScope(scope), id: { in: ids } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
