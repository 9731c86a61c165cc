// What staff do about the promised day of a case: promise another one, or ask the citizen something while it stands still.
import { z } from 'zod';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Handler, Routes } from '../../../console/routes.ts';
import { askCitizen, callOffQuestion } from '../ask-citizen.ts';
import { rulesOf } from '../flow-rules.ts';
import { postponeCase } from '../postpone.ts';
import { flowOfCase } from '../queries.ts';
import { after, CaseId, incomplete } from './case-page.ts';

const day = z.iso.date().transform((text) => new Date(text));
const text = z.string().trim().min(1).max(2000);
const Postponing = z.object({ nonce: z.uuid(), seen: day, day, text });
/** Nothing was asked when the page was shown, or it was awaited until that day. */
const seenQuestion = z.union([z.literal('').transform(() => null), day]);
const Question = z.object({ nonce: z.uuid(), seen: seenQuestion, day, text });
const Ending = z.object({ nonce: z.uuid(), seen: day });

export function openPromises(routes: Routes): void {
  routes.post('/cases/:id/postpone', 'cases.write', unlessByLaw(postpone));
  routes.post('/cases/:id/question', 'cases.write', unlessByLaw(ask));
  routes.post('/cases/:id/question/end', 'cases.write', unlessByLaw(endQuestion));
}

/** What a law promises is moved by its rules alone. */
const unlessByLaw =
  (handler: Handler): Handler =>
  async (visit) => {
    const id = CaseId.safeParse(visit.params.id);
    const flow = id.success ? await flowOfCase(visit.parts.db, id.data, visit.staff.scope) : null;
    if (!id.success || flow === null) return { is: 'missing' };
    if (!rulesOf(visit.parts.flows, flow).byLaw) return handler(visit);
    return after(visit, id.data, { is: 'no_way' }, 'case-postponed');
  };

const clockOf = (visit: Visit) => ({ ...actorOf(visit), holidays: visit.parts.referenceData.holidays });

async function postpone(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const read = Postponing.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const { nonce: eventId, day: dueOn, ...rest } = read.data;
  const wanted = { caseId: id.data, eventId, dueOn, ...rest };
  const change = await postponeCase(visit.parts.db, wanted, clockOf(visit));
  return after(visit, id.data, change, 'case-postponed');
}

async function ask(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const read = Question.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const { nonce: eventId, day: awaitedOn, ...rest } = read.data;
  const wanted = { caseId: id.data, eventId, awaitedOn, ...rest };
  return after(visit, id.data, await askCitizen(visit.parts.db, wanted, clockOf(visit)), 'case-asked');
}

async function endQuestion(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const read = Ending.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const wanted = { caseId: id.data, eventId: read.data.nonce, seen: read.data.seen };
  return after(
    visit,
    id.data,
    await callOffQuestion(visit.parts.db, wanted, clockOf(visit)),
    'case-called-off',
  );
}
