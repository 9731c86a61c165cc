// The public pages of calls for candidates: the list, each of them with its card, and the data.

import type { Express, Request } from 'express';
import { html } from 'hono/html';
import { countCandidates } from '../../database/call-counts.ts';
import type { BoundedMap } from '../../domain/bounded-map.ts';
import { isPublished, takesCandidates } from '../../domain/call.ts';
import { chatWays } from '../../domain/chat-links.ts';
import { STAFF_LANGUAGES } from '../../words/languages.ts';
import { CALL_FIELDS, type CallDataRow, callsCsv, callsData } from './call-data.ts';
import { callPageOf, callRow, publicCallStatus, publicCallTitle } from './call-page.ts';
import { FRESH_SECONDS, type Look, type Markup, type PublicPage, sayIn, secured, sendPage } from './frame.ts';
import { After, writeAfter } from './matters.ts';
import { listPublicCalls, NO_CANDIDATES, namesOf, type PublicCall, publicCallOf } from './public-calls.ts';
import {
  asData,
  communeIn,
  FIRST_ROWS,
  lookOf,
  missing,
  PAGE_ROWS,
  type PublicParts,
} from './public-parts.ts';
import { drawn } from './share-card.ts';

const FOLDER = '/public/calls';

/** Puts them into the server. */
export function openCalls(
  app: Express,
  parts: PublicParts,
  cards: BoundedMap<string, Promise<Buffer>>,
): void {
  const { db, clock } = parts;
  app.get(FOLDER, async (request, response) => {
    const look = lookOf(parts, request);
    await sendPage(response, look, await listPage(parts, look, request));
  });
  app.get(`${FOLDER}/:reference`, async (request, response) => {
    const look = lookOf(parts, request);
    const found = await publicCallOf(db, request.params.reference, clock());
    await sendPage(response, look, found ? await onePage(parts, look, found) : missing(look));
  });
  for (const language of STAFF_LANGUAGES) {
    app.get(`${FOLDER}/:reference/card-${language}.png`, async (request, response) => {
      const look = { ...lookOf(parts, request), language, say: sayIn(parts.words, language) };
      const found = await publicCallOf(db, request.params.reference, clock());
      if (!found) return sendPage(response, look, missing(look));
      const picture = await cardFor(parts, look, { found, cards });
      secured(response).set('Cache-Control', `public, max-age=${FRESH_SECONDS}`).type('png').send(picture);
    });
  }
  for (const [ending, type, written] of FORMATS) {
    app.get(`/public/data/calls.${ending}`, async (request, response) => {
      const { rows, next } = await callsData(db, After.safeParse(request.query.after).data, clock());
      if (next) response.links({ next: `${parts.baseUrl}${request.path}?after=${writeAfter(next)}` });
      asData(response, type).send(written(rows));
    });
  }
}

const FORMATS = [
  ['csv', 'text/csv', callsCsv],
  ['json', 'application/json', (rows: readonly CallDataRow[]) => JSON.stringify(rows)],
] as const;

type Listed = Awaited<ReturnType<typeof listPublicCalls>>['rows'];

async function listPage(parts: PublicParts, look: Look, request: Request): Promise<PublicPage> {
  const { say, language, path } = look;
  const after = After.safeParse(request.query.after).data;
  const { rows, next } = await listPublicCalls(parts.db, { limit: PAGE_ROWS, after, now: parts.clock() });
  const more = next
    ? html`<p><a href="${path}?lang=${language}&after=${writeAfter(next)}" rel="next">${say('more')}</a></p>`
    : '';
  const title = say('calls');
  const body = html`<section class="card"><h1>${title}</h1>${rowsOf(parts, look, rows)}${more}</section>`;
  return { title, summary: title, body };
}

const rowsOf = ({ words }: PublicParts, look: Look, rows: Listed): Markup =>
  rows.length === 0
    ? html`<p class="soft">${look.say('none')}</p>`
    : html`<ul class="rows">${rows.map((row) => callRow(look, words, row))}</ul>`;

/** The newest, on the first page of all; nothing where there never was one. */
export async function callsCard(parts: PublicParts, look: Look): Promise<Markup | ''> {
  const { rows, next } = await listPublicCalls(parts.db, { limit: FIRST_ROWS, now: parts.clock() });
  if (rows.length === 0) return '';
  const more = next ? html`<p><a href="${FOLDER}?lang=${look.language}">${look.say('more')}</a></p>` : '';
  return html`<section class="card"><h2>${look.say('calls')}</h2>${rowsOf(parts, look, rows)}${more}</section>`;
}

async function onePage(parts: PublicParts, look: Look, found: PublicCall): Promise<PublicPage> {
  const { db, words, clock, telegramName, referenceData } = parts;
  const [counted, names] = await Promise.all([
    countCandidates(db, [found.id]),
    isPublished(found.status) ? namesOf(db, found.id) : [],
  ]);
  const counts = counted.get(found.id) ?? NO_CANDIDATES;
  const ways = chatWays(telegramName?.(), referenceData.settings.commune.chatPhone);
  const { quarterName } = referenceData;
  return callPageOf(look, words, {
    found,
    counts,
    names,
    isOpen: takesCandidates(found, clock()),
    ways,
    quarterName,
  });
}

function cardFor(
  parts: PublicParts,
  look: Look,
  { found, cards }: { found: PublicCall; cards: BoundedMap<string, Promise<Buffer>> },
): Promise<Buffer> {
  const { language } = look;
  const card = {
    ...{ language, commune: communeIn(parts, language), title: publicCallTitle(language, found) },
    supports: look.say('seats', { count: found.seats }),
    status: publicCallStatus(parts.words, language, found.status),
    share: null,
  };
  return drawn(cards, card);
}

/** What each column of the data means, with the files. */
export function callFields({ say }: Look): Markup {
  const rows = CALL_FIELDS.map(
    (field) => html`<tr><th dir="ltr"><code>${field}</code></th><td>${say(`field_${field}`)}</td></tr>`,
  );
  return html`<section class="card"><h2>${say('calls')}</h2><p>${say('calls_more')} <a href="/public/data/calls.csv">CSV</a> · <a href="/public/data/calls.json">JSON</a></p><table>${rows}</table></section>`;
}
