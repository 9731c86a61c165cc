// Who uses the console: new people, their role and department, and those who no longer may come in.
import { z } from 'zod';
import { takeAbsence } from '../../../console/absence-form.ts';
import { type Auth, hashOf, oneTimePassword } from '../../../console/auth.ts';
import { nameOf } from '../../../console/components.ts';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { ROLES } from '../../../console/roles.ts';
import type { Section } from '../../../console/routes.ts';
import { endSessions } from '../../../console/sessions.ts';
import {
  changeStaff,
  createStaff,
  forgetSecrets,
  listStaff,
  readStaff,
} from '../../../console/staff-accounts.ts';
import { readCaseChoices } from '../../../database/case-choices.ts';
import { ALL, oneTimePage, staffPage } from './view.ts';

const department = z
  .string()
  .max(100)
  .transform((text) => ({
    departmentId: text === '' || text === ALL ? null : text,
    allDepartments: text === ALL,
  }));
const name = z.string().trim().min(2).max(100);
const email = z.email().max(200);
const Newcomer = z.object({
  name,
  email,
  role: z.enum(ROLES),
  department,
});
const Change = z.object({
  name: name.optional(),
  email: email.optional(),
  role: z.enum(ROLES),
  department,
  disabled: z.literal('1').optional(),
});

export function staffSection(auth: Auth): Section {
  return {
    name: 'staff',
    need: 'staff.write',
    open(routes) {
      routes.get('/staff', 'staff.write', showStaff);
      routes.post('/staff', 'staff.write', (visit) => welcome(auth, visit), 'proof');
      routes.post('/staff/:id', 'staff.write', change, 'proof');
      routes.post('/staff/:id/absence', 'staff.write', (visit) => absence(visit, false));
      routes.post('/staff/:id/absence/end', 'staff.write', (visit) => absence(visit, true));
      routes.post('/staff/:id/password', 'staff.write', (visit) => replacePassword(auth, visit), 'proof');
      routes.post('/staff/:id/sign-out', 'staff.write', signOut, 'proof');
    },
  };
}

async function showStaff(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const [people, { departments }] = await Promise.all([listStaff(db), readCaseChoices(db)]);
  const choices = [
    ...departments.map((row) => ({ value: row.id, label: nameOf(visit, row) })),
    { value: ALL, label: visit.say('all-departments') },
  ];
  return { is: 'page', title: visit.say('staff'), body: staffPage(visit, people, choices) };
}

async function welcome(auth: Auth, visit: Visit): Promise<Answer> {
  const read = Newcomer.safeParse(visit.form);
  if (!read.success) return again(visit, '/console/staff', read.error);
  const { name, email, role } = read.data;
  const password = oneTimePassword();
  const account = { name, email, role, ...read.data.department, language: visit.language };
  const passwordHash = await hashOf(auth, password);
  const made = await createStaff(visit.parts.db, { ...account, passwordHash, chosen: false }, actorOf(visit));
  const { departmentId, allDepartments } = read.data.department;
  const isIdle = role !== 'admin' && departmentId === null && !allDepartments;
  if (made.is === 'done') return oneTime(visit, email, password, isIdle);
  if (made.is === 'no_department') return noDepartment(visit);
  visit.faults.email = { why: 'taken' };
  return again(visit, '/console/staff', undefined, 'staff-exists');
}

const absence = (visit: Visit, isOver: boolean): Promise<Answer> =>
  takeAbsence(visit, visit.params.id ?? '', { to: '/console/staff', isOver });

/** It is gone, or never was: nobody gets all of them for want of one. */
function noDepartment(visit: Visit): Answer {
  visit.faults.department = { why: 'wrong' };
  return again(visit, '/console/staff', undefined);
}

async function change(visit: Visit): Promise<Answer> {
  const read = Change.safeParse(visit.form);
  if (!read.success) return again(visit, '/console/staff', read.error);
  const { department: assigned, disabled, ...said } = read.data;
  const wanted = { ...said, ...assigned, disabled: disabled === '1' };
  const result = await changeStaff(visit.parts.db, visit.params.id ?? '', wanted, actorOf(visit));
  if (result.is === 'missing') return { is: 'missing' };
  if (result.is === 'no_department') return noDepartment(visit);
  if (result.is === 'taken') {
    visit.faults.email = { why: 'taken' };
    return again(visit, '/console/staff', undefined, 'staff-exists');
  }
  // Nothing in it is worth keeping: what stands is what must stand.
  if (result.is === 'last_admin' || result.is === 'own') {
    const told = result.is === 'own' ? 'staff-own-role' : 'staff-last-admin';
    return { is: 'redirect', to: '/console/staff', told, again: true, isForgotten: true };
  }
  return { is: 'redirect', to: '/console/staff', told: 'saved' };
}

async function replacePassword(auth: Auth, visit: Visit): Promise<Answer> {
  const person = (await listStaff(visit.parts.db)).find(({ id }) => id === visit.params.id);
  if (person === undefined) return { is: 'missing' };
  const password = oneTimePassword();
  await forgetSecrets(visit.parts.db, person.id, await hashOf(auth, password), actorOf(visit));
  return oneTime(visit, person.email, password);
}

async function signOut(visit: Visit): Promise<Answer> {
  const person = await readStaff(visit.parts.db, visit.params.id ?? '');
  if (person === null) return { is: 'missing' };
  await endSessions(visit.parts.db, person.id, { allBut: null }, actorOf(visit));
  return { is: 'redirect', to: '/console/staff', told: 'staff-signed-out' };
}

/** Shown once and never stored: the answer of a form, not a page to come back to. */
function oneTime(visit: Visit, email: string, password: string, isIdle = false): Answer {
  return { is: 'page', title: visit.say('one-time'), body: oneTimePage(visit, email, password, isIdle) };
}
