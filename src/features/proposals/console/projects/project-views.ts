// What the register of projects and one project look like.
import { html } from 'hono/html';
import { nameOf, nonce, select, wordFor, wordsView } from '../../../../console/components.ts';
import { formAt } from '../../../../console/form-fields.ts';
import { shortDay, today } from '../../../../console/format.ts';
import type { Markup } from '../../../../console/layout.ts';
import { pagerOf } from '../../../../console/pagination.ts';
import type { Visit } from '../../../../console/request.ts';
import type { Cursor } from '../../../../database/pagination.ts';
import { showsFrench } from '../../../../domain/names.ts';
import { PROJECT_STAGES } from '../../../../domain/project.ts';
import { directionOf, type StaffLanguage } from '../../../../words/languages.ts';
import type { ProjectWords } from '../../projects/change-project.ts';
import type { ProjectRow, WholeProject } from '../../projects/projects.ts';
import { proposalBadge } from '../list-view.ts';
import { carryCard, type ReferralsData, referralsCard } from '../referrals/referral-views.ts';

export const PROJECTS = '/console/projects';
const BADGES: Record<string, string> = { under_way: 'in_progress', done: 'closed', given_up: 'refused' };

/** Where it stands. */
export const stageBadge = (visit: Visit, stage: string): Markup =>
  html`<span class="status ${BADGES[stage] ?? ''}">${wordFor(visit, 'project-stage', stage)}</span>`;

const crumb = ({ say }: Visit, isDeep: boolean): Markup =>
  html`<nav class="crumb"><a href="/console/proposals">${say('proposals')}</a>${isDeep ? html` / <a href="${PROJECTS}">${say('projects')}</a>` : ''}</nav>`;

