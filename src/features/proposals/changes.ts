// Proposals as staff read, list, refuse and answer them. Whether one is shown to others, a person decides.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { countBy, type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { findListed, numberWays, type Wanted } from '../../database/search.ts';
import { isProjectStage, takesIdeas } from '../../domain/project.ts';
import {
  isProposalStatus,
  mayMoveProposal,
  PROPOSAL_STATUSES,
  type ProposalStatus,
  proposalNeedsWords,
} from '../../domain/proposal.ts';
import { hasRoom } from './campaigns/campaigns.ts';

export interface ProposalFilter extends PageWanted {
  status?: ProposalStatus;
  theme?: string;
  /** The axis of a campaign. */
  axisId?: string;
  /** Words that were searched for, and a number or a part of it. */
  search?: Wanted;
  number?: string;
  /** `oldest`: for what waits to be read. */
  sort: 'oldest' | 'newest';
}

const ROW = {
  id: true,
  idea: true,
  reference: true,
  citizenId: true,
  theme: true,
  title: true,
  status: true,
  language: true,
  createdAt: true,
  quarter: { select: { nameAr: true, nameFr: true } },
} satisfies Prisma.ProposalSelect;

export type ProposalRow = Prisma.ProposalGetPayload<{ select: typeof ROW }> & {
  supports: number;
  attachments: number;
};

/** One page of proposals. */
export async function listProposals(db: Database, filter: ProposalFilter): Promise<Page<ProposalRow>> {
  const { status, theme, axisId, sort } = filter;
  const { of, where, ...page } = pageBy('createdAt', filter, sort === 'oldest' ? 'asc' : 'desc');
  const wanted = { status, theme, axisId, OR: await textFilter(db, filter), ...where };
  const found = await db.proposal.findMany({ ...page, where: wanted, select: ROW });
  const ids = found.map(({ id }) => id);
  const [supports, attachments] = await Promise.all([supportsOf(db, ids), attachmentsOf(db, ids)]);
  return of(
    found.map((row) => ({
      ...row,
      supports: supports.get(row.id) ?? 0,
      attachments: attachments.get(row.id) ?? 0,
    })),
  );
}

/** How many support each of these ideas; those without any are left out. */
export async function supportsOf(db: Database, ids: string[]): Promise<Map<string, number>> {
  const where = { proposalId: { in: ids } };
  const groups = await db.proposalSupport.groupBy({ by: ['proposalId'], where, _count: { _all: true } });
  return new Map(groups.map(({ proposalId, _count }) => [proposalId, _count._all]));
}

async function attachmentsOf(db: Database, ids: string[]): Promise<Map<string | null, number>> {
  const where = { proposalId: { in: ids } };
  const groups = await db.attachment.groupBy({ by: ['proposalId'], where, _count: { _all: true } });
  return new Map(groups.map(({ proposalId, _count }) => [proposalId, _count._all]));
}

async function textFilter(
  db: Database,
  { search, number }: Pick<ProposalFilter, 'search' | 'number'>,
): Promise<Prisma.ProposalWhereInput[] | undefined> {
  if (search === undefined) return undefined;
  const ways = number === undefined ? [] : numberWays(number).map((reference) => ({ reference }));
  return [{ id: { in: await findListed(db, 'Proposal', search) } }, ...ways];
}

/** How many proposals stand where, of those that the filters leave. */
export async function countProposals(
  db: Database,
  filter: Pick<ProposalFilter, 'theme' | 'axisId' | 'search' | 'number'> = {},
): Promise<Map<string, number>> {
  const where = { theme: filter.theme, axisId: filter.axisId, OR: await textFilter(db, filter) };
  const counted = await Promise.all(
    PROPOSAL_STATUSES.map((status) =>
      db.proposal.count({ where: { ...where, status }, ...countBy('status') }),
    ),
  );
  return new Map(PROPOSAL_STATUSES.map((status, i) => [status, counted[i] ?? 0]));
}

/** How many wait to be read by somebody. */
export function countSubmitted(db: Database): Promise<number> {
  return db.proposal.count({ where: { status: 'submitted' }, ...countBy('status') });
}

const WHOLE = {
  quarter: true,
  project: true,
  axis: { include: { campaign: true } },
  mergedInto: { select: { id: true, reference: true } },
  attachments: {
    orderBy: { createdAt: 'asc' },
    select: { id: true, media: true, mimeType: true, name: true, state: true, transcript: true },
  },
  _count: { select: { supports: true } },
} satisfies Prisma.ProposalInclude;

export type WholeProposal = Prisma.ProposalGetPayload<{ include: typeof WHOLE }>;

export function readWholeProposal(db: Database, id: string): Promise<WholeProposal | null> {
  return db.proposal.findUnique({ where: { id }, include: WHOLE });
}

