// Makes a complaint out of a voice note that came without one: the form below it in the inbox leads here.
import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { readFileFor } from '../../../database/file-access.ts';
import { readConversation } from '../../../database/reachable.ts';
import { fileSpoken } from '../spoken-case.ts';

const Spoken = z.object({
  category: z.string().min(1).max(60),
  text: z.string().trim().min(1).max(1000),
});

export function openSpoken(routes: Routes): void {
  routes.post('/inbox/:id/complaint/:file', 'cases.write', fileComplaint);
}

async function fileComplaint(visit: Visit): Promise<Answer> {
  const { params, parts } = visit;
  const [id, file] = [z.uuid().safeParse(params.id), z.uuid().safeParse(params.file)];
  const head = id.success ? await readConversation(parts.db, id.data, actorOf(visit)) : null;
  if (head === null || !file.success) return { is: 'missing' };
  if ((await readFileFor(parts.db, file.data, actorOf(visit))) === null) return { is: 'missing' };
  const read = Spoken.safeParse(visit.form);
  if (!read.success) return again(visit, `/console/inbox/${head.id}`, read.error);
  const { category: categoryId, text: description } = read.data;
  const wanted = { conversationId: head.id, attachmentId: file.data, categoryId, description };
  const caseId = await fileSpoken(parts.db, wanted, parts.referenceData.holidays, actorOf(visit));
  if (caseId === null) return again(visit, `/console/inbox/${head.id}`, undefined, 'spoken-not-filed');
  parts.changed.publish({ kind: 'case', id: caseId });
  return { is: 'redirect', to: `/console/cases/${caseId}`, told: 'spoken-filed' };
}
