// What one conversation looks like: who has it, what was said, and where to answer.
import { html } from 'hono/html';
import {
  ago,
  type Choice,
  fileView,
  lettersWarning,
  nonce,
  pictureField,
  readBy,
  select,
  subjectOf,
  wordFor,
  wordsView,
} from '../../../console/components.ts';
import { formAt, typedAt } from '../../../console/form-fields.ts';
import { shortMoment } from '../../../console/format.ts';
import { calledBy, type Markup } from '../../../console/layout.ts';
import { addressOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { maskPhone, openSealed } from '../../../console/revealed-names.ts';
import type { Translations } from '../../../console/translate/translate.ts';
import { translatedView, translateForm } from '../../../console/translate/view.ts';
import type { ConversationHead } from '../../../database/reachable.ts';
import { MESSAGE_STATES, mayBeLost } from '../../../domain/message.ts';
import { type Canned, cannedFor } from '../canned-replies.ts';
import type { PhoneLinkRow } from '../linked-phones.ts';
import type { TiedCase } from '../queries.ts';
import type { ThreadLine } from '../thread.ts';
import { limitView } from './limits.ts';
import { linkedView } from './linked.ts';
import { spokenForm } from './spoken.ts';

export interface ConversationData {
  head: ConversationHead;
  name: string;
  thread: { lines: ThreadLine[]; earlier: Date | null };
  translations: Translations;
  canned: Canned[];
  /** What a complaint may be about. */
  categories: Choice[];
  /** Names of others who have it open. */
  viewers: string[];
  /** What this person has with the commune, the newest first, as far as the reader may see it. */
  cases: TiedCase[];
  /** Phones that were joined lately. */
  links: PhoneLinkRow[];
  /** The case that the next answer is about. */
  caseId: string | null;
  /** What stands in the field of the answer at first: a ready answer, or a draft that was translated. */
  proposed?: string;
  trouble?: string;
}

export function conversationPage(visit: Visit, data: ConversationData): Markup {
  const { say } = visit;
  const { head } = data;
  const mine = head.heldById === visit.staff.id && head.mode === 'held';
  return html`<nav class="crumb"><a href="/console/inbox">${say('inbox')}</a></nav>
<header class="title"><h1>${calledBy(data.name)}</h1>
  <p class="soft">${wordFor(visit, 'channel', head.channel)} · ${wordFor(visit, 'language', head.language)} · ${phoneLine(visit, head)}</p></header>
${stateView(visit, data, mine)}
${data.trouble === undefined ? '' : html`<p class="alert" role="alert">${data.trouble}</p>`}
${threadView(visit, data)}
${!visit.may('inbox.write') ? '' : mine ? composer(visit, data) : leftOver(visit, data)}`;
}

function phoneLine(visit: Visit, head: ConversationHead): Markup | string {
  const phone = openSealed(visit, head.phone, `Conversation.phone.${head.id}`);
  if (phone === null) return visit.say('no-phone');
  return html`<span id="phone"><span dir="ltr">${maskPhone(phone)}</span>
<form method="post" action="/console/inbox/${head.id}/phone" class="inline" hx-post="/console/inbox/${head.id}/phone" hx-target="#phone" hx-swap="outerHTML"><button class="quiet">${visit.say('phone-show')}</button></form></span>`;
}

export function phoneView(phone: string): Markup {
  return html`<span id="phone"><a href="tel:${phone}"><bdi>${phone}</bdi></a></span>`;
}

function stateView(visit: Visit, { head, viewers, caseId, links }: ConversationData, mine: boolean): Markup {
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
${head.blockedAt === null ? '' : html`<p class="alert">${head.unreachable === null ? say('blocked') : say('unreachable', { code: head.unreachable })}</p>`}
${
  !visit.may('inbox.write')
    ? ''
    : mine
      ? html`<form method="post" action="/console/inbox/${head.id}/back" class="inline">${nonce()}<button>${say('hand-back')}</button></form>`
      : take(
          head.mode === 'held' && head.heldById !== null ? 'take-over' : 'claim',
          head.mode === 'held' ? head.heldById : null,
        )
}${limitView(visit, head)}${linkedView(visit, head, links)}</div>`;
}

function threadView(
  visit: Visit,
  { head, thread, translations, categories, caseId }: ConversationData,
): Markup {
  const { say, query } = visit;
  const { lines, earlier } = thread;
  const before = query.get('before');
  const shown = query.get('translated') === null ? undefined : '1';
  const hidden: Record<string, string> = {
    ...(caseId === null ? {} : { case: caseId }),
    ...(before === null ? {} : { before }),
  };
  return html`<div id="thread" class="thread" role="log" aria-label="${say('thread')}" tabindex="0"
  hx-get="${addressOf(`/console/inbox/${head.id}`, { ...hidden, translated: shown })}" hx-select="#thread > *" hx-select-oob="#state" hx-trigger="live:here from:body">
${earlier === null ? '' : html`<p><a href="${addressOf(`/console/inbox/${head.id}`, { ...hidden, before: earlier.toISOString() })}">${say('earlier')}</a></p>`}
${lines.length === 0 ? html`<p class="soft">${say('thread-none')}</p>` : ''}
${lines.map((line) => lineView(visit, head.id, line, { translations, categories }))}
</div>
${visit.may('inbox.write') && lines.some(({ from }) => from === 'citizen') ? translateForm(visit, `/console/inbox/${head.id}/translate`, hidden) : ''}`;
}

function lineView(
  visit: Visit,
  conversationId: string,
  line: ThreadLine,
  { translations, categories }: Pick<ConversationData, 'translations' | 'categories'>,
): Markup {
  const { say, language, now } = visit;
  const failed = MESSAGE_STATES.filter(mayBeLost).some((lost) => lost === line.state);
  return html`<article class="line ${line.from}">
${line.text === null || line.text === '' ? '' : wordsView(line.text)}
${(line.text === null && line.file === null && line.place === null && line.phone === null) || isOddOfStaff(line) ? html`<p class="soft">${wordFor(visit, 'kind', line.kind)}</p>` : ''}
${line.file === null ? '' : html`${fileView(visit, line.file)}${isLooseVoice(visit, line) ? spokenForm(visit, conversationId, line.file, categories) : ''}`}
${line.kind === 'deleted' ? '' : translatedView(visit, translations, line.id)}
${line.phone === null ? '' : cardView(visit, conversationId, line)}
${line.place?.label ? html`<p dir="auto">${line.place.label}</p>` : ''}
${line.place === null ? '' : html`<p><bdi>${line.place.latitude.toFixed(5)}, ${line.place.longitude.toFixed(5)}</bdi></p>`}
${line.options.length === 0 ? '' : html`<ul class="options">${line.options.map((label) => html`<li dir="auto">${label}</li>`)}</ul>`}
<footer><span>${calledBy(line.by, say(`from-${line.from}`))}</span> <time datetime="${line.at.toISOString()}">${shortMoment(language, line.at, now)}</time>
${line.state === null ? '' : html`<span class="${failed ? 'failed' : ''}">${wordFor(visit, 'state', line.state)}</span>`}${line.reaction === null ? '' : html`<span class="reaction" title="${wordFor(visit, 'kind', 'reaction')}">${line.reaction}</span>`}</footer>
</article>`;
}

/** A recording of the citizen that can be heard and went with nothing yet. */
function isLooseVoice(visit: Visit, { from, file }: ThreadLine): boolean {
  if (from !== 'citizen' || file?.state !== 'stored' || !visit.may('cases.write')) return false;
  return ['voice', 'audio'].includes(file.media) && file.caseId === null && file.proposalId === null;
}

/** What a colleague sent from the telephone and was no text: its words, if any, do not say so. */
const isOddOfStaff = ({ kind }: ThreadLine): boolean => kind.startsWith('staff-') && kind !== 'staff-text';

/** The number on a shared card, hidden until somebody asks to see it. */
function cardView(visit: Visit, conversationId: string, { id, phone: sealed }: ThreadLine): Markup {
  const phone = openSealed(visit, sealed, `IncomingMessage.content.${id}`);
  const kind = html`<span class="soft">${wordFor(visit, 'kind', 'contact')}</span>`;
  if (phone === null) return html`<p>${kind}</p>`;
  const path = `/console/inbox/${conversationId}/card/${id}`;
  // Kept as it is while the thread is drawn anew: the number that was asked for stays to be read.
  return html`<div class="shared-card">${kind} <span id="card-${id}" hx-preserve="true"><span dir="ltr">${maskPhone(phone)}</span>
<form method="post" action="${path}" class="inline" hx-post="${path}" hx-target="#card-${id}"><button class="quiet">${visit.say('phone-show')}</button></form></span></div>`;
}

function composer(visit: Visit, { head, canned, cases, caseId, proposed }: ConversationData): Markup {
  const { say } = visit;
  const action = `/console/inbox/${head.id}/answer`;
  const form = formAt(visit, action);
  return html`<form method="post" action="${action}" enctype="multipart/form-data" class="composer" data-composer>
${form.start}${nonce()}
<label class="minor" for="answer">${say('answer')}</label>
<textarea id="answer" name="text" rows="3" data-most="4000" dir="auto" ${readBy(head.language)} aria-describedby="answer-language" ${form.invalid('text')}>${proposed ?? form.value('text')}</textarea>${form.fault('text')}
<small id="answer-language">${say('answer-hint', { language: wordFor(visit, 'language', head.language) })}</small>${lettersWarning(visit, head.language)}
<div class="line">
${cases.length === 0 ? '' : select('case', say('answer-about'), caseChoices(visit, cases), form.value('case', caseId), say('answer-about-none'))}
${pictureField(visit, form)}
${canned.length === 0 ? '' : cannedMenu(visit, head, canned)}
${visit.parts.translation === undefined ? '' : html`<button class="quiet" formaction="/console/inbox/${head.id}/draft">${say('translate-draft')}</button>`}
<button class="main">${say('send')}</button>
</div>${form.rest}</form>`;
}

function caseChoices(visit: Visit, cases: TiedCase[]): Choice[] {
  return cases.map((each) => ({
    value: each.id,
    label: `${each.reference} ${subjectOf(visit, each)}`,
  }));
}

/** What was typed for an answer and can no longer be sent as one: to be copied, or kept as a note on a case. */
function leftOver(visit: Visit, { head, cases, caseId }: ConversationData): Markup | string {
  const { say } = visit;
  const place = `/console/inbox/${head.id}/answer`;
  const text = typedAt(visit, place)?.fields.text ?? '';
  if (text.trim() === '') return '';
  const tied = cases.find(({ id }) => id === caseId) ?? cases[0];
  const note = tied !== undefined && visit.may('cases.write');
  return html`<form method="post" class="composer left" action="${note ? `/console/cases/${tied.id}/note` : place}">
<p class="unsent">${say('answer-left')}</p>${nonce()}<input type="hidden" name="unsent" value="${place}">
<label class="minor" for="left">${say('answer')}</label><textarea id="left" name="text" rows="3" dir="auto">${text}</textarea>
<div class="line">${note ? html`<button>${say('answer-as-note', { reference: tied.reference })}</button>` : ''}
<button class="quiet" formaction="/console/unsent/drop" formnovalidate data-drop>${say('unsent-drop')}</button></div></form>`;
}

function cannedMenu(visit: Visit, head: ConversationHead, canned: Canned[]): Markup {
  return html`<details class="menu"><summary>${visit.say('canned')}</summary><ul>${canned.map(
    (each) =>
      html`<li><a href="/console/inbox/${head.id}?canned=${each.id}" data-insert="${cannedFor(head.language, each)}">${each.title}</a></li>`,
  )}</ul></details>`;
}
