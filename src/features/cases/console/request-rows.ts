// The columns of the list of what a clerk's flow files, as its head names them.
import { html } from 'hono/html';
import { ago, firstWords, nameOf } from '../../../console/components.ts';
import { calledBy, type Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { nameOfStep } from '../../../flow/engine/answer-words.ts';
import type { CaseRow } from '../queries.ts';
import { answersOf, type ShownAnswer } from './answers.ts';
import { dueBadge, statusBadge } from './badges.ts';

const columnsOf = ({ parts }: Visit, flow: string): string[] => parts.flows.get(flow)?.request?.columns ?? [];

const columnName = ({ parts: { words }, language }: Visit, flow: string, step: string): string =>
  nameOfStep({ words, language }, flow, step);

export function requestHeads(visit: Visit, flow: string): string[] {
  const { say } = visit;
  return [
    say('reference'),
    ...columnsOf(visit, flow).map((step) => columnName(visit, flow, step)),
    ...[say('status'), say('days-left'), say('assignee'), say('age')],
  ];
}

export function requestRow(visit: Visit, row: CaseRow): Markup {
  const { say } = visit;
  const answers = answersOf(visit, row);
  return html`<tr>
<td class="key"><a href="/console/cases/${row.id}"><bdi class="ref">${row.reference}</bdi></a>${signs(visit, row)}</td>
${columnsOf(visit, row.flow).map(
  (step) =>
    html`<td data-label="${columnName(visit, row.flow, step)}">${cell(
      visit,
      row,
      answers.find((answer) => answer.step === step),
    )}</td>`,
)}
<td data-label="${say('status')}">${statusBadge(visit, row)}</td>
<td data-label="${say('days-left')}">${dueBadge(visit, row)}</td>
<td data-label="${say('assignee')}">${calledBy(row.assignee?.name, html`<span class="soft">${say('nobody')}</span>`)}<small>${nameOf(visit, row.department)}</small></td>
<td data-label="${say('age')}">${ago(visit, row.createdAt)}</td>
</tr>`;
}

function cell(visit: Visit, row: CaseRow, answer: ShownAnswer | undefined): Markup | string {
  if (answer === undefined)
    return html`<span class="soft">${row.citizen.erasedAt === null ? '—' : visit.say('description-erased')}</span>`;
  if (answer.words === null) return html`<span class="soft">${visit.say('hidden')}</span>`;
  if (answer.words === '' && answer.place !== null) return visit.say('case-on-map');
  return html`<span dir="auto">${firstWords(answer.words)}</span>`;
}

/** Whether the citizen wrote again. */
function signs({ say }: Visit, row: CaseRow): Markup {
  return html`${row.replied ? html` <span class="status replied">${say('case-replied')}</span>` : ''}${
    row.contestedAt === null ? '' : html` <span class="status contested">${say('case-contested')}</span>`
  }`;
}
