// What meetings look like: the list of a body, and one meeting with the answers of its members.
import { html } from 'hono/html';
import { nameOf, wordFor } from '../../../console/components.ts';
import { writeWhen } from '../../../console/date-fields.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { ReferralRow } from '../../../database/referrals.ts';
import { isDoorOpen, makeRoomCode, RSVPS, roomKey } from '../../../domain/meeting.ts';
import type { Guest, MeetingPlan, MeetingRow, WholeMeeting } from '../meetings.ts';
import { agendaItems } from './carried-view.ts';

const BADGES: Record<string, string> = { planned: '', cancelled: 'refused', held: 'closed' };
const ANSWER_BADGES: Record<string, string> = { yes: 'closed', no: 'refused', excused: 'in_progress' };

export function meetingTable(visit: Visit, path: string, meetings: MeetingRow[]): Markup {
  const { say, parts, language } = visit;
  if (meetings.length === 0) return html`<div class="empty"><p>${say('meetings-none')}</p></div>`;
  return html`<div class="table" role="region" aria-label="${say('meetings')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('meeting')}</th><th scope="col">${say('when')}</th><th scope="col">${say('place')}</th><th scope="col">${say('status')}</th>
<th scope="col">${say('answers')}</th></tr></thead>
<tbody>${meetings.map((meeting) => {
    const invited = meeting.invitations.filter(
      ({ mandate, attendedAt }) => mandate.endedAt === null || attendedAt !== null,
    );
    return html`<tr><td class="key"><a href="${path}/meetings/${meeting.id}"><bdi>${meeting.title}</bdi></a></td>
<td data-label="${say('when')}"><time datetime="${meeting.startsAt.toISOString()}">${parts.words.dateTime(language, meeting.startsAt, visit.now)}</time></td>
<td data-label="${say('place')}"><bdi>${meeting.place}</bdi></td>
<td data-label="${say('status')}">${statusOf(visit, meeting.status)}</td>
<td data-label="${say('answers')}">${totals(visit, invited)}</td></tr>`;
  })}</tbody></table></div>`;
}

function statusOf(visit: Visit, status: string): Markup {
  return html`<span class="status ${BADGES[status] ?? ''}">${wordFor(visit, 'meeting', status)}</span>`;
}

/** How many said yes, no, excused, nothing; how many came. */
function totals(visit: Visit, guests: { answer: string | null; attendedAt: Date | null }[]): Markup {
  const { say } = visit;
  const count = (answer: string | null) => guests.filter((guest) => guest.answer === answer).length;
  const came = guests.filter(({ attendedAt }) => attendedAt !== null).length;
  return html`<span class="totals">${RSVPS.map(
    (answer) => html`<span>${wordFor(visit, 'rsvp', answer)} <b>${count(answer)}</b></span> `,
  )}<span>${say('rsvp-silent')} <b>${count(null)}</b></span>${
    came === 0 ? '' : html` <span>${say('attended')} <b>${came}</b></span>`
  }</span>`;
}

/** The fields of a meeting, empty or as it stands. */
export function meetingFields(visit: Visit, action: string, plan: MeetingPlan | null): Markup {
  const { say } = visit;
  const form = formAt(visit, action);
  const { day, time } = plan === null ? { day: '', time: '' } : writeWhen(plan.startsAt);
  return html`${form.start}<label>${say('meeting-title')}<input name="title" value="${form.value('title', plan?.title)}" required minlength="2" maxlength="150" dir="auto" ${form.invalid('title')}>${form.fault('title')}</label>
<div class="pair"><label>${say('meeting-day')}<input type="date" name="day" value="${form.value('day', day)}" required ${form.invalid('day')}>${form.fault('day')}</label>
<label>${say('meeting-time')}<input type="time" name="time" value="${form.value('time', time)}" required ${form.invalid('time')}>${form.fault('time')}</label></div>
<label>${say('place')}<input name="place" value="${form.value('place', plan?.place)}" required minlength="2" maxlength="200" dir="auto" ${form.invalid('place')}>${form.fault('place')}</label>
<label>${say('agenda')}<textarea name="agenda" rows="4" required minlength="2" data-most="3000" dir="auto" ${form.invalid('agenda')}>${form.value('agenda', plan?.agenda)}</textarea>${form.fault('agenda')}</label>`;
}

export interface MeetingData {
  meeting: WholeMeeting;
  /** What was carried to the body and awaits this meeting. */
  carried: ReferralRow[];
  path: string;
  trouble?: string;
}

