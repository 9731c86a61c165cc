// The candidacies of a call: their numbers, how far each has come, and of their scores only what may be seen.
import { html } from 'hono/html';
import { wordFor } from '../../../console/components.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { pagerOf, readCursor } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { SCORERS } from '../../../domain/call.ts';
import { type CandidacyRow, listCandidacies, type WholeCall } from '../queries.ts';
import { PATH, titleOf } from './list-view.ts';

const ROWS = 50;
const HEADS = ['number', 'sent', 'quarter', 'complete', 'scores', 'outcome'];

export async function candidacyListPage(visit: Visit, found: WholeCall): Promise<Answer> {
  const { say, parts, query, staff } = visit;
  const after = readCursor(query.get('after'));
  const wanted = { callId: found.id, staffId: staff.id, after, limit: ROWS };
  const { rows, next } = await listCandidacies(parts.db, wanted);
  const table = html`<div class="table" role="region" aria-label="${say('call-candidacies')}" tabindex="0"><table data-rows>
<thead><tr>${HEADS.map((head) => html`<th scope="col">${say(`candidacy-${head}`)}</th>`)}</tr></thead><tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`;
  const body = html`<nav class="crumb"><a href="${PATH}">${say('calls')}</a> <a href="${PATH}/${found.id}"><bdi>${titleOf(visit, found)}</bdi></a></nav>
<h1>${say('call-candidacies')}</h1><p class="soft">${say('call-candidacies-more')}</p>
${rows.length === 0 ? html`<div class="empty"><p>${say('call-candidacies-none')}</p></div>` : table}
${pagerOf(visit, `${PATH}/${found.id}/candidacies`, next)}`;
  return { is: 'page', title: say('call-candidacies'), body };
}

function rowView(visit: Visit, row: CandidacyRow): Markup {
  const { say, language, now, parts } = visit;
  const quarter =
    row.quarterId === null ? '—' : (parts.referenceData.quarterName(row.quarterId, language) ?? '—');
  const complete = row.completeAt ? 'yes' : row.awaitedOn ? 'awaited' : 'no';
  const appeal =
    row.appealedAt && !row.appealAnsweredAt
      ? html` <span class="status in_progress">${say('candidacy-appealed')}</span>`
      : '';
  return html`<tr><td class="key"><a href="${PATH}/candidacies/${row.id}"><bdi class="ref">${row.reference}</bdi></a></td>
<td data-label="${say('candidacy-sent')}">${shortMoment(language, row.createdAt, now)}</td>
<td data-label="${say('candidacy-quarter')}"><bdi>${quarter}</bdi></td>
<td data-label="${say('candidacy-complete')}">${say(`candidacy-complete-${complete}`)}</td>
<td data-label="${say('candidacy-scores')}">${scoresIn(visit, row)}</td>
<td data-label="${say('candidacy-outcome')}">${row.outcome === null ? '—' : wordFor(visit, 'candidacy-outcome', row.outcome)}${appeal}</td></tr>`;
}

function scoresIn({ say }: Visit, { near, average, third, given, mine }: CandidacyRow): string {
  if (near) return say('candidacy-near');
  if (average !== null) return say('candidacy-average', { mean: average.toFixed(1) });
  if (third) return say('candidacy-third');
  const counted = say('candidacy-given', { count: given, of: SCORERS });
  return mine ? `${counted} · ${say('candidacy-mine')}` : counted;
}
