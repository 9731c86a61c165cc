// Small pieces that several pages share: names by language, choices, a moment, a file.

import { html } from 'hono/html';
import { v4 as uuidv4 } from 'uuid';
import { OWN_COPY } from '../domain/attachment.ts';
import { type Subject, subjectMessage } from '../domain/case.ts';
import { showsFrench } from '../domain/names.ts';
import { hasReference } from '../domain/reference.ts';
import { endingOf } from '../files/content-type.ts';
import { formAt, type TypedForm } from './form-fields.ts';
import { age, shortMoment } from './format.ts';
import type { Markup } from './layout.ts';
import type { Visit } from './request.ts';

/** The name of something that has one in both languages of the console. */
export function nameOf(visit: Visit, named: { nameAr: string; nameFr: string } | null): string {
  if (named === null) return '—';
  return showsFrench(visit.language) ? named.nameFr : named.nameAr;
}

/**
 * The words for a value of a closed list: those of the console (`console-<list>-<value>`), else those shared with the
 * chat (`<list>-<value>`), else the value itself, where a newer one has no words yet.
 */
export function wordFor(visit: Visit, list: string, value: string): string {
  const { words } = visit.parts;
  const name = `${list}-${value.replaceAll(/[^a-z0-9_-]/gi, '_')}`;
  const message = [`console-${name}`, name].find((each) => words.has(visit.language, each));
  return message === undefined ? value : words.say(visit.language, { message });
}

/** What a case is about: its category, or the name of the flow it was filed with. */
export function subjectOf(visit: Visit, subject: Subject): string {
  const { words } = visit.parts;
  const message = subjectMessage(subject);
  return words.has(visit.language, message) ? words.say(visit.language, { message }) : subject.flow;
}

export interface Choice {
  value: string;
  label: string;
}

/** A labelled list to choose from; `blank` is the words for choosing none. */
export function select(
  name: string,
  label: string,
  choices: Choice[],
  chosen: string,
  blank?: string,
): Markup {
  return html`<label>${label}<select name="${name}">
${blank === undefined ? '' : html`<option value="">${blank}</option>`}
${choices.map(
  ({ value, label: words }) =>
    html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${words}</option>`,
)}</select></label>`;
}

/** How long ago, with the exact moment for whoever wants it. */
export function ago(visit: Visit, moment: Date | null): Markup | string {
  if (moment === null) return '—';
  const exact = shortMoment(visit.language, moment, visit.now);
  const isFresh = visit.now.getTime() - moment.getTime() < 60_000;
  const words = isFresh ? visit.say('just-now') : age(visit.language, moment, visit.now);
  return html`<time datetime="${moment.toISOString()}" title="${exact}">${words}</time>`;
}

/** Makes a form that is sent twice recognisable: a new value with every page shown. */
export function nonce(): Markup {
  return html`<input type="hidden" name="nonce" value="${uuidv4()}">`;
}

const FIRST_LETTERS = 90;

/** A number of a case as we write it; else a long number, which may be somebody's. */
const LONG_NUMBER = /(?<!\d)\d{2}-\d{6}-\d(?!\d)|[+(]?\p{Nd}(?:[\s().-]*\p{Nd}){5,}/gu;

/** The first words of what somebody wrote, on one line; long numbers are hidden in lists, but those of cases. */
export function firstWords(text: string | null): string {
  const line = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  const cut =
    line.length > FIRST_LETTERS ? `${line.slice(0, FIRST_LETTERS).replace(/\S*$/u, '').trim()}…` : line;
  return cut.replaceAll(LONG_NUMBER, (number) =>
    hasReference(number) ? number : `••${number.replaceAll(/\P{Nd}/gu, '').slice(-2)}`,
  );
}

/**
 * What somebody wrote, line by line: each line takes the direction of its own words, so that a French line in an Arabic
 * message reads as it was written.
 */
export function wordsView(text: string, kind = 'words'): Markup {
  return html`<div class="${kind}">${text.split('\n').map((line) => html`<p dir="auto">${line}</p>`)}</div>`;
}

/**
 * Where pictures are chosen that go along with words. A browser gives none of them back: which must be chosen again is
 * said. It stands behind the words, which are then read even where the pictures are too large.
 */
export function pictureField({ say }: Visit, form: TypedForm): Markup {
  const lost =
    form.files.length === 0
      ? ''
      : html`<span class="fault" role="status">${say('pictures-again', { names: form.files.join(', ') })}</span>`;
  return html`<label class="file">${say('pictures')}<input type="file" name="pictures" accept="image/*" multiple ${form.invalid('pictures')}>${form.fault('pictures')}${lost}</label>`;
}

export interface ShownFile {
  id: string;
  media: string;
  mimeType: string | null;
  name: string | null;
  state: string;
  transcript: string | null;
}

/** A photo, a recording with its player and what was heard in it, or a document. */
export function fileView(visit: Visit, file: ShownFile): Markup {
  const { say } = visit;
  const address = `/console/files/${file.id}`;
  if (file.media === OWN_COPY) return html`<p class="soft">${say('file-own-copy')}</p>`;
  if (file.state !== 'stored') return html`<p class="soft">${wordFor(visit, 'file', file.state)}</p>`;
  if (file.media === 'photo' || file.media === 'sticker') {
    return html`<a class="photo" href="${address}"><img src="${address}" alt="${say('photo')}" loading="lazy"></a>`;
  }
  if (file.media === 'voice' || file.media === 'audio') {
    return html`<div class="voice">${player(visit, file)}
