// Google Cloud Translation through its own library: version 2 with an API key, version 3 with credentials.
import { readFile } from 'node:fs/promises';
import type { v2, v3 } from '@google-cloud/translate';
import { z } from 'zod';
import { PATIENCE, type Patience, patiently, type Service, ServiceError } from './translator.ts';

/** As in the configuration: the key, or the file of credentials; the root only for stand-ins and private endpoints. */
export interface GoogleConfig {
  apiKey?: string;
  credentialsFile?: string;
  apiRoot?: string;
}

const Body = z.object({
  data: z.object({ translations: z.array(z.object({ translatedText: z.string() })) }),
});
const Listed = z.object({ data: z.object({ languages: z.array(z.object({ language: z.string() })) }) });
const Credentials = z.looseObject({
  project_id: z.string().optional(),
  quota_project_id: z.string().optional(),
});

/** One way of calling; both ways answer the same. */
interface Caller {
  translate(texts: readonly string[], from: string | null, to: string, ms: number): Promise<string[]>;
  languages(ms: number): Promise<string[]>;
}

/**
 * Opens the service. The library is read when it is first needed: it is large, and most communes run without.
 *
 * @throws ServiceError from each call, never from opening
 */
export function openGoogle(config: GoogleConfig, patience: Patience = PATIENCE): Service {
  let caller: Promise<Caller> | undefined;
  const called = () => {
    caller ??= (config.apiKey ? withKey(config.apiKey, config.apiRoot) : withCredentials(config)).catch(
      (error: unknown) => {
        caller = undefined;
        throw asServiceError(error);
      },
    );
    return caller;
  };
  return {
    async translate(texts, from, to) {
      const { translate } = await called();
      const answer = await patiently((ms) => translate(texts, from, to, ms).catch(fail), patience);
      // Half an answer cannot be told from a shifted one.
      if (answer.length !== texts.length) throw garbled();
      return answer;
    },
    async languages() {
      const { languages } = await called();
      return new Set(await patiently((ms) => languages(ms).catch(fail), patience));
    },
  };
}

async function withKey(key: string, apiRoot = 'https://translation.googleapis.com'): Promise<Caller> {
  const { default: library } = await import('@google-cloud/translate');
  const client: v2.Translate = new library.v2.Translate({ key, autoRetry: false });
  // `apiEndpoint` would force https, which a stand-in on loopback does not speak.
  client.baseUrl = `${apiRoot.replace(/\/language\/translate\/v2$/, '')}/language/translate/v2`;
  // The method `translate` of the library breaks the process on an answer without data; `request` hands it over.
  const ask = (request: Parameters<typeof client.request>[0]): Promise<unknown> =>
    new Promise((resolve, reject) =>
      client.request(request, (error: unknown, body: unknown) => (error ? reject(error) : resolve(body))),
    );
  return {
    async translate(texts, from, to, timeout) {
      const json = { q: texts, target: to, format: 'text', ...(from === null ? {} : { source: from }) };
      const body = await ask({ method: 'POST', uri: '', json, timeout });
      return parsed(Body, body).data.translations.map(({ translatedText }) => translatedText);
    },
    async languages(timeout) {
      const body = await ask({ uri: '/languages', timeout });
      return parsed(Listed, body).data.languages.map(({ language }) => language);
    },
  };
}

async function withCredentials({ credentialsFile = '', apiRoot }: GoogleConfig): Promise<Caller> {
  const { default: library } = await import('@google-cloud/translate');
  const known = parsed(Credentials, JSON.parse(await readFile(credentialsFile, 'utf8')));
  const parent = `projects/${known.project_id ?? known.quota_project_id ?? ''}/locations/global`;
  const client: v3.TranslationServiceClient = new library.v3.TranslationServiceClient({
    fallback: true,
    ...addressOf(apiRoot, credentialsFile),
  });
  // Reading its own definitions takes the library a second or two: not out of the time of the first question.
  await client.initialize();
  const calm = (timeout: number) => ({ timeout, retry: null });
  return {
    async translate(contents, from, to, timeout) {
      const request = {
        parent,
        contents: [...contents],
        mimeType: 'text/plain',
        targetLanguageCode: to,
        ...(from === null ? {} : { sourceLanguageCode: from }),
      };
      const [answer] = await client.translateText(request, calm(timeout));
      return (answer.translations ?? []).map(({ translatedText }) => {
        if (typeof translatedText !== 'string') throw garbled();
        return translatedText;
      });
    },
    async languages(timeout) {
      const [answer] = await client.getSupportedLanguages({ parent }, calm(timeout));
      return (answer.languages ?? []).flatMap(({ languageCode }) => languageCode ?? []);
    },
  };
}

/** Credentials never travel without encryption: a root on plain HTTP is a stand-in, and gets a key that opens nothing. */
function addressOf(apiRoot: string | undefined, keyFilename: string) {
  if (apiRoot === undefined) return { keyFilename };
  const { protocol, hostname, port } = new URL(apiRoot);
  const apiEndpoint = hostname.replace(/^\[|\]$/g, '');
  if (protocol === 'http:')
    return { apiEndpoint, port: Number(port || 80), protocol: 'http', apiKey: 'stand-in' };
  return { apiEndpoint, port: Number(port || 443), keyFilename };
}

function parsed<T>(shape: z.ZodType<T>, body: unknown): T {
  const read = shape.safeParse(body);
  if (!read.success) throw garbled();
  return read.data;
}

const garbled = () => new ServiceError('garbled', { retryable: false, refused: false });

const fail = (error: unknown): never => {
  throw asServiceError(error);
};

/** HTTP and gRPC codes after which the same question may be answered: too many at once, or an outage. */
const PASSING = new Set([429, 500, 502, 503, 504, 8, 13, 14]);
const RATE_REASONS = new Set(['rateLimitExceeded', 'userRateLimitExceeded']);

function asServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  const code = error instanceof Object && 'code' in error ? error.code : undefined;
  if (typeof code === 'number') {
    const passing = PASSING.has(code) || reasonsOf(error).some((reason) => RATE_REASONS.has(reason));
    return new ServiceError(String(code), { retryable: passing, refused: true });
  }
  // Without an answer nobody knows whether the question arrived.
  if (typeof code === 'string' && /^E[A-Z]{3,}$/.test(code))
    return new ServiceError(code, { retryable: code !== 'ENOENT', refused: code === 'ECONNREFUSED' });
  return new ServiceError('garbled', { retryable: false, refused: false });
}

const Reasons = z.looseObject({ errors: z.array(z.looseObject({ reason: z.string() })) });

function reasonsOf(error: unknown): string[] {
  const read = Reasons.safeParse(error);
  return read.success ? read.data.errors.map(({ reason }) => reason) : [];
}
