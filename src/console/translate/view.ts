// How a translation looks: below the words themselves, smaller, and named for what it is.

import { html } from 'hono/html';
import { staffFormatsAs } from '../../words/languages.ts';
import { ago, wordFor } from '../components.ts';
import { DIRECTION, type Markup } from '../layout.ts';
import type { Visit } from '../request.ts';
import type { Translations } from './translate.ts';

/** What a machine made of these words; nothing where there is none. */
export function translatedView(visit: Visit, translations: Translations, id: string): Markup | string {
  const found = translations.get(id);
  if (found === undefined || found.is === 'same') return '';
  if (found.is === 'not')
    return found.why === 'unknown'
      ? ''
      : html`<p class="soft">${visit.say(`told-translation-${found.why.replace('_', '-')}`)}</p>`;
  const label = visit.say(found.is === 'letters' ? 'translation-letters' : 'translation-machine');
  return html`<p class="heard translation" lang="${visit.language}" dir="${DIRECTION[visit.language] ?? 'auto'}"><span>${label}</span> ${found.text}</p>`;
}

/** The button below what can be translated; `hidden` goes with the form. */
export function translateForm(
  visit: Visit,
  action: string,
  hidden: Record<string, string> = {},
): Markup | string {
  if (visit.parts.translation === undefined) return '';
  return html`<form method="post" action="${action}" class="inline">${Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="quiet">${visit.say('translate')}</button></form>`;
}

const BADGES = { off: '', ready: 'closed', cap_reached: 'refused', broken: 'refused' };

/** How the service is: off, ready, silent, or at the end of its budget, and what this month has used. */
export async function translationCard(visit: Visit): Promise<Markup> {
  const { say } = visit;
  const state = (await visit.parts.translation?.state()) ?? { is: 'off' as const };
  const numbers = new Intl.NumberFormat(staffFormatsAs(visit.language));
  return html`<section class="card channel"><header class="title"><h2>${say('translation')}</h2>
<span class="status ${BADGES[state.is]}">${wordFor(visit, 'translation', state.is)}</span></header>
<p class="advice">${wordFor(visit, 'translation-do', state.is)}</p>
${
  state.is === 'off'
    ? ''
    : html`<dl class="facts">${state.is === 'broken' ? html`<dt>${say('translation-since')}</dt><dd>${ago(visit, state.since)}</dd>` : ''}
<dt>${say('translation-used')}</dt><dd><bdi>${numbers.format(state.used)} / ${numbers.format(state.cap)}</bdi></dd></dl>`
}</section>`;
}
