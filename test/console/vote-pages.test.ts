import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchVotes } from '../../src/features/votes/clock.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { drawAll } from '../support/sample-votes.ts';
import { sampleBytes } from '../support/samples.ts';
import { type Desk, sitDown } from './desk.ts';
import { NOW, newCitizen, type Office, openOffice } from './office.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('the pages of votes', { timeout: 120_000 }, () => {
  let office: Office;
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    browser = await openBrowser(chromium ?? '');
    desk = await sitDown(browser, office, 'officer');
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const photo = async (background: string) => ({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  });

  /** Writes a draft, and stands on its page. */
  async function drafted(form: string, budget: string, title: string): Promise<string> {
    const { page } = desk;
    await desk.open('/console/votes/new');
    await page.selectOption('select[name=form]', form);
    await page.fill('input[name=budget]', budget);
    await page.fill('input[name=titleAr]', 'ميزانية الأحياء');
    await page.fill('input[name=titleFr]', title);
    await page.fill('textarea[name=summaryAr]', 'اختاروا المشاريع التي تريدونها لحيكم.');
    await page.fill('textarea[name=summaryFr]', 'Choisissez les projets de votre quartier.');
    await page.fill('input[name=opensDay]', '2026-03-01');
    await page.fill('input[name=closesDay]', '2026-04-30');
    await page.click('main button:text("Enregistrer")');
    await page.waitForURL(/\/votes\/[0-9a-f-]{36}/);
    return new URL(page.url()).pathname;
  }

  it('lead from a draft through its projects to a result, and never to a ballot', async () => {
    const { page } = desk;
    const path = await drafted('budget', '600 000', 'Budget des quartiers 2027');
    const id = path.split('/').at(-1) ?? '';
    await page.click('main button:text("Annoncer")');
    await page.getByText('Il en faut plus').waitFor();
    await page.fill(
      'textarea[name=lines]',
      'ساحة أسراك | Place Assarag | 400 000\nإنارة باب الزركان | Éclairage de Bab Zorgane | 150000',
    );
    await page.click('main button:text("Ajouter la liste")');
    await page.locator('img, li:has-text("Bab Zorgane")').first().waitFor();
    const form = page.locator(`form[action="${path}/options"]`);
    await form.locator('input[name=nameAr]').fill('جردة للأطفال');
    await form.locator('input[name=nameFr]').fill('Jardin pour les enfants');
    await form.locator('input[name=cost]').fill('250000');
    await form.locator('input[name=photo]').setInputFiles(await photo('#3dc26b'));
    await form.locator('button').click();
    await page.locator('main li img').waitFor();
    expect(await desk.text()).toContain('400.000');
    await desk.expectSound('vote-draft-fr');
    await page.click('main button:text("Annoncer")');
    await page.locator('input[name=closesDay]').waitFor();
    await voted(id, [[0, 1], [0], [2], [1, 2]]);
    await desk.open(path);
    await desk.expectSound('vote-open-fr');
    expect(await page.locator('progress').count()).toBe(0);
    await office.db.vote.update({ where: { id }, data: { closesAt: NOW } });
    await watchVotes({ db: office.db, clock: () => NOW });
    await drawAll(
      { db: office.db, files: office.parts.files, context: { ...office.parts, newId: uuidv7 } },
      NOW,
    );
    await desk.open(path);
    expect(await desk.text()).toContain('2 projets sont retenus, pour 400.000 DH');
    await desk.expectSound('vote-closed-fr');
    const arabic = await sitDown(browser, office, 'second', 'ar');
    for (const [name, at] of [
      ['votes', '/console/votes'],
      ['vote', path],
    ] as const) {
      await arabic.open(at);
      await arabic.expectSound(`${name}-ar`);
    }
    await arabic.page.setViewportSize({ width: 390, height: 844 });
    await arabic.open(path);
    await arabic.expectSound('vote-ar-phone');
    await arabic.close();
  });

  /** Makes rows as the chat does. */
  async function voted(voteId: string, ballots: number[][]): Promise<void> {
    for (const choices of ballots) {
      const { citizenId } = await newCitizen(office);
      const ballotId = uuidv7();
      await office.db.voteBallot.create({ data: { id: ballotId, voteId, choices } });
      await office.db.voteVoter.create({ data: { voteId, citizenId, ballotId, code: ballotId } });
    }
  }

  it('list pictures to compare, and want a photo of each', async () => {
    const { page } = desk;
    const path = await drafted('pairs', '', 'Quel lieu d’abord ?');
    for (const [i, colour] of ['#c2703d', '#3d7ac2', '#e0b93d'].entries()) {
      const form = page.locator(`form[action="${path}/options"]`);
      await form.locator('input[name=nameAr]').fill(`ساحة ${i + 1}`);
      await form.locator('input[name=nameFr]').fill(`Place ${i + 1}`);
      if (i > 0) await form.locator('input[name=photo]').setInputFiles(await photo(colour));
      await form.locator('button').click();
      await page.locator(`main li:has-text("Place ${i + 1}")`).waitFor();
    }
    await page.click('main button:text("Annoncer")');
    await page.getByText('Il manque des photos').waitFor();
    await page.locator('main li details').first().click();
    const first = page.locator(`form[action="${path}/options/0"]`);
    await first.locator('input[name=photo]').setInputFiles(await photo('#c2703d'));
    await first.locator('button').click();
    await expect.poll(() => page.locator('main li img').count()).toBe(3);
    const file = (name: string, mimeType: string) => ({ name, mimeType, buffer: sampleBytes(name) });
    await page.locator('main li details').first().click();
    await first.locator('input[name=sound]').setInputFiles(file('paper.pdf', 'application/pdf'));
    await first.locator('button').click();
    await page.locator('[name=sound][aria-invalid]').waitFor();
    expect(await desk.text()).toContain('Ce n’est pas un enregistrement : paper.pdf');
    expect(await page.locator('main li audio').count()).toBe(0);
    await first.locator('input[name=sound]').setInputFiles(file('voice-whatsapp.ogg', 'audio/ogg'));
    await first.locator('button:text("Enregistrer")').click();
    const sound = page.locator('main li audio');
    await sound.waitFor();
    const length = await sound.evaluate(async (heard: HTMLAudioElement) => {
      heard.preload = 'auto';
      heard.load();
      await new Promise((done) => heard.addEventListener('loadedmetadata', done, { once: true }));
      return heard.duration;
    });
    expect(length).toBeGreaterThan(0);
    await desk.expectSound('vote-sounds-fr');
    // What the commune said itself waits for nobody to type it.
    await desk.open('/console/listening');
    await page.getByText('Aucun message vocal n’attend').waitFor();
    await desk.open(path);
    await page.click('main button:text("Retirer") >> nth=2');
    await expect.poll(() => page.locator('main ol > li').count()).toBe(2);
  });
});
