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

/** What deeds were done to, by id: the number or the name under which staff know it. What is gone is left out. */
export async function readSubjects(
  db: Database,
  deeds: { subject: string | null; subjectId: string | null }[],
): Promise<Map<string, string>> {
  const of = (subject: string) => {
    const ids = deeds.flatMap((deed) => (deed.subject === subject && deed.subjectId ? [deed.subjectId] : []));
    const isPlain = subject === 'staff' || subject === 'place';
    return { id: { in: [...new Set(ids)].filter((id) => isPlain || UUID.test(id)) } };
  };
  const numbered = { id: true, reference: true } as const;
  const [cases, petitions, proposals, staff, meetings, places, flags, files] = await Promise.all([
    db.case.findMany({ where: of('case'), select: numbered }),
    db.petition.findMany({ where: { ...of('petition'), NOT: { status: 'draft' } }, select: numbered }),
    db.proposal.findMany({ where: of('proposal'), select: numbered }),
    db.staff.findMany({ where: of('staff'), select: { id: true, name: true } }),
    db.meeting.findMany({ where: of('meeting'), select: { id: true, title: true } }),
    db.quarter.findMany({ where: of('place'), select: { id: true, nameAr: true, nameFr: true } }),
    db.flag.findMany({ where: of('flag'), select: { id: true, detail: true } }),
    db.attachment.findMany({
      where: of('attachment'),
      select: {
        id: true,
        case: { select: { reference: true } },
        proposal: { select: { reference: true } },
      },
    }),
  ]);
  return new Map([
    ...[...cases, ...petitions, ...proposals].map(({ id, reference }) => [id, reference] as const),
    ...staff.map(({ id, name }) => [id, name] as const),
    ...meetings.map(({ id, title }) => [id, title] as const),
    ...files.flatMap(({ id, case: found, proposal }) => {
      const owner = found ?? proposal;
      return owner === null ? [] : [[id, owner.reference] as const];
    }),
    ...flags.map(({ id, detail }) => [id, referenceIn(detail)] as const),
    ...places.map(({ id, nameAr, nameFr }) => [id, `${nameAr} — ${nameFr}`] as const),
  ]);
}

/** Of what a flag was about: the rest of its words are codes. */
const referenceIn = (detail: string | null): string => /\d{2}-\d{6}-\d/.exec(detail ?? '')?.[0] ?? '';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
