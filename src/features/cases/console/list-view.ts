// What the list of cases looks like.
import { html } from 'hono/html';
import {
  ago,
  type Choice,
  firstWords,
  nameOf,
  select,
  subjectOf,
  wordFor,
} from '../../../console/components.ts';
import { shortDay } from '../../../console/format.ts';
import { calledBy, type Markup } from '../../../console/layout.ts';
import { writePlace } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { cutNote } from '../../../console/search-folding.ts';
import { covers } from '../../../database/scope.ts';
import { daysLeft } from '../../../domain/calendar.ts';
import { isOpen, toStatus } from '../../../domain/case.ts';
import type { CaseCounts, CaseCursor, CaseRow } from '../queries.ts';
import { type CaseQuery, caseAddress, STATUS_TABS, sortOf } from './query.ts';

export interface CaseListData {
  query: CaseQuery;
  rows: CaseRow[];
  next: CaseCursor | null;
  counts: CaseCounts;
  departments: Choice[];
  categories: Choice[];
  quarters: Choice[];
}

export function caseListPage(visit: Visit, data: CaseListData): Markup {
  const { say } = visit;
  return html`<h1>${say('cases')}</h1>
${visit.staff.scope === 'all' ? '' : html`<p class="scope">${say('cases-only-of', { department: ownDepartment(data, visit) })}</p>`}
${filterForm(visit, data)}
<div id="list">
${cutNote(visit)}${tabs(visit, data)}
${
  data.rows.length === 0
    ? html`<div class="empty"><p>${say('cases-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('cases')}" tabindex="0"><table class="cases" data-rows>
<thead><tr>
  <th scope="col">${say('reference')}</th><th scope="col">${say('description')}</th><th scope="col">${say('category')}</th><th scope="col">${say('quarter')}</th>
  <th scope="col">${say('status')}</th><th scope="col">${say('days-left')}</th><th scope="col">${say('assignee')}</th>
  <th scope="col">${say('age')}</th>
</tr></thead>
<tbody>${data.rows.map((row) => rowView(visit, row))}</tbody></table></div>`
}
${pager(visit, data)}
</div>`;
}

/** Whoever is held to one department reads that this is not everything. */
function ownDepartment({ departments }: CaseListData, { staff }: Visit): string {
  return departments.find(({ value }) => covers(staff.scope, value))?.label ?? '—';
}

function tabs(visit: Visit, { query, counts }: CaseListData): Markup {
  const { say } = visit;
  const count = (tab: (typeof STATUS_TABS)[number]) =>
    tab === 'all' ? counts.all : tab === 'open' ? counts.open : counts.byStatus[tab];
  const tab = (
    label: string,
    number: number,
    href: string,
    on: boolean,
    kind = '',
  ) => html`<li><a href="${href}"
  class="${kind}" ${on ? html`aria-current="true"` : ''}>${label} <span class="number">${number}</span></a></li>`;
  const toggle = (name: 'late' | 'mine' | 'contested') =>
    caseAddress(query, { [name]: query[name] === undefined ? '1' : undefined });
  return html`<ul class="tabs" aria-label="${say('filters')}">
${STATUS_TABS.map((each) => tab(say(`tab-${each}`), count(each), caseAddress(query, { status: each }), query.status === each))}
${tab(say('late'), counts.late, toggle('late'), query.late !== undefined, counts.late > 0 ? 'urgent' : '')}
${tab(say('mine'), counts.mine, toggle('mine'), query.mine !== undefined)}
${tab(say('contested'), counts.contested, toggle('contested'), query.contested !== undefined, counts.contested > 0 ? 'urgent' : '')}
</ul>`;
}

function filterForm(visit: Visit, { query, departments, categories, quarters }: CaseListData): Markup {
  const { say } = visit;
  const kept = (name: 'status' | 'late' | 'mine' | 'contested') =>
    query[name] === undefined ? '' : html`<input type="hidden" name="${name}" value="${query[name]}">`;
  return html`<form class="filters" method="get" action="/console/cases" role="search" hx-get="/console/cases"
  hx-target="#list" hx-select="#list" hx-swap="outerHTML" hx-push-url="true" hx-trigger="change, submit">
${kept('status')}${kept('late')}${kept('mine')}${kept('contested')}
<label class="wide">${say('search')}<input type="search" name="text" value="${query.text ?? ''}" placeholder="${say('search-hint')}" data-search></label>
${departments.length > 1 ? select('department', say('department'), departments, query.department ?? '', say('any')) : ''}
${select('category', say('category'), categories, query.category ?? '', say('any'))}
${select('quarter', say('quarter'), quarters, query.quarter ?? '', say('any'))}
${select(
  'sort',
  say('sort'),
  [
    { value: 'due', label: say('sort-due') },
    { value: 'newest', label: say('sort-newest') },
  ],
  sortOf(query),
)}
<button>${say('filter')}</button>
</form>`;
}

function rowView(visit: Visit, row: CaseRow): Markup {
  const { say } = visit;
  const affected = row._count.followers + 1;
  return html`<tr>
<td class="key"><a href="/console/cases/${row.id}"><bdi class="ref">${row.reference}</bdi></a>${
    affected > 1
      ? html` <span class="people" title="${say('affected', { count: affected })}">×${affected}</span>`
      : ''
  }</td>
<td class="what" data-label="${say('description')}">${whatView(visit, row)}</td>
<td data-label="${say('category')}">${subjectOf(visit, row)}<small>${nameOf(visit, row.department)}</small></td>
<td data-label="${say('quarter')}">${whereView(visit, row)}</td>
<td data-label="${say('status')}">${statusBadge(visit, row.status)}</td>
<td data-label="${say('days-left')}">${dueBadge(visit, row)}</td>
<td data-label="${say('assignee')}">${calledBy(row.assignee?.name, html`<span class="soft">${say('nobody')}</span>`)}</td>
<td data-label="${say('age')}">${ago(visit, row.createdAt)}</td>
</tr>`;
}

/** What tells one row from another: the picture, the first words, and whether the citizen wrote again. */
function whatView(visit: Visit, row: CaseRow): Markup {
  const { say } = visit;
  const [photo] = row.attachments;
  return html`<span class="teaser">${
    photo === undefined || !visit.may('people.see')
      ? ''
      : html`<img src="/console/files/${photo.id}?small=1" alt="" width="44" height="44" loading="lazy">`
  }<span dir="auto">${row.description === null ? noWords(visit, row) : firstWords(row.description)}</span></span>${
    row.replied ? html` <span class="status replied">${say('case-replied')}</span>` : ''
  }${row.contestedAt === null ? '' : html` <span class="status contested">${say('case-contested')}</span>`}`;
}

/** Nothing was written, or what was written is gone with the person. */
export function noWords({ say }: Visit, { citizen }: Pick<CaseRow, 'citizen'>): Markup {
  return html`<span class="soft">${say(citizen.erasedAt === null ? 'no-description' : 'description-erased')}</span>`;
}

/** The quarter, the citizen's own words, or that nobody knows where. */
function whereView(visit: Visit, { quarter, placeText, latitude }: CaseRow): Markup {
  const lost = quarter === null && latitude === null;
  // Where the words name the quarter themselves, it is not said twice.
  const isSaid =
    quarter !== null && [quarter.nameAr, quarter.nameFr].some((name) => placeText?.includes(name));
  return html`${quarter === null || isSaid ? '' : nameOf(visit, quarter)}${
    placeText === null ? '' : html`<small class="first" dir="auto">${firstWords(placeText)}</small>`
  }${lost ? html`<span class="status unplaced">${visit.say('case-unplaced')}</span>` : ''}${
    quarter === null && !lost && placeText === null ? visit.say('case-on-map') : ''
  }`;
}

export function statusBadge(visit: Visit, status: string): Markup {
  return html`<span class="status ${status}">${wordFor(visit, 'status', status)}</span>`;
}

/** How many days remain of the promise; nothing once the case is answered or over. */
export function dueBadge(visit: Visit, row: { status: string; dueOn: Date }): Markup {
  const { say, language, now } = visit;
  if (!isOpen(toStatus(row.status))) return html`<span class="soft">—</span>`;
  const days = daysLeft(now, row.dueOn);
  const kind = days < 0 ? 'late' : days <= 2 ? 'soon' : 'calm';
  const words =
    days < 0
      ? say('days-late', { count: -days })
      : days === 0
        ? say('days-today')
        : say('days', { count: days });
  return html`<span class="due ${kind}" title="${shortDay(language, row.dueOn)}">${words}</span>`;
}

function pager(visit: Visit, { query, next }: CaseListData): Markup {
  const { say } = visit;
  return html`<nav class="pager" aria-label="${say('pages')}">
${query.after === undefined ? '' : html`<a href="${caseAddress(query, {})}">${say('page-first')}</a>`}
${next === null ? '' : html`<a rel="next" href="${caseAddress(query, { after: writePlace(next) })}">${say('page-next')}</a>`}
</nav>`;
}
