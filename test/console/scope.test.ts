// Who of the staff reaches what, by department: conversations, threads, alerts, erasure and news.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

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
    expect(await (await second.get('/console/cases')).text()).not.toContain(caseId);
    await office.db.staff.update({ where: { id: office.staff.second }, data: { allDepartments: true } });
    expect((await second.get(`/console/inbox/${own.conversationId}`)).status).toBe(200);
  });
});
