// Google Cloud Translation on loopback, versions 2 and 3: what it was asked, what it answers, and trouble on demand.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** Trouble at the next request: an HTTP status, or something stranger. */
export type Trouble = number | 'hang' | 'html' | 'empty' | 'partial' | 'reset';

export interface Asked {
  version: 2 | 3;
  texts: string[];
  from: string | undefined;
  to: string;
  /** How the caller named itself: a key, a bearer, or nothing. */
  credential: string;
}

export interface GoogleStandIn {
  apiRoot: string;
  /** Every translation that was asked for, those that got trouble included. */
  asked: Asked[];
  /** How often the list of languages was asked for. */
  listed(): number;
  fails(...troubles: Trouble[]): void;
  /** No more trouble than there was. */
  calm(): void;
  close(): Promise<void>;
}

export interface StandInOptions {
  port?: number;
  languages?: string[];
  /** What comes back for one text; unless told, the text in brackets with the language in front. */
  translate?(text: string, to: string): string;
}

const V2 = z.object({
  q: z.array(z.string()),
  target: z.string(),
  source: z.string().optional(),
  format: z.literal('text'),
});
const V3 = z.object({
  contents: z.array(z.string()),
  targetLanguageCode: z.string(),
  sourceLanguageCode: z.string().optional(),
  mimeType: z.literal('text/plain'),
});

export async function startGoogle(options: StandInOptions = {}): Promise<GoogleStandIn> {
  const { languages = ['ar', 'en', 'fr'], translate = (words, to) => `${to}(${words})` } = options;
  const asked: Asked[] = [];
  const troubles: Trouble[] = [];
  let listed = 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const credential = String(
      url.searchParams.get('key') ?? request.headers['x-goog-api-key'] ?? request.headers.authorization ?? '',
    );
    const body: unknown = request.method === 'POST' ? JSON.parse(await text(request)) : null;
    if (url.pathname === '/language/translate/v2/languages') {
      listed += 1;
      return give(response, { data: { languages: languages.map((language) => ({ language })) } });
    }
    if (/^\/v3\/projects\/[^/]+\/locations\/global\/supportedLanguages$/.test(url.pathname)) {
      listed += 1;
      return give(response, { languages: languages.map((languageCode) => ({ languageCode })) });
    }
    if (url.pathname === '/language/translate/v2') {
      const { q, target, source } = V2.parse(body);
      asked.push({ version: 2, texts: q, from: source, to: target, credential });
      return answer(response, q, target, (translations) => ({ data: { translations } }));
    }
    if (/^\/v3\/projects\/[^/]+\/locations\/global:translateText$/.test(url.pathname)) {
      const { contents, targetLanguageCode, sourceLanguageCode } = V3.parse(body);
      asked.push({
        version: 3,
        texts: contents,
        from: sourceLanguageCode,
        to: targetLanguageCode,
        credential,
      });
      return answer(response, contents, targetLanguageCode, (translations) => ({ translations }));
    }
    refuse(response, 404);
  }

  function answer(
    response: ServerResponse,
    texts: string[],
    to: string,
    wrap: (translations: { translatedText: string }[]) => object,
  ): void {
    const trouble = troubles.shift();
    if (trouble === 'hang') return;
    if (typeof trouble === 'number') return void refuse(response, trouble);
    if (trouble === 'reset') return void response.destroy();
    if (trouble === 'html')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>?</p>');
    if (trouble === 'empty') return void response.writeHead(200, JSON_TYPE).end('{}');
    const whole = texts.map((words) => ({ translatedText: translate(words, to) }));
    give(response, wrap(trouble === 'partial' ? whole.slice(1) : whole));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => refuse(response, 400, String(error)));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    asked,
    listed: () => listed,
    fails: (...more) => void troubles.push(...more),
    calm: () => void troubles.splice(0),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

function give(response: ServerResponse, body: object): void {
  response.writeHead(200, JSON_TYPE).end(JSON.stringify(body));
}

/** An error in the form that both versions use. */
function refuse(response: ServerResponse, status: number, message = 'refused by the stand-in'): void {
  const error = { code: status, message, status: STATUSES[status] ?? 'UNKNOWN', errors: [] };
  response
    .writeHead(status, { 'content-type': 'application/json; charset=UTF-8' })
    .end(JSON.stringify({ error }));
}

const STATUSES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};
