import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/console/csv.ts';
import { readReference } from '../../src/domain/reference.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { type Caller, NOW, newCitizen, type Office, openOffice, PASSWORD, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

const DRAFT = {
  titleAr: 'حديقة للحي المحمدي',
  titleFr: 'Un jardin pour le quartier',
  textAr: 'نطلب من المجلس إدراج نقطة إحداث حديقة عمومية.',
  textFr: 'Nous demandons au conseil d’inscrire la création d’un jardin public.',
  closes: '2026-06-30',
};
const CHECKED = { powers: '1', constants: '1', interest: '1', agent: '1' };

async function drafted(): Promise<string> {
  const nonce = uuidv4();
  await officer.post('/console/petitions', { nonce, ...DRAFT });
  return nonce;
}

async function opened(): Promise<string> {
  const id = await drafted();
  await officer.post(`/console/petitions/${id}/open`, { nonce: uuidv4(), ...CHECKED });
  return id;
}

let cards = 0;
async function support(petitionId: string, citizenId: string | null, name = 'Fatima Amzil'): Promise<void> {
  cards += 1;
  const card = `JC${100000 + cards}`;
  const { cipher } = office.parts;
  const id = uuidv7();
  await office.db.support.create({
    data: {
      ...{ id, petitionId, citizenId, personHash: cipher.hash(card) },
      name: cipher.seal(name, `Support.name.${id}`),
      card: cipher.seal(card, `Support.card.${id}`),
      ...{ cardTail: card.slice(-3), tie: cards % 2 === 0 ? 'activity' : 'resident' },
      ...{ code: `AB${String(cards).padStart(3, '0')}-CDEFG`, createdAt: NOW },
    },
  });
}

const read = (id: string) =>
  office.db.petition.findUniqueOrThrow({ where: { id }, include: { events: true } });
const move = (id: string, seen: string, status: string, text = '', nonce = uuidv4()) =>
  officer.post(`/console/petitions/${id}/status`, { nonce, seen, status, text });

