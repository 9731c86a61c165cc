import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWhen, writeWhen } from '../../src/console/date-fields.ts';
import { makeRoomCode, roomKey } from '../../src/domain/meeting.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { NOW, newCaller, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function newBody(): Promise<string> {
  const id = uuidv7();
  await office.db.body.create({
    data: { id, nameAr: 'الفضاء التشاوري', nameFr: 'Espace consultatif', createdAt: NOW },
  });
  return id;
}

async function newSeat(bodyId: string, name = 'Fatima Amzil', citizenId?: string): Promise<string> {
  const id = uuidv7();
  await office.db.mandate.create({ data: { id, bodyId, name, citizenId, createdAt: NOW } });
  return id;
}

const PLAN = {
  title: 'Réunion ordinaire',
  day: '2026-03-20',
  time: '16:30',
  place: 'Salle du conseil',
  agenda: '1. Bilan\n2. Programme',
};

describe('a seat', () => {
  it('is joined by a code that is shown once and kept only as a keyed hash', async () => {
    const body = await newBody();
    const caller = await signedIn(office, 'officer');
    const nonce = uuidv4();
    office.parts.telegramName = () => 'taroudant_bot';
    const form = { nonce, name: 'Brahim Ouali', office: 'secretary' };
    const shown = await (await caller.post(`/console/bodies/${body}/seats`, form)).text();
    const code = /class="secret">(\d{8})</.exec(shown)?.[1] ?? '';
    expect(shown).toContain(`https://t.me/taroudant_bot?start=seat_${code}`);
    const seat = await office.db.mandate.findUniqueOrThrow({ where: { id: nonce } });
    expect(seat.codeHash).toBe(office.parts.cipher.hash(`seat ${code}`));
    expect(seat.office).toBe('secretary');
    expect(seat.codeUntil?.getTime()).toBe(NOW.getTime() + 14 * 86_400_000);
    const later = await (await caller.get(`/console/bodies/${body}`)).text();
    expect(later).not.toContain(code);
    const log = await office.db.auditEvent.findMany({ where: { subjectId: body } });
    expect(log.map(({ action }) => action)).toEqual(['body.seat']);
    expect(JSON.stringify(log)).not.toContain(code);
  });

  it('is made once by a form that is sent twice, even at the same moment', async () => {
    const body = await newBody();
    const caller = await signedIn(office, 'officer');
    const form = { nonce: uuidv4(), name: 'Brahim Ouali', office: 'member' };
    const send = () => caller.post(`/console/bodies/${body}/seats`, form);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 303]);
    expect(await office.db.mandate.count({ where: { bodyId: body } })).toBe(1);
  });

  it('gets a new code while nobody has taken it, and none afterwards', async () => {
    const body = await newBody();
    const seat = await newSeat(body);
    const caller = await signedIn(office, 'officer');
    const path = `/console/bodies/${body}/seats/${seat}/code`;
    const first = /class="secret">(\d{8})</.exec(await (await caller.post(path)).text())?.[1];
    const second = /class="secret">(\d{8})</.exec(await (await caller.post(path)).text())?.[1];
    expect(first).not.toBe(second);
    const { citizenId } = await newCitizen(office);
    await office.db.mandate.update({ where: { id: seat }, data: { citizenId, codeHash: null } });
    const refused = await caller.post(path);
    expect(refused.headers.get('location')).toContain('told=seat-taken');
    expect((await office.db.mandate.findUniqueOrThrow({ where: { id: seat } })).codeHash).toBeNull();
  });

  it('that ended has no code any more and stays in the list of former members', async () => {
    const body = await newBody();
    const seat = await newSeat(body, 'Aïcha Former');
    const caller = await signedIn(office, 'officer');
    await caller.post(`/console/bodies/${body}/seats/${seat}/end`);
    expect(await office.db.mandate.findUniqueOrThrow({ where: { id: seat } })).toMatchObject({
      endedAt: NOW,
      codeHash: null,
    });
    const page = await (await caller.get(`/console/bodies/${body}`)).text();
    expect(page.indexOf('Anciens membres')).toBeGreaterThan(0);
    expect(page.indexOf('Aïcha Former')).toBeGreaterThan(page.indexOf('Anciens membres'));
  });
});

