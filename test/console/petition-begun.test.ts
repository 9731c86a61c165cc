// A petition that a citizen began: staff see what the law asks of it, write it in both languages, and open it for support,
// or refuse it by a rule that is named; its author hears of each once.

import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
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
const by: Partial<Record<keyof Office['staff'], Caller>> = {};
beforeAll(async () => {
  office = await openOffice();
  for (const who of ['admin', 'officer', 'observer', 'roads'] as const) by[who] = await signedIn(office, who);
});
afterAll(() => office.close());

const caller = (who: keyof Office['staff']): Caller => by[who] ?? expect.fail();
const text = (words: string) => ({ kind: 'text', text: words });
const chosen = (option: string) => ({ kind: 'choice', option });
const VOICE = uuidv7();

async function begin({ spoken = false, tie = 'resident' } = {}) {
  const { db, parts } = office;
  const { citizenId, conversationId } = await newCitizen(office);
  const subject = spoken ? { kind: 'text', voices: [VOICE] } : text('قاعة مغطاة فالأسطاح');
  const id = await newCase(office, citizenId, {
    ...{
      flow: 'petition_start',
      kind: 'request',
      categoryId: null,
      departmentId: 'reception',
      description: null,
    },
    answers: {
      ...{ subject, reasons: text('الدراري ما عندهم فين'), aims: text('تتبنى قاعة') },
      ...{ who: chosen('citizens'), agent: chosen('me') },
    },
  });
  const told = { tie: chosen(tie), elector: chosen('unsure'), own_name: text('فاطمة أمزيل') };
  const confided = parts.cipher.seal(JSON.stringify(told), `Case.confided.${id}`);
  const { reference } = await db.case.update({ where: { id }, data: { confided } });
  const petitionId = uuidv7();
  await db.petition.create({
    data: {
      ...{ id: petitionId, reference, caseId: id, status: 'draft', threshold: 200, createdAt: NOW },
      ...{ titleAr: spoken ? '' : 'قاعة مغطاة', textAr: 'علاش: الدراري', titleFr: '', textFr: '' },
      events: { create: { id: uuidv7(), at: NOW, kind: 'sent', visible: false } },
    },
  });
  return { id, petitionId, reference, citizenId, conversationId };
}

const shown = async (who: keyof Office['staff'], path: string) => {
  const answer = await caller(who).get(path);
  return answer.status === 200 ? stripIsolates(await answer.text()) : `(${answer.status})`;
};
const WORDS = {
  ...{ titleAr: 'قاعة مغطاة فالأسطاح', titleFr: 'Une salle couverte à Lastah' },
  ...{ textAr: 'نطلب بناء قاعة رياضية مغطاة', textFr: 'Nous demandons une salle de sport couverte' },
};
const CHECKED = { powers: '1', constants: '1', interest: '1', agent: '1' };
const write = (petitionId: string) =>
  caller('officer').post(`/console/petitions/${petitionId}`, {
    nonce: randomUUID(),
    seen: '0',
    closes: '',
    ...WORDS,
  });
const open = (petitionId: string, nonce: string = randomUUID()) =>
  caller('officer').post(`/console/petitions/${petitionId}/open`, { nonce, ...CHECKED });
const refuse = (id: string, form: Record<string, string>, who: keyof Office['staff'] = 'officer') =>
  caller(who).post(`/console/petitions/begun/${id}/refuse`, {
    nonce: randomUUID(),
    rule: '',
    text: '',
    ...form,
  });

