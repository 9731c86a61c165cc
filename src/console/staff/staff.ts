// Who uses the console: new people, their role and department, and those who no longer may come in.
import { z } from 'zod';
import { readCaseChoices } from '../../store/case-list.ts';
import { changeStaff, forgetSecrets, listStaff, welcomeStaff } from '../../store/staff.ts';
import { type Auth, oneTimePassword } from '../auth.ts';
import type { Answer } from '../page.ts';
import { nameOf } from '../pieces.ts';
import { ROLES } from '../roles.ts';
import type { Section } from '../routes.ts';
import { attempt } from '../signin/signin.ts';
import { again } from '../unsent.ts';
import { acting, type Visit } from '../visit.ts';
import { ALL, oneTimePage, staffPage } from './view.ts';

const department = z
  .string()
  .max(100)
  .transform((text) => ({
    departmentId: text === '' || text === ALL ? null : text,
    allDepartments: text === ALL,
  }));
const Newcomer = z.object({
  name: z.string().trim().min(2).max(100),
  email: z.email().max(200),
  role: z.enum(ROLES),
  department,
});
const Change = z.object({ role: z.enum(ROLES), department, disabled: z.literal('1').optional() });

export function staffSection(auth: Auth): Section {
  return {
    name: 'staff',
    need: 'staff.write',
    open(routes) {
      routes.get('/staff', 'staff.write', showStaff);
      routes.post('/staff', 'staff.write', (visit) => welcome(auth, visit));
      routes.post('/staff/:id', 'staff.write', change);
      routes.post('/staff/:id/password', 'staff.write', (visit) => replacePassword(auth, visit));
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
  const made = await attempt(() => auth.api.createUser({ body: { name, email, role, password } }));
  if (made === null) {
    visit.faults.email = { why: 'taken' };
    return again(visit, '/console/staff', undefined, 'staff-exists');
  }
  const wanted = { ...read.data.department, language: visit.language };
  await welcomeStaff(visit.parts.db, made.user.id, wanted, acting(visit));
  return oneTime(visit, email, password);
}

async function change(visit: Visit): Promise<Answer> {
  const read = Change.safeParse(visit.form);
  if (!read.success) return again(visit, '/console/staff', read.error);
  const { role, department: assigned, disabled } = read.data;
  const wanted = { role, ...assigned, disabled: disabled === '1' };
  const result = await changeStaff(visit.parts.db, visit.params.id ?? '', wanted, acting(visit));
  if (result.is === 'missing') return { is: 'missing' };
  return {
    is: 'redirect',
    to: '/console/staff',
    told: result.is === 'last_admin' ? 'staff-last-admin' : 'saved',
    again: result.is === 'last_admin',
  };
}

async function replacePassword(auth: Auth, visit: Visit): Promise<Answer> {
  const person = (await listStaff(visit.parts.db)).find(({ id }) => id === visit.params.id);
  if (person === undefined) return { is: 'missing' };
  const password = oneTimePassword();
  const { password: keeper } = await auth.$context;
  await forgetSecrets(visit.parts.db, person.id, await keeper.hash(password), acting(visit));
  return oneTime(visit, person.email, password);
}

/** Shown once and never stored: the answer of a form, not a page to come back to. */
function oneTime(visit: Visit, email: string, password: string): Answer {
  return { is: 'page', title: visit.say('one-time'), body: oneTimePage(visit, email, password) };
}
