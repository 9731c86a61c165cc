// Two complaints that tell the same are put together, and taken apart again; nobody is told twice, and no word is lost.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { following } from '../../src/bot/join-case.ts';
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
let second: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
  second = await signedIn(office, 'second');
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.db.case.deleteMany();
});

const read = (id: string) =>
  office.db.case.findUniqueOrThrow({ where: { id }, include: { followers: true } });
const pageOf = async (id: string, by = officer) =>
  stripIsolates(await (await by.get(`/console/cases/${id}`)).text());

async function aCase(more: object = {}) {
  const { citizenId, conversationId } = await newCitizen(office);
  return { id: await newCase(office, citizenId, more), citizenId, conversationId };
}

const merge = (id: string, into: string, fields: object = {}, by = officer) =>
  by.post(`/console/cases/${id}/merge`, {
    ...{ nonce: randomUUID(), seen: 'received', into, reason: 'نفس العمود' },
    ...fields,
  });
const part = (id: string, fields: object = {}, by = officer) =>
  by.post(`/console/cases/${id}/part`, { nonce: randomUUID(), reason: 'عمودان', ...fields });

const textsTo = async (conversationId: string, at = NOW) => {
  await toldAt(office, at, conversationId);
  const rows = await office.db.outgoingMessage.findMany({
    where: { conversationId },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ text }) => stripIsolates(text ?? ''));
};

