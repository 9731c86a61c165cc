import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/features/feature.ts';
import { FEATURES } from '../../src/features.ts';
import { notify } from '../../src/notifications/notifier.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { NO_LOG } from '../support/no-log.ts';
import { type Caller, NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

/** What the notifier put into the outbox for one conversation, oldest first. */
async function toldTo(conversationId: string): Promise<string[]> {
  const { db, words } = office.parts;
  await notify({
    ...noticesOf(FEATURES),
    db,
    words,
    newId: uuidv7,
    clock: () => NOW,
    log: NO_LOG,
  });
  const rows = await db.outgoingMessage.findMany({ where: { conversationId }, orderBy: { position: 'asc' } });
  return rows.map(({ text }) => stripIsolates(text));
}

describe('what staff do reaches people', () => {
  it('who support a petition, each in their own language', async () => {
    const id = uuidv4();
    await office.db.petition.create({
      data: {
        ...{
          id,
          reference: '26-000900-1',
          titleAr: 'جردة عمومية',
          titleFr: 'Un jardin',
          textAr: 'نص',
          textFr: 'texte',
        },
        ...{ status: 'deposited', threshold: 200, createdAt: NOW, openedAt: NOW },
      },
    });
    const people = [await newCitizen(office), await newCitizen(office, { language: 'fr' })];
    for (const { citizenId } of people) {
      const data = {
        id: uuidv7(),
        petitionId: id,
        citizenId,
        personHash: uuidv4(),
        name: 'x',
        card: 'x',
        tie: 'resident',
      };
      await office.db.support.create({ data: { ...data, cardTail: '123', code: uuidv4(), createdAt: NOW } });
    }
    const form = { nonce: uuidv4(), seen: 'deposited', status: 'refused', text: 'Hors compétence' };
    await officer.post(`/console/petitions/${id}/status`, form);
    const darija = await toldTo(people[0]?.conversationId ?? '');
    const french = await toldTo(people[1]?.conversationId ?? '');
    expect(darija.join()).toContain('جردة عمومية');
    expect(french.join()).toContain('Un jardin');
    expect(french.join()).toContain('Hors compétence');
  });

  it('who made a proposal', async () => {
    const { citizenId, conversationId } = await newCitizen(office, { language: 'fr' });
    const id = uuidv7();
    const data = {
      id,
      citizenId,
      reference: '26-000901-1',
      language: 'fr',
      theme: 'green',
      title: 'Des bancs',
    };
    await office.db.proposal.create({ data: { ...data, idea: 'Des bancs', flowHash: 'x', createdAt: NOW } });
    await officer.post(`/console/proposals/${id}/status`, {
      seen: 'submitted',
      status: 'refused',
      text: 'Déjà fait',
    });
    expect((await toldTo(conversationId)).join()).toMatch(/Des bancs[\s\S]*Déjà fait/);
  });

  it('who sit in a body: the card, then the change, then the end of it', async () => {
    const { citizenId, conversationId } = await newCitizen(office, { language: 'fr' });
    const bodyId = uuidv7();
    await office.db.body.create({
      data: { id: bodyId, nameAr: 'هيئة', nameFr: 'Espace consultatif', createdAt: NOW },
    });
    await office.db.mandate.create({
      data: { id: uuidv7(), bodyId, name: 'Fatima', citizenId, createdAt: NOW },
    });
    const meeting = uuidv4();
    const plan = {
      title: 'Bilan',
      day: '2026-03-20',
      time: '16:30',
      place: 'Salle A',
      agenda: 'Points divers',
    };
    await officer.post(`/console/bodies/${bodyId}/meetings`, { nonce: meeting, ...plan });
    const path = `/console/bodies/${bodyId}/meetings/${meeting}`;
    expect(await toldTo(conversationId)).toEqual([
      expect.stringMatching(/Espace consultatif[\s\S]*20 mars à 16:30[\s\S]*Salle A/),
    ]);
    await officer.post(path, { ...plan, seen: '1', place: 'Salle B' });
    expect((await toldTo(conversationId)).at(-1)).toContain('Salle B');
    await officer.post(`${path}/cancel`);
    const all = await toldTo(conversationId);
    expect(all).toHaveLength(3);
    expect(all.at(-1)).toContain('annulée');
  });
});
