// The page on which staff look for the idea that says the same, and what an idea's own page tells of being put together.
import { html } from 'hono/html';
import { ago, firstWords, nameOf, nonce, wordFor } from '../../../../console/components.ts';
import { formAt } from '../../../../console/form-fields.ts';
import { shortMoment } from '../../../../console/format.ts';
import type { Markup } from '../../../../console/layout.ts';
import type { Visit } from '../../../../console/request.ts';
import { isProposalStatus, mayBeMerged } from '../../../../domain/proposal.ts';
import type { WholeProposal } from '../../changes.ts';
import type { IdeaCandidate } from '../../merge/candidates.ts';
import type { MergedIdea } from '../../merge/merged-ideas.ts';
import { proposalBadge } from '../list-view.ts';

const IDEAS = '/console/proposals';

interface MergeData {
  found: WholeProposal;
  rows: IdeaCandidate[];
  /** What was searched for. */
  typed: string;
  trouble: string | undefined;
}

export function mergeIdeaPage(visit: Visit, { found, rows, typed, trouble }: MergeData): Markup {
  const { say } = visit;
  const path = `${IDEAS}/${found.id}/merge`;
  const isShown = rows.length > 0 || formAt(visit, path).value('reason') !== '';
  return html`<nav class="crumb"><a href="${IDEAS}">${say('proposals')}</a> / <a href="${IDEAS}/${found.id}"><bdi class="ref">${found.reference}</bdi></a></nav>
<header class="title"><h1>${say('idea-merge')}</h1></header>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<section class="card"><h2><bdi class="ref">${found.reference}</bdi> <span dir="auto">${found.title}</span></h2>
<div class="words" dir="auto">${found.idea}</div><p class="soft">${say('idea-merge-hint')}</p></section>
<section class="card"><h2>${say(typed === '' ? 'idea-merge-alike' : 'idea-merge-found')}</h2>
<form method="get" action="${path}" class="row" role="search"><label>${say('idea-merge-search')}<input type="search" name="q" value="${typed}" dir="auto"></label><button>${say('search')}</button></form>
${rows.length === 0 ? html`<p class="soft">${say('idea-merge-none')}</p>` : ''}
${isShown ? choiceForm(visit, { found, rows, typed, path }) : ''}</section>`;
}

function choiceForm(
  visit: Visit,
  { found, rows, typed, path }: { found: WholeProposal; rows: IdeaCandidate[]; typed: string; path: string },
): Markup {
  const { say } = visit;
  const form = formAt(visit, path);
  const action = typed === '' ? path : `${path}?q=${encodeURIComponent(typed)}`;
  return html`<form method="post" action="${action}" class="stack">${form.start}${nonce()}<input type="hidden" name="seen" value="${found.status}">
<fieldset class="candidates" ${form.invalid('into')}><legend>${say('idea-merge-into')}</legend>
${rows.map((row) => candidate(visit, row, form.value('into') === row.id))}</fieldset>${form.fault('into')}
<label>${say('merge-reason')}<input name="reason" value="${form.value('reason')}" maxlength="500" required dir="auto" ${form.invalid('reason')}></label>${form.fault('reason')}
<button class="main">${say('idea-merge-do')}</button>${form.rest}</form>`;
}

/** What tells one from another: number, where it stands, title and first words, how many stand behind it. */
function candidate(visit: Visit, row: IdeaCandidate, isChosen: boolean): Markup {
  const { say } = visit;
  const where = row.quarter === null ? '' : ` · ${nameOf(visit, row.quarter)}`;
  return html`<label class="candidate"><input type="radio" name="into" value="${row.id}" required ${isChosen ? html`checked` : ''}>
<span><a href="${IDEAS}/${row.id}"><bdi class="ref">${row.reference}</bdi></a> ${proposalBadge(visit, row.status)} <small>${say('supports')}: ${row.supports} · ${ago(visit, row.createdAt)}</small>
<span class="what" dir="auto">${row.title}</span><small dir="auto">${firstWords(row.idea)}</small> <small>· ${wordFor(visit, 'theme', row.theme)}${where}</small></span></label>`;
}

/** It goes on as another one: which, and how that is undone. */
export function mergedIdeaNote(visit: Visit, found: WholeProposal): Markup | string {
  const { mergedInto } = found;
  if (mergedInto === null) return '';
  return html`<div class="alert merged" role="note"><p>${visit.say('idea-merged-into')} <a href="${IDEAS}/${mergedInto.id}"><bdi class="ref">${mergedInto.reference}</bdi></a></p>${partForm(visit, found)}</div>`;
}

/** All that was told under the numbers that were merged into this one. */
export function mergedHere(visit: Visit, merged: readonly MergedIdea[]): Markup | string {
  if (merged.length === 0) return '';
  const { say, language, now } = visit;
  return html`<section class="card together"><h2>${say('idea-merged-here', { count: merged.length })}</h2>${merged.map(
    (each) =>
      html`<article><h3><a href="${IDEAS}/${each.id}"><bdi class="ref">${each.reference}</bdi></a> <span dir="auto">${each.title}</span> <small>${shortMoment(language, each.createdAt, now)}</small></h3>
<p class="words" dir="auto">${each.idea}</p><p class="soft">${say('idea-brought', { count: each.brought })}</p>${partForm(visit, each)}</article>`,
  )}</section>`;
}

function partForm(visit: Visit, { id, reference }: { id: string; reference: string }): Markup | string {
  if (!visit.may('proposals.merge')) return '';
  const { say } = visit;
  const action = `${IDEAS}/${id}/part`;
  const form = formAt(visit, action);
  return html`<details class="quiet" ${form.value('reason') === '' ? '' : html`open`}><summary>${say('part')}</summary><form method="post" action="${action}" class="stack">
${form.start}${nonce()}<label>${say('part-reason', { reference })}<input name="reason" value="${form.value('reason')}" maxlength="500" required dir="auto" ${form.invalid('reason')}></label>${form.fault('reason')}
<small>${say('idea-part-hint')}</small><button>${say('part-do')}</button>${form.rest}</form></details>`;
}

/** Where an idea that nothing was decided about is put together with another. */
export function mergeIdeaLink(visit: Visit, { id, status }: WholeProposal): Markup | string {
  if (!isProposalStatus(status) || !mayBeMerged(status) || !visit.may('proposals.merge')) return '';
  const { say } = visit;
  return html`<section class="card"><h2>${say('idea-merge')}</h2><p>${say('idea-merge-about')}</p><p><a class="button" href="${IDEAS}/${id}/merge">${say('idea-merge-open')}</a></p></section>`;
}
