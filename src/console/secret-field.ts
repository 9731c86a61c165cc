// A field for a password: what is typed can be looked at, since nobody checks what they cannot see.
import { html } from 'hono/html';
import type { Markup } from './layout.ts';
import type { Say } from './request.ts';

interface SecretField {
  name: string;
  label: string;
  autocomplete: 'current-password' | 'new-password';
  autofocus?: boolean;
  /** Attributes beside. */
  more?: Markup;
}

/** The button appears with the script only, which makes it work. */
export function secretField(say: Say, { name, label, autocomplete, autofocus, more }: SecretField): Markup {
  return html`<div class="secret-field"><label>${label}<input type="password" name="${name}" autocomplete="${autocomplete}" required ${autofocus ? html`autofocus` : ''} dir="ltr" ${more ?? ''}></label>
<button type="button" class="quiet" data-show data-hide-words="${say('password-hide')}" aria-pressed="false" hidden>${say('password-show')}</button></div>`;
}
