import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sampleBytes } from '../support/samples.ts';
import { type Desk, sitDown } from './desk.ts';
import { codeNow, EMAIL, NOW, newCase, newCitizen, type Office, openOffice, PASSWORD } from './office.ts';

const chromium = findChromium();
let office: Office;
let browser: Browser;
let caseId: string;
let conversationId: string;

beforeAll(async () => {
  if (chromium === null) return;
  office = await openOffice();
  browser = await openBrowser(chromium);
  const waitingSince = new Date(NOW.getTime() - 40 * 60_000);
  const person = await newCitizen(office, {
    name: 'فاطمة',
    phone: '+212655001122',
    mode: 'waiting',
    waitingSince,
  });
  conversationId = person.conversationId;
  const quarter = await office.db.quarter.findFirstOrThrow({ where: { latitude: { not: null } } });
  for (let i = 0; i < 8; i++) {
    const wanted = {
      quarterId: quarter.id,
      latitude: 30.47,
      longitude: -8.87,
      dueOn: new Date(Date.UTC(2026, 2, 7 + i)),
    };
    caseId = await newCase(office, person.citizenId, wanted);
  }
  await fillConversation(person.conversationId);
  await office.db.flag.create({
    data: { id: uuidv7(), kind: 'message_unsure', detail: 'timeout', conversationId, createdAt: NOW },
  });
  await office.db.cannedReply.create({
    data: { id: uuidv7(), title: 'Accueil', textAry: 'مرحبا بيكم', textFr: 'Bonjour', createdAt: NOW },
  });
});

afterAll(async () => {
  if (chromium === null) return;
  await browser.close();
  await office.close();
});

async function hear(text: string): Promise<void> {
  const row = {
    id: uuidv7(),
    channel: 'simulator',
    messageId: randomUUID(),
    conversationId,
    sentAt: NOW,
    receivedAt: NOW,
  };
  await office.db.incomingMessage.create({ data: { ...row, kind: 'text', text } });
}

async function fillConversation(id: string): Promise<void> {
  await hear('السلام عليكم');
  const options = [{ token: 'a', label: 'الإنارة' }];
  await office.db.outgoingMessage.create({
    data: {
      id: uuidv7(),
      conversationId: id,
      dedupeKey: id,
      kind: 'reply',
      text: 'مرحبا',
      options,
      notBefore: NOW,
      createdAt: NOW,
    },
  });
  const blank = sharp({ create: { width: 60, height: 40, channels: 3, background: 'green' } });
  const kept = await office.parts.files.keep(await blank.png().toBuffer());
  const photo = { id: uuidv7(), conversationId: id, caseId, media: 'photo', state: 'stored', createdAt: NOW };
  await office.db.attachment.create({ data: { ...photo, ...kept } });
  const voice = { ...photo, id: uuidv7(), media: 'voice', state: 'waiting', channel: 'simulator', ref: 'x' };
  await office.db.attachment.create({ data: voice });
}

describe.skipIf(chromium === null)('every page', () => {
  const paths = () => ({
    cases: '/console/cases',
    case: `/console/cases/${caseId}`,
    inbox: '/console/inbox',
    conversation: `/console/inbox/${conversationId}`,
    canned: '/console/inbox/canned',
    flags: '/console/flags',
    staff: '/console/staff',
    audit: '/console/audit',
    account: '/console/account',
  });

  for (const [language, width, scheme] of [
    ['ar', 1280, 'light'],
    ['fr', 390, 'light'],
    ['ar', 390, 'dark'],
    ['fr', 1280, 'dark'],
  ] as const) {
    it(`is sound in ${language}, ${width} pixels wide, ${scheme}`, { timeout: 180_000 }, async () => {
      const desk = await sitDown(browser, office, 'admin', language);
      await desk.page.setViewportSize({ width, height: 850 });
      await desk.page.emulateMedia({ colorScheme: scheme });
      for (const [name, path] of Object.entries(paths())) {
        await desk.open(path);
        await desk.page.waitForSelector('body[data-ready]');
        await desk.expectSound(`${name}-${language}-${width}-${scheme}`);
        expect(await desk.text(), name).not.toMatch(/^…$|console-/m);
      }
      await desk.close();
    });
  }

  it('is written from the side of its language, with the menu at its beginning', async () => {
    for (const [language, direction] of [
      ['ar', 'rtl'],
      ['fr', 'ltr'],
    ] as const) {
      const desk = await sitDown(browser, office, 'officer', language);
      await desk.open('/console/cases');
      expect(await desk.page.locator('html').getAttribute('dir')).toBe(direction);
      expect(await desk.page.locator('html').getAttribute('lang')).toBe(language);
      const side = await desk.page.locator('.side').boundingBox();
      const main = await desk.page.locator('main').boundingBox();
      expect((side?.x ?? 0) > (main?.x ?? 0)).toBe(direction === 'rtl');
      await desk.close();
    }
  });

  it('changes its language where one is', async () => {
    const desk = await sitDown(browser, office, 'officer', 'fr');
    await desk.open('/console/cases?late=1');
    await desk.page.click('form.language button');
    await desk.page.waitForSelector('html[lang=ar]');
    expect(desk.page.url()).toBe(`${office.url}/console/cases?late=1`);
    await desk.close();
  });
});

