import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.db.attachment.deleteMany());

async function recorded(wanted: {
  minutesAgo: number;
  description?: string | null;
  categoryId?: string;
  media?: string;
}): Promise<{ id: string; caseId: string; conversationId: string }> {
  const { citizenId, conversationId } = await newCitizen(office);
  const { description = null, categoryId = 'lighting' } = wanted;
  const caseId = await newCase(office, citizenId, { description, categoryId });
  const id = uuidv7();
  const createdAt = new Date(NOW.getTime() - wanted.minutesAgo * 60_000);
  const media = wanted.media ?? 'voice';
  await office.db.attachment.create({
    data: { id, caseId, conversationId, media, state: 'stored', path: 'voice.ogg', createdAt },
  });
  return { id, caseId, conversationId };
}

const listed = (page: string) =>
  [...page.matchAll(/src="\/console\/files\/([0-9a-f-]{36})"/g)].map(([, id]) => id);

describe('the listening queue', () => {
  it('holds recordings without a line, the oldest first, and nothing else', async () => {
    const young = await recorded({ minutesAgo: 1 });
    const old = await recorded({ minutesAgo: 90, media: 'audio' });
    await recorded({ minutesAgo: 200, media: 'photo' });
    const heard = await recorded({ minutesAgo: 300 });
    await office.db.attachment.update({ where: { id: heard.id }, data: { transcript: 'الضو' } });
    const waiting = await recorded({ minutesAgo: 400 });
    await office.db.attachment.update({ where: { id: waiting.id }, data: { state: 'waiting' } });
    const officer = await signedIn(office, 'officer');
    const page = await (await officer.get('/console/listening')).text();
    expect(listed(page)).toEqual([old.id, young.id]);
    expect(page).toMatch(/À écouter <span class="count">2</);
  });

  it('makes the line typed the description of a case that has none, and of no other', async () => {
    const silent = await recorded({ minutesAgo: 1 });
    const worded = await recorded({ minutesAgo: 1, description: 'الطريق محفورة' });
    const officer = await signedIn(office, 'officer');
    for (const { id } of [silent, worded])
      await officer.post(`/console/listening/${id}`, { text: ' الضو طافي فلاسطاح ' });
    const read = (id: string) => office.db.case.findUniqueOrThrow({ where: { id } });
    expect(await read(silent.caseId)).toMatchObject({ description: 'الضو طافي فلاسطاح' });
    expect(await read(worded.caseId)).toMatchObject({ description: 'الطريق محفورة' });
    expect(await office.db.attachment.findUniqueOrThrow({ where: { id: worded.id } })).toMatchObject({
      transcript: 'الضو طافي فلاسطاح',
      transcribedById: office.staff.officer,
    });
    expect(await (await officer.get(`/console/cases/${worded.caseId}`)).text()).toContain(
      'الضو طافي فلاسطاح',
    );
    expect(listed(await (await officer.get('/console/listening')).text())).toEqual([]);
  });

  it('keeps the first of two lines typed at the same time', async () => {
    const { id } = await recorded({ minutesAgo: 1 });
    const officer = await signedIn(office, 'officer');
    await officer.post(`/console/listening/${id}`, { text: 'first' });
    const again = await officer.post(`/console/listening/${id}`, { text: 'first' });
    expect(again.headers.get('location')).toContain('told=saved');
    const other = await officer.post(`/console/listening/${id}`, { text: 'second' });
    expect(other.headers.get('location')).toContain('heard-before');
    expect((await office.db.attachment.findUniqueOrThrow({ where: { id } })).transcript).toBe('first');
    expect(await office.db.auditEvent.count({ where: { subjectId: id } })).toBe(1);
  });

  it('gives whoever has a department the recordings of its cases only; observers hear none', async () => {
    const roads = await recorded({ minutesAgo: 1, categoryId: 'roads' });
    const light = await recorded({ minutesAgo: 2, categoryId: 'waste' });
    const caller = await signedIn(office, 'roads');
    expect(listed(await (await caller.get('/console/listening')).text())).toEqual([roads.id]);
    expect((await caller.post(`/console/listening/${light.id}`, { text: 'x' })).status).toBe(404);
    const observer = await signedIn(office, 'observer');
    expect((await observer.get('/console/listening')).status).toBe(403);
  });
});
