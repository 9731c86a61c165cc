// The settings section, for administrators: facts of the commune, holidays, categories, departments, places.
import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { ArabicName, Name } from '../../../console/name-fields.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { readPlan, readSettings, saveCategory, saveDepartment, saveSettings } from '../changes.ts';
import { readFacts, readSeen } from './facts-form.ts';
import { openHolidays } from './holidays.ts';
import { openLanguages } from './languages.ts';
import { openPlaces } from './places.ts';
import { categoriesPage, departmentsPage, factsPage } from './view.ts';

const FACTS = '/console/settings';
const CATEGORIES = '/console/settings/categories';
const DEPARTMENTS = '/console/settings/departments';

const ticked = z
  .literal('1')
  .optional()
  .transform((value) => value === '1');
const seenTick = z.enum(['0', '1']).transform((value) => value === '1');

const Plan = z
  .object({
    department: z.string().min(1).max(60),
    days: z.coerce.number().int().min(1).max(120),
    active: ticked,
    pictureNeeded: ticked,
    solemn: ticked,
  })
  .transform(({ department, days, ...ticks }) => ({ departmentId: department, targetDays: days, ...ticks }));
const SeenPlan = z
  .object({
    ...{ seenDepartment: z.string(), seenDays: z.coerce.number().int() },
    ...{ seenActive: seenTick, seenPicture: seenTick, seenSolemn: seenTick },
  })
  .transform(({ seenDepartment, seenDays, seenActive, seenPicture, seenSolemn }) => ({
    ...{ departmentId: seenDepartment, targetDays: seenDays },
    ...{ active: seenActive, pictureNeeded: seenPicture, solemn: seenSolemn },
  }));

export function settingsSection(): Section {
  return {
    name: 'settings',
    need: 'settings.write',
    open(routes) {
      routes.get('/settings', 'settings.write', (visit) => showFacts(visit));
      routes.post('/settings', 'settings.write', saveFacts);
      routes.get('/settings/categories', 'settings.write', async (visit) => {
        const body = categoriesPage(visit, await readPlan(visit.parts.db));
        return { is: 'page', title: visit.say('settings-categories'), body };
      });
      routes.post('/settings/categories/:id', 'settings.write', category);
      routes.get('/settings/departments', 'settings.write', async (visit) => {
        const { departments } = await readPlan(visit.parts.db);
        return {
          is: 'page',
          title: visit.say('settings-departments'),
          body: departmentsPage(visit, departments),
        };
      });
      routes.post('/settings/departments/:id', 'settings.write', department);
      openLanguages(routes);
      openHolidays(routes);
      openPlaces(routes);
    },
  };
}

async function showFacts(visit: Visit, trouble?: string): Promise<Answer> {
  const settings = await readSettings(visit.parts.db);
  return {
    is: 'page',
    title: visit.say('settings'),
    body: factsPage(visit, settings, trouble),
    status: trouble === undefined ? 200 : 409,
  };
}

async function saveFacts(visit: Visit): Promise<Answer> {
  const settings = readFacts(visit);
  const seen = readSeen(visit.form.seen);
  if (settings === null || seen === null) return showFacts(visit, visit.say('told-incomplete'));
  const change = await saveSettings(visit.parts.db, { seen, settings }, actorOf(visit));
  if (change.is === 'changed') return showFacts(visit, visit.say('settings-changed'));
  await visit.parts.referenceData.refresh();
  return { is: 'redirect', to: FACTS, told: 'saved' };
}

async function category(visit: Visit): Promise<Answer> {
  const plan = Plan.safeParse(visit.form);
  const seen = SeenPlan.safeParse(visit.form);
  if (!plan.success || !seen.success) return again(visit, CATEGORIES, plan.error ?? seen.error);
  const wanted = { id: visit.params.id ?? '', seen: seen.data, plan: plan.data };
  const change = await saveCategory(visit.parts.db, wanted, actorOf(visit));
  if (change.is === 'missing') return { is: 'missing' };
  await visit.parts.referenceData.refresh();
  const told = { done: 'saved', changed: 'settings-changed', last: 'category-last' }[change.is];
  return { is: 'redirect', to: CATEGORIES, told, again: change.is !== 'done' };
}

async function department(visit: Visit): Promise<Answer> {
  const read = z.object({ nameAr: ArabicName, nameFr: Name }).safeParse(visit.form);
  if (!read.success) return again(visit, DEPARTMENTS, read.error);
  const wanted = { id: visit.params.id ?? '', ...read.data };
  const change = await saveDepartment(visit.parts.db, wanted, actorOf(visit));
  if (change.is === 'missing') return { is: 'missing' };
  await visit.parts.referenceData.refresh();
  return { is: 'redirect', to: DEPARTMENTS, told: 'saved' };
}
