import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldingOf } from '../../src/console/search-folding.ts';
import { foldPending, wantedOf } from '../../src/database/search.ts';
import type { CaseStatus } from '../../src/domain/case.ts';
import type { CaseFilter } from '../../src/features/cases/case-filter.ts';
import { assignCase, moveCase, noteOnCase } from '../../src/features/cases/changes.ts';
import { countCases, listCases } from '../../src/features/cases/queries.ts';
import { NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const by = () => ({ staffId: office.staff.officer, scope: 'all' as const, at: NOW });
const TODAY = new Date('2026-03-10T00:00:00Z');

/** The ids of the cases that the list shows as contested; its tab counts as many. */
async function contested(): Promise<string[]> {
  const wanted = { scope: 'all', contested: true, sort: 'newest', limit: 9 } as const;
  const ids = (await listCases(office.db, wanted)).rows.map(({ id }) => id);
  const counts = await countCases(office.db, {
    scope: 'all',
    mine: [],
    today: TODAY,
    now: NOW,
    silentSince: NOW,
  });
  expect(counts.contested).toBe(ids.length);
  return ids;
}

async function trace(caseId: string) {
  const [found, events, notices, deeds] = await Promise.all([
    office.db.case.findUniqueOrThrow({ where: { id: caseId } }),
    office.db.caseEvent.findMany({ where: { caseId, kind: { not: 'filed' } }, orderBy: { at: 'asc' } }),
    office.db.notice.findMany({ where: { subjectId: caseId }, orderBy: { dedupeKey: 'asc' } }),
    office.db.auditEvent.findMany({ where: { subject: 'case', subjectId: caseId } }),
  ]);
  return { found, events, notices, deeds };
}

describe('moving a case', () => {
  it('writes the case, the timeline, one notice per person and the audit log together', async () => {
    const owner = await newCitizen(office);
    const neighbour = await newCitizen(office);
    const caseId = await newCase(office, owner.citizenId);
    await office.db.follower.create({ data: { caseId, citizenId: neighbour.citizenId, createdAt: NOW } });
    const eventId = randomUUID();
    const move = { caseId, eventId, seen: 'received', status: 'in_progress', text: 'الفرقة جايا' } as const;
    expect(await moveCase(office.db, move, by())).toEqual({ is: 'done' });
    const { found, events, notices, deeds } = await trace(caseId);
    expect(found.status).toBe('in_progress');
    expect(events).toMatchObject([{ id: eventId, kind: 'status', status: 'in_progress', visible: true }]);
    expect(new Set(notices.map((notice) => notice.citizenId))).toEqual(
      new Set([owner.citizenId, neighbour.citizenId]),
    );
    for (const notice of notices) {
      expect(notice).toMatchObject({
        kind: 'case_update',
        dedupeKey: `case_update:${eventId}:${notice.citizenId}`,
        values: { status: 'in_progress', text: 'الفرقة جايا', eventId },
        dueAt: NOW,
        doneAt: null,
      });
    }
    expect(deeds).toMatchObject([{ action: 'case.status', staffId: office.staff.officer }]);
  });

  it('has one effect when the same form arrives twice, even at once', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    const move = {
      caseId,
      eventId: randomUUID(),
      seen: 'received',
      status: 'answered',
      text: 'تصلح',
    } as const;
    const results = await Promise.all([1, 2, 3].map(() => moveCase(office.db, move, by())));
    expect(results).toEqual([{ is: 'done' }, { is: 'done' }, { is: 'done' }]);
    expect(await moveCase(office.db, move, by())).toEqual({ is: 'done' });
    const words = {
      caseId,
      eventId: randomUUID(),
      seen: 'answered',
      status: 'answered',
      text: 'شكرا',
    } as const;
    await Promise.all([1, 2, 3].map(() => moveCase(office.db, words, by())));
    const { events, notices, deeds } = await trace(caseId);
    expect([events.length, notices.length, deeds.length]).toEqual([2, 2, 2]);
  });

  it('tells the slower of two colleagues who was quicker, and changes nothing', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    const first = {
      caseId,
      eventId: randomUUID(),
      seen: 'received',
      status: 'in_progress',
      text: null,
    } as const;
    await moveCase(office.db, first, by());
    const second = {
      caseId,
      eventId: randomUUID(),
      seen: 'received',
      status: 'refused',
      text: 'no',
    } as const;
    const told = await moveCase(office.db, second, { ...by(), staffId: office.staff.second });
    expect(told).toEqual({ is: 'changed', status: 'in_progress', by: 'Omar Agent' });
    expect((await trace(caseId)).notices).toHaveLength(1);
  });

  it('refuses ways the rules do not know, and refusals without a reason', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    const move = (status: 'closed' | 'refused' | 'answered') =>
      moveCase(office.db, { caseId, eventId: randomUUID(), seen: 'received', status, text: null }, by());
    expect(await move('closed')).toEqual({ is: 'no_way' });
    expect(await move('refused')).toEqual({ is: 'no_words' });
    expect(await move('answered')).toEqual({ is: 'no_words' });
    const { found, events, notices } = await trace(caseId);
    expect([found.status, events.length, notices.length]).toEqual(['received', 0, 0]);
    const refusal = {
      caseId,
      eventId: randomUUID(),
      seen: 'received',
      status: 'refused',
      text: 'خارج الاختصاص',
    } as const;
    await moveCase(office.db, refusal, by());
    expect((await trace(caseId)).found).toMatchObject({ refusal: 'خارج الاختصاص', closedAt: NOW });
  });

  it('is not closed against the word of the citizen without telling them why', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId, {
      ...{ status: 'answered', contestedAt: NOW, categoryId: 'transport' },
    });
    const close = (text: string | null) =>
      moveCase(
        office.db,
        { ...{ caseId, eventId: randomUUID(), seen: 'answered', status: 'closed', text }, mayOverrule: true },
        by(),
      );
    expect(await close(null)).toEqual({ is: 'no_words' });
    expect(await close('تم الإصلاح يوم أمس')).toEqual({ is: 'done' });
    const { notices } = await trace(caseId);
    expect(notices.map(({ values }) => values)).toMatchObject([{ text: 'تم الإصلاح يوم أمس' }]);
    // Somebody else looks at it.
    const flags = await office.db.flag.findMany({ where: { subjectId: caseId } });
    expect(flags).toMatchObject([
      { kind: 'case_closed_contested', detail: (await trace(caseId)).found.reference },
    ]);
    expect(await contested()).toEqual([]);
  });

  it.each(['closed', 'refused', 'in_progress'] as const)(
    'is contested until the citizen reads why it stays %s, or it is taken up; one alert however often that goes on',
    async (to) => {
      const { citizenId } = await newCitizen(office);
      const seen = to === 'refused' ? to : 'closed';
      const caseId = await newCase(office, citizenId, {
        ...{ status: 'answered', contestedAt: NOW, categoryId: 'transport' },
      });
      const move = (from: CaseStatus, status: CaseStatus, text: string | null = 'Hors de notre réseau') =>
        moveCase(
          office.db,
          { caseId, eventId: randomUUID(), seen: from, status, text, mayOverrule: true },
          by(),
        );
      await move('answered', 'closed');
      for (const _ of [1, 2]) {
        const data = { status: seen, contestedAt: NOW };
        await office.db.case.update({ where: { id: caseId }, data });
        expect(await contested()).toEqual([caseId]);
        expect(await move(seen, to, to === 'in_progress' ? null : undefined)).toEqual({ is: 'done' });
        expect(await contested()).toEqual([]);
        if (to === 'in_progress') await move('in_progress', 'answered');
        await office.db.case.update({
          where: { id: caseId },
          data: { status: 'answered', contestedAt: NOW },
        });
        await move('answered', 'closed');
      }
      const kind = 'case_closed_contested';
      expect(await office.db.flag.count({ where: { subjectId: caseId, kind } })).toBe(1);
    },
  );

  it('leaves nothing behind when one part of it fails', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    const move = {
      caseId,
      eventId: randomUUID(),
      seen: 'received',
      status: 'in_progress',
      text: null,
    } as const;
    // The last thing written is the audit line, and there is no such member of staff.
    await expect(moveCase(office.db, move, { ...by(), staffId: 'nobody' })).rejects.toThrow();
    const { found, events, notices, deeds } = await trace(caseId);
    expect([found.status, events.length, notices.length, deeds.length]).toEqual(['received', 0, 0, 0]);
  });
});

