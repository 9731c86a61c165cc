// One candidacy as those who score and decide read it: what was told, each document that was asked, and what may be done.
import { html } from 'hono/html';
import { nameOf, wordFor } from '../../../console/components.ts';
import { shortDay, shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import { documentStep, documentsOf } from '../../../domain/call.ts';
import type { KeptAnswer, KeptAnswers } from '../../../domain/kept-answer.ts';
import { showsFrench } from '../../../domain/names.ts';
import type { ScoresSeen, WholeCandidacy } from '../queries.ts';
import { candidacyActions } from './candidacy-actions.ts';
import { PATH, titleOf } from './list-view.ts';

type ShownFile = WholeCandidacy['case']['attachments'][number];

export interface CandidacyData {
  found: WholeCandidacy;
  scores: ScoresSeen;
  /** Where each document that is asked stands, in their order. */
  documents: AskedDocument[];
  told: KeptAnswers;
}

export interface AskedDocument {
  name: string;
  files: ShownFile[];
}

/** All that was told, what was told in confidence only for those who may see people. */
export function toldIn(visit: Visit, { id, case: request }: WholeCandidacy): KeptAnswers {
  const opened = openSealed(visit, request.confided, `Case.confided.${id}`);
  const plain = (request.answers as KeptAnswers | null) ?? {};
  return opened === null ? plain : { ...plain, ...(JSON.parse(opened) as KeptAnswers) };
}

/** The documents that the call asks, with what was sent of each with the form. */
export function askedDocuments(visit: Visit, found: WholeCandidacy, told: KeptAnswers): AskedDocument[] {
  const french = showsFrench(visit.language);
  return documentsOf(found.call.documents).map(({ ar, fr }, i) => ({
    name: french ? fr : ar,
    files: filesOf(found, told[documentStep(i)]),
  }));
}

function filesOf({ case: request }: WholeCandidacy, answer: KeptAnswer | undefined): ShownFile[] {
  const ids = answer?.kind === 'files' ? answer.files : [];
  return request.attachments.filter(({ id }) => ids.includes(id));
}

export function candidacyPage(visit: Visit, data: CandidacyData): Markup {
  const { say, language, now } = visit;
  const { found, documents } = data;
  const { call, case: request } = found;
  const asked = documents.map(
    ({ name, files }) =>
      html`<dt><bdi>${name}</bdi></dt><dd>${files.length === 0 ? html`<span class="status refused">${say('candidacy-absent')}</span>` : files.map((file) => fileLink(visit, found.id, file))}</dd>`,
  );
  return html`<nav class="crumb"><a href="${PATH}">${say('calls')}</a> <a href="${PATH}/${call.id}"><bdi>${titleOf(visit, call)}</bdi></a> <a href="${PATH}/${call.id}/candidacies">${say('call-candidacies')}</a></nav>
<header class="title"><h1>${say('candidacy')} <bdi class="ref">${request.reference}</bdi></h1>${found.outcome === null ? '' : html`<span class="status">${wordFor(visit, 'candidacy-outcome', found.outcome)}</span>`}</header>
<div class="columns"><div><section class="card"><h2>${say('candidacy-told')}</h2>${toldView(visit, data)}</section>
<section class="card"><h2>${say('call-documents')}</h2>${asked.length === 0 ? html`<p>${say('call-documents-none')}</p>` : html`<dl class="facts">${asked}</dl>`}${laterFiles(visit, data)}</section>
${decisionView(visit, found)}${appealView(visit, found)}</div>
<aside aria-label="${say('actions')}"><section class="card"><dl class="facts"><dt>${say('candidacy-sent')}</dt><dd>${shortMoment(language, found.createdAt, now)}</dd>
<dt>${say('candidacy-language')}</dt><dd>${wordFor(visit, 'language', request.language)}</dd>
<dt>${say('candidacy-complete')}</dt><dd>${found.completeAt ? shortMoment(language, found.completeAt, now) : say('candidacy-complete-no')}</dd>
${request.awaitedOn ? html`<dt>${say('candidacy-awaited')}</dt><dd>${shortDay(language, request.awaitedOn)}</dd>` : ''}</dl></section>
${candidacyActions(visit, data)}</aside></div>`;
}

const STEPS = ['name', 'born', 'age', 'quarter', 'why', 'shown'] as const;

function toldView(visit: Visit, { found, told }: CandidacyData): Markup {
  const { parts, language } = visit;
  const lines = STEPS.flatMap((step) => {
    const answer = told[step];
    if (answer === undefined) return [];
    const label = parts.words.say(language, { message: `candidacy-${step}`, attribute: 'name' });
    return [html`<dt>${label}</dt><dd dir="auto">${answerView(visit, found, step, answer)}</dd>`];
  });
  return html`<dl class="facts">${lines}</dl>`;
}

function answerView(visit: Visit, found: WholeCandidacy, step: string, answer: KeptAnswer): Markup | string {
  const { parts, language, say } = visit;
  if (answer.kind === 'choice' && step === 'quarter')
    return parts.referenceData.quarterName(answer.option, language) ?? '—';
  if (answer.kind === 'choice' && step === 'age') return say(`candidacy-age-${answer.option}`);
  if (answer.kind === 'choice')
    return parts.words.say(language, { message: `candidacy-${step}`, attribute: answer.option });
  if (answer.kind !== 'text') return '—';
  const voices = found.case.attachments.filter(({ id }) => answer.voices?.includes(id));
  return html`${answer.text ?? ''}${voices.map((file) => fileLink(visit, found.id, file))}`;
}

/** What came after the form: an answer to what was asked back. */
function laterFiles(visit: Visit, { found, documents, told }: CandidacyData): Markup | string {
  const known = new Set([
    ...documents.flatMap(({ files }) => files.map(({ id }) => id)),
    ...Object.values(told).flatMap((answer) => (answer.kind === 'text' ? (answer.voices ?? []) : [])),
    ...found.appealVoices,
  ]);
  const later = found.case.attachments.filter(({ id, state }) => !known.has(id) && state !== 'erased');
  if (later.length === 0) return '';
  return html`<h3>${visit.say('candidacy-later-files')}</h3>${later.map((file) => fileLink(visit, found.id, file))}`;
}

/** A picture, a recording or a document, by the way of candidacies: who scores may open no other file of requests. */
export function fileLink(visit: Visit, id: string, file: ShownFile): Markup {
  const { say } = visit;
  const address = `${PATH}/candidacies/${id}/files/${file.id}`;
  if (file.state !== 'stored') return html`<p class="soft">${wordFor(visit, 'file', file.state)}</p>`;
  if (file.media === 'photo')
    return html`<a class="photo" href="${address}"><img src="${address}" alt="${say('photo')}" loading="lazy"></a>`;
  if (file.media === 'voice' || file.media === 'audio')
    return html`<p><audio controls preload="none" src="${address}" aria-label="${say('voice')}"></audio></p>${file.transcript === null ? '' : html`<p>${file.transcript}</p>`}`;
  return html`<p><a href="${address}">${say('document')}</a></p>`;
}

function decisionView(visit: Visit, { outcome, reasonAr, reasonFr }: WholeCandidacy): Markup | string {
  if (outcome === null) return '';
  const reason = nameOf(visit, { nameAr: reasonAr ?? '—', nameFr: reasonFr ?? '—' });
  return html`<section class="card"><h2>${visit.say('candidacy-reason')}</h2><p dir="auto">${reason}</p></section>`;
}

function appealView(visit: Visit, found: WholeCandidacy): Markup | string {
  const { say, language, now } = visit;
  if (found.appealedAt === null) return '';
  const words = openSealed(visit, found.appeal, `Candidacy.appeal.${found.id}`);
  const voices = found.case.attachments.filter(({ id }) => found.appealVoices.includes(id));
  const reason = nameOf(visit, { nameAr: found.appealReasonAr ?? '—', nameFr: found.appealReasonFr ?? '—' });
  const answer =
    found.appealOutcome === null
      ? ''
      : html`<h3>${wordFor(visit, 'candidacy-appeal', found.appealOutcome)}</h3><p dir="auto">${reason}</p>`;
  return html`<section class="card"><h2>${say('candidacy-appeal')}</h2><p class="soft">${shortMoment(language, found.appealedAt, now)}</p>
${words === null ? '' : html`<p dir="auto">${words}</p>`}${voices.map((file) => fileLink(visit, found.id, file))}${answer}</section>`;
}
