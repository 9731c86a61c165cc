// Where staff put an idea together with another one that says the same, and take it apart again.
import { z } from 'zod';
import { wordFor } from '../../../../console/components.ts';
import { findFaults } from '../../../../console/form-drafts.ts';
import type { Answer } from '../../../../console/layout.ts';
import { shownTo } from '../../../../console/redacted-words.ts';
import { actorOf, type Visit } from '../../../../console/request.ts';
import type { Routes } from '../../../../console/routes.ts';
import { numberIn, readSearch } from '../../../../console/search-folding.ts';
import { isProposalStatus, mayBeMerged, PROPOSAL_STATUSES } from '../../../../domain/proposal.ts';
import { readWholeProposal } from '../../changes.ts';
import { ideasAlike } from '../../merge/candidates.ts';
import { type MergeChange, mergeIdeas } from '../../merge/merge-ideas.ts';
import { partIdeas } from '../../merge/part-ideas.ts';
import { mergeIdeaPage } from './merge-idea-view.ts';

const UNDER = '/console/proposals';
const Id = z.uuid();
const reason = z.string().trim().min(1).max(500);
const Merging = z.object({ nonce: Id, seen: z.enum(PROPOSAL_STATUSES), into: Id, reason });
const Parting = z.object({ nonce: Id, reason });

type ShowIdea = (visit: Visit, trouble?: string) => Promise<Answer>;

/** @param show the page of the idea itself */
export function openIdeaMerging(routes: Routes, show: ShowIdea): void {
  routes.get('/proposals/:id/merge', 'proposals.merge', (visit) => showMerge(visit, show));
  routes.post('/proposals/:id/merge', 'proposals.merge', (visit) => merge(visit, show));
  routes.post('/proposals/:id/part', 'proposals.merge', (visit) => part(visit, show));
}

/** The page on which the other one is looked for. `trouble`: why nothing was put together. */
async function showMerge(visit: Visit, show: ShowIdea, trouble?: string): Promise<Answer> {
  const { db } = visit.parts;
  const id = Id.safeParse(visit.params.id);
  const whole = id.success ? await readWholeProposal(db, id.data) : null;
  if (whole === null) return { is: 'missing' };
  // Put together meanwhile, or decided: its page says so.
  if (!isProposalStatus(whole.status) || !mayBeMerged(whole.status)) return show(visit, trouble);
  const typed = (visit.query.get('q') ?? '').trim().slice(0, 200);
  const search = (await readSearch(visit, typed)) ?? undefined;
  const rows = await ideasAlike(db, whole.id, { search, number: numberIn(typed) });
  const shown = await shownTo(visit, [whole.citizenId, ...rows.map(({ citizenId }) => citizenId)]);
  const redacted = <T extends { title: string; idea: string; citizenId: string }>(idea: T): T => ({
    ...idea,
    title: shown(idea.title, [idea.citizenId]) ?? '',
    idea: shown(idea.idea, [idea.citizenId]) ?? '',
  });
  const body = mergeIdeaPage(visit, { found: redacted(whole), rows: rows.map(redacted), typed, trouble });
  const status = trouble === undefined ? 200 : 409;
  return { is: 'page', title: visit.say('idea-merge'), body, under: UNDER, status };
}

async function merge(visit: Visit, show: ShowIdea): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Merging.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) {
    findFaults(visit, read.error);
    return showMerge(visit, show, visit.say('told-incomplete'));
  }
  const { nonce: eventId, into: intoId, ...rest } = read.data;
  const wanted = { id: id.data, eventId, intoId, ...rest };
  const change = await mergeIdeas(visit.parts.db, wanted, actorOf(visit));
  if (change.is === 'missing') return { is: 'missing' };
  if (change.is !== 'done') return showMerge(visit, show, whyNot(visit, change));
  return { is: 'redirect', to: `${UNDER}/${intoId}`, told: 'idea-merged' };
}

async function part(visit: Visit, show: ShowIdea): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Parting.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) {
    findFaults(visit, read.error);
    return show(visit, visit.say('told-incomplete'));
  }
  const wanted = { id: id.data, eventId: read.data.nonce, reason: read.data.reason };
  const change = await partIdeas(visit.parts.db, wanted, actorOf(visit));
  if (change.is === 'missing') return { is: 'missing' };
  if (change.is !== 'done') return show(visit, whyNot(visit, change));
  return { is: 'redirect', to: `${UNDER}/${id.data}`, told: 'idea-parted' };
}

function whyNot(visit: Visit, change: MergeChange): string {
  if (change.is === 'changed')
    return visit.say('proposal-changed', { status: wordFor(visit, 'proposal-status', change.status) });
  return visit.say(change.is === 'no_target' ? 'idea-no-target' : 'proposal-no-way');
}
