// The frame of the public pages: light enough for a weak network, in the two languages of the administration, with
// nothing on them that runs or is fetched from elsewhere.

import type { Request, Response } from 'express';
import { html, raw } from 'hono/html';
import { directionOf, STAFF_LANGUAGES, type StaffLanguage } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';

export type Markup = ReturnType<typeof html>;

/** One public page in one language. */
export interface PublicPage {
  title: string;
  /** One sentence, for whoever sees the page announced elsewhere. */
  summary: string;
  body: Markup;
  /** The picture by which it is announced: its address. */
  card?: string;
  status?: number;
}

/** One look at a public page. */
export interface Look {
  language: StaffLanguage;
  /** The address without what is asked behind it, from `/public` on. */
  path: string;
  /** Where people reach the program from outside. */
  baseUrl: string;
  say(attribute: string, values?: Record<string, string | number>): string;
}

/** What changed is seen this soon; whoever looks meanwhile costs nothing. */
export const FRESH_SECONDS = 60;

/** Arabic, unless asked for French or the browser wants it first. */
export function languageOf(request: Request): StaffLanguage {
  const asked = STAFF_LANGUAGES.find((language) => language === request.query.lang);
  const [first] = STAFF_LANGUAGES;
  return (
    asked ??
    STAFF_LANGUAGES.find((language) => language === request.acceptsLanguages([...STAFF_LANGUAGES])) ??
    first
  );
}

/** Says the words of the public pages in one language. */
export const sayIn =
  (words: Words, language: StaffLanguage): Look['say'] =>
  (attribute, values = {}) =>
    words.say(language, { message: 'console-public', attribute, values });

/** Sends a page; what stands on it is kept by browsers and caches for a minute. */
export async function sendPage(response: Response, look: Look, page: PublicPage): Promise<void> {
  secured(response)
    .status(page.status ?? 200)
    .set('Cache-Control', page.status === undefined ? `public, max-age=${FRESH_SECONDS}` : 'no-store')
    .vary('Accept-Language')
    .set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    .type('html')
    .send(String(await framed(look, page)));
}

/** What every public answer says of itself. */
export const secured = (response: Response): Response =>
  response.set('X-Content-Type-Options', 'nosniff').set('Referrer-Policy', 'no-referrer');

const STYLE = `:root{--ink:#1d2a26;--soft:#5b6a65;--green:#0b6b4f;--line:#d9e2de}body{font:17px/1.6 system-ui,"Noto Sans Arabic",sans-serif;margin:0;background:#f6f4ee;color:var(--ink)}
header,main,footer{max-width:44rem;margin:0 auto;padding:1rem}header{display:flex;justify-content:space-between;gap:1rem;align-items:center}a{color:var(--green)}
header a{font-weight:600;text-decoration:none}.card{background:#fff;border:1px solid var(--line);border-radius:10px;padding:1rem 1.25rem;margin-block-end:1rem}
h1{font-size:1.45rem;line-height:1.35;margin:0 0 .5rem;overflow-wrap:anywhere}h2{font-size:1.1rem;margin:0 0 .5rem}p{margin:0 0 .75rem;white-space:pre-line;overflow-wrap:anywhere}
.soft{color:var(--soft);font-size:.92rem}.badge{display:inline-block;background:#e9f4ef;color:var(--green);border-radius:999px;padding:.05rem .7rem;font-size:.9rem}
progress{width:100%;height:.8rem;accent-color:var(--green)}ul,ol{margin:0;padding-inline-start:1.2rem}li{margin-block-end:.35rem}ul.rows{list-style:none;padding:0}
ul.rows>li{border-block-start:1px solid var(--line);padding-block:.7rem}ul.rows>li:first-child{border:0}.ways{display:flex;flex-wrap:wrap;gap:1.25rem}.ways a{display:block;text-align:center}
.ways svg{display:block;width:9rem;height:9rem}form{display:flex;gap:.5rem;flex-wrap:wrap}input{font:inherit;padding:.5rem;flex:1;min-width:10rem}button{font:inherit;padding:.5rem 1rem;background:var(--green);color:#fff;border:0;border-radius:6px}
table{border-collapse:collapse;width:100%}td,th{border-block-start:1px solid var(--line);padding:.35rem .5rem;text-align:start;vertical-align:top}`;

function framed({ language, path, baseUrl, say }: Look, page: PublicPage): Markup | Promise<Markup> {
  const other = STAFF_LANGUAGES.find((each) => each !== language) ?? language;
  const address = `${baseUrl}${path}?lang=${language}`;
  const card =
    page.card === undefined
      ? ''
      : html`<meta property="og:image" content="${baseUrl}${page.card}"><meta name="twitter:card" content="summary_large_image">`;
  return html`<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page.title}</title><meta name="description" content="${page.summary}"><meta property="og:title" content="${page.title}"><meta property="og:description" content="${page.summary}"><meta property="og:url" content="${address}">${card}
<link rel="alternate" hreflang="${other}" href="${path}?lang=${other}"><style>${raw(STYLE)}</style></head><body>
<header><a href="/public?lang=${language}">${say('home')}</a><a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${say('other_language')}</a></header>
<main>${page.body}</main><footer class="soft"><a href="/public/data?lang=${language}">${say('data')}</a></footer></body></html>`;
}
