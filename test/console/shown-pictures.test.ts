// A picture that staff let neighbours see: a small copy, gone the moment they say so, and never shown before.
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sitDown } from './desk.ts';
import { type Caller, NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

async function pictured(departmentId = 'technical') {
  const { citizenId } = await newCitizen(office);
  const caseId = await newCase(office, citizenId, { departmentId });
  const big = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#487' } })
    .jpeg()
    .toBuffer();
  const kept = await office.parts.files.keep(new Uint8Array(big));
  if (!kept) throw new Error('not kept');
  const id = uuidv7();
  const row = { ...kept, id, caseId, media: 'photo', state: 'stored', createdAt: NOW };
  await office.db.attachment.create({ data: row });
  return { caseId, picture: id };
}

const copies = (caseId: string) =>
  office.db.attachment.findMany({ where: { caseId, eventId: { not: null }, state: 'stored' } });

it('is a small copy, made once, in the place of the one before; none is left when it is hidden', async () => {
  const { caseId, picture } = await pictured();
  const path = `/console/cases/${caseId}/pictures`;
  const nonce = randomUUID();
  for (let times = 0; times < 2; times++)
    expect((await officer.post(`${path}/${picture}`, { nonce })).status).toBe(303);
  const [copy, ...others] = await copies(caseId);
  expect(others).toEqual([]);
  const { width } = await sharp(await office.parts.files.read(copy?.path ?? '')).metadata();
  expect(width).toBe(480);
  await officer.post(`${path}/${picture}`, { nonce: randomUUID() });
  expect(await copies(caseId)).toHaveLength(1);
  expect((await officer.post(path, { nonce: randomUUID() })).status).toBe(303);
  expect(await copies(caseId)).toEqual([]);
  const deeds = await office.db.auditEvent.findMany({ where: { subjectId: caseId }, orderBy: { at: 'asc' } });
  const done = deeds.map(({ action }) => action).filter((action) => action.endsWith('_picture'));
  expect(done.sort()).toEqual(['case.hide_picture', 'case.show_picture', 'case.show_picture']);
});

it('is let be shown by nobody who only looks, nor of another case or department', async () => {
  const [one, other] = [await pictured('cleanliness'), await pictured()];
  const [observer, roads] = [await signedIn(office, 'observer'), await signedIn(office, 'roads')];
  const show = (by: Caller, caseId: string, picture: string) =>
    by.post(`/console/cases/${caseId}/pictures/${picture}`, { nonce: randomUUID() });
  expect((await show(observer, one.caseId, one.picture)).status).toBe(403);
  expect((await show(roads, one.caseId, one.picture)).status).toBe(404);
  expect((await show(officer, one.caseId, other.picture)).status).toBe(404);
  expect(await copies(one.caseId)).toEqual([]);
});

const chromium = findChromium();
it.skipIf(chromium === null).each(['fr', 'ar'] as const)(
  'is released with one tap below it, in %s',
  { timeout: 120_000 },
  async (language) => {
    const { caseId } = await pictured();
    const browser = await openBrowser(chromium ?? '');
    try {
      const desk = await sitDown(browser, office, 'officer', language);
      await desk.open(`/console/cases/${caseId}`);
      await desk.page.locator('.shown-picture button').click();
      await desk.page.locator(`form[action$="/pictures"] button`).waitFor();
      await desk.expectSound(`picture-shown-${language}`);
      expect(await copies(caseId)).toHaveLength(1);
    } finally {
      await browser.close();
    }
  },
);
