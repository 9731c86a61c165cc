// An idea or a project that is carried to a consultative body: by whom, once, one body at a time, and what becomes of a reply that is late.
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referralsOfIdea } from '../../src/database/referrals.ts';
import { mergeIdeas } from '../../src/features/proposals/merge/merge-ideas.ts';
import { watchReferrals } from '../../src/features/proposals/referrals/clock.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { type Caller, NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

const DAY_MS = 86_400_000;
const day = (days: number): string => new Date(NOW.getTime() + days * DAY_MS).toISOString().slice(0, 10);

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

let count = 0;
async function listed(wanted: { status?: string; projectId?: string } = {}) {
  const { citizenId } = await newCitizen(office);
  count += 1;
  const said = {
    title: `جردة ${count}`,
    idea: 'نديرو جردة',
    flowHash: 'test',
    language: 'ary',
    theme: 'green',
  };
  const own = { id: uuidv7(), citizenId, reference: `26-${String(count).padStart(6, '0')}-1` };
  await office.db.proposal.create({
    data: { ...own, ...said, status: 'listed', createdAt: NOW, listedAt: NOW, ...wanted },
  });
  return own;
}
async function supporter(proposalId: string): Promise<string> {
  const { citizenId } = await newCitizen(office);
  await office.db.proposalSupport.create({ data: { proposalId, citizenId, createdAt: NOW } });
  return citizenId;
}
async function body(): Promise<string> {
  const id = uuidv7();
  await office.db.body.create({
    data: { id, nameAr: 'مجلس الشباب', nameFr: 'Conseil des jeunes', createdAt: NOW },
  });
  return id;
}
async function project(stage = 'planned'): Promise<string> {
  const id = uuidv7();
  const about = { nameAr: 'جردة', nameFr: 'Jardin', aboutAr: 'جردة', aboutFr: 'Un jardin' };
  await office.db.project.create({ data: { id, ...about, stage, stagedAt: NOW, createdAt: NOW } });
  return id;
}

const carry = (page: string, form: { body: string; replyBy?: string; nonce?: string }, by = officer) =>
  by.post(`/console/${page}/referrals`, { nonce: uuidv4(), replyBy: day(20), ...form });
const reply = (id: string, form: Record<string, string>) =>
  officer.post(`/console/referrals/${id}/reply`, form);
const told = (answer: Response): string =>
  new URL(answer.headers.get('location') ?? '', 'http://x').searchParams.get('told') ?? '';
const awaited = (where: { proposalId?: string; projectId?: string }) =>
  office.db.referral.findFirstOrThrow({ where: { ...where, opinion: null } });
const stepsFor = async (citizenId: string) =>
  (await office.db.notice.findMany({ where: { citizenId }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind, values }) => [kind, (values as { step?: string }).step],
  );
const watch = (days: number) =>
  watchReferrals({ ...office.parts, newId: uuidv7, clock: () => new Date(NOW.getTime() + days * DAY_MS) });