describe('a petition that a citizen began', () => {
  it('stands among the drafts with its number, and each rule beside it says whether it is kept', async () => {
    const { id, petitionId, reference } = await begin({ tie: 'neither' });
    const list = await shown('officer', '/console/petitions?status=draft');
    expect(list).toContain(reference);
    expect(list).toContain('d’un citoyen');
    for (const path of [`/console/cases/${id}`, `/console/petitions/${petitionId}`]) {
      const page = (await shown('officer', path)).replace(/<[^>]+>/gu, '').replace(/\s+/gu, ' ');
      expect(page).toContain('Non Les auteurs habitent la commune');
      expect(page).toContain('À vérifier Les auteurs remplissent les conditions des listes électorales');
      expect(page).toContain('À juger Le sujet relève des compétences du conseil');
      expect(page).toContain('loi 113-14, article 123');
    }
  });

  it('says nothing of its author to whoever may not see people', async () => {
    const { id, petitionId } = await begin({ tie: 'neither' });
    const pages = `${await shown('observer', `/console/cases/${id}`)}${await shown('observer', `/console/petitions/${petitionId}`)}`;
    expect(pages).toContain('Masqué');
    expect(pages).not.toContain('>Non</span>');
    expect(pages).not.toContain('فاطمة أمزيل');
    expect((await refuse(id, { rule: 'powers', text: 'x' }, 'observer')).status).toBe(403);
  });

  it('is opened once it is written in both languages, keeps its number, and its author hears of it once', async () => {
    const { id, petitionId, reference, conversationId } = await begin();
    expect((await open(petitionId)).status).toBe(409);
    await write(petitionId);
    const nonce = randomUUID();
    await open(petitionId, nonce);
    await open(petitionId, nonce);
    const found = await office.db.petition.findUniqueOrThrow({ where: { id: petitionId } });
    expect(found).toMatchObject({ status: 'collecting', reference, titleFr: WORDS.titleFr });
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'answered' });
    const told = await toldAt(office, NOW, conversationId);
    expect(told).toHaveLength(1);
    expect(stripIsolates(told[0] ?? '')).toContain(reference);
  });

  it('of an association is opened without a number of supports, and none is shown', async () => {
    const { id, petitionId, reference } = await begin();
    const told = { subject: text('قاعة'), who: chosen('association'), agent: chosen('me') };
    await office.db.case.update({ where: { id }, data: { answers: told } });
    await office.db.petition.update({ where: { id: petitionId }, data: { threshold: 0 } });
    await write(petitionId);
    expect((await open(petitionId)).status).toBe(303);
    expect(await office.db.petition.findUniqueOrThrow({ where: { id: petitionId } })).toMatchObject({
      ...{ status: 'collecting', threshold: 0, reference },
    });
    for (const path of [`/console/petitions/${petitionId}`, '/console/petitions?status=collecting']) {
      const page = (await shown('officer', path)).replace(/<[^>]+>/gu, '');
      expect(page).toContain('sans nombre demandé (association, article 124)');
    }
    expect(await shown('officer', `/console/petitions/${petitionId}/file`)).toContain('n’en demande pas');
  });

  it('is refused by a rule, with its article and the words of staff, and not without either', async () => {
    const { id, petitionId, conversationId } = await begin();
    await refuse(id, { text: 'ماشي ديال المجلس' });
    await refuse(id, { rule: 'powers' });
    await refuse(id, { rule: 'magic', text: 'ماشي ديال المجلس' });
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'received' });
    await refuse(id, { rule: 'powers', text: 'ماشي ديال المجلس' });
    const { status, refusal } = await office.db.case.findUniqueOrThrow({ where: { id } });
    expect(status).toBe('refused');
    expect(stripIsolates(refusal ?? '')).toContain('121');
    const told = (await toldAt(office, NOW, conversationId)).map(stripIsolates);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('ماشي ديال المجلس');
    expect(told[0]).toContain('المادة 121');
    expect(await office.db.petition.findUniqueOrThrow({ where: { id: petitionId } })).toMatchObject({
      status: 'draft',
    });
    await write(petitionId);
    expect((await open(petitionId)).status).toBe(409);
  });

  it('is written, opened and refused by nobody of another department', async () => {
    const { id, petitionId } = await begin();
    expect(await shown('roads', `/console/petitions/${petitionId}/edit`)).toBe('(404)');
    const form = { nonce: randomUUID(), seen: '0', closes: '', ...WORDS };
    await caller('roads').post(`/console/petitions/${petitionId}`, form);
    expect((await refuse(id, { rule: 'powers', text: 'x' }, 'roads')).status).toBe(404);
    await write(petitionId);
    await caller('roads').post(`/console/petitions/${petitionId}/open`, { nonce: randomUUID(), ...CHECKED });
    expect(await office.db.petition.findUniqueOrThrow({ where: { id: petitionId } })).toMatchObject({
      status: 'draft',
    });
    expect(await office.db.petitionEvent.count({ where: { petitionId, kind: 'edited' } })).toBe(1);
  });

  it('is written by whoever is of all departments', async () => {
    const { petitionId } = await begin();
    const form = { nonce: randomUUID(), seen: '0', closes: '', ...WORDS };
    await caller('admin').post(`/console/petitions/${petitionId}`, form);
    expect(await office.db.petition.findUniqueOrThrow({ where: { id: petitionId } })).toMatchObject({
      titleFr: WORDS.titleFr,
    });
  });

  it('is answered by no other form', async () => {
    const { id } = await begin();
    const answered = { seen: 'received', status: 'answered', text: 'ok' };
    await caller('officer').post(`/console/cases/${id}/status`, { nonce: randomUUID(), ...answered });
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'received' });
  });

  it('shows what was said aloud once it is typed', async () => {
    const { id, petitionId, conversationId } = await begin({ spoken: true });
    expect(await shown('officer', `/console/petitions/${petitionId}`)).toContain('message vocal à écrire');
    await office.db.attachment.create({
      data: {
        ...{ id: VOICE, caseId: id, conversationId, media: 'voice', state: 'stored', createdAt: NOW },
        transcript: 'بغينا الضو فالزنقة',
      },
    });
    expect(await shown('officer', `/console/petitions/${petitionId}/edit`)).toContain('بغينا الضو فالزنقة');
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('on the screen', { timeout: 180_000 }, () => {
  it.each(['fr', 'ar'] as const)('it is read and decided, in %s', async (language) => {
    const { id, petitionId } = await begin({ tie: 'neither' });
    const browser = await openBrowser(chromium ?? '');
    const desk = await sitDown(browser, office, 'officer', language);
    try {
      await desk.open(`/console/cases/${id}`);
      await desk.expectSound(`petition-begun-case-${language}`);
      await desk.open(`/console/petitions/${petitionId}`);
      await desk.expectSound(`petition-begun-${language}`);
      await desk.open(`/console/petitions/${petitionId}/edit`);
      await desk.expectSound(`petition-begun-edit-${language}`);
      await desk.page.setViewportSize({ width: 390, height: 844 });
      await desk.open(`/console/cases/${id}`);
      await desk.expectSound(`petition-begun-case-${language}-390`);
    } finally {
      await browser.close();
    }
  });
});
