// Requests for information as staff answer them: given whole or in part, refused with a ground of the law, extended once.
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOutReceipts } from '../../src/features/information-requests/receipt/receipts.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { NO_LOG } from '../support/no-log.ts';
import { sampleBytes } from '../support/samples.ts';
import { sitDown } from './desk.ts';
import {
  type Caller,
  NOW,
  newCase,
  newCitizen,
  type Office,
  openOffice,
  signedIn,
  toldAt,
} from './office.ts';

let office: Office;
let admin: Caller;
let officer: Caller;
let observer: Caller;
let roads: Caller;
beforeAll(async () => {
  office = await openOffice();
  admin = await signedIn(office, 'admin');
  officer = await signedIn(office, 'officer');
  observer = await signedIn(office, 'observer');
  roads = await signedIn(office, 'roads');
});
afterAll(() => office.close());

const ANSWERS = {
  what: { kind: 'text', text: 'بغيت نشوف الميزانية ديال 2026' },
  for_whom: { kind: 'choice', option: 'self' },
  delivery: { kind: 'choice', option: 'desk' },
  urgent: { kind: 'choice', option: 'no' },
};
const NAME = 'Fatima Zahra Amzil';
let codes = 0;

/** A request that is owed an answer by 7 April, and its receipt. */
async function newRequest({ urgent = false, dueOn = '2026-04-07' } = {}) {
  const { db, parts } = office;
  const { citizenId, conversationId } = await newCitizen(office);
  const about = { flow: 'information_request', kind: 'request', categoryId: null, departmentId: 'reception' };
  const id = await newCase(office, citizenId, {
    ...about,
    description: null,
    answers: ANSWERS,
    dueOn: new Date(dueOn),
  });
  const confided = JSON.stringify({ name: { kind: 'text', text: NAME } });
  await db.case.update({
    where: { id },
    data: { confided: parts.cipher.seal(confided, `Case.confided.${id}`) },
  });
  codes += 1;
  const card = parts.cipher.seal('JC123456', `InformationRequest.card.${id}`);
  const code = `A7K2M-${String(codes).padStart(5, '0')}`;
  await db.informationRequest.create({
    data: { caseId: id, urgent, card, cardHash: 'h', cardTail: '456', code, receiptDueAt: NOW },
  });
  return { id, citizenId, conversationId, code };
}

const read = (id: string) =>
  office.db.case.findUniqueOrThrow({ where: { id }, include: { information: true, events: true } });

function send(
  id: string,
  form: string,
  fields: Record<string, string>,
  by = officer,
  papers: Uint8Array[] = [],
) {
  const filled = new FormData();
  for (const [name, value] of Object.entries({ nonce: randomUUID(), text: '', ...fields }))
    filled.set(name, value);
  for (const bytes of papers) filled.append('papers', new Blob([bytes.slice()]), 'ميزانية 2026.pdf');
  return by.post(`/console/information/${id}/${form}`, filled);
}

const told = (conversationId: string, at = NOW) => toldAt(office, at, conversationId);

describe('an answer', () => {
  it('is given whole, with words and a paper, and told with what the citizen chose', async () => {
    const { id, conversationId } = await newRequest();
    const fields = { decision: 'whole', ground: 'defence', text: 'ها الميزانية', nonce: randomUUID() };
    for (let times = 0; times < 2; times++)
      expect((await send(id, 'answer', fields, officer, [sampleBytes('paper.pdf')])).status).toBe(303);
    const { status, information, events } = await read(id);
    expect({ status, ...information }).toMatchObject({ status: 'answered', decision: 'whole', ground: null });
    expect(events.filter(({ kind }) => kind === 'status')).toHaveLength(1);
    const [words = '', file] = await told(conversationId);
    expect(words).toContain('ها المعلومة اللي طلبتو');
    expect(words).toContain('ها الميزانية');
    expect(words).toContain('ورقة فمكتب الجماعة');
    expect(words).not.toContain('المحكمة');
    expect(file).toBe('');
    const sent = await office.db.attachment.findMany({ where: { caseId: id } });
    expect(sent).toMatchObject([
      { media: 'document', name: 'ميزانية 2026.pdf', mimeType: 'application/pdf' },
    ]);
  });

  it('of a part says why the rest is held back, and where one turns by when', async () => {
    const { id, conversationId } = await newRequest();
    await send(id, 'answer', { decision: 'part', ground: 'not_held', text: 'ها شي حاجة' });
    expect(await read(id)).toMatchObject({ status: 'received' });
    await send(id, 'answer', { decision: 'part', ground: 'private_life', text: 'ها شي حاجة' });
    expect(await read(id)).toMatchObject({ status: 'answered', information: { ground: 'private_life' } });
    const [words = ''] = await told(conversationId);
    for (const part of ['الحياة الخاصة', 'المادة 7', 'ف 15 يوم', 'ف 30 يوم', 'ف 60 يوم', 'أبريل'])
      expect(words).toContain(part);
  });

  it('of nothing is none', async () => {
    const { id } = await newRequest();
    const refused = await send(id, 'answer', { decision: 'whole', ground: '' });
    expect(refused.headers.get('location')).toContain('told=information-nothing-given');
    expect(await read(id)).toMatchObject({ status: 'received', information: { decision: null } });
  });
});

