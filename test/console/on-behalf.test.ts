// The desk: filed for somebody who stands there, their yes noted, their card printed.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatWays } from '../../src/domain/chat-links.ts';
import { makeReference } from '../../src/domain/reference.ts';
import { drawCard } from '../../src/features/on-behalf/card/draw.ts';
import { cardWords } from '../../src/features/on-behalf/card/print.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sitDown } from './desk.ts';
import { type Caller, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

const DESK = '/console/desk';
const chromium = findChromium();
let office: Office;
let admin: Caller;
beforeAll(async () => {
  office = await openOffice();
  admin = await signedIn(office, 'admin');
});
afterAll(() => office.close());

const filing = () => ({
  ...{ nonce: uuidv7(), name: 'لالة رحمة', category: 'lighting', details: 'الضو طافي قدام الدار' },
  ...{ quarter: 'lastah', place: 'قدام الفران', language: 'ary', agreed: '1' },
});

describe('the desk', () => {
  it('files once for a person without a phone, whose name is sealed', async () => {
    const form = filing();
    const first = await admin.post(DESK, form);
    expect(first.headers.get('location')).toBe(`/console/cases/${form.nonce}?told=desk-filed`);
    await admin.post(DESK, form);
    const found = await office.db.case.findUniqueOrThrow({
      where: { id: form.nonce },
      include: { profile: true, events: true, citizen: { include: { conversations: true } } },
    });
    expect(found).toMatchObject({
      ...{ categoryId: 'lighting', quarterId: 'lastah', placeText: 'قدام الفران', status: 'received' },
      profile: { kin: 'self', consent: 'desk' },
    });
    expect(found.citizen.conversations).toEqual([]);
    expect(found.events).toHaveLength(1);
    expect(found.profile?.name).not.toContain('رحمة');
    const page = await (await admin.get(`/console/cases/${form.nonce}`)).text();
    expect(page).toContain('لالة رحمة');
    const deeds = await office.db.auditEvent.findMany({ where: { action: 'desk.file' } });
    expect(deeds).toMatchObject([{ subjectId: form.nonce, staffId: office.staff.admin }]);
  });

  it.each([
    ['details', 'x'],
    ['category', 'administration'],
    ['category', ''],
    ['quarter', 'nowhere'],
    ['language', 'xx'],
    ['agreed', ''],
  ])('files nothing where %s is “%s”, and keeps what was typed', async (field, value) => {
    const before = await office.db.case.count();
    const answer = await admin.post(DESK, { ...filing(), [field]: value });
    const shown = answer.status === 303 ? await admin.get(answer.headers.get('location') ?? '') : answer;
    expect(await shown.text()).toContain('لالة رحمة');
    expect(await office.db.case.count()).toBe(before);
  });

  it('notes a yes once, and shows no name before it', async () => {
    const { citizenId } = await newCitizen(office);
    const id = uuidv7();
    const name = office.parts.cipher.seal('Lalla Zahra', `Profile.name.${id}`);
    await office.db.profile.create({
      data: { id, citizenId, kin: 'grandmother', name, createdAt: new Date() },
    });
    const caseId = await newCase(office, citizenId, { profileId: id, reference: makeReference(2026, 9001) });
    const page = async () => (await admin.get(`/console/cases/${caseId}`)).text();
    expect(await page()).not.toContain('Lalla Zahra');
    await admin.post(`${DESK}/${caseId}/agree`, {});
    await admin.post(`${DESK}/${caseId}/agree`, {});
    expect(await page()).toContain('Lalla Zahra');
    expect(await office.db.caseEvent.count({ where: { caseId, kind: 'consented' } })).toBe(1);
    expect(await office.db.auditEvent.count({ where: { action: 'desk.agree', subjectId: caseId } })).toBe(1);
    expect(
      await (await (await signedIn(office, 'observer')).get(`/console/cases/${caseId}`)).text(),
    ).not.toContain('Lalla Zahra');
  });

  it('takes a yes by voice back that is none, with a reason that whoever sent it hears, once, and from nobody who may not listen', async () => {
    const { citizenId } = await newCitizen(office);
    const [id, fileId] = [uuidv7(), uuidv7()];
    const name = office.parts.cipher.seal('Lalla Zahra', `Profile.name.${id}`);
    const agreed = { consent: 'voice', consentAt: new Date(), consentFileId: fileId };
    await office.db.profile.create({
      data: { ...{ id, citizenId, kin: 'grandmother', name, createdAt: new Date() }, ...agreed },
    });
    const caseId = await newCase(office, citizenId, { profileId: id, reference: makeReference(2026, 9004) });
    const action = `${DESK}/${caseId}/disagree`;
    const page = async () => (await admin.get(`/console/cases/${caseId}`)).text();
    expect(await page()).toContain(action);
    const observer = await signedIn(office, 'observer');
    expect((await observer.post(action, { why: 'not_them' })).status).toBe(403);
    await admin.post(action, { why: '' });
    expect(await office.db.profile.findUniqueOrThrow({ where: { id } })).toMatchObject({ consent: 'voice' });
    await admin.post(action, { why: 'not_them' });
    await admin.post(action, { why: 'not_them' });
    expect(await office.db.profile.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ consent: null, consentAt: null, consentFileId: null },
    });
    expect(await page()).not.toContain('Lalla Zahra');
    const told = await office.db.notice.findMany({ where: { kind: 'consent_rejected', citizenId } });
    expect(told).toMatchObject([{ subjectId: id, values: { kin: 'grandmother', why: 'not_them' } }]);
    expect(
      await office.db.auditEvent.findMany({ where: { action: 'desk.disagree', subjectId: caseId } }),
    ).toMatchObject([{ staffId: office.staff.admin, detail: { why: 'not_them' } }]);
  });

  it('takes forgotten digits away once, for whoever may write at the desk, and never shows them', async () => {
    const { citizenId } = await newCitizen(office);
    const id = uuidv7();
    const secretHash = office.parts.cipher.hash(`profile ${id} 482`);
    await office.db.profile.create({
      data: { id, citizenId, kin: 'grandmother', secretHash, createdAt: new Date() },
    });
    const caseId = await newCase(office, citizenId, { profileId: id, reference: makeReference(2026, 9003) });
    const action = `${DESK}/${caseId}/digits`;
    const page = async () => (await admin.get(`/console/cases/${caseId}`)).text();
    expect(await page()).toContain(action);
    const observer = await signedIn(office, 'observer');
    expect(await (await observer.get(`/console/cases/${caseId}`)).text()).not.toContain(action);
    expect((await observer.post(action, {})).status).toBe(403);
    expect((await office.db.profile.findUniqueOrThrow({ where: { id } })).secretHash).toBe(secretHash);
    await admin.post(action, {});
    await admin.post(action, {});
    expect((await office.db.profile.findUniqueOrThrow({ where: { id } })).secretHash).toBeNull();
    expect(await page()).not.toContain(action);
    const deeds = await office.db.auditEvent.findMany({
      where: { action: 'desk.digits', subjectId: caseId },
    });
    expect(deeds).toMatchObject([{ staffId: office.staff.admin }]);
  });

  it('gives whoever filed it the number and the card on that day, though another department receives it, and nobody else', async () => {
    const roads = await signedIn(office, 'roads');
    const form = { ...filing(), category: 'waste' };
    const { departmentId } = await office.db.category.findUniqueOrThrow({ where: { id: form.category } });
    const own = await office.db.staff.findUniqueOrThrow({ where: { id: office.staff.roads } });
    expect(departmentId).not.toBe(own.departmentId);
    const to = (await roads.post(DESK, form)).headers.get('location') ?? '';
    expect(to).toBe(`${DESK}?filed=${form.nonce}&told=desk-filed`);
    const filed = await office.db.case.findUniqueOrThrow({ where: { id: form.nonce } });
    const page = await (await roads.get(to)).text();
    expect(page).toContain(filed.reference);
    expect(page).not.toContain(form.details);
    const card = () => roads.post(`${DESK}/${form.nonce}/card`, {});
    expect((await card()).headers.get('content-type')).toBe('application/pdf');
    expect((await roads.get(`/console/cases/${form.nonce}`)).status).toBe(404);
    expect((await roads.post(`${DESK}/${form.nonce}/agree`, {})).status).toBe(404);
    expect((await admin.get(`${DESK}?filed=${form.nonce}`)).status).toBe(404);
    const createdAt = new Date(filed.createdAt.getTime() - 24 * 3_600_000);
    await office.db.case.update({ where: { id: form.nonce }, data: { createdAt } });
    expect((await card()).status).toBe(404);
    expect((await roads.get(`${DESK}?filed=${form.nonce}`)).status).toBe(404);
  });

  it('prints a card on A6, whose code is kept nowhere but as a hash; a new one takes its place', async () => {
    office.parts.telegramName = () => 'taroudant_test_bot';
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId, { reference: makeReference(2026, 9002) });
    const print = async () => {
      const answer = await admin.post(`${DESK}/${caseId}/card`, {});
      expect([
        answer.status,
        answer.headers.get('content-type'),
        answer.headers.get('cache-control'),
      ]).toEqual([...[200, 'application/pdf', 'private, no-store']]);
      return Buffer.from(await answer.arrayBuffer());
    };
    const paper = await print();
    expect(paper.toString('latin1')).toContain('/MediaBox [0 0 298 420]');
    const [alt = ''] = /(?<=\/Alt <)[0-9a-f]+/u.exec(paper.toString('latin1')) ?? [];
    const words = Buffer.from(alt, 'hex').swap16().toString('utf16le');
    const code = /\d{4} \d{4} \d{4}/u.exec(words)?.[0].replaceAll(' ', '') ?? '';
    const hash = (typed: string) => office.parts.cipher.hash(`card ${typed}`);
    const one = await office.db.caseCard.findUniqueOrThrow({ where: { caseId } });
    expect(one.codeHash).toBe(hash(code));
    await print();
    expect((await office.db.caseCard.findUniqueOrThrow({ where: { caseId } })).codeHash).not.toBe(hash(code));
    const deeds = await office.db.auditEvent.findMany({ where: { action: 'desk.card', subjectId: caseId } });
    expect(deeds).toHaveLength(2);
    expect(JSON.stringify(deeds)).not.toContain(code);
  });

  it('draws it', async () => {
    const { commune } = office.parts.referenceData.settings;
    const of = { reference: '26-004821-7', flow: 'complaint', categoryId: 'lighting' };
    const made = { code: '482177309154', expiresAt: new Date('2027-05-29T10:00:00Z'), of };
    const ways = [chatWays('taroudant_bot', ''), chatWays('taroudant_bot', '0661234567'), chatWays(null, '')];
    for (const [i, way] of ways.entries()) {
      const png = await drawCard(
        cardWords(office.parts.words, { ...commune, phone: '05 28 85 00 00' }, made, way),
      );
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      if (process.env.SCREENS) await writeFile(join(process.env.SCREENS, `paper-card-${i}.png`), png);
    }
  });
});

describe.runIf(chromium)('its pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(() => browser.close());

  it.each(['fr', 'ar'] as const)('can be used by everybody, in %s', async (language) => {
    const desk = await sitDown(browser, office, 'admin', language);
    await desk.open(DESK);
    await desk.expectSound(`desk-${language}`);
    const { page } = desk;
    await page.fill('[name=name]', 'Lalla Fadma');
    await page.selectOption('[name=category]', 'lighting');
    await page.fill('[name=details]', 'Le lampadaire devant chez elle est éteint');
    await page.selectOption('[name=quarter]', 'lastah');
    await page.check('[name=agreed]');
    await page.locator('main form button.main').click();
    await page.waitForURL('**/console/cases/*');
    expect(await desk.text()).toContain('Lalla Fadma');
    await desk.expectSound(`desk-case-${language}`);
    await desk.close();
  });
});
