// The public pages: petitions, ideas, and the data behind them, for anybody and without a sign-in.

import type { Express, Request, Response } from 'express';
import { html } from 'hono/html';
import { referralsOfIdea } from '../../database/referrals.ts';
import { BoundedMap } from '../../domain/bounded-map.ts';
import { chatWays } from '../../domain/chat-links.ts';
import { isCollecting } from '../../domain/petition.ts';
import { isListed } from '../../domain/proposal.ts';
import { STAFF_LANGUAGES } from '../../words/languages.ts';
import { campaignsCard, openCampaignPages } from './campaign-page.ts';
import { FRESH_SECONDS, type Look, type Markup, type PublicPage, sayIn, secured, sendPage } from './frame.ts';
import { matterPage, matterRow, statusIn, supportsIn, titleIn } from './matter-page.ts';
import {
  After,
  eventsOf,
  FOLDERS,
  ideaGoingOnAs,
  listMatters,
  MATTERS,
  type Matter,
  type MatterKind,
  matterOf,
  writeAfter,
} from './matters.ts';
import { csvOf, dataOf, FIELDS, type Row } from './open-data.ts';
import {
  asData,
  communeIn,
  FIRST_ROWS,
  lookOf,
  missing,
  PAGE_ROWS,
  type PublicParts,
} from './public-parts.ts';
import { type Card, drawn } from './share-card.ts';
import { SHOWN_CALLS } from './shown-calls.ts';
import { SHOWN_CONSULTATIONS } from './shown-consultations.ts';
import { fieldsOf, newestOf, openShown } from './shown-kind.ts';
import { SHOWN_VOTES } from './shown-votes.ts';

/** Pictures that are kept, by what stands on them: the same one is drawn once, however often it is asked for. */
const CARDS_KEPT = 500;

/** Puts the pages into the server. */
export function openPublicPages(app: Express, parts: PublicParts): void {
  app.get('/public', async (request, response) => {
    const look = lookOf(parts, request);
    await sendPage(response, look, await firstPage(parts, look));
  });
  app.get('/public/data', async (request, response) => {
    const look = lookOf(parts, request);
    await sendPage(response, look, dictionary(look));
  });
  const cards = new BoundedMap<string, Promise<Buffer>>(CARDS_KEPT);
  for (const kind of MATTERS) openKind(app, parts, kind, cards);
  openShown(app, parts, cards, SHOWN_CONSULTATIONS);
  openShown(app, parts, cards, SHOWN_CALLS);
  openShown(app, parts, cards, SHOWN_VOTES);
  openCampaignPages(app, {
    ...{ db: parts.db, words: parts.words, clock: parts.clock, missing },
    lookOf: (request) => lookOf(parts, request),
    communeIn: (language) => communeIn(parts, language),
    drawn: (card) => drawn(cards, card),
  });
}

function openKind(
  app: Express,
  parts: PublicParts,
  kind: MatterKind,
  cards: BoundedMap<string, Promise<Buffer>>,
): void {
  const folder = FOLDERS[kind];
  app.get(`/public/${folder}`, async (request, response) => {
    const look = lookOf(parts, request);
    await sendPage(response, look, await listPage(parts, look, kind, request));
  });
  app.get(`/public/${folder}/:reference`, async (request, response) => {
    const look = lookOf(parts, request);
    const { reference } = request.params;
    const matter = await matterOf(parts.db, kind, reference);
    if (!matter && (await sentOn(parts, kind, reference, look, response))) return;
    await sendPage(response, look, matter ? await pageOfMatter(parts, look, kind, matter) : missing(look));
  });
  for (const language of STAFF_LANGUAGES) {
    app.get(`/public/${folder}/:reference/card-${language}.png`, async (request, response) => {
      const look = { ...lookOf(parts, request), language, say: sayIn(parts.words, language) };
      const matter = await matterOf(parts.db, kind, request.params.reference);
      if (
        !matter &&
        (await sentOn(parts, kind, request.params.reference, look, response, `/card-${language}.png`))
      )
        return;
      if (!matter) return sendPage(response, look, missing(look));
      const card = cardOf(parts, look, kind, matter);
      const picture = await drawn(cards, card);
      secured(response).set('Cache-Control', `public, max-age=${FRESH_SECONDS}`).type('png').send(picture);
    });
  }
  for (const [ending, type, written] of FORMATS) {
    app.get(`/public/data/${folder}.${ending}`, async (request, response) => {
      const { rows, next } = await dataOf(parts.db, kind, After.safeParse(request.query.after).data);
      // Where the older rows are (RFC 8288).
      if (next) response.links({ next: `${parts.baseUrl}${request.path}?after=${writeAfter(next)}` });
      asData(response, type).send(written(rows));
    });
  }
}

