// What was carried to the consultative bodies, as it is read with an idea, with a project and with a body.
import type { ReferralFact } from '../domain/referral.ts';
import type { Asking } from './client.ts';

export interface ReferralRow extends ReferralFact {
  id: string;
  bodyId: string;
  carriedAt: Date;
  repliedAt: Date | null;
  /** Of what is carried: the number and title of an idea, the name of a project. */
  proposalId: string | null;
  projectId: string | null;
  reference: string | null;
  title: string | null;
  citizenId: string | null;
  projectAr: string | null;
  projectFr: string | null;
}

const FACT = `b."nameAr", b."nameFr", r."replyBy"::text as "replyBy", r."opinion", r."wordsAr", r."wordsFr", r."metOn"::text as "metOn"`;
const ROWS = `
select r."id", r."bodyId", r."carriedAt", r."repliedAt", r."proposalId", r."projectId", ${FACT}, p."reference", p."title", p."citizenId",
  j."nameAr" as "projectAr", j."nameFr" as "projectFr"
from "Referral" r join "Body" b on b."id" = r."bodyId" left join "Proposal" p on p."id" = r."proposalId" left join "Project" j on j."id" = r."projectId"`;

/** More than anything was ever carried to. */
const MOST = 50;
const IN_ORDER = `order by r."carriedAt", r."id" limit ${MOST}`;

/**
 * Of an idea: itself, those that go on as it, and the project that carries it. Both expressions of SQL. Each is looked for by
 * its own index.
 */
const ofIdea = (id: string, project: string): string =>
  `r."id" in (select f."id" from "Referral" f where f."proposalId" = ${id}
    union all select f."id" from "Proposal" w join "Referral" f on f."proposalId" = w."id" where w."mergedIntoId" = ${id}
    union all select f."id" from "Referral" f where f."projectId" = ${project})`;

/** What was carried of an idea, the oldest first. */
export const referralsOfIdea = (db: Asking, id: string): Promise<ReferralRow[]> =>
  db.$queryRawUnsafe<ReferralRow[]>(
    `${ROWS} where ${ofIdea('$1::uuid', '(select i."projectId" from "Proposal" i where i."id" = $1::uuid)')} ${IN_ORDER}`,
    id,
  );

/** What was carried of a project: itself, and the ideas in it. */
export const referralsOfProject = (db: Asking, id: string): Promise<ReferralRow[]> =>
  db.$queryRawUnsafe<ReferralRow[]>(
    `${ROWS} where r."id" in (select f."id" from "Referral" f where f."projectId" = $1::uuid
      union all select f."id" from "Proposal" w join "Referral" f on f."proposalId" = w."id" where w."projectId" = $1::uuid) ${IN_ORDER}`,
    id,
  );

/** What was carried to a body: what it has not replied to first, then the newest. */
export const referralsTo = (db: Asking, bodyId: string): Promise<ReferralRow[]> =>
  db.$queryRawUnsafe<ReferralRow[]>(
    `${ROWS} where r."bodyId" = $1::uuid order by r."opinion" is not null, case when r."opinion" is null then r."replyBy" end, r."carriedAt" desc, r."id" limit ${MOST}`,
    bodyId,
  );

/** The newest of an idea, a row of SQL by this name, as JSON; null: it was carried nowhere. */
export const newestReferral = (
  idea: string,
): string => `(select to_jsonb(f) from (select ${FACT} from "Referral" r join "Body" b on b."id" = r."bodyId"
  where ${ofIdea(`${idea}."id"`, `${idea}."projectId"`)} order by r."carriedAt" desc, r."id" desc limit 1) f)`;

/** What awaits the next meeting of the body of the meeting `m`, as JSON. */
export const AGENDA_ITEMS = `(select coalesce(json_agg(json_build_object('reference', p."reference", 'titleAr', coalesce(p."title", j."nameAr"),
    'titleFr', coalesce(p."title", j."nameFr")) order by r."replyBy", r."id"), '[]')
  from "Referral" r left join "Proposal" p on p."id" = r."proposalId" left join "Project" j on j."id" = r."projectId"
  where r."bodyId" = m."bodyId" and r."opinion" is null)`;

/** One of them; `reference`: null of a project. */
export interface AgendaItem {
  reference: string | null;
  titleAr: string;
  titleFr: string;
}
