// How a translation looks: below the words themselves, smaller, and named for what it is.
import { html } from 'hono/html';
import type { Markup } from '../page.ts';
import { DIRECTION } from '../page.ts';
import type { Visit } from '../visit.ts';
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
