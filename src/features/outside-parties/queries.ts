// Orders as staff and parties read them: those of a case, a page of all, the one of a link.
import type { Database } from '../../database/client.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import type { OrderStatus } from '../../domain/order.ts';
import { withMerged } from './heir.ts';

const PARTY = { select: { id: true, nameAr: true, nameFr: true, phone: true } };

/** More than these no case is handed to. */
const MOST_OF_CASE = 20;

/** Those of one case and of what was put together with it, the newest first. */
export const ordersOfCase = (db: Database, caseId: string) =>
  db.workOrder.findMany({
    where: { case: withMerged(caseId) },
    orderBy: { createdAt: 'desc' },
    take: MOST_OF_CASE,
    include: { party: PARTY },
  });

export type OrderOfCase = Awaited<ReturnType<typeof ordersOfCase>>[number];

export interface OrdersWanted extends PageWanted {
  scope: Scope;
  statuses?: readonly OrderStatus[];
  partyId?: string;
  /** Only those whose day, on this one, has passed. */
  lateOn?: Date;
}

const ROW = {
  ...{ id: true, kind: true, status: true, dueOn: true, promisedOn: true, createdAt: true },
  ...{ letterYear: true, letterNumber: true, answeredAt: true, party: PARTY },
  case: {
    select: { id: true, reference: true, flow: true, categoryId: true, status: true, dueOn: true },
  },
} as const;

/** A page of them, the newest first. */
export async function listOrders(db: Database, wanted: OrdersWanted): Promise<Page<OrderRow>> {
  const { of, where, orderBy, take } = pageBy('createdAt', wanted);
  const { scope, statuses, partyId, lateOn } = wanted;
  const late = lateOn && {
    status: { in: ['sent', 'going'] },
    OR: [{ promisedOn: { lt: lateOn } }, { dueOn: { lt: lateOn } }],
  };
  const status = statuses && { in: [...statuses] };
  const rows = await db.workOrder.findMany({
    where: { AND: [ofScope(scope), { status, partyId }, late ?? {}, where ?? {}] },
    ...{ orderBy, take, select: ROW },
  });
  return of(rows);
}

/** Those of whoever has the case; only complaints are handed over, which are for every role. */
function ofScope(scope: Scope): { departmentId?: string; id?: { in: string[] } } {
  if (scope === 'none') return { id: { in: [] } };
  return scope === 'all' || scope.department === null ? {} : { departmentId: scope.department };
}

export type OrderRow = Awaited<ReturnType<typeof readRow>>;
const readRow = (db: Database) => db.workOrder.findFirstOrThrow({ select: ROW });

/** What a case tells that may be sent on, and what of it is somebody's. */
export const caseToHand = (db: Database, id: string, scope: Scope) =>
  db.case.findFirst({
    where: { ...inScope(scope), id },
    select: {
      ...{ id: true, reference: true, flow: true, status: true, categoryId: true, citizenId: true },
      ...{ description: true, placeText: true, latitude: true, longitude: true, createdAt: true },
      quarter: { select: { nameAr: true, nameFr: true } },
      thing: { select: { number: true, kind: true } },
      attachments: {
        where: { media: 'photo', state: 'stored', eventId: null },
        orderBy: { createdAt: 'asc' },
        take: MOST_PICTURES,
        select: { id: true },
      },
    },
  });

export type CaseToHand = NonNullable<Awaited<ReturnType<typeof caseToHand>>>;

/** No citizen sends more of one problem. */
const MOST_PICTURES = 12;

/** The order that a link opens, at this moment; null: none, or no more. */
export const orderByLink = (db: Database, linkHash: string, now: Date) =>
  db.workOrder.findFirst({
    where: { linkHash, linkUntil: { gt: now } },
    include: {
      party: true,
      case: {
        select: {
          ...{ reference: true, categoryId: true, flow: true, latitude: true, longitude: true },
          quarter: { select: { nameAr: true, nameFr: true } },
          thing: { select: { number: true, kind: true } },
        },
      },
    },
  });

export type LinkedOrder = NonNullable<Awaited<ReturnType<typeof orderByLink>>>;

/** Where the pictures of an order lie that are still there. */
export const picturesOf = (db: Database, ids: readonly string[]) =>
  db.attachment.findMany({
    where: { id: { in: [...ids] }, state: 'stored', path: { not: null } },
    select: { id: true, path: true, mimeType: true },
  });
