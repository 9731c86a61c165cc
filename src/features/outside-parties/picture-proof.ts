// Whether a picture proves that work was done, whichever way it came: not what is too small or cut, shows one colour, or
// served before.
import type { Transaction } from '../../database/client.ts';
import { isBlank } from '../../files/pictures.ts';
import { isProof } from '../../files/proof.ts';

/** Why a picture proves nothing. */
export const NO_PROOF = ['poor', 'blank', 'same'] as const;
export type NoProof = (typeof NO_PROOF)[number];

/** What its bytes say; null: it may prove it. */
export async function faultOf(bytes: Uint8Array): Promise<NoProof | null> {
  if (!(await isProof(bytes))) return 'poor';
  return (await isBlank(bytes)) ? 'blank' : null;
}

export interface LookedAt {
  sha256: string | null;
  fault: NoProof | null;
}

/** Why none of them proves the work on this case; null: one of them may. `caseId`: of the case that goes on. */
export async function unprovenBy(
  tx: Transaction,
  caseId: string,
  pictures: readonly LookedAt[],
): Promise<NoProof | null> {
  const whys = await Promise.all(
    pictures.map(
      async ({ sha256, fault }) => fault ?? ((await servedAnother(tx, caseId, sha256)) ? 'same' : null),
    ),
  );
  return whys.includes(null) ? null : (whys[0] ?? null);
}

/** It proved the work on another case, or it is the citizen's own of this one. */
async function servedAnother(tx: Transaction, caseId: string, sha256: string | null): Promise<boolean> {
  if (sha256 === null) return false;
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from "Attachment" a left join "CaseEvent" e on e."id" = a."eventId"
    where a."sha256" = ${sha256} and (e."kind" = 'order_done' and a."caseId" <> ${caseId}::uuid
      or e."id" is null and a."caseId" = ${caseId}::uuid) limit 1`;
  return found.length > 0;
}
