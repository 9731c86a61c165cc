// The list of associations: who they are, that staff saw their papers, and who acts for each in a chat.
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { Association, Prisma } from '../../database/prisma/client.ts';
import type { Field } from '../../domain/association.ts';

/** An association as staff write it; `agent` and `phone`: sealed. */
export type AssociationPlan = Pick<
  Association,
  'id' | 'nameAr' | 'nameFr' | 'foundedIn' | 'agent' | 'phone' | 'checkedOn' | 'active'
> & { field: Field };

const COUNTED = { _count: { select: { contacts: true } } } satisfies Prisma.AssociationInclude;

export type AssociationRow = Prisma.AssociationGetPayload<{ include: typeof COUNTED }>;

/** One page of them, the newest first; of one field, where it is named. */
export async function listAssociations(
  db: Database,
  filter: PageWanted & { field?: Field },
): Promise<Page<AssociationRow>> {
  const { of, where, ...page } = pageBy('createdAt', filter);
  return of(
    await db.association.findMany({ ...page, where: { field: filter.field, ...where }, include: COUNTED }),
  );
}

export const readAssociation = (db: Database, id: string): Promise<AssociationRow | null> =>
  db.association.findUnique({ where: { id }, include: COUNTED });

/** Puts a new one into the list; a form sent twice makes one. */
export function addAssociation(db: Database, plan: AssociationPlan, by: Actor): Promise<Change> {
  return onceOnly<Change>(
    () =>
      db.$transaction(async (tx) => {
        await tx.association.create({ data: { ...plan, createdAt: by.at, updatedAt: by.at } });
        await recordDeed(tx, { ...by, action: 'association.add', ...about(plan) });
        return { is: 'done' };
      }),
    { is: 'done' },
  );
}

/** Writes one anew. @param seen when it was changed last, as the page had it: a change made meanwhile is not overwritten */
export function saveAssociation(
  db: Database,
  { plan: { id, ...plan }, seen }: { plan: AssociationPlan; seen: Date },
  by: Actor,
): Promise<Change<'missing' | 'changed'>> {
  return db.$transaction(async (tx): Promise<Change<'missing' | 'changed'>> => {
    const { count } = await tx.association.updateMany({
      where: { id, updatedAt: seen },
      data: { ...plan, updatedAt: by.at },
    });
    if (count === 0)
      return { is: (await tx.association.count({ where: { id } })) === 0 ? 'missing' : 'changed' };
    await recordDeed(tx, { ...by, action: 'association.change', ...about({ id, ...plan }) });
    return { is: 'done' };
  });
}

const about = ({ id, field, active, checkedOn }: AssociationPlan) => ({
  ...{ subject: 'association', subjectId: id, detail: { field, active, checked: checkedOn !== null } },
});

/** Lets one telephone be bound by a link, once; the one before opens no more. `unchecked`: nobody saw its papers yet. */
export function letAct(
  db: Database,
  { id, linkHash, linkUntil }: { id: string; linkHash: string; linkUntil: Date },
  by: Actor,
): Promise<Change<'unchecked'>> {
  return db.$transaction(async (tx): Promise<Change<'unchecked'>> => {
    const where = { id, active: true, checkedOn: { not: null } };
    const { count } = await tx.association.updateMany({ where, data: { linkHash, linkUntil } });
    if (count === 0) return { is: 'unchecked' };
    await recordDeed(tx, { ...by, action: 'association.link', subject: 'association', subjectId: id });
    return { is: 'done' };
  });
}

/** Nobody acts for this association in a chat any more. */
export function unbindAgents(db: Database, id: string, by: Actor): Promise<Change> {
  return db.$transaction(async (tx): Promise<Change> => {
    await tx.association.updateMany({ where: { id }, data: { linkHash: null, linkUntil: null } });
    const { count } = await tx.associationContact.deleteMany({ where: { associationId: id } });
    await recordDeed(tx, {
      ...by,
      ...{ action: 'association.unbind', subject: 'association', subjectId: id, detail: { count } },
    });
    return { is: 'done' };
  });
}
