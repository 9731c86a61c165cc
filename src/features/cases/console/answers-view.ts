// What a clerk's flow was answered, on the page of one request: words, places on the map, files.
import { html } from 'hono/html';
import { fileView } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import { mapOf } from '../../../console/map.ts';
import type { Visit } from '../../../console/request.ts';
import { translatedView, translateForm } from '../../../console/translate/view.ts';
import type { ShownAnswer } from './answers.ts';
import type { CaseData } from './case-view.ts';
import { pinView } from './place-view.ts';

export function answersView(visit: Visit, data: CaseData): Markup {
  const { say } = visit;
  const { answers, found } = data;
  const shown = new Set(answers.flatMap(({ files }) => files));
  const later = found.attachments.filter(({ id }) => !shown.has(id));
  return html`<section class="card"><h2>${say('request-answers')}</h2>
${answers.length === 0 ? html`<p class="soft">${say('description-erased')}</p>` : html`<dl class="facts answers">${answers.map((answer) => lineView(visit, data, answer))}</dl>`}
${visit.may('cases.write') && answers.some(({ isSpoken }) => isSpoken) ? translateForm(visit, `/console/cases/${found.id}/translate`) : ''}
${later.length > 0 && visit.may('people.see') ? html`<h3>${say('request-files-later')}</h3><div class="files">${later.map((file) => fileView(visit, file))}</div>` : ''}
</section>`;
}

function lineView(visit: Visit, data: CaseData, answer: ShownAnswer): Markup {
  const { say } = visit;
  if (answer.words === null)
    return html`<dt>${answer.name}</dt><dd><span class="soft">${say('hidden')}</span></dd>`;
  return html`<dt>${answer.name}</dt><dd>${answer.words === '' ? '' : html`<p class="words" dir="auto">${answer.words}</p>`}
${answer.isSpoken ? translatedView(visit, data.translations, `answer.${answer.step}`) : ''}
${filesOf(visit, data, answer)}${answer.place === null ? '' : pinView(visit, answer.place, mapOf(visit, answer.place, data.quarters))}</dd>`;
}

function filesOf(visit: Visit, { found }: CaseData, { files }: ShownAnswer): Markup | string {
  // Faces and voices are people's data, whatever the flow says.
  if (files.length === 0 || !visit.may('people.see')) return '';
  const kept = found.attachments.filter(({ id }) => files.includes(id));
  return html`<div class="files">${kept.map((file) => fileView(visit, file))}</div>`;
}
