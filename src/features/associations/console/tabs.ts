// The pages of the section, beside each other.
import { html } from 'hono/html';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';

export const ASSOCIATIONS = '/console/associations';

export function associationTabs({ say }: Visit, here: 'list' | 'messages'): Markup {
  const tab = (name: typeof here, address: string, label: string) =>
    html`<li><a href="${address}" ${name === here ? html`aria-current="true"` : ''}>${label}</a></li>`;
  return html`<ul class="tabs" aria-label="${say('pages')}">${tab('list', ASSOCIATIONS, say('associations'))}${tab('messages', `${ASSOCIATIONS}/messages`, say('association-messages'))}</ul>`;
}
