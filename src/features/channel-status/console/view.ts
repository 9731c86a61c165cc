// What the page of channels and the page that links a telephone look like.
import { html, raw } from 'hono/html';
import { ago, wordFor } from '../../../console/components.ts';
import type { WatchedChannel } from '../../../console/context.ts';
import { adviceOn, reasonOf } from '../../../console/failure-reasons.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { type ChannelFigures, FIGURE_DAYS } from '../figures.ts';
import { offCards } from './channels-off.ts';

const BADGES: Record<string, string> = {
  ready: 'closed',
  starting: 'in_progress',
  syncing: 'in_progress',
  needs_pairing: 'refused',
  degraded: 'refused',
  stopped: 'refused',
};

export interface ChannelsData {
  channels: (WatchedChannel & { figures: ChannelFigures | null })[];
  /** The one that is linked to a telephone, and what its page no longer has; null: none is. */
  linked: { name: string; missing: string[] | null } | null;
  /** The translation service, which is a road of its own. */
  translation: Markup;
  /** What came of the last nightly backup. */
  backup: Markup;
  /** How much is kept that nobody could read. */
  unread: number;
}

export function channelsPage(visit: Visit, data: ChannelsData): Markup {
  const { say } = visit;
  return html`<h1>${say('channels')}</h1>
<div id="channels" hx-get="/console/channels" hx-select="#channels" hx-swap="outerHTML" hx-trigger="every 10s">
${data.channels.length === 0 ? html`<div class="empty"><p>${say('channels-none')}</p></div>` : ''}
<div class="cards">${data.channels.map((channel) => card(visit, channel, data.linked))}${data.translation}${offCards(
    visit,
    data.channels.map(({ name }) => name),
  )}${data.backup}</div>
<p><a href="/console/channels/unread">${say('unread')}</a> <span class="number">${data.unread}</span></p></div>`;
}

function card(
  visit: Visit,
  channel: ChannelsData['channels'][number],
  linked: ChannelsData['linked'],
): Markup {
  const { say } = visit;
  const { name, health, figures } = channel;
  const tools = linked?.name === name ? linked : null;
  return html`<section class="card channel"><header class="title"><h2>${wordFor(visit, 'road', name)}</h2>
<span class="status ${BADGES[health.state] ?? ''}">${wordFor(visit, 'channel-state', health.state)}</span></header>
<p class="advice">${adviceOn(visit, health)}</p>
<dl class="facts"><dt>${say('channel-since')}</dt><dd>${ago(visit, health.since)} <small class="beside">${shortMoment(visit.language, health.since, visit.now)}</small></dd>
${health.detail === undefined ? '' : html`<dt>${say('detail')}</dt><dd>${reasonOf(visit, health.detail)}</dd>`}
<dt>${say('channel-last-in')}</dt><dd>${ago(visit, figures?.lastIn ?? null)}</dd>
<dt>${say('channel-last-out')}</dt><dd>${ago(visit, figures?.lastOut ?? null)}</dd>
<dt>${say('channel-queued')}</dt><dd>${figures?.queued ?? 0}${
    figures?.waitingSince
      ? html` <small class="beside">${say('channel-waiting')} ${ago(visit, figures.waitingSince)}</small>`
      : ''
  }</dd></dl>
${failures(visit, figures)}${tools === null ? '' : linkTools(visit, tools, health.state)}</section>`;
}

function failures(visit: Visit, figures: ChannelFigures | null): Markup {
  const { say } = visit;
  const title = say('channel-failures', { count: FIGURE_DAYS });
  if (figures === null || figures.failures.length === 0) {
    return html`<h3>${title}</h3><p class="soft">${say('channel-failures-none')}</p>`;
  }
  return html`<h3>${title}</h3><table class="small"><thead><tr><th scope="col">${say('channel-reason')}</th><th scope="col">${say('status')}</th><th scope="col">${say('channel-count')}</th></tr></thead>
<tbody>${figures.failures.map(
    ({ reason, state, count }) =>
      html`<tr><td>${reasonOf(visit, reason ?? '—')}</td><td>${wordFor(visit, 'state', state)}</td><td>${count}</td></tr>`,
  )}</tbody></table>`;
}

function moduleCheck({ say }: Visit, missing: string[] | null): Markup {
  if (missing === null) return html`<p class="soft">${say('channel-modules-unknown')}</p>`;
  if (missing.length === 0) return html`<p class="soft">${say('channel-modules-whole')}</p>`;
  return html`<p class="alert">${say('channel-modules-missing', { count: missing.length })}</p><ul class="links" dir="ltr">${missing.map((name) => html`<li><code>${name}</code></li>`)}</ul>`;
}

function linkTools(visit: Visit, { missing }: { missing: string[] | null }, state: string): Markup {
  const { say } = visit;
  const modules = moduleCheck(visit, missing);
  if (!visit.may('channels.write')) return modules;
  return html`${modules}<div class="actions">${
    state === 'needs_pairing'
      ? html`<a class="button main" href="/console/channels/pairing">${say('pairing')}</a>`
      : ''
  }<form method="post" action="/console/channels/restart"><button>${say('channel-restart')}</button></form></div>`;
}

export interface PairingData {
  state: string;
  /** The code to be photographed, drawn; null when none is offered. */
  drawn: string | null;
  /** The code to be typed on the telephone, where a number was configured. */
  code: string | null;
}

export function pairingPage(visit: Visit, data: PairingData): Markup {
  const { say } = visit;
  return html`<nav class="crumb"><a href="/console/channels">${say('channels')}</a></nav><h1>${say('pairing')}</h1>
<p>${say('pairing-more')}</p><ol>${(['open', 'linked', data.code === null ? 'scan' : 'type'] as const).map((step) => html`<li>${say(`pairing-step-${step}`)}</li>`)}</ol>
${pairingBlock(visit, data)}<p class="note narrow">${say('pairing-audited')}</p>`;
}

/** Asked for again every few seconds until nothing is left to link. */
export function pairingBlock(visit: Visit, { state, drawn, code }: PairingData): Markup {
  const { say } = visit;
  const shown =
    drawn !== null
      ? // Drawn by our own library out of the text alone: nothing in it was written by anybody.
        html`<div class="qr" role="img" aria-label="${say('pairing-qr')}">${raw(drawn)}</div>`
      : code !== null
        ? html`<p>${say('pairing-code')}</p><p class="pairing-code"><code dir="ltr" class="secret">${inHalves(code)}</code></p>`
        : html`<p>${say(state === 'ready' ? 'pairing-ready' : 'pairing-waiting')}</p>`;
  return html`<section id="pairing" class="card narrow" hx-get="/console/channels/pairing" hx-swap="outerHTML" hx-trigger="every 3s" aria-live="polite">
<p><span class="status ${BADGES[state] ?? ''}">${wordFor(visit, 'channel-state', state)}</span></p>${shown}</section>`;
}

/** As the telephone shows it while it is typed: four and four. */
function inHalves(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
