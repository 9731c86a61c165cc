// What may be chosen, with photos; while it is a draft with the forms to list more, to write them anew and to take them out.
import { html } from 'hono/html';
import { nameOf, select } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { showsFrench } from '../../../domain/names.ts';
import type { WholeVote } from '../queries.ts';
import { PATH } from './list-view.ts';
import { dirhams } from './result-view.ts';

type Option = WholeVote['options'][number];

export interface OptionsData {
  found: WholeVote;
  campaigns: readonly { id: string; nameAr: string; nameFr: string }[];
}

export function optionsView(visit: Visit, { found, campaigns }: OptionsData): Markup {
  const { say } = visit;
  const mayWrite = found.status === 'draft' && visit.may('votes.write');
  const listed = html`<ol>${found.options.map((option) => optionView(visit, found, { option, mayWrite }))}</ol>`;
  return html`<section class="card"><h2>${say(found.form === 'budget' ? 'vote-projects' : 'vote-options')} <span class="number">${found.options.length}</span></h2>${
    found.options.length === 0 ? html`<p class="soft">${say('vote-no-options')}</p>` : listed
  }</section>${mayWrite ? html`${addForm(visit, found)}${linesForm(visit, found)}${campaigns.length === 0 ? '' : ideasForm(visit, found, campaigns)}` : ''}`;
}

const seen = ({ updatedAt }: WholeVote): Markup =>
  html`<input type="hidden" name="seen" value="${updatedAt.getTime()}">`;

function optionView(
  visit: Visit,
  found: WholeVote,
  { option, mayWrite }: { option: Option; mayWrite: boolean },
): Markup {
  const { say } = visit;
  const at = `${PATH}/${found.id}/options/${option.position}`;
  const name = showsFrench(visit.language) ? option.nameFr : option.nameAr;
  const photo =
    option.attachment === null
      ? html`<p class="soft">${say('vote-no-photo')}</p>`
      : html`<img src="${at}/photo" alt="${name}" width="160" loading="lazy">`;
  const sound =
    option.sound === null
      ? ''
      : html`<audio controls preload="none" src="${at}/sound" aria-label="${name}"></audio>`;
  return html`<li><p><strong><bdi>${option.nameAr}</bdi> · <bdi>${option.nameFr}</bdi></strong>${option.cost === null ? '' : html` · ${dirhams(visit, option.cost)}`}</p>${photo}${sound}${
    mayWrite
      ? html`<details><summary>${say('vote-option-edit')}</summary>${optionForm(visit, found, { path: at, option })}</details>
<form method="post" action="${at}/out" class="line">${seen(found)}<button class="quiet">${say('vote-option-out')}</button></form>`
      : ''
  }</li>`;
}

/** The fields of one option: a new one, or one that is listed. */
function optionForm(
  visit: Visit,
  found: WholeVote,
  { path, option }: { path: string; option: Option | null },
): Markup {
  const { say } = visit;
  const form = formAt(visit, path);
  const cost =
    found.form === 'budget'
      ? html`<label>${say('vote-cost')}<input name="cost" inputmode="numeric" dir="ltr" required value="${form.value('cost', option?.cost)}" ${form.invalid('cost')}>${form.fault('cost')}</label>`
      : '';
  return html`<form method="post" action="${path}" enctype="multipart/form-data" class="stack">${form.start}${seen(found)}
<div class="pair"><label>${say('vote-name-ar')}<input name="nameAr" required maxlength="60" lang="ar" dir="rtl" value="${form.value('nameAr', option?.nameAr)}" ${form.invalid('nameAr')}>${form.fault('nameAr')}</label>
<label>${say('vote-name-fr')}<input name="nameFr" required maxlength="60" lang="fr" dir="ltr" value="${form.value('nameFr', option?.nameFr)}" ${form.invalid('nameFr')}>${form.fault('nameFr')}</label>${cost}
<label class="file">${say('vote-photo')}<input type="file" name="photo" accept="image/*" ${form.invalid('photo')}>${form.fault('photo')}</label>
<label class="file">${say('vote-sound')}<input type="file" name="sound" accept="audio/*" ${form.invalid('sound')}>${form.fault('sound')}</label></div>
<button>${say(option === null ? 'vote-option-add' : 'save')}</button>${form.rest}</form>`;
}

const addForm = (visit: Visit, found: WholeVote): Markup =>
  html`<section class="card"><h2>${visit.say('vote-option-add')}</h2>${optionForm(visit, found, { path: `${PATH}/${found.id}/options`, option: null })}</section>`;

function linesForm(visit: Visit, found: WholeVote): Markup {
  const { say } = visit;
  const action = `${PATH}/${found.id}/lines`;
  const form = formAt(visit, action);
  const more = say(found.form === 'budget' ? 'vote-lines-cost' : 'vote-lines-more');
  return html`<section class="card"><h2>${say('vote-lines')}</h2><p class="soft">${more}</p><form method="post" action="${action}" class="stack">${form.start}${seen(found)}
<label>${say('vote-lines-label')}<textarea name="lines" rows="5" required dir="auto" ${form.invalid('lines')}>${form.value('lines')}</textarea>${form.fault('lines')}</label>
<button>${say('vote-lines-do')}</button>${form.rest}</form></section>`;
}

function ideasForm(visit: Visit, found: WholeVote, campaigns: OptionsData['campaigns']): Markup {
  const { say } = visit;
  const action = `${PATH}/${found.id}/ideas`;
  const named = campaigns.map((each) => ({ value: each.id, label: nameOf(visit, each) }));
  return html`<section class="card"><h2>${say('vote-ideas')}</h2><p class="soft">${say('vote-ideas-more')}</p><form method="post" action="${action}" class="stack">${seen(found)}
${select('campaign', say('vote-campaign'), named, named[0]?.value ?? '')}<button>${say('vote-ideas-do')}</button></form></section>`;
}
