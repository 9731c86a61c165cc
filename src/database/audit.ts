// Who of the staff did what and when; written in the transaction of the thing done.
import { v7 as uuidv7 } from 'uuid';
import type { Database } from './client.ts';
import { type PageWanted, pageBy } from './pagination.ts';
import type { Prisma } from './prisma/client.ts';
import type { Scope } from './scope.ts';

/** Who acts, when, and within which scope. */
export interface Actor {
  staffId: string;
  scope: Scope;
  /** May read who supports a petition. */
  seesSupporters?: boolean;
  at: Date;
}

/** What became of a change by staff: done, also when the same form came before; or why it was not made. */
export interface Change<Otherwise extends string = 'missing'> {
  is: 'done' | Otherwise;
}

/** One thing done. `detail` carries no personal data. */
export interface Deed {
  at: Date;
  staffId: string | null;
  /** Such as `case.status`, `inbox.claim`, `sign_in`. */
  action: string;
  subject?: string;
  subjectId?: string;
  detail?: Record<string, string | number | boolean | null>;
}

/** Writes one line of the audit log, inside a transaction or outside: `{ ...by, action, … }`; whatever else `by` says is left out. */
export async function recordDeed(db: Prisma.TransactionClient, deed: Deed): Promise<void> {
  const { at, staffId, action, subject, subjectId, detail } = deed;
  await db.auditEvent.create({ data: { id: uuidv7(), at, staffId, action, subject, subjectId, detail } });
}

/** Notes deeds of one area about one kind of thing: `note(tx, id, 'edit', by)`. `area`: also the name of the thing, unless told. */
export const deedsOf =
  (area: string, subject = area) =>
  (
    tx: Prisma.TransactionClient,
    subjectId: string,
    deed: string,
    by: Actor,
    detail?: Record<string, string | number>,
  ): Promise<void> =>
    recordDeed(tx, { ...by, action: `${area}.${deed}`, subject, subjectId, ...(detail && { detail }) });

/** Pages fetch themselves again while they are open: one line says it for so long. */
const READING_MS = 60 * 60 * 1000;

/** Writes down that somebody read something about a person, or was refused it; the same again within the hour is one reading. */
export async function recordReading(
  db: Database,
  deed: Deed & { subject: string; subjectId: string },
): Promise<void> {
  const { staffId, action, subject, subjectId, at } = deed;
  const since = new Date(at.getTime() - READING_MS);
  const known = await db.auditEvent.findFirst({
    where: { subject, subjectId, staffId, action, at: { gt: since } },
    select: { id: true },
  });
  if (known === null) await recordDeed(db, deed);
}

export interface DeedFilter extends PageWanted {
  staffId?: string;
  action?: string;
}

/** One page of the audit log, newest first. */
export async function listDeeds(db: Database, filter: DeedFilter) {
  const { of, where, ...page } = pageBy('at', filter);
  const action = filter.action === undefined ? undefined : { startsWith: filter.action };
  const include = { staff: { select: { name: true } } };
  return of(
    await db.auditEvent.findMany({ ...page, where: { staffId: filter.staffId, action, ...where }, include }),
  );
}

/** Who last put another password in the place of this person's, and when; null when nobody did. */
export function lastRecovery(
  db: Database,
  staffId: string,
): Promise<{ at: Date; staff: { name: string } | null } | null> {
  return db.auditEvent.findFirst({
    where: { action: 'staff.password', subject: 'staff', subjectId: staffId },
    orderBy: { id: 'desc' },
    select: { at: true, staff: { select: { name: true } } },
  });
}

/** How often somebody has signed in. */
export function countSignIns(db: Database, staffId: string): Promise<number> {
  return db.auditEvent.count({ where: { staffId, action: 'sign_in' } });
}

/** How many tries at an account were wrong since its owner last came in, within the time that `since` allows. */
export async function countWrongTries(
  db: Database,
  about: { staffId: string; account: string; since: Date },
): Promise<number> {
  const { staffId, account, since } = about;
  const last = await db.auditEvent.findFirst({
    where: { staffId, action: 'sign_in', at: { gte: since } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  const detail = { path: ['account'], equals: account };
  return db.auditEvent.count({
    where: { id: { gt: last?.id }, at: { gte: since }, action: { startsWith: 'sign_in.' }, detail },
  });
}

/** What happened to one account, newest first: changes by anybody, sign-ins, and tries by nobody known. */
export function listAbout(db: Database, about: { staffId: string; account: string; since: Date }) {
  const { staffId, account, since } = about;
  const own = { staffId, action: { startsWith: 'sign_in' } };
  const changes = { subject: 'staff', subjectId: staffId };
  const tries = { action: { startsWith: 'sign_in' }, detail: { path: ['account'], equals: account } };
  return db.auditEvent.findMany({
    where: { at: { gte: since }, OR: [own, changes, tries] },
    orderBy: { id: 'desc' },
    take: 12,
    include: { staff: { select: { name: true } } },
  });
}
