// The console: one router, mounted at `/console`, with everything that staff see.
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { html } from 'hono/html';
import { openAsking } from '../database/errors.ts';
import { traceOf } from '../log.ts';
import { openAccount } from './account/account.ts';
import { openAuth } from './auth.ts';
import { guestLanguage, openGate, pageOf } from './authentication.ts';
import { faultOf } from './clean-values.ts';
import type { ConsoleParts } from './context.ts';
import { type ConsoleFeature, openAsides, openPanels } from './feature.ts';
import { openUnsent } from './form-drafts.ts';
import { openProof } from './fresh-proof.ts';
import { errorBody, plainLayout } from './layout.ts';
import { openGuesses } from './login-rate-limit.ts';
import { sayIn, toLanguage } from './request.ts';
import { grantedBy } from './roles.ts';
import { openRoutes, send } from './routes.ts';
import { openSections } from './sections.ts';
import { headers, sameOrigin } from './security-headers.ts';
import { openShell } from './shell/shell.ts';
import { openViewers } from './shell/viewers.ts';
import { openSignIn } from './signin/signin.ts';
import { openStatics } from './statics.ts';

/**
 * Builds the console. Mount the answer at `/console`; nothing in it listens or runs by itself. Open pages hold a
 * connection each: close them with the server (`server.closeAllConnections()`).
 */
export async function openConsole(given: ConsoleParts, features: readonly ConsoleFeature[]): Promise<Router> {
  const parts = Object.assign(given, {
    casePanels: await openPanels(features),
    caseAsides: await openAsides(features),
  });
  const auth = openAuth(parts);
  const granted = grantedBy(features);
  const gate = openGate(parts, auth, granted);
  const router = express.Router();
  router.use(headers(parts));
  router.use('/static', openStatics());
  router.use(sameOrigin(parts));
  const isAnswering = openAsking(parts.db, parts.answerMs ?? ANSWER_MS);
  // Asked before anything is begun: what was said to have failed must not be done after all when the database is back.
  router.use(async (request, response, next) => {
    if (await isAnswering()) next();
    else await showBroken(parts, request, response, 503);
  });
  const guesses = openGuesses(parts);
  openSignIn(router, { ...parts, auth, guesses });
  const viewers = openViewers(parts.changed);
  const sections = await openSections(features, { auth, viewers, flows: parts.flows });
  const routes = openRoutes(router, { gate, sections, granted, prove: openProof({ auth, guesses }) });
  openShell(routes, sections, viewers, granted);
  openAccount(routes, { auth, guesses });
  openUnsent(routes);
  for (const section of sections) section.open(routes);
  router.use(async (request: Request, response: Response) => {
    const visit = await gate(request, response);
    if (visit !== null) await send(visit, { is: 'missing' }, response, sections);
  });
  router.use((thrown: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(thrown);
    causeOf(isAnswering, thrown)
      .then((cause) => {
        if (cause === null) {
          const where = { path: request.path, method: request.method };
          parts.log.error({ ...where, ...traceOf(thrown) }, 'A console page failed');
        }
        return showBroken(parts, request, response, cause);
      })
      .catch(next);
  });
  return router;
}

/** The sign-in of staff hides what failed below it: where nothing else explains a fault, the database is asked. */
async function causeOf(
  isAnswering: () => Promise<boolean>,
  thrown: unknown,
): Promise<ReturnType<typeof faultOf>> {
  const cause = faultOf(thrown);
  return cause === null && !(await isAnswering()) ? 503 : cause;
}

/** What could not be answered, and why, in the language of the machine; whoever asked may not be signed in. */
async function showBroken(
  parts: ConsoleParts,
  request: Request,
  response: Response,
  theirs: ReturnType<typeof faultOf>,
): Promise<void> {
  // Who asked is known, or only the machine.
  const language = toLanguage(response.locals.language ?? guestLanguage(request));
  const say = sayIn(parts, language);
  const name = theirs === null ? 'broken' : BROKEN[theirs];
  // A form that failed leads back to its page, where what was typed still stands; an address that is none, to ours.
  const back = request.method === 'POST' ? pageOf(request) : '/console';
  const body = html`${errorBody(say(name), say(`${name}-more`))}<p><a href="${back}">${say('page-back')}</a></p>`;
  const page = await plainLayout({ language, say, back }, say(name), body);
  response
    .status(theirs ?? 500)
    .type('html')
    .send(String(page));
}

const BROKEN = { 400: 'unclear', 404: 'missing', 409: 'gone', 413: 'too-large', 503: 'away' } as const;
/** Nobody waits longer for a page that says why there is none. */
const ANSWER_MS = 1_800;
