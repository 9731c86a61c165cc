// One's own account: the second factor that roles demand, codes that open once, proofs, sessions, passwords.

import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword, symmetricEncrypt } from 'better-auth/crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../src/console/passwords.ts';
import { needsSecondFactor, ROLES } from '../../src/console/roles.ts';
import { sessionSecret } from '../../src/console/session-secret.ts';
import { stripIsolates } from '../../src/words/words.ts';
import {
  type Caller,
  codeNow,
  EMAIL,
  enter,
  NOW,
  newCaller,
  type Office,
  openOffice,
  PASSWORD,
  SECRET,
  signedIn,
} from './office.ts';

const MINUTE = 60 * 1000;

let office: Office;
let now = NOW;
beforeAll(async () => {
  office = await openOffice();
  office.parts.clock = () => now;
});
beforeEach(async () => {
  now = NOW;
  await office.db.guess.deleteMany();
  await office.db.twoFactor.updateMany({ data: { lastStep: null } });
});
afterAll(() => office.close());

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE);
};
const toldIn = (answer: Response) => new URL(answer.headers.get('location') ?? '', office.url);
const page = async (caller: Caller, path: string) => stripIsolates(await (await caller.get(path)).text());

/** Somebody new of a role, added by an administrator: the one-time password. */
async function hire(name: string, role: string): Promise<string> {
  const admin = await signedIn(office, 'admin');
  const form = { name: `${name} Nouvelle`, email: EMAIL(name), role, department: 'all' };
  const shown = await (await admin.post('/console/staff', form)).text();
  return /[a-z0-9]{4}(?:-[a-z0-9]{4}){3}/.exec(shown)?.[0] ?? '';
}

const secretOn = (shown: string) => /<code dir="ltr">([A-Z2-7]+)<\/code>/.exec(shown)?.[1] ?? '';
const papersOn = (shown: string) =>
  [...shown.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code = '']) => code);

