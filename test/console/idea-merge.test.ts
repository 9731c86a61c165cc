import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOBODY } from '../../src/database/personal-data.ts';
import { type Caller, NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

let count = 0;
interface Idea {
  id: string;
  citizenId: string;
  reference: string;
}
async function proposed(status = 'listed', author?: string): Promise<Idea> {
  const { citizenId } = author ? { citizenId: author } : await newCitizen(office);
  const id = uuidv7();
  count += 1;
  const said = { title: `جردة ${count}`, idea: 'نديرو جردة صغيرة', flowHash: 'test', language: 'ary' };
  const reference = `26-${String(count).padStart(6, '0')}-1`;
  const listedAt = status === 'submitted' ? null : NOW;
  const data = { id, citizenId, reference, theme: 'green', status, listedAt, ...said, createdAt: NOW };
  await office.db.proposal.create({ data });
  return { id, citizenId, reference };
}

async function supports(idea: Idea, citizenId?: string): Promise<string> {
  const who = citizenId ?? (await newCitizen(office)).citizenId;
  const data = { proposalId: idea.id, citizenId: who, createdAt: NOW };
  await office.db.proposalSupport.create({ data });
  return who;
}
const merge = (from: Idea, into: Idea, seen = 'listed', nonce: string = uuidv4(), by = officer) =>
  by.post(`/console/proposals/${from.id}/merge`, { nonce, seen, into: into.id, reason: 'pareil' });
const part = (idea: Idea, nonce: string = uuidv4()) =>
  officer.post(`/console/proposals/${idea.id}/part`, { nonce, reason: 'pas pareil' });
const read = (idea: Idea) => office.db.proposal.findUniqueOrThrow({ where: { id: idea.id } });
const behind = async (idea: Idea): Promise<string[]> =>
  (await office.db.proposalSupport.findMany({ where: { proposalId: idea.id } }))
    .map(({ citizenId }) => citizenId)
    .sort();
const told = async (citizenId: string) =>
  (await office.db.notice.findMany({ where: { citizenId }, orderBy: { id: 'asc' } })).map(
    ({ kind, subjectId, values }) => [kind, subjectId, values],
  );
const heardAll = () => office.db.notice.updateMany({ data: { doneAt: NOW } });

describe('an idea that is merged into another', () => {
  it('brings its supports, counts who supports both once, and its author as one of them', async () => {
    const [one, two] = [await proposed(), await proposed()];
    const [only, both, there] = [await supports(one), await supports(one), await supports(two)];
    await supports(two, both);
    await supports(one, two.citizenId);
    const nonce = uuidv4();
    const send = () => merge(one, two, 'listed', nonce);
    expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([303, 303]);
    expect(await behind(two)).toEqual([only, both, there, one.citizenId].sort());
    expect(await read(one)).toMatchObject({ status: 'merged', mergedIntoId: two.id });
    const came = await office.db.proposalSupport.findMany({ where: { proposalId: two.id, fromId: one.id } });
    expect(came.map(({ citizenId }) => citizenId).sort()).toEqual([only, one.citizenId].sort());
    const news = { merged: one.reference };
    for (const author of [one.citizenId, two.citizenId])
      expect(await told(author)).toEqual([['proposal_update', two.id, news]]);
    for (const who of [only, both, there])
      expect(await told(who)).toEqual([['proposal_supported', two.id, news]]);
    const page = await (await officer.get(`/console/proposals/${two.id}`)).text();
    expect(page).toContain(`<dd>${(await behind(two)).length}</dd>`);
    const list = await (await officer.get('/console/proposals?status=all')).text();
    expect(list.split(`${two.id}"`)[1]?.split('</tr>')[0]).toContain(`>${(await behind(two)).length}</td>`);
  });

  it('stands again as it stood: who took their support back since stays away, who came since stays', async () => {
    const [one, two] = [await proposed(), await proposed()];
    const [stays, leaves, both] = [await supports(one), await supports(one), await supports(one)];
    await supports(two, both);
    await merge(one, two);
    await heardAll();
    await office.db.proposalSupport.deleteMany({ where: { proposalId: two.id, citizenId: leaves } });
    const later = await supports(two);
    expect((await part(one)).status).toBe(303);
    expect(await behind(one)).toEqual([stays, both].sort());
    expect(await behind(two)).toEqual([both, later].sort());
    expect(await office.db.proposalSupport.count({ where: { fromId: { not: null } } })).toBeLessThan(9);
    expect(await read(one)).toMatchObject({ status: 'listed', mergedIntoId: null, mergedUnderId: null });
    expect((await told(one.citizenId)).at(-1)).toEqual([
      ...['proposal_update', one.id, { parted: one.reference }],
    ]);
    expect((await told(later)).length).toBe(1);
  });

  it('is told of to nobody when it is undone before anybody heard', async () => {
    const [one, two] = [await proposed(), await proposed()];
    const who = await supports(one);
    await merge(one, two);
    await part(one);
    for (const each of [who, one.citizenId, two.citizenId]) expect(await told(each)).toEqual([]);
  });

  it('leads to the end at once, and takes along again what had been merged into it', async () => {
    const [one, two, three] = [await proposed(), await proposed(), await proposed()];
    const [first, second, all] = [await supports(one), await supports(two), await supports(one)];
    for (const idea of [two, three]) await supports(idea, all);
    await merge(one, two);
    await merge(two, three);
    expect(await read(one)).toMatchObject({ mergedIntoId: three.id, mergedUnderId: two.id });
    expect(await behind(three)).toEqual([first, second, all, one.citizenId, two.citizenId].sort());
    await part(two);
    expect(await read(one)).toMatchObject({ status: 'merged', mergedIntoId: two.id });
    expect(await behind(two)).toEqual([first, second, all, one.citizenId].sort());
    expect(await behind(three)).toEqual([all]);
    await part(one);
    expect([await behind(one), await behind(two)]).toEqual([[first, all].sort(), [second, all].sort()]);
  });

  it('may be taken out of the end alone, while the one between stays', async () => {
    const [one, two, three] = [await proposed(), await proposed(), await proposed()];
    const [first, second] = [await supports(one), await supports(two)];
    await merge(one, two);
    await merge(two, three);
    await part(one);
    expect([await behind(one), await behind(three)]).toEqual([[first], [second, two.citizenId].sort()]);
    await part(two);
    expect(await behind(two)).toEqual([second]);
    expect(await behind(three)).toEqual([]);
  });

  it('is never refused, decided or merged, nor does it go into one that is, or into itself', async () => {
    const open = await proposed();
    for (const status of ['refused', 'answered', 'taken_up', 'merged'])
      expect((await merge(await proposed(status), open, status)).status, status).toBe(409);
    for (const status of ['refused', 'answered', 'submitted', 'merged'])
      expect((await merge(open, await proposed(status))).status, status).toBe(409);
    expect((await merge(open, open)).status).toBe(409);
    expect((await merge(open, { ...open, id: uuidv4() })).status).toBe(409);
    expect((await read(open)).status).toBe('listed');
  });

  it('goes one way of two at once: no circle, and the words of the other stay', async () => {
    const [one, two] = [await proposed(), await proposed()];
    const form = (idea: Idea) => ({ unsent: `/console/proposals/${idea.id}/merge` });
    const send = (from: Idea, into: Idea) =>
      officer.post(`/console/proposals/${from.id}/merge`, {
        ...{ ...form(from), nonce: uuidv4(), seen: 'listed', into: into.id, reason: 'mes mots à moi' },
      });
    const answers = await Promise.all([send(one, two), send(two, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(await late?.text()).toContain('mes mots à moi');
    const merged = await office.db.proposal.count({
      where: { id: { in: [one.id, two.id] }, status: 'merged' },
    });
    expect(merged).toBe(1);
  });

  it('waits unread no more, and is read by nobody but staff when it never was public', async () => {
    const [unread, two] = [await proposed('submitted'), await proposed()];
    expect((await merge(unread, two, 'submitted')).status).toBe(303);
    expect(await behind(two)).toEqual([unread.citizenId]);
    await part(unread);
    expect((await read(unread)).status).toBe('submitted');
    expect(await behind(two)).toEqual([]);
  });

  it('counts nobody twice, and not the author who is gone', async () => {
    const author = (await newCitizen(office)).citizenId;
    const [one, two] = [await proposed('listed', author), await proposed('listed', author)];
    await merge(one, two);
    expect(await behind(two)).toEqual([]);
    await office.db.citizen.upsert({
      where: { id: NOBODY },
      create: { id: NOBODY, language: 'ary' },
      update: {},
    });
    const gone = await proposed('listed', NOBODY);
    await merge(gone, two);
    expect(await behind(two)).toEqual([]);
  });

  it('takes a support along that was on its way meanwhile', async () => {
    const [one, two] = [await proposed(), await proposed()];
    await merge(one, two);
    const late = await supports(one);
    expect(await behind(two)).toContain(late);
    await part(one);
    expect(await behind(one)).toEqual([late]);
  });

  it('is merged and parted by officers, and by nobody who only reads; both are written down', async () => {
    const [one, two] = [await proposed(), await proposed()];
    const observer = await signedIn(office, 'observer');
    expect((await observer.get(`/console/proposals/${one.id}/merge`)).status).toBe(403);
    expect((await merge(one, two, 'listed', uuidv4(), observer)).status).toBe(403);
    await merge(one, two);
    expect((await observer.post(`/console/proposals/${one.id}/part`, {})).status).toBe(403);
    await part(one);
    const deeds = await office.db.auditEvent.findMany({
      where: { subjectId: one.id },
      orderBy: { id: 'asc' },
    });
    expect(deeds.map(({ action }) => action).filter((action) => action.startsWith('proposal'))).toEqual([
      ...['proposal.merge', 'proposal.part'],
    ]);
  });
});