describe.skipIf(chromium === null)('the keyboard alone', () => {
  it('skips the menu, walks through rows, opens one and finds the search', async () => {
    const desk = await sitDown(browser, office, 'officer');
    await desk.open('/console/cases');
    await desk.page.waitForSelector('body[data-ready]');
    const focused = () => desk.page.evaluate(() => document.activeElement?.outerHTML ?? '');
    await desk.page.keyboard.press('Tab');
    expect(await focused()).toContain('#main');
    expect(await desk.page.locator('.skip').boundingBox()).toMatchObject({ y: expect.any(Number) });
    await desk.page.keyboard.press('Enter');
    expect(await focused()).toContain('<main');
    const rows = desk.page.locator('tbody td.key a');
    await desk.page.keyboard.press('j');
    await desk.page.keyboard.press('j');
    await desk.page.keyboard.press('k');
    await desk.page.keyboard.press('j');
    expect(await focused()).toContain((await rows.nth(1).getAttribute('href')) ?? 'nothing');
    await desk.page.keyboard.press('/');
    expect(await focused()).toContain('type="search"');
    await rows.nth(1).focus();
    await Promise.all([
      desk.page.waitForURL(/\/console\/cases\/[0-9a-f-]+$/),
      desk.page.keyboard.press('Enter'),
    ]);
    await desk.close();
  });
});

describe.skipIf(chromium === null)('a case', () => {
  it('is filtered in place, opened, moved, and the citizen is to be told', async () => {
    const desk = await sitDown(browser, office, 'officer');
    const { page } = desk;
    await desk.open('/console/cases');
    await page.waitForSelector('body[data-ready]');
    await page.selectOption('select[name=category]', 'noise');
    await page.waitForURL(/category=noise/);
    await page.waitForSelector('#list .empty');
    await page.selectOption('select[name=category]', '');
    await page.waitForSelector('#list table');
    const quarter = await office.db.quarter.findFirstOrThrow({ where: { latitude: { not: null } } });
    const rename = (nameFr: string) =>
      office.db.quarter.update({ where: { id: quarter.id }, data: { nameFr } });
    await rename('<b>Lastah</b>');
    await desk.open(`/console/cases/${caseId}`);
    expect(await page.locator('.map .leaflet-control-scale').count()).toBe(1);
    expect(await page.locator('.quarter-name', { hasText: '<b>Lastah</b>' }).count()).toBe(1);
    await rename(quarter.nameFr);
    expect(await page.locator('.map path').count()).toBeGreaterThan(1);
    await page.selectOption('select[name=status]', 'in_progress');
    // Nothing that was typed or pasted is cut: how much is too much is said, and it is not sent.
    const words = page.locator('form[action$="/status"] textarea');
    await words.fill('ا'.repeat(2001));
    expect(await words.inputValue()).toHaveLength(2001);
    expect(await page.locator('.letters-left').textContent()).toBe('2001 / 2000');
    expect(await words.evaluate((field) => field.matches(':invalid'))).toBe(true);
    await page.fill('textarea[name=text]', 'الفرقة فالطريق');
    expect(await page.locator('.letters-left').count()).toBe(0);
    await page.click('form[action$="/status"] button');
    await page.waitForSelector('.told');
    expect(await page.locator('.timeline').textContent()).toContain('الفرقة فالطريق');
    expect(await office.db.notice.count({ where: { subjectId: caseId } })).toBe(1);
    await desk.close();
  });
});

