// Staff are asked to type what was said aloud: once for each petition, until nothing waits. Who said it stands in no flag.

import type { Transaction } from '../../../database/client.ts';
import type { FlagKind } from '../../../domain/flag.ts';

export async function flagSpoken(tx: Transaction, at: Date, newId: () => string): Promise<void> {
  const found = await tx.$queryRaw<{ id: string; reference: string }[]>`
    select p."id", p."reference" from "Petition" p
    where p."id" in (select s."petitionId" from "SpokenSupport" s where s."state" = 'waiting')
      and not exists (select 1 from "Flag" f where f."kind" = 'support_spoken' and f."subjectId" = p."id"::text and f."resolvedAt" is null)
    limit 50`;
  await tx.flag.createMany({
    data: found.map(({ id, reference }) => ({
      ...{ id: newId(), kind: 'support_spoken' satisfies FlagKind, subjectId: id },
      ...{ detail: reference, createdAt: at },
    })),
  });
}
