// Why a channel is as it is, or a message did not leave, and what to do about it, in the words of staff.
import { html } from 'hono/html';
import { wordFor } from './components.ts';
import type { Markup } from './layout.ts';
import type { Visit } from './request.ts';

/** `code`, or `code: more` where more is another code, or a line that an operator can look for. */
const DETAIL = /^(\w{3,40})(?:[: ]+(.+))?$/s;

/** Names of failures of the network, as Node gives them. */
const UNREACHABLE = /^(E[A-Z_]+|UND_ERR_\w+|timeout)$/;

/** What to do: by the reason where it has words of its own, else by the state. */
export function adviceOn(visit: Visit, { state, detail }: { state: string; detail?: string }): string {
  const { words } = visit.parts;
  const special = `console-channel-advice-${DETAIL.exec(detail ?? '')?.[1]}`;
  return words.has(visit.language, special)
    ? words.say(visit.language, { message: special })
    : wordFor(visit, 'channel-do', state);
}

/** The reason in words, with the code that stands in the log beside it. */
export function reasonOf(visit: Visit, detail: string): Markup {
  const said = inWords(visit, detail);
  // A whole line keeps to itself: broken inside Arabic words it could not be read.
  const code = detail.includes(' ')
    ? html`<code dir="ltr" class="line">${detail}</code>`
    : html`<code dir="ltr">${detail}</code>`;
  return said === null ? code : html`${said} <small class="beside">${code}</small>`;
}

function inWords(visit: Visit, detail: string): string | null {
  // Telegram gives its reasons as a line, such as "400 chat not found".
  const line = detail.replaceAll(/\W+/g, '_');
  const whole = wordFor(visit, 'channel-detail', line);
  if (whole !== line) return whole;
  const [, code, more] = DETAIL.exec(detail) ?? [];
  if (code === undefined) return null;
  const said = wordFor(visit, 'channel-detail', UNREACHABLE.test(code) ? 'unreachable' : code);
  if (said === code) return null;
  const because = more === undefined ? null : inWords(visit, more);
  return because === null ? said : `${said} — ${because}`;
}
