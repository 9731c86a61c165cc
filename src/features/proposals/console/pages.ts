// The proposals section: what waits to be read by a person, the list, one proposal and its answer.
import { z } from 'zod';
import { wordFor } from '../../../console/components.ts';
import { findFaults } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCursor } from '../../../console/pagination.ts';
import { shownTo } from '../../../console/redacted-words.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { numberIn, readSearch } from '../../../console/search-folding.ts';
import { PROPOSAL_STATUSES } from '../../../domain/proposal.ts';
import { listCampaigns } from '../campaigns/campaigns.ts';
import { countProposals, countSubmitted, listProposals, moveProposal } from '../changes.ts';
import { openCampaigns } from './campaigns/campaign-pages.ts';
import { proposalListPage, THEMES } from './list-view.ts';
import { openIdeaMerging } from './merge/merge-idea-pages.ts';
import { openProjects } from './projects/project-pages.ts';
import { proposalPage } from './proposal-view.ts';
import { openReferrals } from './referrals/referral-pages.ts';
import { readForPage } from './shown-proposal.ts';

const ROWS = 50;
const TABS = [...PROPOSAL_STATUSES, 'all'] as const;
const Query = z.object({
  status: z.enum(TABS).catch('submitted'),
  theme: z.enum(THEMES).optional().catch(undefined),
  axis: z.uuid().optional().catch(undefined),
});
const Move = z.object({
  seen: z.enum(PROPOSAL_STATUSES),
  status: z.enum(PROPOSAL_STATUSES),
  text: z
    .string()
    .trim()
    .max(2000)
    .default('')
    .transform((text) => (text === '' ? null : text)),
  project: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((id) => (id === '' ? null : id)),
});

export function proposalsSection(): Section {
  return {
    name: 'proposals',
    need: 'proposals.read',
    waiting: async (visit) => (visit.may('proposals.write') ? countSubmitted(visit.parts.db) : 0),
    open(routes) {
      routes.get('/proposals', 'proposals.read', showList);
      routes.get('/proposals/:id', 'proposals.read', (visit) => showProposal(visit));
      routes.post('/proposals/:id/status', 'proposals.write', move);
      openIdeaMerging(routes, showProposal);
      openProjects(routes);
      openCampaigns(routes);
      openReferrals(routes);
    },
  };
}

async function showList(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const { status, theme, axis } = Query.parse(Object.fromEntries(visit.query));
  const text = (visit.query.get('text') ?? '').trim().slice(0, 200);
  const search = (await readSearch(visit, text)) ?? undefined;
  const number = numberIn(text);
  const filter = {
    status: status === 'all' ? undefined : status,
    theme,
    axisId: axis,
    search,
    number,
    sort: status === 'submitted' ? ('oldest' as const) : ('newest' as const),
    after: readCursor(visit.query.get('after')),
    limit: ROWS,
  };
  const [page, counts, campaigns] = await Promise.all([
    listProposals(db, filter),
    countProposals(db, { theme, axisId: axis, search, number }),
    listCampaigns(db),
  ]);
  const shown = await shownTo(
    visit,
    page.rows.map(({ citizenId }) => citizenId),
  );
  const rows = page.rows.map((row) => ({
    ...row,
    title: shown(row.title, [row.citizenId]) ?? '',
    idea: shown(row.idea, [row.citizenId]) ?? '',
  }));
  const body = proposalListPage(visit, {
    ...{ status, theme, axis, campaigns, text, counts, rows, next: page.next },
  });
  return { is: 'page', title: visit.say('proposals'), body };
}

async function showProposal(visit: Visit, trouble?: string): Promise<Answer> {
  const id = z.uuid().safeParse(visit.params.id);
  const data = id.success ? await readForPage(visit, id.data) : null;
  if (data === null) return { is: 'missing' };
  const status = trouble === undefined ? 200 : 409;
  return { is: 'page', title: data.found.reference, body: proposalPage(visit, { ...data, trouble }), status };
}

async function move(visit: Visit): Promise<Answer> {
  const id = z.uuid().safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const read = Move.safeParse(visit.form);
  findFaults(visit, read.error);
  if (!read.success) return showProposal(visit, visit.say('told-incomplete'));
  const { project: projectId, ...wanted } = read.data;
  const change = await moveProposal(visit.parts.db, { id: id.data, projectId, ...wanted }, actorOf(visit));
  switch (change.is) {
    case 'missing':
      return { is: 'missing' };
    case 'changed':
      return showProposal(
        visit,
        visit.say('proposal-changed', { status: wordFor(visit, 'proposal-status', change.status) }),
      );
    case 'no_words':
      return showProposal(visit, visit.say('proposal-no-words'));
    case 'no_project':
      return showProposal(visit, visit.say('proposal-no-project'));
    case 'full':
      return showProposal(visit, visit.say('proposal-axis-full'));
    case 'no_way':
      return showProposal(visit, visit.say('proposal-no-way'));
    case 'done':
      return { is: 'redirect', to: `/console/proposals/${id.data}`, told: 'proposal-moved' };
  }
}
