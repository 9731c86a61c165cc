// How to turn on a road to citizens that is off: which variables to set, and where to go then.
import { html } from 'hono/html';
import { wordFor } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';

/** For each road, whether one of these is on, and the steps that lead there. */
const ROADS = [
  { name: 'telegram', on: ['telegram'], ways: [['telegram-token', 'telegram-start']] },
  {
    name: 'whatsapp',
    on: ['whatsapp-web', 'whatsapp-cloud'],
    ways: [
      ['web-variable', 'web-pair'],
      ['cloud-variables', 'cloud-webhook'],
    ],
  },
] as const;

/** The names of variables, addresses and pages that the sentences of both languages speak of. */
const NAMES = {
  token: 'TELEGRAM_BOT_TOKEN',
  web: 'WHATSAPP=web',
  cloud: 'WHATSAPP=cloud',
  number: 'WHATSAPP_PAIRING_PHONE',
  four: 'WHATSAPP_CLOUD_TOKEN, WHATSAPP_CLOUD_PHONE_ID, WHATSAPP_CLOUD_APP_SECRET, WHATSAPP_CLOUD_VERIFY_TOKEN',
};

/** One card for each road that is off; nothing where all are on. */
export function offCards(visit: Visit, on: string[]): Markup[] {
  return ROADS.filter((road) => !road.on.some((name) => on.includes(name))).map((road) => {
    const values = { ...NAMES, webhook: new URL('/webhooks/whatsapp', visit.parts.baseUrl).href };
    const { say } = visit;
    return html`<section class="card channel faded"><header class="title"><h2>${wordFor(visit, 'road', road.name)}</h2><span class="status">${say('channel-off')}</span></header>
${road.ways.map(
  (steps) =>
    html`${road.ways.length > 1 ? html`<h3>${say(`channel-way-${steps[0]}`)}</h3>` : ''}<ol>${steps.map((step) => html`<li>${say(`channel-on-${step}`, values)}</li>`)}</ol>`,
)}<p class="soft">${say('channel-on-restart')}</p></section>`;
  });
}
