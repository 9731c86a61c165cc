// Whether the code of a receipt or of a support is right, for whoever has it: what it is of, and nothing of whose it is.

import type { Express } from 'express';
import { html, raw } from 'hono/html';
import type { Database } from '../database/client.ts';
import { ownStatusMessage } from '../domain/case.ts';
import { readCheckCode } from '../domain/check-code.ts';
import { showsFrench } from '../domain/names.ts';
import { directionOf, STAFF_LANGUAGES } from '../words/languages.ts';
import type { Words } from '../words/words.ts';

interface Parts {
  db: Database;
  words: Words;
}

/** A support that counts. */
interface CountedSupport {
  titleAr: string;
  titleFr: string;
}

interface Receipt {
  reference: string;
  flow: string;
  status: string;
  createdAt: Date;
}

/** An answer to a consultation that counts. */
interface CountedAnswer {
  answered: CountedSupport;
}

/** Somebody voted with it: what, nothing says. */
interface CountedVote {
  voted: CountedSupport;
}

type Found = Receipt | CountedSupport | CountedAnswer | CountedVote;

type Markup = ReturnType<typeof html>;

/** `/public/check?code=…`: the page that the square on a receipt leads to, in the languages of the administration. */
export function openCodeCheck(app: Express, { db, words }: Parts): void {
  app.get('/public/check', async (request, response) => {
    const typed = typeof request.query.code === 'string' ? request.query.code.slice(0, 40) : '';
    const code = readCheckCode(typed);
    const found =
      code === null
        ? null
        : ((await readReceipt(db, code)) ??
          (await readSupport(db, code)) ??
          (await readAnswer(db, code)) ??
          (await readVoter(db, code)));
    const answers = STAFF_LANGUAGES.map((language) => answerIn(words, language, { typed, found }));
    response
      .status(typed !== '' && found === null ? 404 : 200)
      .set('Cache-Control', 'no-store')
      .set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
      .set('X-Content-Type-Options', 'nosniff')
      .set('Referrer-Policy', 'no-referrer')
      .type('html')
      .send(String(await page(words, typed, answers)));
  });
}

async function readReceipt(db: Database, code: string): Promise<Receipt | null> {
  const select = { reference: true, flow: true, status: true, createdAt: true };
  const found = await db.informationRequest.findUnique({ where: { code }, select: { case: { select } } });
  return found?.case ?? null;
}

async function readSupport(db: Database, code: string): Promise<CountedSupport | null> {
  const select = { petition: { select: { titleAr: true, titleFr: true } } };
  const found = await db.support.findFirst({ where: { code, state: 'counted' }, select });
  return found?.petition ?? null;
}

async function readAnswer(db: Database, code: string): Promise<CountedAnswer | null> {
  const select = { consultation: { select: { titleAr: true, titleFr: true } } };
  const found = await db.consultationResponse.findUnique({ where: { code, answers: { some: {} } }, select });
  return found && { answered: found.consultation };
}

/** While a vote is open, whoever chose nothing yet has not voted; once it is closed, all who are left have. */
async function readVoter(db: Database, code: string): Promise<CountedVote | null> {
  const select = { ballotId: true, vote: { select: { titleAr: true, titleFr: true, status: true } } };
  const found = await db.voteVoter.findUnique({ where: { code }, select });
  return found && (found.ballotId !== null || found.vote.status === 'closed') ? { voted: found.vote } : null;
}

/** What the page says in one language. */
function answerIn(
  words: Words,
  language: string,
  { typed, found }: { typed: string; found: Found | null },
): Markup {
  const say = (attribute: string, values = {}) =>
    words.say(language, { message: 'console-information-check', attribute, values });
  const isRight = found !== null;
  const said = isRight ? rightIn(words, language, found, say) : typed === '' ? say('ask') : say('wrong');
  return html`<section lang="${language}" dir="${directionOf(language)}"><h1>${say('title')}</h1><p class="${isRight ? 'right' : 'wrong'}">${said}</p></section>`;
}

function rightIn(
  words: Words,
  language: string,
  found: Found,
  say: (attribute: string, values: Record<string, string>) => string,
): string {
  const titleOf = (named: CountedSupport) => (showsFrench(language) ? named.titleFr : named.titleAr);
  if ('voted' in found) return say('voted', { title: titleOf(found.voted) });
  if ('answered' in found) return say('answered', { title: titleOf(found.answered) });
  if ('titleAr' in found) return say('counted', { title: titleOf(found) });
  const { reference, createdAt } = found;
  return say('right', {
    reference,
    date: words.date(language, createdAt),
    status: stateIn(words, language, found),
  });
}

function stateIn(words: Words, language: string, { flow, status }: Receipt): string {
  const own = ownStatusMessage(flow, status);
  return words.say(language, { message: words.has(language, own) ? own : `status-${status}` });
}

const STYLE = `body{font:18px/1.6 system-ui,sans-serif;margin:0;background:#f6f4ee;color:#1d2a26}main{max-width:34rem;margin:0 auto;padding:1.5rem}
section{background:#fff;border:1px solid #d9e2de;border-radius:10px;padding:1rem 1.25rem;margin-block-end:1rem}h1{font-size:1.2rem;margin:0 0 .5rem}p{margin:0}
.right{color:#0b6b4f;font-weight:600}form{display:flex;gap:.5rem;flex-wrap:wrap}input{font:inherit;padding:.5rem;flex:1;min-width:12rem}button{font:inherit;padding:.5rem 1rem;background:#0b6b4f;color:#fff;border:0;border-radius:6px}`;

function page(words: Words, typed: string, answers: Markup[]): Markup | Promise<Markup> {
  const [language = 'fr'] = STAFF_LANGUAGES;
  const say = (attribute: string) =>
    STAFF_LANGUAGES.map((each) => words.say(each, { message: 'console-information-check', attribute })).join(
      ' · ',
    );
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${say('title')}</title><style>${raw(STYLE)}</style></head><body><main>${answers}
<form method="get" action="/public/check"><input name="code" value="${typed}" aria-label="${say('code')}" dir="ltr" autocomplete="off"><button>${say('do')}</button></form></main></body></html>`;
}
