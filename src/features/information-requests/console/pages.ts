// What staff do to a request for information: the forms of its panel lead here; beside them the register and what is published.

import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { EXTENSION_REASONS, GROUNDS, isGround, type RefusalGround } from '../../../domain/information.ts';
import { decideInformation, extendInformation, type InformationChange } from '../changes.ts';
import { type LawOfCase, readLaw } from '../queries.ts';
import { openDocuments } from './documents.ts';
import { isOurs } from './ours.ts';
import { keepPapers } from './papers.ts';
import { openRegister } from './register.ts';

const CaseId = z.uuid();
const nonce = z.uuid();
const text = z
  .string()
  .trim()
  .max(2000)
  .default('')
  .transform((words) => (words === '' ? null : words));
const ground = z.string().transform((name) => (isGround(name) ? name : null));
const Answering = z.object({ nonce, decision: z.enum(['whole', 'part']), ground, text });
const Refusing = z.object({ nonce, ground, text });
const Extending = z.object({ nonce, reason: z.enum(EXTENSION_REASONS), text });

export function informationSection(): Section {
  return {
    name: 'information',
    need: 'information.write',
    isFor: isOurs,
    open(routes) {
      openDocuments(routes);
      openRegister(routes);
      routes.post('/information/:id/answer', 'information.write', answer);
      routes.post('/information/:id/refuse', 'information.write', refuse);
      routes.post('/information/:id/extend', 'information.write', extend);
    },
  };
}

const pageOf = (id: string): string => `/console/cases/${id}`;
const acting = (visit: Visit) => ({ ...actorOf(visit), holidays: visit.parts.referenceData.holidays });

/** The request that a form is about; null: there is none within the scope. */
async function found({ params, parts, staff }: Visit): Promise<LawOfCase | null> {
  const id = CaseId.safeParse(params.id);
  return id.success ? readLaw(parts.db, id.data, staff.scope) : null;
}

async function answer(visit: Visit): Promise<Answer> {
  const about = await found(visit);
  if (about === null) return { is: 'missing' };
  const { caseId } = about;
  const read = Answering.safeParse(visit.form);
  if (!read.success) return again(visit, pageOf(caseId), read.error);
  const files = await keepPapers(visit);
  if (files === null) return again(visit, pageOf(caseId), undefined, 'information-papers-refused');
  const { nonce: eventId, ...rest } = read.data;
  const deciding = { ...rest, caseId, eventId, ground: rest.decision === 'whole' ? null : rest.ground };
  const change = await decideInformation(
    visit.parts.db,
    { ...deciding, files, refusal: null },
    acting(visit),
  );
  return after(visit, caseId, change, 'answered');
}

async function refuse(visit: Visit): Promise<Answer> {
  const about = await found(visit);
  if (about === null) return { is: 'missing' };
  const { caseId, language } = about;
  const read = Refusing.safeParse(visit.form);
  if (!read.success) return again(visit, pageOf(caseId), read.error);
  const { nonce: eventId, ground: why, text: said } = read.data;
  const refusal = why && refusalIn(visit, language, { ground: why, text: said });
  const deciding = { caseId, eventId, decision: 'refused' as const, ground: why, text: said };
  const change = await decideInformation(visit.parts.db, { ...deciding, files: [], refusal }, acting(visit));
  return after(visit, caseId, change, 'refused');
}

/** How the status of the case says it, in the language of whoever asked. */
function refusalIn(
  visit: Visit,
  language: string,
  why: { ground: RefusalGround; text: string | null },
): string {
  const { words } = visit.parts;
  const say = (message: string, attribute?: string, values = {}) =>
    words.say(language, { message: `information_request-${message}`, attribute, values });
  const reason = { ground: say(`ground_${why.ground}`), article: GROUNDS[why.ground] };
  return why.text === null
    ? say('refusal', undefined, reason)
    : say('refusal', 'words', { ...reason, words: why.text });
}

async function extend(visit: Visit): Promise<Answer> {
  const about = await found(visit);
  if (about === null) return { is: 'missing' };
  const { caseId } = about;
  const read = Extending.safeParse(visit.form);
  if (!read.success) return again(visit, pageOf(caseId), read.error);
  const { nonce: eventId, ...wanted } = read.data;
  const change = await extendInformation(visit.parts.db, { caseId, eventId, ...wanted }, acting(visit));
  return after(visit, caseId, change, 'extended');
}

/** Back to the case; what was not done is told there, with what was typed still in its form. */
function after(visit: Visit, id: string, { is }: InformationChange, told: string): Answer {
  if (is === 'missing') return { is: 'missing' };
  if (is === 'done') {
    visit.parts.changed.publish({ kind: 'case', id });
    return { is: 'redirect', to: pageOf(id), told: `information-${told}` };
  }
  if (is === 'no_ground') visit.faults.ground = { why: 'missing' };
  if (is === 'nothing_given') visit.faults.text = { why: 'missing' };
  return again(visit, pageOf(id), undefined, `information-${is.replaceAll('_', '-')}`);
}
