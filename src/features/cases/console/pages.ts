// The cases section: the list, one case, and what staff do to it.
import { z } from 'zod';
import { nameOf, subjectOf, wordFor } from '../../../console/components.ts';
import { findFaults } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readNews, stopAndShow } from '../../../console/news-view.ts';
import { storePictures } from '../../../console/pictures.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { speakerName } from '../../../console/revealed-names.ts';
import type { Section } from '../../../console/routes.ts';
import { listAssignees } from '../../../console/staff-accounts.ts';
import { type SpokenWords, translateFor, translationsKnown } from '../../../console/translate/translate.ts';
import { recordReading } from '../../../database/audit.ts';
import { readCaseChoices } from '../../../database/case-choices.ts';
import { readPerson } from '../../../database/reachable.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { STATUSES } from '../../../domain/case.ts';
import { categorizeCase } from '../change-category.ts';
import { assignCase, type CaseChange, moveCase, noteOnCase } from '../changes.ts';
import { isReader, rulesOf } from '../flow-rules.ts';
import { postponeCase } from '../postpone.ts';
import { flowOfCase, listUndelivered, readCase, type WholeCase } from '../queries.ts';
import { answersOf } from './answers.ts';
import { type CaseData, casePage } from './case-view.ts';
import { listPath } from './list-of.ts';
import { freshIn, showList, showRequests, waitingIn } from './lists.ts';
import { shownCase } from './shown-case.ts';
import { openSpoken } from './spoken.ts';

const Id = z.uuid();
const words = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => (text === '' ? null : text));
const Move = z.object({ nonce: z.uuid(), seen: z.enum(STATUSES), status: z.enum(STATUSES), text: words });
const Assignment = z.object({
  nonce: z.uuid(),
  seenDepartment: z.string().min(1),
  seenAssignee: z.string(),
  department: z.string().min(1).max(100),
  assignee: z.string().max(100),
  note: words,
});
const Category = z.object({
  nonce: z.uuid(),
  seenCategory: z.string().min(1),
  seenDepartment: z.string().min(1),
  seenAssignee: z.string(),
  category: z.string().min(1).max(100),
});
const day = z.iso.date().transform((text) => new Date(text));
const Postponing = z.object({ nonce: z.uuid(), seen: day, day, text: z.string().trim().min(1).max(2000) });
const Note = z.object({ nonce: z.uuid(), text: z.string().trim().min(1).max(2000) });

export function casesSection(): Section {
  return {
    name: 'cases',
    need: 'cases.read',
    waiting: (visit) => waitingIn(visit, COMPLAINT),
    fresh: (visit) => freshIn(visit, COMPLAINT),
    open(routes) {
      routes.get('/cases', 'cases.read', (visit) => showList(visit, COMPLAINT));
      routes.get('/requests/:flow', 'cases.read', showRequests);
      routes.get('/cases/:id', 'cases.read', (visit) => showCase(visit));
      routes.post('/cases/:id/status', 'cases.write', move);
      routes.post('/cases/:id/postpone', 'cases.write', postpone);
      routes.post('/cases/:id/assign', 'cases.write', assign);
      routes.post('/cases/:id/category', 'cases.write', categorize);
      routes.post('/cases/:id/note', 'cases.write', note);
      routes.post('/cases/:id/translate', 'cases.write', translate);
      routes.post('/cases/:id/stop-news', 'cases.write', endNews);
      openSpoken(routes);
    },
  };
}

