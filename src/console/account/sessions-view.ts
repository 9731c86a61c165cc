// Where an account is open, and what happened to it lately.
import Bowser from 'bowser';
import { html } from 'hono/html';
import { ago, wordFor } from '../components.ts';
import { calledBy, type Markup } from '../layout.ts';
import type { Visit } from '../request.ts';
import type { OpenSession } from '../sessions.ts';

/** A line of the journal about this account. */
export interface AccountEvent {
  at: Date;
  action: string;
  staffId: string | null;
  staff: { name: string } | null;
  detail: unknown;
}

export function sessionsCard(visit: Visit, sessions: OpenSession[]): Markup {
  const { say } = visit;
  const hasOthers = sessions.some(({ id }) => id !== visit.session.id);
  return html`<section class="card"><h2>${say('sessions')}</h2>
<ul class="lines">${sessions.map((session) => sessionLine(visit, session))}</ul>
${hasOthers ? html`<form method="post" action="/console/account/sessions/end"><button>${say('sessions-end-others')}</button></form>` : ''}
<p class="soft">${say('sessions-more')}</p></section>`;
}

function sessionLine(visit: Visit, session: OpenSession): Markup {
  const { say } = visit;
  const isThis = session.id === visit.session.id;
  return html`<li><b><bdi>${deviceOf(session.userAgent) || say('device-unknown')}</bdi></b>
<span class="soft">${say('session-opened')} ${ago(visit, session.createdAt)} · ${say('session-seen')} ${ago(visit, session.seenAt)}${session.ipAddress ? html` · ${say('network')} <bdi dir="ltr">${session.ipAddress}</bdi>` : ''}</span>
${isThis ? html`<span class="status">${say('session-this')}</span>` : html`<form method="post" action="/console/account/sessions/end"><input type="hidden" name="id" value="${session.id}"><button class="quiet">${say('session-end')}</button></form>`}</li>`;
}

/** Such as Firefox · Windows; empty for what no browser says. */
function deviceOf(userAgent: string | null): string {
  if (!userAgent) return '';
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name, os.name].filter(Boolean).join(' · ');
}

export function eventsCard(visit: Visit, events: AccountEvent[]): Markup {
  const { say } = visit;
  return html`<section class="card"><h2>${say('account-events')}</h2>
<ul class="lines">${events.map(
    (event) =>
      html`<li>${ago(visit, event.at)} · ${wordFor(visit, 'deed', event.action.replace('.', '-'))}${by(visit, event)}${networkIn(event)}</li>`,
  )}</ul></section>`;
}

/** Of what a colleague did: who it was. */
function by(visit: Visit, { staffId, staff }: AccountEvent): Markup | string {
  return staff === null || staffId === visit.staff.id ? '' : html` · ${calledBy(staff.name)}`;
}

function networkIn({ detail }: AccountEvent): Markup | string {
  const network = typeof detail === 'object' && detail !== null && 'network' in detail ? detail.network : '';
  return network ? html` · <bdi dir="ltr">${String(network)}</bdi>` : '';
}
