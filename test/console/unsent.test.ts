// Nothing that staff typed is lost: taken over, signed out, refused, another form sent, the browser closed.
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseOld } from '../../src/features/privacy/retention.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { type Desk, sitDown } from './desk.ts';
import {
  type Caller,
  codeNow,
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
  // Each code opens once, and several tests come in within one half minute.
  await office.db.twoFactor.updateMany({ data: { lastStep: null } });
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

const sealedOf = async (answer: Response): Promise<string> =>
  /name="kept" value="([^"]*)"/.exec(await answer.text())?.[1] ?? '';

/** A form as a browser sends it, with files. */
function formWith(fields: Record<string, string>, files: [name: string, bytes: Uint8Array<ArrayBuffer>][]) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of files) form.append('pictures', new File([bytes], name));
  return form;
}

const picture = async () =>
  new Uint8Array(
    await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  );

describe('pictures chosen for an answer', () => {
  const sent = (conversationId: string) =>
    office.db.outgoingMessage.count({ where: { conversationId, kind: 'staff' } });

  it.each<[string, string, (sound: Uint8Array<ArrayBuffer>) => [string, Uint8Array<ArrayBuffer>][]]>([
    [
      'empty',
      'Ce fichier est vide : vide.jpg',
      (ok) => [
        ['bon.png', ok],
        ['vide.jpg', new Uint8Array()],
      ],
    ],
    ['none', 'pas une image : mots.jpg', () => [['mots.jpg', new TextEncoder().encode('des mots')]]],
    ['six', '5 images au plus', (ok) => Array.from({ length: 6 }, (_, n) => [`${n}.png`, ok])],
  ])('are refused by name where one is %s, with nothing sent and the words kept', async (_, why, files) => {
    const { conversationId } = await held('officer');
    const path = `/console/inbox/${conversationId}`;
    const fields = { nonce: randomUUID(), text: 'Voici la photo' };
    const answer = await officer.post(`${path}/answer`, formWith(fields, files(await picture())));
    expect(answer.status).toBe(409);
    const shown = stripIsolates(await answer.text());
    expect(shown).toContain(why);
    expect(shown).toMatch(/data-refused[\s\S]*aria-invalid="true"/);
    expect(await sent(conversationId)).toBe(0);
    const later = stripIsolates(await page(officer, path));
    expect(later).toContain('Voici la photo');
    expect(later).toMatch(/À choisir de nouveau : [^<]*\.(?:jpg|png)/);
  });

  it('that are too large cost nobody the words beside them', async () => {
    const { conversationId } = await held('officer');
    const path = `/console/inbox/${conversationId}`;
    const fields = { nonce: randomUUID(), text: 'Les photos du chantier' };
    const form = formWith(fields, [['chantier.jpg', new Uint8Array(26 * 1024 * 1024)]]);
    const answer = await officer.post(`${path}/answer`, form, { referer: `${office.url}${path}` });
    expect(answer.headers.get('location')).toBe(`${path}?told=too-large&again=1`);
    const shown = stripIsolates(await page(officer, `${path}?told=too-large&again=1`));
    for (const words of ['trop lourds', 'Les photos du chantier', 'À choisir de nouveau : chantier.jpg']) {
      expect(shown).toContain(words);
    }
  });

  it('are named again after signing in, where the session had ended', async () => {
    const { conversationId } = await held('officer');
    const path = `/console/inbox/${conversationId}`;
    // In a browser in which somebody of the staff was signed in, files are read too, as far as they are needed.
    const stranger = await signedIn(office, 'officer');
    await office.db.session.deleteMany({ where: { userId: office.staff.officer } });
    const form = formWith({ text: 'avec photo' }, [['mur.jpg', new Uint8Array(200 * 1024)]]);
    const answer = await stranger.post(`${path}/answer`, form);
    expect(answer.status).toBe(401);
    const back = { kept: await sealedOf(answer), email: EMAIL('officer'), password: PASSWORD };
    await stranger.post('/console/sign-in', back);
    await stranger.post('/console/sign-in/code', { kept: back.kept, code: await codeNow() });
    const shown = stripIsolates(await page(stranger, path));
    expect(shown).toContain('avec photo');
    expect(shown).toContain('À choisir de nouveau : mur.jpg');
  });
});

