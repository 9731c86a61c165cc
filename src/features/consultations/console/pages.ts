// The consultations section: the list, writing one, its questions, its days, what was answered and what was kept.
import { z } from 'zod';
import { readWhen } from '../../../console/date-fields.ts';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { seenRow } from '../../../console/seen-row.ts';
import { readResults } from '../../../database/consultation-results.ts';
import { chatLinks, chatWays } from '../../../domain/chat-links.ts';
import { CONSULTATION_STATUSES } from '../../../domain/consultation.ts';
import { endingOf } from '../../../files/content-type.ts';
import {
  adoptConsultation,
  announceConsultation,
  answerConsultation,
  type ConsultationChange,
  draftConsultation,
  editConsultation,
  recloseConsultation,
} from '../changes.ts';
import { countConsultations, countUnanswered, listConsultations, readConsultation } from '../queries.ts';
import { addQuestion, raiseQuestion, removeQuestion } from '../question-changes.ts';
import { sampleNamed } from '../samples.ts';
import { answersPage, showAnswerFile } from './answers.ts';
import { consultationPage } from './consultation-view.ts';
import { draftPage } from './draft-view.ts';
import { Closing, keepFiles, Plan, Question, Said, searchKeyOf } from './forms.ts';
import { consultationListPage, PATH, titleOf } from './list-view.ts';
import { drawResults, resultsPage } from './results.ts';

const ROWS = 50;

export function consultationsSection(): Section {
  return {
    name: 'consultations',
    need: 'consultations.read',
    waiting: async (visit) => (visit.may('consultations.write') ? countUnanswered(visit.parts.db) : 0),
    open(routes) {
      const write = 'consultations.write';
      routes.get('/consultations', 'consultations.read', showList);
      routes.get('/consultations/new', write, showNew);
      routes.post('/consultations', write, draft);
      routes.get('/consultations/:id', 'consultations.read', showOne);
      routes.get('/consultations/:id/edit', write, showEdit);
      routes.post('/consultations/:id', write, edit);
      routes.post('/consultations/:id/questions', write, add);
      routes.post('/consultations/:id/questions/:question/up', write, (visit) => move(visit, raiseQuestion));
      routes.post('/consultations/:id/questions/:question/out', write, (visit) =>
        move(visit, removeQuestion),
      );
      routes.post('/consultations/:id/announce', write, announce);
      routes.post('/consultations/:id/reclose', write, reclose);
      routes.post('/consultations/:id/answer', write, answer);
      routes.post('/consultations/:id/adopt', write, adopt);
      routes.get('/consultations/:id/results', 'consultations.read', showResults);
      routes.get('/consultations/:id/parts/:part', 'consultations.read', showPart);
      routes.get('/consultations/:id/answers', 'consultations.answers', showAnswers);
      routes.get('/consultations/:id/files/:file', 'consultations.answers', showAnswerFile);
    },
  };
}

async function showList(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const status = z.enum(CONSULTATION_STATUSES).safeParse(visit.query.get('status')).data;
  const after = readCursor(visit.query.get('after'));
  const [page, counts] = await Promise.all([
    listConsultations(db, { status, after, limit: ROWS }),
    countConsultations(db),
  ]);
  const body = consultationListPage(visit, { status, counts, ...page });
  return { is: 'page', title: visit.say('consultations'), body };
}

async function showNew(visit: Visit): Promise<Answer> {
  const name = visit.query.get('sample');
  const plan = sampleNamed(name);
  const sample = plan === null || name === null ? null : { name, plan };
  const body = draftPage(visit, { path: PATH, found: null, sample });
  return { is: 'page', title: visit.say('consultation-new'), body };
}

async function draft(visit: Visit): Promise<Answer> {
  const sample = sampleNamed(visit.form.sample);
  // The questions of the sample come along once it is kept: what is refused begins with it again.
  const to = sample === null ? `${PATH}/new` : `${PATH}/new?sample=${visit.form.sample}`;
  const read = Plan.safeParse(visit.form);
  const id = z.uuid().safeParse(visit.form.nonce);
  if (!read.success || !id.success) return again(visit, to, read.error);
  const files = await keepFiles(visit);
  if (files === null) return again(visit, to, undefined);
  const questions = sample?.questions ?? [];
  const plan = { ...read.data, searchKey: searchKeyOf(visit, read.data) };
  const wanted = { id: id.data, ...plan, files, questions };
  return settle(visit, id.data, await draftConsultation(visit.parts.db, wanted, actorOf(visit)));
}

async function foundOf({ params, parts }: Visit) {
  const id = z.uuid().safeParse(params.id);
  return id.success ? readConsultation(parts.db, id.data) : null;
}

