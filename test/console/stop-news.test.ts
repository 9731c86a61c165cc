// News on its way to many can be stopped: what has not left leaves no more, what has is counted, and other news goes on.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticesOf } from '../../src/features/feature.ts';
import { FEATURES } from '../../src/features.ts';
import { claimDue } from '../../src/messaging/outbound/outbox.ts';
import { notify } from '../../src/notifications/notifier.ts';
import { readNewsUnderWay, stopNews } from '../../src/notifications/stop-broadcast.ts';
import { NO_LOG } from '../support/no-log.ts';
import { settlePeople } from '../support/outbox.ts';
import { NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const ROADS = [{ channel: 'simulator', notices: 1000 }];
let crowds = 0;

/** News of this subject for so many people, each with the message it has become so far. */
async function news(
  subjectId: string,
  kind: string,
  states: (string | null)[],
  createdAt = NOW,
): Promise<void> {
  const people = await settlePeople(office.db, 'simulator', states.length, NOW, `crowd${++crowds}-`);
  const notices = people.map(({ citizenId }) => ({ id: uuidv7(), citizenId }));
  await office.db.notice.createMany({
    data: notices.map(({ id, citizenId }, i) => ({
      ...{ id, dedupeKey: id, kind, citizenId, subjectId, dueAt: createdAt, createdAt, urgent: true },
      ...{ values: { status: 'in_progress' }, doneAt: states[i] === null ? null : createdAt },
    })),
  });
  await office.db.outgoingMessage.createMany({
    data: notices.flatMap(({ id }, i) => {
      const state = states[i] ?? null;
      const conversationId = people[i]?.conversationId ?? '';
      const row = { id: uuidv7(), conversationId, dedupeKey: `notice:${id}`, kind: 'notice', text: 'news' };
      return state === null ? [] : [{ ...row, state, notBefore: createdAt, createdAt }];
    }),
  });
}

const many = (state: string | null, count: number) => Array.from({ length: count }, () => state);
const caseOf = async () => newCase(office, (await newCitizen(office)).citizenId);

it('stops what has not left of a case, tells how much had, and writes it down', async () => {
  const [id, other] = [await caseOf(), await caseOf()];
  await news(id, 'case_update', many('sent', 5), new Date(NOW.getTime() - 86_400_000));
  await news(id, 'case_update', [
    ...many('sent', 6),
    ...['delivered', 'sending', 'unknown'],
    ...many('queued', 20),
    'awaiting',
    ...many(null, 10),
  ]);
  await news(other, 'case_update', [...many('queued', 2), ...many(null, 2)]);
  const officer = await signedIn(office, 'officer');
  const before = await (await officer.get(`/console/cases/${id}`)).text();
  expect(before).toContain(`/console/cases/${id}/stop-news`);
  expect(before).toContain('31');

  const observer = await signedIn(office, 'observer');
  expect(await (await observer.get(`/console/cases/${id}`)).text()).not.toContain('stop-news');
  expect((await observer.post(`/console/cases/${id}/stop-news`)).status).toBe(403);

  for (let times = 0; times < 2; times++)
    expect((await officer.post(`/console/cases/${id}/stop-news`)).status).toBe(303);
  const deeds = await office.db.auditEvent.findMany({ where: { action: 'case.stop_news' } });
  expect(deeds.map(({ subjectId, detail }) => [subjectId, detail])).toEqual([[id, { left: 9, stopped: 31 }]]);
  const after = await (await officer.get(`/console/cases/${id}`)).text();
  expect(after).not.toContain('/stop-news');
  expect(after).toMatch(/9.*31|31.*9/su);

  // Neither the notifier nor the outbox has anything of it any more; the other case goes on.
  const { db, parts } = office;
  await notify({
    ...noticesOf(FEATURES),
    db,
    words: parts.words,
    newId: uuidv7,
    clock: () => NOW,
    log: NO_LOG,
  });
  const leaving = await claimDue(db, 'x', NOW, ROADS, 1000);
  expect(leaving).toHaveLength(4);
  expect(await readNewsUnderWay(db, { kind: 'case', id })).toEqual({ waiting: 0, left: 0 });
});

it('stops the files that go with the words, too', async () => {
  const id = await caseOf();
  await news(id, 'case_update', ['queued']);
  const said = await office.db.outgoingMessage.findFirstOrThrow({ where: { state: 'queued' } });
  const file = await office.db.attachment.create({
    data: { id: uuidv7(), caseId: id, media: 'photo', state: 'stored', path: 'p', createdAt: NOW },
  });
  const { options, template, position, ...row } = said;
  const photo = {
    ...row,
    id: uuidv7(),
    dedupeKey: `${said.dedupeKey}:${file.id}`,
    text: '',
    attachmentId: file.id,
  };
  await office.db.outgoingMessage.create({ data: { ...photo, caseId: id } });
  const by = { staffId: office.staff.officer, scope: 'all' as const, at: NOW };
  expect(await stopNews(office.db, { kind: 'case', id }, by)).toEqual({ left: 0, stopped: 1 });
  expect(await claimDue(office.db, 'x', NOW, ROADS, 1000)).toEqual([]);
});

it('stops what has not left of a petition', async () => {
  const id = uuidv7();
  await office.db.petition.create({
    data: {
      ...{ id, reference: '26-000077-7', titleAr: 'سوق', titleFr: 'Marché', textAr: 'نص', textFr: 'Texte' },
      ...{ status: 'collecting', threshold: 200, openedAt: NOW, createdAt: NOW },
    },
  });
  await news(id, 'petition_update', [...many('sent', 2), ...many('queued', 3), null]);
  const officer = await signedIn(office, 'officer');
  expect(await (await officer.get(`/console/petitions/${id}`)).text()).toContain('stop-news');
  await officer.post(`/console/petitions/${id}/stop-news`);
  const deed = await office.db.auditEvent.findFirstOrThrow({ where: { action: 'petition.stop_news' } });
  expect(deed.detail).toEqual({ left: 2, stopped: 4 });
});