describe('an idea', () => {
  it('is with one body, whoever carries it at once; author and supporter hear of it once', async () => {
    const idea = await listed();
    const behind = await supporter(idea.id);
    const [one, two, nonce] = [await body(), await body(), uuidv4()];
    const page = `proposals/${idea.id}`;
    const answers = await Promise.all([
      carry(page, { body: one, nonce }),
      carry(page, { body: one, nonce }),
      carry(page, { body: two }),
    ]);
    expect(answers.map(told).filter((name) => name === 'referral-pending').length).toBeGreaterThan(0);
    expect(await office.db.referral.count({ where: { proposalId: idea.id } })).toBe(1);
    expect(await stepsFor(idea.citizenId)).toEqual([['proposal_update', 'carried']]);
    expect(await stepsFor(behind)).toEqual([['proposal_supported', 'carried']]);
    const deeds = { subjectId: idea.id, action: 'referral.carry' };
    expect(await office.db.auditEvent.count({ where: deeds })).toBe(1);
    const { bodyId } = await awaited({ proposalId: idea.id });
    expect(await (await officer.get(`/console/bodies/${bodyId}`)).text()).toContain(idea.reference);
  });

  it('is not carried before it is public, when it is over, by an observer, or until a day that is no day to come', async () => {
    const idea = await listed();
    const council = await body();
    for (const status of ['submitted', 'answered', 'refused', 'merged']) {
      const other = await listed({ status });
      expect(told(await carry(`proposals/${other.id}`, { body: council })), status).toBe('referral-no_way');
    }
    for (const replyBy of [day(0), day(-3), day(400), 'soon'])
      expect(told(await carry(`proposals/${idea.id}`, { body: council, replyBy })), replyBy).toBe(
        'incomplete',
      );
    expect((await carry(`proposals/${idea.id}`, { body: uuidv7() })).status).toBe(404);
    const observer = await signedIn(office, 'observer');
    expect((await carry(`proposals/${idea.id}`, { body: council }, observer)).status).toBe(403);
    expect(await office.db.referral.count({ where: { bodyId: council } })).toBe(0);
  });

  it('has the reply of its body entered once, with words where they are owed, of a meeting that was', async () => {
    const idea = await listed();
    const behind = await supporter(idea.id);
    await carry(`proposals/${idea.id}`, { body: await body() });
    const { id } = await awaited({ proposalId: idea.id });
    const metOn = day(0);
    expect(told(await reply(id, { opinion: 'unfavourable', metOn, wordsFr: 'Trop cher' }))).toBe(
      'referral-no_words',
    );
    expect(told(await reply(id, { opinion: 'none' }))).toBe('referral-early');
    for (const wrong of ['', day(1), day(-1)])
      expect(told(await reply(id, { opinion: 'favourable', metOn: wrong })), wrong).toBe('incomplete');
    const words = { wordsAr: 'مع بلاصة للبنات', wordsFr: 'Une place pour les filles' };
    const send = (opinion: string) => reply(id, { opinion, metOn, ...words });
    const answers = (await Promise.all([send('with_remarks'), send('with_remarks')])).map(told);
    expect(answers).toEqual(['referral-replied', 'referral-replied']);
    expect(told(await send('unfavourable'))).toBe('referral-changed');
    expect(await stepsFor(behind)).toEqual([
      ['proposal_supported', 'carried'],
      ['proposal_supported', 'replied'],
    ]);
    const page = await (await officer.get(`/console/proposals/${idea.id}`)).text();
    expect(page).toContain('Une place pour les filles');
    // The next body may be asked.
    expect(told(await carry(`proposals/${idea.id}`, { body: await body() }))).toBe('referral-carried');
  });

  it('has a wrong reply put right by whoever saw it last, on record, and told again as a correction', async () => {
    const idea = await listed();
    const behind = await supporter(idea.id);
    await carry(`proposals/${idea.id}`, { body: await body() });
    const { id } = await awaited({ proposalId: idea.id });
    const metOn = day(0);
    await reply(id, { opinion: 'favourable', metOn });
    const seenOf = async () =>
      String((await office.db.referral.findUniqueOrThrow({ where: { id } })).repliedAt?.getTime());
    const seen = await seenOf();
    const words = { wordsAr: 'غالية بزاف', wordsFr: 'Trop cher' };
    const correct = (form: Record<string, string>) => officer.post(`/console/referrals/${id}/correct`, form);
    const right = { opinion: 'unfavourable', metOn, ...words };
    expect(told(await correct({ opinion: 'unfavourable', metOn, seen }))).toBe('referral-no_words');
    expect(told(await correct({ ...right, seen: '1' }))).toBe('referral-changed');
    expect(told(await correct({ ...right, seen }))).toBe('referral-replied');
    expect(await office.db.referral.findUnique({ where: { id } })).toMatchObject({
      opinion: 'unfavourable',
      ...words,
    });
    expect(await stepsFor(behind)).toEqual([
      ['proposal_supported', 'carried'],
      ['proposal_supported', 'replied'],
      ['proposal_supported', 'corrected'],
    ]);
    const [deed] = await office.db.auditEvent.findMany({
      where: { action: 'referral.correct', subjectId: idea.id },
    });
    expect(deed?.detail).toEqual({ opinion: 'unfavourable', before: 'favourable' });
    const page = await (await officer.get(`/console/proposals/${idea.id}`)).text();
    expect(page).toContain(`/console/referrals/${id}/correct`);
  });

  it('that was carried by mistake is with nobody; whoever had heard of it hears that, and nobody else', async () => {
    const idea = await listed();
    const behind = await supporter(idea.id);
    await carry(`proposals/${idea.id}`, { body: await body() });
    await office.db.notice.updateMany({ where: { citizenId: behind }, data: { doneAt: NOW } });
    const { id } = await awaited({ proposalId: idea.id });
    const back = () => officer.post(`/console/referrals/${id}/back`, {});
    expect(told(await back())).toBe('referral-back');
    expect(told(await back())).toBe('referral-gone');
    expect(await office.db.referral.count({ where: { id } })).toBe(0);
    expect(await stepsFor(idea.citizenId)).toEqual([]);
    expect(await stepsFor(behind)).toEqual([
      ['proposal_supported', 'carried'],
      ['proposal_supported', 'back'],
    ]);
  });

  it('whose body is late is shown to staff and told once; the reply settles it, and then may be that none came', async () => {
    const idea = await listed();
    await carry(`proposals/${idea.id}`, { body: await body(), replyBy: day(2) });
    const { id } = await awaited({ proposalId: idea.id });
    await watch(2);
    const flags = () => office.db.flag.findMany({ where: { subjectId: idea.id } });
    expect(await flags()).toEqual([]);
    for (const at of [3, 3, 4]) await watch(at);
    expect((await flags()).map(({ kind, resolvedAt }) => [kind, resolvedAt])).toEqual([
      ['proposal_unreplied', null],
    ]);
    expect(await stepsFor(idea.citizenId)).toEqual([
      ['proposal_update', 'carried'],
      ['proposal_update', 'late'],
    ]);
    await reply(id, { opinion: 'favourable', metOn: day(0) });
    expect((await flags()).map(({ resolvedAt }) => resolvedAt)).toEqual([NOW]);
  });

  it('keeps its replies when its author is erased, and takes them along when it goes on as another', async () => {
    const [idea, other] = [await listed(), await listed()];
    await carry(`proposals/${idea.id}`, { body: await body() });
    const by = { staffId: office.staff.officer, scope: 'all' as const, at: NOW };
    const erasing = { citizenId: idea.citizenId, farewell: null };
    await eraseCitizen(office.db, office.parts.personalData, erasing, by);
    expect(await office.db.proposal.findUniqueOrThrow({ where: { id: idea.id } })).toMatchObject({
      ...{ status: 'listed', idea: 'نديرو جردة' },
    });
    const merging = {
      id: idea.id,
      eventId: uuidv7(),
      seen: 'listed' as const,
      intoId: other.id,
      reason: 'same',
    };
    expect(await mergeIdeas(office.db, merging, by)).toEqual({ is: 'done' });
    expect(await referralsOfIdea(office.db, other.id)).toMatchObject([
      { proposalId: idea.id, opinion: null },
    ]);
    // It is with that body still.
    expect(told(await carry(`proposals/${other.id}`, { body: await body() }))).toBe('referral-pending');
    const { id } = await awaited({ proposalId: idea.id });
    await reply(id, { opinion: 'favourable', metOn: day(0) });
    expect(await stepsFor(other.citizenId)).toContainEqual(['proposal_update', 'replied']);
  });
});

