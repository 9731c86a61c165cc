import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_THREAD } from '../../src/database/thread-scope.ts';
import { answerCitizen, claim as claimGreeting, handBack } from '../../src/features/inbox/changes.ts';
import { listInbox } from '../../src/features/inbox/queries.ts';
import { readThread } from '../../src/features/inbox/thread.ts';
import { NOW, newCaller, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (who: keyof Office['staff']) => ({ staffId: office.staff[who], scope: 'all' as const, at: NOW });
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const read = (id: string) => office.db.conversation.findUniqueOrThrow({ where: { id } });
const said = (conversationId: string) =>
  office.db.outgoingMessage.findMany({ where: { conversationId }, orderBy: { position: 'asc' } });

const claim = (
  db: Office['db'],
  wanted: { conversationId: string; from?: string },
  by: ReturnType<typeof as>,
) => claimGreeting(db, { ...wanted, greeting: 'hello' }, by);

describe('a thread', () => {
  it('stands in the order in which one delivery was written', async () => {
    const { conversationId } = await newCitizen(office);
    const ids = Array.from({ length: 8 }, () => randomUUID());
    await office.db.incomingMessage.createMany({
      data: ids.map((id, i) => ({
        ...{
          id,
          channel: 'simulator',
          messageId: randomUUID(),
          conversationId,
          kind: 'text',
          text: String(i),
        },
        sentAt: new Date(NOW.getTime() - 10_000 + i * 1000),
        receivedAt: NOW,
      })),
    });
    const { lines } = await readThread(office.db, conversationId, { limit: 100, within: WHOLE_THREAD });
    expect(lines.map((line) => line.text)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });
});

describe('claiming', () => {
  it('is won by one of several who try at once; the others learn by whom', async () => {
    const { conversationId } = await newCitizen(office, { mode: 'waiting', waitingSince: NOW });
    const before = await read(conversationId);
    const names = ['officer', 'second', 'admin'] as const;
    const results = await Promise.all(names.map((who) => claim(office.db, { conversationId }, as(who))));
    expect(results.filter((result) => result.is === 'done')).toHaveLength(1);
    const winner = names[results.findIndex((result) => result.is === 'done')] ?? 'admin';
    const name = (await office.db.staff.findUniqueOrThrow({ where: { id: office.staff[winner] } })).name;
    expect(results.filter((result) => result.is === 'taken')).toEqual([
      { is: 'taken', by: name },
      { is: 'taken', by: name },
    ]);
    const after = await read(conversationId);
    expect(after).toMatchObject({ mode: 'held', heldById: office.staff[winner], waitingSince: null });
    expect(after.version).toBe(before.version + 1);
    expect(await claim(office.db, { conversationId }, as(winner))).toEqual({ is: 'done' });
    expect(await office.db.auditEvent.count({ where: { subjectId: conversationId } })).toBe(1);
  });

  it('greets whoever was waiting, once, and nobody who was not', async () => {
    const waiting = await newCitizen(office, { mode: 'waiting', language: 'fr' });
    const talking = await newCitizen(office, { mode: 'bot' });
    const caller = await signedIn(office, 'officer');
    for (const { conversationId } of [waiting, waiting, talking]) {
      await caller.post(`/console/inbox/${conversationId}/claim`);
    }
    const [greeting, ...more] = await said(waiting.conversationId);
    expect(greeting).toMatchObject({
      kind: 'staff',
      state: 'queued',
      text: expect.stringContaining('Omar Agent'),
    });
    expect(more).toEqual([]);
    expect(await said(talking.conversationId)).toEqual([]);
  });

  it('from a colleague needs to name whom it is taken from', async () => {
    const { conversationId } = await newCitizen(office, { mode: 'waiting' });
    await claim(office.db, { conversationId }, as('officer'));
    const wrong = { conversationId, from: office.staff.admin };
    expect(await claim(office.db, wrong, as('second'))).toMatchObject({ is: 'taken', by: 'Omar Agent' });
    const right = { conversationId, from: office.staff.officer };
    expect(await claim(office.db, right, as('second'))).toEqual({ is: 'done' });
    expect((await read(conversationId)).heldById).toBe(office.staff.second);
  });

  it('a moment too late says so to whoever cannot see it any more', async () => {
    const { conversationId } = await newCitizen(office, { mode: 'waiting' });
    const roads = await signedIn(office, 'roads');
    expect((await roads.get(`/console/inbox/${conversationId}`)).status).toBe(200);
    await claim(office.db, { conversationId }, as('officer'));
    const late = await roads.post(`/console/inbox/${conversationId}/claim`);
    expect(late.headers.get('location')).toContain('/console/inbox?told=claim-lost');
    expect((await read(conversationId)).heldById).toBe(office.staff.officer);
    expect((await roads.post(`/console/inbox/${randomUUID()}/claim`)).status).toBe(404);
  });
});

describe('answering', () => {
  it('puts one row in the outbox however often the form is sent, and wakes the sender', async () => {
    const { citizenId, conversationId } = await newCitizen(office, { mode: 'waiting' });
    const caseId = await newCase(office, citizenId);
    const caller = await signedIn(office, 'officer');
    await caller.post(`/console/inbox/${conversationId}/claim`);
    const woken = office.woken();
    const form = { nonce: randomUUID(), text: 'السلام عليكم\r\nكيفاش نعاونك؟', case: caseId };
    const path = `/console/inbox/${conversationId}/answer`;
    await Promise.all([caller.post(path, form), caller.post(path, form)]);
    await caller.post(path, form);
    expect((await said(conversationId)).slice(1)).toMatchObject([
      {
        kind: 'staff',
        text: 'السلام عليكم\nكيفاش نعاونك؟',
        state: 'queued',
        notBefore: NOW,
        staffId: office.staff.officer,
        caseId,
        dedupeKey: `staff:${form.nonce}:0`,
      },
    ]);
    expect(office.woken()).toBeGreaterThan(woken);
  });

  it('sends pictures made anew, the first with the words under it', async () => {
    const { conversationId } = await newCitizen(office, { mode: 'waiting' });
    const caller = await signedIn(office, 'officer');
    await caller.post(`/console/inbox/${conversationId}/claim`);
    const blank = sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } });
    const png = await blank
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .png()
      .toBuffer();
    const form = new FormData();
    form.set('nonce', randomUUID());
    form.set('text', 'ها الصورة');
    form.append('pictures', new Blob([new Uint8Array(png)]), 'a.png');
    form.append('pictures', new Blob([new Uint8Array(png)]), 'b.png');
    expect((await caller.post(`/console/inbox/${conversationId}/answer`, form)).status).toBe(303);
    const rows = (await said(conversationId)).slice(1);
    expect(rows.map((row) => [row.text, row.attachmentId !== null])).toEqual([
      ['ها الصورة', true],
      ['', true],
    ]);
    const shown = await caller.get(`/console/files/${rows[0]?.attachmentId}`);
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  it('takes no file that is not a picture, and keeps the words', async () => {
    const { conversationId } = await newCitizen(office, { mode: 'waiting' });
    const caller = await signedIn(office, 'officer');
    await caller.post(`/console/inbox/${conversationId}/claim`);
    const form = new FormData();
    form.set('nonce', randomUUID());
    form.set('text', 'des mots à garder');
    form.append('pictures', new Blob(['<svg onload="alert(1)">']), 'a.png');
    const answer = await caller.post(`/console/inbox/${conversationId}/answer`, form);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('des mots à garder');
    expect(await said(conversationId)).toHaveLength(1);
  });

  it('is only for whoever holds the conversation', async () => {
    const { conversationId } = await newCitizen(office, { mode: 'waiting' });
    await claim(office.db, { conversationId }, as('second'));
    const answer = { conversationId, nonce: randomUUID(), text: 'x', pictures: [], caseId: null };
    expect(await answerCitizen(office.db, answer, as('officer'))).toEqual({ is: 'not_held' });
    const caller = await signedIn(office, 'officer');
    const form = { nonce: randomUUID(), text: 'pas perdu' };
    const refused = await caller.post(`/console/inbox/${conversationId}/answer`, form);
    expect(refused.status).toBe(409);
    expect((await said(conversationId)).map((row) => row.text)).toEqual(['hello']);
  });
});

describe('handing back', () => {
  it('gives the citizen the words of the bot in their language, once', async () => {
    for (const language of ['ary', 'fr']) {
      const { conversationId } = await newCitizen(office, { mode: 'waiting', language });
      const caller = await signedIn(office, 'officer');
      await caller.post(`/console/inbox/${conversationId}/claim`);
      const form = { nonce: randomUUID() };
      await caller.post(`/console/inbox/${conversationId}/back`, form);
      await caller.post(`/console/inbox/${conversationId}/back`, form);
      const words = office.parts.words.say(language, { message: 'handover-back' });
      expect((await said(conversationId)).slice(1)).toMatchObject([
        { kind: 'staff', text: words, state: 'queued' },
      ]);
      expect(await read(conversationId)).toMatchObject({ mode: 'bot', heldById: null });
    }
  });

  it('is only for whoever holds it', async () => {
    const { conversationId } = await newCitizen(office, { mode: 'waiting' });
    await claim(office.db, { conversationId }, as('second'));
    const wanted = { conversationId, nonce: randomUUID(), words: 'x' };
    expect(await handBack(office.db, wanted, as('officer'))).toEqual({ is: 'not_held' });
    expect((await read(conversationId)).mode).toBe('held');
  });
});

describe('the boxes', () => {
  it('put whoever waited longest first, and tell mine from theirs', async () => {
    const short = await newCitizen(office, { name: 'Short', mode: 'waiting', waitingSince: minutesAgo(500) });
    const long = await newCitizen(office, { name: 'Long', mode: 'waiting', waitingSince: minutesAgo(900) });
    const mine = await newCitizen(office, { mode: 'waiting' });
    const theirs = await newCitizen(office, { mode: 'waiting' });
    await claim(office.db, mine, as('officer'));
    await claim(office.db, theirs, as('second'));
    const ids = async (box: Parameters<typeof listInbox>[1]) =>
      (await listInbox(office.db, box, as('officer'), 100)).map((row) => row.id);
    expect((await ids('waiting')).slice(0, 2)).toEqual([long.conversationId, short.conversationId]);
    expect(await ids('mine')).toContain(mine.conversationId);
    expect(await ids('others')).toContain(theirs.conversationId);
    expect(await ids('mine')).not.toContain(theirs.conversationId);
  });

  it('show a telephone only when asked, and write down who asked', async () => {
    const { conversationId } = await newCitizen(office, { phone: '+212655443322' });
    const caller = await signedIn(office, 'officer');
    expect(await (await caller.get(`/console/inbox/${conversationId}`)).text()).not.toContain('2126554433');
    const shown = await caller.post(`/console/inbox/${conversationId}/phone`);
    expect(await shown.text()).toContain('+212655443322');
    const deed = { action: 'person.phone', staffId: office.staff.officer, subjectId: conversationId };
    expect(await office.db.auditEvent.count({ where: deed })).toBe(1);
  });
});

describe('the thread', () => {
  it('shows both sides in order, in pages, with the file each message carried', async () => {
    const { conversationId } = await newCitizen(office);
    const attachmentId = uuidv7();
    for (let i = 0; i < 5; i++) {
      const at = minutesAgo(50 - i * 10);
      await office.db.incomingMessage.create({
        data: {
          id: uuidv7(),
          channel: 'simulator',
          messageId: `${conversationId}${i}`,
          conversationId,
          kind: i === 4 ? 'file' : 'text',
          text: i === 4 ? null : `in ${i}`,
          content: i === 4 ? { media: 'voice' } : undefined,
          sentAt: at,
          receivedAt: at,
        },
      });
      await office.db.outgoingMessage.create({
        data: {
          id: uuidv7(),
          conversationId,
          dedupeKey: `${conversationId}${i}`,
          kind: 'reply',
          text: `out ${i}`,
          notBefore: at,
          createdAt: at,
        },
      });
      if (i < 4) continue;
      await office.db.attachment.create({
        data: { id: attachmentId, conversationId, media: 'voice', state: 'stored', path: 'x', createdAt: at },
      });
    }
    const last = await readThread(office.db, conversationId, { limit: 4, within: WHOLE_THREAD });
    expect(last.lines.map((line) => line.text)).toEqual(['in 3', 'out 3', null, 'out 4']);
    expect(last.lines[2]?.file?.id).toBe(attachmentId);
    const rest = await readThread(office.db, conversationId, {
      limit: 10,
      within: WHOLE_THREAD,
      before: last.earlier ?? undefined,
    });
    expect(rest.lines.map((line) => line.text)).toEqual(['in 0', 'out 0', 'in 1', 'out 1', 'in 2', 'out 2']);
    expect(rest.earlier).toBeNull();
  });
});

describe('news', () => {
  it('reach open pages as they happen, and say who else is looking', async () => {
    const { conversationId } = await newCitizen(office);
    const caller = await signedIn(office, 'second');
    const answer = await caller.get(`/console/live?conversation=${conversationId}`);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('viewers')) text += (await reader?.read())?.value ?? '';
    const page = await (await signedIn(office, 'officer')).get(`/console/inbox/${conversationId}`);
    expect(await page.text()).toContain('Salma Agente');
    office.parts.changed.publish({ kind: 'conversation', id: conversationId });
    while (!text.includes('"kind":"conversation"')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain(conversationId);
    await reader?.cancel();
  });

  it('are not for strangers', async () => {
    expect((await newCaller(office).get('/console/live')).status).toBe(303);
  });
});

describe('limits', () => {
  it('are seen beside the conversation, and lifted for a day, on record', async () => {
    const { conversationId } = await newCitizen(office);
    const admin = await signedIn(office, 'admin');
    const path = `/console/inbox/${conversationId}`;
    const page = async () => (await admin.get(path)).text();
    await office.db.conversation.update({
      where: { id: conversationId },
      data: { limitedAt: NOW, memory: { pace: { left: 120, at: 1, over: true }, menu: 4 } },
    });
    await office.db.flag.create({
      data: {
        id: uuidv7(),
        kind: 'sender_limited',
        conversationId,
        subjectId: conversationId,
        createdAt: NOW,
      },
    });
    expect(await page()).toContain(`${path}/lift`);
    expect((await admin.post(`${path}/lift`)).status).toBe(303);
    expect(await page()).not.toContain(`${path}/lift`);
    expect(await office.db.conversation.findUnique({ where: { id: conversationId } })).toMatchObject({
      limitedAt: null,
      trustedUntil: new Date(NOW.getTime() + 24 * 3_600_000),
      memory: { menu: 4 },
    });
    expect(await office.db.flag.count({ where: { conversationId, resolvedAt: null } })).toBe(0);
    expect(
      await office.db.auditEvent.count({ where: { action: 'inbox.lift', subjectId: conversationId } }),
    ).toBe(1);
  });
});

describe('phones joined by a code', () => {
  it('are seen beside the conversation, and parted by staff once, told to both and on record', async () => {
    const admin = await signedIn(office, 'admin');
    const [asked, typed] = [await newCitizen(office), await newCitizen(office)];
    const link = uuidv7();
    await office.db
      .$queryRaw`select link_citizens(${link}::uuid, ${typed.citizenId}::uuid, ${asked.citizenId}::uuid,
      '00000000-0000-0000-0000-000000000000', ${NOW}::timestamptz, ${new Date(NOW.getTime() + 10 ** 7)}::timestamptz)`;
    const path = `/console/inbox/${asked.conversationId}`;
    expect(await (await admin.get(path)).text()).toContain(link);
    const part = () => admin.post(`${path}/part`, { link });
    expect((await Promise.all([part(), part()])).map(({ status }) => status)).toContain(303);
    expect(await read(typed.conversationId)).toMatchObject({ citizenId: typed.citizenId });
    expect(await read(asked.conversationId)).toMatchObject({ citizenId: asked.citizenId });
    for (const { conversationId } of [asked, typed]) expect(await said(conversationId)).toHaveLength(1);
    expect(await office.db.auditEvent.count({ where: { action: 'inbox.part' } })).toBe(1);
    expect(await (await admin.get(path)).text()).not.toContain(link);
  });
});
