// The way of a petition through the council on its public page: each step, and by when the law wants it.

import { html } from 'hono/html';
import { dayOf } from '../../domain/calendar.ts';
import { isPetitionStatus, receiptOf } from '../../domain/petition.ts';
import { petitionSteps, type StepFound } from '../../domain/petition-clock.ts';
import type { Words } from '../../words/words.ts';
import type { Look, Markup } from './frame.ts';
import type { Shown } from './matter-page.ts';
import type { Matter } from './matters.ts';

const SIGNS = { done: '✓', now: '●', ahead: '○' } as const;

/** The steps of a petition; of an idea there are none. */
export function wayOf(
  look: Look,
  words: Words,
  { kind, matter, now }: Pick<Shown, 'kind' | 'matter' | 'now'>,
): Markup | '' {
  const { status } = matter;
  if (kind !== 'petition' || !isPetitionStatus(status)) return '';
  const steps = petitionSteps(status, matter, matter.threshold !== null);
  if (steps.length === 0) return '';
  const rows = steps.map((found) => stepRow(look, words, { found, matter, today: dayOf(now) }));
  return html`<section class="card"><h2>${look.say('way')}</h2><ul class="rows">${rows}</ul><p class="soft">${look.say('way_law')}</p></section>`;
}

function stepRow(
  look: Look,
  words: Words,
  { found, matter, today }: { found: StepFound; matter: Matter; today: string },
): Markup {
  const { say } = look;
  const { step, is } = found;
  const more = [...limitOf(look, words, found, today), ...receiptIn(look, words, found, matter)];
  return html`<li><span aria-hidden="true">${SIGNS[is]}</span> ${say(`step_${step}`)} <span class="badge">${say(`step_${is}`)}</span>${more.length === 0 ? '' : html`<br><span class="soft">${more.join(' · ')}</span>`}</li>`;
}

/** What is left of its time, while it is not done. */
function limitOf(
  { say, language }: Look,
  words: Words,
  { step, is, by }: StepFound,
  today: string,
): string[] {
  if (by === null || (is === 'done' && step === 'answer')) return [];
  if (step === 'session') return [say('by_session', { month: words.month(language, by) })];
  return [say('by_day', { date: words.date(language, by) }), ...(by < today ? [say('overdue')] : [])];
}

function receiptIn(
  { say, language }: Look,
  words: Words,
  { step }: StepFound,
  { depositedAt, receiptYear, receiptNumber }: Matter,
): string[] {
  if (step !== 'deposited' || depositedAt === null || receiptYear === null || receiptNumber === null)
    return [];
  const number = receiptOf(receiptYear, receiptNumber);
  return [say('receipt', { number, date: words.date(language, depositedAt) })];
}
