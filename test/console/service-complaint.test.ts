// A complaint about a service or an official: no department reads it, nowhere; supervisors answer it, and it stays with them.

import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sampleBytes } from '../support/samples.ts';
import { sitDown } from './desk.ts';
import { type Caller, NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
const by: Partial<Record<keyof Office['staff'], Caller>> = {};
beforeAll(async () => {
  office = await openOffice();
  // Somebody of the service concerned, and whoever supervises it alone.
  const own = { departmentId: 'civil_status', allDepartments: false };
  await office.db.staff.update({ where: { id: office.staff.second }, data: own });
  for (const who of ['admin', 'supervisor', 'officer', 'second', 'observer', 'roads'] as const)
    by[who] = await signedIn(office, who);
});
afterAll(() => office.close());

const caller = (who: keyof Office['staff']): Caller => by[who] ?? expect.fail();
const SECRET = 'طلب مني قهوة باش يعطيني العقد';
const LIST = '/console/requests/service_complaint';

async function newComplaint() {
  const { citizenId, conversationId } = await newCitizen(office);
  const filed = { flow: 'service_complaint', kind: 'request', categoryId: null, departmentId: 'direction' };
  const proof = uuidv7();
  const id = await newCase(office, citizenId, {
    ...filed,
    description: null,
    answers: { proof: { kind: 'files', files: [proof] } },
  });
  const { db, parts } = office;
  const told = JSON.stringify({
    details: { kind: 'text', text: SECRET },
    whom: { kind: 'text', text: 'الحالة المدنية' },
  });
  await db.case.update({ where: { id }, data: { confided: parts.cipher.seal(told, `Case.confided.${id}`) } });
  const kept = await parts.files.keep(sampleBytes('paper.pdf'));
  const file = {
    conversationId,
    media: 'document',
    state: 'stored',
    mimeType: 'application/pdf',
    createdAt: NOW,
  };
  await db.attachment.create({ data: { ...file, id: proof, caseId: id, path: kept?.path ?? null } });
  // Something else of the same person brings the conversation within reach of everybody.
  for (const categoryId of ['administration', 'roads', 'lighting'])
    await newCase(office, citizenId, { categoryId });
  const said = (text: string, about: string | null) => ({
    ...{
      id: uuidv7(),
      channel: 'simulator',
      messageId: randomUUID(),
      conversationId,
      kind: 'text',
      text,
      about,
    },
    ...{ content: {}, sentAt: NOW, receivedAt: NOW },
  });
  await db.incomingMessage.createMany({
    data: [
      said('السلام عليكم', null),
      said(SECRET, 'service_complaint'),
      said('واش شفتو شكايتي على الموظف', id),
    ],
  });
  await db.flag.create({
    data: { id: uuidv7(), kind: 'case_reply', subjectId: id, conversationId, detail: 'R-9', createdAt: NOW },
  });
  const { reference } = await db.case.findUniqueOrThrow({ where: { id } });
  return { id, proof, conversationId, citizenId, reference };
}

const shown = async (who: keyof Office['staff'], path: string) => {
  const answer = await caller(who).get(path);
  return answer.status === 200 ? stripIsolates(await answer.text()) : `(${answer.status})`;
};

describe('whoever works in a department', () => {
  it.each(['officer', 'second', 'roads', 'observer'] as const)(
    'reads nothing of it anywhere (%s)',
    async (who) => {
      const { id, proof, conversationId, reference } = await newComplaint();
      const gone = [LIST, `${LIST}?status=all`, `/console/cases/${id}`, `/console/files/${proof}`];
      for (const path of gone)
        expect([path, (await caller(who).get(path)).status]).toEqual([
          path,
          who === 'observer' && path.includes('files') ? 403 : 404,
        ]);
      const words = encodeURIComponent('قهوة');
      const pages = [
        ...['/console', '/console/cases', '/console/cases?status=all', `/console/cases?text=${words}`],
        ...[
          `/console/cases?text=${reference}`,
          `/console/cases?text=${encodeURIComponent('شكاية على شي مصلحة')}`,
        ],
        ...[
          '/console/flags',
          '/console/inbox',
          '/console/inbox/all',
          '/console/inbox/boxes',
          '/console/menu',
        ],
        ...[
          `/console/inbox/all?text=${words}`,
          `/console/inbox/${conversationId}`,
          '/console/misses',
          '/console/listening',
        ],
      ];
      for (const path of pages) {
        const page = await shown(who, path);
        for (const hidden of [SECRET, 'شكايتي على الموظف', id, proof, LIST, 'R-9'])
          expect(page.includes(hidden), `${hidden} on ${path}`).toBe(false);
        if (!path.includes('text=')) expect(page.includes(reference), `${reference} on ${path}`).toBe(false);
      }
      for (const form of ['status', 'assign', 'note', 'translate', 'stop-news', 'postpone', 'question']) {
        const filled = { nonce: randomUUID(), seen: 'received', status: 'in_progress', text: 'x', note: '' };
        const given = {
          seenDepartment: 'direction',
          seenAssignee: '',
          department: 'civil_status',
          assignee: '',
        };
        const answer = await caller(who).post(`/console/cases/${id}/${form}`, { ...filled, ...given });
        expect([form, answer.status >= 400]).toEqual([form, true]);
      }
      expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({
        status: 'received',
        departmentId: 'direction',
      });
    },
  );

  it('is counted nothing of it: no figure of theirs moves', async () => {
    const figures = async () =>
      (await shown('second', '/console/cases')).match(/class="number">\d+/gu)?.join() +
      (await shown('second', '/console/menu'));
    const before = await figures();
    const { citizenId } = await newCitizen(office);
    const filed = { flow: 'service_complaint', kind: 'request', categoryId: null, departmentId: 'direction' };
    await newCase(office, citizenId, { ...filed, description: SECRET, dueOn: new Date('2026-03-01') });
    expect(await figures()).toBe(before);
  });

  it('hears nothing of it live', async () => {
    const { id } = await newComplaint();
    const reader = (await caller('second').get('/console/live')).body
      ?.pipeThrough(new TextDecoderStream())
      .getReader();
    let text = '';
    const until = async (words: string) => {
      while (!text.includes(words)) text += (await reader?.read())?.value ?? '';
    };
    await until('event: open');
    office.parts.changed.publish({ kind: 'case', id });
    office.parts.changed.publish({ kind: 'flag', id: 'x' });
    await until('"flag"');
    await reader?.cancel();
    expect(text).not.toContain(id);
  });
});

describe('a supervisor', () => {
  it('reads and answers it, with its proof and the dates of the decree', async () => {
    const { id, proof, reference } = await newComplaint();
    expect(await shown('supervisor', LIST)).toContain(reference);
    const page = await shown('supervisor', `/console/cases/${id}`);
    for (const part of [SECRET, 'الحالة المدنية', proof, 'Décret'])
      expect(page.toLowerCase()).toContain(part.toLowerCase());
    expect((await caller('supervisor').get(`/console/files/${proof}`)).status).toBe(200);
    const answered = { nonce: randomUUID(), seen: 'received', status: 'answered', text: 'شفنا مع الموظف' };
    await caller('supervisor').post(`/console/cases/${id}/status`, answered);
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'answered' });
  });

  it('hands it to no department, and to nobody who may not read it', async () => {
    const { id } = await newComplaint();
    expect(await shown('supervisor', `/console/cases/${id}`)).not.toContain('<option value="civil_status"');
    for (const [department, assignee] of [
      ['civil_status', ''],
      ['civil_status', office.staff.second],
      ['direction', office.staff.officer],
    ] as const) {
      const given = { seenDepartment: 'direction', seenAssignee: '', department, assignee, note: '' };
      await caller('supervisor').post(`/console/cases/${id}/assign`, { nonce: randomUUID(), ...given });
    }
    expect(await office.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({
      departmentId: 'direction',
      assigneeId: null,
    });
  });

  it('sees in the queue what the decree wants oriented', async () => {
    const { id } = await newComplaint();
    await office.db.case.update({ where: { id }, data: { createdAt: new Date('2026-02-01') } });
    expect(await shown('supervisor', '/console/supervision?of=unoriented')).toContain(id);
    await office.db.staff.update({
      where: { id: office.staff.supervisor },
      data: { departmentId: 'civil_status', allDepartments: false },
    });
    expect((await caller('supervisor').get(`/console/cases/${id}`)).status).toBe(404);
    expect(await shown('supervisor', '/console/supervision?of=unoriented')).not.toContain(id);
    await office.db.staff.update({
      where: { id: office.staff.supervisor },
      data: { departmentId: null, allDepartments: true },
    });
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('on the screen', { timeout: 180_000 }, () => {
  it.each(['fr', 'ar'] as const)('it is read and answered, in %s', async (language) => {
    const { id } = await newComplaint();
    const browser = await openBrowser(chromium ?? '');
    const desk = await sitDown(browser, office, 'supervisor', language);
    try {
      await desk.open(LIST);
      await desk.expectSound(`service-complaints-${language}`);
      await desk.open(`/console/cases/${id}`);
      await desk.expectSound(`service-complaint-${language}`);
      await desk.page.setViewportSize({ width: 390, height: 844 });
      await desk.expectSound(`service-complaint-${language}-390`);
    } finally {
      await browser.close();
    }
  });
});
