// What was carried to a body: on its own page all of it, on the page of its next meeting what it should reply to there.
import { html } from 'hono/html';
import { nameOf, wordFor } from '../../../console/components.ts';
import { shortDay, today } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { shownTo } from '../../../console/redacted-words.ts';
import type { Visit } from '../../../console/request.ts';
import { type ReferralRow, referralsTo } from '../../../database/referrals.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { isUnreplied } from '../../../domain/referral.ts';

/** As this person may read it. */
export async function readCarried(visit: Visit, bodyId: string): Promise<ReferralRow[]> {
  const rows = await referralsTo(visit.parts.db, bodyId);
  const shown = await shownTo(
    visit,
    rows.flatMap(({ citizenId }) => citizenId ?? []),
  );
  return rows.map((row) => ({
    ...row,
    title: row.citizenId === null ? row.title : shown(row.title, [row.citizenId]),
  }));
}

/** Those that the body has not replied to. */
export const awaited = (rows: readonly ReferralRow[]): ReferralRow[] =>
  rows.filter(({ opinion }) => opinion === null);

export function carriedSection(visit: Visit, rows: readonly ReferralRow[]): Markup | string {
  if (rows.length === 0) return '';
  const { say, language } = visit;
  return html`<section class="spaced"><h2>${say('carried')} <span class="number">${awaited(rows).length}</span></h2><div class="table" role="region" aria-label="${say('carried')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('carried-what')}</th><th scope="col">${say('status')}</th><th scope="col">${say('carried-since')}</th><th scope="col">${say('carried-until')}</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><td class="key">${linkTo(visit, row)}</td><td data-label="${say('status')}">${badge(visit, row)}</td>
<td data-label="${say('carried-since')}">${shortDay(language, today(row.carriedAt))}</td><td data-label="${say('carried-until')}">${shortDay(language, new Date(row.replyBy))}</td></tr>`,
  )}</tbody></table></div></section>`;
}

/** Its page is where the reply is entered. */
function linkTo(visit: Visit, row: ReferralRow): Markup {
  const anchor = `#referral-${row.id}`;
  return row.projectId === null
    ? html`<a href="/console/proposals/${row.proposalId}${anchor}"><bdi class="ref">${row.reference}</bdi> <bdi>${row.title}</bdi></a>`
    : html`<a href="/console/projects/${row.projectId}${anchor}"><bdi>${nameOf(visit, { nameAr: row.projectAr ?? '', nameFr: row.projectFr ?? '' })}</bdi></a>`;
}

function badge(visit: Visit, row: ReferralRow): Markup {
  if (row.opinion !== null)
    return html`<span class="status">${wordFor(visit, 'referral-opinion', row.opinion)}</span>`;
  return isUnreplied(row, dayOf(visit.now))
    ? html`<span class="status refused">${visit.say('referral-late')}</span>`
    : html`<span class="status in_progress">${visit.say('referral-awaited')}</span>`;
}

/** Below the agenda that was typed. */
export function agendaItems(visit: Visit, rows: readonly ReferralRow[]): Markup | string {
  if (rows.length === 0) return '';
  return html`<dt>${visit.say('carried')}</dt><dd>${rows.map((row) => html`<p>${linkTo(visit, row)}</p>`)}</dd>`;
}