describe('putting together', () => {
  it('leads its people to the case that goes on, tells each once, and shows all that was said there', async () => {
    const [one, other, follower] = [
      await aCase(),
      await aCase({ description: 'الضو طافي' }),
      await newCitizen(office),
    ];
    await office.db.follower.create({
      data: { caseId: other.id, citizenId: follower.citizenId, createdAt: new Date('2026-03-09T10:00:00Z') },
    });
    const nonce = randomUUID();
    const answer = await merge(other.id, one.id, { nonce });
    expect(answer.headers.get('location')).toBe(`/console/cases/${one.id}?told=case-merged`);
    expect((await merge(other.id, one.id, { nonce })).status).toBe(303);
    expect(await read(other.id)).toMatchObject({ status: 'merged', mergedIntoId: one.id });
    const into = await read(one.id);
    expect(into.followers.map(({ citizenId }) => citizenId).sort()).toEqual(
      [other.citizenId, follower.citizenId].sort(),
    );
    const page = await pageOf(one.id);
    expect(page).toContain('الضو طافي');
    expect(page).toContain((await read(other.id)).reference);
    expect(await pageOf(other.id)).toContain(into.reference);
    for (const { conversationId } of [other, follower]) {
      const told = await textsTo(conversationId);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(into.reference);
    }
    expect(await textsTo(one.conversationId)).toEqual([]);
    const deeds = await office.db.auditEvent.findMany({
      where: { action: 'case.merge', subjectId: other.id },
    });
    expect(deeds.map(({ detail }) => detail)).toEqual([{ intoId: one.id, from: 'received' }]);
  });

  it('keeps the earlier of the two promises', async () => {
    const [one, other] = [await aCase(), await aCase({ dueOn: new Date('2026-03-13') })];
    await merge(other.id, one.id);
    expect((await read(one.id)).dueOn).toEqual(new Date('2026-03-13'));
  });

  it('takes along what was merged before, and gives it back when it is undone', async () => {
    const [one, other, third] = [await aCase(), await aCase(), await aCase()];
    await merge(third.id, other.id);
    await merge(other.id, one.id);
    expect((await read(third.id)).mergedIntoId).toBe(one.id);
    expect((await read(one.id)).followers).toHaveLength(2);
    expect((await part(other.id)).status).toBe(303);
    expect((await read(third.id)).mergedIntoId).toBe(other.id);
    expect((await read(one.id)).followers).toHaveLength(0);
    expect((await part(third.id)).status).toBe(303);
    expect((await read(other.id)).followers).toHaveLength(0);
  });

  it.each([
    ['with itself', async (id: string) => id],
    ['with what is over', async () => (await aCase({ status: 'closed' })).id],
    ['with what is not there', async () => randomUUID()],
  ])('is not done %s, and what was typed stays', async (_, target) => {
    const one = await aCase();
    const answer = await merge(one.id, await target(one.id), { reason: 'حدا نفس الجامع' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('حدا نفس الجامع');
    expect((await read(one.id)).status).toBe('received');
    expect(await office.db.notice.count({ where: { citizenId: one.citizenId } })).toBe(0);
  });

  it('is done by nobody who only looks, nor with a case of a department that they do not see', async () => {
    const [one, other] = [await aCase(), await aCase({ departmentId: 'cleanliness' })];
    const observer = await signedIn(office, 'observer');
    expect((await merge(one.id, other.id, {}, observer)).status).toBe(403);
    const roads = await signedIn(office, 'roads');
    expect((await merge(other.id, one.id, {}, roads)).status).toBe(404);
    expect((await part(other.id, {}, roads)).status).toBe(404);
  });
});

describe('taking apart', () => {
  it('gives back who came with it, leaves who followed before or joined since, and tells who had heard', async () => {
    const [one, other, before, since] = [
      await aCase(),
      await aCase(),
      await newCitizen(office),
      await newCitizen(office),
    ];
    const follow = (caseId: string, citizenId: string, at: string) =>
      office.db.follower.create({ data: { caseId, citizenId, createdAt: new Date(at) } });
    for (const id of [one.id, other.id]) await follow(id, before.citizenId, '2026-03-09T10:00:00Z');
    await merge(other.id, one.id);
    await follow(one.id, since.citizenId, '2026-03-10T11:00:00Z');
    await textsTo(other.conversationId);
    expect((await part(other.id)).headers.get('location')).toBe(
      `/console/cases/${other.id}?told=case-parted`,
    );
    expect(await read(other.id)).toMatchObject({ status: 'received', mergedIntoId: null, closedAt: null });
    const left = (await read(one.id)).followers.map(({ citizenId }) => citizenId);
    expect(left.sort()).toEqual([before.citizenId, since.citizenId].sort());
    const told = await textsTo(other.conversationId);
    expect(told).toHaveLength(2);
    expect(told[1]).toContain((await read(other.id)).reference);
  });

  it('takes along only what had been merged into it, and tells each of their own number', async () => {
    const [first, second, third, own] = [await aCase(), await aCase(), await aCase(), await aCase()];
    await merge(own.id, first.id);
    await merge(first.id, second.id);
    await textsTo(first.conversationId);
    await merge(second.id, third.id);
    const { reference } = await read(first.id);
    const news = (await textsTo(first.conversationId)).at(-1) ?? '';
    expect(news).toContain(reference);
    expect(news).not.toContain((await read(second.id)).reference);
    expect((await part(first.id)).status).toBe(303);
    expect((await read(first.id)).mergedIntoId).toBeNull();
    expect((await read(own.id)).mergedIntoId).toBe(first.id);
    expect((await read(second.id)).mergedIntoId).toBe(third.id);
    const following = async (id: string) => (await read(id)).followers.map(({ citizenId }) => citizenId);
    expect(await following(first.id)).toEqual([own.citizenId]);
    expect(await following(third.id)).toEqual([second.citizenId]);
    expect((await part(second.id)).status).toBe(303);
    expect(await following(second.id)).toEqual([]);
    expect(await following(third.id)).toEqual([]);
  });

  it('says nothing to those who had not heard yet', async () => {
    const [one, other] = [await aCase(), await aCase()];
    await merge(other.id, one.id);
    await part(other.id);
    expect(await textsTo(other.conversationId)).toEqual([]);
  });
});

describe('two at once', () => {
  it('cannot put each into the other, nor one into two: the second reads why', async () => {
    const [one, other, third] = [await aCase(), await aCase(), await aCase()];
    const crossed = await Promise.all([merge(one.id, other.id), merge(other.id, one.id, {}, second)]);
    expect(crossed.map(({ status }) => status).sort()).toEqual([303, 409]);
    const [open, gone] = (await read(one.id)).status === 'merged' ? [other, one] : [one, other];
    expect(await read(open.id)).toMatchObject({ status: 'received', mergedIntoId: null });
    const fourth = await aCase();
    const both = await Promise.all([merge(fourth.id, open.id), merge(fourth.id, third.id, {}, second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const undone = await Promise.all([part(gone.id), part(gone.id, {}, second)]);
    expect(undone.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it('loses no words that somebody wrote to the citizen meanwhile', async () => {
    const [one, other] = [await aCase(), await aCase()];
    await merge(other.id, one.id);
    const answer = await second.post(`/console/cases/${other.id}/status`, {
      ...{ nonce: randomUUID(), seen: 'received', status: 'in_progress', text: 'الفرقة غادا تجي غدا' },
    });
    expect(answer.status).toBe(409);
    const page = stripIsolates(await answer.text());
    expect(page).toContain('الفرقة غادا تجي غدا');
    expect(page).toContain((await read(one.id)).reference);
    expect(await office.db.notice.count({ where: { subjectId: other.id } })).toBe(0);
  });

  it('whoever joins while it is put together follows the case that goes on', async () => {
    const [one, other, late] = [await aCase(), await aCase(), await newCitizen(office)];
    const joins = office.db.$executeRawUnsafe(
      following('$1::jsonb'),
      JSON.stringify([{ caseId: other.id, citizenId: late.citizenId, createdAt: NOW }]),
    );
    await Promise.all([merge(other.id, one.id), joins]);
    expect((await read(one.id)).followers.map(({ citizenId }) => citizenId)).toContain(late.citizenId);
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('at the desk', { timeout: 120_000 }, () => {
  it.each(['fr', 'ar'] as const)(
    'the other is found by its number, put together, and taken apart, in %s',
    async (language) => {
      const near = { latitude: 30.4706, longitude: -8.8771, categoryId: 'lighting' };
      const [one, other] = [
        await aCase({ ...near, description: 'Le lampadaire devant la mosquée est éteint' }),
        await aCase({ ...near, description: 'البولة طافية حدا الجامع' }),
      ];
      const { reference } = await read(one.id);
      const browser = await openBrowser(chromium ?? '');
      try {
        const desk = await sitDown(browser, office, 'officer', language);
        await desk.open(`/console/cases/${other.id}`);
        await desk.page.locator(`a[href="/console/cases/${other.id}/merge"]`).click();
        await desk.page.locator('.candidate').first().waitFor();
        await desk.page.locator('input[type=search][name=q]').last().fill(reference);
        await desk.page.locator('form[role=search] button').last().click();
        await desk.page.locator(`input[value="${one.id}"]`).check();
        await desk.page.locator('input[name=reason]').fill('نفس العمود');
        await desk.expectSound(`merge-${language}`);
        await desk.page.setViewportSize({ width: 390, height: 900 });
        await desk.expectSound(`merge-narrow-${language}`);
        await desk.page.setViewportSize({ width: 1280, height: 900 });
        await desk.page.locator('main button.main').click();
        await desk.page.locator('.together').waitFor();
        await desk.expectSound(`merged-${language}`);
        await desk.page.locator('.together summary').click();
        await desk.page.locator('.together input[name=reason]').fill('عمودان');
        await desk.page.locator('.together button').click();
        await desk.page.waitForURL(`**/cases/${other.id}**`);
        expect((await read(other.id)).status).toBe('received');
      } finally {
        await browser.close();
      }
    },
  );
});
