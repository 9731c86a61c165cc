// Where a case stands, and how many days are left of its promise.
import { html } from 'hono/html';
import { wordFor } from '../../../console/components.ts';
import { shortDay } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { daysLeft } from '../../../domain/calendar.ts';
import { isOpen, ownStatusMessage, toStatus } from '../../../domain/case.ts';

/** A status in the words of its flow, where that has its own. */
export function statusOf(visit: Visit, { flow, status }: { flow: string; status: string }): string {
  const { words } = visit.parts;
  const message = ownStatusMessage(flow, status);
  return words.has(visit.language, message)
    ? words.say(visit.language, { message })
    : wordFor(visit, 'status', status);
}

export function statusBadge(visit: Visit, of: { flow: string; status: string }): Markup {
  return html`<span class="status ${of.status}">${statusOf(visit, of)}</span>`;
}

/** How many days remain of the promise; nothing once the case is answered or over. */
export function dueBadge(visit: Visit, row: { status: string; dueOn: Date }): Markup {
  const { say, language, now } = visit;
  if (!isOpen(toStatus(row.status))) return html`<span class="soft">—</span>`;
  const days = daysLeft(now, row.dueOn);
  const kind = days < 0 ? 'late' : days <= 2 ? 'soon' : 'calm';
  const words =
    days < 0
      ? say('days-late', { count: -days })
      : days === 0
        ? say('days-today')
        : say('days', { count: days });
  return html`<span class="due ${kind}" title="${shortDay(language, row.dueOn)}">${words}</span>`;
}
