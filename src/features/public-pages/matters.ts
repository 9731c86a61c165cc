// What everybody may read of petitions and ideas: their words, where they stand and how many stand behind them. Nobody's
// name, telephone or number is asked for here.

import { z } from 'zod';
import type { Asking } from '../../database/client.ts';
import { type Page, type PageWanted, pageOf } from '../../database/pagination.ts';
import { newestReferral } from '../../database/referrals.ts';
import { PROPOSALS_NEVER_SHOWN } from '../../database/statuses.ts';
import { givenOf } from '../../database/supports.ts';
import type { ReferralFact } from '../../domain/referral.ts';

export const MATTERS = ['petition', 'idea'] as const;
export type MatterKind = (typeof MATTERS)[number];

/** The name of each in addresses: `/public/petitions`. */
export const FOLDERS: Record<MatterKind, string> = { petition: 'petitions', idea: 'ideas' };

/** A petition or an idea, as it may be shown to anybody. */
export interface Matter {
  id: string;
  reference: string;
  titleAr: string;
  titleFr: string;
  textAr: string;
  textFr: string;
  status: string;
  supports: number;
  /** Supports that the law asks for; null: none are asked for. */
  threshold: number | null;
  theme: string | null;
  quarterAr: string | null;
  quarterFr: string | null;
  /** Since when it is public. */
  shownAt: Date;
  closesAt: Date | null;
  /** What the commune answered. */
  answer: string | null;
  /** Of a petition: its way through the council. */
  depositedAt: Date | null;
  acceptedAt: Date | null;
  receiptYear: number | null;
  receiptNumber: number | null;
  /** The project that an idea was taken into account in, what it is, and where it stands. */
  projectAr: string | null;
  projectFr: string | null;
  projectAboutAr: string | null;
  projectAboutFr: string | null;
  projectStage: string | null;
  projectWordsAr: string | null;
  projectWordsFr: string | null;
  /** The body that an idea was carried to last, and its reply. */
  referral: ReferralFact | null;
}

/** A step on its way, as citizens were told of it. */
export interface MatterEvent {
  at: Date;
  kind: string;
  text: string | null;
}

/** The same condition stands in the index `Petition_public`. */
const PETITIONS = `
select p."id", p."reference", p."titleAr", p."titleFr", p."textAr", p."textFr", p."status", ${givenOf('p."id"')} as "supports",
  nullif(p."threshold", 0) as "threshold", null as "theme", null as "quarterAr", null as "quarterFr", p."openedAt" as "shownAt", p."closesAt", null as "answer",
  p."depositedAt", p."acceptedAt", p."receiptYear", p."receiptNumber",
  null as "projectAr", null as "projectFr", null as "projectAboutAr", null as "projectAboutFr", null as "projectStage",
  null as "projectWordsAr", null as "projectWordsFr", null::jsonb as "referral"
from "Petition" p where p."status" <> 'draft' and p."openedAt" is not null`;

/** The same condition stands in the index `Proposal_public`. */
const IDEAS = `
select p."id", p."reference", p."title" as "titleAr", p."title" as "titleFr", p."idea" as "textAr", p."idea" as "textFr", p."status",
  (select count(*)::int from "ProposalSupport" s where s."proposalId" = p."id") as "supports", null::int as "threshold", p."theme",
  q."nameAr" as "quarterAr", q."nameFr" as "quarterFr", p."listedAt" as "shownAt", null::timestamptz as "closesAt", p."answer",
  null::timestamptz as "depositedAt", null::timestamptz as "acceptedAt", null::int as "receiptYear", null::int as "receiptNumber",
  j."nameAr" as "projectAr", j."nameFr" as "projectFr", j."aboutAr" as "projectAboutAr", j."aboutFr" as "projectAboutFr",
  j."stage" as "projectStage", j."wordsAr" as "projectWordsAr", j."wordsFr" as "projectWordsFr",
  ${newestReferral('p')} as "referral"
from "Proposal" p left join "Quarter" q on q."id" = p."quarterId" left join "Project" j on j."id" = p."projectId"
where p."status" not in ${PROPOSALS_NEVER_SHOWN} and p."listedAt" is not null`;

const BEHIND = `where (m."shownAt", m."id") < ($2, $3::uuid)`;

/** One page of what is public, the newest first. */
export async function listMatters(
  db: Asking,
  kind: MatterKind,
  { after, limit }: PageWanted,
): Promise<Page<Matter>> {
  const found = await db.$queryRawUnsafe<Matter[]>(
    `select m.* from (${kind === 'petition' ? PETITIONS : IDEAS}) m ${after ? BEHIND : ''} order by m."shownAt" desc, m."id" desc limit $1`,
    limit + 1,
    ...(after ? [after.at, after.id] : []),
  );
  return pageOf(found, limit, ({ shownAt, id }) => ({ at: shownAt, id }));
}

/** The one of this number; null: there is none, or it is not public. */
export async function matterOf(db: Asking, kind: MatterKind, reference: string): Promise<Matter | null> {
  const [found] = await db.$queryRawUnsafe<Matter[]>(
    `${kind === 'petition' ? PETITIONS : IDEAS} and p."reference" = $1`,
    reference,
  );
  return found ?? null;
}

/** The number of the idea as which one of this number goes on; null: it is not merged into one that everybody may read. */
export async function ideaGoingOnAs(db: Asking, reference: string): Promise<string | null> {
  const [found] = await db.$queryRawUnsafe<{ reference: string }[]>(
    `select p."reference" from "Proposal" m join "Proposal" p on p."id" = m."mergedIntoId"
    where m."reference" = $1 and p."status" not in ${PROPOSALS_NEVER_SHOWN} and p."listedAt" is not null`,
    reference,
  );
  return found?.reference ?? null;
}

/** More steps than any petition takes. */
const MOST_EVENTS = 50;
const EVENTS = `
select e."at", e."kind", e."text" from "PetitionEvent" e where e."petitionId" = $1::uuid and e."visible"
order by e."at", e."id" limit ${MOST_EVENTS}`;

/** The steps of a petition that its supporters were told of, in order; an idea has none but its answer. */
export const eventsOf = (db: Asking, kind: MatterKind, { id }: Matter): Promise<MatterEvent[]> =>
  kind === 'petition' ? db.$queryRawUnsafe<MatterEvent[]>(EVENTS, id) : Promise.resolve([]);

/** Where a page begins, as it stands in an address: the moment and the id of the last row before it. */
export const After = z
  .string()
  .regex(/^\d{1,14}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u)
  .transform((text) => {
    const [moment = '', id = ''] = text.split('_');
    return { at: new Date(Number(moment)), id };
  });

/** The same, written. */
export const writeAfter = ({ at, id }: { at: Date; id: string }): string => `${at.getTime()}_${id}`;
