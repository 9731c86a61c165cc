import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { photograph } from '../support/replay-staff.ts';
import { type Desk, sitDown } from './desk.ts';
import { NOW, newCase, newCitizen, type Office, openOffice } from './office.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('the pages of calls for candidates', { timeout: 180_000 }, () => {
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

  /** Somebody who applied as the chat files it, with a photo of the first document and none of the second. */
  async function applied(callId: string): Promise<string> {
    const { db, parts } = office;
    const { citizenId } = await newCitizen(office, { language: 'ary' });
    const wanted = { flow: 'candidacy', kind: 'request', description: null, dueOn: new Date('2026-04-01') };
    const id = await newCase(office, citizenId, wanted);
    const file = (await parts.files.keep(await photograph())) ?? expect.fail();
    const photo = uuidv7();
    const owned = { caseId: id, state: 'stored', media: 'photo', createdAt: NOW };
    await db.attachment.create({ data: { ...file, ...owned, id: photo } });
    const told = {
      name: { kind: 'text', text: 'Youssef Amzil' },
      born: { kind: 'text', text: '12/3/2004' },
      why: { kind: 'text', text: 'بغيت نعاون الشباب ديال الحومة ديالي، كيخصهم تيران' },
      doc_1: { kind: 'files', files: [photo] },
      shown: { kind: 'choice', option: 'yes' },
    };
    const confided = parts.cipher.seal(JSON.stringify(told), `Case.confided.${id}`);
    const answers = { quarter: { kind: 'choice', option: 'lastah' } };
    await db.case.update({ where: { id }, data: { categoryId: null, confided, answers } });
    await db.candidacy.create({ data: { id, callId, shown: true, createdAt: NOW, updatedAt: NOW } });
    return id;
  }

  async function scoresIt(desk: Desk, path: string, points: number[]): Promise<void> {
    await desk.open(path);
    for (const [i, each] of points.entries()) await desk.page.fill(`input[name=points_${i}]`, String(each));
    await desk.page.click('button:text("Donner ma note")');
    await desk.page.locator('[role=status]').waitFor();
  }

  async function inArabic(pages: [name: string, path: string][]): Promise<void> {
    const arabic = await sitDown(browser, office, 'admin', 'ar');
    for (const [name, path] of pages) {
      await arabic.open(path);
      await arabic.expectSound(`${name}-ar`);
    }
    await arabic.page.setViewportSize({ width: 390, height: 844 });
    for (const [name, path] of pages) {
      await arabic.open(path);
      await arabic.expectSound(`${name}-ar-phone`);
    }
    await arabic.close();
  }

  it('lead from a sample to a result: announced, completed, scored by two, decided, published, appealed', async () => {
    const officer = await sitDown(browser, office, 'officer');
    const { page } = officer;
    await officer.open('/console/calls');
    await page.click('a:text("Nouvel appel")');
    await page.click('a:text("Conseil des jeunes")');
    await page.fill('input[name=opensDay]', '2026-03-10');
    await page.fill('input[name=opensTime]', '09:00');
    await page.fill('input[name=closesDay]', '2026-03-05');
    await page.fill('input[name=resultsDay]', '2026-04-01');
    await page.click('button:text("Enregistrer")');
    await page.locator('[name=closesDay][aria-invalid]').waitFor();
    await page.fill('input[name=closesDay]', '2026-03-20');
    await officer.expectSound('call-draft-fr');
    await page.click('button:text("Enregistrer")');
    await page.waitForURL(/\/console\/calls\/[0-9a-f]{8}-/);
    const call = new URL(page.url()).pathname;
    await page.click('button:text("Annoncer")');
    await page.locator('.status:text("Ouvert")').waitFor();
    await officer.expectSound('call-open-fr');
    const callId = call.split('/').at(-1) ?? '';
    const path = `/console/calls/candidacies/${await applied(callId)}`;

    await officer.open(`${call}/candidacies`);
    await page.click('td.key a');
    expect(await officer.text()).toContain('Pas envoyé');
    await page.locator('summary:text("Demander ce qui manque")').click();
    await page.click('button:text("Demander ce qui manque")');
    await page.locator('[role=status]').waitFor();
    expect(
      await office.db.caseEvent.count({ where: { kind: 'asked', text: { contains: 'شهادة السكنى' } } }),
    ).toBe(1);
    await officer.open(path);
    await page.click('button:text("Tout est là")');
    await page.locator('[role=status]').waitFor();
    await office.db.call.update({ where: { id: callId }, data: { status: 'closed' } });

    await scoresIt(officer, path, [9, 4, 4]);
    const second = await sitDown(browser, office, 'second');
    await second.open(path);
    expect(await second.text()).not.toContain('17 points');
    await second.expectSound('candidacy-before-scoring-fr');
    await scoresIt(second, path, [8, 4, 3]);
    expect(await second.text()).toContain('17 points');
    await second.expectSound('candidacy-scored-fr');
    await second.close();

    const supervisor = await sitDown(browser, office, 'supervisor');
    await supervisor.open(path);
    await supervisor.page.selectOption('select[name=outcome]', 'reserve');
    await supervisor.page.fill('textarea[name=reasonAr]', 'نقط جيدة، لكن المقاعد قليلة هذه السنة.');
    await supervisor.page.fill('textarea[name=reasonFr]', 'De bonnes notes, mais peu de places cette année.');
    await supervisor.page.click('button.main:text("Décider")');
    await supervisor.page.locator('[role=status]').waitFor();
    await supervisor.open(call);
    await supervisor.page.click('button:text("Publier le résultat")');
    await supervisor.page.locator('.status:text("Résultat publié")').waitFor();
    await supervisor.expectSound('call-published-fr');
    await office.db.candidacy.updateMany({ data: { appealedAt: NOW } });
    // Whoever decided it finds no form.
    await supervisor.open(path);
    expect(await supervisor.page.locator('select[name=outcome]').count()).toBe(0);
    const other = await sitDown(browser, office, 'admin');
    await other.open(path);
    await other.page.selectOption('select[name=outcome]', 'upheld');
    await other.page.fill('textarea[name=reasonAr]', 'أعدنا الحساب، وكان الخطأ منا.');
    await other.page.fill('textarea[name=reasonFr]', 'Nous avons recompté : l’erreur était la nôtre.');
    await other.expectSound('candidacy-appealed-fr');
    await other.page.click('button.main:text("Répondre au recours")');
    await other.page.locator('[role=status]').waitFor();
    await other.close();
    expect(await office.db.candidacy.findFirst()).toMatchObject({
      outcome: 'kept',
      publicName: 'Youssef Amzil',
    });
    await supervisor.close();
    await officer.close();
    await inArabic([
      ['calls', '/console/calls'],
      ['call', call],
      ['call-draft', '/console/calls/new'],
      ['candidacies', `${call}/candidacies`],
      ['candidacy', path],
    ]);
  });
});