async function showCase(visit: Visit, trouble?: string): Promise<Answer> {
  const { db } = visit.parts;
  const id = Id.safeParse(visit.params.id);
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
  const [person, choices, assignees, undelivered, news] = await Promise.all([
    visit.may('people.see') ? readPerson(db, found.citizenId) : null,
    readCaseChoices(db),
    listAssignees(db),
    listUndelivered(db, found.id),
    readNews(visit, { kind: 'case', id: found.id }),
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
    ...offered(visit, found, choices, assignees),
    quarters: choices.quarters.filter(({ active }) => active),
    answers: answersOf(visit, found),
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

/** A name with the department the person is held to: who may be given what is seen before it is refused. */
function assigneeName(
  visit: Visit,
  { name, departmentId }: { name: string; departmentId: string | null },
  departments: { id: string; nameAr: string; nameFr: string }[],
): string {
  const own = departments.find(({ id }) => id === departmentId);
  return own === undefined ? name : `${name} — ${nameOf(visit, own)}`;
}

/** Something in the form is not as it should be: the page of the case again, with everything typed in it. */
function incomplete(visit: Visit, error: z.ZodError): Promise<Answer> {
  findFaults(visit, error);
  return showCase(visit, visit.say('told-incomplete'));
}

async function move(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Move.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const { nonce: eventId, ...wanted } = read.data;
  const flow = await flowOfCase(visit.parts.db, id.data, visit.staff.scope);
  if (flow === null) return { is: 'missing' };
  const pictures = await storePictures(visit);
  if (pictures === null) return showCase(visit, visit.say('pictures-refused'));
  const change = await moveCase(
    visit.parts.db,
    { caseId: id.data, eventId, ...wanted, pictures, rules: rulesOf(visit.parts.flows, flow) },
    actorOf(visit),
  );
  return after(visit, id.data, change, 'case-moved');
}

async function endNews(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success || (await readCase(visit.parts.db, id.data, visit.staff.scope)) === null)
    return { is: 'missing' };
  return stopAndShow(visit, { kind: 'case', id: id.data }, `/console/cases/${id.data}`);
}

async function assign(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Assignment.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  // A form that comes twice finds the case where it sent it: its rules are read anywhere, and `assignCase` knows whose it is.
  const flow = await flowOfCase(visit.parts.db, id.data, 'all');
  if (flow === null) return { is: 'missing' };
  const form = read.data;
  const orNull = (text: string) => (text === '' ? null : text);
  const change = await assignCase(
    visit.parts.db,
    {
      caseId: id.data,
      eventId: form.nonce,
      seen: { departmentId: form.seenDepartment, assigneeId: orNull(form.seenAssignee) },
      departmentId: form.department,
      assigneeId: orNull(form.assignee),
      note: form.note,
      rules: rulesOf(visit.parts.flows, flow),
    },
    actorOf(visit),
  );
  return after(visit, id.data, change, 'case-assigned');
}

async function categorize(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Category.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  // A form that comes twice finds the case where it sent it, as at a transfer.
  const flow = await flowOfCase(visit.parts.db, id.data, read.success ? 'all' : visit.staff.scope);
  if (flow !== COMPLAINT) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const { nonce: eventId, seenCategory, seenDepartment, seenAssignee, category } = read.data;
  const change = await categorizeCase(
    visit.parts.db,
    {
      ...{ caseId: id.data, eventId, categoryId: category },
      seen: {
        ...{ categoryId: seenCategory, departmentId: seenDepartment },
        assigneeId: seenAssignee === '' ? null : seenAssignee,
      },
    },
    actorOf(visit),
  );
  return after(visit, id.data, change, 'case-categorized');
}

async function postpone(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Postponing.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const { nonce: eventId, day: dueOn, ...rest } = read.data;
  const { db, referenceData } = visit.parts;
  const by = { ...actorOf(visit), holidays: referenceData.holidays };
  const change = await postponeCase(db, { caseId: id.data, eventId, dueOn, ...rest }, by);
  return after(visit, id.data, change, 'case-postponed');
}

async function note(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Note.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const wanted = { caseId: id.data, eventId: read.data.nonce, text: read.data.text };
  return after(visit, id.data, await noteOnCase(visit.parts.db, wanted, actorOf(visit)), 'case-noted');
}

/** What the citizen said about the problem and its place, and whoever joined later. */
const spokenIn = (visit: Visit, found: WholeCase): SpokenWords => {
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

async function translate(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const found = id.success ? await readCase(visit.parts.db, id.data, visit.staff.scope) : null;
  if (found === null) return { is: 'missing' };
  const about = { action: 'case.translate', subject: 'case', subjectId: found.id };
  const told = await translateFor(visit, spokenIn(visit, found), about);
  return { is: 'redirect', to: `/console/cases/${found.id}?translated=1`, told };
}

const WHY_NOT = {
  no_words: 'case-no-words',
  no_way: 'case-no-way',
  elsewhere: 'case-elsewhere',
  no_category: 'case-no-category',
  no_day: 'case-no-day',
} as const;

/** Back to the case, or kindly told why nothing was changed, with what was typed still there. */
async function after(visit: Visit, id: string, change: CaseChange, told: string): Promise<Answer> {
  if (change.is === 'missing') return { is: 'missing' };
  if (change.is === 'done') {
    visit.parts.changed.publish({ kind: 'case', id });
    const mine = await readCase(visit.parts.db, id, visit.staff.scope);
    return { is: 'redirect', to: mine === null ? '/console/cases' : `/console/cases/${id}`, told };
  }
  const why =
    change.is === 'changed'
      ? visit.say('case-changed', {
          status: wordFor(visit, 'status', change.status),
          by: change.by ?? visit.say('somebody'),
        })
      : visit.say(WHY_NOT[change.is]);
  if (change.is === 'no_words') visit.faults.text = { why: 'missing' };
  if (change.is === 'elsewhere') visit.faults.assignee = { why: 'wrong' };
  if (change.is === 'no_day') visit.faults.day = { why: 'wrong' };
  if (change.is === 'no_category') visit.faults.category = { why: 'wrong' };
  return showCase(visit, why);
}
