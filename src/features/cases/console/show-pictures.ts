// What staff do about the pictures of a complaint: let neighbours see one, or none any more.
import { z } from 'zod';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { hidePicture, showPicture } from '../show-picture.ts';
import { after, CaseId, incomplete } from './case-page.ts';

const Wanted = z.object({ nonce: z.uuid() });

export function openShownPictures(routes: Routes): void {
  routes.post('/cases/:id/pictures/:file', 'cases.write', show);
  routes.post('/cases/:id/pictures', 'cases.write', hide);
}

async function show(visit: Visit): Promise<Answer> {
  const [id, file] = [CaseId.safeParse(visit.params.id), z.uuid().safeParse(visit.params.file)];
  const read = Wanted.safeParse(visit.form);
  // Who may not look at it may not say that it is harmless.
  if (!id.success || !file.success || !visit.may('people.see')) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const wanted = { caseId: id.data, attachmentId: file.data, eventId: read.data.nonce };
  const { db, files } = visit.parts;
  return after(visit, id.data, await showPicture(db, files, wanted, actorOf(visit)), 'case-picture-shown');
}

async function hide(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const read = Wanted.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return incomplete(visit, read.error);
  const wanted = { caseId: id.data, eventId: read.data.nonce };
  return after(
    visit,
    id.data,
    await hidePicture(visit.parts.db, wanted, actorOf(visit)),
    'case-picture-hidden',
  );
}
