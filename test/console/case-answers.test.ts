// An answer about a case stands in its timeline; nothing moves and nobody is given it unless that was chosen.
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/features/feature.ts';
import { FEATURES } from '../../src/features.ts';
import { notify } from '../../src/notifications/notifier.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { NO_LOG } from '../support/no-log.ts';
import { sampleBytes } from '../support/samples.ts';
import { type Caller, NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

const page = async (path: string, by = officer) => stripIsolates(await (await by.get(path)).text());
const read = (id: string) => office.db.case.findUniqueOrThrow({ where: { id } });

async function picture(): Promise<Blob> {
  const blank = sharp({ create: { width: 320, height: 240, channels: 3, background: 'red' } });
  return new Blob([new Uint8Array(await blank.png().toBuffer())]);
}

async function withCase() {
  const person = await newCitizen(office, { mode: 'waiting', name: 'Zineb' });
  return { ...person, caseId: await newCase(office, person.citizenId) };
}

describe('a case that the citizen contests', () => {
  it('says so in the words of the citizen, and is found in the list though it is closed', async () => {
    const { citizenId, caseId } = await withCase();
    const data = { status: 'closed', closedAt: NOW, contestedAt: NOW };
    await office.db.case.update({ where: { id: caseId }, data });
    const said = { caseId, at: NOW, kind: 'reply', visible: false, citizenId };
    await office.db.caseEvent.create({ data: { ...said, id: uuidv7(), text: 'toujours pas réparé <hier>' } });
    const shown = await page(`/console/cases/${caseId}`);
    expect(shown).toMatch(/class="alert contested"[\s\S]*toujours pas réparé &lt;hier&gt;<\/blockquote>/);
    const { reference } = await read(caseId);
    // It waits for somebody like the open ones, and is counted with them.
    const open = await page('/console/cases');
    expect(open).toContain(reference);
    const rows = open.split('<tr>').length - 2;
    expect(open).toMatch(new RegExp(`Ouvertes <span class="number">${rows}<`));
    expect(open).toMatch(/Toutes <span class="number">\d+</);
    expect(await page('/console/cases?late=1')).not.toContain(reference);
    const list = await page('/console/cases?contested=1');
    expect(list).toContain(reference);
    expect(list).toMatch(/contested=1"[^>]*>\s*Contestées|Contestées <span class="number">1</);
    expect(await page('/console/cases?contested=1&status=open&text=nulle')).not.toContain(reference);
  });

  it('is not closed without a reason, which the citizen reads', async () => {
    const { citizenId, caseId, conversationId } = await withCase();
    await office.db.case.update({
      where: { id: caseId },
      data: { status: 'answered', contestedAt: NOW, categoryId: 'noise' },
    });
    const supervisor = await signedIn(office, 'supervisor');
    const close = { seen: 'answered', status: 'closed', nonce: randomUUID() };
    const refused = await supervisor.post(`/console/cases/${caseId}/status`, { ...close, text: '' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(/name="text"[^>]*aria-invalid="true"/);
    expect((await read(caseId)).status).toBe('answered');
    await supervisor.post(`/console/cases/${caseId}/status`, { ...close, text: 'Hors de notre réseau' });
    expect((await read(caseId)).status).toBe('closed');
    const { db, words } = office.parts;
    await notify({
      ...noticesOf(FEATURES),
      db,
      words,
      newId: uuidv7,
      clock: () => NOW,
      log: NO_LOG,
    });
    const told = await office.db.outgoingMessage.findMany({ where: { conversationId } });
    expect(told.map(({ text }) => text).join()).toContain('Hors de notre réseau');
    expect(await page('/console/flags')).toContain('Demande close alors que le citoyen');
    expect(await office.db.notice.count({ where: { citizenId } })).toBe(1);
  });
});

describe('the last days that the law allows', () => {
  const shown = async (filedDaysAgo: number, status: string) => {
    const { citizenId } = await newCitizen(office);
    const createdAt = new Date(NOW.getTime() - filedDaysAgo * 24 * 60 * 60 * 1000);
    const text = await page(`/console/cases/${await newCase(office, citizenId, { status, createdAt })}`);
    return text.slice(text.indexOf('<dl class="facts">'), text.indexOf('</dl>'));
  };
  const late = (text: string) => text.split('Délai légal dépassé').length - 1;

  it('stand on the page of the case: fifteen days to acknowledge, sixty to answer', async () => {
    // Filed on 8 March.
    const fresh = await shown(2, 'received');
    expect(fresh).toMatch(/23 mars 2026[\s\S]*7 mai 2026/);
    expect(late(fresh)).toBe(0);
  });

  it('are marked once they have passed and are still owed', async () => {
    expect(late(await shown(15, 'received'))).toBe(0);
    expect(late(await shown(16, 'received'))).toBe(1);
    expect(late(await shown(16, 'assigned'))).toBe(0);
    expect(late(await shown(61, 'received'))).toBe(2);
    expect(late(await shown(61, 'in_progress'))).toBe(1);
    expect(late(await shown(61, 'answered'))).toBe(0);
  });
});

describe('a voice note that came with no request', () => {
  it('becomes a complaint out of the thread, with the recording in it, and the citizen hears its number', async () => {
    await office.db.$queryRaw`select setval('reference_number', 5000)`;
    const { conversationId, citizenId } = await newCitizen(office, { mode: 'waiting', language: 'fr' });
    const kept = await office.parts.files.keep(sampleBytes('voice-whatsapp.ogg'));
    const file = { id: uuidv7(), conversationId, media: 'voice', state: 'stored', createdAt: NOW, ...kept };
    await office.db.attachment.create({ data: file });
    const content = { media: 'voice', attachment: file.id };
    const said = { channel: 'simulator', kind: 'file', conversationId, sentAt: NOW, receivedAt: NOW };
    await office.db.incomingMessage.create({
      data: { ...said, id: uuidv7(), messageId: randomUUID(), content },
    });
    // Just before it, a photo and a pin; hours before, a photo of something else.
    const sentAt = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
    const [photo, older] = [uuidv7(), uuidv7()];
    for (const [id, createdAt] of [[photo, sentAt(2)] as const, [older, sentAt(200)] as const])
      await office.db.attachment.create({ data: { ...file, id, media: 'photo', createdAt } });
    const pin = { latitude: 30.4722, longitude: -8.8771 };
    await office.db.incomingMessage.create({
      data: {
        ...{ ...said, id: uuidv7(), messageId: randomUUID(), kind: 'place', content: pin },
        receivedAt: sentAt(1),
      },
    });
    const thread = `/console/inbox/${conversationId}`;
    const action = `${thread}/complaint/${file.id}`;
    expect(await page(thread)).toContain(`action="${action}"`);
    const blank = await officer.post(action, { category: 'water', text: '' });
    expect(blank.headers.get('location')).toContain('told=incomplete&again=1');
    const form = { category: 'lighting', text: 'La lampe est cassée depuis lundi' };
    const filed = await officer.post(action, form);
    const found = await office.db.case.findFirstOrThrow({ where: { citizenId } });
    expect(filed.headers.get('location')).toBe(`/console/cases/${found.id}?told=spoken-filed`);
    expect(found).toMatchObject({ categoryId: 'lighting', status: 'received', description: form.text });
    expect(found).toMatchObject(pin);
    const photos = await office.db.attachment.findMany({ where: { caseId: found.id, media: 'photo' } });
    expect(photos.map(({ id }) => id)).toEqual([photo]);
    const shown = await page(`/console/cases/${found.id}`);
    expect(shown).toMatch(new RegExp(`<audio[^>]*src="/console/files/${file.id}"`));
    expect((await officer.get(`/console/files/${file.id}`)).status).toBe(200);
    // Sent again, or by a colleague: one case, and the thread offers no other.
    const again = await officer.post(action, form);
    expect(again.headers.get('location')).toContain('told=spoken-not-filed');
    expect(await office.db.case.count({ where: { citizenId } })).toBe(1);
    expect(await page(thread)).not.toContain(`action="${action}"`);
    const { db, words } = office.parts;
    await notify({
      ...noticesOf(FEATURES),
      db,
      words,
      newId: uuidv7,
      clock: () => NOW,
      log: NO_LOG,
    });
    const told = await office.db.outgoingMessage.findMany({ where: { conversationId } });
    expect(told.map(({ text }) => stripIsolates(text)).join()).toContain(found.reference);
    const observer = await signedIn(office, 'observer');
    expect((await observer.post(action, form)).status).toBe(403);
  });
});

describe('what goes with a case', () => {
  it('is read in the journal: words that moved nothing, and the number that a settled flag was about', async () => {
    const { caseId } = await withCase();
    const { reference } = await read(caseId);
    const words = { nonce: randomUUID(), seen: 'received', status: 'received', text: 'On vient' };
    await officer.post(`/console/cases/${caseId}/status`, words);
    const flag = { id: uuidv7(), kind: 'case_reply', subjectId: caseId, detail: reference, createdAt: NOW };
    await office.db.flag.create({ data: flag });
    await officer.post(`/console/flags/${flag.id}/resolve`);
    const journal = await page('/console/audit', await signedIn(office, 'admin'));
    const rows = journal.split('<tr>');
    const ofWords = rows.find((row) => row.includes(reference) && row.includes('toujours')) ?? '';
    expect(ofWords).toMatch(/toujours <b[^>]*>reçue/);
    expect(ofWords).not.toMatch(/>de <b/);
    expect(rows.find((row) => row.includes('>Alerte') && row.includes(reference))).toBeDefined();
  });

  it('is a map whose buttons speak the language of whoever reads', async () => {
    const { citizenId } = await withCase();
    const id = await newCase(office, citizenId, { latitude: 30.47, longitude: -8.87 });
    expect(await page(`/console/cases/${id}`)).toContain('Rapprocher');
  });

  it('is a page of errors in the language of whoever asked, not of the browser', async () => {
    // Whose browser takes any language, the first of ours is Arabic.
    const french = await signedIn(office, 'officer');
    await french.get('/console/cases');
    const broken = await french.get('/console/cases/%E0%A4%A');
    expect(broken.status).toBe(400);
    expect(await broken.text()).toContain('<html lang="fr"');
  });
});

describe('an answer in the chat', () => {
  it('about a case stands in its timeline with its picture, and the next one is tied to it too', async () => {
    const { conversationId, caseId } = await withCase();
    await officer.post(`/console/inbox/${conversationId}/claim`, { case: caseId });
    const form = new FormData();
    for (const [name, value] of Object.entries({
      nonce: randomUUID(),
      text: 'On répare demain',
      case: caseId,
    })) {
      form.set(name, value);
    }
    form.append('pictures', await picture(), 'a.png');
    const sent = await officer.post(`/console/inbox/${conversationId}/answer`, form);
    expect(sent.headers.get('location')).toContain(`case=${caseId}`);
    const shown = await page(`/console/cases/${caseId}`);
    expect(shown).toContain('On répare demain');
    const [event] = await office.db.caseEvent.findMany({
      where: { caseId, kind: 'answer' },
      include: { attachments: true },
    });
    expect(event).toMatchObject({ visible: true, staffId: office.staff.officer, text: 'On répare demain' });
    expect(shown).toContain(`/console/files/${event?.attachments[0]?.id}`);
    expect((await read(caseId)).status).toBe('received');
    // Opened again from the list, without a word in the address: still about the same case.
    expect(await page(`/console/inbox/${conversationId}`)).toMatch(
      new RegExp(`<option value="${caseId}" selected`),
    );
  });

  it('is refused about a case of somebody else, and nothing leaves', async () => {
    const { conversationId } = await withCase();
    const other = await withCase();
    await officer.post(`/console/inbox/${conversationId}/claim`);
    const form = { nonce: randomUUID(), text: 'pour un autre', case: other.caseId };
    const refused = await officer.post(`/console/inbox/${conversationId}/answer`, form);
    expect(refused.status).toBe(404);
    expect(await page(`/console/inbox/${conversationId}`)).toContain('pour un autre');
    expect(await office.db.outgoingMessage.count({ where: { conversationId, text: 'pour un autre' } })).toBe(
      0,
    );
  });
});

describe('the forms beside a case', () => {
  it('choose no status and nobody beforehand', async () => {
    const { caseId } = await withCase();
    const shown = await page(`/console/cases/${caseId}`);
    expect(shown).toMatch(/<option value="received" selected\s*>/);
    expect(shown).toMatch(
      /name="assignee"[^>]*>\s*<option value="">[^<]*<\/option>(?:(?!selected)[\s\S])*?<\/select>/,
    );
  });

  it('send pictures with the words to whoever filed it and whoever follows it', async () => {
    const { citizenId, conversationId, caseId } = await withCase();
    const follower = await newCitizen(office, { language: 'fr' });
    await office.db.follower.create({ data: { caseId, citizenId: follower.citizenId, createdAt: NOW } });
    const form = new FormData();
    const fields = { nonce: randomUUID(), seen: 'received', status: 'received', text: 'Voici la rue' };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.append('pictures', await picture(), 'a.png');
    expect((await officer.post(`/console/cases/${caseId}/status`, form)).status).toBe(303);
    const { db, words } = office.parts;
    await notify({
      ...noticesOf(FEATURES),
      db,
      words,
      newId: uuidv7,
      clock: () => NOW,
      log: NO_LOG,
    });
    for (const id of [conversationId, follower.conversationId]) {
      const rows = await db.outgoingMessage.findMany({
        where: { conversationId: id },
        orderBy: { position: 'asc' },
      });
      expect(rows.map((row) => row.attachmentId !== null)).toEqual([false, true]);
      expect(rows[0]?.text).toContain('Voici la rue');
    }
    expect((await read(caseId)).status).toBe('received');
    expect(citizenId).not.toBe(follower.citizenId);
  });

  it('leave the old person behind at a transfer, say to whom it went, and give it to nobody who cannot see it', async () => {
    const { caseId } = await withCase();
    const { departmentId } = await read(caseId);
    const other = await office.db.department.findFirstOrThrow({ where: { NOT: { id: departmentId } } });
    await office.db.case.update({ where: { id: caseId }, data: { assigneeId: office.staff.admin } });
    const seen = { seenDepartment: departmentId, seenAssignee: office.staff.admin, note: '' };
    const path = `/console/cases/${caseId}/assign`;
    const moved = { nonce: randomUUID(), ...seen, department: other.id, assignee: office.staff.admin };
    await officer.post(path, moved);
    expect(await read(caseId)).toMatchObject({ departmentId: other.id, assigneeId: null });
    expect(await page(`/console/cases/${caseId}`)).toContain(
      `<span>${other.nameFr.replaceAll("'", '&#39;')}</span>`,
    );
    const roads = { nonce: randomUUID(), seenDepartment: other.id, seenAssignee: '', note: 'à lire' };
    const away = await office.db.department.findFirstOrThrow({
      where: {
        NOT: {
          id:
            (await office.db.staff.findUniqueOrThrow({ where: { id: office.staff.roads } })).departmentId ??
            '',
        },
      },
    });
    const refused = await officer.post(path, { ...roads, department: away.id, assignee: office.staff.roads });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('à lire');
  });
});

describe('the page of a case', () => {
  it('says in words which message did not arrive', async () => {
    const { conversationId, caseId } = await withCase();
    await office.db.outgoingMessage.create({
      data: {
        ...{ id: uuidv7(), conversationId, dedupeKey: randomUUID(), kind: 'notice', text: 'x', caseId },
        ...{ state: 'failed', reason: 'template_unknown', notBefore: NOW, createdAt: NOW },
      },
    });
    const shown = await page(`/console/cases/${caseId}`);
    expect(shown).toContain('n’est pas arrivé au citoyen');
    expect(shown).toContain('Modèle absent chez Meta');
  });

  it('leads to a map', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId, { latitude: 30.47, longitude: -8.87 });
    const shown = await page(`/console/cases/${caseId}`);
    expect(shown).toContain('href="geo:30.47,-8.87?q=30.47,-8.87"');
    expect(shown).toContain('https://www.openstreetmap.org/?mlat=30.47');
  });

  it('tells an officer of one department that the list is only theirs', async () => {
    const roads = await signedIn(office, 'roads');
    expect(await page('/console/cases', roads)).toContain('de votre service seulement');
    expect(await page('/console/cases')).not.toContain('de votre service seulement');
  });
});
