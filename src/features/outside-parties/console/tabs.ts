// The pages of the section, and the tabs that lead from one to the other.
import { html } from 'hono/html';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';

export const ORDERS = '/console/orders';
export const PARTIES = `${ORDERS}/parties`;

export const ordersTabs = ({ say }: Visit, on: 'orders' | 'parties'): Markup =>
  html`<ul class="tabs" aria-label="${say('orders')}">${(
    [
      ['orders', ORDERS],
      ['parties', PARTIES],
    ] as const
  ).map(
    ([name, href]) =>
      html`<li><a href="${href}" ${name === on ? html`aria-current="true"` : ''}>${say(name)}</a></li>`,
  )}</ul>`;
