// What one conversation looks like: who has it, what was said, and where to answer.
import { html } from 'hono/html';
import type { Canned } from '../../store/canned.ts';
import type { ConversationHead } from '../../store/inbox.ts';
import type { ThreadLine } from '../../store/thread.ts';
import { shortMoment } from '../format.ts';
import type { Markup } from '../page.ts';
import { ago, fileView, nonce, wordFor } from '../pieces.ts';
import { maskPhone, openSealed } from '../sealed.ts';
import type { Translations } from '../translate/translate.ts';
import { translatedView, translateForm } from '../translate/view.ts';
import type { Visit } from '../visit.ts';

export interface ConversationData {
  head: ConversationHead;
  name: string;
  thread: { lines: ThreadLine[]; earlier: Date | null };
  translations: Translations;
  canned: Canned[];
  /** Names of others who have it open. */
  viewers: string[];
  /** The case from which it was opened. */
  caseId: string | null;
  typed: string;
  trouble?: string;
}

export function conversationPage(visit: Visit, data: ConversationData): Markup {
  const { say } = visit;
  const { head } = data;
  const mine = head.heldById === visit.staff.id && head.mode === 'held';
  return html`<nav class="crumb"><a href="/console/inbox">${say('inbox')}</a></nav>
<header class="title"><h2>${data.name}</h2>
  <p class="soft">${wordFor(visit, 'channel', head.channel)} · ${wordFor(visit, 'language', head.language)} · ${phoneLine(visit, head)}</p></header>
${stateView(visit, data, mine)}
${data.trouble === undefined ? '' : html`<p class="alert" role="alert">${data.trouble}</p>`}
${threadView(visit, data)}
${mine && visit.may('inbox.write') ? composer(visit, data) : ''}`;
}

function phoneLine(visit: Visit, head: ConversationHead): Markup | string {
  const phone = openSealed(visit, head.phone);
  if (phone === null) return visit.say('no-phone');
  return html`<span id="phone"><span dir="ltr">${maskPhone(phone)}</span>
<form method="post" action="/console/inbox/${head.id}/phone" class="inline" hx-post="/console/inbox/${head.id}/phone" hx-target="#phone" hx-swap="outerHTML"><button class="quiet">${visit.say('phone-show')}</button></form></span>`;
}

export function phoneView(phone: string): Markup {
  return html`<span id="phone"><a href="tel:${phone}"><bdi>${phone}</bdi></a></span>`;
}

function stateView(visit: Visit, { head, viewers, caseId }: ConversationData, mine: boolean): Markup {
  const { say } = visit;
  const about = caseId === null ? '' : html`<input type="hidden" name="case" value="${caseId}">`;
  const take = (
    label: string,
    from: string | null,
  ) => html`<form method="post" action="/console/inbox/${head.id}/claim" class="inline">
${about}${from === null ? '' : html`<input type="hidden" name="from" value="${from}">`}<button class="main">${say(label)}</button></form>`;
  const words = mine
    ? say('state-mine')
    : head.mode === 'held'
      ? say('state-held', { by: head.heldBy ?? say('by-phone') })
      : say(head.mode === 'waiting' ? 'state-waiting' : 'state-bot');
  return html`<div id="state" class="state ${mine ? 'mine' : head.mode}">
<p>${words} ${head.mode === 'waiting' ? ago(visit, head.waitingSince) : ''}</p>
${viewers.length === 0 ? '' : html`<p class="viewers">${say('viewers', { names: viewers.join('، ') })}</p>`}
${head.blockedAt === null ? '' : html`<p class="alert">${say('blocked')}</p>`}
${
  !visit.may('inbox.write')
    ? ''
    : mine
      ? html`<form method="post" action="/console/inbox/${head.id}/back" class="inline">${nonce()}<button>${say('hand-back')}</button></form>`
      : take(
          head.mode === 'held' && head.heldById !== null ? 'take-over' : 'claim',
          head.mode === 'held' ? head.heldById : null,
        )
}</div>`;
}

