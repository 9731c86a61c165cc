// The page of holidays: which days the offices are closed, and which feasts still wait for the moon.

import { html } from 'hono/html';
import { z } from 'zod';
import { nameOf } from '../../../console/components.ts';
import { again as refuse } from '../../../console/form-drafts.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay, shortMoment } from '../../../console/format.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import {
  confirmHoliday,
  listHolidays,
  listYears,
  newestRecount,
  removeHoliday,
  saveHoliday,
} from '../../../database/holidays.ts';
import type { Holiday, Recount } from '../../../database/prisma/client.ts';
import { yearOf } from '../../../domain/calendar.ts';
import { RECOUNT_AFTER_MS } from '../../../domain/promise.ts';
import { formatsAs } from '../../../words/languages.ts';
import { settingsTabs } from './view.ts';

const PATH = '/console/settings/holidays';
const Day = z.iso.date().transform((day) => new Date(`${day}T00:00:00Z`));
const Name = z.string().trim().min(2).max(80);
const New = z
  .object({ day: Day, nameAr: Name, nameFr: Name, estimated: z.literal('1').optional() })
  .transform(({ estimated, ...rest }) => ({ ...rest, estimated: estimated === '1' }));

export function openHolidays(routes: Routes): void {
  routes.get('/settings/holidays', 'settings.write', showHolidays);
  routes.post('/settings/holidays', 'settings.write', add);
  routes.post('/settings/holidays/:day/confirm', 'settings.write', confirm);
  routes.post('/settings/holidays/:day/remove', 'settings.write', remove);
}

async function showHolidays(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const asked = z.coerce.number().int().min(2000).max(2100).safeParse(visit.query.get('year'));
  const year = asked.data ?? yearOf(visit.now);
  const [holidays, kept, recount] = await Promise.all([
    listHolidays(db, year),
    listYears(db),
    newestRecount(db),
  ]);
  const years = [...new Set([...kept, yearOf(visit.now)])].sort();
  return {
    is: 'page',
    title: visit.say('settings-holidays'),
    body: page(visit, { year, years, holidays, recount }),
  };
}

async function add(visit: Visit): Promise<Answer> {
  const read = New.safeParse(visit.form);
  if (!read.success) return refuse(visit, PATH, read.error);
  await saveHoliday(visit.parts.db, read.data, actorOf(visit));
  return done(visit, read.data.day, 'saved');
}

async function confirm(visit: Visit): Promise<Answer> {
  const day = Day.safeParse(visit.params.day);
  const confirmed = Day.safeParse(visit.form.day);
  if (!day.success || !confirmed.success)
    return { is: 'redirect', to: PATH, told: 'incomplete', again: true };
  const change = { day: day.data, confirmed: confirmed.data };
  const { is } = await confirmHoliday(visit.parts.db, change, actorOf(visit));
  return done(
    visit,
    confirmed.data,
    is === 'done' ? 'holiday-confirmed' : 'holiday-not-confirmed',
    is !== 'done',
  );
}

async function remove(visit: Visit): Promise<Answer> {
  const day = Day.safeParse(visit.params.day);
  if (!day.success) return { is: 'missing' };
  await removeHoliday(visit.parts.db, day.data, actorOf(visit));
  return done(visit, day.data, 'removed');
}

async function done(visit: Visit, day: Date, told: string, again = false): Promise<Answer> {
  await visit.parts.referenceData.refresh();
  return { is: 'redirect', to: `${PATH}?year=${day.getUTCFullYear()}`, told, again };
}

function page(
  visit: Visit,
  data: { year: number; years: number[]; holidays: Holiday[]; recount: Recount | null },
): Markup {
  const { say } = visit;
  const { year, years, holidays, recount } = data;
  const form = formAt(visit, PATH);
  return html`<h1>${say('settings')}</h1>${settingsTabs(visit, 'holidays')}
<ul class="tabs" aria-label="${say('holiday-years')}">${years.map((each) => html`<li><a href="${PATH}?year=${each}" ${each === year ? html`aria-current="true"` : ''}>${each}</a></li>`)}</ul>
<p class="soft">${say('holidays-more')}</p>${recountNote(visit, recount)}
${
  holidays.length === 0
    ? html`<div class="empty"><p>${say('holidays-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('settings-holidays')}" tabindex="0"><table><thead><tr><th scope="col">${say('holiday-day')}</th><th scope="col">${say('name')}</th>
<th scope="col">${say('status')}</th><th scope="col">${say('actions')}</th></tr></thead><tbody>${holidays.map((holiday) => row(visit, holiday))}</tbody></table></div>`
}
<section class="card spaced"><h2>${say('holiday-new')}</h2><form method="post" action="${PATH}" class="filters">${form.start}
<label>${say('holiday-day')}<input type="date" name="day" value="${form.value('day')}" required ${form.invalid('day')}>${form.fault('day')}</label>
<label>${say('name-ar')}<input name="nameAr" value="${form.value('nameAr')}" required minlength="2" maxlength="80" lang="ar" dir="rtl" ${form.invalid('nameAr')}>${form.fault('nameAr')}</label>
<label>${say('name-fr')}<input name="nameFr" value="${form.value('nameFr')}" required minlength="2" maxlength="80" lang="fr" dir="ltr" ${form.invalid('nameFr')}>${form.fault('nameFr')}</label>
<label class="check"><input type="checkbox" name="estimated" value="1" ${form.checked('estimated', false)}> ${say('holiday-estimated')}</label><button class="main">${say('holiday-add')}</button>${form.rest}</form></section>`;
}

/** Whether promised days are about to move, or how many have. */
function recountNote({ say, language, now }: Visit, recount: Recount | null): Markup | string {
  if (recount === null) return '';
  const { at, doneAt, moved } = recount;
  const when = shortMoment(language, new Date(at.getTime() + RECOUNT_AFTER_MS), now);
  return html`<p class="note" role="status">${
    doneAt === null ? say('holidays-recount', { when }) : say('holidays-recounted', { count: moved })
  }</p>`;
}

function row(visit: Visit, holiday: Holiday): Markup {
  const { say, language } = visit;
  const iso = holiday.day.toISOString().slice(0, 10);
  const weekday = new Intl.DateTimeFormat(formatsAs(language), {
    weekday: 'long',
    timeZone: 'UTC',
  });
  return html`<tr><td data-label="${say('holiday-day')}">${shortDay(language, holiday.day)} <small>${weekday.format(holiday.day)}</small></td>
<td data-label="${say('name')}">${nameOf(visit, holiday)}</td>
<td data-label="${say('status')}"><span class="status ${holiday.estimated ? 'in_progress' : 'closed'}">${say(holiday.estimated ? 'holiday-estimated' : 'holiday-certain')}</span></td>
<td><div class="actions">${
    holiday.estimated
      ? html`<form method="post" action="${PATH}/${iso}/confirm" class="line"><input type="date" name="day" value="${iso}" required aria-label="${say('holiday-day')} — ${nameOf(visit, holiday)}"><button>${say('holiday-confirm')}</button></form>`
      : ''
  }<form method="post" action="${PATH}/${iso}/remove" class="inline"><button class="quiet" aria-label="${say('remove')} — ${nameOf(visit, holiday)}">${say('remove')}</button></form></div></td></tr>`;
}
