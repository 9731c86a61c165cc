// Who of the staff reaches what, by department: conversations, threads, alerts, erasure and news.
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBytes } from '../support/samples.ts';
import { type Caller, NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('a conversation', () => {
  it('is of the departments of its cases, or of the common inbox while somebody waits', async () => {
    const idle = await newCitizen(office);
    const waiting = await newCitizen(office, { mode: 'waiting' });
    const follower = await newCitizen(office);
    const stranger = await newCitizen(office, { mode: 'waiting' });
    const own = await newCitizen(office);
    await newCase(office, own.citizenId, { categoryId: 'roads' });
    const caseId = await newCase(office, (await newCitizen(office)).citizenId, { categoryId: 'roads' });
    const { citizenId } = follower;
    await office.db.follower.create({ data: { caseId, citizenId, createdAt: new Date() } });
    await newCase(office, stranger.citizenId, { categoryId: 'waste' });
    const roads = await signedIn(office, 'roads');
    const open = async ({ conversationId }: { conversationId: string }) =>
      (await roads.get(`/console/inbox/${conversationId}`)).status;
    const seen = await Promise.all([idle, waiting, follower, stranger, own].map(open));
    expect(seen).toEqual([404, 200, 200, 404, 200]);
    const boxes = await (await roads.get('/console/inbox')).text();
    expect(boxes).toContain(waiting.conversationId);
    expect(boxes).not.toContain(idle.conversationId);
    expect(boxes).not.toContain(stranger.conversationId);
  });

  it('of a case is closed to an account without a department, which is not one for all of them', async () => {
    const own = await newCitizen(office);
    const caseId = await newCase(office, own.citizenId);
    const lost = { departmentId: null, allDepartments: false };
    await office.db.staff.update({ where: { id: office.staff.second }, data: lost });
    const second = await signedIn(office, 'second');
    expect((await second.get(`/console/inbox/${own.conversationId}`)).status).toBe(404);
    expect((await second.get(`/console/cases/${caseId}`)).status).toBe(404);
    const waiting = await newCitizen(office, { mode: 'waiting', name: 'Waiting Without Case' });
    expect((await second.get(`/console/inbox/${waiting.conversationId}`)).status).toBe(404);
    expect(await (await second.get('/console/inbox')).text()).not.toContain(waiting.conversationId);
    expect((await second.post(`/console/inbox/${waiting.conversationId}/claim`)).status).toBe(404);
    for (const path of ['petitions/new', 'bodies', 'misses'])
      expect([path, (await second.get(`/console/${path}`)).status]).toEqual([path, 403]);
    for (const path of [
      'petitions',
      'bodies',
      `petitions/${randomUUID()}/open`,
      `bodies/${randomUUID()}/seats`,
    ])
      expect([path, (await second.post(`/console/${path}`)).status]).toEqual([path, 403]);
    expect((await second.get('/console/petitions')).status).toBe(200);
    expect(await (await second.get('/console/cases')).text()).not.toContain(caseId);
    await office.db.staff.update({ where: { id: office.staff.second }, data: { allDepartments: true } });
    expect((await second.get(`/console/inbox/${own.conversationId}`)).status).toBe(200);
  });
});

describe('the thread of a person with matters in two departments', () => {
  it('shows each department its own, and what is between two talks', async () => {
    const { citizenId, conversationId } = await newCitizen(office, { mode: 'waiting' });
    const at = (minute: number) => new Date(NOW.getTime() + minute * 60_000);
    const waste = await newCase(office, citizenId, { categoryId: 'waste', createdAt: at(10) });
    const road = await newCase(office, citizenId, { categoryId: 'roads', createdAt: at(20) });
    const heard = (text: string, minute: number, about: string | null) => ({
      ...{ id: uuidv7(), channel: 'simulator', messageId: uuidv7(), conversationId, kind: 'text', text },
      ...{ about, sentAt: at(minute), receivedAt: at(minute) },
    });
    const said = (text: string, minute: number, more: object) => ({
      ...{ id: uuidv7(), conversationId, dedupeKey: uuidv7(), kind: 'reply', text, state: 'sent' },
      ...{ notBefore: at(minute), createdAt: at(minute), ...more },
    });
    const clean = await office.db.case.findUniqueOrThrow({ where: { id: waste } });
    const other = { departmentId: clean.departmentId, allDepartments: false };
    await office.db.staff.update({ where: { id: office.staff.second }, data: other });
    await office.db.incomingMessage.createMany({
      data: [
        heard('told of waste', 9, 'complaint'),
        heard('told of the road', 19, 'complaint'),
        heard('more of waste', 21, waste),
        heard('more of the road', 22, road),
        heard('where do they stand', 23, 'status'),
        heard('hello between', 24, null),
        heard('left unfinished', 30, 'complaint'),
        heard('of a petition', 31, 'petition'),
      ],
    });
    await office.db.outgoingMessage.createMany({
      data: [
        said('filed as waste', 10, { about: 'complaint', caseId: waste }),
        said('filed as road', 20, { about: 'complaint', caseId: road }),
        said('both stand so', 23, { about: 'status' }),
        said('news of waste', 25, { kind: 'notice', caseId: waste, about: waste }),
        said('a colleague elsewhere', 26, { kind: 'staff', staffId: office.staff.second }),
        said('an administrator', 27, { kind: 'staff', staffId: office.staff.admin }),
      ],
    });
    const read = async (who: 'roads' | 'admin') =>
      (await (await signedIn(office, who)).get(`/console/inbox/${conversationId}`)).text();
    const mine = [
      'told of the road',
      'more of the road',
      'filed as road',
      'hello between',
      'an administrator',
    ];
    const theirs = [
      ...['told of waste', 'more of waste', 'filed as waste', 'news of waste', 'both stand so'],
      ...['where do they stand', 'left unfinished', 'of a petition', 'a colleague elsewhere'],
    ];
    const roads = await read('roads');
    for (const text of mine) expect(roads).toContain(text);
    for (const text of theirs) expect(roads).not.toContain(text);
    const admin = await read('admin');
    for (const text of [...mine, ...theirs]) expect(admin).toContain(text);
    await office.db.staff.update({
      where: { id: office.staff.second },
      data: { departmentId: null, allDepartments: true },
    });
  });
});

describe('the files of a person with matters in two departments', () => {
  it('are opened, written about and filed by those alone who may read the line that they came with', async () => {
    const { citizenId, conversationId } = await newCitizen(office, { mode: 'waiting' });
    const waste = await newCase(office, citizenId, { categoryId: 'waste' });
    const road = await newCase(office, citizenId, { categoryId: 'roads' });
    const kept = await office.parts.files.keep(sampleBytes('voice-whatsapp.ogg'));
    const file = async (about: string | null, caseId: string | null = null) => {
      const id = uuidv7();
      const of = { conversationId, caseId, media: 'voice', state: 'stored', createdAt: NOW };
      await office.db.attachment.create({ data: { ...kept, ...of, id } });
      const line = { channel: 'simulator', messageId: uuidv7(), conversationId, kind: 'file' };
      const content = { media: 'voice', attachment: id };
      await office.db.incomingMessage.create({
        data: { ...line, id: uuidv7(), content, about, sentAt: NOW, receivedAt: NOW },
      });
      return id;
    };
    const roads = await signedIn(office, 'roads');
    const read = async (id: string) => [
      (await roads.get(`/console/files/${id}`)).status,
      (await roads.post(`/console/files/${id}/transcript`, { text: 'heard' })).status,
    ];
    for (const theirs of [await file('complaint', waste), await file(waste), await file('petition')]) {
      const filed = { category: 'roads', text: 'heard' };
      expect(await read(theirs)).toEqual([404, 404]);
      const filing = await roads.post(`/console/inbox/${conversationId}/complaint/${theirs}`, filed);
      expect(filing.status).toBe(404);
    }
    for (const own of [await file('complaint', road), await file(null)])
      expect(await read(own)).toEqual([200, 303]);
  });
});

describe('an answer', () => {
  it('about a case of another department is refused, and written nowhere', async () => {
    const { citizenId, conversationId } = await newCitizen(office, { mode: 'waiting' });
    const waste = await newCase(office, citizenId, { categoryId: 'waste' });
    const own = await newCase(office, citizenId, { categoryId: 'roads' });
    const roads = await signedIn(office, 'roads');
    expect((await roads.post(`/console/inbox/${conversationId}/claim`)).status).toBe(303);
    const answer = async (about: string) =>
      (
        await roads.post(`/console/inbox/${conversationId}/answer`, {
          nonce: randomUUID(),
          text: 'Nous venons demain.',
          case: about,
        })
      ).status;
    expect(await answer(waste)).toBe(404);
    expect(await office.db.caseEvent.count({ where: { caseId: waste, kind: 'answer' } })).toBe(0);
    expect(await office.db.outgoingMessage.count({ where: { conversationId, caseId: waste } })).toBe(0);
    expect(await answer(own)).toBe(303);
  });
});

describe('an alert', () => {
  async function raise(kind: string, about: { conversationId?: string; subjectId?: string }) {
    const id = uuidv7();
    await office.db.flag.create({ data: { id, kind, ...about, createdAt: NOW } });
    return id;
  }

  it('is shown, counted and settled only where what it is about may be seen', async () => {
    const theirs = await newCitizen(office);
    const waste = await newCase(office, theirs.citizenId, { categoryId: 'waste' });
    const own = await newCitizen(office);
    const road = await newCase(office, own.citizenId, { categoryId: 'roads' });
    const hidden = [
      await raise('case_reply', { conversationId: theirs.conversationId, subjectId: waste }),
      await raise('call_back', { conversationId: theirs.conversationId }),
      await raise('erasure_asked', {
        conversationId: theirs.conversationId,
        subjectId: theirs.citizenId,
      }),
      await raise('petition_reply', { conversationId: own.conversationId, subjectId: uuidv7() }),
    ];
    const shown = [
      await raise('case_reply', { conversationId: own.conversationId, subjectId: road }),
      await raise('call_back', { conversationId: own.conversationId }),
      await raise('channel_down', { subjectId: 'telegram' }),
      await raise('petition_threshold', { subjectId: uuidv7() }),
      await raise('emergency', { conversationId: theirs.conversationId }),
    ];
    const roads = await signedIn(office, 'roads');
    const page = await (await roads.get('/console/flags')).text();
    for (const id of hidden) {
      expect(page).not.toContain(`${id}/resolve`);
      expect((await roads.post(`/console/flags/${id}/resolve`)).status).toBe(404);
    }
    for (const id of shown) expect(page).toContain(`${id}/resolve`);
    expect(page).toContain(`href="/console/flags"`);
    expect(await office.db.flag.count({ where: { id: { in: hidden }, resolvedAt: null } })).toBe(4);
    expect((await roads.post(`/console/flags/${shown[0]}/resolve`)).status).toBe(303);
  });
});

describe('news', () => {
  /** The events of one stream, as they come. */
  async function listen(caller: Caller, query = '') {
    const answer = await caller.get(`/console/live${query}`);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    return {
      status: answer.status,
      /** Everything up to the first piece that holds these words; null: it ended before. */
      async until(words: string): Promise<string | null> {
        while (!text.includes(words)) {
          const read = await reader?.read();
          if (read === undefined || read.done) return null;
          text += read.value;
        }
        return text;
      },
      leave: () => reader?.cancel(),
    };
  }

  it('are of what one may open, and of alerts only that there is one', async () => {
    const theirs = await newCitizen(office);
    const waste = await newCase(office, theirs.citizenId, { categoryId: 'waste' });
    const own = await newCitizen(office);
    const road = await newCase(office, own.citizenId, { categoryId: 'roads' });
    const stream = await listen(await signedIn(office, 'roads'));
    await stream.until('event: open');
    const { changed } = office.parts;
    const flag = uuidv7();
    changed.publish({ kind: 'conversation', id: theirs.conversationId });
    changed.publish({ kind: 'case', id: waste });
    changed.publish({ kind: 'viewers', id: theirs.conversationId });
    changed.publish({ kind: 'flag', id: flag });
    changed.publish({ kind: 'conversation', id: own.conversationId });
    changed.publish({ kind: 'case', id: road });
    const heard = await stream.until(road);
    expect(heard).toContain(own.conversationId);
    expect(heard).toContain('{"kind":"flag","id":""}');
    for (const id of [theirs.conversationId, waste, flag]) expect(heard).not.toContain(id);
    await stream.leave();
  });

  it('are refused for a conversation of another department and for what is no id, and nobody is shown there', async () => {
    const theirs = await newCitizen(office);
    await newCase(office, theirs.citizenId, { categoryId: 'waste' });
    const roads = await signedIn(office, 'roads');
    for (const asked of [theirs.conversationId, 'x'.repeat(7000), '', uuidv7()])
      expect((await listen(roads, `?conversation=${asked}`)).status).toBe(404);
    const page = await (await signedIn(office, 'admin')).get(`/console/inbox/${theirs.conversationId}`);
    const [, conversation] = (await page.text()).split('class="conversation"');
    expect(conversation).not.toContain('Rachid Voirie');
  });

  it('end when the session ends, and when the account is disabled', async () => {
    const { changed } = office.parts;
    const leaver = await signedIn(office, 'roads');
    const first = await listen(leaver);
    await first.until('event: open');
    await office.db.session.deleteMany({ where: { userId: office.staff.roads } });
    changed.publish({ kind: 'flag', id: 'x' });
    expect(await first.until('event: change')).toBeNull();
    const second = await listen(await signedIn(office, 'roads'));
    await second.until('event: open');
    await office.db.staff.update({ where: { id: office.staff.roads }, data: { banned: true } });
    changed.publish({ kind: 'flag', id: 'x' });
    expect(await second.until('event: change')).toBeNull();
    await office.db.staff.update({ where: { id: office.staff.roads }, data: { banned: false } });
  });

  it('come by ten streams of one session and not by more, until one is left', async () => {
    const caller = await signedIn(office, 'officer');
    const streams = await Promise.all(Array.from({ length: 10 }, () => listen(caller)));
    expect(streams.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect((await listen(caller)).status).toBe(429);
    const other = await listen(await signedIn(office, 'officer'));
    expect(other.status).toBe(200);
    await Promise.all([...streams, other].map((each) => each.leave()));
    await expect.poll(async () => (await listen(caller)).status).toBe(200);
  });
});

describe('an observer', () => {
  it('reads what is told without who tells it, and where without the door', async () => {
    const { citizenId } = await newCitizen(office, { name: 'Wafaa Izmourne' });
    const neighbour = await newCitizen(office, { name: 'Lahcen Ouchrif' });
    const told = 'Je suis Rachid Tazi, 0612345678, carte JB 777 888. La voisine Izmourne le sait.';
    const caseId = await newCase(office, citizenId, {
      description: told,
      placeText: '12 rue Ibn Khaldoun',
      latitude: 30.47123,
      longitude: -8.87789,
    });
    const event = { id: uuidv7(), caseId, at: NOW, kind: 'joined', visible: false };
    const joined = 'Moi aussi, Ouchrif, +212 661 22 33 44';
    await office.db.caseEvent.create({ data: { ...event, text: joined, citizenId: neighbour.citizenId } });
    const observer = await signedIn(office, 'observer');
    const page = await (await observer.get(`/console/cases/${caseId}?translated=1`)).text();
    const list = await (await observer.get('/console/cases?sort=newest')).text();
    for (const shown of [page, list]) {
      for (const hidden of ['Rachid', 'Tazi', '0612345678', '777 888', 'Izmourne', 'Ouchrif', '661 22'])
        expect(shown).not.toContain(hidden);
      expect(shown).not.toContain('12 rue');
      expect(shown).toContain('La voisine');
    }
    expect(page).toContain('30.47, -8.88');
    expect(page).not.toContain('30.4712');
    expect(page).not.toContain('8.8778');
    const sought = await (await observer.get('/console/cases?text=Rachid+Tazi+0612345678&status=all')).text();
    expect(sought).not.toContain('JB');
    const whole = await (await (await signedIn(office, 'officer')).get(`/console/cases/${caseId}`)).text();
    expect(whole).toContain('Rachid Tazi, 0612345678');
    expect(whole).toContain('30.47123');
  });

  it('reads ideas the same way', async () => {
    const { citizenId } = await newCitizen(office);
    const id = uuidv7();
    const idea = 'Une bibliothèque au quartier. Appelez Fatima Bennani au 0661 22 33 44.';
    const row = { id, reference: 'I-26-000001-1', citizenId, language: 'fr', theme: 'culture' };
    await office.db.proposal.create({
      data: { ...row, title: 'Bibliothèque', idea, flowHash: 'test', createdAt: NOW },
    });
    const observer = await signedIn(office, 'observer');
    for (const path of [`/console/proposals/${id}`, '/console/proposals']) {
      const page = await (await observer.get(path)).text();
      expect(page).toContain('Une bibliothèque au quartier');
      for (const hidden of ['Fatima', 'Bennani', '0661']) expect(page).not.toContain(hidden);
    }
  });
});
