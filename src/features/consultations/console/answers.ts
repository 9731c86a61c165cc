// What people answered, one response after the other: their words, voices and photos, and nothing of who they are.
import { html } from 'hono/html';
import { z } from 'zod';
import { nameOf } from '../../../console/components.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { pagerOf, readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { recordReading } from '../../../database/audit.ts';
import { optionsOf } from '../../../domain/consultation.ts';
import { showsFrench } from '../../../domain/names.ts';
import { endingOf } from '../../../files/content-type.ts';
import { listResponses, type ResponseRow, readAnswerFile, type WholeConsultation } from '../queries.ts';
import { PATH, titleOf } from './list-view.ts';

const ROWS = 20;

export async function answersPage(visit: Visit, found: WholeConsultation): Promise<Answer> {
  const { say, parts, query } = visit;
  const after = readCursor(query.get('after'));
  const { rows, next } = await listResponses(parts.db, { consultationId: found.id, after, limit: ROWS });
  await recordReading(parts.db, {
    ...actorOf(visit),
    action: 'consultation.answers',
    subject: 'consultation',
    subjectId: found.id,
  });
  const body = html`<nav class="crumb"><a href="${PATH}">${say('consultations')}</a> / <a href="${PATH}/${found.id}"><bdi>${titleOf(visit, found)}</bdi></a></nav>
<h1>${say('consultation-answers')}</h1><p class="soft">${say('consultation-answers-more')}</p>
${rows.length === 0 ? html`<div class="empty"><p>${say('consultation-answers-none')}</p></div>` : rows.map((row) => responseView(visit, found, row))}
${pagerOf(visit, `${PATH}/${found.id}/answers`, next)}`;
  return { is: 'page', title: say('consultation-answers'), body };
}

/** Age and sex stand in the counts alone, where a group is large enough: beside words they would point at somebody. */
function responseView(visit: Visit, found: WholeConsultation, row: ResponseRow): Markup {
  const { say, language } = visit;
  const french = showsFrench(language);
  const lines = found.questions.flatMap(({ id, kind, options, textAr, textFr }) => {
    const answer = row.answers.find(({ questionId }) => questionId === id);
    if (!answer) return [];
    const names = optionsOf(options).map(({ ar, fr }) => (french ? fr : ar));
    const chosen = answer.choices.map((each) => (kind === 'scale' ? String(each) : (names[each] ?? '—')));
    const said = [...chosen, ...(answer.text === null ? [] : [answer.text])].join(', ');
    return [html`<dt dir="auto">${french ? textFr : textAr}</dt><dd dir="auto">${said || '—'}</dd>`];
  });
  return html`<section class="card"><p class="soft">${[say('consultation-length', { count: row.length }), ...(row.quarter ? [nameOf(visit, row.quarter)] : [])].join(' · ')}</p>
<dl class="facts">${lines}</dl>${row.attachments.map((file) => fileLink(visit, found.id, file))}</section>`;
}

function fileLink({ say }: Visit, id: string, file: ResponseRow['attachments'][number]): Markup | string {
  const address = `${PATH}/${id}/files/${file.id}`;
  if (file.state !== 'stored') return '';
  if (file.media === 'photo')
    return html`<a class="photo" href="${address}"><img src="${address}" alt="${say('photo')}" loading="lazy"></a>`;
  if (file.media === 'voice' || file.media === 'audio')
    return html`<p><audio controls preload="none" src="${address}" aria-label="${say('voice')}"></audio></p>`;
  return html`<p><a href="${address}">${say('document')}</a></p>`;
}

/** A recording or a photo of an answer. */
export async function showAnswerFile(visit: Visit): Promise<Answer> {
  const { params, parts } = visit;
  const id = z.uuid().safeParse(params.id);
  const fileId = z.uuid().safeParse(params.file);
  if (!id.success || !fileId.success) return { is: 'missing' };
  const file = await readAnswerFile(parts.db, id.data, fileId.data);
  const bytes = file?.path == null ? null : await parts.files.open(file.path).catch(() => null);
  if (!file || bytes === null) return { is: 'missing' };
  const deed = { action: 'consultation.file', subject: 'consultation', subjectId: id.data };
  await recordReading(parts.db, { ...actorOf(visit), ...deed });
  const type = file.mimeType?.split(';')[0]?.trim() ?? 'application/octet-stream';
  const name = `${file.media}-${file.id.slice(0, 8)}.${endingOf(type)}`;
  return { is: 'file', bytes, mimeType: type, name, download: type !== 'image/jpeg' };
}
