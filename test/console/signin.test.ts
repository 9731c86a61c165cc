import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuth } from '../../src/console/auth.ts';
import { ensureAdmin } from '../../src/console/first-admin.ts';
import { freshDatabase } from '../support/database.ts';
import {
  EMAIL,
  emptyAudit,
  enter,
  NOW,
  newCaller,
  type Office,
  openOffice,
  PASSWORD,
  signedIn,
} from './office.ts';

const HOUR = 60 * 60 * 1000;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('signing in', () => {
  it('sends whoever is not signed in to the sign-in page, and back to where they wanted to go', async () => {
    const caller = newCaller(office);
    const turned = await caller.get('/console/cases?late=1');
    expect(turned.status).toBe(303);
    expect(turned.headers.get('location')).toBe('/console/sign-in?next=%2Fconsole%2Fcases%3Flate%3D1');
    expect((await enter(office, 'officer', { caller, next: '/console/cases?late=1' })).to).toBe(
      '/console/cases?late=1',
    );
    expect((await caller.get('/console/cases')).status).toBe(200);
  });

  it('says after a session that it had ended, and that what was written is kept', async () => {
    const caller = await signedIn(office, 'officer');
    await office.db.session.deleteMany({ where: { userId: office.staff.officer } });
    const turned = (await caller.get('/console/cases')).headers.get('location') ?? '';
    expect(await (await caller.get(turned)).text()).toContain('انتهت جلستكم');
    const stranger = await newCaller(office).get('/console/cases');
    expect(stranger.headers.get('location')).not.toContain('ended');
  });

  it('for the first time goes on in the language chosen at the door, later in one’s own', async () => {
    const id = office.staff.observer;
    await office.db.staff.update({ where: { id }, data: { language: 'ar' } });
    const language = async () => (await office.db.staff.findUniqueOrThrow({ where: { id } })).language;
    const come = async (chosen: string) => {
      const caller = newCaller(office);
      await caller.post('/console/language', { language: chosen, back: '/console/sign-in' });
      await enter(office, 'observer', { caller });
    };
    await emptyAudit(office.db);
    await come('fr');
    expect(await language()).toBe('fr');
    await come('ar');
    expect(await language()).toBe('fr');
  });

  it('is bound to this host by its cookie where the connection is trusted', async () => {
    const auth = openAuth({ ...office.parts, baseUrl: 'https://console.test' });
    const { authCookies } = await auth.$context;
    expect(authCookies.sessionToken.name).toMatch(/^__Host-/);
    expect(authCookies.sessionToken.attributes).toMatchObject({ secure: true, path: '/' });
    expect(authCookies.sessionToken.attributes).not.toHaveProperty('domain');
  });

  it('never leads to another site after sign-in', async () => {
    for (const next of ['https://evil.test/console', '//evil.test/console', '/console\\evil', '/elsewhere']) {
      expect((await enter(office, 'observer', { next })).to).toBe('/console');
    }
  });

  it('keeps the session cookie from scripts and other sites', async () => {
    const entered = await newCaller(office).post('/console/sign-in', {
      email: EMAIL('observer'),
      password: PASSWORD,
    });
    const cookie = entered.headers.getSetCookie().find((line) => line.includes('session_token'));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\/console/i);
  });

  it('begins a session of its own, whatever cookie came along', async () => {
    const mine = 'x'.repeat(32);
    const fixed = newCaller(office, {}, [{ name: 'console.session_token', value: `${mine}.made-up` }]);
    const entered = await fixed.post('/console/sign-in', { email: EMAIL('observer'), password: PASSWORD });
    expect(entered.status).toBe(303);
    const cookie = entered.headers.getSetCookie().find((line) => line.includes('session_token'));
    expect(cookie).not.toContain(mine);
    expect(await office.db.session.count({ where: { token: mine } })).toBe(0);
  });

  it('ends the session at sign-out', async () => {
    const caller = await signedIn(office, 'officer');
    expect((await caller.post('/console/sign-out')).headers.get('location')).toBe('/console/sign-in');
    expect((await caller.get('/console/cases')).status).toBe(303);
  });

  it('reads few words and no files of whoever is not signed in', async () => {
    const caller = newCaller(office);
    const files = new FormData();
    files.set('email', EMAIL('observer'));
    files.set('password', PASSWORD);
    for (const path of ['/console/sign-in', '/console/sign-in/code', '/console/language']) {
      expect((await caller.post(path, { email: 'a'.repeat(9000) })).status).toBe(413);
      expect((await caller.post(path, { email: 'a'.repeat(26_000_000) })).status).toBe(413);
    }
    expect((await caller.post('/console/sign-in', files)).status).toBe(401);
    // Longer words come along where somebody of the staff once signed in: they were typed when the session ended.
    const { caller: known } = await enter(office, 'observer');
    await known.post('/console/sign-out');
    const long = { email: EMAIL('observer'), password: PASSWORD, kept: 'a'.repeat(20_000) };
    expect((await known.post('/console/sign-in', long)).status).toBe(303);
  });

  it('opens no more with a one-time password after three days', async () => {
    const roads = { id: office.staff.roads };
    const over = new Date(NOW.getTime() - 1000);
    await office.db.staff.update({ where: roads, data: { passwordSetAt: null, oneTimeUntil: over } });
    await office.db.twoFactor.deleteMany({ where: { userId: roads.id } });
    const { caller, status } = await enter(office, 'roads');
    expect(status).toBe(401);
    expect((await caller.get('/console/account/password')).headers.get('location')).toContain('sign-in');
    const data = { passwordSetAt: NOW, oneTimeUntil: null };
    await office.db.staff.update({ where: roads, data });
  });

  it('lets nobody sign up, and offers no interface but its own forms', async () => {
    const caller = newCaller(office);
    const made = await caller.post('/console/auth/sign-up/email', {
      email: 'x@x.test',
      password: PASSWORD,
      name: 'X',
    });
    expect(made.status).toBe(303);
    expect(await office.db.staff.count({ where: { email: 'x@x.test' } })).toBe(0);
  });
});

