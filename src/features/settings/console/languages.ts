// The languages that citizens are spoken to in: how much of the words each has of its own, and what stands in for the rest.

import { html } from 'hono/html';
import type { Answer, Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { directionOf, fallbackOf } from '../../../words/languages.ts';
import { settingsTabs } from './view.ts';

export function openLanguages(routes: Routes): void {
  routes.get('/settings/languages', 'settings.write', showLanguages);
}

async function showLanguages(visit: Visit): Promise<Answer> {
  const { say, parts } = visit;
  const { languages } = parts.words;
  const body = html`<h1>${say('settings')}</h1>${settingsTabs(visit, 'languages')}<p class="soft">${say('languages-more')}</p>
<table><thead><tr><th scope="col">${say('spoken-language')}</th><th scope="col">${say('spoken-own')}</th><th scope="col">${say('spoken-missing')}</th><th scope="col">${say('spoken-fallback')}</th><th scope="col">${say('spoken-recorded')}</th></tr></thead>
<tbody>${languages.map((language) => row(visit, language))}</tbody></table>`;
  return { is: 'page', title: say('settings-languages'), body };
}

function row({ say, parts: { words } }: Visit, language: string): Markup {
  const { own, missing, recorded } = words.extent(language);
  const others = fallbackOf(language).filter((each) => words.languages.includes(each));
  return html`<tr><td class="key" data-label="${say('spoken-language')}"><span lang="${language}" dir="${directionOf(language)}">${words.ownName(language)}</span></td>
<td data-label="${say('spoken-own')}">${own}</td>
<td data-label="${say('spoken-missing')}"><span class="status ${missing === 0 ? 'closed' : 'in_progress'}">${missing}</span></td>
<td data-label="${say('spoken-fallback')}">${others.map((each, at) => html`${at > 0 ? ' · ' : ''}<bdi>${words.ownName(each)}</bdi>`)}</td>
<td data-label="${say('spoken-recorded')}">${recorded}</td></tr>`;
}
