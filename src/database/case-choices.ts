// What a case can be sorted under.
import type { Database } from './client.ts';

/** The departments, categories and quarters to choose from. */
export async function readCaseChoices(db: Database) {
  const [departments, categories, quarters] = await Promise.all([
    db.department.findMany({ orderBy: { id: 'asc' } }),
    db.category.findMany({ where: { active: true }, orderBy: { position: 'asc' } }),
    db.quarter.findMany({ orderBy: { nameFr: 'asc' } }),
  ]);
  return { departments, categories, quarters };
}
