// What the list of bodies and one body look like.
import { html } from 'hono/html';
import { nameOf, nonce, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay, today } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import type { Cursor } from '../../../database/pagination.ts';
import type { ReferralRow } from '../../../database/referrals.ts';
import { OFFICES } from '../../../domain/meeting.ts';
import { type BodyRow, SEAT_CODE_DAYS, type Seat, type WholeBody } from '../bodies.ts';
import type { MeetingRow } from '../meetings.ts';
import { carriedSection } from './carried-view.ts';
import { meetingFields, meetingTable } from './meetings-view.ts';

export function bodiesPage(visit: Visit, bodies: BodyRow[]): Markup {
  const { say } = visit;
  return html`<h1>${say('bodies')}</h1>
${
  bodies.length === 0
    ? html`<div class="empty"><p>${say('bodies-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('bodies')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('body')}</th><th scope="col">${say('members')}</th><th scope="col">${say('members-joined')}</th>
<th scope="col">${say('meeting-next')}</th></tr></thead>
<tbody>${bodies.map((body) => bodyRow(visit, body))}</tbody></table></div>`
}
${
  visit.may('bodies.write')
    ? html`<section class="card spaced"><h2>${say('body-new')}</h2>
<form method="post" action="/console/bodies" class="filters">${nonce()}${nameFields(visit, '/console/bodies')}
<button class="main">${say('body-add')}</button>${formAt(visit, '/console/bodies').rest}</form></section>`
    : ''
}`;
}

function bodyRow(visit: Visit, body: BodyRow): Markup {
  const { say, parts, language } = visit;
  const next = body.nextMeeting;
  return html`<tr><td class="key"><a href="/console/bodies/${body.id}">${nameOf(visit, body)}</a></td>
<td data-label="${say('members')}">${body.members}</td>
<td data-label="${say('members-joined')}">${body.joined}</td>
<td data-label="${say('meeting-next')}">${
    next === null
      ? html`<span class="soft">—</span>`
      : html`<span dir="auto">${next.title}</span><small>${parts.words.dateTime(language, next.startsAt, visit.now)}</small>`
  }</td></tr>`;
}

function nameFields(visit: Visit, action: string, names?: { nameAr: string; nameFr: string }): Markup {
  const { say } = visit;
  const form = formAt(visit, action);
  return html`${form.start}<label class="wide">${say('name-ar')}<input name="nameAr" value="${form.value('nameAr', names?.nameAr)}" required minlength="2" maxlength="120" lang="ar" dir="rtl" ${form.invalid('nameAr')}>${form.fault('nameAr')}</label>
<label class="wide">${say('name-fr')}<input name="nameFr" value="${form.value('nameFr', names?.nameFr)}" required minlength="2" maxlength="120" lang="fr" dir="ltr" ${form.invalid('nameFr')}>${form.fault('nameFr')}</label>`;
}

export interface BodyData {
  body: WholeBody;
  meetings: { rows: MeetingRow[]; next: Cursor | null };
  /** Beginnings of the meetings that took place. */
  pastStarts: Date[];
  carried: ReferralRow[];
}

export function bodyPage(visit: Visit, { body, meetings, pastStarts, carried }: BodyData): Markup {
  const { say } = visit;
  const path = `/console/bodies/${body.id}`;
  const present = body.mandates.filter(({ endedAt }) => endedAt === null);
  const former = body.mandates.filter(({ endedAt }) => endedAt !== null);
  const write = visit.may('bodies.write');
  const seat = formAt(visit, `${path}/seats`);
  return html`<nav class="crumb"><a href="/console/bodies">${say('bodies')}</a></nav>
<header class="title"><h1>${nameOf(visit, body)}</h1></header>
<section><h2>${say('meetings')}</h2>${meetingTable(visit, path, meetings.rows)}${pagerOf(visit, path, meetings.next)}</section>
${carriedSection(visit, carried)}
<section class="spaced"><h2>${say('members')} <span class="number">${present.length}</span></h2>${seatTable(visit, path, present, pastStarts)}</section>
${former.length === 0 ? '' : html`<details class="spaced"><summary>${say('members-former')}</summary>${seatTable(visit, path, former, pastStarts)}</details>`}
${
  write
    ? html`<div class="cards spaced">
<section class="card"><h2>${say('meeting-new')}</h2><form method="post" action="${path}/meetings" class="stack">${nonce()}${meetingFields(visit, `${path}/meetings`, null)}
<button class="main">${say('meeting-plan')}</button><small>${say('meeting-plan-more')}</small>${formAt(visit, `${path}/meetings`).rest}</form></section>
<section class="card"><h2>${say('seat-new')}</h2><form method="post" action="${path}/seats" class="stack">${seat.start}${nonce()}
<label>${say('name')}<input name="name" value="${seat.value('name')}" required minlength="2" maxlength="100" dir="auto" ${seat.invalid('name')}>${seat.fault('name')}</label>
${select(
  'office',
  say('office'),
  OFFICES.map((office) => ({ value: office, label: wordFor(visit, 'office', office) })),
  seat.value('office', 'member'),
)}
<button class="main">${say('seat-add')}</button><small>${say('seat-add-more', { count: SEAT_CODE_DAYS })}</small>${seat.rest}</form></section>
<section class="card"><h2>${say('body-names')}</h2><form method="post" action="${path}" class="stack">${nonce()}${nameFields(visit, path, body)}
<button>${say('save')}</button>${formAt(visit, path).rest}</form></section>
</div>`
    : ''
}`;
}

function seatTable(visit: Visit, path: string, seats: Seat[], pastStarts: Date[]): Markup {
  const { say } = visit;
  if (seats.length === 0) return html`<div class="empty"><p>${say('members-none')}</p></div>`;
  const write = visit.may('bodies.write');
  return html`<div class="table" role="region" aria-label="${say('members')}" tabindex="0"><table>
<thead><tr><th scope="col">${say('name')}</th><th scope="col">${say('office')}</th><th scope="col">${say('seat-state')}</th>
<th scope="col">${say('attendance')}</th>${write ? html`<th scope="col">${say('actions')}</th>` : ''}</tr></thead>
<tbody>${seats.map(
    (seat) => html`<tr><td data-label="${say('name')}"><bdi>${seat.name}</bdi></td>
<td data-label="${say('office')}">${wordFor(visit, 'office', seat.office)}</td>
<td data-label="${say('seat-state')}">${seatState(visit, seat)}</td>
<td data-label="${say('attendance')}">${attendance(visit, seat, pastStarts)}</td>
${write ? html`<td>${seatActions(visit, path, seat)}</td>` : ''}</tr>`,
  )}</tbody></table></div>`;
}

function seatState(visit: Visit, seat: Seat): Markup {
  const { say, language, now } = visit;
  const day = (moment: Date) => shortDay(language, today(moment));
  if (seat.endedAt !== null)
    return html`<span class="soft">${say('seat-ended', { date: day(seat.endedAt) })}</span>`;
  if (seat.citizenId !== null) {
    return html`<span class="status closed">${say('seat-joined')}</span>${
      seat.joinedAt === null ? '' : html`<small>${day(seat.joinedAt)}</small>`
    }`;
  }
  if (seat.codeUntil === null || seat.codeUntil <= now) {
    return html`<span class="status refused">${say('seat-code-over')}</span>`;
  }
  return html`<span class="status">${say('seat-waiting')}</span><small>${say('seat-code-until', { date: day(seat.codeUntil) })}</small>`;
}

/** Meetings attended among those that took place since the mandate began and before it ended. */
function attendance({ say }: Visit, seat: Seat, pastStarts: Date[]): Markup {
  const due = pastStarts.filter(
    (start) => start >= seat.createdAt && (seat.endedAt === null || start <= seat.endedAt),
  ).length;
  const came = seat.attended;
  if (due === 0 && came === 0) return html`<span class="soft">—</span>`;
  return html`${say('attendance-of', { count: came, total: Math.max(due, came) })}`;
}

function seatActions({ say }: Visit, path: string, seat: Seat): Markup | string {
  if (seat.endedAt !== null) return '';
  const at = `${path}/seats/${seat.id}`;
  return html`<div class="actions">${
    seat.citizenId === null
      ? html`<form method="post" action="${at}/code" class="inline"><button>${say('seat-code-renew')}</button></form>`
      : ''
  }<details class="inline"><summary>${say('seat-end')}</summary><form method="post" action="${at}/end"><p>${say('seat-end-more')}</p><button>${say('seat-end-do')}</button></form></details></div>`;
}

export function codePage(
  { say }: Visit,
  back: string,
  { name, code, link }: { name: string; code: string; link: string | null },
): Markup {
  return html`<h1>${say('seat-code')}</h1><p>${say('seat-code-more', { count: SEAT_CODE_DAYS })}${link === null ? '' : ` ${say('seat-code-link')}`}</p>
<section class="card narrow"><dl class="facts"><dt>${say('name')}</dt><dd><bdi>${name}</bdi></dd>
<dt>${say('seat-code')}</dt><dd><code dir="ltr" class="secret">${code}</code></dd>
${link === null ? '' : html`<dt>Telegram</dt><dd><a href="${link}" dir="ltr" rel="noreferrer">${link}</a></dd>`}</dl></section>
<p><a href="${back}">${say('back-to-body')}</a></p>`;
}
