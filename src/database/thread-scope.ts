// Which lines of a conversation somebody may read: not what was said about petitions in confidence, nor about the matters
// of other departments of the same person.
import { CONFIDED } from '../domain/about.ts';
import type { Database } from './client.ts';
import type { Prisma } from './prisma/client.ts';
import type { StaffView } from './reachable.ts';
import { isWithin } from './scope.ts';

type Moment = { gt?: Date; lte: Date };

/** When the form of a case was being filled in. */
interface Told {
  flow: string;
  moment: Moment;
}

/** What a thread is asked with: lines to leave out by what they are about, and when a case within reach was being told. */
export interface ThreadScope {
  /** Left out whatever else is true. */
  not: string[];
  /** Null: nothing of other departments is in it. */
  own: { cases: string[]; told: Told[]; colleagues: Prisma.StaffWhereInput[] } | null;
}

/** Everything that was ever said. */
export const WHOLE_THREAD: ThreadScope = { not: [], own: null };

/** Reads what of the conversations of a citizen this person may see. */
export async function readThreadScope(
  db: Database,
  citizenId: string,
  view: StaffView,
): Promise<ThreadScope> {
  const confided = view.seesSupporters ? [] : [CONFIDED];
  if (view.scope === 'all') return { not: confided, own: null };
  const not = [...confided, ...(view.scope === 'none' ? [] : view.scope.unseen)];
  const followed = await db.follower.findMany({ where: { citizenId }, select: { caseId: true } });
  const cases = await db.case.findMany({
    where: { OR: [{ citizenId }, { id: { in: followed.map(({ caseId }) => caseId) } }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true, citizenId: true, departmentId: true, flow: true, createdAt: true },
  });
  const mine = cases.filter((each) => isWithin(view.scope, each));
  if (mine.length === cases.length) return { not, own: null };
  const filed = cases.filter((each) => each.citizenId === citizenId);
  const told = [...Map.groupBy(filed, ({ flow }) => flow)].flatMap(([flow, each]) =>
    each.flatMap((one, i): Told[] =>
      isWithin(view.scope, one) ? [{ flow, moment: { gt: each[i - 1]?.createdAt, lte: one.createdAt } }] : [],
    ),
  );
  const colleagues = [
    { id: view.staffId },
    { allDepartments: true },
    { role: 'admin' },
    ...(view.scope === 'none' || view.scope.department === null
      ? []
      : [{ departmentId: view.scope.department }]),
  ];
  return { not, own: { cases: mine.map(({ id }) => id), told, colleagues } };
}

/** The same as a condition on what came in. */
export function heardWithin({ not, own }: ThreadScope): Prisma.IncomingMessageWhereInput {
  if (own === null) return spared(not);
  const told = own.told.map(({ flow, moment }) => ({ about: flow, receivedAt: moment }));
  return { OR: [{ about: null }, { about: { in: own.cases } }, ...told] };
}

/** The same as a condition on what went out: of what colleagues of other departments said only what is about a case of theirs. */
export function saidWithin({ not, own }: ThreadScope): Prisma.OutgoingMessageWhereInput {
  if (own === null) return spared(not);
  const told = own.told.map(({ flow, moment }) => ({ about: flow, createdAt: moment }));
  const ours = { OR: [{ staffId: null }, { staff: { OR: own.colleagues } }] };
  return {
    OR: [
      { caseId: { in: own.cases }, ...spared(not) },
      { caseId: null, OR: [{ about: null, AND: ours }, { about: { in: own.cases } }, ...told] },
    ],
  };
}

const spared = (not: string[]) => ({ OR: [{ about: null }, { about: { notIn: not } }] });
