// The columns of the list of complaints.
import { html } from 'hono/html';
import { firstWords, nameOf, subjectOf } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { type CaseRow, isSpokenOnly } from '../queries.ts';
import { answersOf } from './answers.ts';
import { saidSince, standingCells, standingHeads } from './badges.ts';

export const complaintHeads = (visit: Visit): string[] => [
  ...['reference', 'description', 'category', 'quarter'].map((name) => visit.say(name)),
  ...standingHeads(visit),
];

export function complaintRow(visit: Visit, row: CaseRow): Markup {
  const { say } = visit;
  const affected = row.followers + 1;
  return html`<tr>
<td class="key"><a href="/console/cases/${row.id}"><bdi class="ref">${row.reference}</bdi></a>${
    affected > 1
      ? html` <span class="people" title="${say('affected', { count: affected })}">×${affected}</span>`
      : ''
  }</td>
<td class="what" data-label="${say('description')}">${whatView(visit, row)}</td>
<td data-label="${say('category')}">${subjectOf(visit, row)}<small>${nameOf(visit, row.department)}</small></td>
<td data-label="${say('quarter')}">${whereView(visit, row)}</td>
${standingCells(visit, row)}
</tr>`;
}

/** What tells one row from another: the picture, the first words, and whether the citizen wrote again. */
function whatView(visit: Visit, row: CaseRow): Markup {
  const photo = row.attachments.find(({ media }) => media === 'photo');
  if (row.flow !== COMPLAINT) return html`<span dir="auto">${firstWords(inShort(visit, row))}</span>`;
  return html`<span class="teaser">${
    photo === undefined || !visit.may('people.see')
      ? ''
      : html`<img src="/console/files/${photo.id}?small=1" alt="" width="44" height="44" loading="lazy">`
  }<span dir="auto">${row.description === null ? noWords(visit, row) : firstWords(row.description)}</span></span>${saidSince(visit, row)}`;
}

/** What was answered, where a number leads to what another flow filed. */
const inShort = (visit: Visit, row: CaseRow): string =>
  answersOf(visit, row)
    .flatMap(({ words }) => words ?? [])
    .join(' · ');

/** Nothing was written, it was said, or what was written is gone with the person. */
export function noWords(
  { say }: Visit,
  told: Pick<CaseRow, 'citizen' | 'description' | 'attachments'>,
): Markup {
  const why = isSpokenOnly(told) ? 'description-spoken' : 'no-description';
  return html`<span class="soft">${say(told.citizen.erasedAt === null ? why : 'description-erased')}</span>`;
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