${file.transcript === null ? '' : html`<p class="heard"><span>${say('heard')}</span> ${file.transcript}</p>`}
${visit.may('voices.write') ? transcriptForm(visit, file) : ''}</div>`;
  }
  if (file.media === 'video') {
    return html`<div class="voice"><video id="played-${file.id}" hx-preserve="true" controls preload="metadata" src="${address}" aria-label="${say('video')}"></video> ${keepLink(visit, file.id)}</div>`;
  }
  return html`<a class="document" href="${address}"><bdi>${documentName(visit, file)}</bdi></a>`;
}

/** A sound with its player, and a way to keep it where the player does not know it. */
export function player(visit: Visit, { id }: { id: string }, preload = 'metadata'): Markup {
  // What plays goes on while the page around it is drawn anew.
  return html`<audio id="played-${id}" hx-preserve="true" controls preload="${preload}" src="/console/files/${id}" aria-label="${visit.say('voice')}"></audio> ${keepLink(visit, id)}`;
}

const keepLink = ({ say }: Visit, id: string): Markup =>
  html`<a href="/console/files/${id}" download>${say('file-keep')}</a>`;

/** Marks that turn the direction of a line round, and what no screen shows. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** As its sender called it, without what misleads; the ending tells what it is. */
function documentName({ say }: Visit, { name, mimeType }: ShownFile): string {
  const called = (name ?? '')
    .replace(UNSEEN, '')
    .replace(/\.[^.\s]{1,5}$/u, '')
    .trim();
  return `${called || say('document')}.${endingOf(mimeType)}`;
}

function transcriptForm(visit: Visit, file: ShownFile): Markup {
  const { say } = visit;
  const action = `/console/files/${file.id}/transcript`;
  const form = formAt(visit, action);
  // What is being typed stays while the page around it is drawn anew.
  return html`<details id="transcript-${file.id}" hx-preserve="true"><summary>${say(file.transcript === null ? 'transcript-write' : 'transcript-change')}</summary>
<form method="post" action="${action}" class="line">${form.start}
  <input type="hidden" name="back" value="${visit.path}">
  <input name="text" value="${form.value('text', file.transcript)}" maxlength="1000" required aria-label="${say('heard')}">
  <button>${say('save')}</button>
${form.rest}</form></details>`;
}

/** For a field whose words somebody will read: the letters that this person reads, for the script that watches them. */
export function readBy(language: string): Markup {
  return html`data-reads="${showsFrench(language) ? 'Latin' : 'Arabic'}"`;
}

/** Below such a field: said as soon as its words are clearly in other letters than the reader's. */
export function lettersWarning(visit: Visit, language: string): Markup {
  return html`<p class="note" role="status" data-other-letters hidden>${visit.say('other-letters', { language: wordFor(visit, 'language', language) })}</p>`;
}
