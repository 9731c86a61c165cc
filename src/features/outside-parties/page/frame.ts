// The frame of the page of an order: for a telephone on a weak network, in Arabic and French, with nothing on it that runs;
// nobody keeps it, finds it, or is told by it where somebody came from.
import type { Request, Response } from 'express';
import { html, raw } from 'hono/html';
import { directionOf, STAFF_LANGUAGES, type StaffLanguage } from '../../../words/languages.ts';
import type { Words } from '../../../words/words.ts';

export type Markup = ReturnType<typeof html>;

/** One look at the page of an order. */
export interface OrderLook {
  language: StaffLanguage;
  say(attribute: string, values?: Record<string, string | number>): string;
}

/** Arabic, unless asked for French or the browser wants it first. */
export function lookOf(words: Words, request: Request): OrderLook {
  const asked = STAFF_LANGUAGES.find((language) => language === request.query.lang);
  const wanted = request.acceptsLanguages([...STAFF_LANGUAGES]);
  const language = asked ?? STAFF_LANGUAGES.find((each) => each === wanted) ?? STAFF_LANGUAGES[0];
  const say: OrderLook['say'] = (attribute, values = {}) =>
    words.say(language, { message: 'console-order_page', attribute, values });
  return { language, say };
}

/** An address of the page of an order, in the language in which it was read. */
export const inLanguageOf = (request: Request, path: string): string => {
  const asked = STAFF_LANGUAGES.find((language) => language === request.query.lang);
  return asked === undefined ? path : `${path}?lang=${asked}`;
};

/** What every answer says of itself. */
export const closed = (response: Response): Response =>
  response
    .set('Cache-Control', 'no-store')
    .set('X-Robots-Tag', 'noindex, nofollow, noarchive')
    .set('Referrer-Policy', 'no-referrer')
    .set('X-Content-Type-Options', 'nosniff')
    .set('X-Frame-Options', 'DENY')
    .set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );

/** Sends it. @param path of this page, for the other language; null: it has none */
export async function sendClosed(
  response: Response,
  look: OrderLook,
  page: { title: string; body: Markup; status?: number; path: string | null },
): Promise<void> {
  closed(response)
    .status(page.status ?? 200)
    .type('html')
    .send(String(await framed(look, page)));
}

const STYLE = `body{font:18px/1.6 system-ui,"Noto Sans Arabic",sans-serif;margin:0;background:#f6f4ee;color:#1d2a26}main,header{max-width:36rem;margin:0 auto;padding:.75rem 1rem}
header{display:flex;justify-content:space-between;align-items:center}a{color:#0b6b4f}section,details{background:#fff;border:1px solid #d9e2de;border-radius:10px;padding:1rem 1.1rem;margin-block-end:.9rem}
h1{font-size:1.35rem;line-height:1.35;margin:0 0 .4rem}p{margin:0 0 .6rem;overflow-wrap:anywhere;white-space:pre-line}.soft{color:#5b6a65;font-size:.92rem}.told{background:#e9f4ef;border-color:#0b6b4f}.wrong{background:#fdf0ee;border-color:#a33a2a}
summary{font-weight:650;font-size:1.1rem;min-height:2.75rem;display:flex;align-items:center;cursor:pointer}label{display:block;margin-block-end:.8rem}input,textarea,select{font:inherit;display:block;width:100%;box-sizing:border-box;padding:.6rem;border:1px solid #8b938f;border-radius:6px;background:#fff}
button{font:inherit;font-weight:650;width:100%;padding:.8rem;background:#0b6b4f;color:#fff;border:0;border-radius:8px}img{max-width:100%;height:auto;border-radius:8px;display:block;margin-block-end:.6rem}.due{font-weight:650}`;

function framed(
  { language, say }: OrderLook,
  { title, body, path }: { title: string; body: Markup; path: string | null },
): Markup | Promise<Markup> {
  const other = STAFF_LANGUAGES.find((each) => each !== language) ?? language;
  return html`<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${raw(STYLE)}</style></head><body><header><span>${say('from')}</span>${path === null ? '' : html`<a href="${path}?lang=${other}" lang="${other}" rel="nofollow">${say('other_language')}</a>`}</header><main>${body}</main></body></html>`;
}
