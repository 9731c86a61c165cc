// The page on which one of two problems becomes a complaint of its own: what it tells, its subject, who goes along.
import { html } from 'hono/html';
import { fileView, firstWords, nonce, select, subjectOf } from '../../../../console/components.ts';
import { formAt, type TypedForm } from '../../../../console/form-fields.ts';
import { shortMoment } from '../../../../console/format.ts';
import type { Markup } from '../../../../console/layout.ts';
import type { Visit } from '../../../../console/request.ts';
import { COMPLAINT } from '../../../../domain/about.ts';
import { isOpen, toStatus } from '../../../../domain/case.ts';
import type { FollowerSaid } from '../../merge/merged-cases.ts';
import type { WholeCase } from '../../queries.ts';

export const FILE_FIELD = 'file_';
export const FOLLOWER_FIELD = 'follower_';

interface SplitData {
  found: WholeCase;
  followers: FollowerSaid[];
  categories: string[];
  /** How often it was split already. */
  splits: number;
  trouble: string | undefined;
}

export function splitPage(
  visit: Visit,
  { found, followers, categories, splits, trouble }: SplitData,
): Markup {
  const { say } = visit;
  const path = `/console/cases/${found.id}/split`;
  const form = formAt(visit, path);
  const choices = categories.map((id) => ({
    value: id,
    label: subjectOf(visit, { flow: COMPLAINT, categoryId: id }),
  }));
  return html`<nav class="crumb"><a href="/console/cases/${found.id}"><bdi class="ref">${found.reference}</bdi></a></nav>
<header class="title"><h1>${say('split')}</h1></header>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<section class="card"><h2><bdi class="ref">${found.reference}</bdi> ${subjectOf(visit, found)}</h2>
  <div class="words" dir="auto">${found.description ?? '—'}</div></section>
<section class="card"><h2>${say('split-new')}</h2>
<form method="post" action="${path}" class="stack">
  ${form.start}${nonce()}<input type="hidden" name="seen" value="${found.status}"><input type="hidden" name="splits" value="${splits}">
  <label>${say('split-text')}<textarea name="text" rows="3" data-most="2000" required dir="auto" ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
  ${select('category', say('category'), choices, form.value('category', found.categoryId))}
  ${filesToGo(visit, found, form)}
  ${followers.length === 0 ? '' : html`<h3>${say('split-followers')}</h3>`}
  ${followers.map((each, i) => follower(visit, each, i + 1, form))}
  <p class="soft">${say('split-hint')}</p>
  <button class="main">${say('split-do')}</button>
${form.rest}</form></section>`;
}

function filesToGo(visit: Visit, { attachments }: WholeCase, form: TypedForm): Markup | string {
  if (attachments.length === 0 || !visit.may('people.see')) return '';
  const { say } = visit;
  return html`<h3>${say('split-files')}</h3>${attachments.map(
    (file, i) =>
      html`<div class="files">${fileView(visit, file)}</div><label class="candidate"><input type="checkbox" name="${FILE_FIELD}${file.id}" value="1" ${form.checked(`${FILE_FIELD}${file.id}`, false)}> ${say('split-file', { number: i + 1 })}</label>`,
  )}`;
}

function follower(visit: Visit, said: FollowerSaid, number: number, form: TypedForm): Markup {
  const { say, language, now } = visit;
  const name = `${FOLLOWER_FIELD}${said.citizenId}`;
  const when = shortMoment(language, said.createdAt, now);
  const choices = ['stays', 'both', 'new_one'].map((value) => ({ value, label: say(`split-${value}`) }));
  return html`${said.words === null ? '' : html`<blockquote dir="auto">${firstWords(said.words)}</blockquote>`}${select(name, say('split-follower', { number, when }), choices, form.value(name, 'both'))}`;
}

/** Where a complaint that is open is made into two. */
export function splitLink(visit: Visit, { id, flow, status }: WholeCase): Markup | string {
  if (flow !== COMPLAINT || !isOpen(toStatus(status)) || !visit.may('cases.merge')) return '';
  return html`<p><a class="button" href="/console/cases/${id}/split">${visit.say('split-open')}</a></p>`;
}