describe('a refusal', () => {
  it('names a ground of the law, in plain words, with the ways of appeal', async () => {
    const { id, conversationId } = await newRequest();
    const without = await send(id, 'refuse', { ground: '' });
    expect(without.headers.get('location')).toContain('told=information-no-ground');
    expect(await read(id)).toMatchObject({ status: 'received' });
    expect((await send(id, 'refuse', { ground: 'judicial', text: 'القضية رقم 12' })).status).toBe(303);
    const refused = await read(id);
    expect(refused).toMatchObject({
      status: 'refused',
      information: { decision: 'refused', ground: 'judicial' },
    });
    expect(refused.refusal).toContain('قضية فالمحكمة');
    const [words = ''] = await told(conversationId);
    for (const part of ['قضية فالمحكمة', 'المادة 7', 'القضية رقم 12', 'رئيس الجماعة', 'المحكمة الإدارية'])
      expect(words).toContain(part);
    // Decided once: whoever comes later changes nothing.
    await send(id, 'answer', { decision: 'whole', ground: '', text: 'ها هي' });
    expect(await read(id)).toMatchObject({ status: 'refused', information: { decision: 'refused' } });
  });

  it('is made by no ordinary form, nor is another day promised or the clock stopped', async () => {
    const { id } = await newRequest();
    const post = (form: string, fields: Record<string, string>) =>
      officer.post(`/console/cases/${id}/${form}`, { nonce: randomUUID(), ...fields });
    await post('status', { seen: 'received', status: 'refused', text: 'لا' });
    await post('status', { seen: 'received', status: 'answered', text: 'ها هي' });
    await post('postpone', { seen: '2026-04-07', day: '2026-05-05', text: 'من بعد' });
    await post('question', { seen: '', day: '2026-03-20', text: 'أشمن ميزانية؟' });
    expect(await read(id)).toMatchObject({
      ...{ status: 'received', awaitedOn: null, dueOn: new Date('2026-04-07') },
    });
    await post('status', { seen: 'received', status: 'in_progress', text: '' });
    expect(await read(id)).toMatchObject({ status: 'in_progress' });
  });
});

describe('an extension', () => {
  it('is as long again, once, before the last day, and told with its reason', async () => {
    const { id, conversationId } = await newRequest();
    await send(id, 'extend', { reason: 'volume' });
    const extended = await read(id);
    expect(extended.information).toMatchObject({ extendedFor: 'volume', extendedAt: NOW });
    expect(extended.dueOn > new Date('2026-05-01')).toBe(true);
    const [words = ''] = await told(conversationId);
    for (const part of ['بزاف د الوثائق', 'المادة 16']) expect(words).toContain(part);
    const again = await send(id, 'extend', { reason: 'volume' });
    expect(again.headers.get('location')).toContain('told=information-no-extension');
    expect((await read(id)).dueOn).toEqual(extended.dueOn);
  });

  it('of an urgent one is three days, and none once its day has passed', async () => {
    const urgent = await newRequest({ urgent: true, dueOn: '2026-03-13' });
    await send(urgent.id, 'extend', { reason: 'third_party' });
    expect((await read(urgent.id)).dueOn).toEqual(new Date('2026-03-16'));
    const late = await newRequest({ dueOn: '2026-03-09' });
    await send(late.id, 'extend', { reason: 'volume' });
    expect((await read(late.id)).dueOn).toEqual(new Date('2026-03-09'));
  });
});

describe('the last day', () => {
  it('is told of once before it comes, and when it has passed with where one turns', async () => {
    const { id, conversationId } = await newRequest();
    const eve = new Date('2026-04-06T12:00:00Z');
    const [soon = '', ...others] = await told(conversationId, eve);
    expect(soon).toContain('مازال ما وجد');
    expect(soon).toContain('رئيس الجماعة');
    expect(others).toEqual([]);
    expect(await told(conversationId, new Date(eve.getTime() + 60_000))).toEqual([]);
    const [late = ''] = await told(conversationId, new Date('2026-04-08T12:00:00Z'));
    expect(late).toContain('20 يوم د الخدمة');
    const flags = await office.db.flag.findMany({ where: { subjectId: id }, orderBy: { createdAt: 'asc' } });
    expect(flags.map(({ kind }) => kind)).toEqual(['case_due_soon', 'case_overdue']);
  });
});

