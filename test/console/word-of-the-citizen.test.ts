// What closes a case: a picture where its subject demands one, the word of the citizen, and against it a supervisor.
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/features/feature.ts';
import { FEATURES } from '../../src/features.ts';
import { notify } from '../../src/notifications/notifier.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { NO_LOG } from '../support/no-log.ts';
import { photograph } from '../support/replay-staff.ts';
import { sitDown } from './desk.ts';
import { type Caller, NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
let supervisor: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
  supervisor = await signedIn(office, 'supervisor');
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.db.case.deleteMany();
  await office.db.flag.deleteMany();
});

const WHY = 'هادي بولة ديال دار، مولاها اللي خاصو يصلحها';
const read = (id: string) => office.db.case.findUniqueOrThrow({ where: { id } });

async function answered(columns: object = {}) {
  const owner = await newCitizen(office);
  return { ...owner, id: await newCase(office, owner.citizenId, { status: 'answered', ...columns }) };
}

/** What the form sends, with its pictures. */
function close(id: string, fields: Record<string, string> = {}, by = officer, pictures: Uint8Array[] = []) {
  const form = new FormData();
  const all = { nonce: randomUUID(), seen: 'answered', status: 'closed', text: '', ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  for (const bytes of pictures) form.append('pictures', new Blob([bytes.slice()]), 'done.jpg');
  return by.post(`/console/cases/${id}/status`, form);
}

async function toldNow(conversationId: string): Promise<{ text: string; options: unknown }[]> {
  const { db, words } = office.parts;
  await notify({ ...noticesOf(FEATURES), db, words, newId: uuidv7, clock: () => NOW, log: NO_LOG });
  const rows = await db.outgoingMessage.findMany({ where: { conversationId }, orderBy: { position: 'asc' } });
  return rows.map(({ text, options }) => ({ text: stripIsolates(text), options }));
}

describe('a picture of what was done', () => {
  it('is demanded where the subject wants one, and what was typed stays', async () => {
    const { id } = await answered();
    const refused = await close(id, { text: 'تصاوب اليوم' });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('une photo de ce qui a été fait');
    expect(page).toContain('تصاوب اليوم');
    expect(await read(id)).toMatchObject({ status: 'answered' });
    expect((await close(id, {}, officer, [await photograph()])).status).toBe(303);
    expect(await read(id)).toMatchObject({ status: 'closed', doneAt: NOW, verdict: null });
  });

  it('may have gone with the answer, and not before the work began anew', async () => {
    const { id } = await answered({ status: 'in_progress' });
    const move = (seen: string, status: string, pictures: Uint8Array[] = []) =>
      close(id, { seen, status, text: 'ها هي' }, officer, pictures);
    await move('in_progress', 'answered', [await photograph()]);
    expect((await move('answered', 'closed')).status).toBe(303);
    await move('closed', 'in_progress');
    await move('in_progress', 'answered');
    expect((await move('answered', 'closed')).status).toBe(409);
  });

  it('is not demanded of other subjects', async () => {
    const { id } = await answered({ categoryId: 'noise' });
    expect((await close(id)).status).toBe(303);
  });

  it('goes to the citizen with the question whether it is mended', async () => {
    const { id, conversationId } = await answered();
    await close(id, {}, officer, [await photograph()]);
    const [told, picture] = await toldNow(conversationId);
    expect(told?.text).toContain('واش تحل المشكل؟');
    expect(told?.options).toEqual([
      { token: `amended.${id}.yes`, label: '✅ إيه، تحل' },
      { token: `amended.${id}.no`, label: '❌ لا، مازال' },
    ]);
    expect(picture?.text).toBe('');
  });
});

describe('the word of the citizen', () => {
  const contested = () => answered({ categoryId: 'noise', contestedAt: NOW, verdict: 'disputed' });

  it('is not closed against by whoever handled it, and by a supervisor with a reason only', async () => {
    const { id, conversationId } = await contested();
    const refused = await close(id, { text: WHY });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('seul un responsable');
    expect((await close(id, {}, supervisor)).status).toBe(409);
    expect(await read(id)).toMatchObject({ status: 'answered' });
    expect((await close(id, { text: WHY }, supervisor)).status).toBe(303);
    expect(await read(id)).toMatchObject({ status: 'closed', contestedAt: null, verdict: 'disputed' });
    expect((await toldNow(conversationId))[0]?.text).toContain(WHY);
    expect(await office.db.flag.count({ where: { kind: 'case_closed_contested', subjectId: id } })).toBe(1);
  });

  it('stays, whatever an officer writes about a case that is over; a supervisor settles it', async () => {
    const { id } = await contested();
    await office.db.case.update({ where: { id }, data: { status: 'closed' } });
    expect((await close(id, { seen: 'closed', text: WHY })).status).toBe(303);
    expect((await read(id)).contestedAt).toEqual(NOW);
    expect((await close(id, { seen: 'closed', text: WHY }, supervisor)).status).toBe(303);
    expect((await read(id)).contestedAt).toBeNull();
  });

  it('opens the case again under its number, with a new promise where the old one has passed', async () => {
    const { id } = await contested();
    const columns = { status: 'closed', dueOn: new Date('2026-02-20') };
    await office.db.case.update({ where: { id }, data: columns });
    await close(id, { seen: 'closed', status: 'in_progress' });
    expect(await read(id)).toMatchObject({ contestedAt: null, dueOn: new Date('2026-03-19') });
  });

  it('is not got round by whoever takes it up and says it is done again: a picture shows it, or a supervisor answers', async () => {
    const again = async () => {
      const { id } = await contested();
      await close(id, { seen: 'answered', status: 'in_progress' });
      await close(id, { seen: 'in_progress', status: 'answered', text: WHY });
      return id;
    };
    const id = await again();
    const refused = await close(id);
    expect([refused.status, (await read(id)).status]).toEqual([409, 'answered']);
    expect(await refused.text()).toContain('une photo de ce qui a été fait');
    expect((await close(id, {}, officer, [await photograph()])).status).toBe(303);
    const other = await again();
    const unsaid = await close(other, {}, supervisor);
    expect([unsaid.status, (await read(other)).status]).toEqual([409, 'answered']);
    expect((await close(other, { text: WHY }, supervisor)).status).toBe(303);
    expect(await read(other)).toMatchObject({ status: 'closed', verdict: 'disputed' });
    const supervision = await (await supervisor.get('/console/supervision?of=overruled')).text();
    expect(supervision).toContain(`/console/cases/${other}`);
  });

  it('is not got round by a refusal: only a supervisor refuses what was taken up again, and it counts as against the word', async () => {
    const { id } = await contested();
    await close(id, { seen: 'answered', status: 'in_progress' });
    const move = { seen: 'in_progress', status: 'refused', text: WHY };
    expect([(await close(id, move)).status, (await read(id)).status]).toEqual([409, 'in_progress']);
    expect((await close(id, move, supervisor)).status).toBe(303);
    expect(await read(id)).toMatchObject({ status: 'refused', doneAt: NOW, verdict: 'disputed' });
    const supervision = await (await supervisor.get('/console/supervision?of=overruled')).text();
    expect(supervision).toContain(`/console/cases/${id}`);
    expect(await office.db.flag.count({ where: { kind: 'case_closed_contested', subjectId: id } })).toBe(1);
    const list = stripIsolates(await (await officer.get('/console/cases?status=all&said=disputed')).text());
    const counted = /Pas réglé <span class="number">(\d+)/.exec(list)?.[1];
    const where = { doneAt: { not: null }, verdict: 'disputed', flow: 'complaint' };
    expect(Number(counted)).toBe(await office.db.case.count({ where }));
    await office.db.case.update({ where: { id }, data: { doneAt: new Date('2026-01-02') } });
  });

  it('is counted apart from silence, and listed', async () => {
    const done = { status: 'closed', doneAt: NOW };
    const silent = await read((await answered(done)).id);
    const disputed = await read((await answered({ ...done, verdict: 'disputed' })).id);
    await answered({ ...done, verdict: 'confirmed', rating: 'good' });
    await answered({ status: 'closed', doneAt: new Date('2026-01-02') });
    const list = stripIsolates(await (await officer.get('/console/cases?status=all&said=disputed')).text());
    expect(list).toContain(disputed.reference);
    expect(list).not.toContain(silent.reference);
    const figures = [...list.matchAll(/(Réglé|Pas réglé|Sans réponse) <span class="number">(\d+)/g)];
    expect(figures.map(([, name, count]) => [name, count])).toEqual([
      ['Réglé', '1'],
      ['Pas réglé', '1'],
      ['Sans réponse', '1'],
    ]);
    expect(list).toContain('👍 bien <strong>1</strong>');
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('at the desk', { timeout: 120_000 }, () => {
  it.each(['fr', 'ar'] as const)('all of it stands on its pages, in %s', async (language) => {
    const { id } = await answered({ contestedAt: NOW, verdict: 'disputed' });
    await answered({ status: 'closed', doneAt: NOW, verdict: 'confirmed', rating: 'fair' });
    const browser = await openBrowser(chromium ?? '');
    try {
      const desk = await sitDown(browser, office, 'supervisor', language);
      await desk.open(`/console/cases/${id}`);
      const form = desk.page.locator('form[action$="/status"]');
      await form.locator('textarea').fill(WHY);
      await form.locator('select[name=status]').selectOption('closed');
      await form.locator('button.main').click();
      await desk.page.locator('[role=alert]').first().waitFor();
      desk.forgive();
      await desk.expectSound(`closing-without-picture-${language}`);
      expect(await form.locator('textarea').inputValue()).toBe(WHY);
      for (const [width, name] of [
        [390, 'narrow'],
        [1280, 'wide'],
      ] as const) {
        await desk.page.setViewportSize({ width, height: 900 });
        await desk.open('/console/cases?status=all&said=confirmed');
        await desk.expectSound(`outcomes-${name}-${language}`);
      }
      await desk.close();
      const settings = await sitDown(browser, office, 'admin', language);
      await settings.open('/console/settings/categories');
      await settings.expectSound(`categories-${language}`);
    } finally {
      await browser.close();
    }
  });
});
