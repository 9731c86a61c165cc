// Who supports a petition, by name: read for the list that is signed by hand, and never without a trace.
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Asking, Database } from '../../database/client.ts';
import { countedOnce } from '../../database/supports.ts';

export interface Supporter {
  id: string;
  /** Encrypted. */
  name: string;
  /** Encrypted. */
  card: string;
  tie: string;
  code: string;
  createdAt: Date;
  /** The sheet and line on which the same card is signed for; null: on none. */
  sheet: number | null;
  row: number | null;
}

const SUPPORTERS = `
select s."id", s."name", s."card", s."tie", s."code", s."createdAt", p."number" as "sheet", p."sheetRow" as "row"
from (${countedOnce('$1::uuid')}) s left join lateral (select h."number", o."sheetRow" from "Support" o
  join "PetitionSheet" h on h."id" = o."sheetId" where o."petitionId" = s."petitionId" and o."personHash" = s."personHash"
    and o."state" = 'counted' and o."sheetId" is not null order by h."number", o."sheetRow" limit 1) p on true
order by s."createdAt", s."id"`;

/** Those who support it, in the order in which they did, with names and numbers as sealed: for whoever opens none of them. */
export const listSupporters = (db: Asking, petitionId: string): Promise<Supporter[]> =>
  db.$queryRawUnsafe<Supporter[]>(SUPPORTERS, petitionId);

/**
 * Names and identity numbers as sealed, in the order of support; the reading itself is written into the audit log.
 *
 * @param how `shown` on a page, carried away in a `file`, or in that of the `deposit`
 */
export function revealSupporters(
  db: Database,
  wanted: { petitionId: string; how: 'shown' | 'file' | 'deposit' },
  by: Actor,
): Promise<Supporter[]> {
  return db.$transaction(async (tx) => {
    const found = await listSupporters(tx, wanted.petitionId);
    await recordDeed(tx, {
      ...by,
      action: 'petition.people',
      subject: 'petition',
      subjectId: wanted.petitionId,
      detail: { how: wanted.how, count: found.length },
    });
    return found;
  });
}
