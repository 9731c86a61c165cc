// The form in which a petition is drafted, in both languages side by side.
import { html } from 'hono/html';
import { nonce } from '../../../console/components.ts';
import { writeWhen } from '../../../console/date-fields.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { WholePetition } from '../queries.ts';
import type { BegunPetition } from '../start/read-begun.ts';
import { authorWords } from './draft-panel.ts';

export interface DraftData {
  /** Where the form goes. */
  path: string;
  found?: WholePetition;
  /** Supports that the law asks for. */
  needed: number;
  /** What its author sent, where a citizen began it. */
  begun?: BegunPetition | null;
  trouble: string | null;
}

export function draftPage(visit: Visit, { path, found, needed, begun, trouble }: DraftData): Markup {
  const { say } = visit;
  const closes = found?.closesAt ? writeWhen(found.closesAt).day : '';
  const form = formAt(visit, path);
  const value = (name: 'titleAr' | 'titleFr' | 'textAr' | 'textFr') => form.value(name, found?.[name]);
  const title = say(found === undefined ? 'petition-new' : 'petition-edit');
  return html`<nav class="crumb"><a href="/console/petitions">${say('petitions')}</a></nav><h1>${title}</h1>
${trouble === null ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<p class="soft">${needed === 0 ? say('petition-needs-none') : say('petition-needed', { count: needed })}</p>
${begun ? authorWords(visit, begun) : ''}<form method="post" action="${path}" class="stack card">${form.start}${nonce()}
${found === undefined ? '' : html`<input type="hidden" name="seen" value="${linesByStaff(found)}">`}
<div class="pair wide">
<label>${say('petition-title-ar')}<input name="titleAr" value="${value('titleAr')}" required minlength="5" maxlength="150" lang="ar" dir="rtl" ${form.invalid('titleAr')}>${form.fault('titleAr')}</label>
<label>${say('petition-title-fr')}<input name="titleFr" value="${value('titleFr')}" required minlength="5" maxlength="150" lang="fr" dir="ltr" ${form.invalid('titleFr')}>${form.fault('titleFr')}</label>
<label>${say('petition-text-ar')}<textarea name="textAr" rows="12" required minlength="20" data-most="4000" lang="ar" dir="rtl" ${form.invalid('textAr')}>${value('textAr')}</textarea>${form.fault('textAr')}</label>
<label>${say('petition-text-fr')}<textarea name="textFr" rows="12" required minlength="20" data-most="4000" lang="fr" dir="ltr" ${form.invalid('textFr')}>${value('textFr')}</textarea>${form.fault('textFr')}</label>
</div>
<label class="short">${say('petition-closes-field')}<input type="date" name="closes" value="${form.value('closes', closes)}" ${form.invalid('closes')}>${form.fault('closes')}</label>
<button class="main">${say('save')}</button>${form.rest}</form>`;
}

function linesByStaff({ events }: WholePetition): number {
  return events.filter(({ staffId }) => staffId !== null).length;
}
