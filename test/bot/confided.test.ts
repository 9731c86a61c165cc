// Who supports a petition: said to the citizen in full, and in no record that staff could read it from.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StaffView } from '../../src/database/reachable.ts';
import { readThreadScope } from '../../src/database/thread-scope.ts';
import { listInbox } from '../../src/features/inbox/queries.ts';
import { readThread } from '../../src/features/inbox/thread.ts';
import { tidyOutbox } from '../../src/messaging/outbound/outbox-maintenance.ts';
import { openTown, type Town } from '../support/town.ts';

const NAME = 'Nadia Bennani';
let town: Town;
beforeEach(async () => {
  town = await openTown();
  const { db, context, now } = town;
  const words = { titleAr: 'ملعب المحايطة', titleFr: 'Terrain', textAr: 'بغينا ملعب', textFr: 'Un terrain' };
  const petition = { id: context.newId(), reference: '26-000009-4', status: 'collecting', threshold: 200 };
  await db.petition.create({ data: { ...petition, ...words, openedAt: now, createdAt: now } });
  await town.hears('1', 'salam');
});
afterEach(async () => {
  expect(town.missing).toEqual([]);
  await town.close();
});

async function upToReview(name = NAME): Promise<void> {
  await town.hears('1', 'petition_26-000009-4');
  await town.taps('1', '.support');
  await town.taps('1', '.resident');
  await town.hears('1', name, { messageId: 'the-name' });
  await town.taps('1', '.agree');
  await town.hears('1', 'jb 654 987');
}

/** Everything that the record of the chat holds, as text; what is sealed is told by its mark only. */
async function recorded(): Promise<string> {
  const [heard, said] = await Promise.all([
    town.db.incomingMessage.findMany(),
    town.db.outgoingMessage.findMany(),
  ]);
  return JSON.stringify([heard, said.map(({ position: _, providerOrder: __, ...row }) => row)]);
}

async function seen(view: Partial<StaffView>): Promise<string> {
  const { id, citizenId } = await town.db.conversation.findFirstOrThrow();
  const whole: StaffView = { staffId: 's', scope: 'all', ...view };
  const within = await readThreadScope(town.db, citizenId, whole);
  const { lines } = await readThread(town.db, id, { limit: 100, within });
  return JSON.stringify([lines, await listInbox(town.db, 'recent', whole, 10)]);
}

it('the name, the tie, the card and the code stand in the chat and in no record', async () => {
  await upToReview();
  const review = town.last('1').text;
  const tie = town.context.words.say('ary', { message: 'petition-tie', attribute: 'resident' });
  expect(review).toContain(NAME);
  expect(review).toContain('•••••987');
  expect(review).toContain(tie);
  await town.taps('1', 1);
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/u.exec(town.last('1').text)?.[0] ?? expect.fail();
  await town.hears('1', code);
  expect(town.last('1').text).toContain('26-000009-4');
  const record = await recorded();
  for (const hidden of ['Nadia', 'Bennani', '654987', '654 987', code, '.resident"'])
    expect(record.replaceAll(/"options":\[.*?\]/gu, '')).not.toContain(hidden);
  const reviewed = await town.db.outgoingMessage.findFirstOrThrow({
    where: { sealed: { not: null } },
    orderBy: { position: 'asc' },
  });
  expect(reviewed.text).not.toContain(tie);
  expect(reviewed.text).toContain('•••');
});

it('the record tells a name typed before its question, and one corrected afterwards, as little', async () => {
  await town.hears('1', 'petition_26-000009-4');
  await town.taps('1', '.support');
  await town.taps('1', '.resident');
  await town.hears('1', 'Nadia Benani', { messageId: 'the-name' });
  await town.hears('1', { kind: 'edited', of: 'the-name', text: NAME });
  await town.taps('1', '.agree');
  await town.hears('1', 'jb654987');
  expect(town.last('1').text).toContain(NAME);
  await town.taps('1', 1);
  await town.hears('1', { kind: 'edited', of: 'the-name', text: 'Nadia Bennani El Idrissi' });
  const record = await recorded();
  for (const hidden of ['Nadia', 'Benani', 'Bennani', 'Idrissi']) expect(record).not.toContain(hidden);
});

