// What was written to associations, who answered an invitation, and the form to write.
import { html } from 'hono/html';
import { nameOf, nonce, select, wordFor, wordsView } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay, shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import type { Page } from '../../../database/pagination.ts';
import type { AssociationMessage } from '../../../database/prisma/client.ts';
import { MESSAGE_KINDS } from '../../../domain/association.ts';
import { showsFrench } from '../../../domain/names.ts';
import type { listReplies, MessageRow } from '../messages.ts';
import { fieldsIn } from './association-view.ts';
import { ASSOCIATIONS, associationTabs } from './tabs.ts';

export const MESSAGES = `${ASSOCIATIONS}/messages`;

const textOf = (visit: Visit, { textAr, textFr }: { textAr: string; textFr: string }): string =>
  showsFrench(visit.language) ? textFr : textAr;

const toWhom = (visit: Visit, field: string | null): string =>
  field === null ? visit.say('association-all') : wordFor(visit, 'association-field', field);

export function messagesPage(
  visit: Visit,
  { page, reached }: { page: Page<MessageRow>; reached: number },
): Markup {
  const { say, language, now } = visit;
  return html`<h1>${say('association-messages')}</h1>${associationTabs(visit, 'messages')}
<div class="columns"><div>${
    page.rows.length === 0
      ? html`<div class="empty"><p>${say('association-messages-none')}</p></div>`
      : html`${page.rows.map(
          (
            row,
          ) => html`<section class="card"><p><a href="${MESSAGES}/${row.id}">${say(`association-kind-${row.kind}`)} · ${toWhom(visit, row.field)}</a> <small>${shortMoment(language, row.sentAt, now)}</small></p>
${wordsView(textOf(visit, row))}<p class="soft">${say('association-told', { count: row.told })}${row.kind === 'invitation' ? html` · ${say('association-answers', { yes: row.yes, no: row.no })}` : ''}</p></section>`,
        )}`
  }${pagerOf(visit, MESSAGES, page.next)}</div>
<aside aria-label="${say('actions')}">${visit.may('associations.tell') ? formView(visit, reached) : ''}</aside></div>`;
}

function formView(visit: Visit, reached: number): Markup {
  const { say } = visit;
  const form = formAt(visit, MESSAGES);
  const kinds = MESSAGE_KINDS.map((value) => ({ value, label: say(`association-kind-${value}`) }));
  const text = (name: 'textAr' | 'textFr', label: string) =>
    html`<label>${label}<textarea name="${name}" rows="5" maxlength="1500" required dir="auto" ${form.invalid(name)}>${form.value(name, '')}</textarea></label>${form.fault(name)}`;
  return html`<section class="card"><h2>${say('association-write')}</h2><p class="soft">${say('association-reached', { count: reached })}</p>
<form method="post" action="${MESSAGES}" class="stack">${form.start}${nonce()}
${select('kind', say('association-kind'), kinds, form.value('kind', 'news'))}
${select('field', say('association-to'), fieldsIn(visit), form.value('field', ''), say('association-all'))}
${text('textFr', say('association-text-fr'))}${text('textAr', say('association-text-ar'))}
<label class="short">${say('association-answer-by')}<input type="date" name="answerBy" value="${form.value('answerBy', '')}" ${form.invalid('answerBy')}></label>${form.fault('answerBy')}
<button class="main">${say('association-write-do')}</button>${form.rest}</form></section>`;
}

export function messagePage(
  visit: Visit,
  { message, replies }: { message: AssociationMessage; replies: Awaited<ReturnType<typeof listReplies>> },
): Markup {
  const { say, language, now } = visit;
  const { kind, field, sentAt, told, answerBy } = message;
  return html`<nav class="crumb"><a href="${MESSAGES}">${say('association-messages')}</a></nav>
<header class="title"><h1>${say(`association-kind-${kind}`)} · ${toWhom(visit, field)}</h1></header>
<section class="card"><p class="soft">${shortMoment(language, sentAt, now)} · ${say('association-told', { count: told })}${answerBy === null ? '' : html` · ${say('association-until', { day: shortDay(language, answerBy) })}`}</p>
${wordsView(message.textFr)}${wordsView(message.textAr)}</section>
${
  kind !== 'invitation'
    ? ''
    : html`<section class="card"><h2>${say('association-replies')}</h2>${
        replies.length === 0
          ? html`<p class="soft">${say('association-replies-none')}</p>`
          : html`<ul>${replies.map(
              ({ answer, at, association }) =>
                html`<li><a href="${ASSOCIATIONS}/${association.id}"><bdi>${nameOf(visit, association)}</bdi></a> — ${say(`association-reply-${answer}`)} <small>${shortMoment(language, at, now)}</small></li>`,
            )}</ul>`
      }</section>`
}`;
}