/** RFC 6238, as an application on a telephone works it out from what the page shows. */
function codeOf(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('the second factor', () => {
  it('is demanded where people’s data is read, right after the first password, before anything else', async () => {
    expect(ROLES.filter(needsSecondFactor)).toEqual(['admin', 'supervisor', 'officer']);
    const once = await hire('hanan', 'officer');
    const caller = newCaller(office);
    await caller.post('/console/sign-in', { email: EMAIL('hanan'), password: once });
    const wanted = 'quatre tasses sous la pluie';
    const chosen = await caller.post('/console/account/password', { current: once, wanted, again: wanted });
    const steps = await chosen.text();
    expect([chosen.status, secretOn(steps)]).toEqual([200, expect.stringMatching(/^[A-Z2-7]{20,}$/)]);
    for (const path of [
      '/console/cases',
      '/console/inbox',
      '/console/account',
      '/console/live',
      '/console/menu',
    ]) {
      const turned = await caller.get(path);
      expect([path, toldIn(turned).pathname]).toEqual([path, '/console/account/second-factor']);
    }
    expect((await caller.post('/console/unsent', {})).status).toBe(303);
    expect(await page(caller, '/console/account/second-factor')).not.toContain('<nav id="menu"');
    const mistyped = await caller.post('/console/account/second-factor/confirm', { code: '000000' });
    const again = await mistyped.text();
    // The telephone has already taken it in: the same secret, the same codes on paper.
    expect([secretOn(again), papersOn(again)]).toEqual([secretOn(steps), papersOn(steps)]);
    const code = codeOf(secretOn(steps));
    const set = await caller.post('/console/account/second-factor/confirm', { code });
    expect(set.headers.get('location')).toBe('/console?told=second-factor-on');
    expect((await caller.get('/console/cases')).status).toBe(200);
  });

  it('is asked of nobody whose role reads no people', async () => {
    const once = await hire('omaima', 'observer');
    const caller = newCaller(office);
    await caller.post('/console/sign-in', { email: EMAIL('omaima'), password: once });
    const wanted = 'quatre tasses sous la pluie';
    const chosen = await caller.post('/console/account/password', { current: once, wanted, again: wanted });
    expect(chosen.headers.get('location')).toBe('/console?told=password-set');
    expect((await caller.get('/console/cases')).status).toBe(200);
  });

  it('takes each code once, of two at the same moment too, and each code on paper', async () => {
    const half = async () => {
      const caller = newCaller(office);
      await caller.post('/console/sign-in', { email: EMAIL('officer'), password: PASSWORD });
      return caller;
    };
    const callers = [await half(), await half(), await half()];
    const [before, code, next] = await Promise.all([-1, 0, 1].map((off) => codeNow(SECRET, off)));
    if (!before || !code || !next) throw new Error('three codes');
    const answers = await Promise.all(
      callers.map((caller) => caller.post('/console/sign-in/code', { code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401]);
    expect((await (await half()).post('/console/sign-in/code', { code: before })).status).toBe(401);
    // The third, of the half minute before, is only wrong once that is too long ago.
    const used = await office.db.auditEvent.count({ where: { action: 'sign_in.used_code' } });
    expect(used).toBeGreaterThanOrEqual(2);
    expect((await (await half()).post('/console/sign-in/code', { code: next })).status).toBe(303);
  });

  it('goes with the password and a code only, and the other sessions go with it', async () => {
    const { caller } = await enter(office, 'second');
    const other = await signedIn(office, 'second');
    await office.db.twoFactor.updateMany({ data: { lastStep: null } });
    const end = (form: Record<string, string>) => caller.post('/console/account/second-factor/end', form);
    for (const [form, told] of [
      [{ password: PASSWORD }, 'code-wrong'],
      [{ password: PASSWORD, code: '000000' }, 'code-wrong'],
      [{ password: 'not this one', code: await codeNow() }, 'password-wrong'],
    ] as const) {
      expect(toldIn(await end(form)).searchParams.get('told')).toBe(told);
    }
    expect((await other.get('/console/cases')).status).toBe(200);
    const done = await end({ password: PASSWORD, code: await codeNow() });
    expect(done.headers.get('location')).toBe('/console/account/second-factor?told=second-factor-off');
    expect((await other.get('/console/cases')).status).toBe(303);
    // Another telephone: set up again at once, and on paper for when that one is lost.
    const third = await signedIn(office, 'second');
    const steps = await (await caller.post('/console/account/second-factor', { password: PASSWORD })).text();
    await caller.post('/console/account/second-factor/confirm', { code: codeOf(secretOn(steps)) });
    expect((await caller.get('/console/cases')).status).toBe(200);
    expect(toldIn(await third.get('/console/cases')).pathname).toBe('/console/sign-in');
    const [paper = ''] = papersOn(steps);
    const statuses: number[] = [];
    for (let i = 0; i < 2; i++) {
      const next = newCaller(office);
      await next.post('/console/sign-in', { email: EMAIL('second'), password: PASSWORD });
      statuses.push((await next.post('/console/sign-in/code', { code: paper })).status);
    }
    expect(statuses).toEqual([303, 401]);
  });
});

describe('a sensitive act', () => {
  it('wants the password or a code of the last minutes, asks once and goes on with what was sent', async () => {
    const admin = await signedIn(office, 'admin');
    later(11);
    const acts = [
      '/staff',
      `/staff/${office.staff.second}`,
      `/staff/${office.staff.second}/password`,
      '/flags/none/erase',
    ];
    for (const path of [
      ...acts,
      '/petitions/none/supporters.csv',
      `/staff/${office.staff.second}/sign-out`,
    ]) {
      const asked = await admin.post(`/console${path}`, { name: 'x' });
      expect([path, asked.status]).toEqual([path, 401]);
      expect(await asked.text()).toContain(`action="/console${path}"`);
    }
    const form = { name: 'Naima Bis', email: EMAIL('naima'), role: 'observer', department: 'all' };
    const asked = await (await admin.post('/console/staff', form)).text();
    const carried = Object.fromEntries(
      [...asked.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    expect(carried).toMatchObject(form);
    expect((await admin.post('/console/staff', { ...carried, proof: 'not this one' })).status).toBe(401);
    expect(await office.db.staff.count({ where: { email: EMAIL('naima') } })).toBe(0);
    const code = await codeNow();
    expect((await admin.post('/console/staff', { ...carried, proof: code })).status).toBe(200);
    expect(await office.db.staff.count({ where: { email: EMAIL('naima') } })).toBe(1);
    // Proven for the next minutes, and not by the same code later.
    expect((await admin.post('/console/staff', { ...form, email: EMAIL('naima2') })).status).toBe(200);
    later(11);
    expect((await admin.post('/console/staff', { ...form, proof: code })).status).toBe(401);
    expect(
      (await admin.post('/console/staff', { ...form, email: EMAIL('naima3'), proof: PASSWORD })).status,
    ).toBe(200);
    expect(JSON.stringify(await office.db.unsent.findMany())).not.toContain(PASSWORD);
  });

  it('does not let a password be guessed at an open desk', async () => {
    const officer = await signedIn(office, 'officer');
    const wanted = 'quatre tasses sous la pluie';
    const told: (string | null)[] = [];
    for (let i = 0; i < 6; i++) {
      const form = { current: `guess ${i}`, wanted, again: wanted };
      told.push(toldIn(await officer.post('/console/account/password', form)).searchParams.get('told'));
    }
    expect(told).toEqual([...Array.from({ length: 5 }, () => 'password-wrong'), 'wait']);
    expect(
      await office.db.auditEvent.count({
        where: { action: 'account.wrong_proof', staffId: office.staff.officer },
      }),
    ).toBe(5);
  });
});

describe('a session', () => {
  it('ends after an hour without a deed, and twelve hours after it began however much it is used', async () => {
    await office.db.session.deleteMany({ where: { userId: office.staff.officer } });
    const officer = await signedIn(office, 'officer');
    const cases = async (headers = {}) => (await officer.get('/console/cases', headers)).status;
    for (let i = 0; i < 3; i++) {
      later(50);
      expect(await cases()).toBe(200);
    }
    // What an open page fetches by itself keeps nobody in.
    later(40);
    expect((await officer.get('/console/menu', { 'hx-request': 'true' })).status).toBe(200);
    later(21);
    expect(await cases()).toBe(303);
    expect(await office.db.session.count({ where: { userId: office.staff.officer } })).toBe(0);
    const again = await signedIn(office, 'officer');
    const session = { userId: office.staff.officer };
    const nearEnd = new Date(Date.now() + 30 * MINUTE);
    await office.db.session.updateMany({ where: session, data: { expiresAt: nearEnd } });
    expect((await again.get('/console/cases')).status).toBe(200);
    expect(await office.db.session.findFirst({ where: session })).toMatchObject({ expiresAt: nearEnd });
    await office.db.session.updateMany({ where: session, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await again.get('/console/cases')).status).toBe(303);
  });

  it('that is new is not taken away by the late answer to what was asked in the one before', async () => {
    const caller = await signedIn(office, 'observer');
    await office.db.session.deleteMany({ where: { userId: office.staff.observer } });
    const asked = { 'hx-request': 'true' };
    const piece = await caller.post('/console/account/password/hint', { wanted: 'quatre' }, asked);
    expect([piece.status, piece.headers.getSetCookie()]).toEqual([401, []]);
    const whole = await caller.get('/console');
    expect(whole.headers.getSetCookie().join()).toMatch(/session_token=;/);
  });

  it('is listed with its device and network, and ended one by one or all but this', async () => {
    await office.db.session.deleteMany({ where: { userId: office.staff.observer } });
    const agents = [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
      'curl/8.5.0',
    ];
    const callers: Caller[] = [];
    for (const agent of agents) {
      const caller = newCaller(office, { 'user-agent': agent });
      callers.push((await enter(office, 'observer', { caller })).caller);
    }
    const [first, second, third] = callers;
    if (!first || !second || !third) throw new Error('three sessions');
    const listed = await page(first, '/console/account');
    for (const words of ['Firefox · Windows', 'Chrome · Android', '127.0.0.0/24'])
      expect(listed).toContain(words);
    const ids = [...listed.matchAll(/name="id" value="([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids).toHaveLength(2);
    await first.post('/console/account/sessions/end', { id: ids[0] ?? '' });
    expect((await third.get('/console/cases')).status).toBe(303);
    expect((await second.get('/console/cases')).status).toBe(200);
    const stranger = await office.db.session.findFirst({ where: { userId: { not: office.staff.observer } } });
    await first.post('/console/account/sessions/end', { id: stranger?.id ?? '' });
    expect(await office.db.session.count({ where: { id: stranger?.id ?? '' } })).toBe(1);
    await first.post('/console/account/sessions/end');
    expect((await second.get('/console/cases')).status).toBe(303);
    expect((await first.get('/console/cases')).status).toBe(200);
    const admin = await signedIn(office, 'admin');
    await admin.post(`/console/staff/${office.staff.observer}/sign-out`);
    expect((await first.get('/console/cases')).status).toBe(303);
    const ended = { action: 'staff.sign_out', staffId: office.staff.admin, subjectId: office.staff.observer };
    expect(await office.db.auditEvent.count({ where: ended })).toBe(1);
  });
});

describe('a password', () => {
  const amina = { name: 'Amina Alami', email: 'amina.alami@commune.test' };

  it('has twelve letters, and is none that is tried first', async () => {
    for (const short of ['', 'k7wq-m3xp-9', 'دار الشباب']) expect(await judge(short, amina)).toBe('short');
    const common = [
      '123456789012',
      'aaaaaaaaaaaa',
      'password1234',
      'P@ssw0rd1234!',
      'motdepasse2026',
      'azertyuiop123',
      'iloveyou1234',
      'abcdabcdabcd',
      'soleil123456',
      'Taroudant2026!',
      'marrakech12345',
      'amina.alami@commune.test',
      'aminaalami2026',
      'AlamiAmina123',
      'commune de taroudant',
      'Taroudant Taroudant!',
      'tarou dant commune',
      'تارودانت تارودانت',
      'جماعة تَارودانت 2026',
      'سلام سلام سلام',
    ];
    for (const each of common) expect([each, await judge(each, amina)]).toEqual([each, 'common']);
    for (const fit of [
      'a quiet office 7',
      'le chat mange la souris',
      'الضو طافي فالزنقة',
      'k7wq-m3xp-9dth',
    ]) {
      expect([fit, await judge(fit, amina)]).toEqual([fit, 'fit']);
    }
  });

  it('of the longest kind is looked at without keeping anybody waiting', async () => {
    const before = performance.now();
    expect(await judge('p@ss4$w0rd!1l'.repeat(10).slice(0, 128), amina)).not.toBe('short');
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it('that was taken before is changed at the next sign-in, before anything else', async () => {
    const { officer } = office.staff;
    const { password } = await office.db.account.findFirstOrThrow({ where: { userId: officer } });
    const weak = await hashPassword('azertyuiop');
    await office.db.account.updateMany({ where: { userId: officer }, data: { password: weak } });
    const { caller } = await enter(office, 'officer', { password: 'azertyuiop' });
    expect(toldIn(await caller.get('/console/cases')).pathname).toBe('/console/account/password');
    expect(await page(caller, '/console/account/password')).toContain('trop court ou trop facile');
    const change = async (wanted: string) =>
      toldIn(
        await caller.post('/console/account/password', { current: 'azertyuiop', wanted, again: wanted }),
      );
    expect((await change('motdepasse2026')).searchParams.get('told')).toBe('password-common');
    const refused = await change('motdepasse2026');
    expect(await page(caller, `${refused.pathname}${refused.search}`)).toContain('trop facile à deviner');
    const hint = (wanted: string) => caller.post('/console/account/password/hint', { wanted });
    expect(await (await hint('motdepasse2026')).text()).toContain('hint common');
    expect(await (await hint('quatre tasses sous la pluie')).text()).toContain('hint fit');
    const other = await signedIn(office, 'officer');
    expect((await change('quatre tasses sous la pluie')).searchParams.get('told')).toBe('password-set');
    expect(toldIn(await other.get('/console/cases')).pathname).toBe('/console/sign-in');
    expect((await caller.get('/console/cases')).status).toBe(200);
    await office.db.account.updateMany({ where: { userId: officer }, data: { password } });
  });

  it('replaced by an administrator is told to its owner, with who and when', async () => {
    const admin = await signedIn(office, 'admin');
    const before = await signedIn(office, 'roads');
    const shown = await (await admin.post(`/console/staff/${office.staff.roads}/password`)).text();
    const once = /[a-z0-9]{4}(?:-[a-z0-9]{4}){3}/.exec(shown)?.[0] ?? '';
    expect((await before.get('/console/cases')).status).toBe(303);
    later(30);
    const { caller } = await enter(office, 'roads', { password: once });
    const told = await page(caller, '/console/account/password');
    expect(told).toContain('Amina Administratrice a remplacé votre mot de passe');
    const row = await office.db.staff.findUniqueOrThrow({ where: { id: office.staff.roads } });
    expect(row.oneTimeUntil).toEqual(new Date(NOW.getTime() + 72 * 60 * MINUTE));
  });
});

describe('an account', () => {
  it('is made whole or not at all, and for no department that is none', async () => {
    const admin = await signedIn(office, 'admin');
    const lines = await office.db.auditEvent.count();
    const form = { name: 'Zed', email: EMAIL('zed'), role: 'officer', department: 'no such place' };
    const refused = await admin.post('/console/staff', form);
    expect(toldIn(refused).searchParams.get('again')).toBe('1');
    expect(await office.db.staff.count({ where: { email: EMAIL('zed') } })).toBe(0);
    expect(await office.db.auditEvent.count()).toBe(lines);
    const change = { role: 'officer', department: 'no such place' };
    await admin.post(`/console/staff/${office.staff.second}`, change);
    expect(await office.db.staff.findUnique({ where: { id: office.staff.second } })).toMatchObject({
      allDepartments: true,
    });
  });

  it('shows its owner what happened to it: tries that were wrong, and changes by others', async () => {
    await newCaller(office).post('/console/sign-in', {
      email: EMAIL('observer'),
      password: 'wrong password',
    });
    const { caller } = await enter(office, 'observer');
    expect(await page(caller, '/console/account')).toMatch(
      /Mot de passe incorrect · <bdi dir="ltr">127\.0\.0\.0\/24/,
    );
  });

  it('tells its owner of many wrong tries, once, and of a few of their own nothing', async () => {
    const guess = () =>
      newCaller(office).post('/console/sign-in', { email: EMAIL('observer'), password: 'wrong password' });
    await enter(office, 'observer');
    for (let i = 0; i < 2; i++) await guess();
    expect((await enter(office, 'observer')).to).toBe('/console');
    for (let i = 0; i < 4; i++) await guess();
    const { caller, to } = await enter(office, 'observer', { next: '/console/cases' });
    expect(to).toBe('/console/cases?told=wrong-tries');
    expect(await page(caller, to ?? '')).toContain('plusieurs essais de connexion');
    expect((await enter(office, 'observer')).to).toBe('/console');
  });
});

describe('the secret of the console', () => {
  let keysDir: string;
  const file = () => join(keysDir, 'session.key');
  const open = (renews = false) =>
    sessionSecret({ db: office.db, keysDir, make: () => 'm'.repeat(43), renews, clock: () => NOW });
  beforeEach(async () => {
    keysDir = await mkdtemp(join(tmpdir(), 'session-'));
  });
  afterEach(() => rm(keysDir, { recursive: true }));

  it.each([
    null,
    '',
    'a',
    '\n',
    'only for tests, and long enough to be',
    'another secret of the very same length.',
  ])('refuses the start, and names its file, when that holds %j', async (held) => {
    if (held !== null) await writeFile(file(), held);
    await expect(open()).rejects.toThrow(file());
    await expect(open()).rejects.toThrow('put the right one back');
    expect(existsSync(file())).toBe(held !== null);
  });

  it('is the one that second factors were sealed with', async () => {
    await writeFile(file(), `${office.parts.secret}\n`);
    expect(await open()).toBe(office.parts.secret);
  });

  it('that is another makes every code a wrong one, and no fault of the page', async () => {
    const { id } = await office.db.staff.findUniqueOrThrow({ where: { email: EMAIL('second') } });
    const kept = await office.db.twoFactor.findFirstOrThrow({ where: { userId: id } });
    const key = 'another secret, long enough to be one of them';
    const secret = await symmetricEncrypt({ key, data: SECRET });
    const backupCodes = await symmetricEncrypt({ key, data: '["aaaaa-bbbbb"]' });
    await office.db.twoFactor.update({ where: { id: kept.id }, data: { secret, backupCodes } });
    const caller = newCaller(office);
    await caller.post('/console/sign-in', { email: EMAIL('second'), password: PASSWORD });
    for (const code of [await codeNow(), 'aaaaa-bbbbb']) {
      const answer = await caller.post('/console/sign-in/code', { code });
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get('location')).toBeNull();
    }
    await office.db.twoFactor.update({ where: { id: kept.id }, data: kept });
  });

  it('is made anew where an administrator is recovered, and what it sealed is given up', async () => {
    const kept = await office.db.twoFactor.findMany();
    const secret = await open(true);
    expect([secret, await office.db.twoFactor.count()]).toEqual(['m'.repeat(43), 0]);
    expect(await office.db.staff.count({ where: { twoFactorEnabled: true } })).toBe(0);
    expect(await open()).toBe(secret);
    await office.db.twoFactor.createMany({ data: kept });
    const userIds = kept.map(({ userId }) => userId);
    await office.db.staff.updateMany({ where: { id: { in: userIds } }, data: { twoFactorEnabled: true } });
  });
});
