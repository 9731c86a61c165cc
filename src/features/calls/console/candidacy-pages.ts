// The paths of one candidacy.
import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { recordReading } from '../../../database/audit.ts';
import { criteriaOf, documentsOf } from '../../../domain/call.ts';
import { showsFrench } from '../../../domain/names.ts';
import { endingOf } from '../../../files/content-type.ts';
import {
  askMissing,
  completeCandidacy,
  decideCandidacy,
  declareConflict,
  nameCandidacy,
  scoreCandidacy,
} from '../candidacy-changes.ts';
import { readCandidacy, readCandidacyFile, readScores, type WholeCandidacy } from '../queries.ts';
import { answerAppeal } from '../result-changes.ts';
import { askedDocuments, candidacyPage, toldIn } from './candidacy-view.ts';
import { Answered, Asked, Decided, pointsIn } from './forms.ts';
import { PATH } from './list-view.ts';
import { tellersOf } from './tellers.ts';
import { writtenName } from './written-name.ts';

const pathOf = (id: string): string => `${PATH}/candidacies/${id}`;

async function foundOf({ params, parts }: Visit): Promise<WholeCandidacy | null> {
  const id = z.uuid().safeParse(params.id);
  return id.success ? readCandidacy(parts.db, id.data) : null;
}

export async function showCandidacy(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  const { parts, say, staff } = visit;
  const scores = await readScores(parts.db, found.id, staff.id);
  const told = toldIn(visit, found);
  const about = { action: 'call.read', subject: 'candidacy', subjectId: found.id };
  await recordReading(parts.db, { ...actorOf(visit), ...about });
  const body = candidacyPage(visit, { found, scores, told, documents: askedDocuments(visit, found, told) });
  return { is: 'page', title: `${say('candidacy')} ${found.case.reference}`, body };
}

export async function markComplete(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  return settle(visit, found.id, await completeCandidacy(visit.parts.db, found.id, actorOf(visit)));
}

/** Asks the candidate for what is ticked, in their language. */
export async function ask(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  const { parts, form } = visit;
  const read = Asked.safeParse(form);
  if (!read.success) return again(visit, pathOf(found.id), read.error);
  const { language } = found.case;
  const french = showsFrench(language);
  const missing = documentsOf(found.call.documents).filter((_, i) => form[`document_${i}`] === '1');
  if (missing.length === 0) return settle(visit, found.id, { is: 'nothing_asked' });
  const names = missing.map(({ ar, fr }) => (french ? fr : ar)).join(french ? ', ' : '، ');
  const text = parts.words.say(language, { message: 'candidacy-missing', values: { names } });
  const wanted = { id: found.id, eventId: read.data.nonce, awaitedOn: new Date(read.data.awaitedOn), text };
  const { holidays } = parts.referenceData;
  return settle(visit, found.id, await askMissing(parts.db, wanted, { ...actorOf(visit), holidays }));
}

export async function declareNear(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  return settle(visit, found.id, await declareConflict(visit.parts.db, found.id, actorOf(visit)));
}

export async function score(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  const points = pointsIn(visit, criteriaOf(found.call.scoring).length);
  const remark = z.string().trim().max(500).default('').safeParse(visit.form.remark);
  if (!remark.success) return again(visit, pathOf(found.id), remark.error);
  const sheet = { id: found.id, points, remark: remark.data || null };
  return settle(visit, found.id, await scoreCandidacy(visit.parts.db, sheet, actorOf(visit)));
}

export async function decide(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  const read = Decided.safeParse(visit.form);
  if (!read.success) return again(visit, pathOf(found.id), read.error);
  const wanted = { id: found.id, ...read.data };
  return settle(visit, found.id, await decideCandidacy(visit.parts.db, wanted, actorOf(visit)));
}

/** The name of somebody who only said it. */
export async function writeName(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  const name = z.string().trim().min(3).max(80).safeParse(visit.form.name);
  if (!name.success) return again(visit, pathOf(found.id), name.error);
  const wrote = writtenName(toldIn(visit, found)) !== null;
  const wanted = { id: found.id, name: name.data, wrote };
  return settle(visit, found.id, await nameCandidacy(visit.parts.db, wanted, actorOf(visit)));
}

export async function answerTheAppeal(visit: Visit): Promise<Answer> {
  const found = await foundOf(visit);
  if (found === null) return { is: 'missing' };
  const read = Answered.safeParse(visit.form);
  if (!read.success) return again(visit, pathOf(found.id), read.error);
  const wanted = { id: found.id, ...read.data };
  const changed = await answerAppeal(visit.parts.db, wanted, tellersOf(visit), actorOf(visit));
  return settle(visit, found.id, changed);
}

function settle(visit: Visit, id: string, { is }: { is: string }): Answer {
  if (is === 'missing') return { is: 'missing' };
  if (is === 'done') return { is: 'redirect', to: pathOf(id), told: 'saved' };
  return again(visit, pathOf(id), undefined, `candidacy-${is.replaceAll('_', '-')}`);
}

/** A picture, a recording or a document of it. */
export async function showCandidacyFile(visit: Visit): Promise<Answer> {
  const { params, parts } = visit;
  const id = z.uuid().safeParse(params.id);
  const fileId = z.uuid().safeParse(params.file);
  if (!id.success || !fileId.success || !visit.may('people.see')) return { is: 'missing' };
  const file = await readCandidacyFile(parts.db, id.data, fileId.data);
  const bytes = file?.path == null ? null : await parts.files.open(file.path).catch(() => null);
  if (!file || bytes === null) return { is: 'missing' };
  const about = { action: 'call.file', subject: 'candidacy', subjectId: id.data };
  await recordReading(parts.db, { ...actorOf(visit), ...about });
  const type = file.mimeType?.split(';')[0]?.trim() ?? 'application/octet-stream';
  const name = `${file.media}-${file.id.slice(0, 8)}.${endingOf(type)}`;
  return { is: 'file', bytes, mimeType: type, name, download: type !== 'image/jpeg' };
}
