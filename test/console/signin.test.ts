import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirstAdmin, openAuth } from '../../src/console/auth.ts';
import { freshDatabase } from '../support/database.ts';
import { EMAIL, NOW, newCaller, type Office, openOffice, PASSWORD, signedIn } from './office.ts';

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
    const form = { email: EMAIL('officer'), password: PASSWORD, next: '/console/cases?late=1' };
    const entered = await caller.post('/console/sign-in', form);
    expect(entered.headers.get('location')).toBe('/console/cases?late=1');
    expect((await caller.get('/console/cases')).status).toBe(200);
  });

  it('never leads to another site after sign-in', async () => {
    for (const next of ['https://evil.test/console', '//evil.test/console', '/console\\evil', '/elsewhere']) {
      const caller = newCaller(office);
      const entered = await caller.post('/console/sign-in', {
        email: EMAIL('officer'),
        password: PASSWORD,
        next,
      });
      expect(entered.headers.get('location')).toBe('/console');
    }
  });

  it('keeps the session cookie from scripts and other sites', async () => {
    const entered = await newCaller(office).post('/console/sign-in', {
      email: EMAIL('officer'),
      password: PASSWORD,
    });
    const cookie = entered.headers.getSetCookie().find((line) => line.includes('session_token'));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\/console/i);
  });

  it('says the same about a wrong password and an unknown person, and then asks to wait', async () => {
    const caller = newCaller(office);
    const words = async (email: string) => {
      const answer = await caller.post('/console/sign-in', { email, password: 'wrong password' });
      return { status: answer.status, text: /<p class="alert"[^>]*>([^<]+)/.exec(await answer.text())?.[1] };
    };
    const known = await words(EMAIL('second'));
    expect(known.status).toBe(401);
    expect(await words('nobody@commune.test')).toEqual(known);
    for (let tries = 2; tries <= 5; tries++) await words(EMAIL('second'));
    expect((await words(EMAIL('second'))).status).toBe(429);
    const right = await caller.post('/console/sign-in', { email: EMAIL('second'), password: PASSWORD });
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signedIn(office, 'officer')).get).toBeDefined();
  });

  it('ends the session at sign-out', async () => {
    const caller = await signedIn(office, 'officer');
    expect((await caller.post('/console/sign-out')).headers.get('location')).toBe('/console/sign-in');
    expect((await caller.get('/console/cases')).status).toBe(303);
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
      const first = await ensureFirstAdmin(db, auth, { email: 'first@commune.test', now: NOW });
      expect(first?.password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
      expect(await ensureFirstAdmin(db, auth, { email: 'first@commune.test', now: NOW })).toBeNull();
      expect(await db.staff.findFirst()).toMatchObject({ role: 'admin', passwordSetAt: null });
    } finally {
      await close();
    }
  });

  it('with a one-time password sees nothing but the page to choose another', async () => {
    await office.db.staff.update({ where: { id: office.staff.roads }, data: { passwordSetAt: null } });
    const caller = await signedIn(office, 'roads');
    for (const path of ['/console/cases', '/console/inbox', '/console/account', '/console/live']) {
      expect((await caller.get(path)).headers.get('location')).toBe('/console/account/password');
    }
    const wanted = 'another quiet office';
    const same = { current: PASSWORD, wanted: PASSWORD, again: PASSWORD };
    expect((await caller.post('/console/account/password', same)).headers.get('location')).toContain(
      'password-rules',
    );
    const wrong = { current: 'not this one', wanted, again: wanted };
    expect((await caller.post('/console/account/password', wrong)).headers.get('location')).toContain(
      'password-wrong',
    );
    const right = { current: PASSWORD, wanted, again: wanted };
    const done = await caller.post('/console/account/password', right);
    expect(done.headers.get('location')).toBe('/console?told=password-set');
    expect((await caller.get('/console/cases')).status).toBe(200);
    const back = { current: wanted, wanted: PASSWORD, again: PASSWORD };
    expect((await caller.post('/console/account/password', back)).status).toBe(303);
  });
});

describe('the second factor', () => {
  it('is asked for once it was set up, and a paper code serves once', async () => {
    const caller = await signedIn(office, 'admin');
    const started = await caller.post('/console/account/second-factor', { password: PASSWORD });
    const page = await started.text();
    const secret = /<code dir="ltr">([A-Z2-7]+)<\/code>/.exec(page)?.[1] ?? '';
    const paper = /<li><code>([^<]+)<\/code>/.exec(page)?.[1] ?? '';
    expect(secret.length).toBeGreaterThan(20);
    const confirmed = await caller.post('/console/account/second-factor/confirm', { code: timeCode(secret) });
    expect(confirmed.headers.get('location')).toContain('second-factor-on');

    const enter = async (code: string) => {
      const next = newCaller(office);
      const half = await next.post('/console/sign-in', { email: EMAIL('admin'), password: PASSWORD });
      expect(half.headers.get('location')).toMatch(/^\/console\/sign-in\/code/);
      expect((await next.get('/console/cases')).status).toBe(303);
      const whole = await next.post('/console/sign-in/code', { code });
      return { status: whole.status, inside: (await next.get('/console/cases')).status, next };
    };
    expect(await enter('000000')).toMatchObject({ status: 401, inside: 303 });
    const entered = await enter(timeCode(secret));
    expect(entered).toMatchObject({ status: 303, inside: 200 });
    expect(await enter(paper)).toMatchObject({ status: 303, inside: 200 });
    expect(await enter(paper)).toMatchObject({ status: 401, inside: 303 });
    const ended = await entered.next.post('/console/account/second-factor/end', { password: PASSWORD });
    expect(ended.headers.get('location')).toContain('second-factor-off');
    expect((await (await signedIn(office, 'admin')).get('/console/cases')).status).toBe(200);
  });
});

/** RFC 6238, as an application on a telephone works it out. */
function timeCode(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
