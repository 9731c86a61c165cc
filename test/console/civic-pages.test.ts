import type { Browser } from 'playwright-core';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { type Desk, sitDown } from './desk.ts';
import { NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)(
  'the pages of petitions, proposals and bodies',
  { timeout: 120_000 },
  () => {
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
      // Nobody is there before the door opens.
      await office.db.meeting.updateMany({ data: { startsAt: NOW } });
      await desk.open(meeting);
      await page.click('button:text("Noter présent") >> nth=1');
      await page.locator('button:text("Corriger")').waitFor();
      expect(await desk.text()).toContain('Salle du conseil');
      await desk.expectSound('meeting-fr');
      await desk.open(body);
      await desk.expectSound('body-fr');
      const arabic = await sitDown(browser, office, 'second', 'ar');
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

    it('lead from a petition’s draft to its file for the council and its list to be signed', async () => {
      const { page } = desk;
      await desk.open('/console/petitions/new');
      await page.fill('input[name=titleAr]', 'حديقة عمومية لحي المحايطة');
      await page.fill('input[name=titleFr]', 'Un jardin public pour le quartier Mhaita');
      await page.fill(
        'textarea[name=textAr]',
        'نطلب من المجلس إدراج نقطة في جدول أعماله حول إحداث حديقة عمومية.\nالأسباب: لا توجد مساحة خضراء بالحي.',
      );
      await page.fill(
        'textarea[name=textFr]',
        'Nous demandons au conseil d’inscrire à son ordre du jour la création d’un jardin public.\nRaisons : le quartier n’a pas d’espace vert.',
      );
      await page.fill('input[name=closes]', '2026-06-30');
      await desk.expectSound('petition-draft-fr');
      await page.click('main button:text("Enregistrer")');
      await page.waitForURL(/\/petitions\/[0-9a-f-]{36}/);
      const path = new URL(page.url()).pathname;
      for (const box of await page.locator('form[action$="/open"] input[type=checkbox]').all())
        await box.check();
      await page.click('main button:text-is("Ouvrir")');
      await page.locator('progress').waitFor();
      await supported(path.split('/').at(-1) ?? '', 137);
      await desk.open(path);
      expect(await desk.text()).toContain('137 sur 200');
      await desk.expectSound('petition-fr');
      const admin = await sitDown(browser, office, 'admin', 'ar');
      for (const [name, at] of [
        ['petitions', '/console/petitions'],
        ['petition', path],
        ['petition-codes', `${path}/codes`],
        ['petition-file', `${path}/file`],
        ['petition-supporters', `${path}/supporters`],
      ] as const) {
        await admin.open(at);
        await admin.expectSound(`${name}-ar`);
      }
      await admin.page.click('main button.main');
      await admin.page.locator('table.signing').waitFor();
      await admin.expectSound('petition-signing-ar');
      await admin.page.emulateMedia({ media: 'print' });
      await admin.expectSound('petition-signing-ar-print');
      expect(await admin.page.locator('.side').isVisible()).toBe(false);
      await admin.close();
    });

    it('hold names and titles without a blank, and keep what runs the other way apart', async () => {
      const id = uuidv7();
      const titles = { titleAr: 'كلمة'.repeat(40), titleFr: 'Anticonstitutionnellement'.repeat(6) };
      const petition = { reference: '26-900001-1', textAr: 'x', textFr: 'x', threshold: 200, createdAt: NOW };
      await office.db.petition.create({ data: { id, ...titles, ...petition, status: 'collecting' } });
      const name = `Admin<b>${'Mohamed'.repeat(13)}</b>`.slice(0, 100);
      const caller = await signedIn(office, 'admin');
      for (const [who, role] of [
        ['admin', 'admin'],
        ['second', 'officer'],
      ] as const)
        await caller.post(`/console/staff/${office.staff[who]}`, { name, role, department: 'all' });
      const admin = await sitDown(browser, office, 'admin', 'ar');
      const { page } = admin;
      await admin.open('/console/staff');
      expect(await page.locator('.person bdi, .card h2 bdi').first().textContent()).toContain('Admin<b>');
      await admin.open('/console/audit');
      await admin.expectSound('audit-long-name-ar');
      const hidden = () => page.locator('.table').evaluate((table) => table.scrollWidth - table.clientWidth);
      expect(await hidden(), 'columns out of sight').toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 390, height: 844 });
      for (const [name, path] of [
        ['petition', `/console/petitions/${id}`],
        ['codes', `/console/petitions/${id}/codes`],
        ['places', '/console/settings/places'],
        ['audit', '/console/audit'],
        ['staff', '/console/staff'],
      ] as const) {
        await admin.open(path);
        await admin.expectSound(`${name}-long-words-phone`);
      }
      await admin.close();
    });

    async function supported(petitionId: string, count: number): Promise<void> {
      const { cipher } = office.parts;
      await office.db.support.createMany({
        data: Array.from({ length: count }, (_, n) => ({ id: uuidv7(), n })).map(({ id, n }) => ({
          ...{
            id,
            petitionId,
            personHash: uuidv4(),
            tie: n % 4 === 0 ? 'activity' : 'resident',
            createdAt: NOW,
          },
          ...{
            name: cipher.seal(n % 2 ? 'Fatima Amzil' : 'محمد أيت علي', `Support.name.${id}`),
            card: cipher.seal(`JC${123000 + n}`, `Support.card.${id}`),
            cardTail: '000',
          },
          code: `${String(n).padStart(5, '0')}-ABCDE`,
        })),
      });
    }
  },
);
