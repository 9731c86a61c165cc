// Above the list of complaints: what citizens say of those that were done lately, each a way to its list.
import { html } from 'hono/html';
import { countView } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { RATINGS } from '../../../domain/verdict.ts';
import { OUTCOMES, type OutcomeCounts } from '../outcomes.ts';
import { type CaseQuery, caseAddress } from './query.ts';

export function outcomesView(
  { say }: Visit,
  { path, query, counts }: { path: string; query: CaseQuery; counts: OutcomeCounts },
): Markup {
  const { said, rated } = counts;
  const link = (name: (typeof OUTCOMES)[number]) =>
    html`<li><a href="${caseAddress(path, query, { status: 'all', said: query.said === name ? undefined : name })}" ${
      query.said === name ? html`aria-current="true"` : ''
    }>${say(`outcome-${name}`)} <span class="number">${countView(said[name])}</span></a></li>`;
  return html`<h2>${say('outcomes')}</h2><ul class="tabs" aria-label="${say('outcomes')}">${OUTCOMES.map(link)}</ul>
<p class="soft">${say('ratings')} ${RATINGS.map((rating) => html`<span>${say(`rating-${rating}`)} <strong>${countView(rated[rating])}</strong></span> `)}</p>`;
}
