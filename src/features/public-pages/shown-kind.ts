// What the public pages of one kind of matter that opens and closes have in common, whatever is asked in it: a list, a page of
// each with its card, and the data of all. Consultations, calls and votes say only what differs.

import type { Express, Request } from 'express';
import { html } from 'hono/html';
import type { Asking } from '../../database/client.ts';
import type { Cursor, Page, PageWanted } from '../../database/pagination.ts';
import type { BoundedMap } from '../../domain/bounded-map.ts';
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
import { type Card, drawn } from './share-card.ts';

type Cards = BoundedMap<string, Promise<Buffer>>;

/** One kind. `Row`: as its list has it, `Found`: as its page has it, `DataRow`: as its data has it. */
export interface ShownKind<Row, Found, DataRow> {
  /** Its name in addresses and among the words of these pages. */
  name: 'consultations' | 'calls' | 'votes';
  /** What is said of its data, among the words of these pages. */
  about: string;
  /** One page of those that anybody may read, the newest first. */
  list(db: Asking, wanted: PageWanted & { now: Date }): Promise<Page<Row>>;
  /** The one of this number; null: there is none, or it is not public. */
  one(db: Asking, reference: string, now: Date): Promise<Found | null>;
  row(parts: PublicParts, look: Look, row: Row): Markup;
  page(parts: PublicParts, look: Look, found: Found): Promise<PublicPage>;
  card(
    parts: PublicParts,
    look: Pick<Look, 'language' | 'say'>,
    found: Found,
  ): Pick<Card, 'title' | 'supports' | 'status'>;
  /** Columns of its data, in their order; the words `field_…` say what each means. */
  fields: readonly string[];
  data(
    db: Asking,
    after: Cursor | undefined,
    now: Date,
  ): Promise<{ rows: readonly DataRow[]; next: Cursor | null }>;
  /** The data as a table (RFC 4180). */
  csv(rows: readonly DataRow[]): string;
  /** Pictures of one beside its card, by their name in addresses; null: there is none. */
  pictures?: Record<
    string,
    (parts: PublicParts, found: Found, language: string) => Promise<Uint8Array | null>
  >;
}

/** Puts the pages of a kind into the server. */
export function openShown<Row, Found, DataRow>(
  app: Express,
  parts: PublicParts,
  cards: Cards,
  kind: ShownKind<Row, Found, DataRow>,
): void {
  const { db, clock } = parts;
  const folder = `/public/${kind.name}`;
  const oneOf = (request: Request) => kind.one(db, String(request.params.reference), clock());
  app.get(folder, async (request, response) => {
    const look = lookOf(parts, request);
    await sendPage(response, look, await listPage(parts, look, request, kind));
  });
  app.get(`${folder}/:reference`, async (request, response) => {
    const look = lookOf(parts, request);
    const found = await oneOf(request);
    await sendPage(response, look, found ? await kind.page(parts, look, found) : missing(look));
  });
  const drawCard = (_: PublicParts, found: Found, language: Look['language']) =>
    drawn(cards, cardOf(parts, inLanguage(parts, language), kind, found));
  for (const [name, draw] of Object.entries({ card: drawCard, ...kind.pictures })) {
    for (const language of STAFF_LANGUAGES) {
      app.get(`${folder}/:reference/${name}-${language}.png`, async (request, response) => {
        const found = await oneOf(request);
        const picture = found && (await draw(parts, found, language));
        const look = { ...lookOf(parts, request), language, say: sayIn(parts.words, language) };
        if (!picture) return sendPage(response, look, missing(look));
        const fresh = secured(response).set('Cache-Control', `public, max-age=${FRESH_SECONDS}`);
        fresh.type('png').send(Buffer.from(picture));
      });
    }
  }
  openData(app, parts, kind);
}

/** The data of a kind. Where the older rows are stands beside them (RFC 8288). */
function openData<Row, Found, DataRow>(
  app: Express,
  { db, clock, baseUrl }: PublicParts,
  { name, data, csv }: ShownKind<Row, Found, DataRow>,
): void {
  const formats = [
    ['csv', 'text/csv', csv],
    ['json', 'application/json', (rows: readonly DataRow[]) => JSON.stringify(rows)],
  ] as const;
  for (const [ending, type, written] of formats) {
    app.get(`/public/data/${name}.${ending}`, async (request, response) => {
      const { rows, next } = await data(db, After.safeParse(request.query.after).data, clock());
      if (next) response.links({ next: `${baseUrl}${request.path}?after=${writeAfter(next)}` });
      asData(response, type).send(written(rows));
    });
  }
}

const inLanguage = ({ words }: PublicParts, language: Look['language']): Pick<Look, 'language' | 'say'> => ({
  language,
  say: sayIn(words, language),
});

async function listPage<Row, Found, DataRow>(
  parts: PublicParts,
  look: Look,
  request: Request,
  kind: ShownKind<Row, Found, DataRow>,
): Promise<PublicPage> {
  const { say, language, path } = look;
  const after = After.safeParse(request.query.after).data;
  const { rows, next } = await kind.list(parts.db, { limit: PAGE_ROWS, after, now: parts.clock() });
  const more = next
    ? html`<p><a href="${path}?lang=${language}&after=${writeAfter(next)}" rel="next">${say('more')}</a></p>`
    : '';
  const title = say(kind.name);
  const body = html`<section class="card"><h1>${title}</h1>${rowsOf(parts, look, kind, rows)}${more}</section>`;
  return { title, summary: title, body };
}

const rowsOf = <Row, Found, DataRow>(
  parts: PublicParts,
  look: Look,
  kind: ShownKind<Row, Found, DataRow>,
  rows: readonly Row[],
): Markup =>
  rows.length === 0
    ? html`<p class="soft">${look.say('none')}</p>`
    : html`<ul class="rows">${rows.map((row) => kind.row(parts, look, row))}</ul>`;

/** The newest, on the first page of all; nothing where there never was one. */
export async function newestOf<Row, Found, DataRow>(
  parts: PublicParts,
  look: Look,
  kind: ShownKind<Row, Found, DataRow>,
): Promise<Markup | ''> {
  const { say, language } = look;
  const { rows, next } = await kind.list(parts.db, { limit: FIRST_ROWS, now: parts.clock() });
  if (rows.length === 0) return '';
  const more = next ? html`<p><a href="/public/${kind.name}?lang=${language}">${say('more')}</a></p>` : '';
  return html`<section class="card"><h2>${say(kind.name)}</h2>${rowsOf(parts, look, kind, rows)}${more}</section>`;
}

function cardOf<Row, Found, DataRow>(
  parts: PublicParts,
  look: Pick<Look, 'language' | 'say'>,
  kind: ShownKind<Row, Found, DataRow>,
  found: Found,
): Card {
  const { language } = look;
  const said = kind.card(parts, look, found);
  return { ...said, language, commune: communeIn(parts, language), share: null };
}

/** What each column of its data means, with the files. */
export function fieldsOf<Row, Found, DataRow>(
  { say }: Look,
  { name, about, fields }: ShownKind<Row, Found, DataRow>,
): Markup {
  const rows = fields.map(
    (field) => html`<tr><th dir="ltr"><code>${field}</code></th><td>${say(`field_${field}`)}</td></tr>`,
  );
  return html`<section class="card"><h2>${say(name)}</h2><p>${say(about)} <a href="/public/data/${name}.csv">CSV</a> · <a href="/public/data/${name}.json">JSON</a></p><table>${rows}</table></section>`;
}
