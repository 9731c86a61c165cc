// What a body has not replied to in time: staff see it, and authors and supporters hear of it once.

import type { Prisma } from '../../../database/prisma/client.ts';
import { PROJECTS_OVER, PROPOSALS_OVER } from '../../../database/statuses.ts';
import { UnitOfWork } from '../../../database/unit-of-work.ts';
import { dayOf } from '../../../domain/calendar.ts';
import type { FlagKind } from '../../../domain/flag.ts';
import type { Planning } from '../../../notifications/feature.ts';
import { inTransaction } from '../../../notifications/notices.ts';
import { type Carried, tellOfReferral } from './tell-of-referral.ts';

/** In one round of the clock; the rest are next. */
const MOST_AT_ONCE = 20;

const FLAGS = { idea: 'proposal_unreplied', project: 'project_unreplied' } as const satisfies Record<
  string,
  FlagKind
>;

/** Of what is decided otherwise nobody awaits a reply any more. */
const LATE = `
update "Referral" r set "lateAt" = $1::timestamptz from (
  select k."id", p."reference", j."nameFr" from "Referral" k left join "Proposal" p on p."id" = k."proposalId" left join "Proposal" o on o."id" = p."mergedIntoId"
    left join "Project" j on j."id" = k."projectId"
  where k."opinion" is null and k."lateAt" is null and k."replyBy" < $2::date
    and (p."id" is null or coalesce(o."status", p."status") not in ${PROPOSALS_OVER}) and (j."id" is null or j."stage" not in ${PROJECTS_OVER})
  order by k."replyBy", k."id" limit ${MOST_AT_ONCE}
) d where d."id" = r."id" returning r."id", r."bodyId", r."proposalId", r."projectId", d."reference", d."nameFr"`;

type Late = Carried & { reference: string | null; nameFr: string | null };

/** Sees what is late since the last round. */
export async function watchReferrals({ db, newId, clock }: Planning): Promise<void> {
  const at = clock();
  await inTransaction(db, new UnitOfWork(), async (tx) => {
    const late = await tx.$queryRawUnsafe<Late[]>(LATE, at, dayOf(at));
    await tx.flag.createMany({
      data: late.map((each) => ({
        ...{ id: newId(), ...flagOf(each), detail: each.reference ?? each.nameFr, createdAt: at },
      })),
    });
    for (const { id, bodyId, proposalId, projectId } of late)
      await tellOfReferral(tx, { id, bodyId, proposalId, projectId, step: 'late' }, at);
  });
}

const flagOf = ({ proposalId, projectId }: Pick<Carried, 'proposalId' | 'projectId'>) =>
  projectId === null
    ? { kind: FLAGS.idea, subjectId: proposalId }
    : { kind: FLAGS.project, subjectId: projectId };

/** Nothing is awaited any more: staff need not look. */
export async function settleUnreplied(
  tx: Prisma.TransactionClient,
  carried: Pick<Carried, 'proposalId' | 'projectId'>,
  at: Date,
): Promise<void> {
  await tx.flag.updateMany({ where: { ...flagOf(carried), resolvedAt: null }, data: { resolvedAt: at } });
}
