import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountMark } from '../../src/console/account-mark.ts';
import { auditedBy } from '../../src/console/audit/audited.ts';
import { type Deed, recordDeed } from '../../src/database/audit.ts';
import { FEATURES } from '../../src/features.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { photograph } from '../support/replay-staff.ts';
import {
  type Caller,
  EMAIL,
  NOW,
  newCase,
  newCitizen,
  type Office,
  openOffice,
  PASSWORD,
  signedIn,
} from './office.ts';

let office: Office;
let admin: Caller;
beforeAll(async () => {
  office = await openOffice();
  admin = await signedIn(office, 'admin');
});
afterAll(() => office.close());

describe('the audit log', () => {
  it('is told by each feature what its deeds are done to, each thing by one', () => {
    expect(() => auditedBy([...FEATURES, { audit: { areas: ['case'] } }])).toThrow(
      'Two features are audited for “case”',
    );
    expect(auditedBy([]).areas).not.toContain('case');
  });

  it('has one line for every form that staff send, with who and when and no personal data', async () => {
    const person = await newCitizen(office, { name: 'Somebody', phone: '+212611111111', mode: 'waiting' });
    const { conversationId } = person;
    const caseId = await newCase(office, person.citizenId);
    const { departmentId } = await office.db.case.findUniqueOrThrow({ where: { id: caseId } });
    const flagId = uuidv7();
    await office.db.flag.create({ data: { id: flagId, kind: 'channel_down', createdAt: NOW } });
    const voice = uuidv7();
    await office.db.attachment.create({ data: { id: voice, caseId, media: 'voice', createdAt: NOW } });
    const nonce = randomUUID;
    const secret = 'une phrase très personnelle';
    const forms: [string, string, Record<string, string>][] = [
      [
        'case.status',
        `/cases/${caseId}/status`,
        { nonce: nonce(), seen: 'received', status: 'answered', text: secret },
      ],
      ['case.note', `/cases/${caseId}/note`, { nonce: nonce(), text: secret }],
      ['inbox.claim', `/inbox/${conversationId}/claim`, {}],
      ['inbox.answer', `/inbox/${conversationId}/answer`, { nonce: nonce(), text: secret }],
      ['person.phone', `/inbox/${conversationId}/phone`, {}],
      ['inbox.hand_back', `/inbox/${conversationId}/back`, { nonce: nonce() }],
      ['file.transcript', `/files/${voice}/transcript`, { text: secret }],
      ['flag.resolve', `/flags/${flagId}/resolve`, {}],
      ['canned.save', '/inbox/canned', { id: '', title: 'T', textAry: 'a', textFr: 'b' }],
      [
        'staff.create',
        '/staff',
        { name: 'New One', email: 'new@commune.test', role: 'observer', department: '' },
      ],
      ['staff.change', `/staff/${office.staff.second}`, { role: 'officer', department: departmentId }],
      ['staff.password', `/staff/${office.staff.second}/password`, {}],
      ['staff.disable', `/staff/${office.staff.second}`, { role: 'officer', department: '', disabled: '1' }],
      ['account.language', '/language', { language: 'fr', back: '/console' }],
    ];
    for (const [action, path, form] of forms) {
      const before = await office.db.auditEvent.count();
      const answer = await admin.post(`/console${path}`, form);
      expect([action, answer.status < 400]).toEqual([action, true]);
      const lines = await office.db.auditEvent.findMany({ orderBy: { id: 'desc' } });
      expect([action, lines.length - before]).toEqual([action, 1]);
      expect(lines[0]).toMatchObject({ action, staffId: office.staff.admin, at: NOW });
    }
    const open = await newCase(office, person.citizenId);
    const assignment = {
      nonce: nonce(),
      seenDepartment: departmentId,
      seenAssignee: '',
      department: departmentId,
    };
    await admin.post(`/console/cases/${open}/assign`, {
      ...assignment,
      assignee: office.staff.admin,
      note: secret,
    });
    expect(await office.db.auditEvent.count({ where: { action: 'case.assign' } })).toBe(1);
    const all = JSON.stringify(await office.db.auditEvent.findMany());
    for (const personal of [secret, 'Somebody', '+2126', 'new@commune.test', PASSWORD]) {
      expect(all).not.toContain(personal);
    }
  });

  it('has who read about a person, once within the hour, and who was refused what', async () => {
    const { citizenId, conversationId } = await newCitizen(office, { mode: 'waiting' });
    const caseId = await newCase(office, citizenId);
    const file = (await office.parts.files.keep(await photograph())) ?? expect.fail();
    const fileId = uuidv7();
    const row = { id: fileId, caseId, media: 'photo', state: 'stored', createdAt: NOW };
    await office.db.attachment.create({ data: { ...file, ...row } });
    const officer = await signedIn(office, 'officer');
    const observer = await signedIn(office, 'observer');
    for (const path of [`inbox/${conversationId}`, `cases/${caseId}`, `files/${fileId}`]) {
      for (const each of [officer, officer, observer]) await (await each.get(`/console/${path}`)).text();
    }
    const staffId = { in: [office.staff.officer, office.staff.observer] };
    const lines = await office.db.auditEvent.findMany({
      where: { staffId, at: NOW },
      orderBy: { id: 'asc' },
    });
    const read = lines.filter(({ action }) => /^(?:person|access)/.test(action));
    expect(read.map((line) => [line.action, line.subjectId, line.staffId])).toEqual([
      ['person.thread', conversationId, office.staff.officer],
      ['access.refused', 'inbox.read', office.staff.observer],
      ['person.case', caseId, office.staff.officer],
      ['person.file', fileId, office.staff.officer],
      ['access.refused', 'people.see', office.staff.observer],
    ]);
  });

  it('is read by pages, newest first, by person and by matter', async () => {
    for (let i = 0; i < 120; i++) {
      await office.db.auditEvent.create({
        data: { id: uuidv7(), at: NOW, staffId: office.staff.officer, action: 'case.note', subject: 'case' },
      });
    }
    const rows = (page: string) => page.match(/<tr><td/g)?.length ?? 0;
    const first = await (await admin.get(`/console/audit?staff=${office.staff.officer}&area=case`)).text();
    expect(rows(first)).toBe(100);
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await (await admin.get(next)).text();
    expect(rows(second)).toBe(20);
    expect(second).not.toContain('rel="next"');
  });

  it('says in words what was done, to what, and what changed, in both languages', async () => {
    const department = await office.db.department.findFirstOrThrow();
    const by = { staffId: office.staff.admin, at: NOW };
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId);
    const { reference } = await office.db.case.findUniqueOrThrow({ where: { id: caseId } });
    const fileId = uuidv7();
    await office.db.attachment.create({
      data: { id: fileId, caseId, media: 'photo', state: 'stored', createdAt: NOW },
    });
    const deeds: Omit<Deed, 'at' | 'staffId'>[] = [
      { action: 'case.translate', subject: 'case', subjectId: caseId, detail: { texts: 2 } },
      {
        action: 'case.status',
        subject: 'case',
        subjectId: caseId,
        detail: { from: 'received', to: 'in_progress' },
      },
      {
        action: 'case.assign',
        subject: 'case',
        subjectId: caseId,
        detail: { departmentId: department.id, assigneeId: office.staff.second },
      },
      {
        action: 'settings.category',
        subject: 'settings',
        subjectId: 'lighting',
        detail: { active: true, targetDays: 6, departmentId: department.id },
      },
      {
        action: 'inbox.claim',
        subject: 'conversation',
        subjectId: uuidv7(),
        detail: { from: office.staff.officer },
      },
      {
        action: 'staff.change',
        subject: 'staff',
        subjectId: office.staff.second,
        detail: { role: 'observer', departmentId: null },
      },
      { action: 'meeting.attended', subject: 'meeting', subjectId: 'not an id', detail: { present: 1 } },
      { action: 'access.refused', subject: 'permission', subjectId: 'people.erase' },
      { action: 'person.file', subject: 'attachment', subjectId: fileId },
      { action: 'sign_in.wrong', detail: { account: accountMark(office.parts, EMAIL('roads')) } },
    ];
    for (const deed of deeds) await recordDeed(office.db, { ...by, ...deed });
    const french = stripIsolates(await (await admin.get('/console/audit')).text()).replaceAll('&#39;', "'");
    for (const words of [
      'Demande traduite',
      'Éclairage public',
      'Salma Agente',
      'Omar Agent',
      department.nameFr,
    ]) {
      expect(french).toContain(words);
    }
    expect(french).toContain(`Demande <bdi class="name">${reference}</bdi>`);
    expect(french).toMatch(/actif <b dir="auto">oui<\/b>/);
    expect(french).toMatch(/de <b dir="auto">reçue<\/b><\/span><span class="change">à /);
    expect(french).toContain('Droit <bdi class="name">Effacer une personne</bdi>');
    expect(french).toContain(`Fichier <bdi class="name">${reference}</bdi>`);
    expect(french).toMatch(/compte <b dir="auto">Rachid Voirie<\/b>/);
    await office.db.staff.update({ where: { id: office.staff.admin }, data: { language: 'ar' } });
    const arabic = await (await admin.get('/console/audit')).text();
    const rows = /<tbody>[\s\S]*<\/tbody>/.exec(arabic)?.[0].replaceAll(/<[^>]*>/g, ' ') ?? '';
    expect(rows).not.toMatch(/targetDays|departmentId|assigneeId|case-translate|\btrue\b|\bghting\b/);
    await office.db.staff.update({ where: { id: office.staff.admin }, data: { language: 'fr' } });
  });

  it('has words for everything that is ever written into it', () => {
    const src = fileURLToPath(new URL('../../src', import.meta.url));
    const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('prisma/'))
      .map((file) => readFileSync(join(src, file), 'utf8'));
    const names = texts.flatMap((text) => [
      ...[...text.matchAll(/(?:action: |deed\()'([a-z_]+(?:\.[a-z_]+)?)'/g)].map(
        ([, name = '']) => `deed-${name.replace('.', '-')}`,
      ),
      ...[...text.matchAll(/\bsubject: '([a-z]+)'/g)].map(([, name]) => `subject-${name}`),
    ]);
    expect(names.length).toBeGreaterThan(50);
    const { words } = office.parts;
    const missing = [...new Set(names)].filter(
      (name) =>
        !/^deed-(?:action|deny)$/.test(name) &&
        !['ar', 'fr'].every((language) => words.has(language, `console-${name}`)),
    );
    expect(missing).toEqual([]);
  });
});
