// What staff change in the register of things: one is added, changed or retired, or a whole file of them comes in.
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import type { Thing } from '../../database/prisma/client.ts';
import type { ThingFact } from '../../database/things.ts';
import { plateOf } from '../../domain/thing.ts';

/** Makes the key by which it is found. */
export type KeyOfPlan = (plan: ThingFact) => string;

/** Puts a new one into the register. `taken`: its number is another's. */
export function addThing(
  db: Database,
  plan: ThingFact,
  keyOf: KeyOfPlan,
  by: Actor,
): Promise<Change<'taken'>> {
  return onceOnly<Change<'taken'>>(
    () =>
      db.$transaction(async (tx) => {
        await tx.thing.create({ data: { ...plan, searchKey: keyOf(plan) } });
        await recordDeed(tx, { ...by, action: 'things.add', ...about(plan) });
        return { is: 'done' };
      }),
    { is: 'taken' },
  );
}

/**
 * Writes one anew.
 *
 * @param wanted.seen what was on the page: a change made meanwhile is not overwritten
 */
export function saveThing(
  db: Database,
  wanted: { seen: ThingFact; plan: ThingFact },
  keyOf: KeyOfPlan,
  by: Actor,
): Promise<Change<'missing' | 'changed'>> {
  const { seen, plan } = wanted;
  const { number } = plan;
  return db.$transaction(async (tx): Promise<Change<'missing' | 'changed'>> => {
    await tx.$queryRaw`select 1 from "Thing" where "number" = ${number} for update`;
    const now = await tx.thing.findUnique({ where: { number } });
    if (now === null) return { is: 'missing' };
    if (isSameThing(now, plan)) return { is: 'done' };
    if (!isSameThing(now, seen)) return { is: 'changed' };
    await tx.thing.update({ where: { number }, data: { ...plan, searchKey: keyOf(plan) } });
    await recordDeed(tx, { ...by, action: 'things.change', ...about(plan) });
    return { is: 'done' };
  });
}

/** Whether both say the same of it. */
export const isSameThing = (a: Omit<Thing, 'searchKey'>, b: Omit<Thing, 'searchKey'>): boolean =>
  partsOf(a) === partsOf(b);

const partsOf = (thing: Omit<Thing, 'searchKey'>): string => {
  const { number, kind, nameAr, nameFr, latitude, longitude, quarterId, active } = thing;
  return JSON.stringify([number, kind, nameAr, nameFr, latitude, longitude, quarterId, active]);
};

/** What a file changes: how many are new, and of how many it says something else. */
export interface Imported {
  added: number;
  changed: number;
}

/** Takes over all of them or none; of those that are there already only what is said otherwise. */
export function importThings(
  db: Database,
  plans: readonly ThingFact[],
  keyOf: KeyOfPlan,
  by: Actor,
): Promise<Imported> {
  const rows = JSON.stringify(plans.map((plan) => ({ ...plan, searchKey: keyOf(plan) })));
  return db.$transaction(async (tx) => {
    const written = await tx.$queryRaw<{ isNew: boolean }[]>`
      insert into "Thing" as t ("number", "kind", "nameAr", "nameFr", "latitude", "longitude", "quarterId", "active", "searchKey")
      select p."number", p."kind", p."nameAr", p."nameFr", p."latitude", p."longitude", p."quarterId", p."active", p."searchKey"
      from jsonb_populate_recordset(null::"Thing", ${rows}::jsonb) p
      on conflict ("number") do update set "kind" = excluded."kind", "nameAr" = excluded."nameAr", "nameFr" = excluded."nameFr",
        "latitude" = excluded."latitude", "longitude" = excluded."longitude", "quarterId" = excluded."quarterId",
        "active" = excluded."active", "searchKey" = excluded."searchKey"
      where (t."kind", t."nameAr", t."nameFr", t."latitude", t."longitude", t."quarterId", t."active")
        is distinct from (excluded."kind", excluded."nameAr", excluded."nameFr", excluded."latitude", excluded."longitude", excluded."quarterId", excluded."active")
      returning (t.xmax = 0) as "isNew"`;
    const added = written.filter(({ isNew }) => isNew).length;
    const detail = { added, changed: written.length - added };
    if (written.length > 0)
      await recordDeed(tx, { ...by, action: 'things.import', subject: 'things', detail });
    return detail;
  }, IMPORTING);
}

/** A register of twenty thousand is written in a few seconds. */
const IMPORTING = { timeout: 60_000 };

const about = ({ number, kind, active }: ThingFact) => ({
  ...{ subject: 'thing', subjectId: plateOf(number), detail: { kind, active } },
});
