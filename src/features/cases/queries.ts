// Cases as staff find them: by filters, in pages, one at a time.

import { SHOWN_ABSENCE } from '../../console/absences.ts';
import type { Database } from '../../database/client.ts';
import { countBy, type Page, pageBy } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { findCases, type Wanted } from '../../database/search.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { type CaseStatus, STATUSES } from '../../domain/case.ts';
import { MESSAGE_STATES, mayBeLost } from '../../domain/message.ts';
import { SHOWN_FILE } from '../../files/shown-file.ts';
import { type CaseFilter, type CaseOrder, matching, OPEN } from './case-filter.ts';
import { countOutcomes, type OutcomeCounts } from './outcomes.ts';

/** What is heard, and not read. */
const SPOKEN = ['voice', 'audio'];
/** Of the files of a row: enough to find its first picture, and whether it was spoken. */
const MOST_SHOWN = 6;

/** Told by voice, and nobody has written down yet what is said. */
export const isSpokenOnly = (told: {
  description: string | null;
  attachments: { media: string }[];
}): boolean => told.description === null && told.attachments.some(({ media }) => SPOKEN.includes(media));

const ROW = {
  id: true,
  reference: true,
  citizenId: true,
  status: true,
  flow: true,
  categoryId: true,
  dueOn: true,
  awaitedOn: true,
  toldAt: true,
  createdAt: true,
  description: true,
  placeText: true,
  latitude: true,
  contestedAt: true,
  answers: true,
  confided: true,
  citizen: { select: { erasedAt: true } },
  quarter: { select: { nameAr: true, nameFr: true } },
  attachments: {
    where: { media: { in: ['photo', ...SPOKEN] }, state: 'stored', eventId: null },
    orderBy: { createdAt: 'asc' },
    take: MOST_SHOWN,
    select: { id: true, media: true },
  },
  department: { select: { id: true, nameAr: true, nameFr: true } },
  assignee: { select: { id: true, name: true, ...SHOWN_ABSENCE } },
} satisfies Prisma.CaseSelect;

export type CaseRow = Prisma.CaseGetPayload<{ select: typeof ROW }> & {
  /** How many others it happened to. */
  followers: number;
  /** The citizen wrote about it, and nobody has dealt with that yet. */
  replied: boolean;
};

const ORDERED = {
  due: ['dueOn', 'asc'],
  newest: ['createdAt', 'desc'],
  oldest: ['createdAt', 'asc'],
  silent: ['toldAt', 'asc'],
} as const satisfies Record<CaseOrder, [string, 'asc' | 'desc']>;

/** One page of cases, and where the next one begins (null: there is none). Of who filed them it reads only whether they are erased. */
export async function listCases(db: Database, filter: CaseFilter): Promise<Page<CaseRow>> {
  const [column, direction] = ORDERED[filter.sort];
  const { of, where, ...page } = pageBy<typeof column>(column, filter, direction);
  const wanted = { AND: [matching(filter, await searched(db, filter.search)), where ?? {}] };
  const { rows, next } = of(await db.case.findMany({ ...page, where: wanted, select: ROW }));
  return { rows: await counted(db, rows), next };
}

/** The rows of some cases, newest first. */
export async function readRows(db: Database, where: Prisma.CaseWhereInput): Promise<CaseRow[]> {
  return counted(db, await db.case.findMany({ where, orderBy: { createdAt: 'desc' }, select: ROW }));
}

/** With what is counted of others for each. */
async function counted(
  db: Database,
  rows: Prisma.CaseGetPayload<{ select: typeof ROW }>[],
): Promise<CaseRow[]> {
  const ids = rows.map(({ id }) => id);
  const [replied, followers] = await Promise.all([repliedTo(db, ids), followersOf(db, ids)]);
  return rows.map((row) => ({ ...row, replied: replied.has(row.id), followers: followers.get(row.id) ?? 0 }));
}

export interface CaseCounts {
  byStatus: Record<CaseStatus, number>;
  all: number;
  /** With those that are contested. */
  open: number;
  late: number;
  mine: number;
  contested: number;
  awaited: number;
  silent: number;
  /** Of complaints: what citizens say of those done lately. */
  outcomes: OutcomeCounts | null;
}

/** Which of these cases have a reply of the citizen that nobody has dealt with. */
async function repliedTo(db: Database, ids: string[]): Promise<Set<string>> {
  const flags = await db.flag.findMany({
    where: { kind: { in: ['case_reply', 'case_answered'] }, resolvedAt: null, subjectId: { in: ids } },
    select: { subjectId: true },
  });
  return new Set(flags.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])));
}

async function followersOf(db: Database, ids: string[]): Promise<Map<string, number>> {
  const where = { caseId: { in: ids } };
  const groups = await db.follower.groupBy({ by: ['caseId'], where, _count: { _all: true } });
  return new Map(groups.map(({ caseId, _count }) => [caseId, _count._all]));
}

function searched(db: Database, search: Wanted | undefined): Promise<string[]> | undefined {
  return search === undefined ? undefined : findCases(db, search);
}

/** What every tab of a list has in common. */
export type CaseScope = Pick<
  CaseFilter,
  'scope' | 'flow' | 'departmentId' | 'categoryId' | 'quarterId' | 'search'
