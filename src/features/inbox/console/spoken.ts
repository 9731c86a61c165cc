// The form that makes a complaint out of a voice note that came without one: what it is about, and what was heard.
import { html } from 'hono/html';
import { type Choice, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { ThreadFile } from '../thread.ts';

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
