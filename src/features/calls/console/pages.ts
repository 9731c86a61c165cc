// The calls section: the list, writing one, its days, its candidacies, its result.
import { z } from 'zod';
import { readWhen } from '../../../console/date-fields.ts';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { seenRow } from '../../../console/seen-row.ts';
import { countCandidates } from '../../../database/call-counts.ts';
import { CALL_STATUSES } from '../../../domain/call.ts';
import { chatLinks, chatWays } from '../../../domain/chat-links.ts';
import { endingOf } from '../../../files/content-type.ts';
import { announceCall, type CallChange, draftCall, editCall, recloseCall } from '../changes.ts';
import { countCalls, countUnsound, countWaitingCalls, listCalls, readCallWhole } from '../queries.ts';
import { publishCall } from '../result-changes.ts';
import { callSampleNamed } from '../samples.ts';
import { callPage } from './call-view.ts';
import { candidacyListPage } from './candidacy-list.ts';
import {
  answerTheAppeal,
  ask,
  decide,
  declareNear,
  markComplete,
  score,
  showCandidacy,
  showCandidacyFile,
  writeName,
} from './candidacy-pages.ts';
import { callDraftPage } from './draft-view.ts';
import { Closing, keepRecordings, Plan, quartersIn } from './forms.ts';
import { callListPage, PATH, titleOf } from './list-view.ts';
import { tellersOf } from './tellers.ts';

const ROWS = 50;

export function callsSection(): Section {
  return {
    name: 'calls',
    need: 'calls.read',
    waiting: async (visit) => (visit.may('calls.score') ? countWaitingCalls(visit.parts.db) : 0),
    open(routes) {
      routes.get('/calls', 'calls.read', showList);
      routes.get('/calls/new', 'calls.write', showNew);
      routes.post('/calls', 'calls.write', draft);
      routes.get('/calls/:id', 'calls.read', showOne);
      routes.get('/calls/:id/edit', 'calls.write', showEdit);
      routes.post('/calls/:id', 'calls.write', edit);
      routes.post('/calls/:id/announce', 'calls.write', announce);
      routes.post('/calls/:id/reclose', 'calls.write', reclose);
      routes.get('/calls/:id/parts/:part', 'calls.read', showPart);
      routes.post('/calls/:id/publish', 'calls.decide', publish);
      routes.get('/calls/:id/candidacies', 'calls.score', showCandidacies);
      const one = '/calls/candidacies/:id';
      routes.get(one, 'calls.score', showCandidacy);
      routes.get(`${one}/files/:file`, 'calls.score', showCandidacyFile);
      routes.post(`${one}/complete`, 'calls.score', markComplete);
      routes.post(`${one}/ask`, 'calls.score', ask);
      routes.post(`${one}/conflict`, 'calls.score', declareNear);
      routes.post(`${one}/score`, 'calls.score', score);
      routes.post(`${one}/decide`, 'calls.decide', decide);
      routes.post(`${one}/name`, 'calls.decide', writeName);
      routes.post(`${one}/appeal`, 'calls.decide', answerTheAppeal);
    },
  };
}

async function showList(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const status = z.enum(CALL_STATUSES).safeParse(visit.query.get('status')).data;
  const after = readCursor(visit.query.get('after'));
  const [page, counts] = await Promise.all([
    listCalls(db, { ...(status && { status }), after, limit: ROWS }),
    countCalls(db),
  ]);
  return { is: 'page', title: visit.say('calls'), body: callListPage(visit, { status, counts, ...page }) };
}

async function showNew(visit: Visit): Promise<Answer> {
  const sample = callSampleNamed(visit.query.get('sample'));
  const body = callDraftPage(visit, { path: PATH, found: null, sample });
  return { is: 'page', title: visit.say('call-new'), body };
}

