import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { type Desk, sitDown } from './desk.ts';
import { NOW, newCitizen, type Office, openOffice } from './office.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('the pages of bodies', () => {
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

  it('lead from a new body to its members, a meeting, and who came', async () => {
    const { page } = desk;
    await desk.open('/console/bodies');
    await page.fill('input[name=nameAr]', 'الفضاء التشاوري');
    await page.fill('input[name=nameFr]', 'Espace consultatif');
    await page.click('button:text("Créer")');
    await page.waitForURL(/\/console\/bodies\/[0-9a-f-]+/);
    const body = new URL(page.url()).pathname;
    for (const name of ['Fatima Amzil', 'Brahim Ouali', 'عائشة الناصري']) {
      await desk.open(body);
      await page.locator('form[action$="/seats"] input[name=name]').fill(name);
      await page.click('button:text("Ajouter et créer le code")');
      await page.locator('.secret').waitFor();
    }
    await desk.expectSound('seat-code-fr');
    const { citizenId } = await newCitizen(office);
    const data = { citizenId, joinedAt: NOW, codeHash: null, codeUntil: null };
    await office.db.mandate.updateMany({ where: { name: 'Fatima Amzil' }, data });
    await desk.open(body);
    const plan = page.locator('form[action$="/meetings"]');
    await plan.locator('input[name=title]').fill('Réunion ordinaire');
    await plan.locator('input[name=day]').fill('2026-03-20');
    await plan.locator('input[name=time]').fill('16:30');
    await plan.locator('input[name=place]').fill('Salle du conseil');
    await plan.locator('textarea').fill('1. Bilan de l’année\n2. Programme 2027');
    await page.click('button:text("Convoquer")');
    await page.locator('[role=status]').waitFor();
    const meeting = new URL(page.url()).pathname;
    await office.db.invitation.updateMany({
      where: { mandate: { name: 'Fatima Amzil' } },
      data: { answer: 'yes', answeredAt: NOW },
    });
    await page.click('button:text("Noter présent") >> nth=1');
    await page.locator('button:text("Corriger")').waitFor();
    expect(await desk.text()).toContain('Salle du conseil');
    await desk.expectSound('meeting-fr');
    await desk.open(body);
    await desk.expectSound('body-fr');
    const arabic = await sitDown(browser, office, 'observer', 'ar');
    for (const [name, path] of [
      ['bodies', '/console/bodies'],
      ['body', body],
      ['meeting', meeting],
    ] as const) {
      await arabic.open(path);
      await arabic.expectSound(`${name}-ar`);
    }
    await arabic.close();
    const small = await sitDown(browser, office, 'second', 'ar');
    await small.page.setViewportSize({ width: 390, height: 800 });
    await small.open(meeting);
    await small.expectSound('meeting-ar-phone');
    await small.close();
  });
});