describe('what is told after a form', () => {
  it('is shown once, and never to somebody whom a link leads there', async () => {
    const { citizenId } = await newCitizen(office);
    const path = `/console/cases/${await newCase(office, citizenId)}`;
    for (const told of ['erased', 'case-noted', 'nothing', 'x']) {
      expect(await page(officer, `${path}?told=${told}`)).not.toMatch(/class="(?:told|alert)"/);
      const first = await officer.get(`/console?told=${told}`);
      expect(await page(officer, first.headers.get('location') ?? '')).not.toMatch(/class="told"/);
    }
    const done = await officer.post(`${path}/note`, { nonce: randomUUID(), text: 'vu' });
    const to = done.headers.get('location') ?? '';
    const second = await signedIn(office, 'second');
    expect(await page(second, to)).not.toContain('La note est ajoutée');
    expect(await page(officer, `${path}?told=erased`)).not.toContain('effacée');
    expect(await page(officer, to)).toContain('La note est ajoutée');
    expect(await page(officer, to)).not.toContain('La note est ajoutée');
  });
});

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
    const half = await stranger.post('/console/sign-in', {
      ...hidden,
      email: EMAIL('officer'),
      password: PASSWORD,
    });
    expect(await half.text()).toContain(hidden.kept);
    const right = await stranger.post('/console/sign-in/code', { ...hidden, code: await codeNow() });
    expect(right.headers.get('location')).toBe(`/console/inbox/${conversationId}?case=x`);
    expect(await page(stranger, `/console/inbox/${conversationId}`)).toContain('جواب طويل &lt;b&gt;');
  });

  it('is kept for whoever wrote it when a colleague signs in at the same machine', async () => {
    const { conversationId } = await held('officer');
    const path = `/console/inbox/${conversationId}`;
    const author = /name="unsent-by" value="([^"]*)"/.exec(await page(officer, path))?.[1] ?? '';
    const stranger = newCaller(office);
    const form = { text: 'mots à moi', 'unsent-by': author };
    const kept0 = await sealedOf(await stranger.post(`${path}/answer`, form));
    await stranger.post('/console/sign-in', { kept: kept0, email: EMAIL('second'), password: PASSWORD });
    await stranger.post('/console/sign-in/code', { kept: kept0, code: await codeNow() });
    expect(await kept('second')).toEqual([]);
    expect(await page(officer, path)).toContain('mots à moi');
    // Nobody says of themselves that they are somebody else.
    const forged = {
      text: 'planté',
      'unsent-by': author.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    };
    const kept1 = await sealedOf(await newCaller(office).post(`${path}/answer`, forged));
    await stranger.post('/console/sign-in', { kept: kept1, email: EMAIL('second'), password: PASSWORD });
    expect(await page(officer, path)).not.toContain('planté');
  });

  it('goes along with the buttons of the frame, the language and the way out', async () => {
    const { conversationId } = await held('second');
    const second = await signedIn(office, 'second');
    const answer = `/console/inbox/${conversationId}/answer`;
    const others = (text: string) => JSON.stringify({ [answer]: { text } });
    await second.post('/console/language', { language: 'fr', 'unsent-others': others('avant la langue') });
    expect(await page(second, `/console/inbox/${conversationId}`)).toContain('avant la langue');
    await second.post('/console/sign-out', { 'unsent-others': others('avant de partir') });
    const back = await signedIn(office, 'second');
    expect(await page(back, `/console/inbox/${conversationId}`)).toContain('avant de partir');
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
    expect(row?.typed).toMatch(/^v2\./);
    const ids = { citizenId, messageId: randomUUID(), strangerId: randomUUID() };
    await eraseCitizen(
      office.db,
      PERSONAL_DATA,
      { ...ids, farewell: () => 'x', notBefore: NOW },
      { staffId: null, at: NOW },
    );
    expect((await kept()).some(({ subjectId }) => subjectId === conversationId)).toBe(false);
    await officer.post('/console/unsent', { unsent: '/console/petitions', titleFr: 'à moitié' });
    const before = new Date(NOW.getTime() + 1);
    await eraseOld(office.db, PERSONAL_DATA, { kind: 'unsent', before, most: 100, at: NOW });
    expect(await kept()).toEqual([]);
  });

  it('is forty forms of one person at most: the newest', async () => {
    const drafts = Array.from({ length: 45 }, (_, n) => [`/console/nowhere/${n}`, { text: 'x' }]);
    await officer.post('/console/unsent', { 'unsent-others': JSON.stringify(Object.fromEntries(drafts)) });
    expect(await kept()).toHaveLength(40);
    await office.db.unsent.deleteMany();
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

  it('stays when the language is changed in the middle of a word, and so does what is to be chosen again', async () => {
    const { conversationId } = await held('officer');
    desk = await sitDown(browser, office, 'officer');
    await desk.open(`/console/inbox/${conversationId}`);
    await desk.page.waitForSelector('body[data-ready]');
    const buffer = Buffer.from(await picture());
    await desk.page.setInputFiles('input[type=file]', { name: 'ruelle.png', mimeType: 'image/png', buffer });
    await desk.page.fill('#answer', 'à moitié');
    await Promise.all([desk.page.waitForSelector('html[lang=ar]'), desk.page.click('form.language button')]);
    expect(await desk.page.inputValue('#answer')).toBe('à moitié');
    expect(await desk.text()).toContain('ruelle.png');
    await desk.page.fill('#answer', 'à moitié fait');
    await desk.page.click('form[action="/console/sign-out"] button');
    await desk.page.waitForURL(/sign-in/);
    await desk.close();
    desk = await sitDown(browser, office, 'officer');
    await desk.open(`/console/inbox/${conversationId}`);
    expect(await desk.page.inputValue('#answer')).toBe('à moitié fait');
    await desk.close();
  });

  it('that was refused has the eye of whoever sent it: said on top, its field in hand', async () => {
    desk = await sitDown(browser, office, 'admin');
    await desk.open('/console/settings/places/new');
    await desk.page.waitForSelector('body[data-ready]');
    for (const name of ['nameAr', 'nameFr']) await desk.page.fill(`[name=${name}]`, 'Derb Test');
    await desk.page.fill('[name=position]', 'nulle part');
    await desk.page.click('main form button.main');
    await desk.page.waitForSelector('body[data-refused][data-ready]');
    expect(await desk.page.locator('main > [role=alert]').count()).toBe(1);
    const focused = await desk.page.evaluate(() => document.activeElement?.getAttribute('name'));
    expect(focused).toBe('position');
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
    await desk.page.click('.language button');
    await desk.page.fill('input[name=email]', EMAIL('second'));
    await desk.page.fill('input[name=password]', PASSWORD);
    await desk.page.keyboard.press('Enter');
    await desk.page.locator('input[name=code]').waitFor();
    await desk.page.click('.language button');
    await desk.page.fill('input[name=code]', await codeNow());
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL(new RegExp(`/console/inbox/${conversationId}`));
    expect(await desk.page.inputValue('#answer')).toBe('Une réponse bien longue');
    await desk.close();
  });
});
