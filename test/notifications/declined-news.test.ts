// Whoever does without news of one kind hears none of it, but what the law owes.

import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DECLINABLE, familyOf, NOTICE_FAMILIES } from '../../src/domain/notice.ts';
import { claimNotices } from '../../src/notifications/notices.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

let people = 0;
async function declining(declined: string[]) {
  people += 1;
  const address = `06700000${people}`;
  await town.hears(address, 'سلام');
  const { citizenId } = await town.db.conversation.findFirstOrThrow({ where: { address } });
  await town.db.citizen.update({ where: { id: citizenId }, data: { declined } });
  return citizenId;
}

async function newCase(citizenId: string): Promise<string> {
  const id = uuidv7();
  await town.db.case.create({
    data: {
      ...{
        id,
        reference: `26-${id.slice(-6)}-1`,
        kind: 'complaint',
        categoryId: 'lighting',
        departmentId: 'technical',
      },
      ...{
        citizenId,
        language: 'ary',
        flowHash: '',
        dueOn: town.now,
        createdAt: town.now,
        updatedAt: town.now,
      },
    },
  });
  return id;
}

async function isDeclined(
  citizenId: string,
  kind: string,
  subjectId: string,
  values: object = {},
): Promise<boolean> {
  const id = uuidv7();
  const due = { dueAt: town.now, createdAt: town.now };
  await town.db.notice.create({ data: { id, dedupeKey: id, kind, citizenId, subjectId, values, ...due } });
  const found = await town.db.$transaction((tx) => claimNotices(tx, town.now, 500));
  await town.db.notice.deleteMany();
  return found.find((each) => each.id === id)?.declined ?? expect.fail();
}

it('drops news of the kind alone, and of one’s own case never the answer nor a question', async () => {
  const [mine, other] = [await declining(['case']), await declining([])];
  const [own, followed] = [await newCase(mine), await newCase(other)];
  expect(await isDeclined(mine, 'case_update', own, { status: 'in_progress' })).toBe(true);
  expect(await isDeclined(mine, 'case_update', own, { status: null, text: 'x' })).toBe(true);
  for (const status of ['answered', 'closed', 'refused'])
    expect(await isDeclined(mine, 'case_update', own, { status })).toBe(false);
  expect(await isDeclined(mine, 'case_update', own, { question: 'asked' })).toBe(false);
  expect(await isDeclined(mine, 'case_update', followed, { status: 'closed' })).toBe(true);
  expect(await isDeclined(mine, 'petition_update', uuidv7())).toBe(false);
  expect(await isDeclined(other, 'case_update', followed, { status: 'in_progress' })).toBe(false);
  for (const kind of ['information_decided', 'information_extended', 'information_receipt', 'person_back'])
    expect(await isDeclined(mine, kind, own)).toBe(false);
});

it('summons members all the same, and reminds them no more', async () => {
  const member = await declining(['meeting', 'petition', 'proposal']);
  expect(await isDeclined(member, 'meeting_reminder', uuidv7())).toBe(true);
  for (const kind of ['meeting_card', 'meeting_change', 'meeting_cancel'])
    expect(await isDeclined(member, kind, uuidv7())).toBe(false);
  expect(await isDeclined(member, 'petition_update', uuidv7(), { status: 'decided' })).toBe(true);
  expect(await isDeclined(member, 'proposal_update', uuidv7(), { status: 'listed' })).toBe(true);
  expect(await isDeclined(member, 'proposal_update', uuidv7(), { status: 'answered' })).toBe(false);
});

it('is offered for kinds that there are', () => {
  expect(DECLINABLE.every((family) => NOTICE_FAMILIES.includes(familyOf(family)))).toBe(true);
});

it('tells nothing that was declined, and does so by the query that reads what is due', async () => {
  const citizenId = await declining(['petition']);
  const petition = {
    titleAr: 'ع',
    titleFr: 'P',
    textAr: 'ن',
    textFr: 't',
    status: 'decided',
    threshold: 200,
  };
  const { id: subjectId } = await town.db.petition.create({
    data: { ...petition, id: uuidv7(), reference: '26-800001-1', createdAt: town.now },
  });
  const id = uuidv7();
  const about = { kind: 'petition_update', citizenId, subjectId, values: { status: 'decided' } };
  await town.db.notice.create({
    data: { ...about, id, dedupeKey: id, dueAt: town.now, createdAt: town.now },
  });
  const before = await town.db.outgoingMessage.count();
  await town.engine.tick();
  expect(await town.db.outgoingMessage.count()).toBe(before);
  expect(await town.db.notice.findUniqueOrThrow({ where: { id } })).toMatchObject({ reason: 'declined' });
});