async function showOne(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  const { parts } = visit;
  const { people } = await readResults(parts.db, found.id);
  const ways = chatWays(parts.telegramName?.(), parts.referenceData.settings.commune.chatPhone);
  const links = chatLinks(ways, `consultation_${found.reference}`);
  const body = consultationPage(visit, { found, people, links });
  return { is: 'page', title: titleOf(visit, found), body };
}

async function showEdit(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null || found.status !== 'draft') return { is: 'missing' };
  const body = draftPage(visit, { path: `${PATH}/${found.id}`, found, sample: null });
  return { is: 'page', title: visit.say('consultation-edit'), body };
}

async function edit(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const to = `${PATH}/${wanted.id}/edit`;
  const read = Plan.safeParse(visit.form);
  if (!read.success) return again(visit, to, read.error);
  const files = await keepFiles(visit);
  if (files === null) return again(visit, to, undefined);
  const plan = { ...read.data, searchKey: searchKeyOf(visit, read.data) };
  return settle(
    visit,
    wanted.id,
    await editConsultation(visit.parts.db, { ...wanted, plan, files }, actorOf(visit)),
  );
}

async function add(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const read = Question.safeParse(visit.form);
  if (!read.success) return again(visit, `${PATH}/${wanted.id}`, read.error);
  return settle(
    visit,
    wanted.id,
    await addQuestion(visit.parts.db, { ...wanted, plan: read.data }, actorOf(visit)),
  );
}

async function move(visit: Visit, how: typeof raiseQuestion): Promise<Answer> {
  const wanted = seenRow(visit);
  const question = z.uuid().safeParse(visit.params.question);
  if (wanted === null || !question.success) return { is: 'missing' };
  const change = await how(visit.parts.db, { ...wanted, questionId: question.data }, actorOf(visit));
  return settle(visit, wanted.id, change);
}

async function announce(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  return settle(visit, wanted.id, await announceConsultation(visit.parts.db, wanted, actorOf(visit)));
}

async function reclose(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const read = Closing.safeParse(visit.form);
  const closesAt = read.success ? readWhen(read.data.closesDay, read.data.closesTime) : null;
  if (closesAt === null) return again(visit, `${PATH}/${wanted.id}`, read.error);
  return settle(
    visit,
    wanted.id,
    await recloseConsultation(visit.parts.db, { ...wanted, closesAt }, actorOf(visit)),
  );
}

async function answer(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  const found = wanted && (await readConsultation(visit.parts.db, wanted.id));
  if (wanted === null || found === null) return { is: 'missing' };
  const read = Said.safeParse(visit.form);
  if (!read.success) return again(visit, `${PATH}/${wanted.id}`, read.error);
  const pictures = found.status === 'closed' ? await drawResults(visit, found) : [];
  const said = { ...wanted, ...read.data, pictures };
  return settle(visit, wanted.id, await answerConsultation(visit.parts.db, said, actorOf(visit)));
}

async function adopt(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const read = Said.safeParse(visit.form);
  if (!read.success) return again(visit, `${PATH}/${wanted.id}`, read.error);
  return settle(
    visit,
    wanted.id,
    await adoptConsultation(visit.parts.db, { ...wanted, ...read.data }, actorOf(visit)),
  );
}

/** What is announced or moved is in the menu of the chat from now on, or no more. */
async function settle(visit: Visit, id: string, { is }: ConsultationChange): Promise<Answer> {
  if (is === 'missing') return { is: 'missing' };
  if (is !== 'done') return again(visit, `${PATH}/${id}`, undefined, `consultation-${is.replace('_', '-')}`);
  await visit.parts.referenceData.refresh();
  return { is: 'redirect', to: `${PATH}/${id}`, told: 'saved' };
}

async function showResults(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  return { is: 'page', title: visit.say('consultation-results'), body: await resultsPage(visit, found) };
}

async function showAnswers(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  return found === null ? { is: 'missing' } : answersPage(visit, found);
}

/** The draft, its sound, a picture of the results. */
async function showPart(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  const file = found?.files.find(({ part }) => part === visit.params.part)?.attachment;
  const bytes = file?.path == null ? null : await visit.parts.files.open(file.path).catch(() => null);
  if (!file || bytes === null) return { is: 'missing' };
  const mimeType = file.mimeType?.split(';')[0] ?? 'application/octet-stream';
  const name = `${visit.params.part}.${endingOf(mimeType)}`;
  return { is: 'file', bytes, mimeType, name, download: !mimeType.startsWith('image/') };
}
