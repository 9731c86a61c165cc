// Beside a case: who outside the commune has it, and the form by which it is handed over, with all that is sent in it.
import { html } from 'hono/html';
import { nameOf, nonce } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { daysLeft } from '../../../domain/calendar.ts';
import { isOpen, toStatus } from '../../../domain/case.ts';
import { firstDay, isAwaited, isOrderOver, letterNumberOf } from '../../../domain/order.ts';
import { mapAddress } from '../map-address.ts';
import { listParties, type PartyRow } from '../parties.ts';
import { type CaseToHand, caseToHand, type OrderOfCase, ordersOfCase } from '../queries.ts';
import { wordsProposed } from '../what-is-sent.ts';
import { ORDERS } from './tabs.ts';

/** Under this name stands each picture of the form. */
export const pictureName = (id: string): string => `picture-${id}`;

/** Where the form of a case goes. */
export const handingOf = (caseId: string): string => `${ORDERS}/of/${caseId}`;

/** What stands on the page of a case. */
export async function partiesAside(visit: Visit, caseId: string): Promise<Markup | string> {
  if (!visit.may('orders.read')) return '';
  const { db } = visit.parts;
  const found = await caseToHand(db, caseId, visit.staff.scope);
  if (found === null || found.flow !== COMPLAINT) return '';
  const [orders, parties] = await Promise.all([ordersOfCase(db, caseId), listParties(db)]);
  const mayHand = visit.may('orders.write') && isOpen(toStatus(found.status));
  const form =
    mayHand && !orders.some(({ status }) => isAwaited(status)) ? await handForm(visit, found, parties) : '';
  if (orders.length === 0 && form === '') return '';
  return html`<section class="card" id="parties"><h2>${visit.say('case-parties')}</h2>
${orders.map((order) => orderView(visit, order))}${form}</section>`;
}

/** One order, and what can be done about it. */
function orderView(visit: Visit, order: OrderOfCase): Markup {
  const { say, language } = visit;
  const { kind, status, dueOn, letterYear, letterNumber } = order;
  const letter =
    letterYear === null || letterNumber === null
      ? ''
      : html` <bdi class="ref">${letterNumberOf(letterYear, letterNumber)}</bdi>`;
  return html`<div class="order"><p><strong><bdi>${nameOf(visit, order.party)}</bdi></strong> ${say(`order-kind-${kind}`)}${letter} <span class="status ${STYLE[status] ?? ''}">${say(`order-status-${status}`)}</span></p>
<p class="soft">${say('order-due', { day: shortDay(language, dueOn) })}${promisedView(visit, order)} ${lateBadge(visit, order)}</p>
${visit.may('orders.write') && !isOrderOver(status) ? actions(visit, order) : ''}</div>`;
}

/** Colours that the console has for states like these. */
export const STYLE: Record<string, string> = {
  ...{ sent: 'assigned', going: 'in_progress', done: 'answered', not_ours: 'refused' },
  ...{ answered: 'answered', called_off: 'closed', settled: 'closed' },
};

/** The day that the party promised, beside the last one; marked where it is later. */
export function promisedView(
  { say, language }: Visit,
  { dueOn, promisedOn }: Pick<OrderOfCase, 'dueOn' | 'promisedOn'>,
): Markup | string {
  if (promisedOn === null) return '';
  const after = daysLeft(dueOn, promisedOn);
  const late =
    after > 0 ? html` <span class="due late">${say('order-promised-late', { count: after })}</span>` : '';
  return html` · ${say('order-promised', { day: shortDay(language, promisedOn) })}${late}`;
}

/** Its day, or the one that was promised before it, has passed, and it is still waited for. */
export function lateBadge(
  { say, now }: Visit,
  { status, ...days }: Pick<OrderOfCase, 'status' | 'dueOn' | 'promisedOn'>,
): Markup | string {
  const left = daysLeft(now, firstDay(days));
  if (!isAwaited(status) || left >= 0) return '';
  return html`<span class="due late">${say('days-late', { count: -left })}</span>`;
}

function actions(visit: Visit, { id, kind, status }: OrderOfCase): Markup {
  const { say } = visit;
  const button = (what: string, label: string, hidden: Markup | string = nonce()) => {
    const action = `${ORDERS}/${id}/${what}`;
    const form = formAt(visit, action);
    return html`<form method="post" action="${action}" class="line">${form.start}${hidden}<button class="quiet">${label}</button>${form.rest}</form>`;
  };
  const ofLink =
    kind === 'order' && isAwaited(status)
      ? html`${button('link', say('order-link-do'), '')}${button('unlink', say('order-unlink-do'), '')}`
      : '';
  const letterForm = kind === 'letter' && isAwaited(status) ? answerForm(visit, id) : '';
  return html`${letterForm}<div class="actions">${ofLink}${button('off', say('order-off-do'))}</div>`;
}

