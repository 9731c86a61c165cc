// What is sealed under which key, and what a rotation cannot give another one.
import type { Database } from '../client.ts';
import { SEALED } from './encrypted-columns.ts';

const EVERY_SEAL = SEALED.map(({ table, value }) => `select ${value} as v from "${table}" t`).join(
  ' union all ',
);

/** What keyed hashes were made of is not kept, or must be found again by them: their key stays. */
export interface Hashes {
  /** Petitions that collect, and the cards by which their supports are known. */
  petitions: number;
  supports: number;
  /** Names by which chats are known, and codes that were given out. */
  names: number;
  codes: number;
}

export async function countHashes(db: Database): Promise<Hashes> {
  const collecting = { petition: { status: 'collecting' } };
  const [petitions, supports, names, links, seats] = await Promise.all([
    db.petition.count({ where: { status: 'collecting' } }),
    db.support.count({ where: collecting }),
    db.alias.count(),
    db.linkCode.count(),
    db.mandate.count({ where: { codeHash: { not: null } } }),
  ]);
  return { petitions, supports, names, codes: links + seats };
}

/** Seals in the database by the id of their key; those of before keys had ids are under the empty id. */
export async function countSeals(db: Database): Promise<Map<string, number>> {
  const rows = await db.$queryRawUnsafe<{ id: string; count: number }[]>(`
    select case when v like 'v1.%' then '' else split_part(v, '.', 2) end as "id", count(*)::int as "count" from (
      ${EVERY_SEAL}) s
    where v like 'v%.%' group by 1`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
