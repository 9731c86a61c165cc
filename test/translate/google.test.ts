// Google Cloud Translation as it is really called: both versions, every fault, never more than one more try.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openGoogle } from '../../src/translate/google.ts';
import { type Service, ServiceError } from '../../src/translate/translator.ts';
import { type GoogleStandIn, startGoogle } from '../support/google-translate/server.ts';
import { beginMocking, endMocking } from '../support/mocking.ts';

const QUICK = { limitMs: 1500, pauseMs: 10 };
const ROAD = 'https://translation.googleapis.com';

async function failure(work: Promise<unknown>): Promise<ServiceError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ServiceError)) throw new Error(`no failure of the service: ${String(error)}`);
  return error;
}

async function credentials(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'google-')), 'credentials.json');
  await writeFile(file, JSON.stringify({ type: 'service_account', project_id: 'commune-1' }));
  return file;
}

describe('one call of version 2, with a key', () => {
  beforeAll(beginMocking);
  afterEach(() => {
    // A call that nobody prepared is answered by nock itself, with 501: no test may pass because of that.
    expect(nock.pendingMocks()).toEqual([]);
    nock.cleanAll();
  });
  afterAll(endMocking);

  it('sends many texts at once, as plain text, and gives them back in order', async () => {
    nock(ROAD)
      .post('/language/translate/v2', { q: ['واحد', 'جوج'], source: 'ar', target: 'fr', format: 'text' })
      .query({ key: 'a-key' })
      .reply(200, { data: { translations: [{ translatedText: 'un' }, { translatedText: 'deux' }] } });
    expect(await openGoogle({ apiKey: 'a-key' }, QUICK).translate(['واحد', 'جوج'], 'ar', 'fr')).toEqual([
      'un',
      'deux',
    ]);
  });

  it('asks once more after 429, and only once', async () => {
    nock(ROAD)
      .post('/language/translate/v2')
      .query(true)
      .times(2)
      .reply(429, { error: { code: 429 } });
    const error = await failure(openGoogle({ apiKey: 'k' }, QUICK).translate(['a'], null, 'fr'));
    expect(error).toMatchObject({ code: '429', refused: true });
  });

  it('does not ask again after a refusal that will not pass', async () => {
    nock(ROAD)
      .post('/language/translate/v2')
      .query(true)
      .reply(403, { error: { code: 403, errors: [{ reason: 'dailyLimitExceeded' }] } });
    const error = await failure(openGoogle({ apiKey: 'k' }, QUICK).translate(['a'], null, 'fr'));
    expect(error).toMatchObject({ code: '403', retryable: false });
  });

  it('never tells the key in what it throws', async () => {
    nock(ROAD)
      .post('/language/translate/v2')
      .query(true)
      .times(2)
      .replyWithError(Object.assign(new Error('my-secret-key'), { code: 'ECONNRESET' }));
    const error = await failure(openGoogle({ apiKey: 'my-secret-key' }, QUICK).translate(['a'], null, 'fr'));
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('my-secret-key');
  });

  it('knows what is offered', async () => {
    nock(ROAD)
      .get('/language/translate/v2/languages')
      .query(true)
      .reply(200, { data: { languages: [{ language: 'ar' }, { language: 'ber-Latn' }] } });
    expect([...(await openGoogle({ apiKey: 'k' }, QUICK).languages())]).toEqual(['ar', 'ber-Latn']);
  });
});

describe.each([2, 3] as const)('version %i against a server on loopback', (version) => {
  let google: GoogleStandIn;
  let service: Service;
  beforeAll(async () => {
    google = await startGoogle({ languages: ['ar', 'ber'] });
    service = await open();
  });
  afterEach(() => {
    google.calm();
    google.asked.splice(0);
  });
  afterAll(() => google.close());

  const open = async (patience = QUICK) =>
    version === 2
      ? openGoogle({ apiKey: 'k', apiRoot: google.apiRoot }, patience)
      : openGoogle({ credentialsFile: await credentials(), apiRoot: google.apiRoot }, patience);

  it('translates, names no language where it is not known, and lists what it offers', async () => {
    expect(await service.translate(['salut', 'ça va'], null, 'ar')).toEqual(['ar(salut)', 'ar(ça va)']);
    expect(google.asked).toMatchObject([{ version, texts: ['salut', 'ça va'], from: undefined, to: 'ar' }]);
    expect([...(await service.languages())]).toEqual(['ar', 'ber']);
  });

  it.each([429, 503, 'reset'] as const)('gets over one %s', async (trouble) => {
    google.fails(trouble);
    expect(await service.translate(['salut'], 'fr', 'ar')).toEqual(['ar(salut)']);
    expect(google.asked).toHaveLength(2);
  });

  it.each([429, 503] as const)('gives up after two %s', async (trouble) => {
    google.fails(trouble, trouble);
    expect((await failure(service.translate(['salut'], 'fr', 'ar'))).refused).toBe(true);
    expect(google.asked).toHaveLength(2);
  });

  it('takes a page for a failure', async () => {
    google.fails('html', 'html');
    await failure(service.translate(['un'], 'fr', 'ar'));
  });

  it.each(['empty', 'partial', 400, 403] as const)('takes %s for a failure, at once', async (trouble) => {
    google.fails(trouble);
    const error = await failure(service.translate(['un', 'deux'], 'fr', 'ar'));
    expect(error.retryable).toBe(false);
    expect(google.asked).toHaveLength(1);
  });

  it('waits no longer than it was told to', async () => {
    const hasty = await open({ limitMs: 120, pauseMs: 10 });
    await hasty.languages();
    google.fails('hang', 'hang');
    const began = performance.now();
    const error = await failure(hasty.translate(['salut'], 'fr', 'ar'));
    expect(error.refused).toBe(false);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('credentials', () => {
  it('that cannot be read are a failure of each call, not of the start', async () => {
    const service = openGoogle({ credentialsFile: '/nowhere/at/all.json' }, QUICK);
    expect((await failure(service.translate(['a'], null, 'fr'))).code).toBe('ENOENT');
  });

  it('are not sent to a root without encryption', async () => {
    const google = await startGoogle();
    const service = openGoogle({ credentialsFile: await credentials(), apiRoot: google.apiRoot }, QUICK);
    await service.translate(['a'], null, 'fr');
    expect(google.asked[0]?.credential).toBe('stand-in');
    await google.close();
  });
});
