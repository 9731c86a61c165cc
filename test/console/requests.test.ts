// What a clerk's flow files, as staff find it: its list, the page of one, who may see it and what of it.
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
import { sampleBytes } from '../support/samples.ts';
import { type Caller, NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let admin: Caller;
let officer: Caller;
let observer: Caller;
let roads: Caller;
beforeAll(async () => {
  office = await openOffice();
  const come = (who: keyof Office['staff']) => signedIn(office, who);
  admin = await come('admin');
  officer = await come('officer');
  observer = await come('observer');
  roads = await come('roads');
});
afterAll(() => office.close());
beforeEach(() => readBy('officer', 'observer'));

const LIST = '/console/requests/lost_found';
const MARK = 'محفظة كحلة وفيها تصويرة ديال بنتي';
const ANSWERS = {
  kind: { kind: 'choice', option: 'lost' },
  thing: { kind: 'choice', option: 'wallet' },
  mark: { kind: 'text', text: MARK },
  day: { kind: 'date', day: '2026-03-03' },
  place: { kind: 'place', latitude: 30.47123, longitude: -8.87654, text: 'حدا باب الزركان' },
};

/** The head of the flow, as far as a test changes it. */
function head() {
  const request = office.parts.flows.get('lost_found')?.request;
  if (!request) throw new Error('lost_found files nothing');
  return request;
}

function readBy(...seenBy: string[]): void {
  head().seenBy = seenBy;
}

async function newRequest(wanted: Parameters<typeof newCase>[2] = {}) {
  const { citizenId, conversationId } = await newCitizen(office, { name: 'Fatima Zahra' });
  const filed = { flow: 'lost_found', kind: 'request', categoryId: null, departmentId: 'reception' };
  const id = await newCase(office, citizenId, { ...filed, description: null, answers: ANSWERS, ...wanted });
  const { reference } = await office.db.case.findUniqueOrThrow({ where: { id } });
  return { id, reference, citizenId, conversationId };
}

async function page(by: Caller, path: string): Promise<string> {
  const answer = await by.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return stripIsolates(await answer.text());
}

describe('the list of a flow', () => {
  it('has its columns, its statuses and its words, and nothing of it stands among complaints', async () => {
    const { id, reference } = await newRequest();
    const list = await page(officer, LIST);
    const day = office.parts.words.date('fr', '2026-03-03');
    const named = ['kind', 'thing'].map((step, i) =>
      office.parts.words
        .say('fr', { message: `lost_found-${step}`, attribute: ['lost', 'wallet'][i] })
        .replace(/^[^\p{L}]+/u, ''),
    );
    for (const shown of [reference, stripIsolates(day), ...named]) expect(list).toContain(shown);
    expect(list).not.toContain('?status=assigned');
    expect(await page(officer, '/console/cases')).not.toContain(id);
    const complaint = await newCase(office, (await newCitizen(office)).citizenId);
    expect(await page(officer, LIST)).not.toContain(complaint);
  });

  it('is counted in the menu by what is new and what is late', async () => {
    const menu = async () =>
      /href="\/console\/requests\/lost_found".*?<\/a>/su.exec(await page(admin, LIST))?.[0];
    const before = Number(/fresh[^>]*>(\d+)/u.exec((await menu()) ?? '')?.[1] ?? 0);
    await newRequest({ dueOn: new Date('2026-03-01T00:00:00Z') });
    const after = (await menu()) ?? '';
    expect(Number(/fresh[^>]*>(\d+)/u.exec(after)?.[1])).toBe(before + 1);
    expect(after).toContain('aria-current="page"');
    expect(await page(officer, `${LIST}?late=1`)).toContain('2026');
  });

  it('is found by words in any language and by number, from the list of complaints too', async () => {
    const { id, reference } = await newRequest();
    for (const typed of ['تصويرة', 'portefeuille', reference])
      expect([typed, await page(officer, `${LIST}?text=${encodeURIComponent(typed)}`)]).toEqual([
        typed,
        expect.stringContaining(id),
      ]);
    expect(await page(officer, `${LIST}?text=dromadaire`)).not.toContain(id);
    expect(await page(officer, `/console/cases?text=${reference}`)).toContain(id);
  });

  it('turns its pages', async () => {
    const { citizenId } = await newCitizen(office);
    const filed = { flow: 'lost_found', categoryId: null, departmentId: 'reception', description: null };
    for (let i = 0; i < 51; i++) await newCase(office, citizenId, { ...filed, status: 'refused' });
    const first = await page(officer, `${LIST}?status=refused`);
    const next = /rel="next" href="([^"]+)"/u.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(next).toContain(`${LIST}?`);
    expect((await page(officer, next)).match(/class="key"/gu)).toHaveLength(1);
  });

  it('is missing for a flow that files nothing', async () => {
    expect((await officer.get('/console/requests/status')).status).toBe(404);
    expect((await officer.get('/console/requests/nothing')).status).toBe(404);
  });
});