/** Where the last such thing lies, looked at in one step: news may draw a part of the page anew at any moment. */
const boxOf = (page: Page, what: string) =>
  page.evaluate((selector) => {
    const box = [...document.querySelectorAll(selector)].at(-1)?.getBoundingClientRect();
    return box && { x: box.x, y: box.y, height: box.height };
  }, what);

describe.skipIf(chromium === null)('an open conversation', () => {
  it.each([
    [1280, 800],
    [390, 844],
  ])('shows the newest line and the button to send at %i by %i, told or not', async (width, height) => {
    const { conversationId: id } = await newCitizen(office, { name: 'Longue', mode: 'held' });
    await office.db.conversation.update({
      where: { id },
      data: { heldById: office.staff.officer, heldAt: NOW },
    });
    await office.db.incomingMessage.createMany({
      data: Array.from({ length: 40 }, (_, i) => ({
        ...{ id: uuidv7(), channel: 'simulator', messageId: randomUUID(), conversationId: id, kind: 'text' },
        ...{ text: i === 39 ? 'السلام\nVous parlez français ?' : `سطر ${i}`, sentAt: NOW },
        receivedAt: new Date(NOW.getTime() + i * 1000),
      })),
    });
    const desk = await sitDown(browser, office, 'officer', 'ar');
    const { page } = desk;
    await page.setViewportSize({ width, height });
    for (const query of ['', '?told=answered']) {
      await desk.open(`/console/inbox/${id}${query}`);
      await page.waitForSelector('body[data-ready]');
      for (const what of ['.composer button.main', '#thread .line:last-of-type', 'h1']) {
        const box = await boxOf(page, what);
        expect(box?.y, `${what} ${query}`).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0), `${what} ${query}`).toBeLessThanOrEqual(height);
      }
    }
    // In one step: news of a viewer may draw the thread anew in between.
    const directions = await page.evaluate(() => {
      const lines =
        [...document.querySelectorAll('#thread .line')].at(-1)?.querySelectorAll('.words p') ?? [];
      return Array.from(lines, (line) => getComputedStyle(line).direction);
    });
    expect(directions).toEqual(['rtl', 'ltr']);
    if (width < 700) {
      const strip = await boxOf(page, '.side nav ul');
      const entry = await boxOf(page, '.side nav [aria-current]');
      expect(entry?.x).toBeGreaterThanOrEqual(strip?.x ?? 0);
    }
    await desk.close();
  });
});

describe.skipIf(chromium === null)('the way back', () => {
  it('leads to the list as it was left', async () => {
    const desk = await sitDown(browser, office, 'officer');
    await desk.open('/console/cases?category=lighting&sort=newest');
    await desk.page.waitForSelector('body[data-ready]');
    await desk.page.click('tbody td.key a');
    await desk.page.waitForSelector('body[data-ready]');
    await desk.page.click('.crumb a');
    await desk.page.waitForURL(/category=lighting&sort=newest/);
    await desk.close();
  });
});

