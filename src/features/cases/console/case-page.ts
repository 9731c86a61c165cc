// The page of one case, and the way back to it after whatever was done there.
import { z } from 'zod';
import { awayWords } from '../../../console/absence-form.ts';
import { listAssignees } from '../../../console/absences.ts';
import { nameOf, subjectOf, wordFor } from '../../../console/components.ts';
import { findFaults } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readNews } from '../../../console/news-view.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { speakerName } from '../../../console/revealed-names.ts';
import { type SpokenWords, translationsKnown } from '../../../console/translate/translate.ts';
import { recordReading } from '../../../database/audit.ts';
import { readCaseChoices } from '../../../database/case-choices.ts';
import { readPerson } from '../../../database/reachable.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import type { CaseChange } from '../changes.ts';
import { isReader, rulesOf } from '../flow-rules.ts';
import { listUndelivered, readCase, type WholeCase } from '../queries.ts';
import { answersOf } from './answers.ts';
import { type CaseData, casePage } from './case-view.ts';
import { listPath } from './list-of.ts';
import { togetherWith } from './merge/together-view.ts';
import { shownCase } from './shown-case.ts';

export const CaseId = z.uuid();

export async function showCase(visit: Visit, trouble?: string): Promise<Answer> {
  const { db } = visit.parts;
  const id = CaseId.safeParse(visit.params.id);
  const whole = id.success ? await readCase(db, id.data, visit.staff.scope) : null;
  if (whole === null) return { is: 'missing' };
  if (visit.may('people.see'))
    await recordReading(db, {
      ...actorOf(visit),
      action: 'person.case',
      subject: 'case',
      subjectId: whole.id,
    });
  const found = await shownCase(visit, whole);
  const [person, choices, assignees, undelivered, news, together] = await Promise.all([
    visit.may('people.see') ? readPerson(db, found.citizenId) : null,
    readCaseChoices(db),
    listAssignees(db),
    listUndelivered(db, found.id),
    readNews(visit, { kind: 'case', id: found.id }),
    togetherWith(visit, found),
  ]);
  const names = new Map(
    (person?.conversations ?? []).map(({ id: key, name }) => [key, speakerName(visit, { id: key, name })]),
  );
  const body = casePage(visit, {
    found,
    translations: await translationsKnown(visit, spokenIn(visit, found)),
    person,
    names,
    undelivered,
    news,
    together,
    ...offered(visit, found, choices, assignees),
    quarters: choices.quarters.filter(({ active }) => active),
    answers: answersOf(visit, found),
    panel: (await visit.parts.casePanels?.get(found.flow)?.(visit, found.id)) ?? '',
    asides: await Promise.all((visit.parts.caseAsides ?? []).map((draw) => draw(visit, found.id))),
    trouble,
  });
  const status = trouble === undefined ? 200 : 409;
  return { is: 'page', title: found.reference, body, needs: ['map'], under: listPath(found.flow), status };
}

/** What the forms beside the case let one choose. */
function offered(
  visit: Visit,
  { flow, categoryId }: WholeCase,
  { categories, departments }: Awaited<ReturnType<typeof readCaseChoices>>,
  assignees: Awaited<ReturnType<typeof listAssignees>>,
): Pick<CaseData, 'categories' | 'departments' | 'assignees'> {
  return {
    categories: categories
      .filter(({ id }) => id !== categoryId)
      .map(({ id }) => ({ value: id, label: subjectOf(visit, { flow: COMPLAINT, categoryId: id }) })),
    departments: departments.map((row) => ({ value: row.id, label: nameOf(visit, row) })),
    assignees: assignees
      .filter(({ role }) => isReader(rulesOf(visit.parts.flows, flow), role))
      .map((row) => ({ value: row.id, label: assigneeName(visit, row, departments) })),
  };
}

/** A name with the department the person is held to, and until when they are away: who may be given what is seen before it is refused. */
function assigneeName(
  visit: Visit,
  person: Awaited<ReturnType<typeof listAssignees>>[number],
  departments: { id: string; nameAr: string; nameFr: string }[],
): string {
  const own = departments.find(({ id }) => id === person.departmentId);
  const parts = [person.name, own && nameOf(visit, own), awayWords(visit, person)];
  return parts.filter(Boolean).join(' — ');
}

/** Something in the form is not as it should be: the page of the case again, with everything typed in it. */
export function incomplete(visit: Visit, error: z.ZodError): Promise<Answer> {
  findFaults(visit, error);
  return showCase(visit, visit.say('told-incomplete'));
}

/** What the citizen said about the problem and its place, and whoever joined later. */
export const spokenIn = (visit: Visit, found: WholeCase): SpokenWords => {
  const { citizenId, description, placeText, events } = found;
  return [
    { id: 'description', text: description, citizenId },
    { id: 'place', text: placeText, citizenId },
    ...answersOf(visit, found).flatMap(({ step, words, isSpoken }) =>
      isSpoken ? [{ id: `answer.${step}`, text: words, citizenId }] : [],
    ),
    ...events.filter(({ kind }) => kind === 'joined' || kind === 'reply'),
  ].flatMap((each) =>
    each.text === null ? [] : [{ id: each.id, text: each.text, citizenId: each.citizenId }],
  );
};

const WHY_NOT = {
  no_words: 'case-no-words',
  no_picture: 'case-no-picture',
  no_overrule: 'case-no-overrule',
  no_way: 'case-no-way',
  elsewhere: 'case-elsewhere',
  no_category: 'case-no-category',
  no_day: 'case-no-day',
  no_answer_day: 'case-no-answer-day',
  no_target: 'case-no-target',
} as const;

/** Back to the case, or kindly told why nothing was changed, with what was typed still there. */
export async function after(visit: Visit, id: string, change: CaseChange, told: string): Promise<Answer> {
  if (change.is === 'missing') return { is: 'missing' };
  if (change.is === 'done') {
    visit.parts.changed.publish({ kind: 'case', id });
    const mine = await readCase(visit.parts.db, id, visit.staff.scope);
    return { is: 'redirect', to: mine === null ? '/console/cases' : `/console/cases/${id}`, told };
  }
  const why = whyNot(visit, change);
  if (change.is === 'no_words') visit.faults.text = { why: 'missing' };
  if (change.is === 'no_picture') visit.faults.pictures = { why: 'missing' };
  if (change.is === 'elsewhere') visit.faults.assignee = { why: 'wrong' };
  if (change.is === 'no_day' || change.is === 'no_answer_day') visit.faults.day = { why: 'wrong' };
  if (change.is === 'no_category') visit.faults.category = { why: 'wrong' };
  return showCase(visit, why);
}

/** Why nothing was changed, in words. */
export const whyNot = (visit: Visit, change: Exclude<CaseChange, { is: 'done' | 'missing' }>): string =>
  change.is === 'changed'
    ? visit.say('case-changed', {
        status: wordFor(visit, 'status', change.status),
        by: change.by ?? visit.say('somebody'),
      })
    : visit.say(WHY_NOT[change.is]);
