// On the page of a case: into which one it was merged, or what was merged into it, with the way to take it apart again.
import { html } from 'hono/html';
import { fileView, nonce } from '../../../../console/components.ts';
import { formAt } from '../../../../console/form-fields.ts';
import { shortMoment } from '../../../../console/format.ts';
import type { Markup } from '../../../../console/layout.ts';
import { shownTo } from '../../../../console/redacted-words.ts';
import type { Visit } from '../../../../console/request.ts';
import { COMPLAINT } from '../../../../domain/about.ts';
import { isOpen, toStatus } from '../../../../domain/case.ts';
import { type MergedCase, mergedCases } from '../../merge/merged-cases.ts';
import type { WholeCase } from '../../queries.ts';
import { splitLink } from './split-view.ts';

/** What was merged into this case, as this person may read it. */
export async function togetherWith(
  visit: Visit,
  { id, flow }: Pick<WholeCase, 'id' | 'flow'>,
): Promise<MergedCase[]> {
  const merged = flow === COMPLAINT ? await mergedCases(visit.parts.db, id) : [];
  const speakers = merged.flatMap(({ citizenId, events }) => [
    citizenId,
    ...events.map((event) => event.citizenId),
  ]);
  const shown = await shownTo(visit, speakers);
  return merged.map((each) => ({
    ...each,
    description: shown(each.description),
    placeText: shown(each.placeText),
    events: each.events.map((event) => ({ ...event, text: shown(event.text) })),
  }));
}

/** It is handled with another one: which, and how that is undone. */
export function mergedNote(visit: Visit, found: WholeCase): Markup | string {
  const { say } = visit;
  const { mergedInto } = found;
  if (mergedInto === null) return '';
  return html`<div class="alert merged" role="note"><p>${say('merged-into')} <a href="/console/cases/${mergedInto.id}"><bdi class="ref">${mergedInto.reference}</bdi></a></p>
${unsentWords(visit, found)}${visit.may('cases.merge') ? partForm(visit, found) : ''}</div>`;
}

/** What somebody was writing to the citizen when it was merged: it is sent with the other one. */
function unsentWords(visit: Visit, { id, mergedInto }: WholeCase): Markup | string {
  const words = formAt(visit, `/console/cases/${id}/status`).value('text');
  if (words === '' || mergedInto === null) return '';
  return html`<p>${visit.say('merged-unsent')}</p><blockquote class="words" dir="auto">${words}</blockquote>`;
}

/** All that was told and said under the numbers that were merged into this one. */
export function togetherView(visit: Visit, merged: readonly MergedCase[]): Markup | string {
  if (merged.length === 0) return '';
  return html`<section class="card together"><h2>${visit.say('merged-here', { count: merged.length })}</h2>
${merged.map((each) => mergedView(visit, each))}</section>`;
}

function mergedView(visit: Visit, each: MergedCase): Markup {
  const { say, language, now } = visit;
  const files = !visit.may('people.see')
    ? html`<p class="soft">${say('files-hidden', { count: each.attachments.length })}</p>`
    : html`<div class="files">${each.attachments.map((file) => fileView(visit, file))}</div>`;
  return html`<article><h3><a href="/console/cases/${each.id}"><bdi class="ref">${each.reference}</bdi></a> <small>${shortMoment(language, each.createdAt, now)}</small></h3>
<p class="words" dir="auto">${each.description ?? '—'}</p>
${each.placeText === null ? '' : html`<p dir="auto">📍 ${each.placeText}</p>`}
${each.attachments.length === 0 ? '' : files}
${each.events.map(
  ({ at, text }) =>
    html`<p class="soft"><time datetime="${at.toISOString()}">${shortMoment(language, at, now)}</time></p><p class="words" dir="auto">${text ?? ''}</p>`,
)}${visit.may('cases.merge') ? partForm(visit, each) : ''}</article>`;
}

function partForm(visit: Visit, { id, reference }: { id: string; reference: string }): Markup {
  const { say } = visit;
  const action = `/console/cases/${id}/part`;
  const form = formAt(visit, action);
  return html`<details class="quiet" ${form.value('reason') === '' ? '' : html`open`}><summary>${say('part')}</summary><form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}
  <label>${say('part-reason', { reference })}<input name="reason" value="${form.value('reason')}" maxlength="500" required dir="auto" ${form.invalid('reason')}></label>${form.fault('reason')}
  <small>${say('part-hint')}</small>
  <button>${say('part-do')}</button>
${form.rest}</form></details>`;
}

/** Where a complaint that is open is put together with another. */
export function mergeLink(visit: Visit, found: WholeCase): Markup | string {
  const { id, flow, status } = found;
  if (flow !== COMPLAINT || !isOpen(toStatus(status)) || !visit.may('cases.merge')) return '';
  return html`<section class="card"><h2>${visit.say('merge')}</h2><p>${visit.say('merge-about')}</p><p><a class="button" href="/console/cases/${id}/merge">${visit.say('merge-open')}</a></p>${splitLink(visit, found)}</section>`;
}
