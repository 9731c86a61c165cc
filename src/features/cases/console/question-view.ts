// A question to the citizen on the page of the case: that it is awaited, and the forms that ask it or end it.
import { html } from 'hono/html';
import { lettersWarning, nonce, readBy, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay, shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { isoOf } from '../../../domain/calendar.ts';
import { isOpen, toStatus } from '../../../domain/case.ts';
import { questionOf, reopensUntil, usualAnswerDay } from '../../../domain/question.ts';
import type { WholeCase } from '../queries.ts';

/** The question itself, before anything else is done to the case. */
export function questionNote(visit: Visit, found: WholeCase): Markup | string {
  const { say, language, now } = visit;
  const { awaitedOn, askedAt, closedAt, events } = found;
  const state = questionOf(found, now);
  if (state === 'none' || awaitedOn === null || askedAt === null) return '';
  const asked = events.findLast(({ kind }) => kind === 'asked');
  const words =
    state === 'lapsed' && closedAt !== null
      ? say('case-lapsed', { day: shortDay(language, new Date(reopensUntil(closedAt))) })
      : say('case-awaits', { when: shortMoment(language, askedAt, now), day: shortDay(language, awaitedOn) });
  return html`<div class="alert question" role="note"><p>${words}</p>${
    asked?.text ? html`<blockquote dir="auto">${asked.text}</blockquote>` : ''
  }</div>`;
}

/** While an answer is owed: something is asked of whoever filed it, or asked anew, or needed no longer. */
export function questionForms(visit: Visit, found: WholeCase): Markup | string {
  if (!isOpen(toStatus(found.status))) return '';
  const { say, now } = visit;
  const { awaitedOn, language } = found;
  const action = `/console/cases/${found.id}/question`;
  const form = formAt(visit, action);
  const day = isoOf(usualAnswerDay(now, visit.parts.referenceData.holidays));
  return html`<section class="card"><h2>${say(awaitedOn === null ? 'question' : 'question-again')}</h2>
<form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}<input type="hidden" name="seen" value="${awaitedOn === null ? '' : isoOf(awaitedOn)}">
  <label>${say('question-words')}<textarea name="text" rows="3" data-most="2000" required dir="auto" ${readBy(language)} aria-describedby="question-hint" ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
  <label>${say('question-day')}<input type="date" name="day" value="${form.value('day', day)}" required aria-describedby="question-hint" ${form.invalid('day')}></label>${form.fault('day')}
  <small id="question-hint">${say('question-hint', { language: wordFor(visit, 'language', language) })}</small>${lettersWarning(visit, language)}
  <button>${say('question-do')}</button>
${form.rest}</form></section>${awaitedOn === null ? '' : endForm(visit, found.id, awaitedOn)}`;
}

function endForm(visit: Visit, id: string, awaitedOn: Date): Markup {
  const { say } = visit;
  const action = `/console/cases/${id}/question/end`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${say('question-end')}</h2>
<form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}<input type="hidden" name="seen" value="${isoOf(awaitedOn)}">
  <small>${say('question-end-hint')}</small>
  <button>${say('question-end-do')}</button>
${form.rest}</form></section>`;
}