describe('a meeting', () => {
  it('is planned on the commune’s clock, and every present member is invited', async () => {
    const body = await newBody();
    const staying = await newSeat(body);
    const gone = await newSeat(body);
    await office.db.mandate.update({ where: { id: gone }, data: { endedAt: NOW } });
    const caller = await signedIn(office, 'officer');
    const nonce = uuidv4();
    const send = () => caller.post(`/console/bodies/${body}/meetings`, { nonce, ...PLAN });
    const [answer] = await Promise.all([send(), send()]);
    expect(answer?.headers.get('location')).toBe(
      `/console/bodies/${body}/meetings/${nonce}?told=meeting-planned`,
    );
    const meetings = await office.db.meeting.findMany({
      where: { bodyId: body },
      include: { invitations: true },
    });
    expect(meetings).toHaveLength(1);
    // In Ramadan 2026 the clock of Morocco stands at UTC.
    expect(meetings[0]?.startsAt.toISOString()).toBe(readWhen('2026-03-20', '16:30')?.toISOString());
    expect(meetings[0]?.invitations.map(({ mandateId }) => mandateId)).toEqual([staying]);
  });

  it('is not planned for a moment that has passed, or that does not exist', async () => {
    const body = await newBody();
    const caller = await signedIn(office, 'officer');
    const send = (change: object) =>
      caller.post(`/console/bodies/${body}/meetings`, { nonce: uuidv4(), ...PLAN, ...change });
    expect((await send({ day: '2026-03-09' })).headers.get('location')).toContain('meeting-past');
    expect((await send({ day: '9999-12-31' })).headers.get('location')).toContain('meeting-far');
    expect((await send({ day: '2062-03-20' })).headers.get('location')).toContain('meeting-far');
    expect((await send({ day: '2026-02-31' })).headers.get('location')).toContain('incomplete');
    expect((await send({ time: '25:00' })).headers.get('location')).toContain('incomplete');
    expect(await office.db.meeting.count({ where: { bodyId: body } })).toBe(0);
  });

  async function planned(): Promise<{ body: string; path: string; id: string; seat: string }> {
    const body = await newBody();
    const { citizenId } = await newCitizen(office);
    const seat = await newSeat(body, 'Fatima Amzil', citizenId);
    const caller = await signedIn(office, 'officer');
    const id = uuidv4();
    await caller.post(`/console/bodies/${body}/meetings`, { nonce: id, ...PLAN });
    await office.db.invitation.updateMany({
      where: { meetingId: id },
      data: { answer: 'yes', answeredAt: NOW },
    });
    return { body, id, seat, path: `/console/bodies/${body}/meetings/${id}` };
  }

  it('rises by one revision when it changes; a new date asks for new answers, a new room does not', async () => {
    const { path, id } = await planned();
    const caller = await signedIn(office, 'officer');
    await caller.post(path, { ...PLAN, seen: '1', place: 'Salle des fêtes' });
    const read = () => office.db.meeting.findUniqueOrThrow({ where: { id }, include: { invitations: true } });
    expect(await read()).toMatchObject({
      revision: 2,
      place: 'Salle des fêtes',
      invitations: [{ answer: 'yes' }],
    });
    await caller.post(path, { ...PLAN, seen: '2', place: 'Salle des fêtes' });
    expect(await read()).toMatchObject({ revision: 2 });
    await caller.post(path, { ...PLAN, seen: '2', day: '2026-03-21' });
    expect(await read()).toMatchObject({ revision: 3, invitations: [{ answer: null, answeredAt: null }] });
  });

  it('changed by a colleague meanwhile is not overwritten, and what was typed stays', async () => {
    const { path, id } = await planned();
    const caller = await signedIn(office, 'officer');
    await caller.post(path, { ...PLAN, seen: '1', place: 'Salle A' });
    const late = await caller.post(path, { ...PLAN, seen: '1', place: 'Salle B' });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('role="alert"');
    expect(page).toContain('Salle B');
    expect((await office.db.meeting.findUniqueOrThrow({ where: { id } })).place).toBe('Salle A');
  });

  it('that is cancelled cannot be changed or held any more', async () => {
    const { path, id } = await planned();
    const caller = await signedIn(office, 'officer');
    expect((await caller.post(`${path}/cancel`)).headers.get('location')).toContain('meeting-cancelled');
    expect((await caller.post(path, { ...PLAN, seen: '1', place: 'Ailleurs' })).status).toBe(409);
    expect((await caller.post(`${path}/held`)).headers.get('location')).toContain('meeting-over');
    expect((await office.db.meeting.findUniqueOrThrow({ where: { id } })).status).toBe('cancelled');
  });

  it('is not held before it begins', async () => {
    const { path, id } = await planned();
    const caller = await signedIn(office, 'officer');
    await caller.post(`${path}/held`);
    expect((await office.db.meeting.findUniqueOrThrow({ where: { id } })).status).toBe('planned');
  });

  it('shows totals of answers, and staff check members in and correct themselves', async () => {
    const { path, id, seat } = await planned();
    const caller = await signedIn(office, 'officer');
    const page = await (await caller.get(path)).text();
    expect(page).toMatch(/Oui <b>1<\/b>/);
    expect(page).toContain(`class="secret">${makeRoomCode(office.parts.cipher.hash(roomKey(id)))}<`);
    const read = () => office.db.invitation.findFirstOrThrow({ where: { meetingId: id, mandateId: seat } });
    const startsIn = (minutes: number) =>
      office.db.meeting.update({
        where: { id },
        data: { startsAt: new Date(NOW.getTime() + minutes * 60_000) },
      });
    await startsIn(31);
    expect(await (await caller.get(path)).text()).not.toContain('name="present"');
    expect((await caller.post(`${path}/attended`, { mandate: seat, present: '1' })).status).toBe(404);
    expect(await read()).toMatchObject({ attendedAt: null });
    await startsIn(30);
    expect(await (await caller.get(path)).text()).toContain('name="present"');
    await caller.post(`${path}/attended`, { mandate: seat, present: '1' });
    expect(await read()).toMatchObject({ attendedAt: NOW, answer: 'yes' });
    await caller.post(`${path}/attended`, { mandate: seat, present: '0' });
    expect(await read()).toMatchObject({ attendedAt: null });
    const stranger = await newSeat(await newBody());
    expect((await caller.post(`${path}/attended`, { mandate: stranger, present: '1' })).status).toBe(404);
  });

  it('that is cancelled, or put off, was attended by nobody', async () => {
    const { path, id, seat } = await planned();
    const caller = await signedIn(office, 'officer');
    const attended = { meetingId: id, mandateId: seat };
    await office.db.invitation.updateMany({ where: attended, data: { attendedAt: NOW } });
    const bodyText = async () =>
      stripIsolates(await (await caller.get(path.split('/meetings')[0] ?? '')).text());
    expect(await bodyText()).toContain('1 sur 1');
    await caller.post(path, { ...PLAN, seen: '1', day: '2026-06-01' });
    expect(await office.db.invitation.findFirst({ where: attended })).toMatchObject({ attendedAt: null });
    await office.db.invitation.updateMany({ where: attended, data: { attendedAt: NOW } });
    await caller.post(`${path}/cancel`);
    expect(await bodyText()).not.toContain('1 sur 1');
  });
});