describe('a project', () => {
  it('goes with all its ideas, whose people hear once; no idea of it goes elsewhere meanwhile', async () => {
    const id = await project();
    const ideas = [
      await listed({ status: 'taken_up', projectId: id }),
      await listed({ status: 'taken_up', projectId: id }),
    ];
    const [one, two] = ideas;
    const behind = await supporter(one?.id ?? '');
    await office.db.proposalSupport.create({
      data: { proposalId: two?.id ?? '', citizenId: behind, createdAt: NOW },
    });
    const council = await body();
    expect(told(await carry(`projects/${id}`, { body: council, replyBy: day(2) }))).toBe('referral-carried');
    expect(told(await carry(`proposals/${one?.id}`, { body: council }))).toBe('referral-pending');
    expect(await stepsFor(behind)).toEqual([['proposal_supported', 'carried']]);
    for (const idea of ideas)
      expect(await stepsFor(idea.citizenId)).toEqual([['proposal_update', 'carried']]);
    await watch(3);
    expect(await office.db.flag.count({ where: { kind: 'project_unreplied', subjectId: id } })).toBe(1);
    expect(told(await carry(`projects/${await project('done')}`, { body: council }))).toBe('referral-no_way');
    expect(await (await officer.get(`/console/projects/${id}`)).text()).toContain('Conseil des jeunes');
  });
});
