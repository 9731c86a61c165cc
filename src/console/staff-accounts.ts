// The people of the commune who use the console. Their passwords and sessions are kept by the console's sign-in.
import { v7 as uuidv7 } from 'uuid';
import { recordDeed } from '../database/audit.ts';
import type { Database, Transaction } from '../database/client.ts';
import { ROLES_AT_WORK, toRole } from './roles.ts';

export const PUBLIC = {
  id: true,
  name: true,
  email: true,
  role: true,
  banned: true,
  twoFactorEnabled: true,
  passwordSetAt: true,
  oneTimeUntil: true,
  language: true,
  departmentId: true,
  allDepartments: true,
  awayFrom: true,
  awayTo: true,
  deputyId: true,
  createdAt: true,
} as const;

export interface StaffRow {
  id: string;
  name: string;
  email: string;
  role: string | null;
  banned: boolean | null;
  twoFactorEnabled: boolean | null;
  /** Empty while a password has still to be chosen. */
  passwordSetAt: Date | null;
  /** Until when the one-time password opens; null: the old password does, until another is chosen. */
  oneTimeUntil: Date | null;
  language: string;
  departmentId: string | null;
  allDepartments: boolean;
  /** First and last day of an absence, midnight UTC, and who acts meanwhile. */
  awayFrom: Date | null;
  awayTo: Date | null;
  deputyId: string | null;
  createdAt: Date;
}

/** Which matters an account is for: those of one department, of all by choice, or, without either, of none. */
export type Assigned = Pick<StaffRow, 'departmentId' | 'allDepartments'>;

export function countStaff(db: Database): Promise<number> {
  return db.staff.count();
}

/** Null when there is nobody with this id. */
export function readStaff(db: Database, id: string): Promise<StaffRow | null> {
  return db.staff.findUnique({ where: { id }, select: PUBLIC });
}

/** Who is signed in by a session; null once it is over, or unused since a moment, or the account was disabled. */
export async function readSignedIn(
  db: Database,
  sessionId: string,
  { at, unusedSince }: { at: Date; unusedSince: Date },
): Promise<StaffRow | null> {
  const isUsed = { OR: [{ seenAt: null }, { seenAt: { gt: unusedSince } }] };
  const found = await db.session.findUnique({
    where: { id: sessionId, expiresAt: { gt: at }, ...isUsed },
    select: { user: { select: PUBLIC } },
  });
  return found === null || found.user.banned === true ? null : found.user;
}

/** Null when nobody has this address. */
export function findStaff(db: Database, email: string): Promise<StaffRow | null> {
  return db.staff.findUnique({ where: { email: email.toLowerCase() }, select: PUBLIC });
}

/** Everybody, by name. */
export function listStaff(db: Database): Promise<StaffRow[]> {
  return db.staff.findMany({ select: PUBLIC, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
}

/** Remembers that this person chose a password. */
export async function markPasswordSet(db: Database, id: string, at: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.staff.update({ where: { id }, data: { passwordSetAt: at, oneTimeUntil: null } });
    await recordDeed(tx, { at, staffId: id, action: 'account.password', subject: 'staff', subjectId: id });
  });
}

/** The password was right and is none we would take today: another must be chosen before anything else. */
export async function demandPassword(db: Database, id: string): Promise<void> {
  await db.staff.updateMany({
    where: { id, passwordSetAt: { not: null } },
    data: { passwordSetAt: null, oneTimeUntil: null },
  });
}

/** Remembers in which language somebody reads the console. */
export async function chooseLanguage(db: Database, id: string, language: string, at: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.staff.update({ where: { id }, data: { language } });
    await recordDeed(tx, { at, staffId: id, action: 'account.language', subject: 'staff', subjectId: id });
  });
}

/** Remembers how somebody is called, as they say themselves. */
export async function renameStaff(
  db: Database,
  name: string,
  { staffId: id, at }: { staffId: string; at: Date },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.staff.update({ where: { id }, data: { name } });
    await recordDeed(tx, { at, staffId: id, action: 'account.name', subject: 'staff', subjectId: id });
  });
}

export type StaffChange = { is: 'done' | 'missing' | 'last_admin' | 'own' | 'no_department' | 'taken' };

/**
 * Puts name and address right, changes role and department, or disables somebody. Someone disabled, and someone whose role changes, is signed out
 * everywhere and holds no conversation any more (those wait again). The last administrator stays one, and nobody gives
 * up being one by themselves: another does it.
 */