describe('the page of a request', () => {
  it('shows the answers in words, the place on a map, the files below their question', async () => {
    const photo = uuidv7();
    const { id, conversationId } = await newRequest({
      answers: { ...ANSWERS, photo: { kind: 'files', files: [photo] } },
    });
    const kept = await office.parts.files.keep(sampleBytes('photo.jpg'));
    const file = { conversationId, media: 'photo', state: 'stored', mimeType: 'image/jpeg', createdAt: NOW };
    await office.db.attachment.create({ data: { ...file, id: photo, caseId: id, path: kept?.path ?? null } });
    const shown = await page(officer, `/console/cases/${id}`);
    for (const part of [MARK, 'حدا باب الزركان', 'data-map', `/console/files/${photo}`, LIST])
      expect(shown).toContain(part);
    expect(shown).not.toContain('value="assigned"');
    const arabic = stripIsolates(office.parts.words.date('ar', '2026-03-03'));
    await office.db.staff.update({ where: { id: office.staff.officer }, data: { language: 'ar' } });
    expect(await page(officer, `/console/cases/${id}`)).toContain(arabic);
    await office.db.staff.update({ where: { id: office.staff.officer }, data: { language: 'fr' } });
  });

  it('is moved, answered, given and noted by the forms of a case, within the statuses of its flow', async () => {
    const { id, citizenId } = await newRequest();
    const send = (form: string, fields: Record<string, string>) =>
      officer.post(`/console/cases/${id}/${form}`, { nonce: randomUUID(), ...fields });
    await send('status', { seen: 'received', status: 'assigned', text: '' });
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'received' });
    await send('assign', {
      ...{ seenDepartment: 'reception', seenAssignee: '', department: 'reception' },
      ...{ assignee: office.staff.officer, note: '' },
    });
    // The flow has no such status: whoever it was given to, the citizen is told nothing.
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'received',
      assigneeId: office.staff.officer,
    });
    await send('note', { text: 'in the drawer' });
    await send('status', { seen: 'received', status: 'answered', text: 'لقيناها' });
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'answered' });
    const notices = await office.db.notice.findMany({ where: { citizenId } });
    expect(notices.map(({ values }) => values)).toEqual([
      expect.objectContaining({ status: 'answered', text: 'لقيناها' }),
    ]);
    expect(await page(officer, `/console/cases/${id}`)).toContain('in the drawer');
  });

  it('opens what was told in confidence for those who see people', async () => {
    const { id } = await newRequest();
    const told = JSON.stringify({ secret: { kind: 'text', text: 'the code is 1234' } });
    const confided = office.parts.cipher.seal(told, `Case.confided.${id}`);
    await office.db.case.update({ where: { id }, data: { confided } });
    expect(await page(officer, `/console/cases/${id}`)).toContain('the code is 1234');
    expect(await page(observer, `/console/cases/${id}`)).not.toContain('the code is 1234');
  });
});

