// Staff find what citizens wrote however either of them spells it, by parts of a number, by name and by telephone.
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldingOf } from '../../src/console/search-folding.ts';
import { foldAll } from '../../src/database/search.ts';
import { makeReference } from '../../src/domain/reference.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { type Caller, NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
let observer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
  observer = await signedIn(office, 'observer');
});
afterAll(() => office.close());

const search = async (where: string, text: string, by = officer): Promise<string> =>
  (await by.get(`/console/${where}?text=${encodeURIComponent(text)}`)).text();

const SMALL = makeReference(2026, 703);

/** What somebody wrote, and what a clerk types to find it. */
const SPELLINGS: [string, string][] = [
  ['الإنارة معطلة فالزنقة من نهار الإثنين', 'الانارة'],
  ['الضُّوء طَافِي حْدَا الجَامِع', 'الضوء'],
  ['ﺍﻟﻘﻨﻄﺮﺓ ﻃﺎﻳﺤﺔ', 'القنطره'],
  ['الحفـــــرة كبيرة', 'الحفره'],
  ['الطریق مقطوع حدا الدکان دیال عمی', 'الدكان'],
  ['حدا مدرسة أحمد شوقي', 'احمد'],
  ['مسؤول على الماء ما جاوبنا', 'مسوول'],
  ['Le réverbère est cassé près de l’école', 'reverbere'],
  ['Le reverbere du parc', 'réverbère'],
  ['L’éclairage est cassé', "L'eclairage"],
  ['Les ÉGOUTS débordent', 'egouts'],
  ['Une fuite d’eau à la mosquée', 'mosquée'],
  ['kayn zbal bzaf 7da lmarché', 'الزبل'],
  ['Le lampadaire ne marche pas', 'lampadaires'],
  ['Une poubelle renversée', 'poubelles'],
  ['Les travaux de la place', 'travail'],
  ['Avenue Mohammed V, près du café', 'Mohammed 5'],
  ['شارع محمد الخامس', 'Mohammed V'],
  ['boulevard hassan 2', 'Hassan II'],
  ['شارع محمد 5', 'محمد الخامس'],
];

