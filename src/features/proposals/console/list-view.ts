// What the list of proposals looks like.
import { html } from 'hono/html';
import { ago, firstWords, nameOf, select, wordFor } from '../../../console/components.ts';
import { countView } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { addressOf, pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { cutNote } from '../../../console/search-folding.ts';
import type { Cursor } from '../../../database/pagination.ts';
import { PROPOSAL_STATUSES } from '../../../domain/proposal.ts';
import type { WholeCampaign } from '../campaigns/campaigns.ts';
import type { ProposalRow } from '../changes.ts';

/** As the flow in which proposals are made offers them. */
export const THEMES = [
  'streets',
  'green',
  'youth',
  'culture',
  'education',
  'health',
  'economy',
  'solidarity',
  'services',
  'other',
] as const;

export interface ProposalListData {
  status: string;
  theme: string | undefined;
  axis: string | undefined;
  campaigns: WholeCampaign[];
  text: string;
  counts: Map<string, number>;
  rows: ProposalRow[];
  next: Cursor | null;
}

const PATH = '/console/proposals';
const BADGES: Record<string, string> = {
  submitted: 'in_progress',
  taken_up: 'closed',
  refused: 'refused',
  answered: 'closed',
  merged: 'refused',
};

export function proposalListPage(visit: Visit, data: ProposalListData): Markup {
  const { say } = visit;
  const { status, theme, axis, campaigns, text, rows } = data;
  const axes = campaigns.flatMap((campaign) =>
    campaign.axes.map((each) => ({
      ...{ value: each.id, label: `${nameOf(visit, campaign)} — ${nameOf(visit, each)}` },
    })),
  );
  const themes = THEMES.map((value) => ({ value, label: wordFor(visit, 'theme', value) }));
  return html`<header class="title"><h1>${say('proposals')}</h1><a class="button" href="/console/campaigns">${say('campaigns')}</a> <a class="button" href="/console/projects">${say('projects')}</a></header>
${cutNote(visit)}<form class="filters" method="get" action="${PATH}" role="search"><input type="hidden" name="status" value="${status}">
<label class="wide">${say('search')}<input type="search" name="text" value="${text}" placeholder="${say('search-hint')}" data-search></label>
${select('theme', say('theme'), themes, theme ?? '', say('any'))}${axes.length === 0 ? '' : select('axis', say('campaign-axis'), axes, axis ?? '', say('any'))}<button>${say('filter')}</button></form>
${tabs(visit, data)}
${
  rows.length === 0
    ? html`<div class="empty"><p>${say(status === 'submitted' ? 'proposals-none-waiting' : 'proposals-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('proposals')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('reference')}</th><th scope="col">${say('proposal-title')}</th><th scope="col">${say('theme')}</th>
<th scope="col">${say('quarter')}</th><th scope="col">${say('status')}</th><th scope="col">${say('supports')}</th><th scope="col">${say('age')}</th></tr></thead>
<tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`
}
${pagerOf(visit, PATH, data.next)}`;
}

function tabs(visit: Visit, { status, theme, axis, text, counts }: ProposalListData): Markup {
  const tab = (value: string, label: string, count?: number) =>
    html`<li><a href="${addressOf(PATH, { status: value, theme, axis, text })}" class="${value === 'submitted' && count ? 'urgent' : ''}" ${
      status === value ? html`aria-current="true"` : ''
    }>${label}${count === undefined ? '' : html` <span class="number">${countView(count)}</span>`}</a></li>`;
  return html`<ul class="tabs" aria-label="${visit.say('filters')}">
${PROPOSAL_STATUSES.map((each) => tab(each, wordFor(visit, 'proposal-status', each), counts.get(each) ?? 0))}${tab(
  'all',
  visit.say('any'),
  [...counts.values()].reduce((sum, count) => sum + count, 0),
)}</ul>`;
}

function rowView(visit: Visit, row: ProposalRow): Markup {
  const { say } = visit;
  const { attachments, supports } = row;
  return html`<tr><td class="key"><a href="${PATH}/${row.id}"><bdi class="ref">${row.reference}</bdi></a></td>
<td data-label="${say('proposal-title')}"><bdi>${row.title}</bdi><small class="first" dir="auto">${firstWords(row.idea)}</small>${attachments === 0 ? '' : html`<small>${say('proposal-files', { count: attachments })}</small>`}</td>
<td data-label="${say('theme')}">${wordFor(visit, 'theme', row.theme)}</td>
<td data-label="${say('quarter')}">${nameOf(visit, row.quarter)}</td>
<td data-label="${say('status')}">${proposalBadge(visit, row.status)}</td>
<td data-label="${say('supports')}">${supports}</td>
<td data-label="${say('age')}">${ago(visit, row.createdAt)}</td></tr>`;
}

export function proposalBadge(visit: Visit, status: string): Markup {
  return html`<span class="status ${BADGES[status] ?? ''}">${wordFor(visit, 'proposal-status', status)}</span>`;
}