describe('an observer', () => {
  it('reads the public answers in clear and none of the others, nor finds by them', async () => {
    const { id } = await newRequest();
    for (const path of [LIST, `/console/cases/${id}`]) {
      const shown = await page(observer, path);
      expect(shown).toContain('Portefeuille');
      for (const hidden of [MARK, 'الزركان', '30.47']) expect(shown).not.toContain(hidden);
    }
    const hidden = encodeURIComponent('تصويرة');
    expect(await page(officer, `${LIST}?text=${hidden}`)).toContain(id);
    expect(await page(observer, `${LIST}?text=${hidden}`)).not.toContain(id);
    expect(await page(observer, `${LIST}?text=portefeuille`)).toContain(id);
  });

  it('reads as little of what the citizen adds', async () => {
    const { id, citizenId } = await newRequest();
    const event = { caseId: id, at: NOW, kind: 'reply', text: 'فيها رقم 4471', visible: false, citizenId };
    await office.db.caseEvent.create({ data: { ...event, id: uuidv7() } });
    expect(await page(officer, `/console/cases/${id}`)).toContain('فيها رقم 4471');
    expect(await page(observer, `/console/cases/${id}`)).not.toContain('فيها');
  });

  it('writes nothing', async () => {
    const { id } = await newRequest();
    expect(await page(observer, `/console/cases/${id}`)).not.toContain(`/console/cases/${id}/status`);
    expect((await observer.post(`/console/cases/${id}/note`, { text: 'x' })).status).toBe(403);
  });
});

