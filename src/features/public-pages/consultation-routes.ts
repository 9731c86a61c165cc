// The public pages of consultations: the list, each of them with its card, and the data of those that are closed.

import type { Express, Request } from 'express';
import { html } from 'hono/html';
import { readGroups, readResults } from '../../database/consultation-results.ts';
import type { BoundedMap } from '../../domain/bounded-map.ts';
import { chatWays } from '../../domain/chat-links.ts';
import { isOver, takesAnswers } from '../../domain/consultation.ts';
import { STAFF_LANGUAGES } from '../../words/languages.ts';
import { RESULT_FIELDS, type ResultRow, resultsCsv, resultsData } from './consultation-data.ts';
import {
  consultationPageOf,
  consultationRow,
  consultationStatus,
  consultationTitle,
} from './consultation-page.ts';
import { FRESH_SECONDS, type Look, type Markup, type PublicPage, sayIn, secured, sendPage } from './frame.ts';
import { After, writeAfter } from './matters.ts';
import { listPublic, type PublicConsultation, publicOf } from './public-consultations.ts';
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

const FOLDER = '/public/consultations';

/** Puts them into the server. */
export function openConsultations(
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
    const found = await publicOf(db, request.params.reference, clock());
    await sendPage(response, look, found ? await onePage(parts, look, found) : missing(look));
  });
  for (const language of STAFF_LANGUAGES) {
    app.get(`${FOLDER}/:reference/card-${language}.png`, async (request, response) => {
      const look = { ...lookOf(parts, request), language, say: sayIn(parts.words, language) };
      const found = await publicOf(db, request.params.reference, clock());
      if (!found) return sendPage(response, look, missing(look));
      const picture = await cardFor(parts, look, { found, cards });
      secured(response).set('Cache-Control', `public, max-age=${FRESH_SECONDS}`).type('png').send(picture);
    });
  }
  for (const [ending, type, written] of FORMATS) {
    app.get(`/public/data/consultations.${ending}`, async (request, response) => {
      const { rows, next } = await resultsData(db, After.safeParse(request.query.after).data, clock());
      if (next) response.links({ next: `${parts.baseUrl}${request.path}?after=${writeAfter(next)}` });
      asData(response, type).send(written(rows));
    });
  }
}

const FORMATS = [
  ['csv', 'text/csv', resultsCsv],
  ['json', 'application/json', (rows: readonly ResultRow[]) => JSON.stringify(rows)],
] as const;

async function listPage(parts: PublicParts, look: Look, request: Request): Promise<PublicPage> {
  const { say, language, path } = look;
  const after = After.safeParse(request.query.after).data;
  const { rows, next } = await listPublic(parts.db, { limit: PAGE_ROWS, after, now: parts.clock() });
  const more = next
    ? html`<p><a href="${path}?lang=${language}&after=${writeAfter(next)}" rel="next">${say('more')}</a></p>`
    : '';
  const title = say('consultations');
  const body = html`<section class="card"><h1>${title}</h1>${rowsOf(parts, look, rows)}${more}</section>`;
  return { title, summary: title, body };
}

const rowsOf = ({ words }: PublicParts, look: Look, rows: readonly PublicConsultation[]): Markup =>
  rows.length === 0
    ? html`<p class="soft">${look.say('none')}</p>`
    : html`<ul class="rows">${rows.map((row) => consultationRow(look, words, row))}</ul>`;

/** The newest, on the first page of all; nothing where there never was one. */
export async function consultationsCard(parts: PublicParts, look: Look): Promise<Markup | ''> {
  const { rows, next } = await listPublic(parts.db, { limit: FIRST_ROWS, now: parts.clock() });
  if (rows.length === 0) return '';
  const more = next ? html`<p><a href="${FOLDER}?lang=${look.language}">${look.say('more')}</a></p>` : '';
  return html`<section class="card"><h2>${look.say('consultations')}</h2>${rowsOf(parts, look, rows)}${more}</section>`;
}

async function onePage(parts: PublicParts, look: Look, found: PublicConsultation): Promise<PublicPage> {
  const { db, words, clock, telegramName, referenceData } = parts;
  const now = clock();
  const over = isOver(found, now);
  const [results, groups] = await Promise.all([
    readResults(db, found.id),
    over ? readGroups(db, found.id, 'quarter') : [],
  ]);
  const ways = chatWays(telegramName?.(), referenceData.settings.commune.chatPhone);
  const { quarterName } = referenceData;
  const shown = { found, results, groups, isOpen: takesAnswers(found, now), isOver: over, ways, quarterName };
  return consultationPageOf(look, words, shown);
}

function cardFor(
  parts: PublicParts,
  look: Look,
  { found, cards }: { found: PublicConsultation; cards: BoundedMap<string, Promise<Buffer>> },
): Promise<Buffer> {
  const { language } = look;
  const card = {
    ...{ language, commune: communeIn(parts, language), title: consultationTitle(language, found) },
    supports: look.say('answered_by', { count: found.people }),
    status: consultationStatus(parts.words, language, found.status),
    share: null,
  };
  return drawn(cards, card);
}

/** What each column of the results means, with the files. */
export function resultFields({ say }: Look): Markup {
  const rows = RESULT_FIELDS.map(
    (field) => html`<tr><th dir="ltr"><code>${field}</code></th><td>${say(`field_${field}`)}</td></tr>`,
  );
  return html`<section class="card"><h2>${say('consultations')}</h2><p>${say('results_more')} <a href="/public/data/consultations.csv">CSV</a> · <a href="/public/data/consultations.json">JSON</a></p><table>${rows}</table></section>`;
}
