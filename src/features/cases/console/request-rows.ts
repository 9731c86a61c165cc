// The columns of the list of what a clerk's flow files, as its head names them.
import { html } from 'hono/html';
import { firstWords, nameOf } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { nameOfStep } from '../../../flow/engine/answer-words.ts';
import type { CaseRow } from '../queries.ts';
import { answersOf, type ShownAnswer } from './answers.ts';
import { saidSince, standingCells, standingHeads } from './badges.ts';

const columnsOf = ({ parts }: Visit, flow: string): string[] => parts.flows.get(flow)?.request?.columns ?? [];

const columnName = ({ parts: { words }, language }: Visit, flow: string, step: string): string =>
  nameOfStep({ words, language }, flow, step);

export function requestHeads(visit: Visit, flow: string): string[] {
  return [
    visit.say('reference'),
    ...columnsOf(visit, flow).map((step) => columnName(visit, flow, step)),
    ...standingHeads(visit),
  ];
}

export function requestRow(visit: Visit, row: CaseRow): Markup {
  const answers = answersOf(visit, row);
  return html`<tr>
<td class="key"><a href="/console/cases/${row.id}"><bdi class="ref">${row.reference}</bdi></a>${saidSince(visit, row)}</td>
${columnsOf(visit, row.flow).map(
  (step) =>
    html`<td data-label="${columnName(visit, row.flow, step)}">${cell(
      visit,
      row,
      answers.find((answer) => answer.step === step),
    )}</td>`,
)}
${standingCells(visit, row, html`<small>${nameOf(visit, row.department)}</small>`)}
</tr>`;
}

function cell(visit: Visit, row: CaseRow, answer: ShownAnswer | undefined): Markup | string {
  if (answer === undefined)
    return html`<span class="soft">${row.citizen.erasedAt === null ? '—' : visit.say('description-erased')}</span>`;
  if (answer.words === null) return html`<span class="soft">${visit.say('hidden')}</span>`;
  if (answer.words === '' && answer.place !== null) return visit.say('case-on-map');
  return html`<span dir="auto">${firstWords(answer.words)}</span>`;
}