/** What the letter was answered: words, and the paper where there is one. */
function answerForm(visit: Visit, id: string): Markup {
  const { say } = visit;
  const action = `${ORDERS}/${id}/answer`;
  const form = formAt(visit, action);
  return html`<form method="post" action="${action}" class="stack" enctype="multipart/form-data">${form.start}${nonce()}
<label>${say('letter-answer')}<textarea name="text" rows="2" data-most="2000" required dir="auto" ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
<label class="file">${say('letter-answer-paper')}<input type="file" name="papers" accept="image/*,.pdf" multiple ${form.invalid('papers')}>${form.fault('papers')}</label>
<button>${say('letter-answer-do')}</button>${form.rest}</form>`;
}

/** Everything that is sent stands in it: what is not shown here goes nowhere. */
async function handForm(visit: Visit, found: CaseToHand, parties: PartyRow[]): Promise<Markup | string> {
  const { say } = visit;
  const offered = offeredTo(parties, found);
  if (offered.length === 0) return '';
  const action = handingOf(found.id);
  const form = formAt(visit, action);
  const sent = await wordsProposed(visit, found);
  return html`<details ${form.files.length > 0 || form.rest !== '' ? html`open` : ''}><summary>${say('hand-over')}</summary>
<form method="post" action="${action}" class="stack">${form.start}${nonce()}
<label>${say('hand-over-to')}<select name="party" required ${form.invalid('party')}>${offered.map(
    (party) =>
      html`<option value="${party.id}" ${party.id === form.value('party', offered[0]?.id) ? html`selected` : ''}>${nameOf(visit, party)} — ${say(`hand-over-${party.contact}`, { count: party.days })}</option>`,
  )}</select></label>${form.fault('party')}
<p class="soft">${say('hand-over-more')}</p>
<p><bdi class="ref">${found.reference}</bdi>${found.quarter === null ? '' : html` · ${nameOf(visit, found.quarter)}`}${mapLink(visit, found)}</p>
<label>${say('hand-over-place')}<input name="place" value="${form.value('place', sent.placeText)}" maxlength="300" dir="auto"></label>
<label>${say('hand-over-words')}<textarea name="words" rows="4" data-most="1000" dir="auto">${form.value('words', sent.words)}</textarea></label>
${picturesView(visit, found, form)}
<button class="main">${say('hand-over-do')}</button>${form.rest}</form></details>`;
}

const mapLink = ({ say }: Visit, { latitude, longitude }: CaseToHand): Markup | string =>
  latitude === null || longitude === null
    ? ''
    : html` · <a href="${mapAddress({ latitude, longitude })}" target="_blank" rel="noreferrer noopener">${say('map-open')}</a>`;

/** None is chosen beforehand: somebody has looked at each that goes. */
function picturesView(
  visit: Visit,
  { attachments }: CaseToHand,
  form: ReturnType<typeof formAt>,
): Markup | string {
  const { say } = visit;
  if (attachments.length === 0) return '';
  if (!visit.may('people.see'))
    return html`<p class="soft">${say('files-hidden', { count: attachments.length })}</p>`;
  return html`<fieldset><legend>${say('hand-over-pictures')}</legend><small>${say('hand-over-pictures-more')}</small><div class="files">${attachments.map(
    ({ id }) =>
      html`<label class="check"><input type="checkbox" name="${pictureName(id)}" value="1" ${form.checked(pictureName(id), false)}> <img src="/console/files/${id}" alt="${say('photo')}" loading="lazy" width="96"></label>`,
  )}</div></fieldset>`;
}

/** Those of its subject first, whoever does orders before whoever is written to. */
function offeredTo(parties: PartyRow[], { categoryId }: CaseToHand): PartyRow[] {
  const rank = ({ categoryIds, contact }: PartyRow) =>
    (categoryId !== null && categoryIds.includes(categoryId) ? 0 : 2) + (contact === 'order' ? 0 : 1);
  return parties
    .filter(({ active, categoryIds }) => active && (categoryIds.length === 0 || categoryId !== null))
    .toSorted((a, b) => rank(a) - rank(b));
}
