// The subject of a complaint corrected by staff: what was misread goes to whoever mends it.
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { inScope } from '../../database/scope.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { type CaseChange, firstAssigned, once, whatHappened } from './changes.ts';
import { tellFollowers } from './tell-followers.ts';

export interface NewCategory {
  caseId: string;
  /** Made by the form; becomes the id of the line in the timeline. */
  eventId: string;
  /** What the member of staff saw on the page. */
  seen: { categoryId: string; departmentId: string; assigneeId: string | null };
  categoryId: string;
}

/**
 * Puts a complaint under another subject, and hands it to the department of that one. Where it leaves its own, it is a
 * transfer like any other: whoever had it stays behind, and one only received becomes assigned, which the citizens are
 * told. The day that was promised stays.
 */
export async function categorizeCase(db: Database, wanted: NewCategory, by: Actor): Promise<CaseChange> {
  const { caseId, eventId, seen, categoryId } = wanted;
  return once(db, eventId, async (tx) => {
    const category = await tx.category.findUnique({ where: { id: categoryId, active: true } });
    if (category === null) return { is: 'no_category' };
    const { departmentId } = category;
    const leaves = departmentId !== seen.departmentId;
    const guarded = await tx.case.updateMany({
      where: { ...inScope(by.scope), ...seen, id: caseId, flow: COMPLAINT },
      data: {
        ...{ categoryId, departmentId, searchKey: null, updatedAt: by.at },
        ...(leaves && { assigneeId: null }),
      },
    });
    if (guarded.count === 0) return whatHappened(tx, caseId, eventId, by.scope);
    const status = leaves ? await firstAssigned(tx, { caseId }) : null;
    await tx.caseEvent.create({
      data: {
        ...{ id: eventId, caseId, at: by.at, kind: 'recategorized', status, visible: false },
        ...{ staffId: by.staffId, categoryId, departmentId: leaves ? departmentId : null },
      },
    });
    if (status !== null) await tellFollowers(tx, { caseId, eventId, status, text: null }, by.at);
    await recordDeed(tx, {
      ...by,
      action: 'case.categorize',
      subject: 'case',
      subjectId: caseId,
      detail: { formerCategoryId: seen.categoryId, categoryId, ...(leaves && { departmentId }) },
    });
    return { is: 'done' };
  });
}
