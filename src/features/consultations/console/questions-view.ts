// The questions of a consultation: in order, with what may be chosen, and the form for one more.
import { html } from 'hono/html';
import { select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { LENGTHS, optionsOf, QUESTION_KINDS } from '../../../domain/consultation.ts';
import { showsFrench } from '../../../domain/names.ts';
import type { WholeConsultation } from '../queries.ts';
import { PATH } from './list-view.ts';

type Question = WholeConsultation['questions'][number];

export function questionsView(visit: Visit, found: WholeConsultation): Markup {
  const { say } = visit;
  const mayWrite = found.status === 'draft' && visit.may('consultations.write');
  return html`<section class="card"><h2>${say('consultation-questions')}</h2>${
    found.questions.length === 0
      ? html`<p class="soft">${say('consultation-no-questions')}</p>`
      : html`<ol class="questions">${found.questions.map((question, i) => questionView(visit, found, { question, first: i === 0, mayWrite }))}</ol>`
  }</section>${mayWrite ? addForm(visit, found) : ''}`;
}

function questionView(
  visit: Visit,
  found: WholeConsultation,
  { question, first, mayWrite }: { question: Question; first: boolean; mayWrite: boolean },
): Markup {
  const { say, language } = visit;
  const french = showsFrench(language);
  const options = optionsOf(question.options).map(({ ar, fr }) => (french ? fr : ar));
  const button = (deed: 'up' | 'out') =>
    html`<form method="post" action="${PATH}/${found.id}/questions/${question.id}/${deed}" class="line"><input type="hidden" name="seen" value="${found.updatedAt.getTime()}"><button class="quiet">${say(`consultation-question-${deed}`)}</button></form>`;
  return html`<li><p dir="auto"><strong>${french ? question.textFr : question.textAr}</strong></p>
<p class="soft">${wordFor(visit, 'question-kind', question.kind)} · ${say('consultation-length', { count: question.length })}${options.length === 0 ? '' : html` · <bdi>${options.join(' / ')}</bdi>`}</p>
${mayWrite ? html`<div class="actions">${first ? '' : button('up')}${button('out')}</div>` : ''}</li>`;
}

function addForm(visit: Visit, { id, updatedAt }: WholeConsultation): Markup {
  const { say } = visit;
  const action = `${PATH}/${id}/questions`;
  const form = formAt(visit, action);
  const kinds = QUESTION_KINDS.map((value) => ({ value, label: wordFor(visit, 'question-kind', value) }));
  const lengths = LENGTHS.map((each) => ({
    value: String(each),
    label: say('consultation-length', { count: each }),
  }));
  return html`<section class="card"><h2>${say('consultation-question-add')}</h2><form method="post" action="${action}" class="stack">${form.start}<input type="hidden" name="seen" value="${updatedAt.getTime()}">
<div class="pair">${select('kind', say('consultation-question-kind'), kinds, form.value('kind', 'choice'))}${select('length', say('consultation-question-length'), lengths, form.value('length', '1'))}</div>
<div class="pair wide"><label>${say('consultation-question-ar')}<textarea name="textAr" rows="2" required data-most="300" lang="ar" dir="rtl" ${form.invalid('textAr')}>${form.value('textAr')}</textarea>${form.fault('textAr')}</label>
<label>${say('consultation-question-fr')}<textarea name="textFr" rows="2" required data-most="300" lang="fr" dir="ltr" ${form.invalid('textFr')}>${form.value('textFr')}</textarea>${form.fault('textFr')}</label>
<label>${say('consultation-options-ar')}<textarea name="optionsAr" rows="4" lang="ar" dir="rtl" ${form.invalid('optionsAr')}>${form.value('optionsAr')}</textarea>${form.fault('optionsAr')}</label>
<label>${say('consultation-options-fr')}<textarea name="optionsFr" rows="4" lang="fr" dir="ltr" ${form.invalid('optionsFr')}>${form.value('optionsFr')}</textarea>${form.fault('optionsFr')}</label></div>
<p class="soft">${say('consultation-options-more')}</p><button>${say('consultation-question-add')}</button>${form.rest}</form></section>`;
}
