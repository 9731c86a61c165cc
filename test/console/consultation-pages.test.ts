// A consultation as staff lead it in a real browser: written, asked, announced, read, and answered with what was kept.
import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchConsultations } from '../../src/features/consultations/clock.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { type Desk, sitDown } from './desk.ts';
import { NOW, newCitizen, type Office, openOffice } from './office.ts';

const chromium = findChromium();
const DAY_MS = 86_400_000;
const PHONE = { width: 390, height: 844 };
const SCREEN = { width: 1280, height: 800 };

describe.skipIf(chromium === null)('the pages of consultations', { timeout: 180_000 }, () => {
  let office: Office;
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    browser = await openBrowser(chromium ?? '');
    desk = await sitDown(browser, office, 'officer');
    await desk.page.setViewportSize(SCREEN);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /** The clock of consultations runs after its last day. */
  const close = () => {
    const clock = () => new Date(NOW.getTime() + 20 * DAY_MS);
    return watchConsultations({ ...office.parts, clock, newId: uuidv7 });
  };

  /** Somebody who chose the first option wherever there is one, and wrote where words are asked for. */
  async function answered(consultationId: string, quarterId: string): Promise<void> {
    const { citizenId } = await newCitizen(office);
    const questions = await office.db.consultationQuestion.findMany({ where: { consultationId } });
    const id = uuidv7();
    const code = `A7K2M-${id.slice(-5).toUpperCase()}`;
    const answers = questions.map(({ id: questionId, kind, options }) => ({
      ...{
        questionId,
        choices: kind === 'scale' ? [4] : Array.isArray(options) && options.length > 0 ? [0] : [],
      },
      text: kind === 'text' ? 'كلشي مزيان، غير زيدو الإنارة فالليل' : null,
    }));
    const about = { quarterId, age: 'from_25', sex: 'woman' };
    const given = { length: 10, code, ...about, finished: true, createdAt: NOW };
    await office.db.consultationResponse.create({
      data: { id, consultationId, ...given, answers: { create: answers } },
    });
    await office.db.consultationParticipant.create({
      data: { consultationId, citizenId, responseId: id, createdAt: NOW },
    });
  }

  /** The same pages in Arabic, on a telephone. */
  async function inArabic(pages: [name: string, path: string][]): Promise<void> {
    const arabic = await sitDown(browser, office, 'second', 'ar');
    await arabic.page.setViewportSize(PHONE);
    for (const [name, path] of pages) {
      await arabic.open(path);
      await arabic.expectSound(`${name}-ar-phone`);
    }
    await arabic.close();
  }

  it('lead from a sample to its answers, to what was kept, and to what became of it', async () => {
    const { page } = desk;
    await desk.open('/console/consultations');
    await page.click('main a[href$="/consultations/new"]');
    await page.click('main a[href$="sample=charter"]');
    await page.fill('input[name=opensDay]', '2026-03-10');
    await page.fill('input[name=opensTime]', '09:00');
    await page.fill('input[name=closesDay]', '2026-03-01');
    await page.fill('input[name=closesTime]', '23:59');
    await desk.expectSound('consultation-new-fr');
    await page.click('main form button.main');
    await page.locator('[role=alert]').first().waitFor();
    await page.fill('input[name=closesDay]', '2026-03-25');
    await page.click('main form button.main');
    await page.waitForURL(/\/consultations\/[0-9a-f-]{36}/);
    const path = new URL(page.url()).pathname;
    const id = path.split('/').at(-1) ?? '';
    await page.selectOption('select[name=kind]', 'choice');
    await page.fill('textarea[name=textAr]', 'فين بغيتو الجلسة العمومية؟');
    await page.fill('textarea[name=textFr]', 'Où tenir la réunion publique ?');
    await page.fill('textarea[name=optionsAr]', 'دار البلدية\nدار الحي');
    await page.fill('textarea[name=optionsFr]', 'À l’hôtel de ville');
    await page.click('main form[action$="/questions"] button');
    await page.locator('.fault').first().waitFor();
    await page.fill('textarea[name=optionsFr]', 'À l’hôtel de ville\nÀ la maison de quartier');
    await page.click('main form[action$="/questions"] button');
    await page.locator('li:has-text("Où tenir la réunion publique")').waitFor();
    await page.locator('li:has-text("Où tenir la réunion publique") button').first().click();
    await page.locator('[role=status]').waitFor();
    // Those of the sample are there, though the form was refused once.
    expect(await office.db.consultationQuestion.count({ where: { consultationId: id } })).toBe(8);
    await desk.expectSound('consultation-draft-fr');
    await inArabic([
      ['consultation-edit', `${path}/edit`],
      ['consultation-draft', path],
    ]);
    await desk.open(path);
    await page.click('button:text-is("Annoncer")');
    await page.locator('[role=status]').waitFor();
    for (const quarter of ['medina', 'medina', 'medina', 'medina', 'medina', 'medina', 'lastah'])
      await answered(id, quarter);
    await desk.open(`${path}/answers`);
    expect(await desk.text()).toContain('زيدو الإنارة');
    // Who answered stands in the counts alone.
    expect(await desk.text()).not.toMatch(/Une femme|Un homme|\d ans/u);
    await desk.expectSound('consultation-answers-fr');
    await close();
    await desk.open(path);
    expect(await desk.text()).toContain('Close');
    await page.fill('textarea[name=ar]', 'زدنا اجتماعا في كل حي، كما طلب الناس.');
    await page.fill('textarea[name=fr]', 'Une réunion par quartier a été ajoutée, comme demandé.');
    await desk.expectSound('consultation-closed-fr');
    await page.click('button.main:text-is("Dire ce qui a été retenu")');
    await page.locator('[role=status]').waitFor();
    expect(await office.db.notice.count({ where: { kind: 'consultation_answered', subjectId: id } })).toBe(7);
    await page.fill('textarea[name=ar]', 'صادق المجلس على الميثاق في دورة ماي.');
    await page.fill('textarea[name=fr]', 'Le conseil a adopté la charte à la session de mai.');
    await page.click('button.main:text-is("Dire les suites")');
    await page.locator('[role=status]').waitFor();
    await desk.open(`${path}/results`);
    expect(await desk.text()).toContain('7 personnes ont répondu');
    await desk.expectSound('consultation-results-fr');
    await inArabic([
      ['consultations', '/console/consultations'],
      ['consultation', path],
      ['consultation-results', `${path}/results`],
    ]);
  });
});
