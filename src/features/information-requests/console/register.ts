// The register of requests for information for the annual report: one year as a page, the last years as a table.

import { html } from 'hono/html';
import { wordFor } from '../../../console/components.ts';
import { writeCsv } from '../../../console/csv.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { recordDeed } from '../../../database/audit.ts';
import { yearOf } from '../../../domain/calendar.ts';
import { GROUNDS, isGround } from '../../../domain/information.ts';
import { type Register, registerOf } from '../../../domain/information-register.ts';
import { readRegistered } from '../queries.ts';
import { informationTabs, PUBLISHED } from './documents-view.ts';
import { ours } from './ours.ts';

/** So many years stand beside each other in the table, this one last. */
const YEARS = 5;
const PATH = `${PUBLISHED}/register`;
const FIGURES = [
  ...(['received', 'urgent', 'whole', 'part', 'refused', 'inTime', 'late', 'extended', 'open'] as const),
  ...(['withdrawn', 'medianDays'] as const),
];

export function openRegister(routes: Routes): void {
  routes.get('/information/register', 'information.write', ours(showYear));
  routes.get('/information/register.csv', 'information.write', ours(yearsFile));
}

const yearsUntil = (now: Date): number[] =>
  Array.from({ length: YEARS }, (_, i) => yearOf(now) - YEARS + 1 + i);

/** A day more on either side: the commune's clock says which year it was. */
async function readYears({ parts, staff, now }: Visit, years: readonly number[]): Promise<Register[]> {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const from = new Date(Date.UTC(first - 1, 11, 31));
  const until = new Date(Date.UTC(last + 1, 0, 2));
  const rows = await readRegistered(parts.db, { from, until, scope: staff.scope });
  return years.map((year) => registerOf(rows, { year, now, holidays: parts.referenceData.holidays }));
}

const figureName = ({ say }: Visit, figure: (typeof FIGURES)[number]): string =>
  say(`register-${figure.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);

const groundName = (visit: Visit, ground: keyof typeof GROUNDS): string =>
  visit.say('information-ground-article', {
    ground: wordFor(visit, 'information_request', `ground_${ground}`),
    article: GROUNDS[ground],
  });

const figureIn = (visit: Visit, register: Register, figure: (typeof FIGURES)[number]): string =>
  register[figure] === null ? '—' : new Intl.NumberFormat(visit.language).format(register[figure]);

async function showYear(visit: Visit): Promise<Answer> {
  const { query, now, say } = visit;
  const years = yearsUntil(now);
  const year = years.find((each) => String(each) === query.get('year')) ?? yearOf(now);
  const [register] = await readYears(visit, [year]);
  if (register === undefined) return { is: 'missing' };
  const title = say('register-of', { year: String(year) });
  return { is: 'page', title, body: yearView(visit, { years, year, register, title }) };
}

function yearView(
  visit: Visit,
  { years, year, register, title }: { years: number[]; year: number; register: Register; title: string },
): Markup {
  const { say } = visit;
  return html`<h1>${say('menu-information')}</h1>${informationTabs(visit, 'register')}<p class="soft">${say('register-more')}</p>
<ul class="tabs" aria-label="${say('register-years')}">${years.map((each) => html`<li><a href="${PATH}?year=${each}" ${each === year ? html`aria-current="true"` : ''}>${String(each)}</a></li>`)}</ul>
<section class="card"><h2>${title}</h2><dl class="facts">${FIGURES.map((figure) => html`<dt>${figureName(visit, figure)}</dt><dd>${figureIn(visit, register, figure)}</dd>`)}</dl></section>
<section class="card"><h2>${say('register-grounds')}</h2>${
    register.grounds.size === 0
      ? html`<p class="soft">${say('register-no-grounds')}</p>`
      : html`<dl class="facts">${[...register.grounds].map(([ground, count]) => html`<dt>${groundName(visit, ground)}</dt><dd>${count}</dd>`)}</dl>`
  }</section>
<p><a class="button" href="${PATH}.csv" download>${say('register-file', { from: String(years[0] ?? year), to: String(years.at(-1) ?? year) })}</a></p>`;
}

async function yearsFile(visit: Visit): Promise<Answer> {
  const years = yearsUntil(visit.now);
  const registers = await readYears(visit, years);
  const grounds = Object.keys(GROUNDS)
    .filter(isGround)
    .filter((ground) => registers.some((each) => each.grounds.has(ground)));
  const rows = [
    [visit.say('register-figure'), ...years.map(String)],
    ...FIGURES.map((figure) => [
      figureName(visit, figure),
      ...registers.map((each) => String(each[figure] ?? '')),
    ]),
    ...grounds.map((ground) => [
      groundName(visit, ground),
      ...registers.map((each) => String(each.grounds.get(ground) ?? 0)),
    ]),
  ];
  await recordDeed(visit.parts.db, { ...actorOf(visit), action: 'information.register' });
  const name = `information-${years[0]}-${years.at(-1)}.csv`;
  return {
    is: 'file',
    bytes: Buffer.from(writeCsv(rows)),
    mimeType: 'text/csv; charset=utf-8',
    name,
    download: true,
  };
}