describe('a draft', () => {
  it('has both languages, no number yet, and ends at the end of its last day', async () => {
    const id = await drafted();
    const petition = await read(id);
    expect(petition).toMatchObject({ status: 'draft', threshold: 200, titleFr: DRAFT.titleFr });
    expect(petition.closesAt?.toISOString()).toMatch(/^2026-06-30T2[23]:59/);
    const page = await (await officer.get(`/console/petitions/${id}`)).text();
    expect(page).not.toContain(petition.reference);
    const missing = await officer.post('/console/petitions', { nonce: uuidv4(), ...DRAFT, textAr: '' });
    expect(missing.status).toBe(409);
    expect(await missing.text()).toContain(DRAFT.titleFr);
  });

  it('edited by two people at once keeps the first edit and tells the second', async () => {
    const id = await drafted();
    const form = { nonce: uuidv4(), seen: '1', ...DRAFT, titleFr: 'Premier titre' };
    expect((await officer.post(`/console/petitions/${id}`, form)).status).toBe(303);
    expect((await officer.post(`/console/petitions/${id}`, form)).status).toBe(303);
    const late = { nonce: uuidv4(), seen: '1', ...DRAFT, titleFr: 'Second titre' };
    const refused = await officer.post(`/console/petitions/${id}`, late);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Second titre');
    expect(await read(id)).toMatchObject({ titleFr: 'Premier titre' });
  });

  it('opens only when every condition of the law was looked at', async () => {
    const id = await drafted();
    const without = { nonce: uuidv4(), ...CHECKED, agent: '' };
    expect((await officer.post(`/console/petitions/${id}/open`, without)).status).toBe(409);
    expect((await read(id)).status).toBe('draft');
  });

  it('that opens gets a reference, a search key, and the threshold of that day', async () => {
    const id = await drafted();
    await office.db.petition.update({ where: { id }, data: { threshold: 100 } });
    const nonce = uuidv4();
    const send = () => officer.post(`/console/petitions/${id}/open`, { nonce, ...CHECKED });
    await Promise.all([send(), send()]);
    const petition = await read(id);
    expect(petition).toMatchObject({ status: 'collecting', threshold: 200, openedAt: NOW });
    expect(readReference(petition.reference)).toEqual({ kind: 'found', reference: petition.reference });
    expect(petition.searchKey).not.toBe('');
    expect(petition.events.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
    const edit = { nonce: uuidv4(), seen: '2', ...DRAFT, titleFr: 'Autre chose' };
    expect((await officer.post(`/console/petitions/${id}`, edit)).status).toBe(409);
    expect((await read(id)).titleFr).toBe(DRAFT.titleFr);
  });
});

describe('an open petition', () => {
  it('moves by the rules, and tells each supporter once, with the words', async () => {
    const id = await opened();
    const { citizenId } = await newCitizen(office);
    await support(id, citizenId);
    await support(id, citizenId, 'Her neighbour');
    await support(id, null, 'On paper');
    await office.db.support.updateMany({ where: { petitionId: id }, data: { lookedAt: NOW } });
    await move(id, 'collecting', 'ready');
    await move(id, 'ready', 'deposited');
    const nonce = uuidv4();
    const refuse = () => move(id, 'deposited', 'refused', 'Hors des compétences du conseil', nonce);
    await Promise.all([refuse(), refuse()]);
    const notices = await office.db.notice.findMany({
      where: { subjectId: id },
      orderBy: { dedupeKey: 'asc' },
    });
    expect(notices.map(({ kind, citizenId: to }) => [kind, to])).toEqual(
      Array.from({ length: 3 }, () => ['petition_update', citizenId]),
    );
    const last = notices.find(({ dedupeKey }) => dedupeKey === `petition_update:${nonce}:${citizenId}`);
    expect(last?.values).toMatchObject({ event: 'refused', text: 'Hors des compétences du conseil' });
    expect(notices.map(({ values }) => values)).toContainEqual(expect.objectContaining({ event: 'ready' }));
    expect((await read(id)).status).toBe('refused');
  });

  it('is not ready, nor deposited, whoever moves it, before its strange supports were looked at', async () => {
    const id = await opened();
    const { citizenId } = await newCitizen(office);
    await support(id, citizenId);
    await support(id, citizenId, 'Her neighbour');
    await office.db.petition.update({ where: { id }, data: { threshold: 1 } });
    const admin = await signedIn(office, 'admin');
    for (const who of [officer, admin]) {
      expect(stripIsolates(await (await who.get(`/console/petitions/${id}`)).text())).toContain(
        '2 soutiens attendent d’être regardés',
      );
      const form = { nonce: uuidv4(), seen: 'collecting', status: 'ready', text: '' };
      const refused = await who.post(`/console/petitions/${id}/status`, form);
      expect(refused.status).toBe(409);
      expect(await refused.text()).toContain('Des soutiens attendent d’être regardés');
    }
    // One that was moved before anybody asked for a look goes no further either.
    await office.db.petition.update({ where: { id }, data: { status: 'ready' } });
    expect((await move(id, 'ready', 'deposited')).status).toBe(409);
    expect(await office.db.notice.count({ where: { subjectId: id } })).toBe(0);
    expect((await read(id)).status).toBe('ready');
    await office.db.support.updateMany({ where: { petitionId: id }, data: { lookedAt: NOW } });
    expect((await move(id, 'ready', 'deposited')).status).toBe(303);
  });

  it('that reached its number says so to its supporters', async () => {
    const id = await opened();
    const { citizenId } = await newCitizen(office);
    await support(id, citizenId);
    await office.db.petition.update({ where: { id }, data: { threshold: 1 } });
    await move(id, 'collecting', 'ready');
    const [notice] = await office.db.notice.findMany({ where: { subjectId: id } });
    expect(notice?.values).toMatchObject({ event: 'threshold' });
  });

  it('is not refused without reasons, nor moved past a step, nor moved twice', async () => {
    const id = await opened();
    expect((await move(id, 'collecting', 'decided', 'Oui')).status).toBe(409);
    await move(id, 'collecting', 'ready');
    expect((await move(id, 'collecting', 'closed')).status).toBe(409);
    await move(id, 'ready', 'deposited');
    const wordless = await move(id, 'deposited', 'refused');
    expect(wordless.status).toBe(409);
    expect((await read(id)).status).toBe('deposited');
    expect(await office.db.auditEvent.count({ where: { subjectId: id, action: 'petition.status' } })).toBe(2);
  });
});

describe('supporters', () => {
  it('are shown to everybody as codes in the order of the alphabet, never by name', async () => {
    const id = await opened();
    await support(id, null, 'Hidden Person');
    await support(id, null, 'Hidden Person');
    const observer = await signedIn(office, 'observer');
    const page = await (await observer.get(`/console/petitions/${id}/codes`)).text();
    const codes = [...page.matchAll(/<code>([^<]+)</g)].map(([, code]) => code);
    expect(codes).toHaveLength(2);
    expect(codes).toEqual([...codes].sort());
    const file = await observer.get(`/console/petitions/${id}/codes.txt`);
    expect((await file.text()).trim().split('\r\n')).toEqual(codes);
    for (const path of ['', '/codes', '/file']) {
      expect(await (await officer.get(`/console/petitions/${id}${path}`)).text()).not.toContain('Hidden');
    }
  });

  it('are shown by name to administrators alone, and each look is written down', async () => {
    const id = await opened();
    await support(id, null, 'Fatima Amzil');
    const path = `/console/petitions/${id}/supporters`;
    for (const who of ['officer', 'observer'] as const) {
      const caller = await signedIn(office, who);
      expect((await caller.get(path)).status).toBe(403);
      expect((await caller.post(path)).status).toBe(403);
      expect((await caller.post(`${path}.csv`)).status).toBe(403);
    }
    const admin = await signedIn(office, 'admin');
    expect(await (await admin.get(path)).text()).not.toContain('Fatima');
    const looks = () =>
      office.db.auditEvent.findMany({
        where: { subjectId: id, action: 'petition.people' },
        orderBy: { id: 'asc' },
      });
    expect(await looks()).toHaveLength(0);
    const list = await (await admin.post(path)).text();
    expect(list).toContain('Fatima Amzil');
    expect(list).toMatch(/JC\d{6}/);
    const file = await admin.post(`${path}.csv`);
    expect(file.headers.get('content-disposition')).toContain('.csv');
    expect(await file.text()).toContain('Fatima Amzil');
    expect((await looks()).map(({ detail }) => detail)).toEqual([
      { how: 'shown', count: 1 },
      { how: 'file', count: 1 },
    ]);
  });

  it('are shown by name, looked at and settled only on a fresh proof', async () => {
    const id = await opened();
    await support(id, null, 'Nadia Bennani');
    const admin = await signedIn(office, 'admin');
    await office.db.session.updateMany({ data: { provenAt: null } });
    for (const path of ['supporters', 'supporters.csv', 'look', 'settle']) {
      const form = { nonce: uuidv4(), state: 'refused', reason: 'Carte vue' };
      const asked = await admin.post(`/console/petitions/${id}/${path}`, form);
      expect([path, asked.status]).toEqual([path, 401]);
      expect(await asked.text()).not.toMatch(/Bennani|JC1000/u);
    }
    expect(await office.db.auditEvent.count({ where: { subjectId: id, action: 'petition.people' } })).toBe(0);
    const list = await admin.post(`/console/petitions/${id}/supporters`, { proof: PASSWORD });
    expect(await list.text()).toContain('Nadia Bennani');
  });

  it('cannot make a spreadsheet run what they typed as their name', () => {
    expect(writeCsv([['=1+1', 'a,b', 'say "hi"', '+212', 'فاطمة']])).toBe(
      '\ufeff\'=1+1,"a,b","say ""hi""",\'+212,فاطمة\r\n',
    );
  });
});

describe('the list of petitions', () => {
  it('is found by number and by words, stays within its filter, and goes on page by page', async () => {
    await office.db.petition.deleteMany();
    const ids = Array.from({ length: 55 }, () => uuidv7());
    await office.db.petition.createMany({
      data: ids.map((id, n) => ({
        ...{
          id,
          reference: `26-${String(n).padStart(6, '0')}-0`,
          titleAr: `عريضة ${n}`,
          titleFr: `Pétition n${n}`,
        },
        ...{ textAr: 'نص', textFr: 'texte', threshold: 200, status: n % 5 === 0 ? 'ready' : 'collecting' },
        createdAt: NOW,
      })),
    });
    const rows = (page: string) =>
      [...page.matchAll(/href="\/console\/petitions\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    const first = await (await officer.get('/console/petitions')).text();
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await (await officer.get(next)).text();
    expect([...rows(first), ...rows(second)].sort()).toEqual([...ids].sort());
    expect(rows(await (await officer.get('/console/petitions?status=ready')).text())).toHaveLength(11);
    expect(rows(await (await officer.get('/console/petitions?text=26-000007')).text())).toEqual([ids[7]]);
    expect(rows(await (await officer.get('/console/petitions?text=n54')).text())).toEqual([ids[54]]);
    expect(rows(await (await officer.get('/console/petitions?text=%25')).text())).toEqual([]);
  });
});

describe('supports to look at', () => {
  const rows = (petitionId: string) =>
    office.db.support.findMany({ where: { petitionId }, orderBy: { id: 'asc' } });
  const look = (caller: Caller, id: string, form: Record<string, string> = {}) =>
    caller.post(`/console/petitions/${id}/look`, form);

  it('are shown masked and on record to whoever may see people, and settled with a reason', async () => {
    const id = await drafted();
    const reference = '26-999999-0';
    await office.db.petition.update({ where: { id }, data: { status: 'collecting', reference } });
    const [first, second] = [await newCitizen(office), await newCitizen(office)];
    await support(id, first.citizenId, 'Nadia Bennani');
    await support(id, second.citizenId, 'Karim Tazi');
    const [owner, other] = await rows(id);
    const card = `JC${100000 + cards}`;
    await office.db.support.update({ where: { id: owner?.id }, data: { personHash: other?.personHash } });
    expect((await look(officer, id)).status).toBe(403);
    const admin = await signedIn(office, 'admin');
    const forms: Record<string, string>[] = [{}, { card: card.toLowerCase() }];
    for (const form of forms) {
      const page = await (await look(admin, id, form)).text();
      expect(page).toContain('N••• B•••');
      expect(page).toContain('K••• T•••');
      expect(page).not.toMatch(/Bennani|Tazi|JC1000/u);
    }
    expect(await (await look(admin, id, { card: 'JC999999' })).text()).not.toContain('N•••');
    expect((await look(admin, id, { card: 'nothing' })).status).toBe(409);
    expect(await office.db.auditEvent.count({ where: { subjectId: id, action: 'petition.people' } })).toBe(3);
    // Both have one card: it is plain that only the first of them counts.
    const both = await (await look(admin, id)).text();
    expect(both.split('Même carte : n’est pas compté')).toHaveLength(2);
    const form = { nonce: uuidv4(), state: 'refused', reason: '', [`pick-${other?.id}`]: '1' };
    const settle = (more: object) => admin.post(`/console/petitions/${id}/settle`, { ...form, ...more });
    const incomplete = await settle({});
    expect(incomplete.status).toBe(409);
    const again = stripIsolates(await incomplete.text());
    expect(again).toContain('Rien n’a été enregistré');
    expect(again).toMatch(new RegExp(`name="pick-${other?.id}" value="1" checked`));
    expect(again).toMatch(/value="refused" selected/);
    const { nonce, state } = form;
    const noneTicked = await admin.post(`/console/petitions/${id}/settle`, {
      ...{ nonce, state, reason: 'Carte vue' },
    });
    expect(await noneTicked.text()).toMatch(/N••• B•••[\s\S]*>Carte vue<\/textarea>/);
    await Promise.all([
      settle({ reason: 'Carte vue au guichet' }),
      settle({ reason: 'Carte vue au guichet' }),
    ]);
    expect(await rows(id)).toMatchObject([{ state: 'counted' }, { state: 'refused', lookedAt: NOW }]);
    const lines = (await read(id)).events.filter(({ kind }) => kind === 'supports_refused');
    expect(lines).toMatchObject([{ text: 'Carte vue au guichet', visible: false }]);
    expect(await office.db.auditEvent.count({ where: { subjectId: id, action: 'petition.supports' } })).toBe(
      1,
    );
    expect(await office.db.notice.findMany({ where: { subjectId: id } })).toMatchObject([
      { citizenId: second.citizenId, values: { event: 'support_refused', text: 'Carte vue au guichet' } },
    ]);
  });
});
