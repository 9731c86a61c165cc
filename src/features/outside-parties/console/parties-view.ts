// What the list of parties looks like, and one of them.
import { html } from 'hono/html';
import { nameOf, nonce, select, subjectOf } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { CONTACTS } from '../../../domain/order.ts';
import type { PartyRow } from '../parties.ts';
import { phoneOf, subjectField } from './party-form.ts';
import { ordersTabs, PARTIES } from './tabs.ts';

const subjectName = (visit: Visit, categoryId: string): string =>
  subjectOf(visit, { flow: COMPLAINT, categoryId });

export function partiesPage(visit: Visit, rows: PartyRow[]): Markup {
  const { say } = visit;
  return html`<header class="title"><h1>${say('parties')}</h1>${visit.may('parties.write') ? html`<a class="button" href="${PARTIES}/new">${say('party-new')}</a>` : ''}</header>
${ordersTabs(visit, 'parties')}<p class="soft">${say('parties-more')}</p>
${
  rows.length === 0
    ? html`<div class="empty"><p>${say('parties-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('parties')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('name')}</th><th scope="col">${say('party-contact')}</th><th scope="col">${say('party-subjects')}</th>
<th scope="col">${say('party-days')}</th><th scope="col">${say('party-chats')}</th><th scope="col">${say('status')}</th></tr></thead>
<tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`
}`;
}

function rowView(visit: Visit, row: PartyRow): Markup {
  const { say } = visit;
  return html`<tr><td class="key"><a href="${PARTIES}/${row.id}"><bdi>${nameOf(visit, row)}</bdi></a></td>
<td data-label="${say('party-contact')}">${say(`party-contact-${row.contact}`)}</td>
<td data-label="${say('party-subjects')}">${row.categoryIds.length === 0 ? say('party-subjects-all') : row.categoryIds.map((id) => subjectName(visit, id)).join(' · ')}</td>
<td data-label="${say('party-days')}">${row.days}</td>
<td data-label="${say('party-chats')}">${row._count.contacts}</td>
<td data-label="${say('status')}"><span class="status ${row.active ? 'closed' : 'refused'}">${say(row.active ? 'party-active' : 'party-inactive')}</span></td></tr>`;
}

export interface PartyData {
  /** Null: a new one. */
  party: PartyRow | null;
  /** Subjects that there are. */
  categories: { id: string }[];
}

export function partyPage(visit: Visit, data: PartyData): Markup {
  const { say } = visit;
  const { party } = data;
  return html`<nav class="crumb"><a href="${PARTIES}">${say('parties')}</a></nav>
<header class="title"><h1>${party === null ? say('party-new') : nameOf(visit, party)}</h1></header>
<div class="columns"><div>${visit.may('parties.write') ? formView(visit, data) : ''}</div>
<aside aria-label="${say('actions')}">${party === null ? '' : chatsView(visit, party)}</aside></div>`;
}

function formView(visit: Visit, { party, categories }: PartyData): Markup {
  const { say } = visit;
  const action = party === null ? PARTIES : `${PARTIES}/${party.id}`;
  const form = formAt(visit, action);
  const contacts = CONTACTS.map((value) => ({ value, label: say(`party-contact-${value}`) }));
  const text = (
    name: 'nameAr' | 'nameFr' | 'addressee',
    label: string,
    most: number,
    more: Markup | string = '',
  ) =>
    html`<label>${say(label)}<input name="${name}" value="${form.value(name, party?.[name])}" maxlength="${most}" dir="auto" ${form.invalid(name)}></label>${form.fault(name)}${more}`;
  return html`<section class="card"><form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}<input type="hidden" name="seen" value="${party?.updatedAt.toISOString() ?? ''}">
  ${text('nameFr', 'name-fr', 120)}${text('nameAr', 'name-ar', 120)}
  ${select('contact', say('party-contact'), contacts, form.value('contact', party?.contact ?? 'order'))}
  <small>${say('party-contact-more')}</small>
  <label class="short">${say('party-days')}<input name="days" type="number" min="1" max="120" value="${form.value('days', party?.days ?? 5)}" required ${form.invalid('days')}></label>${form.fault('days')}
  ${text('addressee', 'party-addressee', 200, html`<small>${say('party-addressee-more')}</small>`)}
  <label class="short">${say('party-phone')}<input name="phone" inputmode="tel" dir="ltr" value="${form.value('phone', party === null ? '' : phoneOf(visit, party))}" maxlength="40" ${form.invalid('phone')}></label>${form.fault('phone')}
  <fieldset><legend>${say('party-subjects')}</legend><small>${say('party-subjects-more')}</small>
  ${categories.map(
    ({ id }) =>
      html`<label class="check"><input type="checkbox" name="${subjectField(id)}" value="1" ${form.checked(subjectField(id), party?.categoryIds.includes(id) ?? false)}> ${subjectName(visit, id)}</label>`,
  )}</fieldset>
  <label class="check"><input type="checkbox" name="active" value="1" ${form.checked('active', party?.active ?? true)}> ${say('party-active')}</label>
  <button class="main">${say('save')}</button>
${form.rest}</form></section>`;
}

function chatsView(visit: Visit, party: PartyRow): Markup | string {
  const { say } = visit;
  if (party.contact !== 'order') return '';
  const { contacts } = party._count;
  const bind = formAt(visit, `${PARTIES}/${party.id}/link`);
  const unbind = formAt(visit, `${PARTIES}/${party.id}/unbind`);
  const may = visit.may('parties.write');
  return html`<section class="card"><h2>${say('party-chats')}</h2><p>${say('party-chats-count', { count: contacts })}</p>
<p class="soft">${say('party-chats-more')}</p>
${may && party.active ? html`<form method="post" action="${PARTIES}/${party.id}/link">${bind.start}<button>${say('party-link-do')}</button>${bind.rest}</form>` : ''}
${may && contacts > 0 ? html`<form method="post" action="${PARTIES}/${party.id}/unbind">${unbind.start}<button class="quiet">${say('party-unbind-do')}</button>${unbind.rest}</form>` : ''}</section>`;
}

/** The links by which one telephone is bound: shown once. */
export function bindingPage(
  visit: Visit,
  party: PartyRow,
  links: readonly { label: string; link: string }[],
): Markup {
  const { say } = visit;
  return html`<nav class="crumb"><a href="${PARTIES}/${party.id}">${nameOf(visit, party)}</a></nav>
<section class="card"><h1>${say('party-link')}</h1><p>${say('party-link-more')}</p>
${links.length === 0 ? html`<p class="alert">${say('party-link-none')}</p>` : ''}
${links.map(({ label, link }) => html`<p>${label}<br><code dir="ltr" class="copied">${link}</code></p>`)}
<p><a class="button" href="${PARTIES}/${party.id}">${say('page-back')}</a></p></section>`;
}
