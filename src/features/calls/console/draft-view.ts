// The form in which a call is written, in both languages side by side.
import { html } from 'hono/html';
import { nonce } from '../../../console/components.ts';
import { writeWhen } from '../../../console/date-fields.ts';
import { formAt, type TypedForm } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { isoOf } from '../../../domain/calendar.ts';
import { criteriaOf, documentsOf, MOST_CRITERIA, MOST_DOCUMENTS } from '../../../domain/call.ts';
import type { WholeCall } from '../queries.ts';
import { CALL_SAMPLES, type CallSample } from '../samples.ts';
import { PATH } from './list-view.ts';

export interface CallDraftData {
  /** Where the form goes. */
  path: string;
  found: WholeCall | null;
  /** What it begins with. */
  sample: CallSample | null;
}

/** A column of the form: its name, and what stands there. */
type Column = [name: string, value: string | undefined];

export function callDraftPage(visit: Visit, { path, found, sample }: CallDraftData): Markup {
  const { say, parts, language } = visit;
  const form = formAt(visit, path);
  const given = found ?? sample ?? undefined;
  const documents = documentsOf(given?.documents);
  const scoring = criteriaOf(given?.scoring);
  const inLines = (all: readonly (string | number)[]) => all.join('\n');
  const begun =
    found === null ? nonce() : html`<input type="hidden" name="seen" value="${found.updatedAt.getTime()}">`;
  const line = (column: Column) => textLine(visit, form, column);
  const area = (column: Column, most = 1500) => textArea(visit, form, column, most);
  const number = (name: string, value: number | null | undefined, required = true) =>
    html`<label>${say(`call-${name.toLowerCase()}`)}<input type="number" name="${name}" min="1" value="${form.value(name, value)}" ${required ? html`required` : ''} ${form.invalid(name)}>${form.fault(name)}</label>`;
  const chosen = found?.quarterIds ?? [];
  const boxes = parts.referenceData.quarters.map(
    ({ id }) =>
      html`<label class="check"><input type="checkbox" name="quarter_${id}" value="1" ${form.checked(`quarter_${id}`, chosen.includes(id))}> <bdi>${parts.referenceData.quarterName(id, language)}</bdi></label>`,
  );
  return html`<nav class="crumb"><a href="${PATH}">${say('calls')}</a></nav><h1>${say(found === null ? 'call-new' : 'call-edit')}</h1>
${found === null ? samples(visit) : ''}<form method="post" action="${path}" class="stack card" enctype="multipart/form-data">${form.start}${begun}
<div class="pair wide">${line(['titleAr', given?.titleAr])}${line(['titleFr', given?.titleFr])}
${area(['purposeAr', given?.purposeAr])}${area(['purposeFr', given?.purposeFr])}
${area(['criteriaAr', given?.criteriaAr])}${area(['criteriaFr', given?.criteriaFr])}</div>
<div class="pair">${whenField(visit, form, 'opens', found?.opensAt)}${whenField(visit, form, 'closes', found?.closesAt)}</div>
<div class="pair">${resultsField(visit, form, found?.resultsOn)}${number('seats', given?.seats)}
${number('ageFrom', given?.ageFrom, false)}${number('ageTo', given?.ageTo, false)}
${number('appealDays', given?.appealDays ?? 10)}${number('gap', given?.gap ?? 5)}</div>
<details ${chosen.length > 0 ? html`open` : ''}><summary>${say('call-quarters')}</summary><div class="checks">${boxes}</div></details>
<p class="soft">${say('call-documents-more', { count: MOST_DOCUMENTS })}</p>
<div class="pair wide">${area(['documentsAr', inLines(documents.map(({ ar }) => ar))], 0)}${area(['documentsFr', inLines(documents.map(({ fr }) => fr))], 0)}</div>
<p class="soft">${say('call-scoring-more', { count: MOST_CRITERIA })}</p>
<div class="pair wide">${area(['scoringAr', inLines(scoring.map(({ ar }) => ar))], 0)}${area(['scoringFr', inLines(scoring.map(({ fr }) => fr))], 0)}</div>
${area(['scoringMost', inLines(scoring.map(({ most }) => most))], 0)}
${(['sound_ar', 'sound_fr'] as const).map((name) => soundField(visit, form, name, found))}
<button class="main">${say('save')}</button>${form.rest}</form>`;
}

function samples({ say }: Visit): Markup {
  return html`<p class="soft">${say('call-begin-with')} ${CALL_SAMPLES.map((name) => html`<a href="${PATH}/new?sample=${name}">${say(`call-sample-${name}`)}</a>`)}</p>`;
}

const sideOf = (name: string): Markup | '' =>
  name.endsWith('Ar') ? html`lang="ar" dir="rtl"` : name.endsWith('Fr') ? html`lang="fr" dir="ltr"` : '';

const textLine = ({ say }: Visit, form: TypedForm, [name, value]: Column): Markup =>
  html`<label>${say(`call-${name.toLowerCase()}`)}<input name="${name}" value="${form.value(name, value)}" required minlength="3" maxlength="150" ${sideOf(name)} ${form.invalid(name)}>${form.fault(name)}</label>`;

/** `most`: letters; 0: short lines that may be none. */
const textArea = ({ say }: Visit, form: TypedForm, [name, value]: Column, most: number): Markup =>
  html`<label>${say(`call-${name.toLowerCase()}`)}<textarea name="${name}" rows="${most === 0 ? 3 : 5}" ${most === 0 ? '' : html`required minlength="3" data-most="${most}"`} ${sideOf(name)} ${form.invalid(name)}>${form.value(name, value)}</textarea>${form.fault(name)}</label>`;

export function whenField(
  { say }: Visit,
  form: TypedForm,
  name: 'opens' | 'closes',
  moment: Date | undefined,
): Markup {
  const { day, time } = moment ? writeWhen(moment) : { day: '', time: name === 'opens' ? '09:00' : '23:59' };
  return html`<label>${say(`call-${name}`)}<input type="date" name="${name}Day" value="${form.value(`${name}Day`, day)}" required ${form.invalid(`${name}Day`)}>${form.fault(`${name}Day`)}</label>
<label>${say('call-hour')}<input type="time" name="${name}Time" value="${form.value(`${name}Time`, time)}" required ${form.invalid(`${name}Time`)}>${form.fault(`${name}Time`)}</label>`;
}

export const resultsField = ({ say }: Visit, form: TypedForm, day: Date | undefined): Markup =>
  html`<label>${say('call-results-on')}<input type="date" name="resultsDay" value="${form.value('resultsDay', day ? isoOf(day) : '')}" required ${form.invalid('resultsDay')}>${form.fault('resultsDay')}</label>`;

function soundField(
  { say }: Visit,
  form: TypedForm,
  name: 'sound_ar' | 'sound_fr',
  found: WholeCall | null,
): Markup {
  const there = found?.files.some(({ part }) => part === name) ? ` ${say('call-sound-there')}` : '';
  return html`<label class="file">${say(`call-${name.replace('_', '-')}`)}${there}<input type="file" name="${name}" accept="audio/*" ${form.invalid(name)}>${form.fault(name)}</label>`;
}
