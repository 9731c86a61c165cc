import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { campaignText, readCampaign } from '../../src/features/proposals/campaigns/campaigns.ts';
import { type Caller, NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

const NAMES = { nameAr: 'جمع الأفكار', nameFr: 'Recueil d’idées' };
const AXES = {
  ...{ axis0_nameAr: 'الرقمنة', axis0_nameFr: 'Numérisation', axis0_theme: 'services', axis0_quota: '1' },
  ...{ axis1_nameAr: 'المخاطر', axis1_nameFr: 'Risques', axis1_theme: 'other', axis1_quota: '٢' },
};
let year = 2030;
/** Of a year of its own, so that none is in the way of another. */
async function campaign() {
  year += 1;
  const days = { opensOn: `${year}-04-01`, closesOn: `${year}-06-30` };
  const nonce = uuidv4();
  const form = { ...NAMES, ...AXES, ...days };
  const send = () => officer.post('/console/campaigns', { nonce, ...form });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual(
    Array(2).fill(expect.stringContaining(`/console/campaigns/${nonce}`)),
  );
  const made = await readCampaign(office.db, nonce);
  if (made === null) throw new Error('no campaign');
  return { ...made, form };
}

let count = 0;
async function proposed(axisId: string, status = 'listed'): Promise<string> {
  const { citizenId } = await newCitizen(office);
  const id = uuidv7();
  count += 1;
  const said = { title: `فكرة ${count}`, idea: 'كذا', flowHash: 'test', language: 'ary', theme: 'services' };
  const data = { id, citizenId, reference: `26-${String(count).padStart(6, '0')}-1`, ...said, axisId };
  await office.db.proposal.create({ data: { ...data, status, createdAt: NOW, listedAt: NOW } });
  return id;
}

async function project(): Promise<string> {
  const id = uuidv7();
  const about = { nameAr: 'كذا', nameFr: 'Ceci', aboutAr: 'كذا', aboutFr: 'Ceci' };
  await office.db.project.create({ data: { id, ...about, stagedAt: NOW, createdAt: NOW } });
  return id;
}
const take = (id: string, projectId: string) =>
  officer.post(`/console/proposals/${id}/status`, {
    ...{ seen: 'listed', status: 'taken_up', text: 'Oui', project: projectId },
  });

describe('a campaign', () => {
  it('is made once of a form that comes twice, with its axes in their order', async () => {
    const made = await campaign();
    expect(made.axes.map(({ nameFr, theme, quota }) => [nameFr, theme, quota])).toEqual([
      ['Numérisation', 'services', 1],
      ['Risques', 'other', 2],
    ]);
    expect(await office.db.auditEvent.count({ where: { subjectId: made.id } })).toBe(1);
  });

  it('is never open on a day of another, and ends after it begins', async () => {
    const { form } = await campaign();
    const later = { ...form, opensOn: `${year}-06-30`, closesOn: `${year}-08-01` };
    const refused = await officer.post('/console/campaigns', { nonce: uuidv4(), ...later });
    expect(refused.headers.get('location')).toContain('told=incomplete');
    const back = { ...form, opensOn: `${year}-09-02`, closesOn: `${year}-09-01` };
    await officer.post('/console/campaigns', { nonce: uuidv4(), ...back });
    const none = { nonce: uuidv4(), ...NAMES, opensOn: `${year}-10-01`, closesOn: `${year}-10-02` };
    await officer.post('/console/campaigns', none);
    expect(await office.db.campaign.count({ where: { opensOn: { gte: new Date(`${year}-01-01`) } } })).toBe(
      1,
    );
  });

  it('is changed by one of two at once, keeps an axis that ideas came for, and no quota below what is kept', async () => {
    const made = await campaign();
    const seen = campaignText(made);
    const ids = { axis0_id: made.axes[0]?.id ?? '', axis1_id: made.axes[1]?.id ?? '' };
    const save = (change: object) =>
      officer.post(`/console/campaigns/${made.id}`, { ...made.form, ...ids, seen, ...change });
    for (let i = 0; i < 2; i += 1) await take(await proposed(ids.axis1_id), await project());
    expect((await save({ axis1_quota: '1' })).status).toBe(409);
    expect((await save({ axis1_nameAr: '', axis1_nameFr: '' })).status).toBe(409);
    expect((await save({ nameFr: 'Nouveau' })).status).toBe(303);
    const late = await save({ nameFr: 'Autre', unsent: `/console/campaigns/${made.id}` });
    expect([late.status, (await late.text()).includes('Autre')]).toEqual([409, true]);
    expect((await readCampaign(office.db, made.id))?.axes).toHaveLength(2);
  });

  it('keeps no more ideas of an axis than its quota, of two at once, too', async () => {
    const { axes } = await campaign();
    const axis = axes[0]?.id ?? '';
    const [one, two, carries] = [await proposed(axis), await proposed(axis), await project()];
    const answers = await Promise.all([take(one, carries), take(two, carries)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await office.db.proposal.count({ where: { axisId: axis, status: 'taken_up' } })).toBe(1);
    const [kept] = await office.db.proposal.findMany({ where: { axisId: axis, status: 'taken_up' } });
    const put = { seen: 'taken_up', status: 'listed' };
    await officer.post(`/console/proposals/${kept?.id}/status`, put);
    expect((await take(kept?.id === one ? two : one, carries)).status).toBe(303);
  });

  it('shows counts that are counts of rows, and its ideas in the list', async () => {
    const { id, axes } = await campaign();
    const axis = axes[1]?.id ?? '';
    const ideas = [await proposed(axis), await proposed(axis, 'submitted'), await proposed(axis)];
    await take(ideas[0] ?? '', await project());
    const received = await office.db.proposal.count({ where: { axisId: axis } });
    const kept = await office.db.proposal.count({ where: { axisId: axis, projectId: { not: null } } });
    const row = (await (await officer.get(`/console/campaigns/${id}`)).text()).split(`axis=${axis}"`)[1];
    expect(row?.split('</tr>')[0]).toContain(`>${received}</td>`);
    expect(row?.split('</tr>')[0]?.replaceAll(/[\u2068\u2069]/gu, '')).toContain(`${kept} sur 2`);
    const list = await (await officer.get(`/console/proposals?status=all&axis=${axis}`)).text();
    expect(list.match(/\/console\/proposals\/[0-9a-f-]{36}"/gu)).toHaveLength(received);
  });

  it('is read by observers, and kept by officers alone', async () => {
    const { id } = await campaign();
    const observer = await signedIn(office, 'observer');
    expect((await observer.get(`/console/campaigns/${id}`)).status).toBe(200);
    for (const path of ['/console/campaigns', `/console/campaigns/${id}`])
      expect((await observer.post(path, {})).status, path).toBe(403);
    const stolen = await campaign();
    const form = { ...stolen.form, nonce: uuidv4(), opensOn: '2050-01-01', closesOn: '2050-02-01' };
    const theirs = { axis0_id: stolen.axes[0]?.id ?? '' };
    await officer.post('/console/campaigns', { ...form, ...theirs });
    expect((await readCampaign(office.db, stolen.id))?.axes).toHaveLength(2);
  });
});
