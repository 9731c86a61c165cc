// Sheets for signatures at the desk: printed, keyed with what is wrong beside its line, their photograph, and who may do what.
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
import { sampleBytes } from '../support/samples.ts';
import { type Caller, NOW, type Office, openOffice, PASSWORD, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
let admin: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
  admin = await signedIn(office, 'admin');
});
afterAll(() => office.close());

let id: string;
let path: string;
let reference: string;
let opened = 0;
beforeEach(async () => {
  id = uuidv7();
  path = `/console/petitions/${id}/sheets`;
  reference = `26-${String(++opened).padStart(6, '0')}-1`;
  const words = { titleAr: 'ملعب للقرب', titleFr: 'Un terrain', textAr: 'نص', textFr: 'texte' };
  await office.db.petition.create({
    data: {
      ...{ id, reference, ...words, status: 'collecting', threshold: 200 },
      openedAt: NOW,
      createdAt: NOW,
    },
  });
});

const add = (count = 2, by = officer) => by.post(path, { nonce: uuidv4(), count: String(count) });
const shown = async (at: string, by = officer) => stripIsolates(await (await by.get(at)).text());
/** A form that was refused leads back to its page, where all that was typed stands. */
const key = async (number: number, fields: Record<string, string>) => {
  const form = { unsent: `${path}/${number}`, nonce: uuidv4(), ...fields };
  const answer = await officer.post(`${path}/${number}`, form);
  return shown(answer.headers.get('location') ?? '');
};
const lineOf = (page: string, row: number) =>
  page
    .split('<tr>')
    .find((each) => new RegExp(`^<td class="key">(?:<label[^>]*><input[^>]*> )?${row}<`, 'u').test(each))
    ?.replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ') ?? '';
const photo = async (bytes: Uint8Array, by = officer) => {
  const form = new FormData();
  form.set('photo', new Blob([bytes.slice()]), 'feuille.jpg');
  return by.post(`${path}/1/photo`, form);
};

