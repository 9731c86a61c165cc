// Where a case stands, how many days are left of its promise, and what the citizen said since: on its page and in every list.
import { html } from 'hono/html';
import { calledWithAbsence } from '../../../console/absence-form.ts';
import { ago, wordFor } from '../../../console/components.ts';
import { age, shortDay } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { daysLeft } from '../../../domain/calendar.ts';
import { isOpen, kindOf, ownStatusMessage, toStatus } from '../../../domain/case.ts';
import { missedTerm } from '../../../domain/complaint.ts';
import { decreedFlows } from '../flow-rules.ts';
import type { CaseRow } from '../queries.ts';
import { silentSince } from './query.ts';

/** A status in the words of its flow, where that has its own. */
export function statusOf(visit: Visit, { flow, status }: { flow: string; status: string }): string {
  const { words } = visit.parts;
  const message = ownStatusMessage(flow, status);
  return words.has(visit.language, message)
    ? words.say(visit.language, { message })
    : wordFor(visit, 'status', status);
}

export function statusBadge(visit: Visit, of: { flow: string; status: string }): Markup {
  return html`<span class="status ${of.status}">${statusOf(visit, of)}</span>`;
}

/** How many days remain of the promise, or that its clock stands still; nothing once the case is answered or over. */
export function dueBadge(visit: Visit, row: { status: string; dueOn: Date; awaitedOn: Date | null }): Markup {
  const { say, language, now } = visit;
  if (!isOpen(toStatus(row.status))) return html`<span class="soft">—</span>`;
  if (row.awaitedOn !== null) return awaitedBadge(visit, row.awaitedOn);
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

/** That the citizen was asked something, and by when the answer is awaited. */
const awaitedBadge = ({ say, language }: Visit, day: Date): Markup =>
  html`<span class="due calm" title="${say('case-awaited-until', { day: shortDay(language, day) })}">⏸ ${say('case-awaited')}</span>`;

/** Whether the citizen wrote again, or says that it is not mended. */
export function saidSince(
  { say }: Visit,
  row: Pick<CaseRow, 'replied' | 'contestedAt' | 'categoryId'>,
): Markup {
  return html`${row.replied ? html` <span class="status replied">${say('case-replied')}</span>` : ''}${
    row.contestedAt === null ? '' : html` <span class="status contested">${say(contestedWords(row))}</span>`
  }`;
}

/** The message that names it: what was asked for is answered, and was never broken. */
export const contestedWords = (row: Pick<CaseRow, 'categoryId'>, more: '-since' | '' = ''): string =>
  `case-${kindOf(row) === 'request' ? 'objected' : 'contested'}${more}`;

/** When the citizen heard of it last, where that is long ago. */
export function silenceOf(
  visit: Visit,
  { status, awaitedOn, toldAt }: Pick<CaseRow, 'status' | 'awaitedOn' | 'toldAt'>,
): Markup | string {
  const isSilent = isOpen(toStatus(status)) && awaitedOn === null && toldAt < silentSince(visit);
  return isSilent
    ? html`<small>${visit.say('case-silent', { when: age(visit.language, toldAt, visit.now) })}</small>`
    : '';
}

/** That the decree set an earlier day than this; of what it sets terms for. */
export function missedNote({ say, now, parts }: Visit, row: CaseRow): Markup | string {
  const missed = decreedFlows(parts.flows).includes(row.flow) ? missedTerm(row, now) : null;
  return missed === null ? '' : html`<small>${say(`legal-missed-${missed}`)}</small>`;
}

/** The last columns of every list. */
export const standingHeads = ({ say }: Visit): string[] =>
  ['status', 'days-left', 'assignee', 'age'].map((name) => say(name));

/** Their cells. `office`: of which department it is, where no other column says so. */
export function standingCells(visit: Visit, row: CaseRow, office: Markup | string = ''): Markup {
  const { say } = visit;
  return html`<td data-label="${say('status')}">${statusBadge(visit, row)}</td>
<td data-label="${say('days-left')}">${dueBadge(visit, row)}${silenceOf(visit, row)}${missedNote(visit, row)}</td>
<td data-label="${say('assignee')}">${calledWithAbsence(visit, row.assignee, html`<span class="soft">${say('nobody')}</span>`)}${office}</td>
<td data-label="${say('age')}">${ago(visit, row.createdAt)}</td>`;
}
