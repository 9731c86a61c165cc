// Whoever asks what is kept about them learns how often the commune opened it.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingsOf } from '../../src/features/privacy/records.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sitDown } from './desk.ts';
import { NOW, newCase, newCitizen, type Office, openOffice } from './office.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('what staff open of a person', { timeout: 60_000 }, () => {
  let office: Office;
  let browser: Browser;
  beforeAll(async () => {
    office = await openOffice();
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const readings = (citizenId: string) => readingsOf({ db: office.db }).load(citizenId);

  it('is counted for that person, once an hour for each page, and for nobody else', async () => {
    const { citizenId, conversationId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    const other = await newCitizen(office);
    expect(await readings(citizenId)).toEqual([]);
    const desk = await sitDown(browser, office, 'officer');
    for (const path of ['inbox', 'cases', 'cases'])
      await desk.open(`/console/${path}/${path === 'inbox' ? conversationId : caseId}`);
    expect((await readings(citizenId)).map(({ at }) => at)).toEqual([NOW, NOW]);
    expect(await readings(other.citizenId)).toEqual([]);
  });
});
