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

describe('an alert about a case that somebody holds', () => {
  const raise = async (assigneeId: string | null, minute: number) => {
    const { citizenId } = await newCitizen(office);
    const subjectId = await newCase(office, citizenId, { assigneeId });
    const { reference } = await office.db.case.findUniqueOrThrow({ where: { id: subjectId } });
    const createdAt = new Date(NOW.getTime() + minute * 60_000);
    const data = { id: uuidv7(), kind: 'case_due_soon', subjectId, detail: reference, createdAt };
    await office.db.flag.create({ data });
    return subjectId;
  };

  it('is theirs first, names them to colleagues, and goes to whoever stands in while they are away', async () => {
    const [teams, held] = [await raise(null, 0), await raise(office.staff.officer, 5)];
    const shownTo = async (who: 'officer' | 'second') =>
      (await (await signedIn(office, who)).get('/console/flags')).text();
    const own = await shownTo('officer');
    expect(own).toContain('à vous');
    expect(own.indexOf(held)).toBeLessThan(own.indexOf(teams));
    const others = await shownTo('second');
    expect(others).not.toContain('à vous');
    expect(others).toContain('Omar Agent');
    const away = { awayFrom: new Date('2026-03-09'), awayTo: new Date('2026-03-12') };
    await office.db.staff.update({
      where: { id: office.staff.officer },
      data: { ...away, deputyId: office.staff.second },
    });
    expect(await shownTo('second')).toContain('à vous');
  });
});

describe('an alert about strange supports', () => {
  it('is settled only by who may look at them', async () => {
    const id = uuidv7();
    await office.db.flag.create({
      data: { id, kind: 'petition_look', subjectId: uuidv7(), detail: '26-000009-4', createdAt: NOW },
    });
    const officer = await signedIn(office, 'officer');
    expect(await (await officer.get('/console/flags')).text()).not.toContain(`/flags/${id}/resolve`);
    expect((await officer.post(`/console/flags/${id}/resolve`)).status).toBe(403);
    expect(await office.db.flag.findUnique({ where: { id } })).toMatchObject({ resolvedAt: null });
    const admin = await signedIn(office, 'admin');
    expect(await (await admin.get('/console/flags')).text()).toContain(`/flags/${id}/resolve`);
    expect((await admin.post(`/console/flags/${id}/resolve`)).status).toBe(303);
    expect(await office.db.flag.findUnique({ where: { id } })).toMatchObject({ resolvedAt: NOW });
  });
});

