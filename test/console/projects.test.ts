import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countByAxis } from '../../src/features/proposals/campaigns/campaigns.ts';
import { supportsOf } from '../../src/features/proposals/changes.ts';
import { readProject } from '../../src/features/proposals/projects/projects.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { type Caller, NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

let count = 0;
async function proposed(wanted: { status?: string; citizenId?: string } = {}) {
  const { citizenId } = wanted.citizenId ? { citizenId: wanted.citizenId } : await newCitizen(office);
  const id = uuidv7();
  count += 1;
  const said = { title: `جردة ${count}`, idea: 'نديرو جردة صغيرة', flowHash: 'test', language: 'ary' };
  const reference = `26-${String(count).padStart(6, '0')}-1`;
  const data = { id, citizenId, reference, theme: 'green', ...said, createdAt: NOW, listedAt: NOW };
  await office.db.proposal.create({ data: { ...data, status: wanted.status ?? 'listed' } });
  return { id, citizenId, reference };
}

async function supported(proposalId: string): Promise<string> {
  const { citizenId } = await newCitizen(office);
  await office.db.proposalSupport.create({ data: { proposalId, citizenId, createdAt: NOW } });
  return citizenId;
}

const WORDS = {
  ...{ nameAr: 'جردة لاسطاح', nameFr: 'Jardin de Lastah' },
  ...{ aboutAr: 'جردة صغيرة', aboutFr: 'Un petit jardin' },
};
async function project(): Promise<string> {
  const nonce = uuidv4();
  const made = await officer.post('/console/projects', { nonce, ...WORDS });
  expect(made.headers.get('location')).toContain(`/console/projects/${nonce}`);
  return nonce;
}
const take = (id: string, projectId: string, text = 'نعم', by = officer) =>
  by.post(`/console/proposals/${id}/status`, {
    ...{ seen: 'listed', status: 'taken_up', text, project: projectId },
  });
const stage = (id: string, seen: string, to: string, words = { wordsAr: '', wordsFr: '' }) =>
  officer.post(`/console/projects/${id}/stage`, { seen, stage: to, ...words });
const told = async (citizenId: string) =>
  (await office.db.notice.findMany({ where: { citizenId }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind, values }) => [kind, values],
  );

describe('the register of projects', () => {
  it('makes one of a form that comes twice, and keeps what two write at once apart', async () => {
    const nonce = uuidv4();
    const send = () => officer.post('/console/projects', { nonce, ...WORDS });
    expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([303, 303]);
    expect(await office.db.project.count({ where: { id: nonce } })).toBe(1);
    expect(await office.db.auditEvent.count({ where: { subjectId: nonce } })).toBe(1);
    const save = (nameFr: string) =>
      officer.post(`/console/projects/${nonce}`, { ...WORDS, nameFr, seen: JSON.stringify(WORDS) });
    expect((await save('Jardin A')).status).toBe(303);
    const late = await save('Jardin B');
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('value="Jardin B"');
    expect((await office.db.project.findUniqueOrThrow({ where: { id: nonce } })).nameFr).toBe('Jardin A');
  });

  it('wants every name and description in its own letters', async () => {
    const refused = await officer.post('/console/projects', { nonce: uuidv4(), ...WORDS, nameAr: 'Jardin' });
    expect(refused.headers.get('location')).toContain('told=incomplete');
  });

  it('is read by observers, and changed by officers alone', async () => {
    const id = await project();
    const observer = await signedIn(office, 'observer');
    expect((await observer.get(`/console/projects/${id}`)).status).toBe(200);
    for (const path of ['/console/projects', `/console/projects/${id}`, `/console/projects/${id}/stage`])
      expect((await observer.post(path, {})).status, path).toBe(403);
    expect((await take((await proposed()).id, id, 'Oui', observer)).status).toBe(403);
  });
});

