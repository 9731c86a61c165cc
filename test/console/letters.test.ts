// Whether staff are told, while they type, that their words are in letters that the citizen does not read.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { type Desk, sitDown } from './desk.ts';
import { NOW, newCase, newCitizen, type Office, openOffice } from './office.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('words for a citizen', { timeout: 60_000 }, () => {
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

  const FRENCH = 'Bonjour, le lampadaire sera réparé demain matin.';
  const DARIJA = 'السلام، الضو غادي يتصلح غدا فالصباح إن شاء الله';

  async function formsOf(language: string): Promise<[name: string, path: string, field: string][]> {
    const { citizenId, conversationId } = await newCitizen(office, { language, mode: 'held' });
    const held = { heldById: office.staff.officer, heldAt: NOW };
    await office.db.conversation.update({ where: { id: conversationId }, data: held });
    const caseId = await newCase(office, citizenId, { language });
    return [
      ['inbox', `/console/inbox/${conversationId}`, '#answer'],
      ['case', `/console/cases/${caseId}`, 'form[action$="/status"] textarea'],
    ];
  }

  it.each([
    ['ary', 'darija', FRENCH, DARIJA],
    ['ar', 'arabe', FRENCH, DARIJA],
    ['fr', 'français', DARIJA, FRENCH],
    ['ary-Latn', 'darija en lettres latines', DARIJA, 'salam, ddo ghadi ytsla7 ghedda nchalah'],
  ])(
    'who reads %s: the language is said, and other letters are warned of',
    async (language, name, odd, right) => {
      for (const [page, path, field] of await formsOf(language)) {
        await desk.open(path);
        await desk.page.waitForSelector('body[data-ready]');
        expect(await desk.text(), page).toContain(name);
        const form = desk.page.locator(field).locator('xpath=ancestor::form');
        const warning = form.locator('[data-other-letters]');
        await desk.page.fill(field, right);
        expect(await warning.isVisible(), `${page}: ${right}`).toBe(false);
        await desk.page.fill(field, odd);
        expect(await warning.isVisible(), `${page}: ${odd}`).toBe(true);
        expect(await warning.textContent()).toContain(name);
        await desk.expectSound(`letters-${page}-${language}`);
        await desk.page.fill(field, `${right} (BMCE, RADEEMA)`);
        expect(await warning.isVisible(), `${page}: a name in other letters`).toBe(false);
      }
    },
  );

  it('that were kept are warned of when the page is opened again', async () => {
    const [[, path, field] = ['', '', '']] = await formsOf('ary');
    await desk.open(path);
    const kept = desk.page.waitForResponse((answer) => answer.url().endsWith('/console/unsent'));
    await desk.page.fill(field, FRENCH);
    await kept;
    await desk.open(path);
    await desk.page.waitForSelector('[data-other-letters]:visible');
    expect(await desk.page.inputValue(field)).toBe(FRENCH);
  });
});