describe('what a citizen said that raised an alert', () => {
  const flags = async (who: 'officer' | 'roads' | 'observer') =>
    (await (await signedIn(office, who)).get('/console/flags')).text();

  async function said(kind: string, text: string | null, subjectId?: string, sent = 'text') {
    const { citizenId, conversationId } = await newCitizen(office);
    const about = subjectId ?? (await newCase(office, citizenId));
    const row = { channel: 'simulator', conversationId, sentAt: NOW, receivedAt: NOW };
    await office.db.incomingMessage.createMany({
      data: [
        {
          ...row,
          id: uuidv7(),
          messageId: uuidv7(),
          kind: 'text',
          text: 'an older line',
          receivedAt: new Date(0),
        },
        { ...row, id: uuidv7(), messageId: uuidv7(), kind: sent, text },
      ],
    });
    const flag = { id: uuidv7(), kind, conversationId, subjectId: about, createdAt: NOW };
    await office.db.flag.create({ data: { ...flag, detail: '26-000009-4' } });
    return { caseId: about };
  }

  it('stands beside it, its numbers hidden', async () => {
    await said('case_reply', 'الضو مازال طافي حدا الجامع 0661234567');
    await said('call_back', 'rappelez-moi demain matin', uuidv7());
    await said('case_reply', null, undefined, 'file');
    const page = await flags('officer');
    expect(page).toContain('الضو مازال طافي حدا الجامع ••67');
    expect(page).toContain('rappelez-moi demain matin');
    expect(page).toMatch(/class="first">Fichier</);
    expect(page).not.toContain('an older line');
    expect(page).not.toContain('0661234567');
  });

  it('tells of which danger it was, in words, and leads to the conversation', async () => {
    const { conversationId } = await newCitizen(office);
    const flag = { id: uuidv7(), kind: 'emergency', conversationId, subjectId: conversationId };
    await office.db.flag.create({ data: { ...flag, detail: 'flood 15', createdAt: NOW } });
    const page = await flags('officer');
    expect(page).toMatch(/Inondation<small>Numéros donnés : .?15/u);
    expect(page).not.toContain('flood');
    expect(page).toContain(`<a href="/console/inbox/${conversationId}">Voir la conversation</a>`);
  });

  it('is the words kept with the case where there are some', async () => {
    const { caseId } = await said('case_not_fixed', 'et la deuxième ligne');
    const event = { id: uuidv7(), caseId, at: NOW, kind: 'reply', visible: false };
    await office.db.caseEvent.create({
      data: { ...event, text: 'la fuite est revenue et la deuxième ligne' },
    });
    const page = await flags('officer');
    expect(page).toContain('la fuite est revenue et la deuxième ligne');
    expect(page).toContain(`/console/cases/${caseId}"`);
  });

  it('is read by nobody of another department, but for an emergency', async () => {
    const { citizenId } = await newCitizen(office);
    const theirs = await newCase(office, citizenId, { categoryId: 'waste' });
    await said('case_reply', 'seulement pour la propreté', theirs);
    const own = await newCase(office, citizenId, { categoryId: 'roads' });
    await said('case_reply', 'un trou dans la chaussée', own);
    await said('emergency', 'العافية شاعلة فالدار', uuidv7());
    const page = await flags('roads');
    expect(page).not.toContain('seulement pour la propreté');
    expect(page).toContain('un trou dans la chaussée');
    expect(page).toContain('العافية شاعلة فالدار');
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
    const caller = await signedIn(office, 'admin');
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
      ['person.erase', office.staff.admin],
    ]);
  });

  it('is settled only by those who can carry it out, has a day, and stays to be done until it is', async () => {
    const { flagId, citizenId } = await asked();
    const officer = await signedIn(office, 'officer');
    const list = await (await officer.get('/console/flags')).text();
    expect(list).toContain('À faire avant le');
    expect(list).toContain('17 mars');
    expect(list).not.toContain(`${flagId}/resolve`);
    expect((await officer.post(`/console/flags/${flagId}/resolve`)).status).toBe(403);
    expect((await office.db.flag.findUniqueOrThrow({ where: { id: flagId } })).resolvedAt).toBeNull();
    const admin = await signedIn(office, 'admin');
    await admin.post(`/console/flags/${flagId}/resolve`);
    expect(await (await admin.get('/console/flags?resolved=1')).text()).toContain(`${flagId}/erase`);
    await admin.post(`/console/flags/${flagId}/erase`);
    expect((await office.db.citizen.findUniqueOrThrow({ where: { id: citizenId } })).erasedAt).toEqual(NOW);
  });

  it('closes what nobody else waits for, and the case says why it is empty', async () => {
    const { flagId, citizenId } = await asked();
    const [alone, followed, answered] = [
      await newCase(office, citizenId, { status: 'received', contestedAt: NOW }),
      await newCase(office, citizenId, { status: 'in_progress' }),
      await newCase(office, citizenId, { status: 'answered' }),
    ];
    const other = await newCitizen(office);
    await office.db.follower.create({
      data: { caseId: followed, citizenId: other.citizenId, createdAt: NOW },
    });
    const admin = await signedIn(office, 'admin');
    await admin.post(`/console/flags/${flagId}/erase`);
    const status = async (id: string) => (await office.db.case.findUniqueOrThrow({ where: { id } })).status;
    expect([await status(alone), await status(followed), await status(answered)]).toEqual([
      ...['closed', 'in_progress', 'answered'],
    ]);
    const shown = await (await admin.get(`/console/cases/${alone}`)).text();
    expect(shown).toContain('Effacé avec les données de cette personne');
    expect(shown).toContain('Données effacées');
    expect(shown).not.toContain('Pas de texte');
    expect(await (await admin.get('/console/cases?status=closed')).text()).toContain(
      'Effacé avec les données',
    );
  });

  it('names the reason for which a message did not arrive, as its channel gave it', async () => {
    const { conversationId } = await newCitizen(office);
    const flag = { kind: 'message_undeliverable', conversationId, createdAt: NOW };
    for (const detail of ['131026', '400 chat not found'])
      await office.db.flag.create({ data: { ...flag, id: uuidv7(), subjectId: uuidv7(), detail } });
    const shown = await (await (await signedIn(office, 'admin')).get('/console/flags')).text();
    expect(shown).toContain('WhatsApp n’a pas pu le remettre');
    expect(shown).toContain('n’a pas ouvert de discussion sur Telegram');
    expect(shown).not.toContain('Message non remis : application ancienne');
  });

  it('is nothing for observers and officers, and no other alert has that button', async () => {
    const { flagId } = await asked();
    for (const who of ['observer', 'officer'] as const) {
      const refused = await (await signedIn(office, who)).post(`/console/flags/${flagId}/erase`);
      expect([who, refused.status]).toEqual([who, 403]);
    }
    expect(await (await (await signedIn(office, 'officer')).get('/console/flags')).text()).not.toContain(
      `${flagId}/erase`,
    );
    const other = uuidv7();
    const { citizenId } = await newCitizen(office);
    await office.db.flag.create({
      data: { id: other, kind: 'turn_failed', subjectId: citizenId, createdAt: NOW },
    });
    const caller = await signedIn(office, 'admin');
    expect((await caller.post(`/console/flags/${other}/erase`)).status).toBe(404);
    expect(await (await caller.get('/console/flags')).text()).not.toContain(`${other}/erase`);
    expect((await office.db.citizen.findUniqueOrThrow({ where: { id: citizenId } })).erasedAt).toBeNull();
  });
});