describe('an idea that is taken into account', () => {
  it('is carried by a project, with words that author and supporters hear once', async () => {
    const id = await project();
    const idea = await proposed();
    const supporter = await supported(idea.id);
    const answers = await Promise.all([take(idea.id, id), take(idea.id, id)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await office.db.proposal.findUniqueOrThrow({ where: { id: idea.id } })).toMatchObject({
      ...{ status: 'taken_up', projectId: id, answer: 'نعم' },
    });
    expect(await told(idea.citizenId)).toEqual([['proposal_update', { status: 'taken_up' }]]);
    expect(await told(supporter)).toEqual([['proposal_supported', { status: 'taken_up' }]]);
  });

  it('needs words and a project that is not given up; nothing typed is lost', async () => {
    const id = await project();
    const idea = await proposed();
    expect((await take(idea.id, id, '  ')).status).toBe(409);
    for (const none of ['', uuidv4()]) expect((await take(idea.id, none)).status).toBe(409);
    const form = { unsent: `/console/proposals/${idea.id}/status#taken_up`, project: id, text: 'Mes mots' };
    const typed = { seen: 'submitted', status: 'taken_up', ...form };
    const refused = await officer.post(`/console/proposals/${idea.id}/status`, typed);
    expect([refused.status, (await refused.text()).includes('Mes mots')]).toEqual([409, true]);
    await stage(id, 'planned', 'given_up', { wordsAr: 'لا', wordsFr: 'Non' });
    expect((await take(idea.id, id)).status).toBe(409);
    expect((await take((await proposed({ status: 'submitted' })).id, await project())).status).toBe(409);
  });

  it('leaves its project when it is put back, and stays with it when it is answered', async () => {
    const id = await project();
    const [back, answered] = [await proposed(), await proposed()];
    for (const idea of [back, answered]) await take(idea.id, id);
    const move = (idea: string, status: string, text = '') =>
      officer.post(`/console/proposals/${idea}/status`, { seen: 'taken_up', status, text });
    expect((await move(back.id, 'listed')).status).toBe(303);
    expect((await move(answered.id, 'answered', 'Fait')).status).toBe(303);
    const read = (idea: { id: string }) => office.db.proposal.findUniqueOrThrow({ where: { id: idea.id } });
    expect(await read(back)).toMatchObject({ status: 'listed', projectId: null, listedAt: NOW });
    expect(await read(answered)).toMatchObject({ status: 'answered', projectId: id });
    expect(await told(back.citizenId)).toContainEqual(['proposal_update', { status: 'put_back' }]);
  });
});

describe('where a project stands', () => {
  it('is told once to each author and supporter of its ideas, however many of them they had or support', async () => {
    const id = await project();
    const [one, two] = [await proposed(), await proposed()];
    const supporter = await supported(one.id);
    for (const citizenId of [supporter, one.citizenId])
      await office.db.proposalSupport.create({ data: { proposalId: two.id, citizenId, createdAt: NOW } });
    for (const idea of [one, two]) await take(idea.id, id);
    await office.db.notice.deleteMany();
    const send = () => stage(id, 'planned', 'under_way');
    expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([303, 303]);
    for (const person of [one.citizenId, two.citizenId])
      expect(await told(person)).toEqual([['proposal_update', { stage: 'under_way' }]]);
    expect(await told(supporter)).toEqual([['proposal_supported', { stage: 'under_way' }]]);
  });

  it('is changed by one of two at once; the words of the other stay on their page', async () => {
    const id = await project();
    await stage(id, 'planned', 'under_way');
    const late = await stage(id, 'planned', 'done', { wordsAr: 'سالينا', wordsFr: 'C’est fini' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('C’est fini');
    expect((await office.db.project.findUniqueOrThrow({ where: { id } })).stage).toBe('under_way');
  });

  it('says why in both languages when the project is given up', async () => {
    const id = await project();
    expect((await stage(id, 'planned', 'given_up', { wordsAr: 'لا', wordsFr: '' })).status).toBe(409);
    expect((await stage(id, 'planned', 'given_up', { wordsAr: 'لا', wordsFr: 'Non' })).status).toBe(303);
  });
});

it('every count of ideas and supports on these pages is a count of rows', async () => {
  const id = await project();
  const [one, two] = [await proposed(), await proposed()];
  for (const idea of [one, two]) await take(idea.id, id);
  for (let i = 0; i < 3; i += 1) await supported(one.id);
  const carried = await office.db.proposal.count({ where: { projectId: id } });
  const page = await (await officer.get(`/console/projects/${id}`)).text();
  expect(page).toContain(`<span class="number">${carried}</span>`);
  for (const { id: proposalId } of [one, two]) {
    const rows = await office.db.proposalSupport.count({ where: { proposalId } });
    expect(page.split(`${proposalId}"`)[1]?.split('</tr>')[0]).toContain(`">${rows}</td>`);
  }
  const row = (await (await officer.get('/console/projects')).text()).split(`/console/projects/${id}"`)[1];
  expect(row?.split('</tr>')[0]).toContain(`">${carried}</td>`);
});

describe('whoever is erased', () => {
  it('leaves what others saw of theirs without a name; nothing that is counted of project, axis or idea changes', async () => {
    const { db, parts } = office;
    const id = await project();
    const axis = await db.campaignAxis.findFirstOrThrow();
    const [taken, open] = [await proposed(), await proposed()];
    const { citizenId } = taken;
    const unread = await proposed({ status: 'submitted', citizenId });
    await db.proposal.update({ where: { id: unread.id }, data: { listedAt: null } });
    await db.proposal.updateMany({ where: { id: { in: [taken.id, open.id] } }, data: { axisId: axis.id } });
    await take(taken.id, id);
    await supported(taken.id);
    await db.proposalSupport.create({ data: { proposalId: open.id, citizenId, createdAt: NOW } });
    const counted = async () => ({
      axis: (await countByAxis(db, [axis.id])).get(axis.id),
      supports: await supportsOf(db, [taken.id, open.id]),
      project: (await readProject(db, id))?._count.proposals,
    });
    const before = await counted();
    expect(before.axis).toMatchObject({ received: 2, kept: 1 });
    const by = { staffId: null, at: NOW };
    await eraseCitizen(db, parts.personalData, { citizenId, farewell: null }, by);
    expect(await counted()).toEqual(before);
    expect(await db.proposal.count({ where: { id: unread.id } })).toBe(0);
    const kept = await db.proposal.findUniqueOrThrow({ where: { id: taken.id }, include: { citizen: true } });
    expect(kept).toMatchObject({ idea: 'نديرو جردة صغيرة', status: 'taken_up', projectId: id });
    expect(await db.conversation.count({ where: { citizenId: kept.citizenId, address: { not: '' } } })).toBe(
      0,
    );
    const page = await (await (await signedIn(office, 'admin')).get(`/console/proposals/${taken.id}`)).text();
    expect(page).toContain(taken.reference);
    // The project goes on, and whoever else had a part in it hears of it.
    expect((await stage(id, 'planned', 'under_way')).status).toBe(303);
  });
});
