// Who did what and when, for administrators.
import { html } from 'hono/html';
import { z } from 'zod';
import { listDeeds } from '../../database/audit.ts';
import { readCaseChoices } from '../../database/case-choices.ts';
import { accountMark } from '../account-mark.ts';
import { nameOf, select, wordFor } from '../components.ts';
import { shortMoment } from '../format.ts';
import { type Answer, calledBy, type Markup } from '../layout.ts';
import { pagerOf, readCursor } from '../pagination.ts';
import type { Visit } from '../request.ts';
import type { Section } from '../routes.ts';
import { listStaff } from '../staff-accounts.ts';
import { type AuditScope, readSubjects } from './audited.ts';
import { detailView, type Names, subjectView } from './detail.ts';

const ROWS = 100;

const none = z.literal('').transform(() => undefined);
const Query = z.object({
  staff: z
    .union([none, z.string().max(100)])
    .optional()
    .catch(undefined),
  area: z
    .union([none, z.string().regex(/^[a-z_]{1,30}$/)])
    .optional()
    .catch(undefined),
});

export function auditSection(scope: AuditScope): Section {
  return {
    name: 'audit',
    need: 'audit.read',
    open(routes) {
      routes.get('/audit', 'audit.read', (visit) => showAudit(visit, scope));
    },
  };
}

type Line = Awaited<ReturnType<typeof listDeeds>>['rows'][number];

async function showAudit(visit: Visit, scope: AuditScope): Promise<Answer> {
  const { say } = visit;
  const query = Query.parse(Object.fromEntries(visit.query));
  const filter = { staffId: query.staff, action: query.area, after: readCursor(visit.query.get('after')) };
  const [{ rows: lines, next }, staff, { departments }] = await Promise.all([
    listDeeds(visit.parts.db, { ...filter, limit: ROWS }),
    listStaff(visit.parts.db),
    readCaseChoices(visit.parts.db),
  ]);
  const names: Names = {
    kinds: scope.subjects,
    subjects: await readSubjects(visit.parts.db, scope.subjects, lines),
    staff: new Map(staff.map(({ id, name }) => [id, name])),
    accounts: new Map(staff.map(({ email, name }) => [accountMark(visit.parts, email), name])),
    departments: new Map(departments.map((each) => [each.id, nameOf(visit, each)])),
  };
  const people = staff.map(({ id, name }) => ({ value: id, label: name }));
  const areas = scope.areas.map((area) => ({ value: area, label: wordFor(visit, 'area', area) }));
  const body = html`<h1>${say('audit')}</h1>
<form class="filters" method="get" action="/console/audit">
${select('staff', say('who'), people, query.staff ?? '', say('any'))}
${select('area', say('what'), areas, query.area ?? '', say('any'))}
<button>${say('filter')}</button></form>
${lines.length === 0 ? html`<div class="empty"><p>${say('audit-none')}</p></div>` : table(visit, lines, names)}
${pagerOf(visit, '/console/audit', next)}`;
  return { is: 'page', title: say('audit'), body };
}

function table(visit: Visit, lines: Line[], names: Names): Markup {
  const { say } = visit;
  return html`<div class="table" role="region" aria-label="${say('audit')}" tabindex="0"><table data-rows><thead><tr><th scope="col">${say('when')}</th><th scope="col">${say('who')}</th>
<th scope="col">${say('what')}</th><th scope="col">${say('subject')}</th><th scope="col">${say('detail')}</th></tr></thead>
<tbody>${lines.map((line) => row(visit, line, names))}</tbody></table></div>`;
}

function row(visit: Visit, line: Line, names: Names): Markup {
  const { say, language, now } = visit;
  return html`<tr><td data-label="${say('when')}"><time datetime="${line.at.toISOString()}">${shortMoment(language, line.at, now)}</time></td>
<td data-label="${say('who')}">${calledBy(line.staff?.name)}</td>
<td data-label="${say('what')}">${wordFor(visit, 'deed', line.action.replaceAll('.', '-'))}</td>
<td data-label="${say('subject')}"><span>${subjectView(visit, line, names)}</span></td>
<td data-label="${say('detail')}"><span>${detailView(visit, line, names)}</span></td></tr>`;
}
