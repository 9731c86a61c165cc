// Files of citizens before staff: every sound and film that is kept plays, and names and types follow the content.
import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaKept } from '../../src/bot/media-kind.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { SAMPLES, sampleBytes } from '../support/samples.ts';
import { sitDown } from './desk.ts';
import { NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let caseId: string;
let citizen: { citizenId: string; conversationId: string };
beforeAll(async () => {
  office = await openOffice();
  citizen = await newCitizen(office);
  caseId = await newCase(office, citizen.citizenId);
});
afterAll(() => office.close());

/** Keeps a file as the collector does, on the case. */
async function keep(bytes: Uint8Array, media: string, name?: string): Promise<string> {
  const kept = await office.parts.files.keep(bytes);
  if (!kept) throw new Error('not kept');
  const id = uuidv7();
  const { conversationId } = citizen;
  const about = { id, caseId, conversationId, name, state: 'stored', createdAt: NOW };
  await office.db.attachment.create({ data: { ...kept, ...about, media: mediaKept(media, kept.mimeType) } });
  return id;
}

describe('what is kept under', () => {
  const reference = async () => (await office.db.case.findUniqueOrThrow({ where: { id: caseId } })).reference;

  it.each([
    ['facture\u202efdp.exe', 'paper.pdf', 'document', 'document-REF.pdf', 'application/pdf'],
    ['setup.html', 'letter-old.doc', 'document', 'document-REF.doc', 'application/msword'],
    ['x.html', 'voice-whatsapp.ogg', 'voice', 'voice-REF.ogg', 'audio/ogg'],
    ['film.exe', 'video-browser.webm', 'video', 'video-REF.webm', 'video/webm'],
  ])('the name %s', async (name, sample, media, offered, type) => {
    const id = await keep(sampleBytes(sample), media, name);
    const caller = await signedIn(office, 'officer');
    const answer = await caller.get(`/console/files/${id}`);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename=${offered.replace('REF', await reference())}`,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await (await caller.get(`/console/cases/${caseId}`)).text();
    expect(page).not.toContain('\u202e');
    expect(page).not.toContain('.exe');
  });

  it('a photo is shown as it is', async () => {
    const id = await keep(sampleBytes('photo-iphone.heic'), 'document', 'IMG_1.HEIC');
    const answer = await (await signedIn(office, 'officer')).get(`/console/files/${id}`);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-disposition')).toBeNull();
  });
});

it('a part of a film is served by itself, from what lies sealed on the disk', async () => {
  const id = await keep(sampleBytes('video-browser.webm'), 'video');
  const caller = await signedIn(office, 'officer');
  const whole = Buffer.from(await (await caller.get(`/console/files/${id}`)).arrayBuffer());
  const part = await caller.get(`/console/files/${id}`, { range: 'bytes=1000-1999' });
  expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
    206,
    `bytes 1000-1999/${whole.length}`,
    '1000',
  ]);
  expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(1000, 2000))).toBe(true);
  const { path } = await office.db.attachment.findUniqueOrThrow({ where: { id } });
  expect(Buffer.from(await office.parts.files.read(path ?? '')).equals(whole)).toBe(true);
});

const chromium = findChromium();
const PLAYED = SAMPLES.filter(({ kept }) => /^(audio|video)\//.test(kept));

describe.skipIf(chromium === null)('in Chromium', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(() => browser?.close());

  it('every sound and film plays, and has a link beside it to keep it', async () => {
    const ids = new Map<string, string>();
    for (const { name, media } of PLAYED) ids.set(await keep(sampleBytes(name), media), name);
    const desk = await sitDown(browser, office, 'officer');
    await desk.open(`/console/cases/${caseId}`);
    const found = await desk.page.evaluate(
      async (wanted) =>
        Promise.all(
          wanted.map(async (id) => {
            const player = document.querySelector<HTMLMediaElement>(`[src="/console/files/${id}"]`);
            if (!player) return { id, duration: -1, error: 'no player', link: false };
            player.muted = true;
            const error = await player.play().then(
              () => null,
              (thrown: Error) => thrown.message,
            );
            // Whoever moves within it asks for a part of the bytes.
            const sought = new Promise((done) => player.addEventListener('seeked', done, { once: true }));
            player.currentTime = player.duration / 2;
            await sought;
            const link = document.querySelector(`a[download][href="/console/files/${id}"]`) !== null;
            return { id, duration: player.duration, error: error ?? player.error?.message ?? null, link };
          }),
        ),
      [...ids.keys()],
    );
    expect(found).toHaveLength(PLAYED.length);
    for (const { id, duration, error, link } of found) {
      expect({ file: ids.get(id), error, link }).toEqual({ file: ids.get(id), error: null, link: true });
      expect(duration, ids.get(id)).toBeGreaterThan(0.5);
    }
    await desk.expectSound('case-files');
    await desk.close();
  });
});
