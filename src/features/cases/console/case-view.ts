// What one case looks like: what was said, where, what happened, and what can be done.
import { html } from 'hono/html';
import { calledWithAbsence } from '../../../console/absence-form.ts';
import {
  type Choice,
  fileView,
  nameOf,
  type ShownFile,
  subjectOf,
  wordFor,
} from '../../../console/components.ts';
import { reasonOf } from '../../../console/failure-reasons.ts';
import { shortDay, shortMoment } from '../../../console/format.ts';
import { calledBy, type Markup } from '../../../console/layout.ts';
import { mapOf } from '../../../console/map.ts';
import { type News, newsView } from '../../../console/news-view.ts';
import type { Visit } from '../../../console/request.ts';
import type { Translations } from '../../../console/translate/translate.ts';
import { translatedView, translateForm } from '../../../console/translate/view.ts';
import type { Quarter } from '../../../database/prisma/client.ts';
import type { Person } from '../../../database/reachable.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { legalTerms, missedTerm } from '../../../domain/complaint.ts';
import { plateOf } from '../../../domain/thing.ts';
import { decreedFlows } from '../flow-rules.ts';
import type { MergedCase } from '../merge/merged-cases.ts';
import type { listUndelivered, WholeCase } from '../queries.ts';
import type { ShownAnswer } from './answers.ts';
import { answersView } from './answers-view.ts';
import { contestedWords, dueBadge, statusBadge } from './badges.ts';
import { actionForms } from './case-forms.ts';
import { noWords } from './complaint-rows.ts';
import { listPath, listTitle } from './list-of.ts';
import { mergedNote, mergeLink, togetherView } from './merge/together-view.ts';
import { pinView } from './place-view.ts';
import { questionNote } from './question-view.ts';
import { pictureOfCase, shownNote } from './shown-pictures.ts';

export interface CaseData {
  found: WholeCase;
  translations: Translations;
  /** Null for roles that do not see people. */
  person: Person | null;
  names: Map<string, string>;
  undelivered: Awaited<ReturnType<typeof listUndelivered>>;
  news: News;
  /** What was merged into it. */
  together: MergedCase[];
  /** Other subjects that a complaint may be put under. */
  categories: Choice[];
  departments: Choice[];
  assignees: Choice[];
  /** Drawn on its maps. */
  quarters: Quarter[];
  /** What a clerk's flow was answered. */
  answers: ShownAnswer[];
  /** Of the feature that knows the law of its flow. */
  panel: Markup | string;
  /** Of features that have something to every case. */
  asides: (Markup | string)[];
  /** Why a form was not carried out. */
  trouble?: string;
}

export function casePage(visit: Visit, data: CaseData): Markup {
  const { say } = visit;
  const { found } = data;
  return html`<nav class="crumb"><a href="${listPath(found.flow)}">${listTitle(visit, found.flow)}</a></nav>
<header class="title"><h1><bdi class="ref">${found.reference}</bdi> <span>${subjectOf(visit, found)}</span></h1>
${statusBadge(visit, found)} ${dueBadge(visit, found)}</header>
${data.trouble === undefined ? '' : html`<p class="alert" role="alert">${data.trouble}</p>`}
${mergedNote(visit, found)}${contestedView(visit, data)}${questionNote(visit, found)}${undeliveredView(visit, data)}
<div class="columns">
<div>
  ${found.flow === COMPLAINT ? toldView(visit, data) : answersView(visit, data)}
  ${togetherView(visit, data.together)}
  <section class="card"><h2>${say('timeline')}</h2>${timeline(visit, data)}</section>
</div>
<aside aria-label="${say('actions')}">
  <section class="card">${facts(visit, data)}</section>
  ${data.panel}${data.asides}
  ${newsView(visit, data.news, { path: `/console/cases/${found.id}`, mayStop: visit.may('cases.write') })}
  ${visit.may('cases.write') && found.mergedInto === null ? actionForms(visit, data) : ''}
  ${mergeLink(visit, found)}
</aside>
</div>`;
}

