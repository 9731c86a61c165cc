// Supports that were said aloud or shown: heard and seen at the desk, typed or refused, with a browser that plays them.
import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sampleBytes } from '../support/samples.ts';
import { type Desk, sitDown } from './desk.ts';
import { NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('supports said aloud', { timeout: 180_000 }, () => {
  let office: Office;
  let browser: Browser;
  let petitionId: string;
  let path: string;
  beforeAll(async () => {
    office = await openOffice();
    browser = await openBrowser(chromium ?? '');
    petitionId = uuidv7();
    path = `/console/petitions/${petitionId}`;
    const words = { titleAr: 'طوبيس للجامعة', titleFr: 'Un bus pour l’université', textAr: 'ن', textFr: 't' };
    await office.db.petition.create({
      data: {
        ...{ id: petitionId, reference: '26-000001-9', ...words, status: 'collecting', threshold: 2 },
        ...{ openedAt: NOW, createdAt: NOW },
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /** Somebody who said their name, and said or showed their card. */
  async function said(card: 'voice-telegram.oga' | 'photo.jpg'): Promise<{ id: string; files: string[] }> {
    const { db, parts } = office;
    const { citizenId } = await newCitizen(office, { language: 'ary' });
    const id = uuidv7();
    await db.spokenSupport.create({
      data: { id, petitionId, citizenId, tie: 'resident', createdAt: NOW },
    });
    const files: string[] = [];
    for (const name of ['voice-whatsapp.ogg', card]) {
      const kept = (await parts.files.keep(sampleBytes(name))) ?? expect.fail();
      const media = name.startsWith('photo') ? 'photo' : 'voice';
      const file = uuidv7();
      files.push(file);
      const owned = { spokenSupportId: id, state: 'stored', media, createdAt: NOW };
      await db.attachment.create({ data: { ...kept, ...owned, id: file } });
    }
    await db.spokenSupport.update({
      where: { id },
      data: { nameFiles: files.slice(0, 1), cardFiles: files.slice(1) },
    });
    return { id, files };
  }

  const card = (desk: Desk, id: string) => desk.page.locator(`#spoken-${id}`);

  it('are heard, seen and typed, from then on counted, and nothing that was sent stays', async () => {
    const [shown, heard, other] = [
      await said('photo.jpg'),
      await said('voice-telegram.oga'),
      await said('photo.jpg'),
    ];
    const officer = await sitDown(browser, office, 'officer');
    const { page } = officer;
    await officer.open(path);
    expect(await officer.text()).toContain('3 soutiens à écrire');
    await page.click('main a[href$="/spoken"]');
    await page.waitForURL(`**${path}/spoken`);
    await officer.expectSound('spoken-fr');
    const first = card(officer, shown.id);
    const length = await first.locator('audio').evaluate(async (sound: HTMLAudioElement) => {
      sound.preload = 'auto';
      sound.load();
      await new Promise((done) => sound.addEventListener('loadedmetadata', done, { once: true }));
      return sound.duration;
    });
    expect(length).toBeGreaterThan(0);
    const width = await first.locator('img').evaluate(async (picture: HTMLImageElement) => {
      picture.loading = 'eager';
      await picture.decode();
      return picture.naturalWidth;
    });
    expect(width).toBeGreaterThan(100);
    expect((await first.locator('audio').boundingBox())?.width).toBeGreaterThan(200);
    await officer.expectSound('spoken-heard-fr');

    await first.locator('[name=name]').fill('Fatima');
    await first.locator('[name=card]').fill('12');
    await first.locator('button.main').click();
    await page.locator('[aria-invalid]').first().waitFor();
    expect(await first.locator('[aria-invalid]').count()).toBe(2);
    expect(await office.db.support.count({ where: { petitionId } })).toBe(0);
    await first.locator('[name=name]').fill('Fatima Amzil');
    await first.locator('[name=card]').fill('jc 123456');
    await first.locator('button.main').click();
    await page.locator('[role=status]').waitFor();
    const supports = await office.db.support.findMany({ where: { petitionId } });
    expect(supports).toMatchObject([{ id: shown.id, state: 'counted', cardTail: '456', sheetId: null }]);
    const files = await office.db.attachment.findMany({ where: { id: { in: shown.files } } });
    expect(files.map(({ state, spokenSupportId }) => [state, spokenSupportId])).toEqual([
      ['erased', null],
      ['erased', null],
    ]);

    const second = card(officer, heard.id);
    await second.locator('summary').click();
    await second.locator('[name=fault]').selectOption('unheard');
    await second.locator('details button').click();
    await page.locator('[role=status]:has-text("renvoyer")').waitFor();
    expect(await office.db.spokenSupport.findUnique({ where: { id: heard.id } })).toMatchObject({
      ...{ state: 'refused', fault: 'unheard', nameFiles: [], cardFiles: [] },
    });
    const events = (await office.db.notice.findMany({ orderBy: { createdAt: 'asc' } })).map(
      ({ values }) => (values as { event: string }).event,
    );
    expect(events.toSorted()).toEqual(['spoken_counted', 'spoken_unheard']);
    await officer.close();

    const arabic = await sitDown(browser, office, 'officer', 'ar');
    await arabic.open(`${path}/spoken`);
    await card(arabic, other.id).locator('summary').click();
    await arabic.expectSound('spoken-ar');
    await arabic.page.setViewportSize({ width: 390, height: 844 });
    await arabic.open(`${path}/spoken`);
    await arabic.expectSound('spoken-ar-phone');
    await arabic.close();
  });

  it('are for nobody but those who key paper: neither the file nor the list of what was not heard holds them', async () => {
    const { files } = await said('photo.jpg');
    const [officer, observer] = [await signedIn(office, 'officer'), await signedIn(office, 'observer')];
    const admin = await signedIn(office, 'admin');
    const [voice] = files;
    expect((await officer.get(`${path}/spoken/files/${voice}`)).status).toBe(200);
    expect((await observer.get(`${path}/spoken/files/${voice}`)).status).toBe(403);
    for (const caller of [officer, admin]) {
      expect((await caller.get(`/console/files/${voice}`)).status).toBe(404);
      expect(await (await caller.get('/console/listening')).text()).not.toContain(voice);
    }
    const read = await office.db.auditEvent.count({
      where: { action: 'person.file', subjectId: voice ?? '' },
    });
    expect(read).toBe(1);
  });
});
