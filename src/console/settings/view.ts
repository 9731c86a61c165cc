// What the pages of settings look like: facts, categories, departments.
import { html } from 'hono/html';
import { supportsNeeded } from '../../domain/petition.ts';
import type { Category, Department } from '../../store/prisma/client.ts';
import type { Settings } from '../../store/settings.ts';
import { MONTHLY_CAP } from '../../store/translations.ts';
import type { Markup } from '../page.ts';
import { nameOf, select, wordFor } from '../pieces.ts';
import type { Visit } from '../visit.ts';

/** Rows of the form for months of fasting: the known ones and room for the next. */
export const RAMADANS = 6;
const PATH = '/console/settings';
const PAGES = ['facts', 'holidays', 'categories', 'departments'] as const;

export function settingsTabs({ say }: Visit, on: (typeof PAGES)[number]): Markup {
  return html`<ul class="tabs" aria-label="${say('settings')}">${PAGES.map(
    (page) =>
      html`<li><a href="${page === 'facts' ? PATH : `${PATH}/${page}`}" ${page === on ? html`aria-current="page"` : ''}>${say(`settings-${page}`)}</a></li>`,
  )}</ul>`;
}

export function factsPage(visit: Visit, settings: Settings, trouble?: string): Markup {
  const { say, form } = visit;
  const { commune, population } = settings;
  const field = (name: 'nameAr' | 'nameFr' | 'phone' | 'cndp') => form[name] ?? commune[name];
  const ramadans = settings.ramadan.slice(-RAMADANS);
  return html`<h1>${say('settings')}</h1>${settingsTabs(visit, 'facts')}
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<form method="post" action="${PATH}" class="stack card"><input type="hidden" name="seen" value="${JSON.stringify(settings)}">
<div class="pair wide"><label>${say('fact-name-ar')}<input name="nameAr" value="${field('nameAr')}" required minlength="2" maxlength="120" lang="ar" dir="rtl"></label>
<label>${say('fact-name-fr')}<input name="nameFr" value="${field('nameFr')}" required minlength="2" maxlength="120" lang="fr" dir="ltr"></label>
<label>${say('fact-phone')}<input type="tel" name="phone" value="${field('phone')}" required maxlength="30" dir="ltr"></label>
<label>${say('fact-cndp')}<input name="cndp" value="${field('cndp')}" required maxlength="60" dir="ltr" aria-describedby="cndp-hint"></label>
<label>${say('fact-population')}<input type="number" name="population" value="${form.population ?? population}" required min="1" dir="ltr" aria-describedby="population-hint"></label></div>
<small id="cndp-hint">${say('fact-cndp-more')}</small><small id="population-hint">${say('fact-population-more', { count: supportsNeeded(population) })}</small>
<fieldset class="stack"><legend>${say('fact-ramadan')}</legend>${Array.from({ length: RAMADANS }, (_, n) => {
    const { from, to } = ramadans[n] ?? { from: '', to: '' };
    return html`<div class="pair narrow"><label>${say('fact-from')}<input type="date" name="from${n}" value="${form[`from${n}`] ?? from}"></label>
<label>${say('fact-to')}<input type="date" name="to${n}" value="${form[`to${n}`] ?? to}"></label></div>`;
  })}</fieldset>
<fieldset class="stack"><legend>${say('translation')}</legend><label class="short">${say('fact-translation-cap')}<input type="number" name="translationCap" value="${form.translationCap ?? settings[MONTHLY_CAP]}" required min="0" max="100000000" step="1" dir="ltr" aria-describedby="translation-hint"></label>
<small id="translation-hint">${say('fact-translation-cap-more')}</small></fieldset>
<button class="main">${say('save')}</button></form>`;
}

export function categoriesPage(
  visit: Visit,
  { categories, departments }: { categories: Category[]; departments: Department[] },
): Markup {
  const { say } = visit;
  const choices = departments.map((row) => ({ value: row.id, label: nameOf(visit, row) }));
  return html`<h1>${say('settings')}</h1>${settingsTabs(visit, 'categories')}<p class="soft">${say('categories-more')}</p>
<div class="cards">${categories.map(
    (
      each,
    ) => html`<section class="card ${each.active ? '' : 'faded'}"><h2>${wordFor(visit, 'category', each.id)}</h2>
<form method="post" action="${PATH}/categories/${each.id}" class="stack">
<input type="hidden" name="seenDepartment" value="${each.departmentId}"><input type="hidden" name="seenDays" value="${each.targetDays}"><input type="hidden" name="seenActive" value="${each.active ? '1' : '0'}">
${select('department', say('department'), choices, each.departmentId)}
<label>${say('category-days')}<input type="number" name="days" value="${each.targetDays}" min="1" max="120" required dir="ltr"></label>
<label class="check"><input type="checkbox" name="active" value="1" ${each.active ? html`checked` : ''}> ${say('category-active')}</label>
<button aria-label="${say('save')} — ${wordFor(visit, 'category', each.id)}">${say('save')}</button></form></section>`,
  )}</div>`;
}

export function departmentsPage(visit: Visit, departments: Department[]): Markup {
  const { say } = visit;
  return html`<h1>${say('settings')}</h1>${settingsTabs(visit, 'departments')}
<div class="cards">${departments.map(
    (
      each,
    ) => html`<section class="card"><h2>${nameOf(visit, each)}</h2><form method="post" action="${PATH}/departments/${each.id}" class="stack">
<label>${say('name-ar')}<input name="nameAr" value="${each.nameAr}" required minlength="2" maxlength="120" lang="ar" dir="rtl"></label>
<label>${say('name-fr')}<input name="nameFr" value="${each.nameFr}" required minlength="2" maxlength="120" lang="fr" dir="ltr"></label>
<button aria-label="${say('save')} — ${nameOf(visit, each)}">${say('save')}</button></form></section>`,
  )}</div>`;
}
