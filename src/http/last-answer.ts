// What is said where nobody else answers: no such page, and faults that came through every room. Never a stack.

import type { Express, NextFunction, Request, Response } from 'express';
import type { Log } from '../log.ts';
import { traceOf } from '../log.ts';
import { STAFF_LANGUAGES } from '../words/languages.ts';
import type { Words } from '../words/words.ts';

/** No page of ours has a zero byte in its path, which no database takes: there is nothing there. */
export function noZeroBytes(request: Request, response: Response, next: NextFunction): void {
  if (request.path.includes('%00')) response.status(404).json({ error: 'there is no such page' });
  else next();
}

/** Mount it last. */
export function openLastAnswer(app: Express, words: Pick<Words, 'say'>, log: Log): void {
  app.use((_, response) => void response.status(404).json({ error: 'there is no such page' }));
  app.use((thrown: unknown, request: Request, response: Response, next: NextFunction) => {
    const status = statusOf(thrown);
    if (status >= 500) log.error({ method: request.method, ...traceOf(thrown) }, 'a request failed');
    // Half of an answer cannot be mended: the connection ends.
    if (response.headersSent) return void response.destroy();
    if (!request.originalUrl.startsWith('/console')) {
      return void response
        .status(status)
        .json({ error: status >= 500 ? 'this failed' : 'this cannot be read' });
    }
    const name = status >= 500 ? 'console-broken' : 'console-unclear';
    const told = STAFF_LANGUAGES.map((language) => words.say(language, { message: name }));
    response.status(status).type('text/plain').send(told.join('\n'));
    void next;
  });
}

/** Faults of whoever asked carry their status; everything else is ours. */
function statusOf(thrown: unknown): number {
  if (thrown instanceof URIError) return 400;
  const status = thrown instanceof Error && 'status' in thrown ? thrown.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
