// What one call looks like to staff: what it says, how many applied, and what may be done next.
import { html } from 'hono/html';
import { wordsView } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay, shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { CallCounts } from '../../../database/call-counts.ts';
import { criteriaOf, documentsOf, isCallPublic } from '../../../domain/call.ts';
import { showsFrench } from '../../../domain/names.ts';
import type { WholeCall } from '../queries.ts';
import { resultsField, whenField } from './draft-view.ts';
import { callBadge, PATH, titleOf } from './list-view.ts';

export interface CallData {
  found: WholeCall;
  counts: CallCounts | undefined;
  /** So many are decided by what does not stand. */
  unsound: number;
  /** Ways into the chat, to be printed and shared. */
  links: readonly { label: string; link: string }[];
}

export function callPage(visit: Visit, data: CallData): Markup {
  const { say } = visit;
  const { found } = data;
  const french = showsFrench(visit.language);
  const said = (title: string, words: string) =>
    html`<section class="card"><h2>${say(title)}</h2>${wordsView(words)}</section>`;
  const documents = documentsOf(found.documents).map(
    ({ ar, fr }) => html`<li><bdi>${french ? fr : ar}</bdi></li>`,
  );
  const scoring = criteriaOf(found.scoring).map(
    ({ ar, fr, most }) => html`<li><bdi>${french ? fr : ar}</bdi> (${most})</li>`,
  );
  return html`<nav class="crumb"><a href="${PATH}">${say('calls')}</a></nav>
<header class="title"><h1><span dir="auto">${titleOf(visit, found)}</span></h1>${callBadge(visit, found.status)}</header>
<div class="columns"><div>${said('call-purpose', french ? found.purposeFr : found.purposeAr)}
${said('call-criteria', french ? found.criteriaFr : found.criteriaAr)}
<section class="card"><h2>${say('call-documents')}</h2>${documents.length === 0 ? html`<p>${say('call-documents-none')}</p>` : html`<ul>${documents}</ul>`}</section>
<section class="card"><h2>${say('call-scoring')}</h2><ul>${scoring}</ul><p class="soft">${say('call-gap-more', { count: found.gap })}</p></section></div>
<aside aria-label="${say('actions')}"><section class="card">${facts(visit, data)}</section>${actions(visit, data)}</aside></div>`;
}

function facts(visit: Visit, { found, counts, links }: CallData): Markup {
  const { say, language, now } = visit;
  const fact = (name: string, value: string | number | null | undefined) =>
    value === null || value === undefined ? '' : html`<dt>${say(`call-${name}`)}</dt><dd>${value}</dd>`;
  const isShown = isCallPublic(found, now);
  const isOpened = found.status !== 'draft' && found.status !== 'planned';
  const quarters = found.quarterIds.map((id) => visit.parts.referenceData.quarterName(id, language) ?? id);
  return html`<dl class="facts">${found.status === 'draft' ? '' : html`<dt>${say('reference')}</dt><dd><bdi class="ref">${found.reference}</bdi></dd>`}
${fact('opens', shortMoment(language, found.opensAt, now))}${fact('closes', shortMoment(language, found.closesAt, now))}
${fact('results-on', shortDay(language, found.resultsOn))}${fact('seats', found.seats)}${fact('agefrom', found.ageFrom)}${fact('ageto', found.ageTo)}
${quarters.length === 0 ? '' : fact('quarters', quarters.join(' · '))}
${fact('people', counts?.people ?? 0)}${counts ? [fact('undecided', counts.undecided), fact('kept', counts.kept), fact('reserve', counts.reserve), fact('not-kept', counts.notKept), fact('appeals', counts.appeals)] : ''}
${found.appealsUntil ? fact('appeals-until', shortDay(language, new Date(found.appealsUntil.getTime() - 1))) : ''}</dl>
${found.files.length === 0 ? '' : html`<ul>${found.files.map(({ part }) => html`<li><a href="${PATH}/${found.id}/parts/${part}">${say(`call-${part.replace('_', '-')}`)}</a></li>`)}</ul>`}
${isOpened && visit.may('calls.score') ? html`<p><a class="button" href="${PATH}/${found.id}/candidacies">${say('call-candidacies')}</a></p>` : ''}
${isShown ? html`<p><a href="/public/calls/${found.reference}">${say('public-page')}</a></p>` : ''}
${isShown ? links.map(({ label, link }) => html`<p><a href="${link}" rel="noopener">${label}</a></p>`) : ''}`;
}

function actions(visit: Visit, { found, counts, unsound }: CallData): Markup | string {
  const { say } = visit;
  const { status } = found;
  if (status === 'draft' && visit.may('calls.write'))
    return html`<section class="card"><p><a href="${PATH}/${found.id}/edit">${say('call-edit')}</a></p>
<p class="soft">${say('call-announce-more')}</p>${simple(visit, found, 'announce')}</section>`;
  if ((status === 'planned' || status === 'open') && visit.may('calls.write'))
    return recloseForm(visit, found);
  if (status === 'closed' && visit.may('calls.decide'))
    return html`<section class="card"><h2>${say('call-do-publish')}</h2><p class="soft">${say('call-publish-more', { count: counts?.people ?? 0, days: found.appealDays })}</p>${unsound === 0 ? '' : html`<p class="alert">${say('call-unsound', { count: unsound })}</p>`}${simple(visit, found, 'publish')}</section>`;
  return '';
}

const seen = ({ updatedAt }: WholeCall): Markup =>
  html`<input type="hidden" name="seen" value="${updatedAt.getTime()}">`;

function simple(visit: Visit, found: WholeCall, deed: string): Markup {
  const action = `${PATH}/${found.id}/${deed}`;
  const form = formAt(visit, action);
  return html`<form method="post" action="${action}" class="stack">${form.start}${seen(found)}<button class="main">${visit.say(`call-do-${deed}`)}</button>${form.rest}</form>`;
}

function recloseForm(visit: Visit, found: WholeCall): Markup {
  const { say } = visit;
  const action = `${PATH}/${found.id}/reclose`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${say('call-do-reclose')}</h2><form method="post" action="${action}" class="stack">${form.start}${seen(found)}
${whenField(visit, form, 'closes', found.closesAt)}${resultsField(visit, form, found.resultsOn)}
<button>${say('save')}</button>${form.rest}</form></section>`;
}
