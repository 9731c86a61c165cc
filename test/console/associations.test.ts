// Associations: kept by staff who saw their papers, bound to one telephone by a link, written to once each.
import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sitDown } from './desk.ts';
import { type Caller, NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

const LIST = '/console/associations';
const chromium = findChromium();
let office: Office;
let officer: Caller;
let supervisor: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
  supervisor = await signedIn(office, 'supervisor');
});
afterAll(() => office.close());

const PLAN = {
  ...{ nameAr: 'جمعية أجيال الغد', nameFr: 'Générations de demain', foundedIn: '2015', field: 'youth' },
  ...{ agent: 'Rachid Oubella', phone: '0661 23 45 67', active: '1' },
};

async function registered(more: Record<string, string> = {}): Promise<string> {
  const id = uuidv7();
  expect((await officer.post(LIST, { ...PLAN, ...more, nonce: id })).status).toBe(303);
  return id;
}

/** Somebody whose chat acts for it. */
async function agentOf(associationId: string): Promise<string> {
  const { citizenId } = await newCitizen(office, { name: 'Rachid' });
  await office.db.associationContact.create({
    data: { citizenId, associationId, linkHash: uuidv7(), createdAt: NOW },
  });
  return citizenId;
}

const invited = (form: Record<string, string>) => ({
  ...{ nonce: uuidv7(), kind: 'invitation', field: '', answerBy: '2027-06-01' },
  ...{ textAr: 'دعوة إلى اللقاء', textFr: 'Invitation à la rencontre', ...form },
});

describe('an association', () => {
  it('is kept once, its agent and number sealed, and neither is in the audit log', async () => {
    const id = await registered();
    await officer.post(LIST, { ...PLAN, nonce: id });
    const kept = await office.db.association.findUniqueOrThrow({ where: { id } });
    expect(kept).toMatchObject({ foundedIn: 2015, field: 'youth', checkedOn: null });
    expect(JSON.stringify(kept)).not.toMatch(/Rachid|661/u);
    expect(await (await officer.get(`${LIST}/${id}`)).text()).toContain('Rachid Oubella');
    const deeds = await office.db.auditEvent.findMany({ where: { subjectId: id } });
    expect(deeds.map(({ action }) => action)).toEqual(['association.add']);
    expect(JSON.stringify(deeds)).not.toMatch(/Rachid|661/u);
  });

  it('has no link before its papers were seen, and then one that opens once and is kept as a hash', async () => {
    const id = await registered();
    await officer.post(`${LIST}/${id}/link`, {});
    expect((await office.db.association.findUniqueOrThrow({ where: { id } })).linkHash).toBeNull();
    const { updatedAt } = await office.db.association.findUniqueOrThrow({ where: { id } });
    await officer.post(`${LIST}/${id}`, {
      ...{ ...PLAN, nonce: uuidv7(), checked: '1', seen: updatedAt.toISOString() },
    });
    const pageOf = async () => (await officer.get(`${LIST}/${id}`)).text();
    // Where no channel is open a link would lead nowhere: why stands in its place.
    expect(await pageOf()).not.toContain(`${id}/link"`);
    const { parts } = office;
    const { telegramName } = parts;
    Object.assign(parts, { telegramName: () => 'taroudant_bot' });
    expect(await pageOf()).toContain(`${id}/link"`);
    const page = await (await officer.post(`${LIST}/${id}/link`, {})).text();
    expect(page).toContain('https://t.me/taroudant_bot?start=association_');
    Object.assign(parts, { telegramName });
    const { linkHash, checkedOn } = await office.db.association.findUniqueOrThrow({ where: { id } });
    expect(checkedOn).not.toBeNull();
    expect(linkHash).toMatch(/^[0-9a-f]{64}$/u);
    expect(page).not.toContain(linkHash);
  });

  it('is not written anew over the change of a colleague, nor with a year to come', async () => {
    const id = await registered();
    const stale = { ...PLAN, nonce: uuidv7(), seen: new Date(0).toISOString(), nameFr: 'Autre' };
    await officer.post(`${LIST}/${id}`, stale);
    const { updatedAt } = await office.db.association.findUniqueOrThrow({ where: { id } });
    const early = { ...PLAN, nonce: uuidv7(), seen: updatedAt.toISOString(), foundedIn: '2999' };
    await officer.post(`${LIST}/${id}`, early);
    expect(await office.db.association.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ nameFr: PLAN.nameFr, foundedIn: 2015 },
    });
  });
});

describe('what is written to associations', () => {
  it('is owed once to each of their people, of the field that was chosen, by a supervisor alone', async () => {
    const [sport, other] = [
      await registered({ checked: '1', field: 'sport' }),
      await registered({ checked: '1' }),
    ];
    const people = [await agentOf(sport), await agentOf(sport)];
    await agentOf(other);
    const form = invited({ field: 'sport' });
    expect((await officer.post(`${LIST}/messages`, form)).status).toBe(403);
    await Promise.all([1, 2, 3].map(() => supervisor.post(`${LIST}/messages`, form)));
    const owed = await office.db.notice.findMany({ where: { subjectId: form.nonce } });
    expect(owed.map(({ citizenId }) => citizenId).sort()).toEqual(people.sort());
    const [message] = await office.db.associationMessage.findMany({ where: { id: form.nonce } });
    expect(message).toMatchObject({ told: 1, field: 'sport' });
  });

  it('goes nowhere without a telephone, and an invitation without a day to come is none', async () => {
    const nobody = invited({ field: 'crafts' });
    await supervisor.post(`${LIST}/messages`, nobody);
    const past = invited({ answerBy: '2020-01-01' });
    await supervisor.post(`${LIST}/messages`, past);
    const ids = [nobody.nonce, past.nonce];
    expect(await office.db.associationMessage.count({ where: { id: { in: ids } } })).toBe(0);
    expect(await office.db.notice.count({ where: { subjectId: { in: ids } } })).toBe(0);
  });

  it('shows as many answers as there are rows', async () => {
    const one = await registered({ checked: '1', field: 'health' });
    await agentOf(one);
    const form = invited({ field: 'health' });
    await supervisor.post(`${LIST}/messages`, form);
    await office.db.associationReply.create({
      data: { messageId: form.nonce, associationId: one, answer: 'yes', at: NOW },
    });
    const list = stripIsolates(await (await officer.get(`${LIST}/messages`)).text());
    expect(list).toContain('1 oui, 0 non');
    expect(await (await officer.get(`${LIST}/messages/${form.nonce}`)).text()).toContain(PLAN.nameFr);
  });
});

describe.skipIf(chromium === null)('its pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(() => browser.close());

  it.each(['fr', 'ar'] as const)('can be used by everybody, in %s', async (language) => {
    const id = await registered({ checked: '1' });
    const desk = await sitDown(browser, office, 'supervisor', language);
    for (const [at, name] of [
      [LIST, 'list'],
      [`${LIST}/new`, 'new'],
      [`${LIST}/${id}`, 'one'],
      [`${LIST}/messages`, 'messages'],
    ] as const) {
      await desk.open(at);
      await desk.expectSound(`associations-${name}-${language}`);
    }
  });
});
