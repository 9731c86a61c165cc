// Ready answers: read by all who answer, written by administrators.
import { html } from 'hono/html';
import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { type Canned, listCanned, removeCanned, saveCanned } from '../canned-replies.ts';

const PATH = '/console/inbox/canned';
const text = z.string().trim().min(1).max(4000);
const Form = z.object({
  id: z.union([z.uuid(), z.literal('').transform(() => null)]),
  title: z.string().trim().min(1).max(100),
  textAry: text,
  textFr: text,
});

export function openCanned(routes: Routes): void {
  routes.get('/inbox/canned', 'canned.write', async (visit) => {
    const body = cannedPage(visit, await listCanned(visit.parts.db));
    return { is: 'page', title: visit.say('canned'), body };
  });
  routes.post('/inbox/canned', 'canned.write', save);
  routes.post('/inbox/canned/:id/remove', 'canned.write', async (visit) => {
    const id = z.uuid().safeParse(visit.params.id);
    if (id.success) await removeCanned(visit.parts.db, id.data, actorOf(visit));
    return { is: 'redirect', to: PATH, told: 'removed' };
  });
}

async function save(visit: Visit): Promise<Answer> {
  const read = Form.safeParse(visit.form);
  if (!read.success) return again(visit, PATH, read.error);
  await saveCanned(visit.parts.db, read.data, actorOf(visit));
  return { is: 'redirect', to: PATH, told: 'saved' };
}

function cannedPage(visit: Visit, all: Canned[]): Markup {
  const { say } = visit;
  return html`<nav class="crumb"><a href="/console/inbox">${say('inbox')}</a></nav><h1>${say('canned')}</h1>
<div class="cards">${all.map(
    (each) => html`<section class="card"><h2 dir="auto">${each.title}</h2>${cannedForm(visit, each)}
<form method="post" action="${PATH}/${each.id}/remove"><button class="quiet">${say('remove')}</button></form></section>`,
  )}
<section class="card"><h2>${say('canned-new')}</h2>${cannedForm(visit, null)}</section></div>`;
}

function cannedForm(visit: Visit, canned: Canned | null): Markup {
  const { say } = visit;
  const form = formAt(visit, PATH, canned?.id ?? 'new');
  return html`<form method="post" action="${PATH}" class="stack">
${form.start}<input type="hidden" name="id" value="${canned?.id ?? ''}">
<label>${say('canned-title')}<input name="title" value="${form.value('title', canned?.title)}" maxlength="100" required dir="auto" ${form.invalid('title')}></label>${form.fault('title')}
<label>${say('canned-ary')}<textarea name="textAry" rows="3" data-most="4000" required lang="ary" dir="rtl" ${form.invalid('textAry')}>${form.value('textAry', canned?.textAry)}</textarea></label>${form.fault('textAry')}
<label>${say('canned-fr')}<textarea name="textFr" rows="3" data-most="4000" required lang="fr" dir="ltr" ${form.invalid('textFr')}>${form.value('textFr', canned?.textFr)}</textarea></label>${form.fault('textFr')}
<button class="main">${say('save')}</button>${form.rest}</form>`;
}