describe('forms from elsewhere', () => {
  it('are refused, whoever is signed in', async () => {
    const caller = await signedIn(office, 'admin');
    const cookies = { email: EMAIL('admin'), password: PASSWORD };
    expect((await caller.get('/console/cases')).status).toBe(200);
    const strangers: Record<string, string>[] = [
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { origin: office.url, 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of strangers) {
      const stranger = newCaller(office, headers);
      expect((await stranger.post('/console/sign-in', cookies)).status).toBe(403);
    }
    const silent = await fetch(`${office.url}/console/sign-out`, { method: 'POST', redirect: 'manual' });
    expect(silent.status).toBe(403);
  });

  it('find a policy that allows nothing inline and nothing from elsewhere', async () => {
    const page = await newCaller(office).get('/console/sign-in');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    const known = await (await signedIn(office, 'observer')).get('/console/cases');
    expect(known.headers.get('cache-control')).toBe('no-store');
    const text = await page.text();
    expect(text).not.toMatch(/<script(?![^>]*src=)/);
    expect(text).not.toMatch(/ style=/);
  });
});

describe('the first administrator', () => {
  it('is made once, and must choose a password before seeing anything', async () => {
    const { db, close } = await freshDatabase();
    try {
      const auth = openAuth({ db, secret: office.parts.secret, baseUrl: office.url });
      const first = await ensureAdmin(db, auth, { email: 'first@commune.test', now: NOW });
      expect(first?.password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
      expect(await ensureAdmin(db, auth, { email: 'first@commune.test', now: NOW })).toBeNull();
      expect(await db.staff.findFirst()).toMatchObject({ role: 'admin', passwordSetAt: null });
      const later = new Date(NOW.getTime() + 73 * HOUR);
      const next = await ensureAdmin(db, auth, { email: 'first@commune.test', now: later });
      expect(next?.password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
      expect(next?.password).not.toBe(first?.password);
      const lost = { email: 'first@commune.test', recover: 'First@commune.test', now: later };
      await db.staff.updateMany({ data: { passwordSetAt: later, twoFactorEnabled: true } });
      expect((await ensureAdmin(db, auth, lost))?.email).toBe('first@commune.test');
      expect(await db.staff.findFirst()).toMatchObject({ passwordSetAt: null, twoFactorEnabled: false });
      expect(await db.auditEvent.count({ where: { action: 'staff.password', staffId: null } })).toBe(2);
      await expect(ensureAdmin(db, auth, { ...lost, recover: 'nobody@commune.test' })).rejects.toThrow(
        'RECOVER_ADMIN',
      );
    } finally {
      await close();
    }
  });

  it('is asked for a name, whoever is called by an address', async () => {
    const id = office.staff.second;
    const before = await office.db.staff.findUniqueOrThrow({ where: { id } });
    await office.db.staff.update({ where: { id }, data: { name: 'second', passwordSetAt: null } });
    const caller = await signedIn(office, 'second');
    expect(await (await caller.get('/console/account/password')).text()).toContain('name="name"');
    const wanted = 'another quiet office';
    const form = { current: PASSWORD, wanted, again: wanted, name: 'Salma El Fassi' };
    await caller.post('/console/account/password', form);
    expect((await office.db.staff.findUniqueOrThrow({ where: { id } })).name).toBe('Salma El Fassi');
    await caller.post('/console/account/name', { name: before.name });
    expect(await (await caller.get('/console/account')).text()).toContain(`value="${before.name}"`);
  });

  it('with a one-time password sees nothing but the page to choose another', async () => {
    const roads = { id: office.staff.roads };
    await office.db.staff.update({
      where: roads,
      data: { twoFactorEnabled: true, passwordSetAt: null, oneTimeUntil: new Date(NOW.getTime() + 1000) },
    });
    const caller = await signedIn(office, 'roads');
    for (const path of ['/console/cases', '/console/inbox', '/console/account', '/console/live']) {
      expect((await caller.get(path)).headers.get('location')).toBe('/console/account/password');
    }
    const wanted = 'another quiet office';
    const same = { current: PASSWORD, wanted: PASSWORD, again: PASSWORD };
    expect((await caller.post('/console/account/password', same)).headers.get('location')).toContain(
      'password-same',
    );
    const told = async (form: Record<string, string>) =>
      (await caller.post('/console/account/password', { ...same, ...form })).headers.get('location');
    expect(await told({ again: `${wanted}!`, wanted })).toContain('password-differs');
    expect(await told({ wanted: 'short', again: 'short' })).toContain('password-rules');
    const wrong = { current: 'not this one', wanted, again: wanted };
    expect((await caller.post('/console/account/password', wrong)).headers.get('location')).toContain(
      'password-wrong',
    );
    const right = { current: PASSWORD, wanted, again: wanted };
    const done = await caller.post('/console/account/password', right);
    expect(done.headers.get('location')).toBe('/console?told=password-set');
    expect((await caller.get('/console/cases')).status).toBe(200);
    expect(await office.db.staff.findUnique({ where: roads })).toMatchObject({ oneTimeUntil: null });
  });
});
