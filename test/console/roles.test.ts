import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsole } from '../../src/console/console.ts';
import {
  grantedBy,
  may,
  type Permission,
  ROLES,
  type Role,
  scopeOf,
  toRole,
} from '../../src/console/roles.ts';
import { FEATURES } from '../../src/features.ts';
import { EMAIL, enter, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

const granted = grantedBy(FEATURES);

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('who may do what', () => {
  it('is told apart by role: an observer only reads, and sees no people', () => {
    const writes: Permission[] = [
      'cases.write',
      'inbox.write',
      'flags.write',
      'petitions.write',
      'misses.write',
    ];
    for (const write of writes) {
      expect(may(granted, 'officer', write)).toBe(true);
      expect(may(granted, 'observer', write)).toBe(false);
    }
    expect(may(granted, 'observer', 'people.see')).toBe(false);
    expect(may(granted, 'observer', 'inbox.read')).toBe(false);
    for (const own of [
      'staff.write',
      'audit.read',
      'canned.write',
      'channels.write',
    ] satisfies Permission[]) {
      expect(ROLES.filter((role) => may(granted, role, own))).toEqual(['admin']);
    }
  });

  it('is brought by the features, each right by one', () => {
    expect(() => grantedBy([...FEATURES, { rights: { 'cases.read': { to: [] } } }])).toThrow(
      'The right “cases.read” is brought twice',
    );
    expect(may(grantedBy([]), 'admin', 'cases.read')).toBe(false);
  });

  it('opens no page whose right nobody brings', async () => {
    const without = FEATURES.map(({ rights: _, ...rest }) => rest);
    await expect(openConsole(office.parts, without)).rejects.toThrow(
      'No feature brings the right “cases.read”',
    );
  });

  it('gives an unknown role the least', () => {
    for (const stored of [null, '', 'root', 'admin,officer']) expect(toRole(stored)).toBe('observer');
  });

  it('holds officers to their department, or to what was chosen for them, and never takes nothing for everything', () => {
    const of = (role: Role, departmentId: string | null, allDepartments = false) =>
      scopeOf({ role, departmentId, allDepartments }, new Map());
    expect(of('officer', 'roads')).toEqual({ department: 'roads', unseen: [] });
    expect(of('observer', null, true)).toBe('all');
    expect(of('officer', null)).toBe('none');
    expect(of('observer', null)).toBe('none');
    expect(of('admin', 'roads')).toBe('all');
  });

  it('is asked before every page and every form', async () => {
    const { citizenId, conversationId } = await newCitizen(office, { name: 'Fatima', mode: 'waiting' });
    const caseId = await newCase(office, citizenId);
    const observer = await signedIn(office, 'observer');
    const officer = await signedIn(office, 'officer');
    for (const path of [
      '/inbox',
      '/inbox/boxes',
      `/inbox/${conversationId}`,
      '/flags',
      '/staff',
      '/audit',
      '/live',
    ]) {
      expect([path, (await observer.get(`/console${path}`)).status]).toEqual([path, 403]);
    }
    for (const path of ['/staff', '/audit', '/inbox/canned']) {
      expect([path, (await officer.get(`/console${path}`)).status]).toEqual([path, 403]);
    }
    const writes = [
      `/cases/${caseId}/status`,
      `/cases/${caseId}/assign`,
      `/cases/${caseId}/note`,
      `/inbox/${conversationId}/claim`,
      `/inbox/${conversationId}/answer`,
      `/inbox/${conversationId}/back`,
      `/inbox/${conversationId}/phone`,
      '/staff',
    ];
    for (const path of writes) {
      expect([path, (await observer.post(`/console${path}`)).status]).toEqual([path, 403]);
    }
    expect(await office.db.caseEvent.count({ where: { caseId, kind: { not: 'filed' } } })).toBe(0);
  });

  it('shows an observer the case without the person', async () => {
    const { citizenId } = await newCitizen(office, { name: 'Khadija Secret', phone: '+212600112233' });
    const caseId = await newCase(office, citizenId);
    const page = await (await (await signedIn(office, 'observer')).get(`/console/cases/${caseId}`)).text();
    expect(page).toContain('الضو طافي');
    expect(page).not.toContain('Khadija');
    expect(page).not.toContain('/console/inbox/');
    expect(page).not.toContain('<form method="post" action="/console/cases');
    const officers = await (await (await signedIn(office, 'officer')).get(`/console/cases/${caseId}`)).text();
    expect(officers).toContain('Khadija Secret');
    expect(officers).not.toContain('+212600112233');
  });

  it('keeps an officer of one department out of the cases, people and files of another', async () => {
    const { citizenId, conversationId } = await newCitizen(office, { name: 'Lights', mode: 'waiting' });
    const lights = await newCase(office, citizenId, { categoryId: 'waste' });
    const own = await newCitizen(office, { name: 'Road' });
    const road = await newCase(office, own.citizenId, { categoryId: 'roads' });
    const officer = await signedIn(office, 'roads');
    expect((await officer.get(`/console/cases/${lights}`)).status).toBe(404);
    expect((await officer.get(`/console/inbox/${conversationId}`)).status).toBe(404);
    expect((await officer.post(`/console/inbox/${conversationId}/claim`)).status).toBe(404);
    expect((await officer.get(`/console/cases/${road}`)).status).toBe(200);
    const list = await (await officer.get('/console/cases')).text();
    expect(list).toContain(road);
    expect(list).not.toContain(lights);
    const nonce = 'd3c0ffee-0000-4000-8000-000000000001';
    const form = { nonce, seen: 'received', status: 'in_progress', text: 'x' };
    expect((await officer.post(`/console/cases/${lights}/status`, form)).status).toBe(404);
    expect((await office.db.case.findUniqueOrThrow({ where: { id: lights } })).status).toBe('received');
  });
});

describe('staff', () => {
  it('are added with a one-time password shown once, and never twice under one address', async () => {
    const admin = await signedIn(office, 'admin');
    const form = { name: 'Nadia', email: 'nadia@commune.test', role: 'officer', department: '' };
    const page = await (await admin.post('/console/staff', form)).text();
    expect(page).toMatch(/[a-z0-9]{4}(-[a-z0-9]{4}){3}/);
    expect(page).toContain('Sans service, ce compte ne voit aucune demande');
    expect((await admin.post('/console/staff', form)).headers.get('location')).toContain('staff-exists');
    const made = await office.db.staff.findUniqueOrThrow({ where: { email: form.email } });
    expect(made).toMatchObject({ role: 'officer', passwordSetAt: null });
    expect(await office.db.auditEvent.count({ where: { action: 'staff.create', subjectId: made.id } })).toBe(
      1,
    );
  });

  it('have their name and address put right, each address once', async () => {
    const admin = await signedIn(office, 'admin');
    const id = office.staff.roads;
    const { departmentId, email } = await office.db.staff.findUniqueOrThrow({ where: { id } });
    const form = { role: 'officer', department: departmentId ?? '' };
    const send = (more: Record<string, string>) => admin.post(`/console/staff/${id}`, { ...form, ...more });
    await send({ name: 'Rachid El Voirie', email: 'Rachid@commune.test' });
    const right = { name: 'Rachid El Voirie', email: 'rachid@commune.test' };
    expect(await office.db.staff.findUniqueOrThrow({ where: { id } })).toMatchObject(right);
    const taken = await send({ name: 'X Y', email: EMAIL('officer') });
    expect(taken.headers.get('location')).toContain('staff-exists');
    expect(await office.db.staff.findUniqueOrThrow({ where: { id } })).toMatchObject(right);
    await send({ name: 'Rachid Voirie', email });
  });

  it('who are disabled are out at once, and what they held waits again', async () => {
    const { conversationId } = await newCitizen(office, { mode: 'waiting' });
    const second = await signedIn(office, 'second');
    await second.post(`/console/inbox/${conversationId}/claim`);
    const admin = await signedIn(office, 'admin');
    const form = { role: 'officer', department: '', disabled: '1' };
    await admin.post(`/console/staff/${office.staff.second}`, form);
    expect((await second.get('/console/cases')).status).toBe(303);
    expect((await enter(office, 'second')).status).toBe(401);
    const waiting = await office.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    expect(waiting).toMatchObject({ mode: 'waiting', heldById: null });
  });

  it('always keep one administrator', async () => {
    const admin = await signedIn(office, 'admin');
    const form = { role: 'observer', department: '' };
    const refused = await admin.post(`/console/staff/${office.staff.admin}`, form);
    expect(refused.headers.get('location')).toContain('staff-last-admin');
    // Nothing of it waits on the page as if it were still to be sent.
    const place = `/console/staff/${office.staff.admin}`;
    expect(await office.db.unsent.count({ where: { place } })).toBe(0);
    expect((await office.db.staff.findUniqueOrThrow({ where: { id: office.staff.admin } })).role).toBe(
      'admin',
    );
  });

  it('who are administrators take that from each other, never from themselves', async () => {
    const second = { id: office.staff.second };
    await office.db.staff.update({ where: second, data: { role: 'admin', banned: false } });
    const admin = await signedIn(office, 'admin');
    const losses: Record<string, string>[] = [{ role: 'officer' }, { role: 'admin', disabled: '1' }];
    for (const lost of losses) {
      const refused = await admin.post(`/console/staff/${office.staff.admin}`, {
        department: 'all',
        ...lost,
      });
      expect(refused.headers.get('location')).toContain('staff-own-role');
    }
    const kept = await office.db.staff.findUniqueOrThrow({ where: { id: office.staff.admin } });
    expect(kept).toMatchObject({ role: 'admin', banned: false });
    await admin.post(`/console/staff/${second.id}`, { role: 'officer', department: 'all' });
    expect((await office.db.staff.findUniqueOrThrow({ where: second })).role).toBe('officer');
  });

  it('are called by what can be seen: no mark turns the letters of a name around', async () => {
    const admin = await signedIn(office, 'admin');
    const email = 'turned@commune.test';
    const form = {
      name: '\u202eNadia\u202c \u2066\u200bAlami\u2069',
      email,
      role: 'observer',
      department: 'all',
    };
    await admin.post('/console/staff', form);
    expect((await office.db.staff.findUniqueOrThrow({ where: { email } })).name).toBe('Nadia Alami');
  });
});
