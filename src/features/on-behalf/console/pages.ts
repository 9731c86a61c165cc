// The desk: a short form for somebody who stands there, and what is done for them on the page of their case.
import { randomInt } from 'node:crypto';
import { html } from 'hono/html';
import { z } from 'zod';
import { nameOf, nonce, select, subjectOf, wordFor } from '../../../console/components.ts';
import { again, findFaults } from '../../../console/form-drafts.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { readCaseChoices } from '../../../database/case-choices.ts';
import { inScope } from '../../../database/scope.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { makeCardCode } from '../../../domain/card-code.ts';
import { chatWays } from '../../../domain/chat-links.ts';
import { cardWords, printCard } from '../card/print.ts';
import { agreeAtDesk, fileAtDesk, forgetDigits, makeCard } from '../desk.ts';
import { NO_CONSENT, rejectConsent } from '../reject-consent.ts';
import { showReceipt } from './receipt.ts';

const DESK = '/console/desk';
/** Told in confidence, and so not across a desk. */
const CONFIDED_CATEGORY = 'administration';

export function deskSection(): Section {
  return {
    name: 'desk',
    need: 'desk.write',
    open(routes) {
      routes.get('/desk', 'desk.write', showDesk);
      routes.post('/desk', 'desk.write', file);
      routes.post('/desk/:id/agree', 'desk.write', changeBy(agreeAtDesk));
      routes.post('/desk/:id/disagree', 'desk.write', disagree);
      routes.post('/desk/:id/digits', 'desk.write', changeBy(forgetDigits));
      routes.post('/desk/:id/card', 'desk.write', card);
    },
  };
}

async function showDesk(visit: Visit): Promise<Answer> {
  const filed = visit.query.get('filed');
  if (filed !== null) return showReceipt(visit, filed);
  return { is: 'page', title: visit.say('desk'), body: deskPage(visit, await categoriesOf(visit)) };
}

/** What may be complained of at the desk. */
const categoriesOf = async ({ parts }: Visit) =>
  (await readCaseChoices(parts.db)).categories.filter(({ id }) => id !== CONFIDED_CATEGORY);

function deskPage(visit: Visit, all: readonly { id: string }[]): Markup {
  const { say, parts } = visit;
  const form = formAt(visit, DESK);
  const categories = all.map(({ id }) => ({
    value: id,
    label: subjectOf(visit, { flow: COMPLAINT, categoryId: id }),
  }));
  const quarters = parts.referenceData.quarters.map((one) => ({ value: one.id, label: nameOf(visit, one) }));
  const languages = parts.words.languages.map((value) => ({
    value,
    label: wordFor(visit, 'language', value),
  }));
  return html`<h1>${say('desk')}</h1><p class="soft">${say('desk-more')}</p>
<form method="post" action="${DESK}" class="stack card">${form.start}${nonce()}
<label>${say('desk-name')}<input name="name" value="${form.value('name')}" maxlength="80" autocomplete="off" dir="auto" ${form.invalid('name')}>${form.fault('name')}</label><small>${say('desk-name-more')}</small>
${select('category', say('desk-category'), categories, form.value('category'), say('desk-choose'))}${form.fault('category')}
<label>${say('desk-details')}<textarea name="details" rows="4" maxlength="2000" required dir="auto" ${form.invalid('details')}>${form.value('details')}</textarea>${form.fault('details')}</label>
${select('quarter', say('quarter'), quarters, form.value('quarter'), say('desk-no-quarter'))}${form.fault('quarter')}
<label>${say('desk-place')}<input name="place" value="${form.value('place')}" maxlength="300" dir="auto" ${form.invalid('place')}>${form.fault('place')}</label>
${select('language', say('citizen-language'), languages, form.value('language', parts.words.languages[0]))}
<label class="check"><input type="checkbox" name="agreed" value="1" required ${form.checked('agreed', false)}> ${say('desk-agreed')}</label>${form.fault('agreed')}
<button class="main">${say('desk-file')}</button>${form.rest}</form>`;
}

