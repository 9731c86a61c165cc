// The form in which a consultation is written, in both languages side by side, with its files.
import { html } from 'hono/html';
import { nonce, select, wordFor } from '../../../console/components.ts';
import { writeWhen } from '../../../console/date-fields.ts';
import { formAt, type TypedForm } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { CONSULTATION_FORMS } from '../../../domain/consultation.ts';
import type { WholeConsultation } from '../queries.ts';
import { SAMPLES, type Sample } from '../samples.ts';
import { PATH } from './list-view.ts';

export interface DraftData {
  /** Where the form goes. */
  path: string;
  found: WholeConsultation | null;
  /** What it begins with, and its name. */
  sample: { name: string; plan: Sample } | null;
}

/** Files that go with it: the name of the field, and what it takes. */
const FILES = [
  ['draft', '.pdf,image/*'],
  ['sound_ar', 'audio/*'],
  ['sound_fr', 'audio/*'],
] as const;

export function draftPage(visit: Visit, { path, found, sample }: DraftData): Markup {
  const { say } = visit;
  const form = formAt(visit, path);
  const given = found ?? sample?.plan;
  const forms = CONSULTATION_FORMS.map((value) => ({
    value,
    label: wordFor(visit, 'consultation-form', value),
  }));
  return html`<nav class="crumb"><a href="${PATH}">${say('consultations')}</a></nav><h1>${say(found === null ? 'consultation-new' : 'consultation-edit')}</h1>
${found === null ? samples(visit, sample?.name) : ''}<form method="post" action="${path}" class="stack card" enctype="multipart/form-data">${form.start}${
    found === null
      ? html`${nonce()}<input type="hidden" name="sample" value="${sample?.name ?? ''}">`
      : html`<input type="hidden" name="seen" value="${found.updatedAt.getTime()}">`
  }
${select('form', say('consultation-form'), forms, form.value('form', given?.form ?? 'consultation'))}
<div class="pair wide">${textField(visit, form, 'titleAr', given?.titleAr)}${textField(visit, form, 'titleFr', given?.titleFr)}
${textField(visit, form, 'summaryAr', given?.summaryAr)}${textField(visit, form, 'summaryFr', given?.summaryFr)}</div>
<div class="pair">${whenField(visit, form, 'opens', found?.opensAt)}${whenField(visit, form, 'closes', found?.closesAt)}</div>
${FILES.map(([name, accept]) => fileField(visit, form, { name, accept, found }))}
<button class="main">${say('save')}</button>${form.rest}</form>`;
}

function samples({ say }: Visit, chosen: string | undefined): Markup {
  return html`<p class="soft">${say('consultation-begin-with')} ${SAMPLES.map(
    (name, at) =>
      html`${at > 0 ? ' · ' : ''}<a href="${PATH}/new?sample=${name}" ${name === chosen ? html`aria-current="true"` : ''}>${say(`consultation-sample-${name}`)}</a>`,
  )}</p>`;
}

type Worded = 'titleAr' | 'titleFr' | 'summaryAr' | 'summaryFr';

function textField({ say }: Visit, form: TypedForm, name: Worded, value: string | undefined): Markup {
  const label = say(`consultation-${name.toLowerCase()}`);
  const side = name.endsWith('Ar') ? html`lang="ar" dir="rtl"` : html`lang="fr" dir="ltr"`;
  return name.startsWith('title')
    ? html`<label>${label}<input name="${name}" value="${form.value(name, value)}" required minlength="3" maxlength="150" ${side} ${form.invalid(name)}>${form.fault(name)}</label>`
    : html`<label>${label}<textarea name="${name}" rows="7" required minlength="3" data-most="1500" ${side} ${form.invalid(name)}>${form.value(name, value)}</textarea>${form.fault(name)}</label>`;
}

function whenField(
  { say }: Visit,
  form: TypedForm,
  name: 'opens' | 'closes',
  moment: Date | undefined,
): Markup {
  const { day, time } = moment ? writeWhen(moment) : { day: '', time: name === 'opens' ? '09:00' : '23:59' };
  return html`<label>${say(`consultation-${name}`)}<input type="date" name="${name}Day" value="${form.value(`${name}Day`, day)}" required ${form.invalid(`${name}Day`)}>${form.fault(`${name}Day`)}</label>
<label>${say('consultation-hour')}<input type="time" name="${name}Time" value="${form.value(`${name}Time`, time)}" required ${form.invalid(`${name}Time`)}>${form.fault(`${name}Time`)}</label>`;
}

function fileField(
  { say }: Visit,
  form: TypedForm,
  { name, accept, found }: { name: string; accept: string; found: WholeConsultation | null },
): Markup {
  const isThere = found?.files.some(({ part }) => part === name) ?? false;
  return html`<label class="file">${say(`consultation-file-${name.replace('_', '-')}`)}${
    isThere ? html` <small>${say('consultation-file-there')}</small>` : ''
  }<input type="file" name="${name}" accept="${accept}" ${form.invalid(name)}>${form.fault(name)}</label>`;
}