/** What a complaint tells, and where. */
function toldView(visit: Visit, data: CaseData): Markup {
  const { say } = visit;
  const { found } = data;
  return html`<section class="card"><h2>${say('description')}</h2>
    ${
      found.description === null
        ? html`<p>${noWords(visit, found)}</p>`
        : html`<p class="words" dir="auto">${found.description}</p>
${translatedView(visit, data.translations, 'description')}
${visit.may('cases.write') ? translateForm(visit, `/console/cases/${found.id}/translate`) : ''}`
    }
    ${filesView(visit, found, (file) => pictureOfCase(visit, found, file))}${shownNote(visit, found)}
  </section>
<section class="card"><h2>${say('place')}</h2>${placeView(visit, data)}</section>`;
}

/** Somebody says that it is not mended, or not what was asked for: in their own words, before anything else is done to it. */
function contestedView(visit: Visit, { found }: CaseData): Markup | string {
  const { say, language, now } = visit;
  const { contestedAt, events } = found;
  if (contestedAt === null) return '';
  const said = events.findLast(
    ({ kind, at, text }) => kind === 'reply' && text !== null && at <= contestedAt,
  );
  return html`<div class="alert contested" role="note"><p>${say(contestedWords(found, '-since'), {
    when: shortMoment(language, contestedAt, now),
  })}</p>${said?.text ? html`<blockquote dir="auto">${said.text}</blockquote>` : ''}</div>`;
}

/** What staff said and the citizen did not get, and why: the case looks answered and is not. */
function undeliveredView(visit: Visit, { undelivered }: CaseData): Markup {
  const { say, language, now } = visit;
  return html`${undelivered.map(
    ({ state, reason, createdAt }) =>
      html`<div class="alert" role="alert"><p>${say(
        state === 'unknown' ? 'case-message-unsure' : 'case-message-lost',
        { when: shortMoment(language, createdAt, now) },
      )}</p>${reason === null ? '' : reasonOf(visit, reason)}</div>`,
  )}`;
}

function filesView(
  visit: Visit,
  found: Pick<WholeCase, 'attachments'>,
  view = (file: ShownFile) => fileView(visit, file),
): Markup | string {
  if (found.attachments.length === 0) return '';
  if (!visit.may('people.see')) {
    return html`<p class="soft">${visit.say('files-hidden', { count: found.attachments.length })}</p>`;
  }
  return html`<div class="files">${found.attachments.map(view)}</div>`;
}

function placeView(visit: Visit, data: CaseData): Markup {
  const { say } = visit;
  const { found, translations } = data;
  const { latitude, longitude } = found;
  const pinned = latitude !== null && longitude !== null;
  return html`<p>${found.quarter === null ? '' : html`<strong>${nameOf(visit, found.quarter)}</strong> `}
${found.placeText === null ? '' : html`<span dir="auto">${found.placeText}</span>`}
${!pinned && found.quarter === null && found.placeText === null ? html`<span class="soft">${say('no-place')}</span>` : ''}
${!pinned && found.quarter === null && found.placeText !== null ? html`<span class="status unplaced">${say('case-unplaced')}</span>` : ''}</p>
${thingView(visit, found)}${translatedView(visit, translations, 'place')}
${pinned ? pinView(visit, { latitude, longitude }, mapOf(visit, found, data.quarters)) : ''}`;
}

/** The thing with a number that it is about, and the way to all that was complained of it. */
function thingView(visit: Visit, { thing }: WholeCase): Markup | string {
  if (thing === null) return '';
  const plate = plateOf(thing.number);
  const name = html`${wordFor(visit, 'things', thing.kind)} <bdi class="ref">${plate}</bdi>`;
  return html`<p>${visit.say('case-thing')} ${visit.may('things.read') ? html`<a href="/console/things/${plate}">${name}</a>` : name}</p>`;
}

function timeline(visit: Visit, { found, translations }: CaseData): Markup {
  const { say, language, now } = visit;
  return html`<ol class="timeline">${found.events.map(
    (event) => html`<li class="${event.visible ? 'seen' : 'inside'}">
<p class="when"><time datetime="${event.at.toISOString()}">${shortMoment(language, event.at, now)}</time>
  <span>${event.staff === null && event.party ? html`<bdi>${nameOf(visit, event.party)}</bdi>` : calledBy(event.staff?.name, say('citizen-or-bot'))}</span>
  <span class="soft">${say(event.visible ? 'visible' : 'internal')}</span></p>
<p><strong>${wordFor(visit, 'event', event.kind)}</strong> ${putUnder(visit, event)} ${event.dueOn === null ? '' : shortDay(language, event.dueOn)} ${givenTo(visit, event)} ${event.status === null ? '' : statusBadge(visit, { flow: found.flow, status: event.status })}</p>
${event.reason === null ? '' : html`<p>${reasonIn(visit, event.kind, event.reason)}</p>`}${event.text === null ? '' : html`<p class="words" dir="auto">${event.text}</p>`}
${translatedView(visit, translations, event.id)}${filesView(visit, event)}
</li>`,
  )}</ol>`;
}

