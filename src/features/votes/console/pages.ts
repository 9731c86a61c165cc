// The votes section: the list, writing one, what may be chosen, its days, and the result once it is closed.
import { z } from 'zod';
import { readWhen } from '../../../console/date-fields.ts';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { seenRow } from '../../../console/seen-row.ts';
import { countVoters, readVoteResults } from '../../../database/vote-results.ts';
import { chatLinks, chatWays } from '../../../domain/chat-links.ts';
import { VOTE_STATUSES } from '../../../domain/vote.ts';
import { announceVote, draftVote, editVote, recloseVote, type VoteChange } from '../changes.ts';
import { countVotes, listCampaignNames, listVotes, readVote } from '../queries.ts';
import { draftPage } from './draft-view.ts';
import { Closing, Plan, searchKeyOf } from './forms.ts';
import { PATH, titleOf, voteListPage } from './list-view.ts';
import { openOptionPages } from './option-pages.ts';
import { votePage } from './vote-view.ts';

const ROWS = 50;

export function votesSection(): Section {
  return {
    name: 'votes',
    need: 'votes.read',
    open(routes) {
      const write = 'votes.write';
      routes.get('/votes', 'votes.read', showList);
      routes.get('/votes/new', write, showNew);
      routes.post('/votes', write, draft);
      routes.get('/votes/:id', 'votes.read', showOne);
      routes.get('/votes/:id/edit', write, showEdit);
      routes.post('/votes/:id', write, edit);
      routes.post('/votes/:id/announce', write, announce);
      routes.post('/votes/:id/reclose', write, reclose);
      openOptionPages(routes, { settle });
    },
  };
}

async function showList(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const status = z.enum(VOTE_STATUSES).safeParse(visit.query.get('status')).data;
  const after = readCursor(visit.query.get('after'));
  const [page, counts] = await Promise.all([listVotes(db, { status, after, limit: ROWS }), countVotes(db)]);
  const body = voteListPage(visit, { status, counts, ...page });
  return { is: 'page', title: visit.say('votes'), body };
}

async function showNew(visit: Visit): Promise<Answer> {
  return { is: 'page', title: visit.say('vote-new'), body: draftPage(visit, PATH, null) };
}

async function draft(visit: Visit): Promise<Answer> {
  const read = Plan.safeParse(visit.form);
  const id = z.uuid().safeParse(visit.form.nonce);
  if (!read.success || !id.success) return again(visit, `${PATH}/new`, read.error);
  const wanted = { id: id.data, ...read.data, searchKey: searchKeyOf(visit, read.data) };
  return settle(visit, id.data, await draftVote(visit.parts.db, wanted, actorOf(visit)));
}

async function foundOf({ params, parts }: Visit) {
  const id = z.uuid().safeParse(params.id);
  return id.success ? readVote(parts.db, id.data) : null;
}

async function showOne(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  const { parts } = visit;
  const [people, results, campaigns] = await Promise.all([
    countVoters(parts.db, found.id),
    found.status === 'closed' ? readVoteResults(parts.db, found) : null,
    found.status === 'draft' ? listCampaignNames(parts.db) : [],
  ]);
  const ways = chatWays(parts.telegramName?.(), parts.referenceData.settings.commune.chatPhone);
  const links = chatLinks(ways, `vote_${found.reference}`);
  const body = votePage(visit, { found, people, results, campaigns, links });
  return { is: 'page', title: titleOf(visit, found), body };
}

async function showEdit(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null || found.status !== 'draft') return { is: 'missing' };
  const body = draftPage(visit, `${PATH}/${found.id}`, found);
  return { is: 'page', title: visit.say('vote-edit'), body };
}

async function edit(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const read = Plan.safeParse(visit.form);
  if (!read.success) return again(visit, `${PATH}/${wanted.id}/edit`, read.error);
  const plan = { ...read.data, searchKey: searchKeyOf(visit, read.data) };
  return settle(visit, wanted.id, await editVote(visit.parts.db, { ...wanted, plan }, actorOf(visit)));
}

async function announce(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  return settle(visit, wanted.id, await announceVote(visit.parts.db, wanted, actorOf(visit)));
}

async function reclose(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const read = Closing.safeParse(visit.form);
  const closesAt = read.success ? readWhen(read.data.closesDay, read.data.closesTime) : null;
  if (closesAt === null) return again(visit, `${PATH}/${wanted.id}`, read.error);
  return settle(visit, wanted.id, await recloseVote(visit.parts.db, { ...wanted, closesAt }, actorOf(visit)));
}

/** What became of a change; the menu of the chat knows at once of a vote that is announced or closes at another moment. */
async function settle(visit: Visit, id: string, { is }: VoteChange): Promise<Answer> {
  if (is === 'missing') return { is: 'missing' };
  if (is !== 'done') return again(visit, `${PATH}/${id}`, undefined, `vote-${is.replace('_', '-')}`);
  await visit.parts.referenceData.refresh();
  return { is: 'redirect', to: `${PATH}/${id}`, told: 'saved' };
}
