// What the pages of one's own account look like.
import { html } from 'hono/html';
import { absenceForm } from '../absence-form.ts';
import { shortMoment } from '../format.ts';
import type { Markup } from '../layout.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../passwords.ts';
import type { Visit } from '../request.ts';
import { needsSecondFactor, ROLES_AT_WORK } from '../roles.ts';
import { secretField } from '../secret-field.ts';
import type { OpenSession } from '../sessions.ts';
import type { StaffRow } from '../staff-accounts.ts';
import { nameField, nameForm } from './own-name.ts';
import { type AccountEvent, eventsCard, sessionsCard } from './sessions-view.ts';

/** Somebody new, somebody for whom an administrator put another in its place, or an old one that is taken no more. */
export type WhyAnother = { is: 'more' | 'outdated' } | { is: 'after'; by: string; at: Date };

export function accountPage(
  visit: Visit,
  { people, sessions, events }: { people: StaffRow[]; sessions: OpenSession[]; events: AccountEvent[] },
): Markup {
  const { say, staff } = visit;
  const own = people.find(({ id }) => id === staff.id);
  return html`<h1>${say('account')}</h1>
<dl class="facts">
  <dt>${say('email')}</dt><dd><bdi>${staff.email}</bdi></dd>
  <dt>${say('role')}</dt><dd>${say(`role-${staff.role}`)}</dd>
</dl>
<div class="cards">
<section class="card"><h2>${say('name')}</h2>${nameForm(visit)}</section>
${own && ROLES_AT_WORK.includes(staff.role) ? html`<section class="card"><h2>${say('absence')}</h2>${absenceForm(visit, '/console/account/absence', own, people)}</section>` : ''}
<section class="card"><h2>${say('password-change')}</h2>${passwordForm(visit)}</section>
<section class="card"><h2>${say('second-factor')}</h2>
  <p>${say(staff.secondFactor ? 'second-factor-is-on' : 'second-factor-is-off')}</p>
  ${staff.secondFactor ? endForm(visit) : startForm(visit)}
</section>
${sessionsCard(visit, sessions)}
${eventsCard(visit, events)}
</div>`;
}

/** The only page somebody with a one-time password, or one that is taken no more, can open. */
export function firstPasswordPage(visit: Visit, why: WhyAnother): Markup {
  const { say, language, now } = visit;
  return html`<h1>${say('first-password')}</h1>
<p>${say(`first-password-${why.is}`)}</p>
${why.is === 'after' ? html`<p class="note">${say('first-password-by', { name: why.by, moment: shortMoment(language, why.at, now) })}</p>` : ''}
<section class="card narrow">${passwordForm(visit)}</section>`;
}

function passwordForm(visit: Visit): Markup {
  const { say, staff } = visit;
  const limits = html`minlength="${PASSWORD_MIN}" maxlength="${PASSWORD_MAX}"`;
  const judged = html`${limits} aria-describedby="rules strength" hx-post="/console/account/password/hint" hx-trigger="input changed delay:500ms" hx-params="wanted" hx-target="#strength"`;
  return html`<form method="post" action="/console/account/password" class="stack">
  <input type="hidden" name="username" autocomplete="username" value="${staff.email}">
  ${visit.ready ? '' : nameField(visit)}
  ${secretField(say, { name: 'current', label: say('password-current'), autocomplete: 'current-password' })}
  ${secretField(say, { name: 'wanted', label: say('password-new'), autocomplete: 'new-password', more: judged })}
  <small id="rules">${say('password-rules', { count: PASSWORD_MIN })}</small>
  <small id="strength" role="status"></small>
  ${secretField(say, { name: 'again', label: say('password-again'), autocomplete: 'new-password', more: limits })}
  <button class="main">${say('password-do')}</button>
</form>`;
}

/** Before anything else for whoever reads people's data: why, and one button. */
export function secondFactorStart(visit: Visit): Markup {
  const { say } = visit;
  return html`<h1>${say('second-factor')}</h1>
<p>${say(needsSecondFactor(visit.staff.role) ? 'second-factor-demanded' : 'second-factor-is-off')}</p>
<section class="card narrow">${startForm(visit)}</section>`;
}

function startForm(visit: Visit): Markup {
  const { say } = visit;
  return html`<form method="post" action="/console/account/second-factor" class="stack">
${visit.ready ? '' : nameField(visit)}
${secretField(say, { name: 'password', label: say('password'), autocomplete: 'current-password' })}
<button class="main">${say('second-factor-start')}</button></form>`;
}

function endForm(visit: Visit): Markup {
  const { say, staff } = visit;
  return html`<details><summary>${say(needsSecondFactor(staff.role) ? 'second-factor-move' : 'second-factor-end')}</summary>
<form method="post" action="/console/account/second-factor/end" class="stack">
${secretField(say, { name: 'password', label: say('password'), autocomplete: 'current-password' })}
<label>${say('code-or-paper')}<input name="code" autocomplete="one-time-code" required dir="ltr"></label>
<button>${say('second-factor-end')}</button></form></details>`;
}

/** Shown once: the picture for the telephone's application, the same as text, and the codes to keep on paper. */
export function secondFactorPage(
  visit: Visit,
  shown: { picture: string; secret: string; codes: string[]; isWrong: boolean },
): Markup {
  const { say } = visit;
  return html`<h1>${say('second-factor')}</h1>
${visit.ready ? '' : html`<p>${say('second-factor-demanded')}</p>`}
${shown.isWrong ? html`<p class="alert" role="alert">${say('code-wrong')}</p>` : ''}
<ol class="steps">
  <li>${say('second-factor-scan')}<br>
    <img src="${shown.picture}" alt="${say('second-factor-picture')}" width="220" height="220">
    <p>${say('second-factor-typed')} <code dir="ltr">${shown.secret}</code></p></li>
  <li>${say('second-factor-paper')}<ul class="codes" dir="ltr">${shown.codes.map((code) => html`<li><code>${code}</code></li>`)}</ul></li>
  <li><form method="post" action="/console/account/second-factor/confirm" class="stack">
    <label class="short">${say('code-digits')}<input name="code" inputmode="numeric" autocomplete="one-time-code" required size="7" dir="ltr"></label>
    <button class="main">${say('second-factor-confirm')}</button></form></li>
</ol>`;
}
