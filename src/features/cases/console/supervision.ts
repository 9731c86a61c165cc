// The page of supervisors: what waits for them, by why it does.
import { html } from 'hono/html';
import { z } from 'zod';
import { countView } from '../../../console/format.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { pagerOf, readCursor } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { decreedFlows } from '../flow-rules.ts';
import { countMatching, listCases } from '../queries.ts';
import { countSupervised, SUPERVISED, type Supervised, supervisedFilter } from '../supervised.ts';
import { complaintHeads, complaintRow } from './complaint-rows.ts';
import { PAGE_ROWS } from './query.ts';
import { shownRows } from './shown-case.ts';

const PATH = '/console/supervision';
const Of = z.enum(SUPERVISED).catch('contested');

export function supervisionSection(): Section {
  return {
    name: 'supervision',
    need: 'cases.overrule',
    waiting: (visit) => countMatching(visit.parts.db, supervisedFilter('contested', supervising(visit))),
    open: (routes) => routes.get('/supervision', 'cases.overrule', show),
  };
}

const supervising = ({ parts, staff, now }: Visit) => ({
  ...{ scope: staff.scope, flows: decreedFlows(parts.flows), now },
});

async function show(visit: Visit): Promise<Answer> {
  const { parts, query, say } = visit;
  const of = Of.parse(query.get('of') ?? undefined);
  const page = { after: readCursor(query.get('after') ?? undefined), limit: PAGE_ROWS };
  const [counts, { rows, next }] = await Promise.all([
    countSupervised(parts.db, supervising(visit)),
    listCases(parts.db, { ...supervisedFilter(of, supervising(visit)), ...page }),
  ]);
  const shown = await shownRows(visit, rows);
  const body = html`<h1>${say('supervision')}</h1>${tabs(visit, of, counts)}
<p class="soft">${say(`supervised-${of}-more`)}</p>
${
  shown.length === 0
    ? html`<div class="empty"><p>${say('cases-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say(`supervised-${of}`)}" tabindex="0"><table class="cases" data-rows>
<thead><tr>${complaintHeads(visit).map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${shown.map((row) => complaintRow(visit, row))}</tbody></table></div>`
}
${pagerOf(visit, PATH, next)}`;
  return { is: 'page', title: say('supervision'), body };
}

function tabs({ say }: Visit, on: Supervised, counts: Record<Supervised, number>): Markup {
  return html`<ul class="tabs" aria-label="${say('supervision')}">${SUPERVISED.map(
    (of) =>
      html`<li><a href="${PATH}?of=${of}" class="${counts[of] > 0 && of !== 'overruled' ? 'urgent' : ''}" ${
        of === on ? html`aria-current="true"` : ''
      }>${say(`supervised-${of}`)} <span class="number">${countView(counts[of])}</span></a></li>`,
  )}</ul>`;
}
