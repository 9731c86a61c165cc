// What the list of cases looks like.
import { html } from 'hono/html';
import { type Choice, select } from '../../../console/components.ts';
import { countView } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { cutNote } from '../../../console/search-folding.ts';
import type { Cursor } from '../../../database/pagination.ts';
import { covers, isOfAll } from '../../../database/scope.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import type { CaseCounts, CaseRow } from '../queries.ts';
import type { ListOf } from './list-of.ts';
import { outcomesView } from './outcomes-view.ts';
import { type CaseQuery, caseAddress, type StatusTab, sortOf } from './query.ts';

export interface CaseListData {
  list: ListOf;
  query: CaseQuery;
  rows: CaseRow[];
  next: Cursor | null;
  counts: CaseCounts;
  /** How many open ones the law wants answered in days; null: none of this list ever is. */
  urgent: number | null;
  departments: Choice[];
  categories: Choice[];
  quarters: Choice[];
}

/** What is looked at beside the status. */
type Toggle = 'late' | 'silent' | 'mine' | 'contested' | 'awaited' | 'urgent';

export function caseListPage(visit: Visit, data: CaseListData): Markup {
  const { say } = visit;
  const { title, heads, row } = data.list;
  return html`<h1>${title}</h1>
${isOfAll(visit.staff.scope) ? '' : html`<p class="scope">${say('cases-only-of', { department: ownDepartment(data, visit) })}</p>`}
${filterForm(visit, data)}
<div id="list">
${cutNote(visit)}${tabs(visit, data)}${data.counts.outcomes === null ? '' : outcomesView(visit, { path: data.list.path, query: data.query, counts: data.counts.outcomes })}
${
  data.rows.length === 0
    ? html`<div class="empty"><p>${say('cases-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${title}" tabindex="0"><table class="${data.list.flow === COMPLAINT ? 'cases' : 'requests'}" data-rows>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${data.rows.map(row)}</tbody></table></div>`
}
${pagerOf(visit, data.list.path, data.next)}
</div>`;
}

/** Whoever is held to one department reads that this is not everything. */
function ownDepartment({ departments }: CaseListData, { staff }: Visit): string {
  return departments.find(({ value }) => covers(staff.scope, value))?.label ?? '—';
}

function tabs(visit: Visit, { list, query, counts, urgent }: CaseListData): Markup {
  const { say } = visit;
  const count = (tab: StatusTab) =>
    tab === 'all' ? counts.all : tab === 'open' ? counts.open : counts.byStatus[tab];
  const tab = (
    label: string,
    number: number,
    href: string,
    on: boolean,
    kind = '',
  ) => html`<li><a href="${href}"
  class="${kind}" ${on ? html`aria-current="true"` : ''}>${label} <span class="number">${countView(number)}</span></a></li>`;
  const toggle = (name: Toggle) =>
    caseAddress(list.path, query, { [name]: query[name] === undefined ? '1' : undefined });
  return html`<ul class="tabs" aria-label="${say('filters')}">
${list.tabs.map((each) => tab(each.label, count(each.tab), caseAddress(list.path, query, { status: each.tab }), query.status === each.tab))}
${tab(say('late'), counts.late, toggle('late'), query.late !== undefined, counts.late > 0 ? 'urgent' : '')}
${tab(say('silent'), counts.silent, toggle('silent'), query.silent !== undefined, counts.silent > 0 ? 'urgent' : '')}
${tab(say('mine'), counts.mine, toggle('mine'), query.mine !== undefined)}
${tab(say('contested'), counts.contested, toggle('contested'), query.contested !== undefined, counts.contested > 0 ? 'urgent' : '')}
${tab(say('awaited'), counts.awaited, toggle('awaited'), query.awaited !== undefined)}
${urgent === null ? '' : tab(say('urgent-ones'), urgent, toggle('urgent'), query.urgent !== undefined, urgent > 0 ? 'urgent' : '')}
</ul>`;
}

function filterForm(visit: Visit, { list, query, departments, categories, quarters }: CaseListData): Markup {
  const { say } = visit;
  const kept = (name: 'status' | 'said' | Toggle) =>
    query[name] === undefined ? '' : html`<input type="hidden" name="${name}" value="${query[name]}">`;
  return html`<form class="filters" method="get" action="${list.path}" role="search" hx-get="${list.path}"
  hx-target="#list" hx-select="#list" hx-swap="outerHTML" hx-push-url="true" hx-trigger="change, submit">
${kept('status')}${kept('late')}${kept('silent')}${kept('mine')}${kept('contested')}${kept('awaited')}${kept('urgent')}${kept('said')}
<label class="wide">${say('search')}<input type="search" name="text" value="${query.text ?? ''}" placeholder="${say('search-hint')}" data-search></label>
${departments.length > 1 ? select('department', say('department'), departments, query.department ?? '', say('any')) : ''}
${list.flow === COMPLAINT ? ofComplaints(visit, { query, categories, quarters }) : ''}
${select(
  'sort',
  say('sort'),
  [
    ...(query.silent === undefined ? [] : [{ value: 'silent', label: say('sort-silent') }]),
    { value: 'due', label: say('sort-due') },
    { value: 'newest', label: say('sort-newest') },
  ],
  sortOf(query),
)}
<button>${say('filter')}</button>
</form>`;
}

function ofComplaints(
  { say }: Visit,
  { query, categories, quarters }: Pick<CaseListData, 'query' | 'categories' | 'quarters'>,
): Markup {
  return html`${select('category', say('category'), categories, query.category ?? '', say('any'))}
${select('quarter', say('quarter'), quarters, query.quarter ?? '', say('any'))}`;
}