describe('assigning and noting', () => {
  it('makes a received case assigned and tells the citizen once; later hands are told to staff only', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    const { departmentId } = await office.db.case.findUniqueOrThrow({ where: { id: caseId } });
    const wanted = {
      caseId,
      eventId: randomUUID(),
      seen: { departmentId, assigneeId: null },
      departmentId,
      assigneeId: office.staff.second,
      note: 'عافاك شوفها',
    };
    expect(await assignCase(office.db, wanted, by())).toEqual({ is: 'done' });
    expect(await assignCase(office.db, wanted, by())).toEqual({ is: 'done' });
    const again = { ...wanted, eventId: randomUUID(), assigneeId: office.staff.officer };
    expect(await assignCase(office.db, again, by())).toMatchObject({ is: 'changed' });
    const seen = { departmentId, assigneeId: office.staff.second };
    expect(await assignCase(office.db, { ...again, seen }, by())).toEqual({ is: 'done' });
    const { found, events, notices } = await trace(caseId);
    expect(found).toMatchObject({ status: 'assigned', assigneeId: office.staff.officer });
    expect(events.map((event) => [event.kind, event.visible])).toEqual([
      ['assigned', false],
      ['assigned', false],
    ]);
    expect(notices).toMatchObject([{ values: { status: 'assigned', text: null } }]);
  });

  it('keeps a note from the citizen', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    await noteOnCase(office.db, { caseId, eventId: randomUUID(), text: 'صعيب' }, by());
    const { events, notices, deeds } = await trace(caseId);
    expect(events).toMatchObject([{ kind: 'note', visible: false, text: 'صعيب' }]);
    expect([notices.length, deeds.length]).toEqual([0, 1]);
  });
});

