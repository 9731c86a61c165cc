// What may be done with a candidacy: found complete or asked for more, scored, decided; and the answer to an appeal.
import { html } from 'hono/html';
import { nonce, select, wordFor } from '../../../console/components.ts';
import { formAt, type TypedForm } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { isoOf } from '../../../domain/calendar.ts';
import { APPEAL_OUTCOMES, CALL_OUTCOMES, criteriaOf, isPublished, SCORERS } from '../../../domain/call.ts';
import { showsFrench } from '../../../domain/names.ts';
import { usualAnswerDay } from '../../../domain/question.ts';
import { directionOf, STAFF_LANGUAGES, type StaffLanguage } from '../../../words/languages.ts';
import type { ScoreSheet } from '../queries.ts';
import type { CandidacyData } from './candidacy-view.ts';
import { PATH } from './list-view.ts';
import { writtenName } from './written-name.ts';

export function candidacyActions(visit: Visit, data: CandidacyData): Markup {
  const { found, scores } = data;
  const { status } = found.call;
  const isAppealed = found.appealedAt !== null && found.appealAnsweredAt === null;
  const isWorked = status === 'open' || status === 'closed' || isAppealed;
  return html`${isWorked ? completeness(visit, data) : ''}${scoresView(visit, data)}${isWorked && !scores.near ? conflictForm(visit, data) : ''}
${status === 'closed' && visit.may('calls.decide') && !scores.near ? decideForm(visit, data) : ''}
${nameForm(visit, data)}${mayAnswer(visit, data) ? appealForm(visit, data) : ''}`;
}

/** An appeal waits, and this person neither scored the candidacy nor decided it, nor is too near. */
const mayAnswer = (visit: Visit, { found, scores }: CandidacyData): boolean =>
  found.appealedAt !== null &&
  found.appealAnsweredAt === null &&
  visit.may('calls.decide') &&
  !scores.near &&
  found.decidedById !== visit.staff.id &&
  !scores.sheets.some(({ staffId }) => staffId === visit.staff.id);

const addressOf = ({ found }: CandidacyData, deed: string): string =>
  `${PATH}/candidacies/${found.id}/${deed}`;

function simple(visit: Visit, data: CandidacyData, deed: string, kind = ''): Markup {
  const action = addressOf(data, deed);
  const form = formAt(visit, action);
  return html`<form method="post" action="${action}" class="stack">${form.start}<button class="${kind}">${visit.say(`candidacy-do-${deed}`)}</button>${form.rest}</form>`;
}

/** Found complete; or what is missing is asked back, with a day. */
function completeness(visit: Visit, data: CandidacyData): Markup {
  const { say, now, parts } = visit;
  const action = addressOf(data, 'ask');
  const form = formAt(visit, action);
  const day = isoOf(usualAnswerDay(now, parts.referenceData.holidays));
  const boxes = data.documents.map(
    ({ name, files }, i) =>
      html`<label class="check"><input type="checkbox" name="document_${i}" value="1" ${form.checked(`document_${i}`, files.length === 0)}> <bdi>${name}</bdi></label>`,
  );
  const ask =
    boxes.length === 0 || data.found.call.status === 'published'
      ? ''
      : html`<details><summary>${say('candidacy-do-ask')}</summary><form method="post" action="${action}" class="stack">${form.start}${nonce()}${boxes}
<label>${say('candidacy-awaited')}<input type="date" name="awaitedOn" value="${form.value('awaitedOn', day)}" required ${form.invalid('awaitedOn')}>${form.fault('awaitedOn')}</label>
<button>${say('candidacy-do-ask')}</button>${form.rest}</form></details>`;
  return html`<section class="card"><h2>${say('candidacy-complete')}</h2>${data.found.completeAt ? '' : simple(visit, data, 'complete', 'main')}${ask}</section>`;
}

/** One's own, and those of others where they may be read; the form while one may still give them. */
function scoresView(visit: Visit, { found, scores, ...rest }: CandidacyData): Markup | string {
  const { say, staff } = visit;
  const { status } = found.call;
  if (status === 'open' || status === 'planned') return '';
  const { sheets, given, third, average, near } = scores;
  const own = sheets.find(({ staffId }) => staffId === staff.id);
  const isAppealed = found.appealedAt !== null && found.appealAnsweredAt === null;
  const isScored = status === 'closed' || isAppealed;
  const isOpen = isScored && !near && found.completeAt !== null;
  const mayScore = isOpen && (own ? !own.final : given < SCORERS || third);
  const stand =
    average === null
      ? third
        ? say('candidacy-third')
        : say('candidacy-given', { count: given, of: SCORERS })
      : say('candidacy-average', { mean: average.toFixed(1) });
  const lack =
    isScored && found.completeAt === null ? html`<p class="soft">${say('candidacy-first-complete')}</p>` : '';
  return html`<section class="card"><h2>${say('candidacy-scores')}</h2><p>${stand}</p>${near ? html`<p class="soft">${say('candidacy-near')}</p>` : ''}
${sheets.map((sheet) => sheetView(visit, found.call.scoring, sheet))}${lack}
${mayScore ? scoreForm(visit, { found, scores, ...rest }, own !== undefined) : ''}<p class="soft">${say('candidacy-scores-more')}</p></section>`;
}