/** Why staff heard no yes; or what a party said, or showed, and why it counts for nothing. */
function reasonIn({ say, parts, language }: Visit, kind: string, reason: string): string {
  if (kind === 'not_consented') return say(`behalf-no_yes-${reason}`);
  return parts.words.say(language, { message: 'console-order_page', attribute: `reason_${reason}` });
}

/** Under which subject a case went. */
function putUnder(visit: Visit, { categoryId }: WholeCase['events'][number]): Markup | string {
  return categoryId === null ? '' : html`<span>${subjectOf(visit, { flow: COMPLAINT, categoryId })}</span>`;
}

/** To whom a case went, or from whom something came. */
function givenTo(
  visit: Visit,
  { department, assignee, party }: WholeCase['events'][number],
): Markup | string {
  if (party !== null) return html`<bdi>${nameOf(visit, party)}</bdi>`;
  if (department === null) return calledBy(assignee?.name, '');
  return html`<span>${nameOf(visit, department)}${assignee === null ? '' : html` · ${calledBy(assignee.name)}`}</span>`;
}

/** The last days that the decree allows, whatever the commune promised; marked once they have passed unkept. */
function legalTermsView(visit: Visit, found: WholeCase): Markup {
  const { say, language, now } = visit;
  const { acknowledgeBy, answerBy } = legalTerms(found.createdAt);
  const missed = missedTerm(found, now);
  const late = html` <span class="due late">${say('legal-late')}</span>`;
  // What was neither passed on nor answered has missed both.
  const isUnoriented = missed !== null && found.status === 'received';
  return html`<dt>${say('legal-acknowledge')}</dt><dd>${shortDay(language, acknowledgeBy)}${isUnoriented ? late : ''}</dd>
<dt>${say('legal-answer')}</dt><dd>${shortDay(language, answerBy)}${missed === 'answer' ? late : ''}</dd>`;
}

/** What the citizen says of what was said to be done. */
function wordOfCitizen({ say }: Visit, { doneAt, verdict, rating }: WholeCase): Markup | string {
  if (doneAt === null) return '';
  return html`<dt>${say('verdict')}</dt><dd>${say(`verdict-${verdict ?? 'silent'}`)}</dd>${
    rating === null ? '' : html`<dt>${say('rating')}</dt><dd>${say(`rating-${rating}`)}</dd>`
  }`;
}

function facts(visit: Visit, { found, person, names }: CaseData): Markup {
  const { say, language, now } = visit;
  return html`<dl class="facts">
<dt>${say('promised')}</dt><dd>${shortDay(language, found.dueOn)}</dd>
${decreedFlows(visit.parts.flows).includes(found.flow) ? legalTermsView(visit, found) : ''}
<dt>${say('filed')}</dt><dd>${shortMoment(language, found.createdAt, now)}</dd>
<dt>${say('department')}</dt><dd>${nameOf(visit, found.department)}</dd>
<dt>${say('assignee')}</dt><dd>${calledWithAbsence(visit, found.assignee, say('nobody'))}</dd>
<dt>${say('people')}</dt><dd>${say('affected', { count: found._count.followers + 1 })}</dd>
<dt>${say('citizen-language')}</dt><dd>${wordFor(visit, 'language', found.language)}</dd>
${wordOfCitizen(visit, found)}${found.refusal === null ? '' : html`<dt>${say('refusal')}</dt><dd dir="auto">${found.refusal}</dd>`}
<dt>${say('citizen')}</dt><dd>${
    person === null
      ? html`<span class="soft">${say('hidden')}</span>`
      : person.conversations.map(
          (conversation) =>
            html`<p><a href="/console/inbox/${conversation.id}?case=${found.id}">${
              names.get(conversation.id) ?? '—'
            }</a> <small>${wordFor(visit, 'channel', conversation.channel)}</small></p>`,
        )
  }</dd>
</dl>`;
}