export async function changeStaff(
  db: Database,
  id: string,
  wanted: Assigned & { name?: string; email?: string; role: string; disabled: boolean },
  by: { staffId: string; at: Date },
): Promise<StaffChange> {
  return db.$transaction(async (tx) => {
    // Two administrators who disable each other at once must not both succeed.
    await tx.$queryRaw`select "id" from "Staff" where "role" = 'admin' order by "id" for update`;
    const before = await tx.staff.findUnique({ where: { id }, select: PUBLIC });
    if (before === null) return { is: 'missing' };
    const { name = before.name, email = before.email } = wanted;
    const address = email.toLowerCase();
    if ((await tx.staff.count({ where: { email: address, NOT: { id } } })) > 0) return { is: 'taken' };
    const { departmentId } = wanted;
    if (departmentId !== null && !(await tx.department.findUnique({ where: { id: departmentId } }))) {
      return { is: 'no_department' };
    }
    const staysAdmin = wanted.role === 'admin' && !wanted.disabled;
    const refused = before.role === 'admin' && !staysAdmin ? await whyStaysAdmin(tx, id, by) : null;
    if (refused) return { is: refused };
    const { role, allDepartments } = wanted;
    const assigned = { role, departmentId, allDepartments };
    await tx.staff.update({
      where: { id },
      data: { name, email: address, banned: wanted.disabled, ...assigned },
    });
    if (wanted.disabled || wanted.role !== before.role)
      await tx.session.deleteMany({ where: { userId: id } });
    if (wanted.disabled || !ROLES_AT_WORK.includes(toRole(wanted.role))) await letGo(tx, id, by.at);
    await recordDeed(tx, {
      ...by,
      action: wanted.disabled ? 'staff.disable' : 'staff.change',
      subject: 'staff',
      subjectId: id,
      detail: {
        ...assigned,
        ...(name !== before.name && { newName: true }),
        ...(address !== before.email && { newAddress: true }),
      },
    });
    return { is: 'done' };
  });
}

/** Why an administrator must stay one; null: there are others, and it is somebody else who takes it from them. */
async function whyStaysAdmin(
  tx: Transaction,
  id: string,
  by: { staffId: string },
): Promise<'last_admin' | 'own' | null> {
  const others = await tx.staff.count({
    where: { role: 'admin', NOT: { OR: [{ banned: true }, { id }] } },
  });
  if (others === 0) return 'last_admin';
  return id === by.staffId ? 'own' : null;
}

/** Whoever may answer no longer holds no conversation: those wait for a colleague. */
async function letGo(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.conversation.updateMany({
    where: { heldById: id, mode: 'held' },
    data: { mode: 'waiting', heldById: null, heldAt: null, waitingSince: at },
  });
}

/** How long a one-time password opens. */
const ONE_TIME_MS = 72 * 60 * 60 * 1000;

const oneTimeFrom = (at: Date): Date => new Date(at.getTime() + ONE_TIME_MS);

/** Puts a one-time password in the place of a forgotten one; every session and the second factor end. */
export async function forgetSecrets(
  db: Database,
  id: string,
  passwordHash: string,
  by: { staffId: string | null; at: Date },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.account.updateMany({
      where: { userId: id, providerId: 'credential' },
      data: { password: passwordHash },
    });
    await tx.twoFactor.deleteMany({ where: { userId: id } });
    const data = { passwordSetAt: null, oneTimeUntil: oneTimeFrom(by.at), twoFactorEnabled: false };
    await tx.staff.update({ where: { id }, data });
    await tx.session.deleteMany({ where: { userId: id } });
    await recordDeed(tx, { ...by, action: 'staff.password', subject: 'staff', subjectId: id });
  });
}

export interface Newcomer extends Assigned {
  name: string;
  email: string;
  role: string;
  language?: string;
  passwordHash: string;
  /** Chosen by its owner; otherwise it opens once. */
  chosen: boolean;
}

export type StaffCreation = { is: 'done'; id: string } | { is: 'taken' } | { is: 'no_department' };

/** Makes an account with its password, or nothing at all. */
export async function createStaff(
  db: Database,
  newcomer: Newcomer,
  by: { staffId: string | null; at: Date },
): Promise<StaffCreation> {
  const { passwordHash, chosen, ...row } = newcomer;
  const { at } = by;
  const id = uuidv7();
  const made = await db.$transaction(async (tx) => {
    const email = row.email.toLowerCase();
    if (row.departmentId !== null && !(await tx.department.findUnique({ where: { id: row.departmentId } }))) {
      return 'no_department';
    }
    const since = chosen ? { passwordSetAt: at } : { oneTimeUntil: oneTimeFrom(at) };
    const data = { ...row, ...since, id, email, createdAt: at };
    // Two administrators may send the same address at the same moment: the table decides.
    if ((await tx.staff.createMany({ data, skipDuplicates: true })).count === 0) return 'taken';
    const credential = { accountId: id, providerId: 'credential', password: passwordHash };
    await tx.account.create({ data: { id: uuidv7(), userId: id, ...credential } });
    await recordDeed(tx, { ...by, action: 'staff.create', subject: 'staff', subjectId: id });
    return 'done';
  });
  return made === 'done' ? { is: made, id } : { is: made };
}
