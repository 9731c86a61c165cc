// How to turn on a road to citizens that is off: which variables to set, and where to go then.
import { html } from 'hono/html';
import { wordFor } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';

/** The names of variables, addresses and pages that the sentences of both languages speak of. */
const NAMES = {
  token: 'TELEGRAM_BOT_TOKEN',
  web: 'WHATSAPP=web',
  cloud: 'WHATSAPP=cloud',
  number: 'WHATSAPP_PAIRING_PHONE',
  four: 'WHATSAPP_CLOUD_TOKEN, WHATSAPP_CLOUD_PHONE_ID, WHATSAPP_CLOUD_APP_SECRET, WHATSAPP_CLOUD_VERIFY_TOKEN',
};

/** One card for each app of citizens that is off, with every road that leads there; nothing where all are on. */
export function offCards(visit: Visit, on: string[]): Markup[] {
  const { baseUrl, roads } = visit.parts;
  const values = { ...NAMES, webhook: new URL('/webhooks/whatsapp', baseUrl).href };
  const apps = Map.groupBy(roads, ([, { app }]) => app);
  return [...apps].flatMap(([app, leading]) => {
    const ways = leading.map(([, { turnedOnBy }]) => turnedOnBy).filter((steps) => steps.length > 0);
    const isOn = leading.some(([name]) => on.includes(name));
    return isOn || ways.length === 0 ? [] : [offCard(visit, app, ways, values)];
  });
}

function offCard(
  visit: Visit,
  app: string,
  ways: (readonly string[])[],
  values: Record<string, string>,
): Markup {
  const { say } = visit;
  return html`<section class="card channel faded"><header class="title"><h2>${wordFor(visit, 'road', app)}</h2><span class="status">${say('channel-off')}</span></header>
${ways.map(
  (steps) =>
    html`${ways.length > 1 ? html`<h3>${say(`channel-way-${steps[0]}`)}</h3>` : ''}<ol>${steps.map((step) => html`<li>${say(`channel-on-${step}`, values)}</li>`)}</ol>`,
)}<p class="soft">${say('channel-on-restart')}</p></section>`;
}
