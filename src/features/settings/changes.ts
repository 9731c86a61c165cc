// What administrators change about the commune: its facts, its categories, the names of its departments.
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { Settings } from '../../database/settings.ts';
import { MONTHLY_CAP } from '../../database/translations.ts';

/** The settings as they stand. @throws when one that is needed is not there, or is not what it should be */
export async function readSettings(db: Pick<Database, 'setting'>): Promise<Settings> {
  const rows = await db.setting.findMany();
  return Settings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
}

/**
 * Writes all settings anew; the audit log names those that changed.
 *
 * @param seen the settings that were on the page: a change made meanwhile is not overwritten
 */
export function saveSettings(
  db: Database,
  wanted: { seen: Settings; settings: Settings },
  by: Actor,
): Promise<Change<'changed'>> {
  return db.$transaction(async (tx): Promise<Change<'changed'>> => {
    await tx.$queryRaw`select 1 from "Setting" order by "key" for update`;
    const now = await readSettings(tx);
    const changed = differing(now, wanted.settings);
    if (changed.length === 0) return { is: 'done' };
    if (differing(now, wanted.seen).length > 0) return { is: 'changed' };
    for (const key of changed) {
      const value = wanted.settings[key];
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }
    await recordDeed(tx, {
      ...by,
      action: 'settings.facts',
      subject: 'settings',
      subjectId: changed.join(' '),
    });
    return { is: 'done' };
  });
}

const KEYS = [
  'commune',
  'population',
  'ramadan',
  'silentDays',
  MONTHLY_CAP,
] as const satisfies (keyof Settings)[];

function differing(a: Settings, b: Settings): (keyof Settings)[] {
  return KEYS.filter((key) => canonical(a[key]) !== canonical(b[key]));
}

/** PostgreSQL gives the keys of an object back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

export interface CategoryPlan {
  departmentId: string;
  /** Working days in which an answer is promised. */
  targetDays: number;
  active: boolean;
  /** Staff show with a picture that it is done before a case of it is closed. */
  pictureNeeded: boolean;
  /** Its cases tell of deaths or of violence: nothing cheerful is said of them. */
  solemn: boolean;
}

/** Categories in the order in which citizens are offered them, and the departments. */
export async function readPlan(db: Database) {
  const [categories, departments] = await Promise.all([
    db.category.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    db.department.findMany({ orderBy: { id: 'asc' } }),
  ]);
  return { categories, departments };
}

/** Changes who answers for a category and how fast. The last one that is offered stays offered. */
export function saveCategory(
  db: Database,
  wanted: { id: string; seen: CategoryPlan; plan: CategoryPlan },
  by: Actor,
): Promise<Change<'missing' | 'changed' | 'last'>> {
  const { id, seen, plan } = wanted;
  return db.$transaction(async (tx): Promise<Change<'missing' | 'changed' | 'last'>> => {
    // Two administrators who take the last two away at once must not both succeed.
    await tx.$queryRaw`select 1 from "Category" order by "id" for update`;
    const now = await tx.category.findUnique({ where: { id } });
    if (now === null) return { is: 'missing' };
    if (samePlan(now, plan)) return { is: 'done' };
    if (!samePlan(now, seen)) return { is: 'changed' };
    const others = await tx.category.count({ where: { active: true, NOT: { id } } });
    if (!plan.active && others === 0) return { is: 'last' };
    if ((await tx.department.count({ where: { id: plan.departmentId } })) === 0) return { is: 'missing' };
    await tx.category.update({ where: { id }, data: plan });
    await recordDeed(tx, {
      ...by,
      action: 'settings.category',
      subject: 'settings',
      subjectId: id,
      detail: { ...plan },
    });
    return { is: 'done' };
  });
}

const PLAN = ['departmentId', 'targetDays', 'active', 'pictureNeeded', 'solemn'] as const;
const samePlan = (a: CategoryPlan, b: CategoryPlan): boolean => PLAN.every((name) => a[name] === b[name]);

/** Writes the names of a department anew. */
export function saveDepartment(
  db: Database,
  wanted: { id: string; nameAr: string; nameFr: string },
  by: Actor,
): Promise<Change> {
  const { id, ...names } = wanted;
  return db.$transaction(async (tx): Promise<Change> => {
    const changed = await tx.department.updateMany({ where: { id }, data: names });
    if (changed.count === 0) return { is: 'missing' };
    await recordDeed(tx, { ...by, action: 'settings.department', subject: 'settings', subjectId: id });
    return { is: 'done' };
  });
}
