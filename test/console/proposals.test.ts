import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

let count = 0;
async function proposed(
  wanted: { status?: string; createdAt?: Date } = {},
): Promise<{ id: string; citizenId: string }> {
  const { citizenId } = await newCitizen(office, { name: 'Fatima Amzil' });
  const id = uuidv7();
  count += 1;
  await office.db.proposal.create({
    data: {
      ...{
        id,
        citizenId,
        reference: `26-${String(count).padStart(6, '0')}-1`,
        language: 'ary',
        theme: 'green',
      },
      ...{
        title: `جردة فالحي ${count}`,
        idea: 'نديرو جردة صغيرة',
        flowHash: 'test',
        createdAt: NOW,
        ...wanted,
      },
    },
  });
  return { id, citizenId };
}

const move = (id: string, seen: string, status: string, text = '') =>
  officer.post(`/console/proposals/${id}/status`, { seen, status, text });
const read = (id: string) => office.db.proposal.findUniqueOrThrow({ where: { id } });
const notices = (id: string) =>
  office.db.notice.findMany({
    where: { subjectId: id },
    orderBy: { id: 'asc' },
    select: { dedupeKey: true, values: true },
  });

describe('a proposal', () => {
  it('has in its timeline what was decided, and not who read it', async () => {
    const { id } = await proposed();
    const lines = async () =>
      (await (await officer.get(`/console/proposals/${id}`)).text()).split('<li class="seen">').length - 1;
    expect([await lines(), await lines()]).toEqual([1, 1]);
    await move(id, 'submitted', 'listed');
    expect(await lines()).toBe(2);
  });

  it('waits for a person, is listed by one, and its author hears of it once', async () => {
    const { id, citizenId } = await proposed();
    const send = () => move(id, 'submitted', 'listed');
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await read(id)).toMatchObject({ status: 'listed', listedAt: NOW });
    const told = await office.db.notice.findMany({ where: { subjectId: id } });
    expect(told).toMatchObject([
      {
        kind: 'proposal_update',
        citizenId,
        dedupeKey: `proposal_update:${id}:listed:1`,
        values: { status: 'listed' },
      },
    ]);
  });

  it('is refused with a reason only, and may be listed after all', async () => {
    const { id } = await proposed();
    expect((await move(id, 'submitted', 'refused', '   ')).status).toBe(409);
    expect((await read(id)).status).toBe('submitted');
    await move(id, 'submitted', 'refused', 'فيها سمية ديال شي واحد');
    expect(await read(id)).toMatchObject({ status: 'refused', answer: 'فيها سمية ديال شي واحد' });
    await move(id, 'refused', 'listed');
    expect(await read(id)).toMatchObject({ status: 'listed', answer: null });
    expect((await notices(id)).map(({ dedupeKey }) => dedupeKey)).toEqual([
      `proposal_update:${id}:refused:1`,
      `proposal_update:${id}:listed:2`,
    ]);
  });

  it('decided by a colleague meanwhile is not decided again, and the words stay', async () => {
    const { id } = await proposed();
    await move(id, 'submitted', 'listed');
    const late = await move(id, 'submitted', 'refused', 'Trop tard');
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('class="alert"');
    expect((await read(id)).status).toBe('listed');
    const skipped = await move((await proposed()).id, 'submitted', 'answered', 'Oui');
    expect(skipped.status).toBe(409);
  });

  it('is decided by officers; observers read it without photos and without its author', async () => {
    const { id } = await proposed();
    const photo = {
      id: uuidv7(),
      proposalId: id,
      media: 'photo',
      state: 'stored',
      path: 'x',
      createdAt: NOW,
    };
    await office.db.attachment.create({ data: photo });
    const observer = await signedIn(office, 'observer');
    const page = await (await observer.get(`/console/proposals/${id}`)).text();
    expect(page).not.toContain('Fatima Amzil');
    expect(page).not.toContain(photo.id);
    expect(
      (await observer.post(`/console/proposals/${id}/status`, { seen: 'submitted', status: 'listed' }))
        .status,
    ).toBe(403);
    const whole = await (await officer.get(`/console/proposals/${id}`)).text();
    expect(whole).toContain('Fatima Amzil');
    expect(whole).toContain(`/console/files/${photo.id}`);
  });
});

describe('the queue', () => {
  it('begins with what has waited longest, and is counted in the menu', async () => {
    await office.db.proposal.deleteMany();
    const late = await proposed({ createdAt: new Date(NOW.getTime() - 1000) });
    const early = await proposed({ createdAt: new Date(NOW.getTime() - 5000) });
    await proposed({ status: 'listed' });
    const page = await (await officer.get('/console/proposals')).text();
    expect([...page.matchAll(/href="\/console\/proposals\/([0-9a-f-]{36})"/g)].map(([, id]) => id)).toEqual([
      early.id,
      late.id,
    ]);
    expect(page).toMatch(/href="\/console\/proposals"[^>]*>Idées <span class="count">2</);
  });
});
