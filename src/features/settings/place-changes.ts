// What administrators change about quarters and landmarks: names, spellings, position, and whether they are offered.
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import type { Quarter } from '../../database/prisma/client.ts';

/** A quarter or a landmark without its id, which stays what it was at its beginning. */
export type PlacePlan = Omit<Quarter, 'id'>;

export type PlaceChange =
  | { is: 'done'; id: string }
  | { is: 'changed' | 'missing' | 'last' }
  /** Its spellings are another's too. */
  | { is: 'alike'; other: Names };

interface Names {
  nameAr: string;
  nameFr: string;
}

/** Finds the place whose names cannot be told from these spellings. */
export type FindAlike = (spellings: string[], others: Quarter[]) => Names | null;

/** All of them, those no longer offered too: as few as the program keeps in memory, by name. */
export function listPlaces(db: Database): Promise<Quarter[]> {
  return db.quarter.findMany({ orderBy: [{ nameFr: 'asc' }, { id: 'asc' }] });
}

/** Adds a place under an id made of its French name. */
export function addPlace(
  db: Database,
  plan: PlacePlan,
  findAlike: FindAlike,
  by: Actor,
): Promise<PlaceChange> {
  return db.$transaction(async (tx): Promise<PlaceChange> => {
    const rows = await lockPlaces(tx);
    const other = findAlike(spellingsOf(plan), offered(rows));
    if (other !== null) return { is: 'alike', other };
    const id = newId(plan.nameFr, new Set(rows.map((row) => row.id)));
    await tx.quarter.create({ data: { id, ...plan } });
    await recordDeed(tx, { ...by, action: 'settings.place_add', ...of(id, plan) });
    return { is: 'done', id };
  });
}

/**
 * Writes a place anew. The last quarter that is offered stays offered.
 *
 * @param wanted.seen what was on the page: a change made meanwhile is not overwritten
 */
export function savePlace(
  db: Database,
  wanted: { id: string; seen: PlacePlan; plan: PlacePlan },
  findAlike: FindAlike,
  by: Actor,
): Promise<PlaceChange> {
  const { id, seen, plan } = wanted;
  return db.$transaction(async (tx): Promise<PlaceChange> => {
    const rows = await lockPlaces(tx);
    const now = rows.find((row) => row.id === id);
    if (now === undefined) return { is: 'missing' };
    if (isSame(now, plan)) return { is: 'done', id };
    if (!isSame(now, seen)) return { is: 'changed' };
    const others = offered(rows).filter((row) => row.id !== id);
    if (isOffered(now) && !isOffered(plan) && !others.some(isOffered)) return { is: 'last' };
    const other = findAlike(newSpellings(now, plan), others);
    if (other !== null) return { is: 'alike', other };
    await tx.quarter.update({ where: { id }, data: plan });
    // Cases are found by the names of their place too: their keys are made again.
    if (now.nameAr !== plan.nameAr || now.nameFr !== plan.nameFr)
      await tx.case.updateMany({ where: { quarterId: id }, data: { searchKey: null } });
    await recordDeed(tx, { ...by, action: 'settings.place', ...of(id, plan) });
    return { is: 'done', id };
  });
}

/** All rows, one writer at a time: of two places with one name only the first is taken. */
async function lockPlaces(tx: Pick<Database, '$queryRaw' | 'quarter'>): Promise<Quarter[]> {
  await tx.$queryRaw`lock table "Quarter" in share row exclusive mode`;
  return tx.quarter.findMany();
}

const offered = (rows: Quarter[]): Quarter[] => rows.filter(({ active }) => active);
const isOffered = ({ active, kind }: PlacePlan): boolean => active && kind !== 'landmark';
const spellingsOf = ({ nameAr, nameFr, aliases }: PlacePlan): string[] => [nameAr, nameFr, ...aliases];

/** What stood there before stays as it was confirmed, unless the place comes back into use. */
function newSpellings(now: Quarter, plan: PlacePlan): string[] {
  if (!plan.active) return [];
  const before = now.active ? spellingsOf(now) : [];
  return spellingsOf(plan).filter((name) => !before.includes(name));
}

function isSame(a: PlacePlan, b: PlacePlan): boolean {
  const parts = ({ nameAr, nameFr, kind, aliases, latitude, longitude, active }: PlacePlan) =>
    JSON.stringify([nameAr, nameFr, kind, aliases, latitude, longitude, active]);
  return parts(a) === parts(b);
}

/** Letters of a table of old cases should say which quarter they mean; it never changes again. */
function newId(nameFr: string, taken: Set<string>): string {
  const letters = nameFr
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 40);
  const name = letters === '' || letters === 'new' ? 'place' : letters;
  let id = name;
  for (let n = 2; taken.has(id); n += 1) id = `${name}_${n}`;
  return id;
}

const of = (subjectId: string, { nameAr, nameFr, active }: PlacePlan) => ({
  ...{ subject: 'place', subjectId, detail: { nameAr, nameFr, active } },
});