/** What staff decided about a proposal, oldest first; read from the audit log. */
export function listProposalDeeds(db: Database, id: string) {
  return db.auditEvent.findMany({
    where: { subject: 'proposal', subjectId: id, action: 'proposal.status' },
    orderBy: { id: 'asc' },
    select: { id: true, at: true, detail: true, staff: { select: { name: true } } },
  });
}

interface Move {
  id: string;
  seen: ProposalStatus;
  status: ProposalStatus;
  text: string | null;
  projectId?: string | null;
}

export type ProposalChange =
  | { is: 'done' }
  | { is: 'missing' }
  | { is: 'changed'; status: string }
  | { is: 'no_way' }
  | { is: 'no_words' }
  | { is: 'no_project' }
  | { is: 'full' };

/**
 * Lists, refuses, takes into account or answers a proposal, and tells its author and who supports it, with the words of staff. A refusal says
 * why.
 *
 * @param move.seen the status that was on the page
 * @param move.projectId the project that it is taken into account in
 */
export function moveProposal(db: Database, move: Move, by: Actor): Promise<ProposalChange> {
  const { id, seen, status, text } = move;
  return db.$transaction(async (tx): Promise<ProposalChange> => {
    await tx.$queryRaw`select 1 from "Proposal" where "id" = ${id}::uuid for update`;
    const found = await tx.proposal.findUnique({ where: { id } });
    if (found === null) return { is: 'missing' };
    const answer = status === 'listed' ? null : text;
    // The same form came before.
    const isSame = status !== 'taken_up' || found.projectId === move.projectId;
    if (found.status === status && found.answer === answer && isSame) return { is: 'done' };
    if (found.status !== seen || !isProposalStatus(found.status))
      return { is: 'changed', status: found.status };
    const projectId = status === 'taken_up' ? await projectOf(tx, move) : found.projectId;
    const isNew = status === 'listed' && seen !== 'taken_up';
    const why = whyNot(move, projectId);
    if (why !== null) return { is: why };
    const isKeptNow = status === 'taken_up' && found.axisId !== null;
    if (isKeptNow && !(await hasRoom(tx, found.axisId ?? ''))) return { is: 'full' };
    await tx.proposal.update({
      where: { id },
      data: {
        ...{ status, answer, listedAt: isNew ? by.at : found.listedAt },
        projectId: status === 'listed' ? null : projectId,
      },
    });
    const said = status === 'listed' && !isNew ? ('put_back' as const) : status;
    const news = { id, citizenId: found.citizenId, status: said };
    await tellSupporters(tx, { ...news, number: await tellAuthor(tx, news, by.at) }, by.at);
    await recordDeed(tx, {
      ...by,
      ...{
        action: 'proposal.status',
        subject: 'proposal',
        subjectId: id,
        detail: { from: seen, to: status },
      },
    });
    return { is: 'done' };
  });
}

function whyNot(
  { seen, status, text }: Move,
  projectId: string | null,
): 'no_way' | 'no_words' | 'no_project' | null {
  if (!mayMoveProposal(seen, status)) return 'no_way';
  if (proposalNeedsWords(status) && text === null) return 'no_words';
  return status === 'taken_up' && projectId === null ? 'no_project' : null;
}

/** The project that was chosen, kept from being given up until this is done; null: it takes no ideas, or none was. */
async function projectOf(tx: Prisma.TransactionClient, { projectId }: Move): Promise<string | null> {
  if (!projectId) return null;
  const [found] = await tx.$queryRaw<{ stage: string }[]>`
    select "stage" from "Project" where "id" = ${projectId}::uuid for share`;
  return found && isProjectStage(found.stage) && takesIdeas(found.stage) ? projectId : null;
}

interface News {
  id: string;
  /** The author. */
  citizenId: string;
  status: ProposalStatus | 'put_back';
}

/** Answers which piece of news of this idea it is. */
async function tellAuthor(
  tx: Prisma.TransactionClient,
  { id, citizenId, status }: News,
  at: Date,
): Promise<number> {
  const before = await tx.notice.count({ where: { subjectId: id, kind: 'proposal_update' } });
  await tx.notice.create({
    data: {
      id: uuidv7(),
      dedupeKey: `proposal_update:${id}:${status}:${before + 1}`,
      kind: 'proposal_update',
      citizenId,
      subjectId: id,
      values: { status },
      dueAt: at,
      createdAt: at,
    },
  });
  return before + 1;
}

/** Whoever supports it hears the same, once. */
async function tellSupporters(
  tx: Prisma.TransactionClient,
  { id, citizenId, status, number }: News & { number: number },
  at: Date,
): Promise<void> {
  const values = JSON.stringify({ status });
  const key = `proposal_supported:${id}:${status}:${number}`;
  await tx.$executeRaw`
    insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
    select gen_random_uuid(), ${key} || ':' || s."citizenId", 'proposal_supported', s."citizenId", ${id}, ${values}::jsonb, ${at}, ${at}
    from "ProposalSupport" s where s."proposalId" = ${id}::uuid and s."citizenId" <> ${citizenId}::uuid
    on conflict ("dedupeKey") do nothing`;
}
