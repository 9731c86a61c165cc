// Staff who are away: said by themselves or by an administrator, with a colleague who takes what would be theirs.
import { type Change, recordDeed } from '../database/audit.ts';
import type { Database } from '../database/client.ts';
import type { Prisma } from '../database/prisma/client.ts';
import { type Absence, mayBeAway, standInOf } from '../domain/absence.ts';
import { dayOf, isoOf } from '../domain/calendar.ts';
import { ROLES_AT_WORK, toRole } from './roles.ts';
import { PUBLIC, type StaffRow } from './staff-accounts.ts';

const HERE = { awayFrom: null, awayTo: null, deputyId: null };

/** What a list shows of somebody who may be away. */
export const SHOWN_ABSENCE = {
  awayFrom: true,
  awayTo: true,
  deputyId: true,
  deputy: { select: { name: true } },
} as const;

/** Those to whom a case may be given: not disabled, and able to work on cases. */
export const listAssignees = (db: Database) =>
  db.staff.findMany({
    where: { role: { in: ROLES_AT_WORK }, NOT: { banned: true } },
    select: {
      ...{ id: true, name: true, role: true, departmentId: true, allDepartments: true },
      ...SHOWN_ABSENCE,
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });

/** Those who may act for somebody: at work, and of the same department or of all. They see no more than before. */
export const deputiesFor = (person: StaffRow, people: readonly StaffRow[]): StaffRow[] =>
  people.filter(
    (each) =>
      each.id !== person.id &&
      each.banned !== true &&
      ROLES_AT_WORK.includes(toRole(each.role)) &&
      (each.allDepartments ||
        (!person.allDepartments &&
          person.departmentId !== null &&
          each.departmentId === person.departmentId)),
  );

/**
 * Writes down that somebody is away, or, with null, back.
 *
 * @param by a colleague, for whom the right is looked at by the caller, or the person
 */
export async function setAbsence(
  db: Database,
  id: string,
  wanted: { from: Date; to: Date; deputyId: string | null } | null,
  by: { staffId: string; at: Date },
): Promise<Change<'missing' | 'no_days' | 'no_deputy'>> {
  if (wanted !== null && !mayBeAway(wanted.from, wanted.to, by.at)) return { is: 'no_days' };
  return db.$transaction(async (tx): Promise<Change<'missing' | 'no_days' | 'no_deputy'>> => {
    const people = await tx.staff.findMany({ where: { banned: { not: true } }, select: PUBLIC });
    const person = people.find((each) => each.id === id);
    if (person === undefined) return { is: 'missing' };
    const deputyId = wanted?.deputyId ?? null;
    const isFit = deputyId === null || deputiesFor(person, people).some((each) => each.id === deputyId);
    if (!isFit) return { is: 'no_deputy' };
    const data = wanted === null ? HERE : { awayFrom: wanted.from, awayTo: wanted.to, deputyId };
    await tx.staff.update({ where: { id }, data });
    const days = wanted && { from: isoOf(wanted.from), to: isoOf(wanted.to), deputyId };
    const about = { subject: 'staff', subjectId: id };
    await recordDeed(tx, { ...by, action: 'staff.absence', ...about, ...(days && { detail: days }) });
    return { is: 'done' };
  });
}

/** Who is away now, by id. A deputy who is no longer here stands in for nobody. */
export async function readAbsences(
  db: Prisma.TransactionClient,
  now: Date,
): Promise<ReadonlyMap<string, Absence>> {
  const today = new Date(dayOf(now));
  const found = await db.staff.findMany({
    where: { awayFrom: { lte: today }, awayTo: { gte: today } },
    select: { id: true, awayFrom: true, awayTo: true, deputyId: true, deputy: { select: { banned: true } } },
  });
  return new Map(
    found.map(({ id, deputy, ...each }) => [
      id,
      { ...each, deputyId: deputy?.banned === true ? null : each.deputyId },
    ]),
  );
}

/** Whose work is somebody's now: their own, and that of those for whom they stand in. */
export async function worksFor(db: Database, staffId: string, now: Date): Promise<string[]> {
  const absences = await readAbsences(db, now);
  const others = [...absences.keys()].filter(
    (id) => id !== staffId && standInOf(id, absences, dayOf(now)) === staffId,
  );
  return [staffId, ...others];
}
