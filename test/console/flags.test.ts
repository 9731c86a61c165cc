// A citizen's wish to be erased, carried out by one button.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph } from '../support/replay-staff.ts';
import { NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function asked(): Promise<{ flagId: string; citizenId: string; conversationId: string }> {
  const { citizenId, conversationId } = await newCitizen(office, { name: 'Lahoucine', language: 'fr' });
  await office.db.citizen.update({ where: { id: citizenId }, data: { erasureAskedAt: NOW } });
  const flagId = uuidv7();
  await office.db.flag.create({
    data: { id: flagId, kind: 'erasure_asked', conversationId, subjectId: citizenId, createdAt: NOW },
  });
  return { flagId, citizenId, conversationId };
}

describe('an alert', () => {
  it('about a petition or a case leads there', async () => {
    for (const [kind, page] of [
      ['petition_threshold', 'petitions'],
      ['case_reply', 'cases'],
    ] as const) {
      const subjectId = uuidv7();
      await office.db.flag.create({
        data: { id: uuidv7(), kind, subjectId, detail: '26-000009-4', createdAt: NOW },
      });
      const shown = await (await (await signedIn(office, 'officer')).get('/console/flags')).text();
      expect(shown).toContain(`<a href="/console/${page}/${subjectId}">`);
    }
  });
});

describe('a wish to be erased', () => {
  it('is carried out by one button: the person is told, the bytes are gone, the deed is on record', async () => {
    const { flagId, citizenId, conversationId } = await asked();
    const caseId = await newCase(office, citizenId);
    const file = await office.parts.files.keep(await photograph());
    await office.db.attachment.create({
      data: {
        ...file,
        id: uuidv7(),
        caseId,
        conversationId,
        media: 'photo',
        state: 'stored',
        createdAt: NOW,
      },
    });
    const caller = await signedIn(office, 'officer');
    const page = await (await caller.get('/console/flags')).text();
    expect(page).toContain(`action="/console/flags/${flagId}/erase"`);
    const woken = office.woken();
    const [first, second] = [
      await caller.post(`/console/flags/${flagId}/erase`),
      await caller.post(`/console/flags/${flagId}/erase`),
    ];
    expect(first.headers.get('location')).toContain('told=erased');
    expect(second.status).toBe(404);
    expect(office.woken()).toBe(woken + 1);
    expect(await office.db.citizen.findUniqueOrThrow({ where: { id: citizenId } })).toMatchObject({
      erasedAt: NOW,
    });
    const told = await office.db.outgoingMessage.findMany({ where: { conversationId } });
    expect(told.map(({ text, kind }) => [kind, text])).toEqual([
      ['notice', office.parts.words.say('fr', { message: 'notices-data_erased' })],
    ]);
    expect(await office.db.attachment.count({ where: { caseId } })).toBe(0);
    await expect(office.parts.files.read(file?.path ?? '')).rejects.toThrow();
    const deeds = await office.db.auditEvent.findMany({ where: { subjectId: citizenId } });
    expect(deeds.map(({ action, staffId }) => [action, staffId])).toEqual([
      ['person.erase', office.staff.officer],
    ]);
  });

  it('is nothing for observers, and no other alert has that button', async () => {
    const { flagId } = await asked();
    expect((await (await signedIn(office, 'observer')).post(`/console/flags/${flagId}/erase`)).status).toBe(
      403,
    );
    const other = uuidv7();
    const { citizenId } = await newCitizen(office);
    await office.db.flag.create({
      data: { id: other, kind: 'turn_failed', subjectId: citizenId, createdAt: NOW },
    });
    const caller = await signedIn(office, 'officer');
    expect((await caller.post(`/console/flags/${other}/erase`)).status).toBe(404);
    expect(await (await caller.get('/console/flags')).text()).not.toContain(`${other}/erase`);
    expect((await office.db.citizen.findUniqueOrThrow({ where: { id: citizenId } })).erasedAt).toBeNull();
  });
});
