// What whoever filed at the desk takes along on that day, though the case is another department's from then on.
import { html } from 'hono/html';
import { z } from 'zod';
import { subjectOf } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay } from '../../../console/format.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { type DeskReceipt, filedToday } from '../desk.ts';

const DESK = '/console/desk';
const CaseId = z.uuid();

/** The page of it; nothing of what was told, and missing for everybody else. */
export async function showReceipt(visit: Visit, filed: string): Promise<Answer> {
  const id = CaseId.safeParse(filed);
  const receipt = id.success ? await filedToday(visit.parts.db, id.data, actorOf(visit)) : null;
  if (receipt === null) return { is: 'missing' };
  return { is: 'page', title: visit.say('desk-receipt'), body: receiptView(visit, receipt) };
}

function receiptView(visit: Visit, receipt: DeskReceipt): Markup {
  const { say, language } = visit;
  const form = formAt(visit, `${DESK}/${receipt.id}/card`);
  return html`<h1>${say('desk-receipt')}</h1><section class="card"><dl class="facts">
<dt>${say('desk-receipt-number')}</dt><dd><strong><bdi>${receipt.reference}</bdi></strong></dd>
<dt>${say('desk-category')}</dt><dd>${subjectOf(visit, receipt)}</dd>
<dt>${say('desk-receipt-due')}</dt><dd>${shortDay(language, receipt.dueOn)}</dd></dl>
<form method="post" action="${DESK}/${receipt.id}/card" target="_blank">${form.start}<button class="main">${say('behalf-card')}</button>
<small>${say('desk-receipt-more')}</small></form></section><p><a href="${DESK}">${say('desk-receipt-next')}</a></p>`;
}