it('whoever sends from the outbox after a crash sends the real words, which are gone within the hour', async () => {
  await upToReview();
  const row = await town.db.outgoingMessage.findFirstOrThrow({ where: { sealed: { not: null } } });
  const before = town.said('1').length;
  await town.db.outgoingMessage.update({ where: { id: row.id }, data: { state: 'queued' } });
  await town.engine.tick();
  await town.engine.idle();
  expect(town.said('1').length).toBe(before + 1);
  expect(town.last('1').text).toContain(NAME);
  const later = (minutes: number) => new Date(town.now.getTime() + minutes * 60_000);
  const left = () => town.db.outgoingMessage.count({ where: { sealed: { not: null } } });
  await tidyOutbox(town.db, 'town', later(30), []);
  expect(await left()).toBe(1);
  await tidyOutbox(town.db, 'town', later(61), []);
  expect(await left()).toBe(0);
});

it('what was said about petitions is read by administrators only, the rest by all', async () => {
  await upToReview();
  await town.taps('1', 1);
  await town.hears('1', 'شكرا بزاف');
  const officer = await seen({});
  for (const hidden of ['ملعب المحايطة', 'petition_', '456', 'عريضة: '])
    expect(officer).not.toContain(hidden);
  expect(officer).toContain('salam');
  const admin = await seen({ seesSupporters: true });
  expect(admin).toContain('ملعب المحايطة');
  expect(admin).not.toContain(NAME);
});

/** What is remembered of the chat, as it lies in the database. */
const remembered = async () => JSON.stringify((await town.db.conversation.findFirstOrThrow()).memory);

it('what the open form remembers of a name, and the form that was left, lies sealed', async () => {
  await upToReview();
  for (const leave of ['menu', '/start']) {
    for (const hidden of ['Nadia', 'Bennani', '654987']) expect(await remembered()).not.toContain(hidden);
    await town.hears('1', leave);
  }
  await town.hears('1', 'petition_26-000009-4');
  await town.taps('1', '.continue').catch(() => undefined);
  expect(town.last('1').text).toContain(NAME);
  await town.hears('1', 'sealed:a:b');
  expect(town.missing).toEqual([]);
});

it('words of a form that another key or row sealed are as if they had not been said', async () => {
  await upToReview();
  const { id, memory } = await town.db.conversation.findFirstOrThrow();
  const carried = JSON.stringify(memory).replace(/sealed:[^:"]+:/u, 'sealed:another:');
  await town.db.conversation.update({ where: { id }, data: { memory: JSON.parse(carried) } });
  await town.hears('1', 'menu');
  expect(town.last('1').text).toContain('أش بغيتو ديرو');
});

it('the number of a card that stands in words of any form is read back, and lies in no record and no memory', async () => {
  const bare = async () => `${await recorded()} ${await remembered()}`.replace(/[^\p{L}\p{N}"]/gu, '');
  await town.hears('1', 'menu');
  await town.taps('1', '.complaint');
  await town.taps('1', '.lighting');
  await town.hears('1', 'الضو طافي، لاكارط ديالي هي ZK777888 وسميتي حسن');
  expect(await bare()).not.toContain('ZK777888');
  await town.hears('1', 'حدا الدار ديال ZK 555 666');
  expect(town.last('1').text).toContain('ZK 555 666');
  expect(await bare()).not.toMatch(/ZK\d{3}/u);
  await town.hears('1', 'المحايطة');
  await town.taps('1', '._skip');
  expect(town.last('1').text).toContain('ZK777888');
  expect(await bare()).not.toMatch(/ZK\d{3}/u);
  await town.taps('1', '.send');
  expect(await town.db.case.findFirstOrThrow()).toMatchObject({
    description: expect.stringContaining('•888'),
  });
});

it.each([
  [
    'le trottoir est cassé à Lastah',
    'je veux me plaindre d’un agent du service technique, Khalid, il m’a demandé un bakchich',
    'menu',
  ],
  [
    'الطريق مهرسة فلاسطاح',
    'بغيت نشكي بواحد الموظف ديال المصلحة التقنية، خالد، طلب مني الرشوة',
    'فين وصلات الشكاية ديالي',
  ],
  [
    'tri9 mherresa f lastah',
    'lmowaddaf dyal lmasla7a te9niya smito Khalid 3ayrni o tleb meni lflous bach iji',
    'fin weslat chikaya dyali',
  ],
])('who is complained of reads nothing of it: «%s», then «%s»', async (problem, accusation, later) => {
  await town.hears('1', problem);
  await town.taps('1', 1);
  const { departmentId } = await town.db.case.findFirstOrThrow();
  const scope = { department: departmentId, unseen: ['service_complaint'] };
  await town.hears('1', accusation);
  const said = () =>
    town
      .said('1')
      .map(({ text }) => text)
      .join('\n');
  expect(said()).toContain('🔒');
  await town.hears('1', later);
  expect(await seen({ scope })).not.toMatch(/Khalid|خالد|بغيت نشكي|plaindre|mowaddaf/u);
});