> & {
  /** Whose cases are somebody's own: theirs, and of those for whom they stand in. */
  mine: string[];
  today: Date;
  now: Date;
  silentSince: Date;
};

/**
 * How many cases stand where: of one department or all, and of those that the filters of the list leave; each as far as
 * is counted. `today` is midnight UTC of the day.
 */
export async function countCases(
  db: Database,
  { silentSince, mine: ownIds, ...scope }: CaseScope,
): Promise<CaseCounts> {
  const within = matching(scope, await searched(db, scope.search));
  const count = (where: Prisma.CaseWhereInput) =>
    db.case.count({ where: { ...within, ...where }, ...countBy('flow') });
  const outcomes = scope.flow === COMPLAINT ? await countOutcomes(db, within, scope.now) : null;
  const [late, mine, contested, awaited, silent, ...each] = await Promise.all([
    count({ status: { in: OPEN }, dueOn: { lt: scope.today }, awaitedOn: null }),
    count({ status: { in: OPEN }, assigneeId: { in: ownIds } }),
    count({ contestedAt: { not: null } }),
    count({ awaitedOn: { not: null }, status: { in: OPEN } }),
    count({ status: { in: OPEN }, awaitedOn: null, toldAt: { lt: silentSince } }),
    ...STATUSES.map((status) => count({ status })),
  ]);
  const of = (status: CaseStatus) => each[STATUSES.indexOf(status)] ?? 0;
  const byStatus = {
    received: of('received'),
    assigned: of('assigned'),
    in_progress: of('in_progress'),
    answered: of('answered'),
    closed: of('closed'),
    refused: of('refused'),
    withdrawn: of('withdrawn'),
    merged: of('merged'),
  };
  const sum = (statuses: readonly CaseStatus[]) => statuses.reduce((total, status) => total + of(status), 0);
  return {
    byStatus,
    all: sum(STATUSES),
    open: sum(OPEN) + contested,
    late,
    mine,
    contested,
    awaited,
    silent,
    outcomes,
  };
}

/** How many cases a filter without words to search for leaves, as far as is counted. */
export const countMatching = (db: Database, filter: Omit<CaseFilter, 'limit'>): Promise<number> =>
  db.case.count({ where: matching(filter), ...countBy('flow') });

/** How many open cases, of a flow or of all, are past their promise: the one figure that every page shows. */
export function countLate(
  db: Database,
  { scope, flow, today }: { scope: Scope; flow?: string; today: Date },
): Promise<number> {
  return db.case.count({
    where: { ...inScope(scope), flow, status: { in: OPEN }, dueOn: { lt: today }, awaitedOn: null },
    ...countBy('flow'),
  });
}

/** How many cases of a flow nobody has taken in hand yet. */
export function countFresh(db: Database, { scope, flow }: { scope: Scope; flow: string }): Promise<number> {
  return db.case.count({ where: { ...inScope(scope), flow, status: 'received' }, ...countBy('flow') });
}

/** Whether there is any case of a flow within this scope. */
export async function hasAny(
  db: Database,
  { scope, flow }: { scope: Scope; flow: string },
): Promise<boolean> {
  const found = await db.case.findFirst({ where: { ...inScope(scope), flow }, select: { id: true } });
  return found !== null;
}

const EVENTS = {
  orderBy: [{ at: 'asc' }, { id: 'asc' }],
  include: {
    staff: { select: { name: true } },
    department: { select: { nameAr: true, nameFr: true } },
    party: { select: { nameAr: true, nameFr: true } },
    assignee: { select: { name: true } },
    attachments: { orderBy: { id: 'asc' }, select: SHOWN_FILE },
  },
} satisfies Prisma.Case$eventsArgs;

const WHOLE = {
  citizen: { select: { erasedAt: true } },
  category: true,
  department: true,
  quarter: true,
  thing: { select: { number: true, kind: true } },
  mergedInto: { select: { id: true, reference: true } },
  assignee: { select: { id: true, name: true, ...SHOWN_ABSENCE } },
  events: EVENTS,
  attachments: { where: { eventId: null }, orderBy: { createdAt: 'asc' }, select: SHOWN_FILE },
  _count: { select: { followers: true } },
} satisfies Prisma.CaseInclude;

export type WholeCase = Prisma.CaseGetPayload<{ include: typeof WHOLE }>;

/**
 * One case with its timeline and files, null when there is none or it belongs to another department. Who filed it is
 * a question of its own: `readPerson`.
 */
export function readCase(db: Database, id: string, scope: Scope): Promise<WholeCase | null> {
  return db.case.findFirst({ where: { ...inScope(scope), id }, include: WHOLE });
}

/** The flow that filed a case: its rules. Null as of `readCase`. */
export async function flowOfCase(db: Database, id: string, scope: Scope): Promise<string | null> {
  const found = await db.case.findFirst({ where: { ...inScope(scope), id }, select: { flow: true } });
  return found?.flow ?? null;
}

/** Messages about a case that did not arrive, or may not have; the newest first. */
export function listUndelivered(db: Database, caseId: string) {
  return db.outgoingMessage.findMany({
    where: { caseId, state: { in: MESSAGE_STATES.filter(mayBeLost) } },
    orderBy: { position: 'desc' },
    take: UNDELIVERED_MOST,
    select: { id: true, state: true, reason: true, createdAt: true },
  });
}

const UNDELIVERED_MOST = 3;