const Filing = z.object({
  nonce: z.uuid(),
  name: z.string().trim().max(80),
  category: z.string().min(1).max(60),
  details: z.string().trim().min(6).max(2000),
  quarter: z.string().max(60),
  place: z.string().trim().max(300),
  language: z.string().max(20),
  agreed: z.literal('1'),
});

async function file(visit: Visit): Promise<Answer> {
  const { parts } = visit;
  const read = Filing.safeParse(visit.form);
  findFaults(visit, read.error);
  const category = (await categoriesOf(visit)).find(({ id }) => id === visit.form.category);
  if (!category) visit.faults.category ??= { why: 'missing' };
  const quarterId = visit.form.quarter || null;
  if (quarterId !== null && !parts.referenceData.quarter(quarterId))
    visit.faults.quarter = { why: 'missing' };
  if (!parts.words.languages.includes(visit.form.language ?? '')) visit.faults.language = { why: 'missing' };
  if (!read.success || !category || Object.keys(visit.faults).length > 0)
    return again(visit, DESK, undefined);
  const { nonce: id, name, details, place, language } = read.data;
  const { db, cipher, referenceData, flows } = parts;
  await fileAtDesk(
    { db, cipher, holidays: referenceData.holidays },
    {
      ...{ id, language, category, details, quarterId },
      ...{ name: name || null, placeText: place || null, flowHash: flows.get(COMPLAINT)?.hash ?? '' },
    },
    actorOf(visit),
  );
  parts.changed.publish({ kind: 'case', id });
  const isSeen = (await db.case.count({ where: { ...inScope(visit.staff.scope), id } })) > 0;
  const to = isSeen ? `/console/cases/${id}` : `${DESK}?filed=${id}`;
  return { is: 'redirect', to, told: 'desk-filed' };
}

const CaseId = z.uuid();

/** What is noted of a case by one button of its page. */
const changeBy =
  (change: typeof agreeAtDesk) =>
  async (visit: Visit): Promise<Answer> => {
    const id = CaseId.safeParse(visit.params.id);
    if (!id.success) return { is: 'missing' };
    const { is } = await change(visit.parts.db, id.data, actorOf(visit));
    if (is !== 'done') return { is: 'missing' };
    visit.parts.changed.publish({ kind: 'case', id: id.data });
    return { is: 'redirect', to: `/console/cases/${id.data}`, told: 'saved' };
  };

const Reason = z.object({ why: z.enum(NO_CONSENT) });

/** What counts as a yes is none: for whoever may listen to it. */
async function disagree(visit: Visit): Promise<Answer> {
  if (!visit.may('people.see')) return { is: 'refused' };
  const id = CaseId.safeParse(visit.params.id);
  const where = { ...inScope(visit.staff.scope), id: id.data ?? '' };
  if (!id.success || (await visit.parts.db.case.count({ where })) === 0) return { is: 'missing' };
  const read = Reason.safeParse(visit.form);
  if (!read.success) return again(visit, `/console/cases/${id.data}`, read.error);
  const { why } = read.data;
  return changeBy((db, caseId, by) => rejectConsent(db, { caseId, why }, by))(visit);
}

/** Makes a new card and hands it out to be printed: its code is nowhere else. */
async function card(visit: Visit): Promise<Answer> {
  const { parts } = visit;
  const id = CaseId.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const code = makeCardCode((below) => randomInt(below));
  const made = await makeCard(
    parts.db,
    { caseId: id.data, hash: parts.cipher.hash(`card ${code}`) },
    actorOf(visit),
  );
  if (made === null) return { is: 'missing' };
  const { commune } = parts.referenceData.settings;
  const ways = chatWays(parts.telegramName?.(), commune.chatPhone);
  const bytes = await printCard(cardWords(parts.words, commune, { code, ...made }, ways));
  const name = `carte-${made.of.reference}.pdf`;
  return { is: 'file', bytes, mimeType: 'application/pdf', name, download: false };
}
