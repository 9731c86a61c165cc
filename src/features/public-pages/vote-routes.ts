// The public pages of votes: the list, each of them with its card and its result as a picture, and the data.

import type { Express, Request } from 'express';
import { html } from 'hono/html';
import { readVoteResults } from '../../database/vote-results.ts';
import type { BoundedMap } from '../../domain/bounded-map.ts';
import { chatWays } from '../../domain/chat-links.ts';
import { takesVotes } from '../../domain/vote.ts';
import type { Files } from '../../files/file-store.ts';
import { STAFF_LANGUAGES } from '../../words/languages.ts';
import { FRESH_SECONDS, type Look, type Markup, type PublicPage, sayIn, secured, sendPage } from './frame.ts';
import { After, writeAfter } from './matters.ts';
import {
  asData,
  communeIn,
  FIRST_ROWS,
  lookOf,
  missing,
  PAGE_ROWS,
  type PublicParts,
} from './public-parts.ts';
import { listPublicVotes, type PublicVote, publicVoteOf } from './public-votes.ts';
import { drawn } from './share-card.ts';
import { VOTE_FIELDS, type VoteDataRow, votesCsv, votesData } from './vote-data.ts';
import { votePageOf, voteRow, voteStatus, voteTitle } from './vote-page.ts';

const FOLDER = '/public/votes';

/** Puts them into the server. */
export function openVotes(
  app: Express,
  parts: PublicParts,
  cards: BoundedMap<string, Promise<Buffer>>,
): void {
  const { db, clock, files } = parts;
  app.get(FOLDER, async (request, response) => {
    const look = lookOf(parts, request);
    await sendPage(response, look, await listPage(parts, look, request));
  });
  app.get(`${FOLDER}/:reference`, async (request, response) => {
    const look = lookOf(parts, request);
    const found = await publicVoteOf(db, request.params.reference, clock());
    await sendPage(response, look, found ? await onePage(parts, look, found) : missing(look));
  });
  for (const language of STAFF_LANGUAGES) {
    const pictureAt = (name: string, draw: (look: Look, found: PublicVote) => Promise<Uint8Array | null>) =>
      app.get(`${FOLDER}/:reference/${name}-${language}.png`, async (request, response) => {
        const look = { ...lookOf(parts, request), language, say: sayIn(parts.words, language) };
        const found = await publicVoteOf(db, String(request.params.reference), clock());
        const picture = found && (await draw(look, found));
        if (!picture) return sendPage(response, look, missing(look));
        secured(response)
          .set('Cache-Control', `public, max-age=${FRESH_SECONDS}`)
          .type('png')
          .send(Buffer.from(picture));
      });
    pictureAt('card', (look, found) => drawn(cards, cardOf(parts, look, found)));
    pictureAt('result', (_, found) => resultOf(files, found, language));
  }
  for (const [ending, type, written] of FORMATS) {
    app.get(`/public/data/votes.${ending}`, async (request, response) => {
      const { rows, next } = await votesData(db, After.safeParse(request.query.after).data, clock());
      if (next) response.links({ next: `${parts.baseUrl}${request.path}?after=${writeAfter(next)}` });
      asData(response, type).send(written(rows));
    });
  }
}

const FORMATS = [
  ['csv', 'text/csv', votesCsv],
  ['json', 'application/json', (rows: readonly VoteDataRow[]) => JSON.stringify(rows)],
] as const;

/** The picture that was told to whoever took part. */
async function resultOf(
  files: Pick<Files, 'read'> | undefined,
  found: PublicVote,
  language: string,
): Promise<Uint8Array | null> {
  const path = found.results[`result_${language}_1`];
  return path && files ? files.read(path).catch(() => null) : null;
}

async function listPage(parts: PublicParts, look: Look, request: Request): Promise<PublicPage> {
  const { say, language, path } = look;
  const after = After.safeParse(request.query.after).data;
  const { rows, next } = await listPublicVotes(parts.db, { limit: PAGE_ROWS, after, now: parts.clock() });
  const more = next
    ? html`<p><a href="${path}?lang=${language}&after=${writeAfter(next)}" rel="next">${say('more')}</a></p>`
    : '';
  const title = say('votes');
  const body = html`<section class="card"><h1>${title}</h1>${rowsOf(parts, look, rows)}${more}</section>`;
  return { title, summary: title, body };
}

const rowsOf = ({ words }: PublicParts, look: Look, rows: readonly PublicVote[]): Markup =>
  rows.length === 0
    ? html`<p class="soft">${look.say('none')}</p>`
    : html`<ul class="rows">${rows.map((row) => voteRow(look, words, row))}</ul>`;

/** The newest, on the first page of all; nothing where there never was one. */
export async function votesCard(parts: PublicParts, look: Look): Promise<Markup | ''> {
  const { rows, next } = await listPublicVotes(parts.db, { limit: FIRST_ROWS, now: parts.clock() });
  if (rows.length === 0) return '';
  const more = next ? html`<p><a href="${FOLDER}?lang=${look.language}">${look.say('more')}</a></p>` : '';
  return html`<section class="card"><h2>${look.say('votes')}</h2>${rowsOf(parts, look, rows)}${more}</section>`;
}

async function onePage(parts: PublicParts, look: Look, found: PublicVote): Promise<PublicPage> {
  const { db, words, clock, telegramName, referenceData } = parts;
  const results = found.status === 'closed' ? await readVoteResults(db, found) : null;
  const ways = chatWays(telegramName?.(), referenceData.settings.commune.chatPhone);
  return votePageOf(look, words, { found, results, isOpen: takesVotes(found, clock()), ways });
}

const cardOf = (parts: PublicParts, { language, say }: Look, found: PublicVote) => ({
  ...{ language, commune: communeIn(parts, language), title: voteTitle(language, found) },
  supports: say('voted', { count: found.people }),
  status: voteStatus(parts.words, language, found.status),
  share: null,
});

/** What each column of the results means, with the files. */
export function voteFields({ say }: Look): Markup {
  const rows = VOTE_FIELDS.map(
    (field) => html`<tr><th dir="ltr"><code>${field}</code></th><td>${say(`field_${field}`)}</td></tr>`,
  );
  return html`<section class="card"><h2>${say('votes')}</h2><p>${say('votes_more')} <a href="/public/data/votes.csv">CSV</a> · <a href="/public/data/votes.json">JSON</a></p><table>${rows}</table></section>`;
}
