// One of two problems becomes a complaint of its own: who goes along is chosen, each is told once, two at once cannot cross.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sitDown } from './desk.ts';
import {
  type Caller,
  NOW,
  newCase,
  newCitizen,
  type Office,
  openOffice,
  signedIn,
  toldAt,
} from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  // The numbers of the cases made by hand are taken.
  await office.db.$executeRaw`select setval('reference_number', 5000)`;
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

const split = (id: string, fields: object = {}, by = officer) =>
  by.post(`/console/cases/${id}/split`, {
    ...{ nonce: randomUUID(), seen: 'received', text: 'الزبل مجموع حدا العمود', category: 'waste' },
    ...fields,
  });
const ofCitizen = (citizenId: string) =>
  office.db.case.findMany({ where: { citizenId }, orderBy: { id: 'asc' }, include: { followers: true } });

async function followed() {
  const [owner, stays, both, leaves] = [
    await newCitizen(office),
    await newCitizen(office),
    await newCitizen(office),
    await newCitizen(office),
  ];
  const id = await newCase(office, owner.citizenId);
  for (const { citizenId } of [stays, both, leaves])
    await office.db.follower.create({ data: { caseId: id, citizenId, createdAt: NOW } });
  return { id, owner, stays, both, leaves };
}

it('goes to the office of its subject with those who were chosen, who hear its number once', async () => {
  const { id, owner, stays, both, leaves } = await followed();
  const nonce = randomUUID();
  const chosen = { [`follower_${both.citizenId}`]: 'both', [`follower_${leaves.citizenId}`]: 'new_one' };
  for (let times = 0; times < 2; times++) expect((await split(id, { nonce, ...chosen })).status).toBe(303);
  const [old, made, ...others] = await ofCitizen(owner.citizenId);
  expect(others).toEqual([]);
  expect(made).toMatchObject({ categoryId: 'waste', departmentId: 'cleanliness', dueOn: old?.dueOn });
  const people = (followers: { citizenId: string }[] = []) =>
    followers.map(({ citizenId }) => citizenId).sort();
  expect(people(old?.followers)).toEqual([stays.citizenId, both.citizenId].sort());
  expect(people(made?.followers)).toEqual([leaves.citizenId, both.citizenId].sort());
  await toldAt(office, NOW, owner.conversationId);
  const texts = async ({ conversationId }: { conversationId: string }) =>
    (await office.db.outgoingMessage.findMany({ where: { conversationId } })).map(({ text }) =>
      stripIsolates(text ?? ''),
    );
  for (const person of [owner, both, leaves]) {
    const told = await texts(person);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(made?.reference);
  }
  expect(await texts(stays)).toEqual([]);
  const deeds = await office.db.auditEvent.findMany({ where: { action: 'case.split', subjectId: id } });
  expect(deeds.map(({ detail }) => detail)).toEqual([{ newId: made?.id }]);
});

it('is made once by two who do it at one moment, and never of what is said in confidence', async () => {
  const { id, owner } = await followed();
  const second = await signedIn(office, 'second');
  const both = await Promise.all([split(id), split(id, {}, second)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await ofCitizen(owner.citizenId)).toHaveLength(2);
  // Whoever has seen that it was split may split it once more.
  const page = await (await officer.get(`/console/cases/${id}/split`)).text();
  const [, splits = ''] = /name="splits" value="(\d+)"/u.exec(page) ?? [];
  expect((await split(id, { splits })).status).toBe(303);
  expect(page).not.toContain('value="administration"');
  expect((await split(id, { splits: '2', category: 'administration' })).status).toBe(409);
});

it('is not made of what changed meanwhile, nor by who only looks; what was typed stays', async () => {
  const { id, owner } = await followed();
  const second = await signedIn(office, 'second');
  const move = second.post(`/console/cases/${id}/status`, {
    ...{ nonce: randomUUID(), seen: 'received', status: 'in_progress', text: '' },
  });
  expect((await move).status).toBe(303);
  const answer = await split(id);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('الزبل مجموع حدا العمود');
  const observer = await signedIn(office, 'observer');
  expect((await split(id, { seen: 'in_progress' }, observer)).status).toBe(403);
  expect(await ofCitizen(owner.citizenId)).toHaveLength(1);
});

const chromium = findChromium();
it.skipIf(chromium === null).each(['fr', 'ar'] as const)(
  'is made at the desk, in %s',
  { timeout: 120_000 },
  async (language) => {
    const { id, owner } = await followed();
    const browser = await openBrowser(chromium ?? '');
    try {
      const desk = await sitDown(browser, office, 'officer', language);
      await desk.open(`/console/cases/${id}`);
      await desk.page.locator(`a[href="/console/cases/${id}/split"]`).click();
      await desk.page.locator('main textarea[name=text]').fill('الزبل مجموع حدا العمود');
      await desk.expectSound(`split-${language}`);
      await desk.page.locator('main button.main').click();
      await desk.page.waitForURL(`**/cases/${id}**`);
      expect(await ofCitizen(owner.citizenId)).toHaveLength(2);
    } finally {
      await browser.close();
    }
  },
);
