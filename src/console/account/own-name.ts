// One's own name, as citizens and colleagues read it: put right by its owner, and asked of whoever was never asked.
import { html } from 'hono/html';
import { z } from 'zod';
import { nameFrom } from '../first-admin.ts';
import type { Answer, Markup } from '../layout.ts';
import { actorOf, type Visit } from '../request.ts';
import { renameStaff } from '../staff-accounts.ts';

const Name = z.string().trim().min(2).max(100);

/** Whether the name was made from the address, since nobody had told one. */
export const isUnnamed = ({ staff }: Visit): boolean => staff.name === nameFrom(staff.email);

/** The field by which somebody who comes for the first time tells their name; nothing for whoever has one. */
export function nameField(visit: Visit): Markup | string {
  return isUnnamed(visit) ? html`<label>${visit.say('own-name')}${input('')}</label>` : '';
}

export function nameForm({ say, staff }: Visit): Markup {
  return html`<form method="post" action="/console/account/name" class="stack"><label>${say('own-name')}${input(staff.name)}</label>
<button>${say('save')}</button></form>`;
}

const input = (value: string): Markup =>
  html`<input name="name" value="${value}" autocomplete="name" required minlength="2" maxlength="100" dir="auto">`;

export async function changeName(visit: Visit): Promise<Answer> {
  const to = '/console/account';
  if (!(await keepName(visit))) return { is: 'redirect', to, told: 'incomplete', again: true };
  return { is: 'redirect', to, told: 'saved' };
}

/** Keeps the name that came with a form. False: none came, or it is none. */
export async function keepName(visit: Visit): Promise<boolean> {
  const read = Name.safeParse(visit.form.name);
  if (!read.success) return false;
  if (read.data !== visit.staff.name) await renameStaff(visit.parts.db, read.data, actorOf(visit));
  return true;
}
