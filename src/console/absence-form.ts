// The form by which somebody says that they are away, for themselves or for a colleague.
import { html } from 'hono/html';
import { z } from 'zod';
import { isAway } from '../domain/absence.ts';
import { dayOf, isoOf } from '../domain/calendar.ts';
import { deputiesFor, setAbsence } from './absences.ts';
import { select } from './components.ts';
import { again } from './form-drafts.ts';
import { formAt } from './form-fields.ts';
import { shortDay } from './format.ts';
import { type Answer, calledBy, type Markup } from './layout.ts';
import { actorOf, type Visit } from './request.ts';
import type { StaffRow } from './staff-accounts.ts';

const Day = z.iso.date().transform((day) => new Date(`${day}T00:00:00Z`));
const Away = z.object({ from: Day, to: Day, deputy: z.string().max(100) });

/** @param action where it goes; `…/end` takes the absence away */
export function absenceForm(visit: Visit, action: string, person: StaffRow, people: StaffRow[]): Markup {
  const { say } = visit;
  const form = formAt(visit, action);
  const day = (at: Date | null) => (at === null ? '' : isoOf(at));
  const deputies = deputiesFor(person, people).map(({ id, name }) => ({ value: id, label: name }));
  return html`<form method="post" action="${action}" class="stack">${form.start}
<label>${say('away-from')}<input type="date" name="from" value="${form.value('from', day(person.awayFrom))}" required ${form.invalid('from')}>${form.fault('from')}</label>
<label>${say('away-to')}<input type="date" name="to" value="${form.value('to', day(person.awayTo))}" required ${form.invalid('to')}>${form.fault('to')}</label>
${select('deputy', say('deputy'), deputies, form.value('deputy', person.deputyId), say('deputy-none'))}${form.fault('deputy')}
<small>${say('away-deputy-more')}</small>
<button>${say('away-do')}</button>${form.rest}</form>
${person.awayTo === null ? '' : html`<form method="post" action="${action}/end"><button class="quiet">${say('away-end')}</button></form>`}`;
}

/** Takes the form, or with `isOver` the end of the absence; then back to the page it stands on. */
export async function takeAbsence(
  visit: Visit,
  id: string,
  { to, isOver }: { to: string; isOver: boolean },
): Promise<Answer> {
  const read = Away.safeParse(visit.form);
  if (!isOver && !read.success) return again(visit, to, read.error);
  const wanted =
    isOver || !read.success
      ? null
      : { from: read.data.from, to: read.data.to, deputyId: read.data.deputy || null };
  const { is } = await setAbsence(visit.parts.db, id, wanted, actorOf(visit));
  if (is === 'missing') return { is };
  if (is === 'done') return { is: 'redirect', to, told: 'saved' };
  visit.faults[is === 'no_days' ? 'to' : 'deputy'] = { why: 'wrong' };
  return again(visit, to, undefined);
}

interface Shown {
  name: string;
  awayFrom: Date | null;
  awayTo: Date | null;
  deputyId: string | null;
  deputy: { name: string } | null;
}

/** Until when somebody is away, and who acts for them; nothing for whoever is here. */
export function awayWords({ say, language, now }: Visit, person: Shown): string {
  if (person.awayTo === null || !isAway(person, dayOf(now))) return '';
  const day = shortDay(language, person.awayTo);
  return person.deputy === null
    ? say('away-until', { day })
    : say('away-until-deputy', { day, deputy: person.deputy.name });
}

/** A name, and that its owner is away. */
export function calledWithAbsence(visit: Visit, person: Shown | null, otherwise: Markup | string): Markup {
  const away = person === null ? '' : awayWords(visit, person);
  return html`${calledBy(person?.name, otherwise)}${away === '' ? '' : html`<small>${away}</small>`}`;
}
