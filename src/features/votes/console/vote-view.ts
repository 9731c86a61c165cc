// What one vote looks like to staff: what it says, what may be chosen, what may be done next. While it is open nobody is told how it
// stands, and who voted what nobody is ever told.
import { html } from 'hono/html';
import { wordFor, wordsView } from '../../../console/components.ts';
import { writeWhen } from '../../../console/date-fields.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { showsFrench } from '../../../domain/names.ts';
import { isShownVote } from '../../../domain/vote.ts';
import type { VoteResults } from '../../../domain/vote-result.ts';
import { PATH, titleOf, voteBadge } from './list-view.ts';
import { type OptionsData, optionsView } from './options-view.ts';
import { dirhams, resultView } from './result-view.ts';

export interface VoteData extends OptionsData {
  /** How many voted. */
  people: number;
  /** Null: it is not closed yet. */
  results: VoteResults | null;
  /** Ways into the chat, to be printed and shared. */
  links: readonly { label: string; link: string }[];
}

export function votePage(visit: Visit, data: VoteData): Markup {
  const { say } = visit;
  const { found, results } = data;
  const summary = showsFrench(visit.language) ? found.summaryFr : found.summaryAr;
  return html`<nav class="crumb"><a href="${PATH}">${say('votes')}</a></nav>
<header class="title"><h1><span dir="auto">${titleOf(visit, found)}</span></h1>${voteBadge(visit, found.status)}</header>
<div class="columns"><div><section class="card"><h2>${say('vote-summary')}</h2>${wordsView(summary)}</section>
${results === null ? '' : resultView(visit, results)}${optionsView(visit, data)}</div>
<aside aria-label="${say('actions')}"><section class="card">${facts(visit, data)}</section><section class="card"><h2>${say('vote-secrecy')}</h2><p>${say('vote-secrecy-more')}</p></section>${visit.may('votes.write') ? actions(visit, data) : ''}</aside></div>`;
}

function facts(visit: Visit, { found, people, links }: VoteData): Markup {
  const { say, language, now } = visit;
  const isShown = isShownVote(found, now);
  const drawn = found.pictures.map(({ part }) => part).sort((a, b) => a.localeCompare(b, 'en'));
  return html`<dl class="facts">${found.status === 'draft' ? '' : html`<dt>${say('reference')}</dt><dd><bdi class="ref">${found.reference}</bdi></dd>`}
<dt>${say('vote-form')}</dt><dd>${wordFor(visit, 'vote-form', found.form)}</dd>
<dt>${say('vote-identity')}</dt><dd>${wordFor(visit, 'vote-identity', found.identity)}</dd>
${found.budget === null ? '' : html`<dt>${say('vote-budget')}</dt><dd>${dirhams(visit, found.budget)}</dd>`}
<dt>${say('vote-opens')}</dt><dd>${shortMoment(language, found.opensAt, now)}</dd>
<dt>${say('vote-closes')}</dt><dd>${shortMoment(language, found.closesAt, now)}</dd>
<dt>${say('vote-people')}</dt><dd>${people}</dd></dl>
${drawn.length === 0 ? '' : html`<ul>${drawn.map((part) => html`<li><a href="${PATH}/${found.id}/pictures/${part}">${say(`vote-picture-${part.replaceAll('_', '-').replace(/-\d+$/u, '')}`)}</a></li>`)}</ul>`}
${isShown ? html`<p><a href="/public/votes/${found.reference}">${say('public-page')}</a></p>` : ''}
${isShown && found.status !== 'closed' ? links.map(({ label, link }) => html`<p><a href="${link}" rel="noopener">${label}</a></p>`) : ''}`;
}

function actions(visit: Visit, { found }: VoteData): Markup | string {
  const { say } = visit;
  if (found.status === 'closed') return '';
  if (found.status !== 'draft') return recloseForm(visit, found);
  const action = `${PATH}/${found.id}/announce`;
  const form = formAt(visit, action);
  return html`<section class="card"><p><a href="${PATH}/${found.id}/edit">${say('vote-edit')}</a></p><p class="soft">${say('vote-announce-more')}</p>
<form method="post" action="${action}" class="stack">${form.start}<input type="hidden" name="seen" value="${found.updatedAt.getTime()}"><button class="main">${say('vote-do-announce')}</button>${form.rest}</form></section>`;
}

function recloseForm(visit: Visit, { id, updatedAt, closesAt }: VoteData['found']): Markup {
  const { say } = visit;
  const action = `${PATH}/${id}/reclose`;
  const form = formAt(visit, action);
  const { day, time } = writeWhen(closesAt);
  return html`<section class="card"><h2>${say('vote-do-reclose')}</h2><form method="post" action="${action}" class="stack">${form.start}<input type="hidden" name="seen" value="${updatedAt.getTime()}">
<label>${say('vote-closes')}<input type="date" name="closesDay" value="${form.value('closesDay', day)}" required ${form.invalid('closesDay')}>${form.fault('closesDay')}</label>
<label>${say('vote-hour')}<input type="time" name="closesTime" value="${form.value('closesTime', time)}" required></label>
<button>${say('save')}</button>${form.rest}</form></section>`;
}