export function meetingPage(visit: Visit, { meeting, carried, path, trouble }: MeetingData): Markup {
  const { say, parts, language } = visit;
  const planned = meeting.status === 'planned';
  return html`<nav class="crumb"><a href="/console/bodies">${say('bodies')}</a> / <a href="/console/bodies/${meeting.bodyId}">${nameOf(visit, meeting.body)}</a></nav>
<header class="title"><h1><bdi>${meeting.title}</bdi></h1>${statusOf(visit, meeting.status)}</header>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<div class="columns"><div>
<section class="card"><dl class="facts"><dt>${say('when')}</dt><dd><time datetime="${meeting.startsAt.toISOString()}">${parts.words.dateTime(language, meeting.startsAt, visit.now)}</time></dd>
<dt>${say('place')}</dt><dd><bdi>${meeting.place}</bdi></dd><dt>${say('agenda')}</dt><dd class="words" dir="auto">${meeting.agenda}</dd>${agendaItems(visit, carried)}</dl></section>
<section id="guests"><h2>${say('invitations')}</h2><p>${totals(visit, meeting.guests)}</p>${guestTable(visit, path, meeting)}</section>
</div>
<aside aria-label="${say('actions')}">${visit.may('bodies.write') && planned ? planForms(visit, path, meeting) : ''}</aside></div>`;
}

function planForms(visit: Visit, path: string, meeting: WholeMeeting): Markup {
  const { say, now } = visit;
  const begun = meeting.startsAt <= now;
  return html`${roomCode(visit, meeting)}${
    begun
      ? html`<section class="card"><form method="post" action="${path}/held"><button class="main">${say('meeting-held-do')}</button></form></section>`
      : ''
  }<section class="card"><h2>${say('meeting-change')}</h2><form method="post" action="${path}" class="stack">
<input type="hidden" name="seen" value="${meeting.revision}">${meetingFields(visit, path, meeting)}
<button class="main">${say('meeting-change-do')}</button><small>${say('meeting-change-more')}</small>${formAt(visit, path).rest}</form></section>
<section class="card"><details><summary>${say('meeting-cancel')}</summary><form method="post" action="${path}/cancel"><p>${say('meeting-cancel-more')}</p>
<button>${say('meeting-cancel-do')}</button></form></details></section>`;
}

/** The code that the secretary writes on the wall: whoever types it in the chat is noted as present. */
function roomCode({ say, parts }: Visit, { id }: WholeMeeting): Markup {
  const code = makeRoomCode(parts.cipher.hash(roomKey(id)));
  return html`<section class="card"><h2>${say('room-code')}</h2><p class="secret">${code}</p><small>${say('room-code-more')}</small></section>`;
}

function guestTable(visit: Visit, path: string, meeting: WholeMeeting): Markup {
  const { say } = visit;
  if (meeting.guests.length === 0) return html`<div class="empty"><p>${say('members-none')}</p></div>`;
  const isOn = visit.may('bodies.write') && meeting.status !== 'cancelled';
  const mayCheckIn = isOn && isDoorOpen(meeting.startsAt, visit.now);
  return html`${isOn && !mayCheckIn ? html`<p class="soft">${say('attended-later')}</p>` : ''}<div class="table" role="region" aria-label="${say('invitations')}" tabindex="0"><table>
<thead><tr><th scope="col">${say('name')}</th><th scope="col">${say('office')}</th><th scope="col">${say('answer-rsvp')}</th><th scope="col">${say('attended')}</th></tr></thead>
<tbody>${meeting.guests.map(
    (guest) => html`<tr><td data-label="${say('name')}"><bdi>${guest.name}</bdi>${
      guest.ended
        ? html`<small>${say('seat-left')}</small>`
        : guest.joined
          ? ''
          : html`<small>${say('seat-not-reached')}</small>`
    }</td><td data-label="${say('office')}">${wordFor(visit, 'office', guest.office)}</td>
<td data-label="${say('answer-rsvp')}">${answerOf(visit, guest)}</td>
<td data-label="${say('attended')}">${presence(visit, path, guest, mayCheckIn)}</td></tr>`,
  )}</tbody></table></div>`;
}

function answerOf(visit: Visit, guest: Guest): Markup {
  if (guest.answer === null) return html`<span class="soft">${visit.say('rsvp-silent')}</span>`;
  const when = guest.answeredAt === null ? '' : shortMoment(visit.language, guest.answeredAt, visit.now);
  return html`<span class="status ${ANSWER_BADGES[guest.answer] ?? ''}">${wordFor(visit, 'rsvp', guest.answer)}</span> <small>${when}</small>${
    guest.reason === null ? '' : html`<small class="words" dir="auto">${guest.reason}</small>`
  }`;
}

function presence(visit: Visit, path: string, guest: Guest, mayCheckIn: boolean): Markup | string {
  const { say, language, now } = visit;
  const came = guest.attendedAt !== null;
  const at = guest.attendedAt === null ? '—' : shortMoment(language, guest.attendedAt, now);
  if (!mayCheckIn) return at;
  return html`<form method="post" action="${path}/attended" class="inline"><input type="hidden" name="mandate" value="${guest.mandateId}">
<input type="hidden" name="present" value="${came ? '0' : '1'}">${came ? html`<span class="status closed">${at}</span> ` : ''}<button class="${
    came ? 'quiet' : ''
  }" aria-label="${say(came ? 'absent-do' : 'present-do')} — ${guest.name}">${say(came ? 'absent-do' : 'present-do')}</button></form>`;
}