describe('sheets', () => {
  it('are numbered one after another, and printed as a PDF that names the petition and each sheet', async () => {
    await add(2);
    await add(1);
    const list = await shown(path);
    for (const number of [1, 2, 3]) expect(list).toContain(`Feuille ${number}<`);
    const pdf = await officer.get(`${path}.pdf?from=1&to=3`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1');
    expect(bytes).toContain('/Count 3');
    const hex = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('hex');
    for (const words of [`${reference} · 3`, 'ملعب للقرب', 'رقم البطاقة الوطنية'])
      expect(bytes).toContain(hex(words));
    await add(25);
    expect((await officer.get(`${path}.pdf?from=1&to=26`)).status).toBe(404);
  });

  it('are found by what is scanned from them, and another number is said to be none', async () => {
    await add();
    const scanned = `https://p.taroudant.ma/public/petitions/${reference}?sheet=2`;
    for (const code of [scanned, '2', `${reference} · 2`]) {
      const answer = await officer.get(`${path}/open?code=${encodeURIComponent(code)}`);
      expect(answer.headers.get('location')).toContain(`${path}/2`);
    }
    const answer = await officer.get(`${path}/open?code=9`);
    expect(await shown(answer.headers.get('location') ?? '')).toContain('Cette feuille n’existe pas');
  });

  it('are printed, keyed and read by nobody who only looks; names are masked, and their photograph is for few', async () => {
    await add();
    await key(1, { 'name-1': 'Fatima Amzil', 'card-1': 'JC123456' });
    await photo(sampleBytes('photo.jpg'));
    const observer = await signedIn(office, 'observer');
    for (const page of [path, `${path}/1`, `${path}.pdf?from=1&to=1`])
      expect((await observer.get(page)).status).toBe(403);
    expect((await observer.post(`${path}/1`, { nonce: uuidv4(), 'name-2': 'A B' })).status).toBe(403);
    const page = await shown(`${path}/1`);
    expect(page).toContain('F••• A•••');
    expect(page).not.toMatch(/Amzil|JC123456/u);
    expect((await officer.post(`${path}/1/photo/show`)).status).toBe(403);
    await office.db.session.updateMany({ data: { provenAt: null } });
    expect((await admin.post(`${path}/1/photo/show`)).status).toBe(401);
    const seen = await admin.post(`${path}/1/photo/show`, { proof: PASSWORD });
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const deeds = await office.db.auditEvent.findMany({
      where: { subjectId: id, action: 'petition.people' },
    });
    expect(deeds.map(({ detail }) => detail)).toEqual([{ how: 'photo', sheet: 1 }]);
  });
});

describe('lines', () => {
  it('that are right are kept, and those that are not stay typed with what is wrong beside them', async () => {
    await add();
    const page = await key(1, {
      ...{ 'name-1': 'Fatima Amzil', 'card-1': 'jc 123456', 'tie-1': 'activity' },
      ...{ 'name-2': 'Said', 'card-2': 'JC222222', 'name-3': 'Nadia Bennani', 'card-3': '12' },
    });
    expect(page).toContain('Des lignes sont à corriger');
    expect(lineOf(page, 1)).toContain('A une activité dans la commune');
    expect(lineOf(page, 2)).toContain('Prénom et nom');
    expect(lineOf(page, 3)).toContain('Une ou deux lettres');
    expect(page).toContain('value="Nadia Bennani"');
    expect(await office.db.support.count({ where: { petitionId: id } })).toBe(1);
    const right = {
      'name-2': 'Said Ouhammou',
      'card-2': 'JC222222',
      'name-3': 'Nadia Bennani',
      'card-3': 'JC333333',
    };
    expect(await key(1, right)).toContain('Les lignes sont enregistrées');
    expect(await office.db.support.count({ where: { petitionId: id } })).toBe(3);
  });

  it('of a person who signed before, or supports in chat, say where, and the petition counts one', async () => {
    await add();
    const { cipher } = office.parts;
    const chatId = uuidv7();
    await office.db.support.create({
      data: {
        ...{ id: chatId, petitionId: id, personHash: cipher.hash('JC222222') },
        name: cipher.seal('Said Ouhammou', `Support.name.${chatId}`),
        card: cipher.seal('JC222222', `Support.card.${chatId}`),
        ...{ cardTail: '222', tie: 'resident', code: uuidv4(), nearHashes: [], createdAt: NOW },
      },
    });
    await key(1, { 'name-5': 'Fatima Amzil', 'card-5': 'JC123456' });
    const page = await key(2, {
      ...{
        'name-9': 'Fatima Amzil',
        'card-9': 'JC 123456',
        'name-10': 'Said Ouhammou',
        'card-10': 'JC222222',
      },
    });
    expect(lineOf(page, 9)).toContain('feuille 1, ligne 5');
    expect(lineOf(page, 10)).toContain('soutien par messages');
    expect(page).toContain('2 sur 200');
    const list = await admin.post(`/console/petitions/${id}/supporters`, { proof: PASSWORD });
    expect(stripIsolates(await list.text())).toContain('signé : feuille 1, ligne 5');
  });

  it('that do not count have a fault from the list, with words where it is another one, on record', async () => {
    await add();
    await key(1, {
      'name-1': 'Fatima Amzil',
      'card-1': 'JC123456',
      'name-2': 'Said Ouhammou',
      'card-2': 'JC222222',
    });
    const [one, two] = await office.db.support.findMany({
      where: { petitionId: id },
      orderBy: { sheetRow: 'asc' },
    });
    const refuse = (form: Record<string, string>) =>
      officer.post(`${path}/1/refuse`, { unsent: `${path}/1/refuse`, nonce: uuidv4(), reason: '', ...form });
    const states = async () =>
      (await office.db.support.findMany({ where: { petitionId: id }, orderBy: { sheetRow: 'asc' } })).map(
        ({ state, fault }) => [state, fault],
      );
    await refuse({ fault: 'unsigned' });
    await refuse({ fault: '', [`pick-${one?.id}`]: '1' });
    await refuse({ fault: 'other', [`pick-${one?.id}`]: '1' });
    expect(await states()).toEqual([
      ['counted', null],
      ['counted', null],
    ]);
    const nonce = uuidv4();
    for (let times = 0; times < 2; times++)
      await refuse({ nonce, fault: 'unsigned', reason: 'case vide', [`pick-${one?.id}`]: '1' });
    await refuse({ fault: 'withdrawn', [`pick-${two?.id}`]: '1' });
    expect(await states()).toEqual([['refused', 'unsigned']]);
    expect(lineOf(await shown(`${path}/1`), 1)).toContain('Pas de signature');
    const petition = await shown(`/console/petitions/${id}`);
    expect(petition).toContain('Pas de signature — case vide');
    const deeds = await office.db.auditEvent.findMany({
      where: { subjectId: id, action: 'petition.supports' },
    });
    expect(deeds.map(({ detail }) => detail)).toEqual([
      { state: 'refused', fault: 'unsigned', count: 1 },
      { state: 'refused', fault: 'withdrawn', count: 1 },
    ]);
  });

  it('of another petition are not refused from here, and nothing is keyed after the deposit', async () => {
    await add();
    await key(1, { 'name-1': 'Fatima Amzil', 'card-1': 'JC123456' });
    const [kept] = await office.db.support.findMany({ where: { petitionId: id } });
    await officer.post(`${path}/2/refuse`, {
      nonce: uuidv4(),
      fault: 'unsigned',
      reason: '',
      [`pick-${kept?.id}`]: '1',
    });
    expect((await office.db.support.findFirst({ where: { petitionId: id } }))?.state).toBe('counted');
    await office.db.petition.update({ where: { id }, data: { status: 'deposited' } });
    expect(await key(1, { 'name-2': 'Said Ouhammou', 'card-2': 'JC222222' })).toContain(
      'rien n’a été enregistré',
    );
    expect(await office.db.support.count({ where: { petitionId: id } })).toBe(1);
  });
});

describe('the photograph of a sheet', () => {
  it('is a picture or a PDF, takes the place of the one before, and what is neither is refused', async () => {
    await add();
    expect((await photo(sampleBytes('photo.jpg'))).status).toBe(303);
    const first = await office.db.petitionSheet.findFirstOrThrow({ where: { petitionId: id, number: 1 } });
    await photo(sampleBytes('paper.pdf'));
    const second = await office.db.petitionSheet.findFirstOrThrow({ where: { petitionId: id, number: 1 } });
    expect(second.photoId).not.toBe(first.photoId);
    const gone = await office.db.attachment.findUnique({ where: { id: first.photoId ?? '' } });
    expect(gone === null || gone.state === 'erased').toBe(true);
    await photo(Buffer.from('no picture at all'));
    const third = await office.db.petitionSheet.findFirstOrThrow({ where: { petitionId: id, number: 1 } });
    expect(third.photoId).toBe(second.photoId);
    expect((await officer.get(`/console/files/${second.photoId}`)).status).toBe(404);
  });
});