function sheetView(visit: Visit, scoring: unknown, { name, points, total, remark }: ScoreSheet): Markup {
  const french = showsFrench(visit.language);
  const rows = criteriaOf(scoring).map(
    ({ ar, fr, most }, i) =>
      html`<dt><bdi>${french ? fr : ar}</bdi></dt><dd><bdi dir="ltr">${points[i] ?? '—'} / ${most}</bdi></dd>`,
  );
  return html`<h3><bdi>${name}</bdi> · ${visit.say('candidacy-total', { total })}</h3><dl class="facts">${rows}</dl>${remark === null ? '' : html`<p dir="auto">${remark}</p>`}`;
}

function scoreForm(visit: Visit, data: CandidacyData, isOwn: boolean): Markup {
  const { say, language, staff } = visit;
  const action = addressOf(data, 'score');
  const form = formAt(visit, action);
  const own = data.scores.sheets.find(({ staffId }) => staffId === staff.id);
  const french = showsFrench(language);
  const fields = criteriaOf(data.found.call.scoring).map(
    ({ ar, fr, most }, i) =>
      html`<label><bdi>${french ? fr : ar}</bdi> <bdi dir="ltr">0–${most}</bdi><input type="number" name="points_${i}" min="0" max="${most}" required value="${form.value(`points_${i}`, own?.points[i])}" ${form.invalid(`points_${i}`)}>${form.fault(`points_${i}`)}</label>`,
  );
  return html`<form method="post" action="${action}" class="stack">${form.start}${fields}
<label>${say('candidacy-remark')}<textarea name="remark" rows="2" data-most="500" dir="auto" ${form.invalid('remark')}>${form.value('remark', own?.remark)}</textarea>${form.fault('remark')}</label>
<button class="main">${say(isOwn ? 'candidacy-do-score-again' : 'candidacy-do-score')}</button>${form.rest}</form>`;
}

function conflictForm(visit: Visit, data: CandidacyData): Markup {
  // What was given before the result stands in it.
  const more = visit.say(`candidacy-conflict-${isPublished(data.found.call.status) ? 'published' : 'more'}`);
  return html`<section class="card"><details><summary>${visit.say('candidacy-conflict')}</summary><p class="soft">${more}</p>${simple(visit, data, 'conflict')}</details></section>`;
}

function reasonFields(
  { say }: Visit,
  form: TypedForm,
  given: Partial<Record<string, string | null>>,
): Markup[] {
  const nameIn = (language: StaffLanguage) => (showsFrench(language) ? 'reasonFr' : 'reasonAr');
  return STAFF_LANGUAGES.map((language) => {
    const name = nameIn(language);
    return html`<label>${say(`candidacy-reason-${language}`)}<textarea name="${name}" rows="4" required minlength="10" data-most="1500" lang="${language}" dir="${directionOf(language)}" ${form.invalid(name)}>${form.value(name, given[name])}</textarea>${form.fault(name)}</label>`;
  });
}

const outcomesIn = (visit: Visit) =>
  CALL_OUTCOMES.map((value) => ({ value, label: wordFor(visit, 'candidacy-outcome', value) }));

function decideForm(visit: Visit, data: CandidacyData): Markup {
  const { say } = visit;
  const { found } = data;
  const action = addressOf(data, 'decide');
  const form = formAt(visit, action);
  const chosen = form.value('outcome', found.outcome ?? 'not_kept');
  return html`<section class="card"><h2>${say('candidacy-do-decide')}</h2><p class="soft">${say('candidacy-decide-more')}</p>
<form method="post" action="${action}" class="stack">${form.start}${select('outcome', say('candidacy-outcome'), outcomesIn(visit), chosen)}
${reasonFields(visit, form, { reasonAr: found.reasonAr, reasonFr: found.reasonFr })}<button class="main">${say('candidacy-do-decide')}</button>${form.rest}</form></section>`;
}

/** Of whoever only said their name and wants it published: what is heard is typed. */
function nameForm(visit: Visit, data: CandidacyData): Markup | string {
  const { say } = visit;
  const { found, told } = data;
  const isDue =
    found.call.status === 'closed' || (isPublished(found.call.status) && found.outcome === 'kept');
  if (!isDue || !found.shown || told.name === undefined || writtenName(told) !== null) return '';
  if (!visit.may('calls.decide')) return '';
  const action = addressOf(data, 'name');
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${say('candidacy-do-name')}</h2><p class="soft">${say('candidacy-name-more')}</p><form method="post" action="${action}" class="stack">${form.start}
<label>${say('candidacy-public-name')}<input name="name" required minlength="3" maxlength="80" dir="auto" value="${form.value('name', found.publicName)}" ${form.invalid('name')}>${form.fault('name')}</label><button>${say('save')}</button>${form.rest}</form></section>`;
}

function appealForm(visit: Visit, data: CandidacyData): Markup {
  const { say } = visit;
  const action = addressOf(data, 'appeal');
  const form = formAt(visit, action);
  const outcomes = APPEAL_OUTCOMES.map((value) => ({
    value,
    label: wordFor(visit, 'candidacy-appeal', value),
  }));
  return html`<section class="card"><h2>${say('candidacy-do-appeal')}</h2><p class="soft">${say('candidacy-appeal-more')}</p>
<form method="post" action="${action}" class="stack">${form.start}${select('outcome', say('candidacy-appeal'), outcomes, form.value('outcome', 'dismissed'))}
${select('becomes', say('candidacy-becomes'), outcomesIn(visit), form.value('becomes', 'kept'))}
${reasonFields(visit, form, {})}<button class="main">${say('candidacy-do-appeal')}</button>${form.rest}</form></section>`;
}