describe('finding cases', () => {
  const all: CaseFilter = { scope: 'all', sort: 'due', limit: 7 };

  it('walks through every page once and in order, however many are equal', async () => {
    const { citizenId } = await newCitizen(office);
    for (let i = 0; i < 12; i++) {
      await newCase(office, citizenId, { categoryId: 'noise', createdAt: i < 6 ? NOW : TODAY });
    }
    for (const sort of ['due', 'newest'] as const) {
      const seen: string[] = [];
      let after: CaseFilter['after'];
      do {
        const page = await listCases(office.db, { ...all, categoryId: 'noise', sort, after, limit: 5 });
        seen.push(...page.rows.map((row) => row.id));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(seen).toHaveLength(12);
      expect(new Set(seen).size).toBe(12);
    }
  });

  it('filters by status, department, category, quarter, lateness, hand, words and reference', async () => {
    const { citizenId } = await newCitizen(office);
    const quarter = await office.db.quarter.findFirstOrThrow();
    const late = new Date('2026-03-09T00:00:00Z');
    const id = await newCase(office, citizenId, {
      categoryId: 'heritage',
      quarterId: quarter.id,
      dueOn: late,
      assigneeId: office.staff.second,
      description: 'السور تهدم 100% حدا الباب',
    });
    const found = await office.db.case.findUniqueOrThrow({ where: { id } });
    const folding = foldingOf(office.parts);
    await foldPending(office.db, folding);
    const wanted = (text: string) => wantedOf(folding, text, true);
    const ids = async (filter: Partial<CaseFilter>) =>
      (await listCases(office.db, { ...all, limit: 100, ...filter })).rows.map((row) => row.id);
    const matching: Partial<CaseFilter>[] = [
      { categoryId: 'heritage' },
      { quarterId: quarter.id },
      { lateOn: TODAY },
      { assigneeIds: [office.staff.second], statuses: ['received'] },
      { search: wanted('السور باب') },
      { search: wanted(found.reference) },
      { departmentId: found.departmentId, categoryId: 'heritage' },
      { scope: { department: found.departmentId, unseen: [] }, lateOn: TODAY },
    ];
    for (const filter of matching) expect(await ids(filter)).toContain(id);
    const others: Partial<CaseFilter>[] = [
      { categoryId: 'noise' },
      { statuses: ['closed'] },
      { lateOn: late },
      { search: wanted('السور قنطرة') },
      { scope: { department: 'no such department', unseen: [] } },
    ];
    for (const filter of others) expect(await ids(filter)).not.toContain(id);
    const counts = await countCases(office.db, {
      scope: 'all',
      mine: [office.staff.second],
      today: TODAY,
      silentSince: NOW,
      now: NOW,
    });
    expect(counts.late).toBe(1);
    expect(counts.mine).toBe(1);
    expect(counts.open).toBe(
      counts.byStatus.received + counts.byStatus.assigned + counts.byStatus.in_progress,
    );
  });
});

describe('the page of a case', () => {
  it('keeps what was typed when a colleague was quicker', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    const caller = await signedIn(office, 'second');
    await moveCase(
      office.db,
      { caseId, eventId: randomUUID(), seen: 'received', status: 'in_progress', text: null },
      by(),
    );
    const form = { nonce: randomUUID(), seen: 'received', status: 'answered', text: 'Mon long message' };
    const answer = await caller.post(`/console/cases/${caseId}/status`, form);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('Mon long message');
    expect(page).toContain('Omar Agent');
  });

  it('escapes whatever citizens write', async () => {
    const { citizenId } = await newCitizen(office, { name: '<b>bold</b>' });
    const caseId = await newCase(office, citizenId, {
      description: '<script>alert(1)</script>',
      placeText: '"><img src=x onerror=alert(1)>',
    });
    const page = await (await (await signedIn(office, 'officer')).get(`/console/cases/${caseId}`)).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('<b>bold');
  });

  it('finds a reference typed with Arabic digits, whatever its status', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId, { status: 'closed' });
    const { reference } = await office.db.case.findUniqueOrThrow({ where: { id: caseId } });
    const typed = reference.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const caller = await signedIn(office, 'officer');
    const page = await (await caller.get(`/console/cases?text=${encodeURIComponent(typed)}`)).text();
    expect(page).toContain(`/console/cases/${caseId}`);
  });

  it('says of a case that was told by voice alone that there is something to hear', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId, { description: null });
    const file = { caseId, state: 'stored', mimeType: 'audio/ogg', createdAt: NOW };
    await office.db.attachment.create({ data: { ...file, id: uuidv7(), media: 'voice' } });
    const caller = await signedIn(office, 'officer');
    for (const path of [`/console/cases/${caseId}`, '/console/cases']) {
      const page = await (await caller.get(path)).text();
      expect([path, page.includes('Dit par message vocal')]).toEqual([path, true]);
    }
    expect(await (await caller.get(`/console/cases/${caseId}`)).text()).not.toContain('Pas de texte');
  });
});
