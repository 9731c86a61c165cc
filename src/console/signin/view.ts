// What the sign-in pages look like.
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import type { Say } from '../request.ts';
import { secretField } from '../secret-field.ts';

/** What comes along through sign-in. */
export interface Carried {
  /** Where to go after signing in. */
  next: string;
  /** What had been typed when the session ended, sealed. */
  kept?: string;
  email?: string;
  /** A session was open here before: it has ended. */
  ended?: boolean;
}

/** `ended`: the session; `late`: the time for the code; `over`: the time of a one-time password. */
export type SignInTrouble = { is: 'wrong' | 'ended' | 'late' | 'over' } | { is: 'wait'; seconds: number };

/** E-mail and password. One message for every wrong try, so that nobody learns which half was wrong. */
export function passwordPage(say: Say, carried: Carried, trouble?: SignInTrouble): Markup {
  const again = carried.email ?? '';
  return html`<h1>${say('sign-in')}</h1>
${carried.ended && trouble === undefined ? html`<p class="told" role="status">${say('session-over')}</p>` : ''}${troubleLine(say, trouble, 'sign-in-wrong')}
<form method="post" action="/console/sign-in" class="stack">
  ${carriedFields(carried)}
  <label>${say('email')}<input type="email" name="email" value="${again}" autocomplete="username" required ${again === '' ? html`autofocus` : ''} dir="ltr"></label>
  ${secretField(say, { name: 'password', label: say('password'), autocomplete: 'current-password', autofocus: again !== '' })}
  <button class="main">${say('sign-in-do')}</button>
</form>`;
}

/** The code of the second factor. */
export function codePage(say: Say, carried: Carried, trouble?: SignInTrouble): Markup {
  return html`<h1>${say('code')}</h1>
<p>${say('code-more')}</p>
${troubleLine(say, trouble, 'code-wrong')}
<form method="post" action="/console/sign-in/code" class="stack">
  ${carriedFields(carried)}
  <label>${say('code-field')}<input name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus dir="ltr"></label>
  <button class="main">${say('sign-in-do')}</button>
</form>
<p><a href="/console/sign-in">${say('sign-in-again')}</a></p>`;
}

/** What comes along, as fields of a form. */
export function carriedFields({ next, kept }: Carried): Markup {
  return html`<input type="hidden" name="next" value="${next}">${kept ? html`<input type="hidden" name="kept" value="${kept}">` : ''}`;
}

function troubleLine(say: Say, trouble: SignInTrouble | undefined, wrong: string): Markup | string {
  if (trouble === undefined) return '';
  if (trouble.is === 'ended') return html`<p class="told" role="status">${say('session-ended-kept')}</p>`;
  return html`<p class="alert" role="alert">${troubleWords(say, trouble, wrong)}</p>`;
}

function troubleWords(say: Say, trouble: SignInTrouble, wrong: string): string {
  if (trouble.is === 'wrong') return say(wrong);
  if (trouble.is === 'wait') return say('sign-in-wait', { minutes: Math.ceil(trouble.seconds / 60) });
  return say(`sign-in-${trouble.is}`);
}
