import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { type Desk, sitDown } from './desk.ts';
import { NOW, newCitizen, type Office, openOffice } from './office.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('the pages of ideas', { timeout: 120_000 }, () => {
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

  let count = 0;
  async function listed(title: string): Promise<string> {
    const { citizenId } = await newCitizen(office, { name: 'Fatima Amzil' });
    const id = uuidv7();
    count += 1;
    const reference = `26-90000${count}-1`;
    const said = { title, idea: 'نديرو جردة صغيرة حدا المدرسة باش يلعبو الدراري فالظل', flowHash: 'test' };
    const data = { id, citizenId, reference, language: 'ary', theme: 'green', ...said };
    await office.db.proposal.create({
      data: {
        ...data,
        searchKey: office.parts.darija.searchKey(title),
        status: 'listed',
        listedAt: NOW,
        createdAt: NOW,
      },
    });
    return `/console/proposals/${id}`;
  }

  async function inArabic(pages: [name: string, path: string][]): Promise<void> {
    const arabic = await sitDown(browser, office, 'second', 'ar');
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

  it('lead from a new project to an idea that it carries, and to where the project stands', async () => {
    const { page } = desk;
    const idea = await listed('جردة فلاسطاح');
    await desk.open(idea);
    expect(await desk.text()).toContain('Il n’y en a pas encore');
    await desk.open('/console/projects');
    await desk.expectSound('projects-none-fr');
    await page.fill('input[name=nameAr]', 'جردة لاسطاح');
    await page.fill('input[name=nameFr]', 'Jardin de Lastah');
    await page.fill('textarea[name=aboutAr]', 'جردة صغيرة فيها الظل وألعاب الأطفال');
    await page.fill('textarea[name=aboutFr]', 'Un petit jardin ombragé avec des jeux');
    await page.click('main button:text-is("Ajouter")');
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    const project = new URL(page.url()).pathname;
    await desk.open(idea);
    const take = page.locator('form:has(input[value=taken_up])');
    await take.locator('textarea').fill('غادي تدخل فالبرنامج');
    await desk.expectSound('idea-to-take-fr');
    await take.locator('button.main').click();
    await page.locator('[role=status]').waitFor();
    expect(await desk.text()).toContain('Jardin de Lastah');
    await desk.expectSound('idea-taken-fr');
    await desk.open(project);
    await page.selectOption('select[name=stage]', 'given_up');
    await page.locator('form[action$="/stage"] button.main').click();
    await page.locator('[role=alert]').first().waitFor();
    desk.forgive();
    await page.fill('textarea[name=wordsAr]', 'الأرض ماشي ديال الجماعة');
    await page.fill('textarea[name=wordsFr]', 'Le terrain n’est pas à la commune');
    await page.locator('form[action$="/stage"] button.main').click();
    await page.locator('[role=status]').waitFor();
    expect(await desk.text()).toContain('Abandonné');
    await desk.expectSound('project-fr');
    await inArabic([
      ['projects', '/console/projects'],
      ['project', project],
      ['idea-taken', idea],
      ['ideas', '/console/proposals?status=all'],
    ]);
  });

  it('lead from an idea to the one that says the same, and back', async () => {
    const { page } = desk;
    const [one, two] = [await listed('جردة فلاسطاح للدراري'), await listed('جردة صغيرة فلاسطاح')];
    await desk.open(one);
    await page.click('a:text("Chercher l’autre idée")');
    await page.fill('input[name=q]', 'جردة صغيرة');
    await page.click('main form[role=search] button');
    await page.locator(`input[name=into][value="${two.split('/').at(-1)}"]`).check();
    await page.fill('input[name=reason]', 'نفس الجردة');
    await desk.expectSound('idea-merge-fr');
    await page.click('main button.main');
    await page.locator('[role=status]').waitFor();
    await desk.expectSound('idea-merged-fr');
    await inArabic([
      ['idea-merged', two],
      ['idea-merged-away', one],
    ]);
    await desk.open(one);
    await page.locator('details.quiet summary').first().click();
    await page.fill('input[name=reason]', 'ماشي بحال بحال');
    await page.click('button:text-is("Séparer")');
    await page.locator('[role=status]').waitFor();
    expect(await office.db.proposal.count({ where: { status: 'merged' } })).toBe(0);
  });

  it('lead from an idea to the body that is asked, and to its reply', async () => {
    const { page } = desk;
    const names = { nameAr: 'هيئة المساواة وتكافؤ الفرص ومقاربة النوع', nameFr: 'Instance de l’équité' };
    const body = uuidv7();
    await office.db.body.create({ data: { id: body, ...names, createdAt: NOW } });
    const starts = { id: uuidv7(), bodyId: body, startsAt: new Date(NOW.getTime() + 5 * 86_400_000) };
    const meeting = { ...starts, title: 'Session', place: 'Salle', agenda: 'Ordre', createdAt: NOW };
    await office.db.meeting.create({ data: meeting });
    const idea = await listed('جردة للبنات');
    await desk.open(idea);
    await page.selectOption('form[action$="/referrals"] select[name=body]', body);
    await page.fill('form[action$="/referrals"] input[name=replyBy]', '2026-03-30');
    await page.click('form[action$="/referrals"] button:text-is("Porter")');
    await page.locator('[role=status]').waitFor();
    await page.locator('#referrals summary').first().click();
    await desk.expectSound('idea-carried-fr');
    await inArabic([
      ['idea-carried', idea],
      ['body-carried', `/console/bodies/${body}`],
      ['meeting-carried', `/console/bodies/${body}/meetings/${meeting.id}`],
    ]);
    await desk.open(`/console/bodies/${body}`);
    await desk.expectSound('body-carried-fr');
    await page.click('main a:has-text("جردة للبنات")');
    await page.locator('#referrals summary').first().click();
    await page.selectOption('#referrals select[name=opinion]', 'with_remarks');
    await page.fill('#referrals input[name=metOn]', '2026-03-10');
    await page.fill('#referrals textarea[name=wordsAr]', 'خاص حتى بلاصة للبنات');
    await page.click('#referrals button.main');
    await page.locator('[role=alert]').first().waitFor();
    desk.forgive();
    await page.fill('#referrals textarea[name=wordsFr]', 'Prévoir aussi une place pour les filles');
    await page.click('#referrals button.main');
    await page.locator('#referrals p.words >> text=Prévoir aussi').waitFor();
    expect(await desk.text()).toContain('Favorable avec remarques');
    await desk.expectSound('idea-replied-fr');
    await inArabic([['idea-replied', idea]]);
  });

  it('lead from a new campaign to its axes and counts', async () => {
    const { page } = desk;
    await desk.open('/console/campaigns');
    await page.fill('input[name=nameAr]', 'حملة الربيع');
    await page.fill('input[name=nameFr]', 'Campagne du printemps');
    await page.fill('input[name=opensOn]', '2026-03-01');
    await page.fill('input[name=closesOn]', '2026-04-30');
    await page.fill('input[name=axis0_nameAr]', 'الرقمنة');
    await page.fill('input[name=axis0_nameFr]', 'Numérisation');
    await page.fill('input[name=axis0_quota]', '6');
    await desk.expectSound('campaigns-fr');
    await page.click('main button.main');
    await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
    expect(await desk.text()).toContain('Ouverte');
    await desk.expectSound('campaign-fr');
    await inArabic([
      ['campaigns', '/console/campaigns'],
      ['campaign', new URL(page.url()).pathname],
    ]);
  });
});
