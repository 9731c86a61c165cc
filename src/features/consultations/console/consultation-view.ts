// What one consultation looks like to staff: what it says, its questions, and what may be done next.
import { html } from 'hono/html';
import { wordsView } from '../../../console/components.ts';
import { writeWhen } from '../../../console/date-fields.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { isPublic } from '../../../domain/consultation.ts';
import { showsFrench } from '../../../domain/names.ts';
import { directionOf, STAFF_LANGUAGES, type StaffLanguage } from '../../../words/languages.ts';
import type { WholeConsultation } from '../queries.ts';
import { consultationBadge, PATH, titleOf } from './list-view.ts';
import { questionsView } from './questions-view.ts';

export interface ConsultationData {
  found: WholeConsultation;
  /** How many answered. */
  people: number;
  /** Ways into the chat, to be printed and shared. */
  links: readonly { label: string; link: string }[];
}

export function consultationPage(visit: Visit, data: ConsultationData): Markup {
  const { say } = visit;
  const { found } = data;
  const french = showsFrench(visit.language);
  const said = (title: string, words: string | null) =>
    words === null ? '' : html`<section class="card"><h2>${say(title)}</h2>${wordsView(words)}</section>`;
  return html`<nav class="crumb"><a href="${PATH}">${say('consultations')}</a></nav>
<header class="title"><h1><span dir="auto">${titleOf(visit, found)}</span></h1>${consultationBadge(visit, found.status)}</header>
<div class="columns"><div>
${said('consultation-summary', french ? found.summaryFr : found.summaryAr)}
${said('consultation-kept', french ? found.keptFr : found.keptAr)}
${said('consultation-adopted', french ? found.adoptedFr : found.adoptedAr)}
${questionsView(visit, found)}</div>
<aside aria-label="${say('actions')}"><section class="card">${facts(visit, data)}</section>${visit.may('consultations.write') ? actions(visit, data) : ''}</aside></div>`;
}

function facts(visit: Visit, { found, people, links }: ConsultationData): Markup {
  const { say, language, now } = visit;
  const part = (name: string) =>
    html`<li><a href="${PATH}/${found.id}/parts/${name}">${say(`consultation-part-${name.replaceAll('_', '-').replace(/-\d+$/u, '')}`)}</a></li>`;
  const isShown = isPublic(found, now);
  return html`<dl class="facts">${found.status === 'draft' ? '' : html`<dt>${say('reference')}</dt><dd><bdi class="ref">${found.reference}</bdi></dd>`}
<dt>${say('consultation-opens')}</dt><dd>${shortMoment(language, found.opensAt, now)}</dd>
<dt>${say('consultation-closes')}</dt><dd>${shortMoment(language, found.closesAt, now)}</dd>
<dt>${say('consultation-people')}</dt><dd>${people}</dd></dl>
${found.files.length === 0 ? '' : html`<ul>${found.files.map(({ part: name }) => part(name))}</ul>`}
${found.status === 'draft' ? '' : html`<p><a href="${PATH}/${found.id}/results">${say('consultation-results')}</a></p>`}
${found.status !== 'draft' && visit.may('consultations.answers') ? html`<p><a href="${PATH}/${found.id}/answers">${say('consultation-answers')}</a></p>` : ''}
${isShown ? html`<p><a href="/public/consultations/${found.reference}">${say('public-page')}</a></p>` : ''}
${isShown ? links.map(({ label, link }) => html`<p><a href="${link}" rel="noopener">${label}</a></p>`) : ''}`;
}

function actions(visit: Visit, { found }: ConsultationData): Markup | string {
  const { say } = visit;
  const { status } = found;
  if (status === 'draft')
    return html`<section class="card"><p><a href="${PATH}/${found.id}/edit">${say('consultation-edit')}</a></p>
<p class="soft">${say('consultation-announce-more')}</p>${simple(visit, found, 'announce')}</section>`;
  if (status === 'planned' || status === 'open') return recloseForm(visit, found);
  if (status === 'closed') return saidForm(visit, found, 'answer');
  return status === 'answered' ? saidForm(visit, found, 'adopt') : '';
}

const seen = ({ updatedAt }: WholeConsultation): Markup =>
  html`<input type="hidden" name="seen" value="${updatedAt.getTime()}">`;

function simple(visit: Visit, found: WholeConsultation, deed: string): Markup {
  const action = `${PATH}/${found.id}/${deed}`;
  const form = formAt(visit, action);
  return html`<form method="post" action="${action}" class="stack">${form.start}${seen(found)}<button class="main">${visit.say(`consultation-do-${deed}`)}</button>${form.rest}</form>`;
}

function recloseForm(visit: Visit, found: WholeConsultation): Markup {
  const { say } = visit;
  const action = `${PATH}/${found.id}/reclose`;
  const form = formAt(visit, action);
  const { day, time } = writeWhen(found.closesAt);
  return html`<section class="card"><h2>${say('consultation-do-reclose')}</h2><form method="post" action="${action}" class="stack">${form.start}${seen(found)}
<label>${say('consultation-closes')}<input type="date" name="closesDay" value="${form.value('closesDay', day)}" required ${form.invalid('closesDay')}>${form.fault('closesDay')}</label>
<label>${say('consultation-hour')}<input type="time" name="closesTime" value="${form.value('closesTime', time)}" required></label>
<button>${say('save')}</button>${form.rest}</form></section>`;
}

function saidForm(visit: Visit, found: WholeConsultation, deed: 'answer' | 'adopt'): Markup {
  const { say } = visit;
  const action = `${PATH}/${found.id}/${deed}`;
  const form = formAt(visit, action);
  const field = (name: StaffLanguage) =>
    html`<label>${say(`consultation-${deed}-${name}`)}<textarea name="${name}" rows="6" required minlength="10" data-most="1500" lang="${name}" dir="${directionOf(name)}" ${form.invalid(name)}>${form.value(name)}</textarea>${form.fault(name)}</label>`;
  return html`<section class="card"><h2>${say(`consultation-do-${deed}`)}</h2><p class="soft">${say(`consultation-${deed}-more`)}</p>
<form method="post" action="${action}" class="stack">${form.start}${seen(found)}${STAFF_LANGUAGES.map(field)}<button class="main">${say(`consultation-do-${deed}`)}</button>${form.rest}</form></section>`;
}
