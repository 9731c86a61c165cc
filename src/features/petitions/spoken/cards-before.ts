// Cards that were given from the telephones of one person to petitions under way.

import type { Transaction } from '../../../database/client.ts';
import { PETITIONS_UNDER_WAY } from '../../../database/statuses.ts';

export interface CardBefore {
  id: string;
  /** Encrypted. */
  name: string;
  card: string;
  tie: string;
}

/** The newest of them that ends in these digits and does not stand under this petition yet; null: there is none. */
export async function cardGivenBefore(
  tx: Transaction,
  { citizenId, petitionId }: { citizenId: string; petitionId: string },
  digits: string,
): Promise<CardBefore | null> {
  const [found] = await tx.$queryRawUnsafe<CardBefore[]>(
    `select s."id", s."name", s."card", s."tie" from "Support" s join "Petition" p on p."id" = s."petitionId"
     where s."citizenId" = $1::uuid and s."state" = 'counted' and s."card" <> '' and s."cardTail" = $3 and p."status" in ${PETITIONS_UNDER_WAY}
       and not exists (select 1 from "Support" o where o."petitionId" = $2::uuid and o."citizenId" = s."citizenId" and o."personHash" = s."personHash")
     order by s."createdAt" desc, s."id" limit 1`,
    citizenId,
    petitionId,
    digits,
  );
  return found ?? null;
}
