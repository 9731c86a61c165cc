// Cases as staff find them: by filters, in pages, one at a time.
import { type CaseStatus, isOpen, STATUSES } from '../domain/case.ts';
import { inScope } from './cases.ts';
import type { Database } from './database.ts';
import type { Prisma } from './prisma/client.ts';

export interface CaseFilter {
  /** Department whose cases alone may be seen; null: all. */
  department: string | null;
  statuses?: CaseStatus[];
  departmentId?: string;
  categoryId?: string;
  quarterId?: string;
  assigneeId?: string;
  /** Open cases whose promise ended before this day (midnight UTC of the day). */
  lateOn?: Date;
  /** A reference, whole or its beginning, or words of the description or the place. */
  text?: string;
  /** `due`: what is promised soonest first. `newest`: what was filed last first. */
  sort: 'due' | 'newest';
  after?: CaseCursor;
  limit: number;
}

/** The place in the list after one row: its value in the order, and its id among equals. */
export interface CaseCursor {
  at: Date;
  id: string;
}

const ROW = {
  id: true,
  reference: true,
  status: true,
  categoryId: true,
  dueOn: true,
  createdAt: true,
  quarter: { select: { nameAr: true, nameFr: true } },
  department: { select: { id: true, nameAr: true, nameFr: true } },
  assignee: { select: { id: true, name: true } },
  _count: { select: { followers: true } },
} satisfies Prisma.CaseSelect;

export type CaseRow = Prisma.CaseGetPayload<{ select: typeof ROW }>;

const OPEN = STATUSES.filter(isOpen);

/** One page of cases, and where the next one begins (null: there is none). Reads no personal data. */
export async function listCases(
  db: Database,
  filter: CaseFilter,
): Promise<{ rows: CaseRow[]; next: CaseCursor | null }> {
  const found = await db.case.findMany({
    where: { AND: [matching(filter), afterCursor(filter)] },
    orderBy:
      filter.sort === 'due' ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ createdAt: 'desc' }, { id: 'desc' }],
    take: filter.limit + 1,
    select: ROW,
  });
  const rows = found.slice(0, filter.limit);
  const last = rows.at(-1);
  if (found.length <= filter.limit || last === undefined) return { rows, next: null };
  return { rows, next: { at: filter.sort === 'due' ? last.dueOn : last.createdAt, id: last.id } };
}

export interface CaseCounts {
  byStatus: Record<CaseStatus, number>;
  open: number;
  late: number;
  mine: number;
}

/** How many cases stand where, for one department or all. `today` is midnight UTC of the day. */
export async function countCases(
  db: Database,
  scope: { department: string | null; staffId: string; today: Date },
): Promise<CaseCounts> {
  const within = inScope(scope.department);
  const [groups, late, mine] = await Promise.all([
    db.case.groupBy({ by: ['status'], where: within, _count: { _all: true } }),
    countLate(db, scope),
    db.case.count({ where: { ...within, status: { in: OPEN }, assigneeId: scope.staffId } }),
  ]);
  const counted = new Map(groups.map((group) => [group.status, group._count._all]));
  const of = (status: CaseStatus) => counted.get(status) ?? 0;
  const byStatus = {
    received: of('received'),
    assigned: of('assigned'),
    in_progress: of('in_progress'),
    answered: of('answered'),
    closed: of('closed'),
    refused: of('refused'),
  };
  return { byStatus, open: OPEN.reduce((sum, status) => sum + of(status), 0), late, mine };
}

/** How many open cases are past their promise: the one figure that every page shows. */
export function countLate(db: Database, scope: { department: string | null; today: Date }): Promise<number> {
  return db.case.count({
    where: { ...inScope(scope.department), status: { in: OPEN }, dueOn: { lt: scope.today } },
  });
}

function matching(filter: CaseFilter): Prisma.CaseWhereInput {
  return {
    ...inScope(filter.department),
    departmentId: filter.departmentId,
    categoryId: filter.categoryId,
    quarterId: filter.quarterId,
    assigneeId: filter.assigneeId,
    status: statusFilter(filter),
    dueOn: filter.lateOn === undefined ? undefined : { lt: filter.lateOn },
    OR: filter.text === undefined ? undefined : textFilter(filter.text),
  };
}

function statusFilter(filter: CaseFilter): Prisma.StringFilter | undefined {
  if (filter.lateOn !== undefined) {
    return { in: filter.statuses === undefined ? OPEN : filter.statuses.filter(isOpen) };
  }
  return filter.statuses === undefined ? undefined : { in: filter.statuses };
}

function textFilter(text: string): Prisma.CaseWhereInput[] {
  if (/^\d[\d-]*$/.test(text)) return [{ reference: text }, { reference: { startsWith: text } }];
  const contains = { contains: text.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
  return [{ description: contains }, { placeText: contains }];
}

function afterCursor({ sort, after }: CaseFilter): Prisma.CaseWhereInput {
  if (after === undefined) return {};
  // The first half alone lets the index find the place, the second half settles equals.
  if (sort === 'due') {
    return { dueOn: { gte: after.at }, NOT: { dueOn: after.at, id: { lte: after.id } } };
  }
  return { createdAt: { lte: after.at }, NOT: { createdAt: after.at, id: { gte: after.id } } };
}

const FILE = {
  id: true,
  media: true,
  mimeType: true,
  name: true,
  state: true,
  reason: true,
  transcript: true,
} as const;

const EVENTS = {
  orderBy: [{ at: 'asc' }, { id: 'asc' }],
  include: {
    staff: { select: { name: true } },
    department: { select: { nameAr: true, nameFr: true } },
    assignee: { select: { name: true } },
    attachments: { orderBy: { id: 'asc' }, select: FILE },
  },
} satisfies Prisma.Case$eventsArgs;

const WHOLE = {
  category: true,
  department: true,
  quarter: true,
  assignee: { select: { id: true, name: true } },
  events: EVENTS,
  attachments: { where: { eventId: null }, orderBy: { createdAt: 'asc' }, select: FILE },
  _count: { select: { followers: true } },
} satisfies Prisma.CaseInclude;

const PERSON = {
  select: {
    conversations: {
      select: { id: true, channel: true, name: true, phone: true, mode: true, lastHeardAt: true },
      orderBy: { lastHeardAt: 'desc' },
    },
  },
} satisfies Prisma.CitizenDefaultArgs;

export type WholeCase = Prisma.CaseGetPayload<{ include: typeof WHOLE }>;
export type CasePerson = Prisma.CitizenGetPayload<typeof PERSON>;

/**
 * One case with its timeline and files, null when there is none or it belongs to another department. Who filed it is
 * a question of its own: `readCasePerson`.
 */
export function readCase(db: Database, id: string, department: string | null): Promise<WholeCase | null> {
  return db.case.findFirst({ where: { ...inScope(department), id }, include: WHOLE });
}

/** The conversations of whoever filed a case; name and telephone as sealed. Only for roles that see people. */
export function readCasePerson(db: Database, citizenId: string): Promise<CasePerson | null> {
  return db.citizen.findUnique({ where: { id: citizenId }, ...PERSON });
}

/** The departments, categories and quarters to choose from. */
export async function readCaseChoices(db: Database) {
  const [departments, categories, quarters] = await Promise.all([
    db.department.findMany({ orderBy: { id: 'asc' } }),
    db.category.findMany({ where: { active: true }, orderBy: { position: 'asc' } }),
    db.quarter.findMany({ orderBy: { nameFr: 'asc' } }),
  ]);
  return { departments, categories, quarters };
}
