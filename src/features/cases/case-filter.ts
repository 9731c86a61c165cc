// Which cases a list or a count is of, as the database is asked for them.
import type { PageWanted } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import type { Wanted } from '../../database/search.ts';
import { type CaseStatus, isOpen, STATUSES } from '../../domain/case.ts';
import { doneLately, type Outcome } from './outcomes.ts';

/** `due`: what is promised soonest first. `newest`, `oldest`: what was filed last, or first. `silent`: what was told of longest ago first. */
export type CaseOrder = 'due' | 'newest' | 'oldest' | 'silent';

export interface CaseFilter extends PageWanted {
  scope: Scope;
  /** Filed with this flow; absent: with any. */
  flow?: string;
  /** Filed with one of these. */
  flows?: readonly string[];
  statuses?: CaseStatus[];
  departmentId?: string;
  categoryId?: string;
  quarterId?: string;
  /** Of one of them. */
  assigneeIds?: string[];
  /** Open cases whose promise ended before this day (midnight UTC of the day). */
  lateOn?: Date;
  /** Only those of which a citizen says that they are not mended though they count as done. */
  contested?: boolean;
  /** Only open ones of which an answer of the citizen is awaited. */
  awaited?: boolean;
  /** Only requests for information of which the law wants an answer in days (31-13 art. 17). */
  urgent?: boolean;
  /** Only open ones of which the citizen heard nothing since this moment, and nothing is awaited of them. */
  silentSince?: Date;
  /** Only those filed before this moment. */
  filedBefore?: Date;
  /** Only those that stand against the word of a citizen, with nothing contested now. */
  overruled?: boolean;
  /** Only those done lately of which this is said, whatever their status. */
  said?: { outcome: Outcome; now: Date };
  /** These too, whatever their status: they wait for somebody like open ones. */
  withContested?: boolean;
  /** Number, words, name or telephone that were searched for. */
  search?: Wanted;
  sort: CaseOrder;
}

export const OPEN = STATUSES.filter(isOpen);

type Matched = Pick<
  CaseFilter,
  | 'scope'
  | 'flow'
  | 'flows'
  | 'departmentId'
  | 'categoryId'
  | 'quarterId'
  | 'assigneeIds'
  | 'lateOn'
  | 'statuses'
  | 'contested'
  | 'awaited'
  | 'urgent'
  | 'silentSince'
  | 'filedBefore'
  | 'overruled'
  | 'said'
  | 'withContested'
>;

/** `ids`: those that a search found. */
export function matching(filter: Matched, ids?: string[]): Prisma.CaseWhereInput {
  return {
    ...inScope(filter.scope),
    flow: filter.flow ?? (filter.flows && { in: [...filter.flows] }),
    departmentId: filter.departmentId,
    categoryId: filter.categoryId,
    quarterId: filter.quarterId,
    assigneeId: filter.assigneeIds && { in: filter.assigneeIds },
    ...statusFilter(filter),
    ...(filter.said && doneLately(filter.said.outcome, filter.said.now)),
    contestedAt: filter.contested ? { not: null } : filter.overruled ? null : undefined,
    createdAt: filter.filedBefore && { lt: filter.filedBefore },
    dueOn: filter.lateOn === undefined ? undefined : { lt: filter.lateOn },
    toldAt: filter.silentSince && { lt: filter.silentSince },
    awaitedOn: filter.awaited ? { not: null } : filter.lateOn || filter.silentSince ? null : undefined,
    information: filter.urgent ? { urgent: true } : undefined,
    id: ids === undefined ? undefined : { in: ids },
  };
}

function statusFilter({
  lateOn,
  awaited,
  silentSince,
  statuses,
  withContested,
}: Matched): Prisma.CaseWhereInput {
  if (lateOn !== undefined || silentSince !== undefined || awaited)
    return { status: { in: statuses === undefined ? OPEN : statuses.filter(isOpen) } };
  if (statuses === undefined) return {};
  const status = { in: statuses };
  return withContested ? { OR: [{ status }, { contestedAt: { not: null } }] } : { status };
}
