// What one proposal looks like, and the forms by which a person decides about it.
import { html } from 'hono/html';
import { fileView, nameOf, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortMoment } from '../../../console/format.ts';
import { calledBy, type Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { Project } from '../../../database/prisma/client.ts';
import {
  isProposalStatus,
  mayMoveProposal,
  PROPOSAL_STATUSES,
  type ProposalStatus,
  proposalNeedsWords,
  wasShown,
} from '../../../domain/proposal.ts';
import type { listProposalDeeds, WholeProposal } from '../changes.ts';
import type { listIdeaEvents, MergedIdea } from '../merge/merged-ideas.ts';
import { proposalBadge } from './list-view.ts';
import { mergedHere, mergedIdeaNote, mergeIdeaLink } from './merge/merge-idea-view.ts';
import { PROJECTS, stageBadge } from './projects/project-views.ts';
import { carryCard, type ReferralsData, referralsCard } from './referrals/referral-views.ts';

export interface ProposalData {
  found: WholeProposal;
  deeds: Awaited<ReturnType<typeof listProposalDeeds>>;
  events: Awaited<ReturnType<typeof listIdeaEvents>>;
  merged: MergedIdea[];
  /** Those that it may be taken into account in. */
  projects: Project[];
  /** The consultative bodies that were asked. */
  referrals: ReferralsData;
  /** Where its author can be reached; null for roles that do not see people. */
  author: { id: string; channel: string; name: string }[] | null;
  trouble?: string;
}

export function proposalPage(visit: Visit, data: ProposalData): Markup {
  const { say } = visit;
  const { found, trouble } = data;
  return html`<nav class="crumb"><a href="/console/proposals">${say('proposals')}</a></nav>
<header class="title"><h1><bdi class="ref">${found.reference}</bdi> <span dir="auto">${found.title}</span></h1>${proposalBadge(visit, found.status)}</header>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
${mergedIdeaNote(visit, found)}<div class="columns"><div>
<section class="card"><h2>${say('proposal-idea')}</h2><p class="words" dir="auto">${found.idea}</p>${filesView(visit, found)}</section>
${
  found.answer === null
    ? ''
    : html`<section class="card"><h2>${say(ANSWERS[found.status] ?? 'answer')}</h2><p class="words" dir="auto">${found.answer}</p></section>`
}
${projectView(visit, found)}${referralsCard(visit, data.referrals)}${mergedHere(visit, data.merged)}
<section class="card"><h2>${say('timeline')}</h2>${timeline(visit, data)}</section>
</div>
<aside aria-label="${say('actions')}"><section class="card">${facts(visit, data)}</section>
${visit.may('proposals.write') ? decisions(visit, data) : ''}${carryCard(visit, `/console/proposals/${found.id}`, data.referrals)}${mergeIdeaLink(visit, found)}</aside></div>`;
}

const ANSWERS: Record<string, string> = { refused: 'refusal', taken_up: 'proposal-taken-up' };

function projectView(visit: Visit, { project }: WholeProposal): Markup | string {
  if (project === null) return '';
  return html`<section class="card"><h2>${visit.say('project')}</h2><p><a href="${PROJECTS}/${project.id}"><bdi>${nameOf(visit, project)}</bdi></a> ${stageBadge(visit, project.stage)}</p></section>`;
}

function filesView(visit: Visit, { attachments }: WholeProposal): Markup | string {
  if (attachments.length === 0) return '';
  if (!visit.may('people.see')) {
    return html`<p class="soft">${visit.say('files-hidden', { count: attachments.length })}</p>`;
  }
  return html`<div class="files">${attachments.map((file) => fileView(visit, file))}</div>`;
}

function facts(visit: Visit, { found, author }: ProposalData): Markup {
  const { say, language, now } = visit;
  return html`<dl class="facts"><dt>${say('theme')}</dt><dd>${wordFor(visit, 'theme', found.theme)}</dd>
${found.axis === null ? '' : html`<dt>${say('campaign-axis')}</dt><dd><a href="/console/campaigns/${found.axis.campaignId}"><bdi>${nameOf(visit, found.axis)}</bdi></a> <small>${nameOf(visit, found.axis.campaign)}</small></dd>`}
<dt>${say('quarter')}</dt><dd>${nameOf(visit, found.quarter)}</dd>
<dt>${say('supports')}</dt><dd>${found._count.supports}</dd>
<dt>${say('filed')}</dt><dd>${shortMoment(language, found.createdAt, now)}</dd>
<dt>${say('citizen-language')}</dt><dd>${wordFor(visit, 'language', found.language)}</dd>
<dt>${say('citizen')}</dt><dd>${
    author === null
      ? html`<span class="soft">${say('hidden')}</span>`
      : author.map(
          ({ id, channel, name }) =>
            html`<p><a href="/console/inbox/${id}">${calledBy(name)}</a> <small>${wordFor(visit, 'channel', channel)}</small></p>`,
        )
  }</dd></dl>${isProposalStatus(found.status) && wasShown(found.status) ? html`<p><a href="/public/ideas/${found.reference}">${say('public-page')}</a></p>` : ''}`;
}

function timeline(visit: Visit, { found, deeds, events }: ProposalData): Markup {
  const { say, language, now } = visit;
  const line = (at: Date, who: Markup | string, what: string, why: string | null = null) =>
    html`<li class="seen"><p class="when"><time datetime="${at.toISOString()}">${shortMoment(language, at, now)}</time><span>${who}</span></p><p><strong>${what}</strong></p>${why === null ? '' : html`<p class="words" dir="auto">${why}</p>`}</li>`;
  const lines = [
    ...deeds.map(({ at, staff, detail }) => ({
      ...{
        at,
        who: calledBy(staff?.name),
        what: wordFor(visit, 'proposal-status', reached(detail)),
        why: null,
      },
    })),
    ...events.map(({ at, staff, kind, text }) => ({
      ...{ at, who: calledBy(staff?.name), what: say(`idea-event-${kind}`), why: text },
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return html`<ol class="timeline">${line(found.createdAt, say('citizen'), say('proposal-came'))}
${lines.map(({ at, who, what, why }) => line(at, who, what, why))}</ol>`;
}

function reached(detail: unknown): string {
  return typeof detail === 'object' && detail !== null && 'to' in detail ? String(detail.to) : '—';
}

function decisions(visit: Visit, { found, projects }: ProposalData): Markup | string {
  const { status } = found;
  if (!isProposalStatus(status)) return '';
  const possible = PROPOSAL_STATUSES.filter((to) => mayMoveProposal(status, to));
  return html`${possible.map((to) => decision(visit, found, projects, { seen: status, to }))}`;
}

function decision(
  visit: Visit,
  found: WholeProposal,
  projects: Project[],
  { seen, to }: { seen: ProposalStatus; to: ProposalStatus },
): Markup {
  const { say } = visit;
  const action = `/console/proposals/${found.id}/status`;
  const form = formAt(visit, action, to);
  const language = wordFor(visit, 'language', found.language);
  const name = say(seen === 'taken_up' && to === 'listed' ? 'proposal-do-put_back' : `proposal-do-${to}`);
  if (to === 'taken_up' && projects.length === 0)
    return html`<section class="card"><h2>${name}</h2><p class="soft">${say('proposal-first-project')}</p><p><a class="button" href="${PROJECTS}">${say('project-new')}</a></p></section>`;
  return html`<section class="card"><h2>${name}</h2><form method="post" action="${action}" class="stack">
${form.start}<input type="hidden" name="seen" value="${seen}"><input type="hidden" name="status" value="${to}">
${to === 'taken_up' ? projectField(visit, projects, form.value('project')) : ''}${
  proposalNeedsWords(to)
    ? html`<label>${say(`proposal-words-${to}`, { language })}<textarea name="text" rows="4" data-most="2000" required dir="auto" ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}`
    : html`<p class="soft">${say(seen === 'taken_up' ? 'proposal-put-back-more' : 'proposal-listed-more')}</p>`
}<button class="${to === 'refused' || (seen === 'taken_up' && to === 'listed') ? '' : 'main'}">${name}</button>${form.rest}</form></section>`;
}

function projectField(visit: Visit, projects: Project[], chosen: string): Markup {
  const choices = projects.map((each) => ({ value: each.id, label: nameOf(visit, each) }));
  return html`${select('project', visit.say('project'), choices, chosen)}<small><a href="${PROJECTS}">${visit.say('project-new')}</a></small>`;
}