/** The number of an idea that was merged leads to the one that goes on, for as long as it does. False: there is none. */
async function sentOn(
  { db }: PublicParts,
  kind: MatterKind,
  reference: string,
  { language }: Look,
  response: Response,
  behind = '',
): Promise<boolean> {
  const on = kind === 'idea' ? await ideaGoingOnAs(db, reference) : null;
  if (on === null) return false;
  const asked = behind === '' ? `?lang=${language}` : '';
  secured(response)
    .set('Cache-Control', `public, max-age=${FRESH_SECONDS}`)
    .redirect(302, `/public/${FOLDERS.idea}/${on}${behind}${asked}`);
  return true;
}

const FORMATS = [
  ['csv', 'text/csv', csvOf],
  ['json', 'application/json', (rows: readonly Row[]) => JSON.stringify(rows)],
] as const;

async function firstPage(parts: PublicParts, look: Look): Promise<PublicPage> {
  const { say, language } = look;
  const title = say('title', { commune: communeIn(parts, language) });
  const lists = await Promise.all(
    MATTERS.map(async (kind) => {
      const { rows, next } = await listMatters(parts.db, kind, { limit: FIRST_ROWS });
      const more = next
        ? html`<p><a href="/public/${FOLDERS[kind]}?lang=${language}">${say('more')}</a></p>`
        : '';
      return html`<section class="card"><h2>${say(FOLDERS[kind])}</h2>${rowsOf(parts, look, kind, rows)}${more}</section>`;
    }),
  );
  const open = [
    await newestOf(parts, look, SHOWN_CALLS),
    await newestOf(parts, look, SHOWN_VOTES),
    await newestOf(parts, look, SHOWN_CONSULTATIONS),
  ];
  const campaigns = await campaignsCard(parts.db, parts.clock(), look);
  return {
    title,
    summary: title,
    body: html`<h1>${title}</h1>${campaigns}${open}${lists}`,
  };
}

async function listPage(
  parts: PublicParts,
  look: Look,
  kind: MatterKind,
  request: Request,
): Promise<PublicPage> {
  const { say, language, path } = look;
  const after = After.safeParse(request.query.after).data;
  const { rows, next } = await listMatters(parts.db, kind, { limit: PAGE_ROWS, after });
  const more = next
    ? html`<p><a href="${path}?lang=${language}&after=${writeAfter(next)}" rel="next">${say('more')}</a></p>`
    : '';
  const title = say(FOLDERS[kind]);
  return {
    title,
    summary: title,
    body: html`<section class="card"><h1>${title}</h1>${rowsOf(parts, look, kind, rows)}${more}</section>`,
  };
}

const rowsOf = ({ words }: PublicParts, look: Look, kind: MatterKind, rows: readonly Matter[]): Markup =>
  rows.length === 0
    ? html`<p class="soft">${look.say('none')}</p>`
    : html`<ul class="rows">${rows.map((row) => matterRow(look, words, kind, row))}</ul>`;

async function pageOfMatter(
  parts: PublicParts,
  look: Look,
  kind: MatterKind,
  matter: Matter,
): Promise<PublicPage> {
  const { db, words, clock, telegramName, referenceData } = parts;
  const ways = chatWays(telegramName?.(), referenceData.settings.commune.chatPhone);
  const now = clock();
  const isOpen = kind === 'petition' ? isCollecting(matter, now) : isListed(matter.status);
  const events = await eventsOf(db, kind, matter);
  const referrals = kind === 'idea' ? await referralsOfIdea(db, matter.id) : [];
  return matterPage(look, words, { kind, matter, events, referrals, isOpen, now, ways });
}

function cardOf(parts: PublicParts, look: Look, kind: MatterKind, matter: Matter): Card {
  const { language } = look;
  return {
    ...{ language, commune: communeIn(parts, language), title: titleIn(language, matter) },
    supports: supportsIn(look, matter),
    status: statusIn(parts.words, language, kind, matter.status),
    share: matter.threshold === null ? null : matter.supports / matter.threshold,
  };
}

function dictionary(look: Look): PublicPage {
  const { say, language } = look;
  const files = MATTERS.map(
    (kind) =>
      html`<li>${say(FOLDERS[kind])}: <a href="/public/data/${FOLDERS[kind]}.csv">CSV</a> · <a href="/public/data/${FOLDERS[kind]}.json">JSON</a></li>`,
  );
  const rows = FIELDS.map(
    (field) => html`<tr><th dir="ltr"><code>${field}</code></th><td>${say(`field_${field}`)}</td></tr>`,
  );
  const title = say('data');
  return {
    ...{ title, summary: say('data_more') },
    body: html`<section class="card" lang="${language}"><h1>${title}</h1><p>${say('data_more')}</p><ul>${files}</ul></section><section class="card"><table>${rows}</table></section>${fieldsOf(look, SHOWN_CONSULTATIONS)}${fieldsOf(look, SHOWN_CALLS)}${fieldsOf(look, SHOWN_VOTES)}`,
  };
}
