// What the list of quarters and landmarks and the form of one of them look like.

import { html } from 'hono/html';
import { nameOf, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import { mapOf } from '../../../console/map.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { cutNote } from '../../../console/search-folding.ts';
import type { Quarter } from '../../../database/prisma/client.ts';
import { showsFrench } from '../../../domain/names.ts';
import { directionOf, type StaffLanguage } from '../../../words/languages.ts';
import { KINDS, writePosition } from './place-form.ts';
import { settingsTabs } from './view.ts';

export const PLACES = '/console/settings/places';
export const NEW = `${PLACES}/new`;

/** Spellings that tell in a list what kind of spellings there are. */
const SHOWN_SPELLINGS = 3;

export interface PlacesData {
  rows: Quarter[];
  /** On all pages together. */
  count: number;
  text: string;
  /** The last of this page; null: there is no other. */
  next: string | null;
}

export function placesPage(visit: Visit, { rows, count, text, next }: PlacesData): Markup {
  const { say } = visit;
  return html`<h1>${say('settings')}</h1>${settingsTabs(visit, 'places')}<p class="soft">${say('places-more')}</p>
${cutNote(visit, 100)}<form class="filters" method="get" action="${PLACES}" role="search"><label class="wide">${say('search')}<input type="search" name="text" value="${text}" maxlength="100" data-search></label><button>${say('filter')}</button><a class="button main" href="${NEW}">${say('place-new')}</a></form>
${
  rows.length === 0
    ? html`<div class="empty"><p>${say('places-none')}</p></div>`
    : html`<p class="soft">${say('places-count', { count })}</p><div class="table" role="region" aria-label="${say('settings-places')}" tabindex="0"><table data-rows><thead><tr><th scope="col">${say('name')}</th><th scope="col">${say('place-kind')}</th>
<th scope="col">${say('place-aliases')}</th><th scope="col">${say('place-position')}</th><th scope="col">${say('status')}</th></tr></thead><tbody>${rows.map((each) => row(visit, each))}</tbody></table></div>`
}
${pagerOf(visit, PLACES, next)}`;
}

function row(visit: Visit, each: Quarter): Markup {
  const { say, language } = visit;
  const more = each.aliases.length - SHOWN_SPELLINGS;
  const other = showsFrench(language) ? { lang: 'ar', name: each.nameAr } : { lang: 'fr', name: each.nameFr };
  return html`<tr><td class="key"><a href="${PLACES}/${each.id}">${nameOf(visit, each)}</a><small lang="${other.lang}"><bdi>${other.name}</bdi></small></td>
<td data-label="${say('place-kind')}">${wordFor(visit, 'place-kind', each.kind)}</td>
<td data-label="${say('place-aliases')}"><span>${each.aliases.slice(0, SHOWN_SPELLINGS).map((spelling, at) => html`${at > 0 ? ' · ' : ''}<bdi>${spelling}</bdi>`)}${more > 0 ? html` <small class="beside">+${more}</small>` : ''}</span></td>
<td data-label="${say('place-position')}">${each.latitude === null ? html`<span class="soft">${say('place-position-none')}</span>` : html`<bdi dir="ltr">${writePosition(each)}</bdi>`}</td>
<td data-label="${say('status')}"><span class="status ${each.active ? 'closed' : 'refused'}">${say(each.active ? 'place-offered' : 'place-retired')}</span></td></tr>`;
}

/** `place` null: a new one. `around`: the others, to find one's way on the map. */
export function placePage(visit: Visit, place: Quarter | null, around: Quarter[]): Markup {
  const { say } = visit;
  const title = place === null ? say('place-new') : nameOf(visit, place);
  const action = place === null ? PLACES : `${PLACES}/${place.id}`;
  const form = formAt(visit, action);
  const kinds = KINDS.map((value) => ({ value, label: wordFor(visit, 'place-kind', value) }));
  const field = (name: 'nameAr' | 'nameFr', language: StaffLanguage) =>
    html`<label>${say(`name-${language}`)}<input name="${name}" value="${form.value(name, place?.[name])}" required minlength="3" maxlength="80" lang="${language}" dir="${directionOf(language)}" ${form.invalid(name)}>${form.fault(name)}</label>`;
  return html`<nav class="crumb"><a href="${PLACES}">${say('settings-places')}</a></nav><h1>${title}</h1>
<form method="post" action="${action}" class="stack card">${form.start}${place === null ? '' : seenField(place)}
<div class="pair wide">${field('nameAr', 'ar')}${field('nameFr', 'fr')}</div>
${select('kind', say('place-kind'), kinds, form.value('kind', place?.kind ?? 'quarter'))}${form.fault('kind')}
<label>${say('place-aliases')}<textarea name="aliases" rows="6" dir="auto" data-most="3000" aria-describedby="aliases-hint" ${form.invalid('aliases')}>${form.value('aliases', place?.aliases.join('\n'))}</textarea>${form.fault('aliases')}</label>
<small id="aliases-hint">${say('place-aliases-more')}</small>
<label>${say('place-position')}<input name="position" value="${form.value('position', place === null ? '' : writePosition(place))}" maxlength="500" dir="ltr" autocomplete="off" aria-describedby="position-hint" ${form.invalid('position')}>${form.fault('position')}</label>
<small id="position-hint">${say('place-position-more')}</small>
<div class="map" dir="ltr" data-map="${JSON.stringify(groundMap(visit, place, around))}" data-picks="position" role="group" aria-label="${say('map')}"></div>
<label class="check"><input type="checkbox" name="active" value="1" ${form.checked('active', place?.active ?? true)}> ${say('place-active')}</label>
<small>${say('place-active-more')}</small>
<button class="main">${say('save')}</button>${form.rest}</form>`;
}

function seenField({ id: _, ...plan }: Quarter): Markup {
  return html`<input type="hidden" name="seen" value="${JSON.stringify(plan)}">`;
}

/** With the limits of the commune, in the order that the map library wants. */
function groundMap(visit: Visit, place: Quarter | null, around: Quarter[]) {
  const { boundary } = visit.parts.referenceData.ground;
  const rings = boundary.coordinates.map((ring) => ring.map(([x, y]) => [y, x]));
  return { ...mapOf(visit, place ?? { latitude: null, longitude: null }, around), boundary: rings };
}
