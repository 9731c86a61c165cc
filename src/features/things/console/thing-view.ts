// What one thing looks like: where it stands, what was complained of it, and the form by which it is changed.
import { html } from 'hono/html';
import { ago, nameOf, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import { mapOf } from '../../../console/map.ts';
import type { Visit } from '../../../console/request.ts';
import { plateOf } from '../../../domain/thing.ts';
import { directionOf, type StaffLanguage } from '../../../words/languages.ts';
import type { CaseOfThing, ThingRow } from '../queries.ts';
import { kindChoices, kindName, ownName, quarterChoices, THINGS } from './list-view.ts';

export interface ThingData {
  /** Null: a new one. */
  thing: ThingRow | null;
  /** Of a new one: the number that is proposed. */
  free: number;
  cases: CaseOfThing[];
}

export const titleOfThing = (visit: Visit, thing: ThingRow): string =>
  `${kindName(visit, thing.kind)} ${plateOf(thing.number)}`;

export function thingPage(visit: Visit, data: ThingData): Markup {
  const { say } = visit;
  const { thing } = data;
  const title = thing === null ? say('thing-new') : titleOfThing(visit, thing);
  return html`<nav class="crumb"><a href="${THINGS}">${say('things')}</a></nav><header class="title"><h1>${title}</h1>
${thing === null ? '' : html`<span class="status ${thing.active ? 'closed' : 'refused'}">${say(thing.active ? 'thing-there' : 'thing-retired')}</span>`}</header>
${
  thing === null
    ? thingForm(visit, data)
    : html`<div class="columns"><div>${placeCard(visit, thing)}${casesCard(visit, data)}</div>
<aside aria-label="${say('actions')}">${visit.may('things.write') ? html`${platesCard(visit, thing)}${thingForm(visit, data)}` : ''}</aside></div>`
}`;
}

function placeCard(visit: Visit, thing: ThingRow): Markup {
  const { say, parts } = visit;
  const own = ownName(visit, thing);
  return html`<section class="card"><h2>${say('place')}</h2><p>${own === null ? '' : html`<strong><bdi>${own}</bdi></strong> `}${nameOf(visit, thing.quarter)}</p>
<div class="map" dir="ltr" data-map="${JSON.stringify(mapOf(visit, thing, [...parts.referenceData.quarters]))}" role="group" aria-label="${say('map')}"></div>
<p class="soft"><bdi dir="ltr">${positionOfThing(thing)}</bdi></p></section>`;
}

function casesCard(visit: Visit, { cases }: ThingData): Markup {
  const { say } = visit;
  return html`<section class="card"><h2>${say('thing-cases')}</h2>${
    cases.length === 0
      ? html`<p class="soft">${say('thing-cases-none')}</p>`
      : html`<ul class="plain">${cases.map(
          ({ id, reference, status, createdAt }) =>
            html`<li><a href="/console/cases/${id}"><bdi class="ref">${reference}</bdi></a> <span class="status ${status}">${wordFor(visit, 'status', status)}</span> ${ago(visit, createdAt)}</li>`,
        )}</ul>`
  }</section>`;
}

const platesCard = ({ say }: Visit, { number }: ThingRow): Markup =>
  html`<section class="card"><p><a class="button" href="${THINGS}/plates?number=${plateOf(number)}">${say('thing-plate')}</a></p></section>`;

function thingForm(visit: Visit, { thing, free }: ThingData): Markup {
  const { say } = visit;
  const action = thing === null ? THINGS : `${THINGS}/${plateOf(thing.number)}`;
  const form = formAt(visit, action);
  const field = (name: 'nameAr' | 'nameFr', language: StaffLanguage) =>
    html`<label>${say(`name-${language}`)}<input name="${name}" value="${form.value(name, thing?.[name])}" maxlength="80" lang="${language}" dir="${directionOf(language)}" ${form.invalid(name)}>${form.fault(name)}</label>`;
  return html`<form method="post" action="${action}" class="stack card">${form.start}${thing === null ? '' : seenField(thing)}
${
  thing === null
    ? html`<label>${say('thing-number')}<input name="number" value="${form.value('number', plateOf(free))}" required maxlength="6" inputmode="numeric" dir="ltr" ${form.invalid('number')}>${form.fault('number')}</label><small>${say('thing-number-more')}</small>`
    : html`<input type="hidden" name="number" value="${plateOf(thing.number)}">`
}
${select('kind', say('thing-kind'), kindChoices(visit), form.value('kind', thing?.kind ?? 'lamp'))}${form.fault('kind')}
${select('quarter', say('quarter'), quarterChoices(visit), form.value('quarter', thing?.quarterId), say('thing-quarter-none'))}${form.fault('quarter')}
<div class="pair wide">${field('nameAr', 'ar')}${field('nameFr', 'fr')}</div><small>${say('thing-names-more')}</small>
<label>${say('place-position')}<input name="position" value="${form.value('position', thing === null ? '' : positionOfThing(thing))}" required maxlength="500" dir="ltr" autocomplete="off" ${form.invalid('position')}>${form.fault('position')}</label>
<small>${say('thing-position-more')}</small>
<div class="map" dir="ltr" data-map="${JSON.stringify(groundMap(visit, thing))}" data-picks="position" role="group" aria-label="${say('map')}"></div>
<label class="check"><input type="checkbox" name="active" value="1" ${form.checked('active', thing?.active ?? true)}> ${say('thing-active')}</label><small>${say('thing-active-more')}</small>
<button class="main">${say('save')}</button>${form.rest}</form>`;
}

function seenField({ quarter: _, searchKey: __, ...plan }: ThingRow): Markup {
  return html`<input type="hidden" name="seen" value="${JSON.stringify(plan)}">`;
}

const positionOfThing = ({ latitude, longitude }: ThingRow): string =>
  `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;

/** With the limits of the commune, in the order that the map library wants. */
function groundMap(visit: Visit, thing: ThingRow | null) {
  const { ground, quarters } = visit.parts.referenceData;
  const rings = ground.boundary.coordinates.map((ring) => ring.map(([x, y]) => [y, x]));
  return { ...mapOf(visit, thing ?? { latitude: null, longitude: null }, [...quarters]), boundary: rings };
}