describe.skipIf(chromium === null)('a conversation', () => {
  let desk: Desk;
  it('shows what was said while the thread was on its way', async () => {
    desk = await sitDown(browser, office, 'officer');
    const { page } = desk;
    const asked = Promise.withResolvers<void>();
    const told = Promise.withResolvers<void>();
    await page.route(
      (url) => url.pathname === `/console/inbox/${conversationId}`,
      async (route) => {
        if (route.request().headers()['hx-request'] === undefined) return route.continue();
        const response = await route.fetch();
        asked.resolve();
        await told.promise;
        await route.fulfill({ response });
      },
    );
    await desk.open(`/console/inbox/${conversationId}`);
    await asked.promise;
    const heard = page.waitForEvent('console', (line) => line.text() === 'heard');
    await page.evaluate(() => {
      document.body.addEventListener('live:here', () => console.info('heard'));
    });
    await hear('كنت فالطريق');
    office.parts.changed.publish({ kind: 'conversation', id: conversationId });
    await heard;
    told.resolve();
    await page.locator('#thread', { hasText: 'كنت فالطريق' }).waitFor();
    await desk.close();
  });
  it('keeps the number that was shown, what is typed and what plays while the thread is drawn anew', async () => {
    desk = await sitDown(browser, office, 'officer');
    const { page } = desk;
    const id = uuidv7();
    const phone = office.parts.cipher.seal('+212661223344', `IncomingMessage.content.${id}`);
    const of = { channel: 'simulator', messageId: id, conversationId, sentAt: NOW, receivedAt: NOW };
    await office.db.incomingMessage.create({ data: { id, ...of, kind: 'contact', content: { phone } } });
    const voice = uuidv7();
    const kept = await office.parts.files.keep(sampleBytes('voice-whatsapp.ogg'));
    await office.db.attachment.create({
      data: { ...kept, id: voice, conversationId, media: 'voice', state: 'stored', createdAt: NOW },
    });
    await office.db.incomingMessage.create({
      data: { ...of, id: voice, messageId: voice, kind: 'file', content: { attachment: voice } },
    });
    const drawnAnew = async (text: string) => {
      await hear(text);
      office.parts.changed.publish({ kind: 'conversation', id: conversationId });
      await page.locator('#thread', { hasText: text }).waitFor();
    };
    const [asked, told] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await page.route(
      (url) => url.pathname.endsWith(`/card/${id}`),
      async (route) => {
        asked.resolve();
        await told.promise;
        await route.continue();
      },
    );
    await desk.open(`/console/inbox/${conversationId}`);
    await page.click(`form[action$="/card/${id}"] button`);
    await asked.promise;
    await drawnAnew('قبل ما يبان الرقم');
    told.resolve();
    await page.locator('#thread', { hasText: '+212661223344' }).waitFor();
    await page.click(`#spoken-${voice} summary`);
    await page.fill(`#spoken-${voice} textarea`, 'الزبل حدا الجامع');
    const player = page.locator(`#played-${voice}`);
    await player.evaluate((sound: HTMLAudioElement) =>
      Object.assign(sound, { muted: true, loop: true }).play(),
    );
    await drawnAnew('من بعد ما بان');
    expect(await page.textContent('#thread')).toContain('+212661223344');
    expect(await page.inputValue(`#spoken-${voice} textarea`)).toBe('الزبل حدا الجامع');
    expect(await player.evaluate((sound: HTMLAudioElement) => sound.paused)).toBe(false);
    await desk.close();
  });

  it('is claimed, answered, followed live without losing what is typed, and handed back', async () => {
    desk = await sitDown(browser, office, 'officer');
    const { page } = desk;
    await desk.open('/console/inbox');
    await page.click(`#boxes a[href="/console/inbox/${conversationId}"]`);
    await page.click('#state button.main');
    await page.waitForSelector('[data-composer]');
    await page.fill('#answer', 'كيفاش نعاونك؟');
    await page.click('[data-composer] button.main');
    await page.waitForSelector('.told');
    expect(await page.locator('#thread .staff').last().textContent()).toContain('كيفاش نعاونك؟');

    await page.fill('#answer', 'نص ما سالاش');
    await hear('الضو رجع، شكرا');
    office.parts.changed.publish({ kind: 'conversation', id: conversationId });
    await page.locator('#thread', { hasText: 'الضو رجع' }).waitFor();
    expect(await page.inputValue('#answer')).toBe('نص ما سالاش');

    await page.fill('#answer', '');
    await page.click('details.menu summary');
    await page.click('details.menu a');
    expect(await page.inputValue('#answer')).toBe('مرحبا بيكم');

    await page.click('form[action$="/back"] button');
    await page.waitForURL(/\/console\/inbox\?told=/);
    const rows = await office.db.outgoingMessage.findMany({ where: { conversationId, kind: 'staff' } });
    expect(rows.map((row) => row.text)).toContain(
      office.parts.words.say('ary', { message: 'handover-back' }),
    );
    await desk.close();
  });
});

describe.skipIf(chromium === null)('without scripts', () => {
  it('one signs in, filters, and moves a case all the same', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(`${office.url}/console/cases`);
    await page.fill('input[name=email]', EMAIL('second'));
    await page.fill('input[name=password]', PASSWORD);
    await page.click('button.main');
    await page.fill('input[name=code]', await codeNow());
    await page.click('button.main');
    await page.waitForURL(`${office.url}/console/cases`);
    await page.selectOption('select[name=category]', 'lighting');
    await page.click('.filters button');
    await page.waitForURL(/category=lighting/);
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId);
    await page.goto(`${office.url}/console/cases/${id}`);
    await page.selectOption('select[name=status]', 'refused');
    await page.click('form[action$="/status"] button');
    await page.waitForSelector('[role=alert]');
    await page.selectOption('select[name=status]', 'refused');
    await page.fill('textarea[name=text] >> nth=0', 'Hors compétence');
    await page.click('form[action$="/status"] button');
    await page.waitForSelector('.told');
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'refused' });
    await context.close();
  });
});
