// The subject of a complaint is corrected: it goes to the department of the new one, as at a transfer, and keeps its promise.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
import { type Caller, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());

const page = async (path: string, by = officer) => stripIsolates(await (await by.get(path)).text());
const read = (id: string) => office.db.case.findUniqueOrThrow({ where: { id } });
const noticesOf = (subjectId: string) => office.db.notice.findMany({ where: { subjectId } });

async function aCase(data: object = {}): Promise<string> {
  const { citizenId } = await newCitizen(office);
  const id = await newCase(office, citizenId);
  await office.db.case.update({ where: { id }, data: { searchKey: 'old', ...data } });
  return id;
}

async function send(id: string, category: string, more: object = {}, by = officer): Promise<Response> {
  const { categoryId, departmentId, assigneeId } = await read(id);
  const seen = {
    seenCategory: categoryId ?? '',
    seenDepartment: departmentId,
    seenAssignee: assigneeId ?? '',
  };
  return by.post(`/console/cases/${id}/category`, { nonce: randomUUID(), ...seen, category, ...more });
}

/** Another category, of the same department as this one or of another. */
async function otherThan(id: string, sameDepartment: boolean) {
  const { categoryId, departmentId } = await read(id);
  return office.db.category.findFirstOrThrow({
    where: {
      active: true,
      id: { not: categoryId ?? '' },
      departmentId: sameDepartment ? departmentId : { not: departmentId },
    },
  });
}

describe('the subject of a case', () => {
  it('is corrected, goes with its department, leaves the old colleague behind and keeps the promised day', async () => {
    const id = await aCase({ status: 'in_progress', assigneeId: office.staff.admin });
    const before = await read(id);
    const wanted = await otherThan(id, false);
    const answer = await send(id, wanted.id);
    expect(answer.headers.get('location')).toBe(`/console/cases/${id}?told=case-categorized`);
    expect(await read(id)).toMatchObject({
      ...{ categoryId: wanted.id, departmentId: wanted.departmentId, assigneeId: null },
      ...{ status: 'in_progress', dueOn: before.dueOn, searchKey: null },
    });
    const shown = await page(`/console/cases/${id}`);
    const name = office.parts.words.say('fr', { message: `category-${wanted.id}` });
    expect(shown).toContain(`<strong>Sujet corrigé</strong> <span>${stripIsolates(name)}</span>`);
    expect(await noticesOf(id)).toEqual([]);
    const [deed] = await office.db.auditEvent.findMany({
      where: { subjectId: id, action: 'case.categorize' },
    });
    expect(deed?.detail).toEqual({
      formerCategoryId: before.categoryId,
      categoryId: wanted.id,
      departmentId: wanted.departmentId,
    });
    const admin = await signedIn(office, 'admin');
    expect(await page('/console/audit', admin)).toMatch(/Sujet de la demande corrigé/);
  });

  it('tells the citizen only what a transfer tells: that a case nobody had is assigned now', async () => {
    const moved = await aCase();
    await send(moved, (await otherThan(moved, false)).id);
    expect((await read(moved)).status).toBe('assigned');
    expect((await noticesOf(moved)).map(({ values }) => values)).toMatchObject([
      { status: 'assigned', text: null },
    ]);
    const stays = await aCase({ assigneeId: office.staff.admin });
    const within = await office.db.category.findFirstOrThrow({ where: { id: { not: '' } } });
    const { departmentId } = await read(stays);
    await office.db.category.update({ where: { id: within.id }, data: { departmentId } });
    const wanted = await otherThan(stays, true);
    await send(stays, wanted.id);
    expect(await read(stays)).toMatchObject({
      ...{ categoryId: wanted.id, status: 'received', assigneeId: office.staff.admin },
    });
    expect(await noticesOf(stays)).toEqual([]);
  });

  it('is changed by nobody who saw another one, and says so; the same form sent twice has one effect', async () => {
    const id = await aCase({ status: 'assigned' });
    const { categoryId } = await read(id);
    const wanted = await otherThan(id, false);
    const twice = { nonce: randomUUID() };
    const seen = await read(id);
    await send(id, wanted.id, twice);
    const again = {
      seenCategory: seen.categoryId,
      seenDepartment: seen.departmentId,
      seenAssignee: seen.assigneeId ?? '',
    };
    expect((await send(id, wanted.id, { ...twice, ...again })).status).toBe(303);
    expect(await office.db.caseEvent.count({ where: { caseId: id, kind: 'recategorized' } })).toBe(1);
    const late = await send(id, categoryId ?? '', { seenCategory: categoryId ?? '' });
    expect(late.status).toBe(409);
    expect(stripIsolates(await late.text())).toContain('a modifié cette demande entre-temps');
    const given = await send(id, (await otherThan(id, false)).id, { seenDepartment: 'elsewhere' });
    expect(given.status).toBe(409);
    expect((await read(id)).categoryId).toBe(wanted.id);
  });

  it('is one that is in use, and only of a complaint', async () => {
    const id = await aCase();
    const wanted = await otherThan(id, false);
    await office.db.category.update({ where: { id: wanted.id }, data: { active: false } });
    for (const category of [wanted.id, 'none', '']) {
      const refused = await send(id, category);
      expect(refused.status).toBe(409);
      expect(await refused.text()).toMatch(/name="category"[^>]*aria-invalid="true"/);
    }
    await office.db.category.update({ where: { id: wanted.id }, data: { active: true } });
    const request = await aCase({ flow: 'lost_found', categoryId: null });
    expect((await send(request, wanted.id, { seenCategory: 'roads' })).status).toBe(404);
    expect(await page(`/console/cases/${request}`)).not.toContain('name="category"');
    expect(await read(request)).toMatchObject({ categoryId: null });
  });

  it('is corrected by a colleague of one department, who then sees the case no more', async () => {
    const roads = await signedIn(office, 'roads');
    const { departmentId } = await office.db.staff.findUniqueOrThrow({ where: { id: office.staff.roads } });
    const id = await aCase({ departmentId });
    const answer = await send(id, (await otherThan(id, false)).id, {}, roads);
    expect(answer.headers.get('location')).toMatch(/^\/console\/cases\?/);
    expect((await send(id, 'other', {}, roads)).status).toBe(404);
  });
});