export function projectsPage(
  visit: Visit,
  { rows, next }: { rows: ProjectRow[]; next: Cursor | null },
): Markup {
  const { say } = visit;
  return html`${crumb(visit, false)}<h1>${say('projects')}</h1><p class="soft">${say('projects-more')}</p>
${
  rows.length === 0
    ? html`<div class="empty"><p>${say('projects-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('projects')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('project')}</th><th scope="col">${say('project-stage')}</th><th scope="col">${say('project-since')}</th><th scope="col">${say('project-ideas')}</th></tr></thead>
<tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`
}${pagerOf(visit, PROJECTS, next)}
${visit.may('proposals.write') ? html`<section class="card spaced"><h2>${say('project-new')}</h2>${wordsForm(visit, PROJECTS, undefined, 'project-add')}</section>` : ''}`;
}

function rowView(visit: Visit, row: ProjectRow): Markup {
  const { say, language } = visit;
  return html`<tr><td class="key"><a href="${PROJECTS}/${row.id}"><bdi>${nameOf(visit, row)}</bdi></a></td>
<td data-label="${say('project-stage')}">${stageBadge(visit, row.stage)}</td>
<td data-label="${say('project-since')}">${shortDay(language, today(row.stagedAt))}</td>
<td data-label="${say('project-ideas')}">${row._count.proposals}</td></tr>`;
}

export function projectPage(
  visit: Visit,
  project: WholeProject,
  referrals: ReferralsData,
  trouble?: string,
): Markup {
  const { say } = visit;
  const french = showsFrench(visit.language);
  const words = french ? project.wordsFr : project.wordsAr;
  return html`${crumb(visit, true)}<header class="title"><h1><bdi>${nameOf(visit, project)}</bdi></h1>${stageBadge(visit, project.stage)}</header>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<div class="columns"><div><section class="card"><h2>${say('project-about')}</h2>${wordsView(french ? project.aboutFr : project.aboutAr)}
${words === null ? '' : html`<h3>${say('project-words')}</h3>${wordsView(words)}`}</section>${ideasCard(visit, project)}${referralsCard(visit, referrals)}</div>
<aside aria-label="${say('actions')}">${visit.may('proposals.write') ? html`${stageCard(visit, project)}<section class="card"><h2>${say('project-edit')}</h2>${wordsForm(visit, `${PROJECTS}/${project.id}`, project, 'save')}</section>` : ''}${carryCard(visit, `${PROJECTS}/${project.id}`, referrals)}</aside></div>`;
}

function ideasCard(visit: Visit, { proposals, _count }: WholeProject): Markup {
  const { say } = visit;
  return html`<section class="card"><h2>${say('project-ideas')} <span class="number">${_count.proposals}</span></h2>${
    proposals.length === 0
      ? html`<p class="soft">${say('project-ideas-none')}</p>`
      : html`<div class="table" role="region" aria-label="${say('project-ideas')}" tabindex="0"><table data-rows><thead><tr><th scope="col">${say('reference')}</th><th scope="col">${say('proposal-title')}</th><th scope="col">${say('status')}</th><th scope="col">${say('supports')}</th></tr></thead>
<tbody>${proposals.map((each) => ideaRow(visit, each))}</tbody></table></div>`
  }</section>`;
}

function ideaRow(visit: Visit, idea: WholeProject['proposals'][number]): Markup {
  const { say } = visit;
  return html`<tr><td class="key"><a href="/console/proposals/${idea.id}"><bdi class="ref">${idea.reference}</bdi></a></td>
<td data-label="${say('proposal-title')}"><bdi>${idea.title}</bdi></td>
<td data-label="${say('status')}">${proposalBadge(visit, idea.status)}</td>
<td data-label="${say('supports')}">${idea.supports}</td></tr>`;
}

function stageCard(visit: Visit, { id, stage }: WholeProject): Markup {
  const { say } = visit;
  const action = `${PROJECTS}/${id}/stage`;
  const form = formAt(visit, action);
  const choices = PROJECT_STAGES.filter((each) => each !== stage).map((value) => ({
    ...{ value, label: wordFor(visit, 'project-stage', value) },
  }));
  return html`<section class="card"><h2>${say('project-do-stage')}</h2><form method="post" action="${action}" class="stack">
${form.start}<input type="hidden" name="seen" value="${stage}">
${select('stage', say('project-stage'), choices, form.value('stage'))}
${area(visit, action, 'wordsAr', say('project-words-ar'))}${area(visit, action, 'wordsFr', say('project-words-fr'))}
<small>${say('project-stage-more')}</small><button class="main">${say('project-do-stage')}</button>${form.rest}</form></section>`;
}

function area(visit: Visit, action: string, name: string, label: string, before = '', least = 0): Markup {
  const form = formAt(visit, action);
  const language: StaffLanguage = name.endsWith('Fr') ? 'fr' : 'ar';
  return html`<label>${label}<textarea name="${name}" rows="3" data-most="1000" ${least > 0 ? html`required minlength="${least}"` : ''} lang="${language}" dir="${directionOf(language)}" ${form.invalid(name)}>${form.value(name, before)}</textarea></label>${form.fault(name)}`;
}

/** Names and description; of one that is there already with what stood on the page. */
function wordsForm(visit: Visit, action: string, project: ProjectWords | undefined, button: string): Markup {
  const { say } = visit;
  const form = formAt(visit, action);
  const field = (name: 'nameAr' | 'nameFr', language: StaffLanguage) =>
    html`<label>${say(`name-${language}`)}<input name="${name}" value="${form.value(name, project?.[name])}" required minlength="2" maxlength="120" lang="${language}" dir="${directionOf(language)}" ${form.invalid(name)}>${form.fault(name)}</label>`;
  return html`<form method="post" action="${action}" class="stack">${form.start}${project === undefined ? nonce() : seenField(project)}
<div class="pair wide">${field('nameAr', 'ar')}${field('nameFr', 'fr')}</div>
${area(visit, action, 'aboutAr', say('project-about-ar'), project?.aboutAr, 2)}${area(visit, action, 'aboutFr', say('project-about-fr'), project?.aboutFr, 2)}
<button class="${project === undefined ? 'main' : ''}">${say(button)}</button>${form.rest}</form>`;
}

const seenField = ({ nameAr, nameFr, aboutAr, aboutFr }: ProjectWords): Markup =>
  html`<input type="hidden" name="seen" value="${JSON.stringify({ nameAr, nameFr, aboutAr, aboutFr })}">`;
