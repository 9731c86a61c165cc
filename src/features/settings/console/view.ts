// What the pages of settings look like: facts, categories, departments.
import { html } from 'hono/html';
import { type Choice, nameOf, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { Category, Department } from '../../../database/prisma/client.ts';
import { isRegistered, type Settings } from '../../../database/settings.ts';
import { MONTHLY_CAP } from '../../../database/translations.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { supportsNeeded } from '../../../domain/petition-rules.ts';
import { SILENT_DAYS } from '../../../domain/silence.ts';
import { RAMADANS } from './facts-form.ts';

const PATH = '/console/settings';
const PAGES = ['facts', 'holidays', 'categories', 'departments', 'places', 'languages'] as const;

export function settingsTabs({ say }: Visit, on: (typeof PAGES)[number]): Markup {
  return html`<ul class="tabs" aria-label="${say('settings')}">${PAGES.map(
    (page) =>
      html`<li><a href="${page === 'facts' ? PATH : `${PATH}/${page}`}" ${page === on ? html`aria-current="page"` : ''}>${say(`settings-${page}`)}</a></li>`,
  )}</ul>`;
}

export function factsPage(visit: Visit, settings: Settings, trouble?: string): Markup {
  const { say } = visit;
  const { commune, population } = settings;
  const form = formAt(visit, PATH);
  const field = (name: keyof Settings['commune']) => form.value(name, commune[name]);
  const ramadans = settings.ramadan.slice(-RAMADANS);
  return html`<h1>${say('settings')}</h1>${settingsTabs(visit, 'facts')}
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
${isRegistered(commune.cndp) ? '' : html`<p class="note" role="note">${say('fact-cndp-unset')}</p>`}
<form method="post" action="${PATH}" class="stack card">${form.start}<input type="hidden" name="seen" value="${JSON.stringify(settings)}">
<div class="pair wide"><label>${say('fact-name-ar')}<input name="nameAr" value="${field('nameAr')}" required minlength="2" maxlength="120" lang="ar" dir="rtl" ${form.invalid('nameAr')}>${form.fault('nameAr')}</label>
<label>${say('fact-name-fr')}<input name="nameFr" value="${field('nameFr')}" required minlength="2" maxlength="120" lang="fr" dir="ltr" ${form.invalid('nameFr')}>${form.fault('nameFr')}</label>
<label>${say('fact-phone')}<input type="tel" name="phone" value="${field('phone')}" required maxlength="30" dir="ltr" ${form.invalid('phone')}>${form.fault('phone')}</label>
<label>${say('fact-chat-phone')}<input type="tel" name="chatPhone" value="${field('chatPhone')}" maxlength="30" dir="ltr" aria-describedby="chat-phone-hint" ${form.invalid('chatPhone')}>${form.fault('chatPhone')}<small id="chat-phone-hint">${say('fact-chat-phone-more')}</small></label>
<label>${say('fact-site')}<input name="site" value="${field('site')}" required maxlength="120" dir="ltr" ${form.invalid('site')}>${form.fault('site')}</label>
<label>${say('fact-address-ar')}<input name="addressAr" value="${field('addressAr')}" maxlength="200" lang="ar" dir="rtl" ${form.invalid('addressAr')}>${form.fault('addressAr')}</label>
<label>${say('fact-address-fr')}<input name="addressFr" value="${field('addressFr')}" maxlength="200" lang="fr" dir="ltr" ${form.invalid('addressFr')}>${form.fault('addressFr')}</label>
<label>${say('fact-president')}<input name="president" value="${field('president')}" maxlength="120" dir="auto" ${form.invalid('president')}>${form.fault('president')}</label>
<label>${say('fact-cndp')}<input name="cndp" value="${isRegistered(field('cndp')) ? field('cndp') : ''}" maxlength="60" dir="ltr" aria-describedby="cndp-hint" ${form.invalid('cndp')}>${form.fault('cndp')}<small id="cndp-hint">${say('fact-cndp-more')}</small></label>
<label>${say('fact-population')}<input inputmode="numeric" name="population" value="${form.value('population', population)}" required maxlength="12" dir="ltr" aria-describedby="population-hint" ${form.invalid('population')}>${form.fault('population')}<small id="population-hint">${say('fact-population-more', { count: supportsNeeded(population, dayOf(visit.now)) })}</small></label></div>
<fieldset class="stack"><legend>${say('fact-ramadan')}</legend>${Array.from({ length: RAMADANS }, (_, n) => {
    const { from, to } = ramadans[n] ?? { from: '', to: '' };
    return html`<div class="pair narrow"><label>${say('fact-from')}<input type="date" name="from${n}" value="${form.value(`from${n}`, from)}" ${form.invalid(`from${n}`)}>${form.fault(`from${n}`)}</label>
<label>${say('fact-to')}<input type="date" name="to${n}" value="${form.value(`to${n}`, to)}" ${form.invalid(`to${n}`)}>${form.fault(`to${n}`)}</label></div>`;
  })}</fieldset>
<fieldset class="stack"><legend>${say('silent')}</legend><label class="short">${say('fact-silent-days')}<input type="number" name="silentDays" value="${form.value('silentDays', settings.silentDays)}" required min="${SILENT_DAYS.least}" max="${SILENT_DAYS.most}" step="1" dir="ltr" aria-describedby="silent-hint" ${form.invalid('silentDays')}>${form.fault('silentDays')}</label>
<small id="silent-hint">${say('fact-silent-days-more')}</small></fieldset>
<fieldset class="stack"><legend>${say('translation')}</legend><label class="short">${say('fact-translation-cap')}<input type="number" name="translationCap" value="${form.value('translationCap', settings[MONTHLY_CAP])}" required min="0" max="100000000" step="1" dir="ltr" aria-describedby="translation-hint" ${form.invalid('translationCap')}>${form.fault('translationCap')}</label>
<small id="translation-hint">${say('fact-translation-cap-more')}</small></fieldset>
<button class="main">${say('save')}</button>${form.rest}</form>`;
}

export function categoriesPage(
  visit: Visit,
  { categories, departments }: { categories: Category[]; departments: Department[] },
): Markup {
  const { say } = visit;
  const choices = departments.map((row) => ({ value: row.id, label: nameOf(visit, row) }));
  return html`<h1>${say('settings')}</h1>${settingsTabs(visit, 'categories')}<p class="soft">${say('categories-more')}</p>
<div class="cards">${categories.map((each) => categoryCard(visit, each, choices))}</div>`;
}

const seenTick = (name: string, value: boolean): Markup =>
  html`<input type="hidden" name="${name}" value="${value ? '1' : '0'}">`;

function categoryCard(visit: Visit, each: Category, choices: Choice[]): Markup {
  const { say } = visit;
  const action = `${PATH}/categories/${each.id}`;
  const form = formAt(visit, action);
  return html`<section class="card ${each.active ? '' : 'faded'}"><h2>${wordFor(visit, 'category', each.id)}</h2>
<form method="post" action="${action}" class="stack">
${form.start}<input type="hidden" name="seenDepartment" value="${each.departmentId}"><input type="hidden" name="seenDays" value="${each.targetDays}">${seenTick('seenActive', each.active)}${seenTick('seenPicture', each.pictureNeeded)}${seenTick('seenSolemn', each.solemn)}
${select('department', say('department'), choices, form.value('department', each.departmentId))}${form.fault('department')}
<label>${say('category-days')}<input type="number" name="days" value="${form.value('days', each.targetDays)}" min="1" max="120" required dir="ltr" ${form.invalid('days')}>${form.fault('days')}</label>
<label class="check"><input type="checkbox" name="active" value="1" ${form.checked('active', each.active)}> ${say('category-active')}</label>
<label class="check"><input type="checkbox" name="pictureNeeded" value="1" ${form.checked('pictureNeeded', each.pictureNeeded)}> ${say('category-picture')}</label>
<label class="check"><input type="checkbox" name="solemn" value="1" ${form.checked('solemn', each.solemn)}> ${say('category-solemn')}</label>
<button aria-label="${say('save')} — ${wordFor(visit, 'category', each.id)}">${say('save')}</button>${form.rest}</form></section>`;
}

export function departmentsPage(visit: Visit, departments: Department[]): Markup {
  const { say } = visit;
  return html`<h1>${say('settings')}</h1>${settingsTabs(visit, 'departments')}
<div class="cards">${departments.map((each) => departmentCard(visit, each))}</div>`;
}

function departmentCard(visit: Visit, each: Department): Markup {
  const { say } = visit;
  const action = `${PATH}/departments/${each.id}`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${nameOf(visit, each)}</h2><form method="post" action="${action}" class="stack">
${form.start}<label>${say('name-ar')}<input name="nameAr" value="${form.value('nameAr', each.nameAr)}" required minlength="2" maxlength="120" lang="ar" dir="rtl" ${form.invalid('nameAr')}>${form.fault('nameAr')}</label>
<label>${say('name-fr')}<input name="nameFr" value="${form.value('nameFr', each.nameFr)}" required minlength="2" maxlength="120" lang="fr" dir="ltr" ${form.invalid('nameFr')}>${form.fault('nameFr')}</label>
<button aria-label="${say('save')} — ${nameOf(visit, each)}">${say('save')}</button>${form.rest}</form></section>`;
}
