// The list of parties outside the commune: who they are, what they are handed, and who of them gets it in a chat.
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import type { Party } from '../../database/prisma/client.ts';
import type { Contact } from '../../domain/order.ts';

/** A party as staff write it; `phone`: sealed. */
export type PartyPlan = Pick<
  Party,
  'id' | 'nameAr' | 'nameFr' | 'categoryIds' | 'days' | 'addressee' | 'phone' | 'active'
> & { contact: Contact };

/** More than these no commune works with. */
const MOST = 200;

/** All of them, those that are asked no more last; with how many of their people get orders in a chat. */
export const listParties = (db: Database) =>
  db.party.findMany({
    orderBy: [{ active: 'desc' }, { nameFr: 'asc' }],
    take: MOST,
    include: { _count: { select: { contacts: true } } },
  });

export type PartyRow = Awaited<ReturnType<typeof listParties>>[number];

export const readParty = (db: Database, id: string): Promise<PartyRow | null> =>
  db.party.findUnique({ where: { id }, include: { _count: { select: { contacts: true } } } });

/** Puts a new one into the list; a form sent twice makes one. */
export function addParty(db: Database, plan: PartyPlan, by: Actor): Promise<Change> {
  return onceOnly<Change>(
    () =>
      db.$transaction(async (tx) => {
        await tx.party.create({ data: { ...plan, createdAt: by.at, updatedAt: by.at } });
        await recordDeed(tx, { ...by, action: 'party.add', ...about(plan) });
        return { is: 'done' };
      }),
    { is: 'done' },
  );
}

/** Writes one anew. @param seen when it was changed last, as the page had it: a change made meanwhile is not overwritten */
export function saveParty(
  db: Database,
  { plan: { id, ...plan }, seen }: { plan: PartyPlan; seen: Date },
  by: Actor,
): Promise<Change<'missing' | 'changed'>> {
  return db.$transaction(async (tx): Promise<Change<'missing' | 'changed'>> => {
    const { count } = await tx.party.updateMany({
      where: { id, updatedAt: seen },
      data: { ...plan, updatedAt: by.at },
    });
    if (count === 0) return { is: (await tx.party.count({ where: { id } })) === 0 ? 'missing' : 'changed' };
    await recordDeed(tx, { ...by, action: 'party.change', ...about({ id, ...plan }) });
    return { is: 'done' };
  });
}

const about = ({ id, contact, active }: PartyPlan) => ({
  ...{ subject: 'party', subjectId: id, detail: { contact, active } },
});

/** Lets one telephone be bound by a link, once; the one before opens no more. */
export function letBind(
  db: Database,
  { id, linkHash, linkUntil }: { id: string; linkHash: string; linkUntil: Date },
  by: Actor,
): Promise<Change> {
  return db.$transaction(async (tx): Promise<Change> => {
    const { count } = await tx.party.updateMany({
      where: { id, active: true },
      data: { linkHash, linkUntil },
    });
    if (count === 0) return { is: 'missing' };
    await recordDeed(tx, { ...by, action: 'party.link', subject: 'party', subjectId: id });
    return { is: 'done' };
  });
}

/** No chat gets the orders of this party any more. */
export function unbindAll(db: Database, id: string, by: Actor): Promise<Change> {
  return db.$transaction(async (tx): Promise<Change> => {
    await tx.party.updateMany({ where: { id }, data: { linkHash: null, linkUntil: null } });
    const { count } = await tx.partyContact.deleteMany({ where: { partyId: id } });
    await recordDeed(tx, {
      ...by,
      ...{ action: 'party.unbind', subject: 'party', subjectId: id, detail: { count } },
    });
    return { is: 'done' };
  });
}