async function draft(visit: Visit): Promise<Answer> {
  const to = `${PATH}/new`;
  const read = Plan.safeParse(visit.form);
  const id = z.uuid().safeParse(visit.form.nonce);
  if (!read.success || !id.success) return again(visit, to, read.error);
  const sounds = await keepRecordings(visit);
  if (sounds === null) return again(visit, to, undefined);
  const plan = { ...read.data, quarterIds: quartersIn(visit) };
  return settle(
    visit,
    id.data,
    await draftCall(visit.parts.db, { id: id.data, sounds, plan }, actorOf(visit)),
  );
}

async function foundOf({ params, parts }: Visit) {
  const id = z.uuid().safeParse(params.id);
  return id.success ? readCallWhole(parts.db, id.data) : null;
}

async function showOne(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  const { parts } = visit;
  const counts = (await countCandidates(parts.db, [found.id])).get(found.id);
  const unsound = found.status === 'closed' ? await countUnsound(parts.db, found.id) : 0;
  const ways = chatWays(parts.telegramName?.(), parts.referenceData.settings.commune.chatPhone);
  const links = chatLinks(ways, `call_${found.reference}`);
  return {
    is: 'page',
    title: titleOf(visit, found),
    body: callPage(visit, { found, counts, unsound, links }),
  };
}

async function showEdit(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null || found.status !== 'draft') return { is: 'missing' };
  const body = callDraftPage(visit, { path: `${PATH}/${found.id}`, found, sample: null });
  return { is: 'page', title: visit.say('call-edit'), body };
}

async function edit(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const to = `${PATH}/${wanted.id}/edit`;
  const read = Plan.safeParse(visit.form);
  if (!read.success) return again(visit, to, read.error);
  const sounds = await keepRecordings(visit);
  if (sounds === null) return again(visit, to, undefined);
  const plan = { ...read.data, quarterIds: quartersIn(visit) };
  const changed = await editCall(visit.parts.db, { ...wanted, plan, sounds }, actorOf(visit));
  return settle(visit, wanted.id, changed);
}

async function announce(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const changed = await announceCall(visit.parts.db, wanted, actorOf(visit));
  await visit.parts.referenceData.refresh();
  return settle(visit, wanted.id, changed);
}

async function reclose(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const read = Closing.safeParse(visit.form);
  const closesAt = read.success ? readWhen(read.data.closesDay, read.data.closesTime) : null;
  if (!read.success || closesAt === null) return again(visit, `${PATH}/${wanted.id}`, read.error);
  const until = { closesAt, resultsOn: new Date(read.data.resultsDay) };
  const changed = await recloseCall(visit.parts.db, { ...wanted, ...until }, actorOf(visit));
  await visit.parts.referenceData.refresh();
  return settle(visit, wanted.id, changed);
}

async function publish(visit: Visit): Promise<Answer> {
  const wanted = seenRow(visit);
  if (wanted === null) return { is: 'missing' };
  const changed = await publishCall(visit.parts.db, wanted, tellersOf(visit), actorOf(visit));
  return settle(visit, wanted.id, changed);
}

function settle(visit: Visit, id: string, { is }: CallChange): Answer {
  if (is === 'missing') return { is: 'missing' };
  if (is === 'done') return { is: 'redirect', to: `${PATH}/${id}`, told: 'saved' };
  return again(visit, `${PATH}/${id}`, undefined, `call-${is.replaceAll('_', '-')}`);
}

async function showCandidacies(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  return found === null ? { is: 'missing' } : candidacyListPage(visit, found);
}

/** Its sound. */
async function showPart(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  const file = found?.files.find(({ part }) => part === visit.params.part)?.attachment;
  const bytes = file?.path == null ? null : await visit.parts.files.open(file.path).catch(() => null);
  if (!file || bytes === null) return { is: 'missing' };
  const mimeType = file.mimeType?.split(';')[0] ?? 'application/octet-stream';
  return { is: 'file', bytes, mimeType, name: `${visit.params.part}.${endingOf(mimeType)}`, download: true };
}
