// What the list of associations looks like, one of them, and the link for its telephone.
import { html } from 'hono/html';
import { nameOf, nonce, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import type { Page } from '../../../database/pagination.ts';
import { FIELDS, type Field } from '../../../domain/association.ts';
import { type ChatLink, chatLinks, chatWays } from '../../../domain/chat-links.ts';
import type { AssociationRow } from '../associations.ts';
import { openedOf } from './association-form.ts';
import { ASSOCIATIONS, associationTabs } from './tabs.ts';

/** The fields to choose from. */
export const fieldsIn = (visit: Visit) =>
  FIELDS.map((value) => ({ value, label: wordFor(visit, 'association-field', value) }));

export function associationsPage(
  visit: Visit,
  { field, page }: { field: Field | undefined; page: Page<AssociationRow> },
): Markup {
  const { say } = visit;
  return html`<header class="title"><h1>${say('associations')}</h1>${visit.may('associations.write') ? html`<a class="button" href="${ASSOCIATIONS}/new">${say('association-new')}</a>` : ''}</header>
${associationTabs(visit, 'list')}<p class="soft">${say('associations-more')}</p>
<form class="filters" method="get" action="${ASSOCIATIONS}" role="search">${select('field', say('association-field'), fieldsIn(visit), field ?? '', say('any'))}
<button>${say('filter')}</button></form>
${page.rows.length === 0 ? html`<div class="empty"><p>${say('associations-none')}</p></div>` : table(visit, page.rows)}
${pagerOf(visit, ASSOCIATIONS, page.next)}`;
}

function table(visit: Visit, rows: AssociationRow[]): Markup {
  const { say } = visit;
  const heads = ['name', 'association-field', 'association-founded', 'association-chats', 'status'];
  return html`<div class="table" role="region" aria-label="${say('associations')}" tabindex="0"><table data-rows>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><td class="key"><a href="${ASSOCIATIONS}/${row.id}"><bdi>${nameOf(visit, row)}</bdi></a></td>
<td data-label="${say('association-field')}">${wordFor(visit, 'association-field', row.field)}</td>
<td data-label="${say('association-founded')}">${row.foundedIn}</td>
<td data-label="${say('association-chats')}">${row._count.contacts}</td>
<td data-label="${say('status')}">${statusOf(visit, row)}</td></tr>`,
  )}</tbody></table></div>`;
}

function statusOf({ say }: Visit, { active, checkedOn }: AssociationRow): Markup {
  if (!active) return html`<span class="status refused">${say('association-inactive')}</span>`;
  return checkedOn === null
    ? html`<span class="status">${say('association-to-check')}</span>`
    : html`<span class="status closed">${say('association-checked')}</span>`;
}

export function associationPage(visit: Visit, association: AssociationRow | null): Markup {
  const { say } = visit;
  return html`<nav class="crumb"><a href="${ASSOCIATIONS}">${say('associations')}</a></nav>
<header class="title"><h1>${association === null ? say('association-new') : nameOf(visit, association)}</h1>${association === null ? '' : statusOf(visit, association)}</header>
<div class="columns"><div>${visit.may('associations.write') ? formView(visit, association) : ''}</div>
<aside aria-label="${say('actions')}">${association === null ? '' : chatsView(visit, association)}</aside></div>`;
}

function formView(visit: Visit, known: AssociationRow | null): Markup {
  const { say, language } = visit;
  const action = known === null ? ASSOCIATIONS : `${ASSOCIATIONS}/${known.id}`;
  const form = formAt(visit, action);
  const field = (name: string, label: string, value: string, more: Markup) =>
    html`<label>${label}<input name="${name}" value="${form.value(name, value)}" ${more} ${form.invalid(name)}></label>${form.fault(name)}`;
  const opened = (column: 'agent' | 'phone') => (known === null ? '' : openedOf(visit, column, known));
  const checkedOn = known?.checkedOn ?? null;
  return html`<section class="card"><form method="post" action="${action}" class="stack">
${form.start}${nonce()}<input type="hidden" name="seen" value="${known?.updatedAt.toISOString() ?? ''}">
${field('nameFr', say('name-fr'), known?.nameFr ?? '', html`maxlength="120" required dir="auto"`)}
${field('nameAr', say('name-ar'), known?.nameAr ?? '', html`maxlength="120" required dir="rtl"`)}
${select('field', say('association-field'), fieldsIn(visit), form.value('field', known?.field ?? 'social'))}
${field('foundedIn', say('association-founded'), String(known?.foundedIn ?? ''), html`type="number" min="1900" required`)}
${field('agent', say('association-agent'), opened('agent'), html`maxlength="120" required dir="auto"`)}
${field('phone', say('association-phone'), opened('phone'), html`inputmode="tel" maxlength="40" dir="ltr"`)}
<label class="check"><input type="checkbox" name="checked" value="1" ${form.checked('checked', checkedOn !== null)}> ${say('association-check')}</label>
${checkedOn === null ? html`<small>${say('association-check-more')}</small>` : html`<small>${say('association-checked-on', { day: shortDay(language, checkedOn) })}</small>`}
<label class="check"><input type="checkbox" name="active" value="1" ${form.checked('active', known?.active ?? true)}> ${say('association-active')}</label>
<button class="main">${say('save')}</button>
${form.rest}</form></section>`;
}

function chatsView(visit: Visit, { id, active, checkedOn, _count: { contacts } }: AssociationRow): Markup {
  const { say } = visit;
  const may = visit.may('associations.write');
  const link = formAt(visit, `${ASSOCIATIONS}/${id}/link`);
  const unbind = formAt(visit, `${ASSOCIATIONS}/${id}/unbind`);
  const ready = active && checkedOn !== null;
  const { telegramName, referenceData } = visit.parts;
  // A link that leads nowhere is not made.
  const isReached =
    chatLinks(chatWays(telegramName?.(), referenceData.settings.commune.chatPhone), id).length > 0;
  return html`<section class="card"><h2>${say('association-chats')}</h2><p>${say('association-chats-count', { count: contacts })}</p>
<p class="soft">${say(ready ? 'association-chats-more' : 'association-unchecked')}</p>
${may && ready && !isReached ? html`<p class="alert">${say('party-link-none')}</p>` : ''}
${may && ready && isReached ? html`<form method="post" action="${ASSOCIATIONS}/${id}/link">${link.start}<button>${say('association-link-do')}</button>${link.rest}</form>` : ''}
${may && contacts > 0 ? html`<form method="post" action="${ASSOCIATIONS}/${id}/unbind">${unbind.start}<button class="quiet">${say('association-unbind-do')}</button>${unbind.rest}</form>` : ''}</section>`;
}

/** The links by which one telephone is bound: shown once. */
export function linkShown(visit: Visit, { id }: AssociationRow, links: readonly ChatLink[]): Markup {
  const { say } = visit;
  return html`<nav class="crumb"><a href="${ASSOCIATIONS}/${id}">${say('association')}</a></nav>
<section class="card"><h1>${say('association-link')}</h1><p>${say('association-link-more')}</p>
${links.length === 0 ? html`<p class="alert">${say('party-link-none')}</p>` : ''}
${links.map((each) => html`<p>${each.label}<br><code dir="ltr" class="copied">${each.link}</code></p>`)}
<p><a class="button" href="${ASSOCIATIONS}/${id}">${say('page-back')}</a></p></section>`;
}