describe('searching', () => {
  it.each(SPELLINGS)('finds «%s» by «%s», among cases and in the inbox', async (written, typed) => {
    const { citizenId, conversationId } = await newCitizen(office);
    const id = await newCase(office, citizenId, { description: written, categoryId: 'other' });
    const other = await newCase(office, citizenId, { description: 'موضوع بعيد', categoryId: 'other' });
    const cases = await search('cases', typed);
    expect(cases).toContain(`/console/cases/${id}`);
    expect(cases).not.toContain(`/console/cases/${other}`);
    const writer = await newCitizen(office);
    await office.db.incomingMessage.create({
      data: {
        ...{ id: uuidv7(), channel: 'simulator', messageId: randomUUID(), kind: 'text', text: written },
        ...{ conversationId: writer.conversationId, sentAt: NOW, receivedAt: NOW },
      },
    });
    const inbox = await search('inbox/all', typed);
    expect(inbox).toContain(`/console/inbox/${writer.conversationId}`);
    expect(inbox).toContain(`/console/inbox/${conversationId}`);
  });

  it('finds a case by any part of its number, in Arabic digits too', async () => {
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId, { reference: '26-004821-7' });
    for (const typed of [
      '26-004821-7',
      '26004821',
      '260048',
      '004821',
      '4821',
      '4821-7',
      '26-4821',
      '٠٠٤٨٢١',
      '04821',
      '004821-7',
      '26/4821',
      'N° 4821',
    ]) {
      expect(await search('cases', typed), typed).toContain(`/console/cases/${id}`);
    }
    const small = await newCase(office, citizenId, { reference: SMALL, status: 'closed' });
    for (const typed of ['703', '0703', '00703', SMALL.slice(6), '26-703', '26-0703', '٧٠٣']) {
      expect(await search('cases', typed), typed).toContain(`/console/cases/${small}`);
    }
    for (const typed of ['4822', '26-004822-7', '48217777']) {
      expect(await search('cases', typed), typed).not.toContain(`/console/cases/${id}`);
    }
  });

  it('finds a person by name in either script and by telephone, only for those who may see people', async () => {
    const { citizenId, conversationId } = await newCitizen(office, {
      name: 'فاطمة الزهراء',
      phone: '+212661987654',
    });
    const id = await newCase(office, citizenId, { description: 'شي حاجة' });
    for (const typed of ['فاطمة', 'الزهراء فاطمة', 'fatima', '0661987654', '+212 661 98 76 54', '7654']) {
      expect(await search('cases', typed), typed).toContain(`/console/cases/${id}`);
      expect(await search('inbox/all', typed), typed).toContain(`/console/inbox/${conversationId}`);
      expect(await search('cases', typed, observer), typed).not.toContain(`/console/cases/${id}`);
    }
    const { searchKey } = await office.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    expect(searchKey).not.toMatch(/ftm|7654|فاطم/);
  });

  it('finds by the name of a subject and of a quarter', async () => {
    const { citizenId } = await newCitizen(office);
    const quarter = await office.db.quarter.findFirstOrThrow({ where: { kind: 'quarter' } });
    const id = await newCase(office, citizenId, {
      categoryId: 'heritage',
      quarterId: quarter.id,
      description: 'كلمة',
    });
    for (const typed of ['التراث', 'patrimoine', quarter.nameFr, quarter.nameAr]) {
      expect(await search('cases', typed), typed).toContain(`/console/cases/${id}`);
    }
  });

  it('finds petitions, drafts too, and ideas alike', async () => {
    const admin = await signedIn(office, 'admin');
    const petition = {
      ...{ nonce: randomUUID(), closes: '', titleAr: 'إصلاح القنطرة', titleFr: 'Réparer la passerelle' },
      ...{ textAr: 'نطلب إصلاح القنطرة القديمة', textFr: 'Nous demandons sa réparation' },
    };
    await admin.post('/console/petitions', petition);
    for (const typed of ['القنطره', 'reparer', 'passerelle']) {
      expect(await search('petitions', typed), typed).toContain(petition.nonce);
    }
    expect(await search('petitions', 'piscine')).not.toContain(petition.nonce);
    const { citizenId } = await newCitizen(office);
    const id = uuidv7();
    await office.db.proposal.create({
      data: {
        ...{ id, citizenId, reference: '26-000777-3', language: 'fr', theme: 'green', flowHash: 'x' },
        ...{ title: 'Des bancs ombragés', idea: 'Près de l’école', createdAt: NOW },
        searchKey: office.parts.darija.searchKey('Des bancs ombragés Près de l’école'),
      },
    });
    for (const typed of ['ombrages', 'école', '000777', '777-3', '26-777']) {
      expect(await search('proposals', typed), typed).toContain(id);
    }
  });

  it('says when what was typed is too long, and searches for its beginning', async () => {
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId, { description: 'الطاحونة القديمة' });
    const long = `${'الطاحونة '.repeat(30)}والو`;
    for (const where of ['cases', 'inbox/all', 'petitions', 'proposals']) {
      expect(await search(where, long), where).toContain('Recherche trop longue');
      expect(await search(where, 'الطاحونة'), where).not.toContain('Recherche trop longue');
    }
    expect(await search('cases', long)).toContain(`/console/cases/${id}`);
  });

  it('shows numbers of cases in lists, and hides telephones beside them', async () => {
    const { conversationId } = await newCitizen(office);
    const said = { channel: 'simulator', kind: 'text', conversationId, sentAt: NOW, receivedAt: NOW };
    const text = `المنارة ${SMALL} 0655001122 ٠٦٥٥٠٠١١٢٢`;
    await office.db.incomingMessage.create({
      data: { ...said, id: uuidv7(), messageId: randomUUID(), text },
    });
    const shown = await search('inbox/all', 'المنارة');
    expect(shown).toContain(SMALL);
    expect(shown).not.toMatch(/0655001122|٠٦٥٥/);
  });

  it('counts in its tabs what the filter shows', async () => {
    const { citizenId } = await newCitizen(office);
    for (const status of ['received', 'received', 'closed']) {
      await newCase(office, citizenId, { description: 'الفزاعة فالجردة', status });
    }
    const html = (await search('cases', 'الفزاعة')).replaceAll(/\s+/g, ' ');
    expect(html).toMatch(/Ouvertes <span class="number">2</);
    expect(html).toMatch(/Terminées <span class="number">1</);
    expect(html).toMatch(/Refusées <span class="number">0</);
  });

  it('forgets with the words, and finds words that changed', async () => {
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId, { description: 'الفيضان حدا الواد' });
    const found = async (typed: string) => (await search('cases', typed)).includes(`/console/cases/${id}`);
    expect(await found('الفيضان')).toBe(true);
    await office.db.case.update({ where: { id }, data: { description: 'الزلزال حدا الواد' } });
    expect([await found('الفيضان'), await found('الزلزال')]).toEqual([false, true]);
    const ids = { citizenId, messageId: randomUUID(), strangerId: randomUUID() };
    await eraseCitizen(
      office.db,
      PERSONAL_DATA,
      { ...ids, farewell: () => 'x', notBefore: NOW },
      { staffId: null, at: NOW },
    );
    expect((await office.db.case.findUniqueOrThrow({ where: { id } })).searchKey).toBeNull();
    expect(await found('الزلزال')).toBe(false);
  });

  it('reads indexes and never whole tables, with many rows', async () => {
    const { citizenId } = await newCitizen(office);
    await office.db.$executeRaw`
      insert into "Case" ("id", "reference", "kind", "categoryId", "departmentId", "citizenId", "language", "description",
        "dueOn", "flowHash", "createdAt", "updatedAt", "status", "searchKey")
      select gen_random_uuid(), 'x-' || n, 'complaint', 'roads', (select "departmentId" from "Category" where "id" = 'roads'),
        ${citizenId}::uuid, 'ary', 'w', date '2026-01-01' + n % 300, 'x', now(), now(), 'closed', 'r' || n || ' word' || n % 997
      from generate_series(1, 20000) n`;
    await foldAll(office.db, foldingOf(office.parts));
    await office.db.$executeRawUnsafe('analyze "Case"');
    const plan = async (sql: string) =>
      (await office.db.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`explain ${sql}`))
        .map((line) => line['QUERY PLAN'])
        .join('\n');
    const tsvector = `array_to_tsvector(string_to_array("searchKey", ' '))`;
    for (const sql of [
      `select "id" from "Case" where ${tsvector} @@ '''word17'':*'::tsquery order by "id" desc limit 2000`,
      `select "id" from "Case" where "searchKey" is null order by "id" desc limit 500`,
      `select * from "Case" where "status" in ('received', 'assigned', 'in_progress') order by "dueOn", "id" limit 51`,
      `select * from "Case" where "status" = 'closed' order by "createdAt" desc, "id" desc limit 51`,
    ]) {
      expect(await plan(sql), sql).not.toContain('Seq Scan');
    }
  });
});
