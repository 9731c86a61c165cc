// What the page of staff looks like.
import { html } from 'hono/html';
import { absenceForm } from '../../../console/absence-form.ts';
import { type Choice, select } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay, today } from '../../../console/format.ts';
import { calledBy, type Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { ROLES, ROLES_AT_WORK, scopeOf, toRole } from '../../../console/roles.ts';
import type { StaffRow } from '../../../console/staff-accounts.ts';

/** What the form says for all departments: nothing chosen is none. */
export const ALL = 'all';

export function staffPage(visit: Visit, people: StaffRow[], departments: Choice[]): Markup {
  const { say } = visit;
  const form = formAt(visit, '/console/staff');
  return html`<h1>${say('staff')}</h1>
<section class="card"><h2>${say('staff-new')}</h2>
<form method="post" action="/console/staff" class="filters">${form.start}
<label>${say('name')}<input name="name" value="${form.value('name')}" required minlength="2" maxlength="100" dir="auto" ${form.invalid('name')}>${form.fault('name')}</label>
<label>${say('email')}<input type="email" name="email" value="${form.value('email')}" required maxlength="200" dir="ltr" ${form.invalid('email')}>${form.fault('email')}</label>
${roleSelect(visit, form.value('role', 'officer'))}
${select('department', say('department'), departments, form.value('department'), '—')}
<button class="main">${say('staff-add')}</button>${form.rest}</form></section>
<div class="cards">${people.map((person) => personCard(visit, person, { departments, people }))}</div>`;
}

function personCard(
  visit: Visit,
  person: StaffRow,
  { departments, people }: { departments: Choice[]; people: StaffRow[] },
): Markup {
  const { say } = visit;
  const disabled = person.banned === true;
  const form = formAt(visit, `/console/staff/${person.id}`);
  return html`<section class="card ${disabled ? 'faded' : ''}"><h2>${calledBy(person.name)}</h2>
<p class="soft"><bdi>${person.email}</bdi> · ${say(person.twoFactorEnabled === true ? 'second-factor-is-on' : 'second-factor-is-off')}
${person.passwordSetAt === null ? html` · ${say('password-pending')}` : ''} · ${say('staff-since', { day: shortDay(visit.language, today(person.createdAt)) })}</p>
${!disabled && scopeOf({ ...person, role: toRole(person.role) }, visit.parts.flows) === 'none' ? html`<p class="note">${say('staff-no-department')}</p>` : ''}
<form method="post" action="/console/staff/${person.id}" class="stack">${form.start}
<label>${say('name')}<input name="name" value="${form.value('name', person.name)}" required minlength="2" maxlength="100" dir="auto" ${form.invalid('name')}>${form.fault('name')}</label>
<label>${say('email')}<input type="email" name="email" value="${form.value('email', person.email)}" required maxlength="200" dir="ltr" ${form.invalid('email')}>${form.fault('email')}</label>
${roleSelect(visit, form.value('role', toRole(person.role)))}
${select('department', say('department'), departments, form.value('department', person.allDepartments ? ALL : person.departmentId), '—')}
<label class="check"><input type="checkbox" name="disabled" value="1" ${form.checked('disabled', disabled)}> ${say('staff-disabled')}</label>
<button>${say('save')}</button>${form.rest}</form>
${disabled || !ROLES_AT_WORK.includes(toRole(person.role)) ? '' : html`<details><summary>${say('absence')}${person.awayTo === null ? '' : html` <small>${shortDay(visit.language, person.awayTo)}</small>`}</summary>${absenceForm(visit, `/console/staff/${person.id}/absence`, person, people)}</details>`}
<form method="post" action="/console/staff/${person.id}/password"><button class="quiet">${say('staff-password')}</button></form>
<form method="post" action="/console/staff/${person.id}/sign-out"><button class="quiet">${say('staff-sign-out')}</button></form>
</section>`;
}

function roleSelect({ say }: Visit, chosen: string): Markup {
  const roles = ROLES.map((role) => ({ value: role, label: say(`role-${role}`) }));
  return select('role', say('role'), roles, chosen);
}

/** @param isIdle the new account sees no matters yet */
export function oneTimePage({ say }: Visit, email: string, password: string, isIdle: boolean): Markup {
  return html`<h1>${say('one-time')}</h1><p>${say('one-time-more')} ${say('one-time-until')}</p>
${isIdle ? html`<p class="note" role="note">${say('staff-no-department')}</p>` : ''}
<section class="card narrow"><dl class="facts"><dt>${say('email')}</dt><dd><bdi>${email}</bdi></dd>
<dt>${say('password')}</dt><dd><code dir="ltr" class="secret">${password}</code></dd></dl></section>
<p><a href="/console/staff">${say('staff')}</a></p>`;
}