describe('a role that the head of the flow does not name', () => {
  it('finds no section, no list, no page and no file', async () => {
    const { id, reference, conversationId } = await newRequest();
    const file = { conversationId, media: 'photo', state: 'stored', mimeType: 'image/jpeg', createdAt: NOW };
    const photo = uuidv7();
    const kept = await office.parts.files.keep(sampleBytes('photo.jpg'));
    await office.db.attachment.create({ data: { ...file, id: photo, caseId: id, path: kept?.path ?? null } });
    readBy('observer');
    expect(await page(officer, '/console/cases')).not.toContain(LIST);
    for (const path of [LIST, `/console/cases/${id}`, `/console/files/${photo}`])
      expect([path, (await officer.get(path)).status]).toEqual([path, 404]);
    for (const form of ['status', 'assign', 'note', 'translate', 'stop-news']) {
      const filled = { nonce: randomUUID(), seen: 'received', status: 'in_progress', text: 'x' };
      const given = { seenDepartment: 'reception', seenAssignee: '', department: 'reception', assignee: '' };
      const answer = await officer.post(`/console/cases/${id}/${form}`, { ...filled, ...given, note: '' });
      expect([form, answer.status]).toEqual([form, 404]);
    }
    expect(await page(officer, `/console/cases?text=${reference}`)).not.toContain(id);
    expect((await observer.get(`/console/cases/${id}`)).status).toBe(200);
    readBy('officer');
    expect((await observer.get(`/console/cases/${id}`)).status).toBe(404);
    expect((await observer.get(LIST)).status).toBe(404);
    readBy();
    expect((await admin.get(`/console/cases/${id}`)).status).toBe(200);
    expect(await page(admin, LIST)).toContain(id);
  });

  it('reads nothing of it in the inbox, in alerts or by search', async () => {
    const { id, citizenId, conversationId } = await newRequest();
    // Something else of the same person: the conversation itself is within reach.
    await newCase(office, citizenId);
    const said = async (text: string, about: string | null, minute: number) =>
      office.db.incomingMessage.create({
        data: {
          ...{ id: uuidv7(), channel: 'simulator', messageId: randomUUID(), conversationId, kind: 'text' },
          ...{ text, about, content: {}, sentAt: NOW, receivedAt: new Date(NOW.getTime() - minute * 60_000) },
        },
      });
    await said('salam labas', null, 60);
    await said('سوارت ديال الدار', 'lost_found', 50);
    await said('جاوبوني على المحفظة', id, 40);
    await office.db.flag.create({
      data: {
        id: uuidv7(),
        kind: 'case_reply',
        subjectId: id,
        conversationId,
        detail: 'R-1',
        createdAt: NOW,
      },
    });
    const secret = ['سوارت ديال الدار', 'جاوبوني على المحفظة'];
    const thread = `/console/inbox/${conversationId}`;
    for (const words of secret) expect(await page(officer, thread)).toContain(words);
    expect(await page(officer, '/console/flags')).toContain(id);
    readBy('observer');
    const shown = await page(officer, thread);
    expect(shown).toContain('salam labas');
    for (const hidden of [...secret, id]) expect(shown).not.toContain(hidden);
    expect(await page(officer, '/console/flags')).not.toContain(id);
    for (const path of ['/console/inbox', '/console/inbox/all', '/console/inbox/boxes'])
      for (const hidden of secret) expect(await page(officer, path)).not.toContain(hidden);
    for (const typed of ['سوارت', 'المحفظة', 'portefeuille'])
      expect(await page(officer, `/console/inbox/all?text=${encodeURIComponent(typed)}`)).not.toContain(
        conversationId,
      );
    expect(await page(admin, thread)).toContain(secret[0] ?? '');
  });

  it('does not reach whoever has nothing else, and nobody gives it to them', async () => {
    const { id, conversationId } = await newRequest();
    readBy('observer');
    expect((await officer.get(`/console/inbox/${conversationId}`)).status).toBe(404);
    await admin.post(`/console/cases/${id}/assign`, {
      ...{ nonce: randomUUID(), seenDepartment: 'reception', seenAssignee: '', department: 'reception' },
      ...{ assignee: office.staff.officer, note: '' },
    });
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ assigneeId: null });
  });

  it('hears nothing of it live', async () => {
    const { id } = await newRequest();
    const heard = async (by: Caller) => {
      const reader = (await by.get('/console/live')).body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      const until = async (words: string) => {
        while (!text.includes(words)) text += (await reader?.read())?.value ?? '';
      };
      await until('event: open');
      office.parts.changed.publish({ kind: 'case', id });
      office.parts.changed.publish({ kind: 'flag', id: 'x' });
      await until('"flag"');
      await reader?.cancel();
      return text;
    };
    expect(await heard(officer)).toContain(id);
    readBy('observer');
    expect(await heard(officer)).not.toContain(id);
  });
});

it('an officer of another department sees none of it, and of what was handed over all', async () => {
  const { id } = await newRequest();
  expect((await roads.get(`/console/cases/${id}`)).status).toBe(404);
  expect(await page(roads, LIST)).not.toContain(id);
  expect(await page(roads, '/console/cases')).not.toContain(LIST);
  const { departmentId } = await office.db.staff.findUniqueOrThrow({ where: { id: office.staff.roads } });
  await office.db.case.update({ where: { id }, data: { departmentId: departmentId ?? '' } });
  expect(await page(roads, '/console/cases')).toContain(LIST);
  expect(await page(roads, LIST)).toContain(id);
});

it('goes to another department once, however often the form comes, and whoever gave it is told that it went', async () => {
  const { departmentId } = await office.db.staff.findUniqueOrThrow({ where: { id: office.staff.roads } });
  const { id } = await newRequest({ departmentId: departmentId ?? '' });
  const fields = {
    ...{ nonce: randomUUID(), seenDepartment: departmentId ?? '', seenAssignee: '' },
    ...{ department: 'reception', assignee: '', note: '' },
  };
  const send = () => roads.post(`/console/cases/${id}/assign`, fields);
  const answers = [await send(), await send()];
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await office.db.caseEvent.count({ where: { caseId: id, kind: 'assigned' } })).toBe(1);
});
