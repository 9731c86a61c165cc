// Parties in a real browser: the list and the form at the desk, the page of the link on a telephone; and the letter as paper.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawLetter } from '../../src/features/outside-parties/letter/draw.ts';
import { letterWords } from '../../src/features/outside-parties/letter/words.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import {
  handOver,
  LIGHT,
  newComplaint,
  newParty,
  openPartyOffice,
  type PartyOffice,
  WATER,
} from '../support/party-office.ts';
import { sampleBytes } from '../support/samples.ts';
import { seriousFaults, sitDown } from './desk.ts';

const chromium = findChromium();
let town: PartyOffice;
let light = '';
beforeAll(async () => {
  town = await openPartyOffice();
  light = await newParty(town, LIGHT);
  await newParty(town, WATER);
});
afterAll(() => town.close());

/** Kept where `SCREENS` says, if it says. */
async function keep(name: string, bytes: Uint8Array): Promise<void> {
  const folder = process.env.SCREENS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), bytes);
}

describe.skipIf(chromium === null)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(() => browser.close());

  it.each(['fr', 'ar'] as const)(
    'at the desk (%s): the list, one party, the form beside a case',
    async (language) => {
      const { caseId } = await newComplaint(town);
      const desk = await sitDown(browser, town.office, 'supervisor', language);
      await desk.open('/console/orders/parties');
      await desk.expectSound(`parties-${language}`);
      await desk.open(`/console/orders/parties/${light}`);
      await desk.expectSound(`party-${language}`);
      await desk.open(`/console/cases/${caseId}`);
      await desk.page.locator('#parties summary').click();
      await desk.expectSound(`hand-over-${language}`);
      await desk.page.locator('#parties button.main').click();
      await desk.page.locator('code.copied').waitFor();
      expect(await desk.text()).toContain('/order/');
      await desk.expectSound(`order-link-${language}`);
      await desk.open('/console/orders');
      await desk.expectSound(`orders-${language}`);
      await desk.close();
    },
  );

  it('on a telephone: the order is read, and answered with a photo', async () => {
    const { caseId } = await newComplaint(town);
    const { link } = await handOver(town, caseId, {
      ...{ party: light, place: 'devant l’école' },
      words: 'الضو طافي من نهار الاثنين، والدراري كيخافو يدوزو بالليل',
    });
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(`${link}?lang=ar`);
    await keep('order-ar.png', await page.screenshot({ fullPage: true }));
    await page.goto(`${link}?lang=fr`);
    await page.locator('details').nth(1).locator('summary').click();
    await keep('order-fr.png', await page.screenshot({ fullPage: true }));
    const buffer = Buffer.from(sampleBytes('photo.jpg'));
    await page.locator('input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
    await page.locator('details').nth(1).locator('button').click();
    await page.locator('.told').first().waitFor();
    await keep('order-done.png', await page.screenshot({ fullPage: true }));
    const order = await town.office.db.workOrder.findFirstOrThrow({ where: { caseId } });
    expect(order.status).toBe('done');
    await context.close();
  });
});

describe.skipIf(chromium === null)('the page of an order', () => {
  it('is in the way of nobody with a screen reader or a keyboard, in both languages', async () => {
    const browser = await openBrowser(chromium ?? '');
    const { caseId } = await newComplaint(town);
    const { link } = await handOver(town, caseId, { party: light, words: 'Lampadaire éteint' });
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    for (const language of ['ar', 'fr']) {
      await page.goto(`${link}?lang=${language}`);
      for (const at of [1, 2]) await page.locator('details').nth(at).locator('summary').click();
      expect(await seriousFaults(page), language).toEqual([]);
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBe(360);
    }
    await browser.close();
  });
});

describe('a letter', () => {
  const LETTER = {
    ...{ commune: 'جماعة تارودانت', number: '12/2026', day: '2026-03-10', reference: '26-004821-7' },
    ...{ addressee: 'السيد المدير الإقليمي للشركة الجهوية متعددة الخدمات', subject: '🚰 الماء والتطهير' },
    ...{ filedOn: new Date('2026-03-09T10:00:00Z'), answerBy: new Date('2026-03-24T00:00:00Z') },
    ...{ quarter: 'لسطح', placeText: 'حدا المدرسة', position: { latitude: 30.4702, longitude: -8.8771 } },
    words: 'الما كيتسرب من القادوس هادي تلت ايام والطريق عامرة، Fuite d’eau importante',
  };

  it('says in Arabic to whom, what about and by when, and names nobody', async () => {
    const letter = letterWords(town.office.parts.words, LETTER);
    const page = await drawLetter(letter);
    await keep('letter.jpg', page.jpeg);
    expect([page.width, page.height]).toEqual([1240, 1754]);
    const words = stripIsolates(page.words);
    for (const each of [
      'رقم: 12/2026',
      '24/03/2026',
      '26-004821-7',
      'رئيس مجلس الجماعة',
      'لسطح — حدا المدرسة',
    ])
      expect(words).toContain(each);
    expect(words).not.toMatch(/\p{Extended_Pictographic}/u);
  });

  it('stays on its page, however long the words are', async () => {
    const long = { ...LETTER, words: `${LETTER.words} `.repeat(14), placeText: 'حدا المدرسة '.repeat(20) };
    const page = await drawLetter(letterWords(town.office.parts.words, long));
    await keep('letter-long.jpg', page.jpeg);
    // Below the signature the paper is white.
    const foot = await sharp(page.jpeg).extract({ left: 0, top: 1720, width: 1240, height: 34 }).toBuffer();
    const { channels } = await sharp(foot).stats();
    expect(channels.every(({ min }) => min > 240)).toBe(true);
  });
});
