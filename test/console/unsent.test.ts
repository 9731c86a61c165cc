// Nothing that staff typed is lost: taken over, signed out, refused, another form sent, the browser closed.
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseCitizen } from '../../src/store/erasure.ts';
import { eraseOld } from '../../src/store/retention.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { type Desk, sitDown } from './desk.ts';
import {
  type Caller,
  EMAIL,
  NOW,
  newCaller,
  newCase,
  newCitizen,
  type Office,
  openOffice,
  PASSWORD,
  signedIn,
} from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

const page = async (caller: Caller, path: string) => (await caller.get(path)).text();
const kept = (who: keyof Office['staff'] = 'officer') =>
  office.db.unsent.findMany({ where: { staffId: office.staff[who] } });

async function held(who: keyof Office['staff'] = 'officer') {
  const person = await newCitizen(office, { mode: 'waiting' });
  const held = { mode: 'held', heldById: office.staff[who], heldAt: NOW };
  await office.db.conversation.update({ where: { id: person.conversationId }, data: held });
  return person;
}

describe('what was typed', () => {
  it('is offered back when a colleague took the conversation over, and can be kept as a note', async () => {
    const { citizenId, conversationId } = await held('officer');
    const caseId = await newCase(office, citizenId);
    const second = await signedIn(office, 'second');
    await second.post(`/console/inbox/${conversationId}/claim`, { from: office.staff.officer });
    const path = `/console/inbox/${conversationId}/answer`;
    const answer = await officer.post(path, { nonce: randomUUID(), text: 'Ma longue réponse\net sa suite' });
    expect(answer.status).toBe(409);
    const shown = await answer.text();
    expect(shown).toMatch(/<textarea[^>]*>Ma longue réponse\net sa suite<\/textarea>/);
    expect(shown).toContain(`action="/console/cases/${caseId}/note"`);
    const later = await page(officer, `/console/inbox/${conversationId}`);
    expect(later).toContain('Ma longue réponse');
    const note = { nonce: randomUUID(), text: 'Ma longue réponse', unsent: path };
    expect((await officer.post(`/console/cases/${caseId}/note`, note)).status).toBe(303);
    expect(await office.db.caseEvent.count({ where: { caseId, text: 'Ma longue réponse' } })).toBe(1);
    expect(await page(officer, `/console/inbox/${conversationId}`)).not.toContain('Ma longue réponse');
  });

  it('comes along through sign-in when the session ended, and back to the same page', async () => {
    const { conversationId } = await held('officer');
    await office.db.session.deleteMany({ where: { userId: office.staff.officer } });
    const path = `/console/inbox/${conversationId}/answer`;
    const stranger = newCaller(office, { referer: `${office.url}/console/inbox/${conversationId}?case=x` });
    const answer = await stranger.post(path, { nonce: randomUUID(), text: 'جواب طويل <b>' });
    expect(answer.status).toBe(401);
    const html = await answer.text();
    const hidden = Object.fromEntries(
      [...html.matchAll(/name="(next|kept)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    expect(hidden.kept).not.toContain('جواب');
    const wrong = await stranger.post('/console/sign-in', {
      ...hidden,
      email: EMAIL('officer'),
      password: 'no',
    });
    expect(await wrong.text()).toContain(hidden.kept);
    const right = await stranger.post('/console/sign-in', {
      ...hidden,
      email: EMAIL('officer'),
      password: PASSWORD,
    });
    expect(right.headers.get('location')).toBe(`/console/inbox/${conversationId}?case=x`);
    expect(await page(stranger, `/console/inbox/${conversationId}`)).toContain('جواب طويل &lt;b&gt;');
  });

  it('is not given to somebody else who signs in at the same machine', async () => {
    const { conversationId } = await held('officer');
    const stranger = newCaller(office);
    const form = { text: 'mots à moi', 'unsent-by': office.staff.officer };
    const html = await (await stranger.post(`/console/inbox/${conversationId}/answer`, form)).text();
    const sealed = /name="kept" value="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(sealed).not.toBe('');
    await stranger.post('/console/sign-in', { kept: sealed, email: EMAIL('second'), password: PASSWORD });
    expect(await kept('second')).toEqual([]);
  });

  it('stands in its field with the fault beside it, also after the page is opened again', async () => {
    const bodyId = randomUUID();
    await office.db.body.create({ data: { id: bodyId, nameAr: 'هيئة', nameFr: 'Espace', createdAt: NOW } });
    const plan = { title: 'Bilan annuel', place: 'Salle des fêtes', agenda: 'Points A et B' };
    const past = { nonce: randomUUID(), ...plan, day: '2025-01-01', time: '10:00' };
    await officer.post(`/console/bodies/${bodyId}/meetings`, past);
    const again = await page(officer, `/console/bodies/${bodyId}`);
    for (const words of [...Object.values(plan), '2025-01-01', 'Ce moment est déjà passé']) {
      expect(again).toContain(words);
    }
    expect(again).toMatch(/name="day" value="2025-01-01"[^>]*aria-invalid="true"/);
    const admin = await signedIn(office, 'admin');
    const known = { name: 'Nadia Bis', email: EMAIL('second'), role: 'observer', department: '' };
    await admin.post('/console/staff', known);
    const staff = await page(admin, '/console/staff');
    expect(staff).toContain('value="Nadia Bis"');
    expect(staff).toMatch(/name="email"[^>]*aria-invalid="true"/);
    expect(staff).toMatch(/Cette adresse a déjà un compte\.<\/span>/);
    await officer.post(`/console/bodies/${bodyId}/meetings`, { ...past, day: '2027-01-04' });
    expect(await page(officer, `/console/bodies/${bodyId}`)).not.toMatch(/name="title" value="Bilan annuel"/);
  });

  it('of every form comes back when the form is refused', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    const admin = await signedIn(office, 'admin');
    const refused: [string, string, Record<string, string>][] = [
      [`/console/cases/${caseId}/note`, `/console/cases/${caseId}`, { text: 'x'.repeat(2001) }],
      ['/console/petitions', '/console/petitions/new', { titleAr: 'عنوان العريضة' }],
      [
        '/console/inbox/canned',
        '/console/inbox/canned',
        { id: '', title: 'Accueil du matin', unsent: '/console/inbox/canned#new' },
      ],
      ['/console/bodies', '/console/bodies', { nonce: randomUUID(), nameAr: 'هيئة جديدة', nameFr: '' }],
      [
        '/console/settings/holidays',
        '/console/settings/holidays',
        { day: 'never', nameAr: 'عيد', nameFr: 'Fête du lieu' },
      ],
      ['/console/settings', '/console/settings', { nameFr: 'Commune de demain' }],
      [
        '/console/settings/departments/technical',
        '/console/settings/departments',
        { nameAr: '', nameFr: 'Service neuf' },
      ],
    ];
    for (const [action, back, form] of refused) {
      await admin.post(action, form);
      const words = Object.values(form).filter(
        (value) => value.length > 4 && !value.includes('/') && !/^[0-9a-f-]{36}$/.test(value),
      );
      const shown = await page(admin, back);
      for (const each of words) expect(shown, action).toContain(each);
    }
  });

  it('is sealed, goes with the person it is about, and is over after its time', async () => {
    const { citizenId, conversationId } = await held('officer');
    await officer.post('/console/unsent', {
      unsent: `/console/inbox/${conversationId}/answer`,
      text: 'secret',
    });
    const row = (await kept()).find(({ subjectId }) => subjectId === conversationId);
    expect(row?.typed).toMatch(/^v1\./);
    const ids = { citizenId, messageId: randomUUID(), strangerId: randomUUID() };
    await eraseCitizen(
      office.db,
      { ...ids, farewell: () => 'x', notBefore: NOW },
      { staffId: null, at: NOW },
    );
    expect((await kept()).some(({ subjectId }) => subjectId === conversationId)).toBe(false);
    await officer.post('/console/unsent', { unsent: '/console/petitions', titleFr: 'à moitié' });
    const before = new Date(NOW.getTime() + 1);
    await eraseOld(office.db, { kind: 'unsent', before, most: 100, at: NOW });
    expect(await kept()).toEqual([]);
  });

  it('never is a password, and never from an address that is not ours', async () => {
    await officer.post('/console/account/password', {
      current: 'wrong',
      wanted: 'a new one 1',
      again: 'other',
    });
    for (const place of ['//elsewhere/x', '/console/<x>', '/console/../x?', `/console/${'a'.repeat(400)}`]) {
      await officer.post('/console/unsent', { unsent: place, text: 'x' });
    }
    expect(await kept()).toEqual([]);
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(() => browser.close());

  const saved = (desk: Desk) =>
    desk.page.waitForResponse((answer) => answer.url().endsWith('/console/unsent') && answer.ok());

  it('survives a crash, and is there in another browser, until it is sent', async () => {
    const { conversationId } = await held('officer');
    desk = await sitDown(browser, office, 'officer');
    await desk.open(`/console/inbox/${conversationId}`);
    await Promise.all([saved(desk), desk.page.fill('#answer', 'السلام عليكم، الجواب ديالنا')]);
    await desk.page.close({ runBeforeUnload: false });
    await desk.close();
    desk = await sitDown(browser, office, 'officer');
    await desk.open(`/console/inbox/${conversationId}`);
    expect(await desk.page.inputValue('#answer')).toBe('السلام عليكم، الجواب ديالنا');
    await desk.page.click('.composer button.main');
    await desk.page.waitForURL(/told=answered/);
    expect(await desk.page.inputValue('#answer')).toBe('');
    await desk.close();
  });

  it('stays in one form of a page when another is sent', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    desk = await sitDown(browser, office, 'officer');
    await desk.open(`/console/cases/${caseId}`);
    await desk.page.fill('form[action$="/status"] textarea', 'Votre lampe sera changée');
    await desk.page.fill('form[action$="/note"] textarea', 'à voir avec Rachid');
    await desk.page.click('form[action$="/note"] button:not([data-drop])');
    await desk.page.waitForURL(/told=case-noted/);
    expect(await desk.page.inputValue('form[action$="/status"] textarea')).toBe('Votre lampe sera changée');
    expect(await desk.page.inputValue('form[action$="/note"] textarea')).toBe('');
    await desk.close();
  });

  it('stays in the other cards of the settings when one is saved', async () => {
    desk = await sitDown(browser, office, 'admin');
    await desk.open('/console/settings/categories');
    await desk.page.fill('form[action$="/lighting"] [name=days]', '7');
    await desk.page.fill('form[action$="/roads"] [name=days]', '9');
    await desk.page.click('form[action$="/lighting"] button:not([data-drop])');
    await desk.page.waitForURL(/told=saved/);
    expect(await desk.page.inputValue('form[action$="/lighting"] [name=days]')).toBe('7');
    expect(await desk.page.inputValue('form[action$="/roads"] [name=days]')).toBe('9');
    await desk.page.click('form[action$="/roads"] button:not([data-drop])');
    await desk.page.waitForLoadState();
    const roads = () => office.db.category.findUniqueOrThrow({ where: { id: 'roads' } });
    await expect.poll(async () => (await roads()).targetDays).toBe(9);
    await desk.close();
  });

  it('survives a session that ends while it is typed', async () => {
    const { conversationId } = await held('second');
    desk = await sitDown(browser, office, 'second');
    await desk.open(`/console/inbox/${conversationId}`);
    await office.db.session.deleteMany({ where: { userId: office.staff.second } });
    await desk.page.fill('#answer', 'Une réponse bien longue');
    await desk.page.locator('.ended').waitFor();
    expect(await desk.page.inputValue('#answer')).toBe('Une réponse bien longue');
    await desk.page.click('.composer button.main');
    await desk.page.fill('input[name=email]', EMAIL('second'));
    await desk.page.fill('input[name=password]', 'wrong');
    await desk.page.keyboard.press('Enter');
    await desk.page.locator('.alert').waitFor();
    expect(await desk.page.inputValue('input[name=email]')).toBe(EMAIL('second'));
    await desk.page.fill('input[name=password]', PASSWORD);
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL(new RegExp(`/console/inbox/${conversationId}`));
    expect(await desk.page.inputValue('#answer')).toBe('Une réponse bien longue');
    await desk.close();
  });
});
