// Makes a complaint out of a voice note that came without one: what it is about, what was heard, and it is filed.
import { html } from 'hono/html';
import { z } from 'zod';
import { type Choice, select, wordFor } from '../../../console/components.ts';
import { again } from '../../../console/form-drafts.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { acting, type Visit } from '../../../console/request.ts';
import { readFileFor } from '../../attachments/access.ts';
import { fileSpoken } from '../../cases/spoken-case.ts';
import { readHead } from '../queries.ts';
import type { ThreadFile } from '../thread.ts';

const Spoken = z.object({
  category: z.string().min(1).max(60),
  text: z.string().trim().min(1).max(1000),
});

/** What a complaint may be about. */
export const subjects = (visit: Visit, { categories }: { categories: { id: string }[] }): Choice[] =>
  categories.map(({ id }) => ({ value: id, label: wordFor(visit, 'category', id) }));

/** The form below a recording that belongs to nothing yet. */
export function spokenForm(
  visit: Visit,
  conversationId: string,
  { id, transcript }: ThreadFile,
  categories: Choice[],
): Markup {
  const { say } = visit;
  const action = `/console/inbox/${conversationId}/complaint/${id}`;
  const form = formAt(visit, action);
  return html`<details id="spoken-${id}" hx-preserve="true"><summary>${say('spoken-file')}</summary><form method="post" action="${action}" class="stack">${form.start}
${select('category', say('category'), categories, form.value('category', 'other'))}${form.fault('category')}
<label>${say('heard')}<textarea name="text" rows="2" data-most="1000" required dir="auto" ${form.invalid('text')}>${form.value('text', transcript)}</textarea></label>${form.fault('text')}
<button>${say('spoken-file-do')}</button>${form.rest}</form></details>`;
}

export async function fileComplaint(visit: Visit): Promise<Answer> {
  const { params, parts } = visit;
  const [id, file] = [z.uuid().safeParse(params.id), z.uuid().safeParse(params.file)];
  const head = id.success ? await readHead(parts.db, id.data, acting(visit)) : null;
  if (head === null || !file.success) return { is: 'missing' };
  if ((await readFileFor(parts.db, file.data, acting(visit))) === null) return { is: 'missing' };
  const read = Spoken.safeParse(visit.form);
  if (!read.success) return again(visit, `/console/inbox/${head.id}`, read.error);
  const { category: categoryId, text: description } = read.data;
  const wanted = { conversationId: head.id, attachmentId: file.data, categoryId, description };
  const caseId = await fileSpoken(parts.db, wanted, parts.register.holidays, acting(visit));
  if (caseId === null) return again(visit, `/console/inbox/${head.id}`, undefined, 'spoken-not-filed');
  parts.changed.publish({ kind: 'case', id: caseId });
  return { is: 'redirect', to: `/console/cases/${caseId}`, told: 'spoken-filed' };
}
