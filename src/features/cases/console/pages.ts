// The cases section: the list, one case, and what staff do to it.
import { z } from 'zod';
import type { Answer } from '../../../console/layout.ts';
import { stopAndShow } from '../../../console/news-view.ts';
import { storePictures } from '../../../console/pictures.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { translateFor } from '../../../console/translate/translate.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { STATUSES } from '../../../domain/case.ts';
import { categorizeCase } from '../change-category.ts';
import { assignCase, moveCase, noteOnCase } from '../changes.ts';
import { rulesOf } from '../flow-rules.ts';
import { flowOfCase, readCase } from '../queries.ts';
import { after, CaseId, incomplete, showCase, spokenIn } from './case-page.ts';
import { freshIn, showList, showRequests, waitingIn } from './lists.ts';
import { openMerging } from './merge/merge-pages.ts';
import { openSplitting } from './merge/split-pages.ts';
import { openPromises } from './promise-pages.ts';
import { openShownPictures } from './show-pictures.ts';
import { openSpoken } from './spoken.ts';

const words = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => (text === '' ? null : text));
const Move = z.object({
  ...{ nonce: z.uuid(), seen: z.enum(STATUSES), status: z.enum(STATUSES), text: words },
  withParty: z
    .literal('1')
    .optional()
    .transform((chosen) => chosen !== undefined),
});
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
      openPromises(routes);
      openMerging(routes);
      openSplitting(routes);
      openShownPictures(routes);
      routes.post('/cases/:id/assign', 'cases.write', assign);
      routes.post('/cases/:id/category', 'cases.write', categorize);
      routes.post('/cases/:id/note', 'cases.write', note);
      routes.post('/cases/:id/translate', 'cases.write', translate);
      routes.post('/cases/:id/stop-news', 'cases.write', endNews);
      openSpoken(routes);
    },
  };
}

async function move(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const read = Move.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const { nonce: eventId, ...wanted } = read.data;
  const flow = await flowOfCase(visit.parts.db, id.data, visit.staff.scope);
  if (flow === null) return { is: 'missing' };
  const pictures = await storePictures(visit, { areProof: true });
  if (pictures === null) return showCase(visit, visit.say('pictures-refused'));
  const change = await moveCase(
    visit.parts.db,
    {
      ...{ caseId: id.data, eventId, ...wanted, pictures },
      ...{ rules: rulesOf(visit.parts.flows, flow), mayOverrule: visit.may('cases.overrule') },
    },
    actorOf(visit),
  );
  return after(visit, id.data, change, 'case-moved');
}

async function endNews(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  if (!id.success || (await readCase(visit.parts.db, id.data, visit.staff.scope)) === null)
    return { is: 'missing' };
  return stopAndShow(visit, { kind: 'case', id: id.data }, `/console/cases/${id.data}`);
}

async function assign(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
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
  const id = CaseId.safeParse(visit.params.id);
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

async function note(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const read = Note.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const wanted = { caseId: id.data, eventId: read.data.nonce, text: read.data.text };
  return after(visit, id.data, await noteOnCase(visit.parts.db, wanted, actorOf(visit)), 'case-noted');
}

async function translate(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const found = id.success ? await readCase(visit.parts.db, id.data, visit.staff.scope) : null;
  if (found === null) return { is: 'missing' };
  const about = { action: 'case.translate', subject: 'case', subjectId: found.id };
  const told = await translateFor(visit, spokenIn(visit, found), about);
  return { is: 'redirect', to: `/console/cases/${found.id}?translated=1`, told };
}