function threadView(visit: Visit, { head, thread, translations, caseId }: ConversationData): Markup {
  const { say, query } = visit;
  const { lines, earlier } = thread;
  const before = query.get('before');
  const shown = query.get('translated') === null ? '' : '?translated=1';
  const hidden = { ...(caseId === null ? {} : { case: caseId }), ...(before === null ? {} : { before }) };
  return html`<div id="thread" class="thread" role="log" aria-label="${say('thread')}" tabindex="0"
  hx-get="/console/inbox/${head.id}${shown}" hx-select="#thread" hx-select-oob="#state" hx-swap="outerHTML" hx-trigger="live:here from:body">
${earlier === null ? '' : html`<p><a href="/console/inbox/${head.id}?before=${earlier.toISOString()}">${say('earlier')}</a></p>`}
${lines.length === 0 ? html`<p class="soft">${say('thread-none')}</p>` : ''}
${lines.map((line) => lineView(visit, line, translations))}
</div>
${visit.may('inbox.write') && lines.some(({ from }) => from === 'citizen') ? translateForm(visit, `/console/inbox/${head.id}/translate`, hidden) : ''}`;
}

function lineView(visit: Visit, line: ThreadLine, translations: Translations): Markup {
  const { say, language, now } = visit;
  const failed = line.state !== null && ['failed', 'unknown', 'expired'].includes(line.state);
  return html`<article class="line ${line.from}">
${line.text === null || line.text === '' ? '' : html`<p class="words" dir="auto">${line.text}</p>`}
${line.text === null && line.file === null && line.place === null ? html`<p class="soft">${wordFor(visit, 'kind', line.kind)}</p>` : ''}
${line.file === null ? '' : fileView(visit, line.file)}
${translatedView(visit, translations, line.id)}
${line.place === null ? '' : html`<p><bdi>${line.place.latitude.toFixed(5)}, ${line.place.longitude.toFixed(5)}</bdi></p>`}
${line.options.length === 0 ? '' : html`<ul class="options">${line.options.map((label) => html`<li dir="auto">${label}</li>`)}</ul>`}
<footer><span>${line.by ?? say(`from-${line.from}`)}</span> <time datetime="${line.at.toISOString()}">${shortMoment(language, line.at, now)}</time>
${line.state === null ? '' : html`<span class="${failed ? 'failed' : ''}">${wordFor(visit, 'state', line.state)}</span>`}</footer>
</article>`;
}

function composer(visit: Visit, { head, canned, caseId, typed }: ConversationData): Markup {
  const { say } = visit;
  return html`<form method="post" action="/console/inbox/${head.id}/answer" enctype="multipart/form-data" class="composer" data-composer>
${nonce()}${caseId === null ? '' : html`<input type="hidden" name="case" value="${caseId}">`}
<label class="minor" for="answer">${say('answer')}</label>
<textarea id="answer" name="text" rows="3" maxlength="4000" dir="auto" placeholder="${say('answer-hint', { language: wordFor(visit, 'language', head.language) })}">${typed}</textarea>
<div class="line">
<label class="file">${say('pictures')}<input type="file" name="pictures" accept="image/*" multiple></label>
${canned.length === 0 ? '' : cannedMenu(visit, head, canned)}
${visit.parts.translation === undefined ? '' : html`<button class="quiet" formaction="/console/inbox/${head.id}/draft">${say('translate-draft')}</button>`}
<button class="main">${say('send')}</button>
</div></form>`;
}

function cannedMenu(visit: Visit, head: ConversationHead, canned: Canned[]): Markup {
  return html`<details class="menu"><summary>${visit.say('canned')}</summary><ul>${canned.map(
    (each) =>
      html`<li><a href="/console/inbox/${head.id}?canned=${each.id}" data-insert="${head.language === 'fr' ? each.textFr : each.textAry}">${each.title}</a></li>`,
  )}</ul></details>`;
}