describe('the receipt', () => {
  it('is drawn once, kept with the case as picture and paper, and told at any hour', async () => {
    const { id, conversationId, code } = await newRequest();
    const { db, words, files } = { ...office.parts, db: office.db };
    const night = new Date('2026-03-10T23:30:00Z');
    const parts = { db, words, files, newId: uuidv7, publicUrl: null, clock: () => night, log: NO_LOG };
    await office.db.informationRequest.updateMany({
      where: { NOT: { caseId: id } },
      data: { receiptDueAt: null },
    });
    for (let times = 0; times < 2; times++) await handOutReceipts(parts);
    const kept = await db.attachment.findMany({ where: { caseId: id }, orderBy: { mimeType: 'asc' } });
    expect(kept).toMatchObject([
      { mimeType: 'application/pdf', media: 'document' },
      { mimeType: 'image/jpeg', media: 'photo' },
    ]);
    const pdf = Buffer.from(await files.read(kept[0]?.path ?? ''));
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(pdf.toString('latin1')).toContain(Buffer.from(code, 'utf16le').swap16().toString('hex'));
    expect(pdf.toString('latin1')).not.toContain(Buffer.from(NAME, 'utf16le').swap16().toString('hex'));
    const [said = '', ...rest] = await told(conversationId, night);
    expect(said).toContain(code);
    expect(rest).toEqual(['', '']);
  });
});

describe('who comes in', () => {
  it('answers those of the department, never another; whoever only looks sees no name', async () => {
    const { id } = await newRequest();
    expect((await send(id, 'refuse', { ground: 'defence' }, observer)).status).toBe(403);
    expect((await send(id, 'refuse', { ground: 'defence' }, roads)).status).toBe(404);
    const page = async (by: Caller) => (await by.get(`/console/cases/${id}`)).text();
    expect(await page(officer)).toContain(NAME);
    const seen = await page(observer);
    expect(seen).not.toContain(NAME);
    expect(seen).not.toContain(`/console/information/${id}/refuse`);
    for (const shown of [seen, await page(officer)]) expect(shown).not.toContain('JC123456');
    expect((await send(id, 'refuse', { ground: 'defence' }, admin)).status).toBe(303);
    const deeds = await office.db.auditEvent.findMany({
      where: { subjectId: id, action: 'information.decide' },
    });
    expect(deeds).toMatchObject([
      { staffId: office.staff.admin, detail: { decision: 'refused', ground: 'defence' } },
    ]);
    expect(await (await admin.get('/console/audit?area=information')).text()).toContain('décision');
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('a clerk', { timeout: 180_000 }, () => {
  it.each(['fr', 'ar'] as const)('answers on the page of the request, in %s', async (language) => {
    const { id } = await newRequest();
    const browser = await openBrowser(chromium ?? '');
    const desk = await sitDown(browser, office, 'officer', language);
    try {
      await desk.open(`/console/requests/information_request`);
      await desk.expectSound(`information-list-${language}`);
      await desk.open(`/console/cases/${id}`);
      await desk.expectSound(`information-open-${language}`);
      await desk.page.setViewportSize({ width: 390, height: 844 });
      await desk.expectSound(`information-open-${language}-390`);
      await desk.page.setViewportSize({ width: 1280, height: 900 });
      const form = desk.page.locator(`form[action="/console/information/${id}/answer"]`);
      await form.locator('[name=decision]').selectOption('part');
      await form.locator('[name=text]').fill('ها الميزانية بلا السميات');
      await form.locator('button.main').click();
      await desk.page.waitForURL(/told=/);
      expect(await read(id)).toMatchObject({ status: 'received' });
      expect(await form.locator('[name=text]').inputValue()).toBe('ها الميزانية بلا السميات');
      desk.forgive();
      await form.locator('[name=ground]').selectOption('private_life');
      const file = {
        name: 'budget 2026.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(sampleBytes('paper.pdf')),
      };
      await form.locator('[name=papers]').setInputFiles([file]);
      await form.locator('button.main').click();
      await desk.page.waitForURL(/told=information-answered/);
      expect(await read(id)).toMatchObject({ status: 'answered', information: { decision: 'part' } });
      await desk.expectSound(`information-answered-${language}`);
    } finally {
      await browser.close();
    }
  });
});
