import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../src/database/reference-data.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { settlePeople } from '../support/outbox.ts';
import { type Caller, hearWhatTheBotHears, NOW, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
let referenceData: ReferenceData;
beforeAll(async () => {
  office = await openOffice();
  referenceData = await hearWhatTheBotHears(office);
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.db.miss.deleteMany();
  await office.db.learned.deleteMany();
});

async function missed(text: string, place = '', times = 1): Promise<string> {
  const id = uuidv7();
  const data = { id, place, key: text, text, language: 'ary-Arab', times, firstAt: NOW, lastAt: NOW };
  await office.db.miss.create({ data });
  return id;
}

const teach = (id: string, target: string, text: string) =>
  officer.post(`/console/misses/${id}/teach`, { target, text });
const learned = () =>
  office.db.learned.findMany({ select: { place: true, target: true, text: true, staffId: true } });

describe('misses', () => {
  it('are listed with the most frequent first, page by page, until they are put away', async () => {
    const ids: string[] = [];
    for (let times = 1; times <= 60; times++)
      ids.unshift(await missed(`كلمة ${times}`, '', Math.ceil(times / 2)));
    const rows = (page: string) =>
      [...page.matchAll(/href="\/console\/misses\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    const first = await (await officer.get('/console/misses')).text();
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const all = [...rows(first), ...rows(await (await officer.get(next)).text())];
    expect(all).toEqual(ids);
    await officer.post(`/console/misses/${ids[0]}/settle`);
    expect(rows(await (await officer.get('/console/misses')).text())).not.toContain(ids[0]);
    expect(await office.db.auditEvent.count({ where: { action: 'miss.settle', subjectId: ids[0] } })).toBe(1);
  });

  it('of one question can be looked at alone, those of no question too', async () => {
    await missed('بولة', 'complaint.category');
    await missed('شنو هادشي');
    const inQuestion = await (await officer.get('/console/misses?place=complaint.category')).text();
    expect(inQuestion).toContain('بولة');
    expect(inQuestion).not.toContain('<bdi>شنو هادشي');
    const inNone = await (await officer.get('/console/misses?place=')).text();
    expect(inNone).toContain('<bdi>شنو هادشي');
    expect(inNone).not.toContain('<bdi>بولة');
  });

  it('show one line each: the question by name and no code that a member typed', async () => {
    await missed('02311711', 'welcome.accept');
    const page = await (await officer.get('/console/misses')).text();
    const rows = /<tbody>[\s\S]*<\/tbody>/.exec(page)?.[0] ?? '';
    expect(rows).not.toContain('02311711');
    for (const [, question = ''] of rows.matchAll(/<td data-label="Question[^>]*>([\s\S]*?)<\/td>/g)) {
      expect(question.replaceAll(/<[^>]*>/g, '').length).toBeLessThan(80);
    }
  });
});

describe('a lesson', () => {
  it('from words that one person alone said goes when this person is erased, and no other', async () => {
    const place = 'complaint.category';
    const { db } = office;
    const said = async (text: string, by: number[]) => {
      const id = await missed(text, place);
      const conversationId = by.length === 1 ? people[by[0] ?? 0]?.conversationId : null;
      await db.miss.update({ where: { id }, data: { conversationId } });
      return id;
    };
    const people = await settlePeople(db, 'telegram', 2, NOW, 'teacher');
    await teach(await said('برقوقتان', [0]), `${place}:lighting`, 'برقوقتان');
    await teach(await said('زعفرانتان', [1]), `${place}:roads`, 'زعفرانتان');
    await teach(await said('لوزتان', [0, 1]), `${place}:waste`, 'لوزتان');
    await teach(await said('تمرتان', [0]), `${place}:water_sewage`, 'تمرتان');
    await teach(await said('التمرتان', [1]), `${place}:water_sewage`, 'تمرتان');
    const kept = async () => (await learned()).map(({ text }) => text).sort();
    expect(await kept()).toHaveLength(4);
    const citizenId = people[0]?.citizenId ?? '';
    await eraseCitizen(db, PERSONAL_DATA, { citizenId, farewell: null }, { staffId: null, at: NOW });
    expect(await kept()).toEqual(['تمرتان', 'زعفرانتان', 'لوزتان']);
    expect(await db.miss.count({ where: { text: 'برقوقتان' } })).toBe(0);
  });

  it('for a choice of a question takes effect at once, without a restart', async () => {
    const place = 'complaint.category';
    const id = await missed('بوطو', place, 4);
    const answer = await teach(id, `${place}:lighting`, 'بوطو ديال الزنقة');
    expect(answer.headers.get('location')).toContain('lesson-taught');
    expect(await learned()).toEqual([
      { place, target: 'lighting', text: 'بوطو ديال الزنقة', staffId: office.staff.officer },
    ]);
    expect(referenceData.learned(place)).toEqual([
      expect.objectContaining({ text: 'بوطو ديال الزنقة', id: 'lighting' }),
    ]);
    expect((await office.db.miss.findUniqueOrThrow({ where: { id } })).settledAt).toEqual(NOW);
  });

  it('for whole messages becomes an example of an intent or a category', async () => {
    await teach(await missed('صيفطو ليا شي واحد'), 'intent:human', 'صيفطو ليا شي واحد');
    await teach(await missed('زبالة'), 'category:waste', 'كاين الزبل بزاف');
    expect(referenceData.examples).toEqual([
      expect.objectContaining({ text: 'صيفطو ليا شي واحد', intent: 'human' }),
      expect.objectContaining({ text: 'كاين الزبل بزاف', category: 'waste' }),
    ]);
  });

  it('that would be mistaken for another choice is refused, and says for which', async () => {
    const place = 'proposal.theme';
    const id = await missed('santé', place);
    const refused = await teach(id, `${place}:green`, 'santé');
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(/<strong>[^<]*Santé/);
    expect(await learned()).toEqual([]);
    expect((await teach(id, `${place}:health`, 'santé')).status).toBe(303);
  });

  it('cannot give words a second meaning that were taught before', async () => {
    const place = 'complaint.category';
    await teach(await missed('بوطو', place), `${place}:lighting`, 'بوطو');
    const again = await missed('lboto', place);
    const refused = await teach(again, `${place}:roads`, 'بوطو');
    expect(refused.status).toBe(409);
    expect(await learned()).toHaveLength(1);
    expect((await teach(again, `${place}:lighting`, 'بوطو')).status).toBe(303);
    expect(await learned()).toHaveLength(1);
  });

  it('is only for choices that the question has, and that last', async () => {
    const id = await missed('x', 'complaint.category');
    expect((await teach(id, 'complaint.category:nothing', 'words')).status).toBe(409);
    expect((await teach(id, 'intent:human', 'words')).status).toBe(409);
    const list = await missed('العريضة ديال الجردة', 'petition.which');
    expect(await (await officer.get(`/console/misses/${list}`)).text()).not.toContain('name="target"');
    const observer = await signedIn(office, 'observer');
    expect((await observer.post(`/console/misses/${id}/teach`)).status).toBe(403);
  });

  it('is forgotten at once when somebody removes it', async () => {
    const place = 'complaint.category';
    await teach(await missed('بوطو', place), `${place}:lighting`, 'بوطو');
    const page = await (await officer.get('/console/misses/learned')).text();
    const path = /action="(\/console\/misses\/learned\/[0-9a-f-]+\/remove)"/.exec(page)?.[1] ?? '';
    await officer.post(path);
    expect(referenceData.learned(place)).toEqual([]);
    expect(await office.db.auditEvent.count({ where: { action: 'miss.unlearn' } })).toBe(1);
  });
});
