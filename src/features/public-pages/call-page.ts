// The page of one call for candidates: what it is for, who may apply, how to apply in the chat, and its result in figures.

import { html } from 'hono/html';
import type { CallCounts } from '../../database/call-counts.ts';
import type { ReferenceData } from '../../database/reference-data.ts';
import { documentsOf, isPublished } from '../../domain/call.ts';
import type { ChatWays } from '../../domain/chat-links.ts';
import { showsFrench } from '../../domain/names.ts';
import type { Words } from '../../words/words.ts';
import type { Look, Markup, PublicPage } from './frame.ts';
import { chatSquares } from './matter-page.ts';
import type { PublicCall } from './public-calls.ts';

export interface ShownCall {
  found: PublicCall;
  counts: CallCounts;
  /** Of those who were kept, and agreed. */
  names: readonly string[];
  isOpen: boolean;
  ways: ChatWays;
  quarterName: ReferenceData['quarterName'];
}

export const publicCallTitle = (
  language: string,
  { titleAr, titleFr }: Pick<PublicCall, 'titleAr' | 'titleFr'>,
) => (showsFrench(language) ? titleFr : titleAr);

export const publicCallStatus = (words: Words, language: string, status: string): string =>
  words.say(language, { message: `console-call-status-${status}` });

/** How many applied; once the result is told, what became of them. */
export const candidatesIn = ({ say }: Look, { people }: CallCounts): string =>
  say('candidates', { count: people });

/** Draws it. */
export async function callPageOf(look: Look, words: Words, shown: ShownCall): Promise<PublicPage> {
  const { language, say } = look;
  const { found, counts, isOpen, ways } = shown;
  const french = showsFrench(language);
  const title = publicCallTitle(language, found);
  const date = (at: Date) => words.date(language, at);
  const facts = [
    say('number', { reference: found.reference }),
    say('opened', { date: date(found.opensAt) }),
    say('closes', { date: words.until(language, found.closesAt) }),
    say('results_on', { date: date(found.resultsOn) }),
  ];
  const body = html`<article class="card"><span class="badge">${publicCallStatus(words, language, found.status)}</span><h1 dir="auto">${title}</h1>
<p dir="auto">${french ? found.purposeFr : found.purposeAr}</p><p><strong>${say('seats', { count: found.seats })}</strong> · ${candidatesIn(look, counts)}</p><p class="soft">${facts.join(' · ')}</p></article>
${await chatSquares(look, { link: `call_${found.reference}`, isOpen, ways, head: 'call_chat' })}
${criteria(look, shown)}${result(look, words, shown)}`;
  return { title, summary: candidatesIn(look, counts), body, card: `${look.path}/card-${language}.png` };
}

function criteria({ say, language }: Look, { found, quarterName }: ShownCall): Markup {
  const french = showsFrench(language);
  const lines = (french ? found.criteriaFr : found.criteriaAr)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const quarters = found.quarterIds.map((id) => quarterName(id, language) ?? id);
  const places =
    quarters.length === 0 ? '' : html`<li>${say('call_quarters', { quarters: quarters.join(' · ') })}</li>`;
  const documents = documentsOf(found.documents).map(
    ({ ar, fr }) => html`<li><bdi>${french ? fr : ar}</bdi></li>`,
  );
  return html`<section class="card"><h2>${say('call_criteria')}</h2><ul>${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}${places}</ul>${
    documents.length === 0
      ? ''
      : html`</section><section class="card"><h2>${say('call_documents')}</h2><ul>${documents}</ul>`
  }</section>`;
}

function result(look: Look, words: Words, { found, counts, names }: ShownCall): Markup | '' {
  const { say, language } = look;
  if (!isPublished(found.status)) return '';
  const { kept, reserve, notKept, appeals } = counts;
  const rows = Object.entries({ kept, reserve, not_kept: notKept, appeals }).map(
    ([name, count]) => html`<tr><th scope="row">${say(`call_${name}`)}</th><td>${count}</td></tr>`,
  );
  const until = found.appealsUntil
    ? html`<p class="soft">${say('appeals_until', { date: words.until(language, found.appealsUntil) })}</p>`
    : '';
  const named =
    names.length === 0
      ? ''
      : html`<h2>${say('call_names')}</h2><p class="soft">${say('call_names_more')}</p><ul>${names.map((name) => html`<li><bdi>${name}</bdi></li>`)}</ul>`;
  return html`<section class="card"><h2>${say('call_result')}</h2><table>${rows}</table>${until}${named}</section>`;
}

/** The row of a list. */
export const callRow = (look: Look, words: Words, found: PublicCall & { counts: CallCounts }): Markup =>
  html`<li><a href="/public/calls/${found.reference}?lang=${look.language}" dir="auto">${publicCallTitle(look.language, found)}</a><br><span class="soft">${publicCallStatus(words, look.language, found.status)} · ${candidatesIn(look, found.counts)}</span></li>`;
