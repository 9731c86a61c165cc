// What one petition looks like: its words, its progress, what happened, and what can be done.
import { html } from 'hono/html';
import { nonce, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay, shortMoment, today } from '../../../console/format.ts';
import { calledBy, type Markup } from '../../../console/layout.ts';
import { type News, newsView } from '../../../console/news-view.ts';
import type { Visit } from '../../../console/request.ts';
import { isOpen, toStatus } from '../../../domain/case.ts';
import {
  isBeforeDeposit,
  isPetitionStatus,
  mayMovePetition,
  PETITION_STATUSES,
  TIES,
} from '../../../domain/petition.ts';
import type { WholePetition } from '../queries.ts';
import type { BegunPetition } from '../start/read-begun.ts';
import { authorWords, checklist } from './draft-panel.ts';
import { petitionBadge, progress, referenceOf, titleOf } from './list-view.ts';

/** What somebody must have looked at before support is asked for (organic law 113-14 arts 121 to 123). */
export const CHECKS = ['powers', 'constants', 'interest', 'agent'] as const;

export interface PetitionData {
  found: WholePetition;
  ties: Map<string, number>;
  news: News;
  /** How many supports staff have still to look at. */
  pending: number;
  /** How many were said aloud and wait to be typed. */
  spoken: number;
  /** What its author sent, where a citizen began it. */
  begun: BegunPetition | null;
  trouble?: string;
}

export function petitionPage(visit: Visit, data: PetitionData): Markup {
  const { say } = visit;
  const { found, trouble } = data;
  const path = `/console/petitions/${found.id}`;
  return html`<nav class="crumb"><a href="/console/petitions">${say('petitions')}</a></nav>
<header class="title"><h1>${referenceOf(visit, found)} <span><bdi>${titleOf(visit, found)}</bdi></span></h1>${petitionBadge(visit, found.status)}</header>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<div class="columns"><div>
<section class="card"><div class="pair wide">
<div lang="ar" dir="rtl"><h2>${found.titleAr}</h2><p class="words">${found.textAr}</p></div>
<div lang="fr" dir="ltr"><h2>${found.titleFr}</h2><p class="words">${found.textFr}</p></div></div>
${found.status === 'draft' && visit.may('petitions.write') && (found.caseId === null || data.begun !== null) ? html`<p><a class="button" href="${path}/edit">${say('petition-edit')}</a></p>` : ''}</section>
${data.begun === null ? '' : authorWords(visit, data.begun)}<section class="card"><h2>${say('timeline')}</h2>${timeline(visit, found)}</section>
</div>
<aside aria-label="${say('actions')}">
${data.begun === null || found.status !== 'draft' ? '' : checklist(visit, data.begun)}
<section class="card"><h2>${say('supports')}</h2>${progress(visit, found)}${facts(visit, data)}${links(visit, data, path)}</section>
${newsView(visit, data.news, { path, mayStop: visit.may('petitions.write') })}
${visit.may('petitions.write') ? forms(visit, data, path) : ''}
</aside></div>`;
}

function facts(visit: Visit, { found, ties }: PetitionData): Markup {
  const { say, language } = visit;
  const day = (moment: Date | null) => (moment === null ? '—' : shortDay(language, today(moment)));
  return html`<dl class="facts">${TIES.map((tie) => html`<dt>${wordFor(visit, 'tie', tie)}</dt><dd>${ties.get(tie) ?? 0}</dd>`)}
<dt>${say('petition-opened-on')}</dt><dd>${day(found.openedAt)}</dd><dt>${say('petition-closes')}</dt><dd>${day(found.closesAt)}</dd></dl>`;
}

function links(visit: Visit, { found, spoken }: PetitionData, path: string): Markup | string {
  const { say } = visit;
  if (found.status === 'draft') return '';
  return html`<ul class="links"><li><a href="${path}/codes">${say('codes')}</a></li>${visit.may('petitions.paper') ? html`<li><a href="${path}/sheets">${say('paper')}</a></li>${spoken > 0 ? html`<li><a href="${path}/spoken"><strong>${say('spoken-waiting', { count: spoken })}</strong></a></li>` : ''}` : ''}<li><a href="${path}/file">${say('deposit-file')}</a></li><li><a href="/public/petitions/${found.reference}">${say('public-page')}</a></li>
${visit.may('people.confided') ? html`<li><a href="${path}/supporters">${say('supporters')}</a></li>${mayLook(found) ? html`<li><a href="${path}/look">${say('look')}</a></li>` : ''}` : ''}</ul>`;
}

const mayLook = ({ status }: WholePetition): boolean => isPetitionStatus(status) && isBeforeDeposit(status);

function timeline(visit: Visit, found: WholePetition): Markup {
  const { say, language, now } = visit;
  return html`<ol class="timeline">${found.events.map(
    (
      event,
    ) => html`<li class="${event.visible ? 'seen' : 'inside'}"><p class="when"><time datetime="${event.at.toISOString()}">${shortMoment(language, event.at, now)}</time>
<span>${calledBy(event.staff?.name, say('petition-by-supporter'))}</span></p><p><strong>${wordFor(visit, 'petition-event', event.kind)}</strong></p>
${event.text === null ? '' : html`<p class="words" dir="auto">${event.text}</p>`}</li>`,
  )}</ol>`;
}

function forms(visit: Visit, data: PetitionData, path: string): Markup | string {
  const { status } = data.found;
  if (!isPetitionStatus(status)) return '';
  const { begun, found } = data;
  // Sent to a department that this person is not of.
  if (status === 'draft' && found.caseId !== null && begun === null) return '';
  if (status === 'draft')
    return begun === null || isOpen(toStatus(begun.status)) ? openForm(visit, path) : '';
  const next = PETITION_STATUSES.filter((each) => mayMovePetition(status, each));
  if (next.length === 0) return '';
  const { say } = visit;
  const form = formAt(visit, `${path}/status`);
  const choices = next.map((value) => ({ value, label: wordFor(visit, 'petition-status', value) }));
  // Said and not refused: the number is a condition that the bureau looks at (arts 123, 125), and its agent may hand in less against a receipt.
  const few = data.found.supports < data.found.threshold;
  return html`<section class="card"><h2>${say('petition-move')}</h2><form method="post" action="${path}/status" class="stack">${form.start}${nonce()}
<input type="hidden" name="seen" value="${status}">${select('status', say('status'), choices, form.value('status'), say('choose'))}${form.fault('status')}
${few && isBeforeDeposit(status) ? html`<p class="note">${say('petition-too-few')}</p>` : ''}${data.pending > 0 ? html`<p class="note">${say('petition-pending', { count: data.pending })}</p>` : ''}
<label>${say('petition-words')}<textarea name="text" rows="4" data-most="2000" dir="auto" aria-describedby="petition-words-hint" ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
<small id="petition-words-hint">${say('petition-words-hint')}</small><button class="main">${say('petition-move-do')}</button>${form.rest}</form></section>`;
}

function openForm({ say, form }: Visit, path: string): Markup {
  return html`<section class="card"><h2>${say('petition-open')}</h2><form method="post" action="${path}/open" class="stack">${nonce()}
<p>${say('petition-open-more')}</p>${CHECKS.map(
    (check) =>
      html`<label class="check"><input type="checkbox" name="${check}" value="1" required ${form[check] === '1' ? html`checked` : ''}> ${say(`petition-check-${check}`)}</label>`,
  )}<button class="main">${say('petition-open-do')}</button></form></section>`;
}