describe('bodies', () => {
  it('are nothing for observers: who sits in them and who came is for whoever runs them', async () => {
    const body = await newBody();
    const observer = await signedIn(office, 'observer');
    for (const path of ['/console/bodies', `/console/bodies/${body}`])
      expect([path, (await observer.get(path)).status]).toEqual([path, 403]);
    expect(await (await observer.get('/console/cases')).text()).not.toContain('/console/bodies');
    const form = { nonce: uuidv4(), nameAr: 'هيئة', nameFr: 'Instance' };
    expect((await observer.post('/console/bodies', form)).status).toBe(403);
    expect((await newCaller(office).get(`/console/bodies/${body}`)).status).toBe(303);
  });

  it('that do not exist are said to be missing, whatever the address', async () => {
    const caller = await signedIn(office, 'officer');
    for (const path of [uuidv4(), 'x', `${uuidv4()}/meetings/${uuidv4()}`]) {
      expect((await caller.get(`/console/bodies/${path}`)).status).toBe(404);
    }
  });
});

describe('day and hour', () => {
  it('come back as they were typed, in every season', () => {
    for (const day of ['2026-03-01', '2026-06-15', '2026-10-25', '2027-01-01']) {
      const moment = readWhen(day, '09:05');
      expect(moment && writeWhen(moment)).toEqual({ day, time: '09:05' });
    }
  });
});
