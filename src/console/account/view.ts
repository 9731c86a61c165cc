// What the pages of one's own account look like.
import { html } from 'hono/html';
import { PASSWORD_MIN } from '../auth.ts';
import type { Markup } from '../page.ts';
import type { Visit } from '../visit.ts';

export function accountPage(visit: Visit): Markup {
  const { say, staff } = visit;
  return html`<h1>${say('account')}</h1>
<dl class="facts">
  <dt>${say('name')}</dt><dd>${staff.name}</dd>
  <dt>${say('email')}</dt><dd><bdi>${staff.email}</bdi></dd>
  <dt>${say('role')}</dt><dd>${say(`role-${staff.role}`)}</dd>
</dl>
<div class="cards">
<section class="card"><h2>${say('password-change')}</h2>${passwordForm(visit)}</section>
<section class="card"><h2>${say('second-factor')}</h2>
  <p>${say(staff.secondFactor ? 'second-factor-is-on' : 'second-factor-is-off')}</p>
  <form method="post" action="/console/account/second-factor${staff.secondFactor ? '/end' : ''}" class="stack">
    <label>${say('password')}<input type="password" name="password" autocomplete="current-password" required dir="ltr"></label>
    <button>${say(staff.secondFactor ? 'second-factor-end' : 'second-factor-start')}</button>
  </form>
</section>
</div>`;
}

/** The only page somebody with a one-time password can open. */
export function firstPasswordPage(visit: Visit): Markup {
  return html`<h1>${visit.say('first-password')}</h1>
<p>${visit.say('first-password-more')}</p>
<section class="card narrow">${passwordForm(visit)}</section>`;
}

function passwordForm({ say, staff }: Visit): Markup {
  return html`<form method="post" action="/console/account/password" class="stack">
  <input type="hidden" name="username" autocomplete="username" value="${staff.email}">
  <label>${say('password-current')}<input type="password" name="current" autocomplete="current-password" required dir="ltr"></label>
  <label>${say('password-new')}<input type="password" name="wanted" autocomplete="new-password" minlength="${PASSWORD_MIN}" maxlength="128" required dir="ltr" aria-describedby="rules"></label>
  <small id="rules">${say('password-rules', { count: PASSWORD_MIN })}</small>
  <label>${say('password-again')}<input type="password" name="again" autocomplete="new-password" minlength="${PASSWORD_MIN}" maxlength="128" required dir="ltr"></label>
  <button class="main">${say('password-do')}</button>
</form>`;
}

/** Shown once: the picture for the telephone's application, the same as text, and the codes to keep on paper. */
export function secondFactorPage(
  visit: Visit,
  shown: { picture: string; secret: string; codes: string[] },
): Markup {
  const { say } = visit;
  return html`<h1>${say('second-factor')}</h1>
<ol class="steps">
  <li>${say('second-factor-scan')}<br>
    <img src="${shown.picture}" alt="${say('second-factor-picture')}" width="220" height="220">
    <p>${say('second-factor-typed')} <code dir="ltr">${shown.secret}</code></p></li>
  <li>${say('second-factor-paper')}<ul class="codes" dir="ltr">${shown.codes.map((code) => html`<li><code>${code}</code></li>`)}</ul></li>
  <li><form method="post" action="/console/account/second-factor/confirm" class="stack">
    <label>${say('code-field')}<input name="code" inputmode="numeric" autocomplete="one-time-code" required dir="ltr"></label>
    <button class="main">${say('second-factor-confirm')}</button></form></li>
</ol>`;
}
