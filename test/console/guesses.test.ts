// Whoever guesses waits, longer each time; nobody else waits for them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newDevice } from '../../src/console/device.ts';
import { takeTry } from '../../src/console/login-attempts.ts';
import { openGuesses } from '../../src/console/login-rate-limit.ts';
import { networkOf, siteOf } from '../../src/console/network.ts';
import { openTurns } from '../../src/console/password-hashing.ts';
import {
  codeNow,
  EMAIL,
  emptyAudit,
  enter,
  NOW,
  newCaller,
  type Office,
  openOffice,
  PASSWORD,
} from './office.ts';

let office: Office;
let now = NOW;
beforeAll(async () => {
  office = await openOffice({ behindProxy: true });
  office.parts.clock = () => now;
});
beforeEach(async () => {
  now = NOW;
  await office.db.guess.deleteMany();
  await emptyAudit(office.db);
});
afterAll(() => office.close());

const from = (address: string) => newCaller(office, { 'x-forwarded-for': address });
const wrong = async (email: string, caller = from('105.66.12.9')) => {
  const answer = await caller.post('/console/sign-in', { email, password: 'wrong password' });
  return { status: answer.status, text: /<p class="alert"[^>]*>([^<]+)/.exec(await answer.text())?.[1] };
};
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

/** As if somebody had tried so many accounts that there are not, from one address. */
async function fill(address: string, times: number): Promise<void> {
  const guesses = openGuesses(office.parts);
  for (let i = 0; i < times; i++) await guesses.take({ is: 'place', site: siteOf(address) });
}

describe('guesses at a password', () => {
  it('wait longer and longer, wherever they come from, also many at once, and never for ever', async () => {
    const tries = Array.from({ length: 20 }, (_, i) => wrong(EMAIL('observer'), from(`2001:db8:${i}::1`)));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
    const waits: number[] = [];
    for (let round = 0; round < 6; round++) {
      const refused = await from('105.1.1.1').post('/console/sign-in', {
        email: EMAIL('observer'),
        password: PASSWORD,
      });
      expect(refused.status).toBe(429);
      waits.push(Number(refused.headers.get('retry-after')));
      later(waits.at(-1) ?? 0);
      expect((await wrong(EMAIL('observer'), from('105.1.1.1'))).status).toBe(401);
    }
    expect(waits).toEqual([30, 60, 120, 300, 900, 900]);
    later(900);
    expect((await enter(office, 'observer', { caller: from('105.1.1.1') })).status).toBe(303);
  });

  it('say the same of an account that is none, and are written down by keyed hash and network', async () => {
    const known = await wrong(EMAIL('second'));
    expect(known.status).toBe(401);
    expect(await wrong('nobody@commune.test')).toEqual(known);
    const lines = await office.db.auditEvent.findMany({ where: { action: 'sign_in.wrong' } });
    const details = lines.map(({ detail }) => detail);
    expect(details).toEqual([
      { account: expect.stringMatching(/^[\w-]{12}$/), network: '105.66.12.0/24' },
      { account: expect.stringMatching(/^[\w-]{12}$/), network: '105.66.12.0/24' },
    ]);
    expect(new Set(details.map((detail) => JSON.stringify(detail))).size).toBe(2);
  });

  it('of a neighbour keep nobody out: a right password passes from the same place', async () => {
    await fill('105.66.12.9', 39);
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await wrong(`nobody${i}@commune.test`)).status);
    expect(statuses).toEqual([401, 429, 429]);
    // Told apart from no account at all by nothing: neither by what is said, nor by its number.
    expect((await wrong(EMAIL('second'))).status).toBe(429);
    expect((await enter(office, 'observer', { caller: from('105.66.12.9') })).status).toBe(303);
  });

  it('of one who fills an IPv6 network come from one place', async () => {
    await fill('2001:db8:1:2:3:4:5:6', 40);
    expect((await wrong('no1@commune.test', from('2001:db8:1:2:9:9:9:9'))).status).toBe(429);
    expect((await wrong('other@commune.test', from('2001:db8:1:3::1'))).status).toBe(401);
  });

  it('elsewhere do not hold up a browser that the account knows', async () => {
    const { caller } = await enter(office, 'observer');
    await caller.post('/console/sign-out');
    for (let i = 0; i < 8; i++) await wrong(EMAIL('observer'));
    expect((await enter(office, 'observer')).status).toBe(429);
    expect((await enter(office, 'observer', { caller })).status).toBe(303);
    // Nor does the cookie of one account open anything for another, or a cookie that was made up.
    const form = { email: EMAIL('second'), password: PASSWORD };
    for (let i = 0; i < 8; i++) await wrong(EMAIL('second'));
    expect((await caller.post('/console/sign-in', form)).status).toBe(429);
  });

  it('outlive the program: they are counted in the database', async () => {
    const delays = [0, 60];
    expect(await takeTry(office.db, 'key', delays, NOW)).toBe(0);
    expect(await takeTry(office.db, 'key', delays, NOW)).toBe(0);
    expect(await takeTry(office.db, 'key', delays, NOW)).toBe(60_000);
    const nextDay = new Date(NOW.getTime() + 25 * 60 * 60 * 1000);
    expect(await takeTry(office.db, 'key', delays, nextDay)).toBe(0);
    expect(await takeTry(office.db, 'key', delays, nextDay)).toBe(0);
  });
});

describe('guesses at a code', () => {
  it('are counted for the person, whatever cookies come along, and cannot be made without the password', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) {
      const caller = newCaller(office, {}, [{ name: `decoy${i}two_factor`, value: `decoy${i}` }]);
      await caller.post('/console/sign-in', { email: EMAIL('officer'), password: PASSWORD });
      statuses.push((await caller.post('/console/sign-in/code', { code: '000000' })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const stranger = newCaller(office, {}, [{ name: 'console.two_factor', value: 'made-up.signature' }]);
    const answer = await stranger.post('/console/sign-in/code', { code: await codeNow() });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('action="/console/sign-in"');
  });
});

describe('guesses at a code elsewhere', () => {
  it('with a stolen password do not hold up a browser that the account knows', async () => {
    const email = EMAIL('second');
    const owner = newCaller(office, {}, [newDevice(office.parts, email)]);
    const thief = from('105.1.1.1');
    await thief.post('/console/sign-in', { email, password: PASSWORD });
    for (let i = 0; i < 6; i++) await thief.post('/console/sign-in/code', { code: '000000' });
    expect((await thief.post('/console/sign-in/code', { code: '000000' })).status).toBe(429);
    await owner.post('/console/sign-in', { email, password: PASSWORD });
    expect((await owner.post('/console/sign-in/code', { code: await codeNow() })).status).toBe(303);
    const decoy = newCaller(office, {}, [newDevice(office.parts, EMAIL('observer'))]);
    await decoy.post('/console/sign-in', { email, password: PASSWORD });
    expect((await decoy.post('/console/sign-in/code', { code: '000000' })).status).toBe(429);
  });
});

describe('a place', () => {
  it('is an address, or what its owner fills freely, and is written down only roughly', () => {
    expect(siteOf('105.66.12.9')).toBe('105.66.12.9');
    expect(siteOf('::ffff:105.66.12.9')).toBe('105.66.12.9');
    expect(siteOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('105.66.12.9')).toBe('105.66.12.0/24');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1::/48');
    for (const none of ['', 'unknown', undefined]) expect([siteOf(none), networkOf(none)]).toEqual(['', '']);
  });
});

describe('a crowd at the door', () => {
  it('is let in a few at a time, and whoever is known passes it', async () => {
    const strangers = Array.from({ length: 60 }, (_, i) =>
      wrong(`nobody${i}@commune.test`, from(`2001:db8:${i}::1`)),
    );
    const known = newCaller(office, {}, [newDevice(office.parts, EMAIL('second'))]);
    const form = { email: EMAIL('second'), password: PASSWORD };
    const [mine, ...theirs] = await Promise.all([known.post('/console/sign-in', form), ...strangers]);
    expect(mine?.status).toBe(303);
    const turnedAway = theirs.filter(({ status }) => status === 429);
    expect(turnedAway.length).toBeGreaterThan(0);
    expect(theirs.filter(({ status }) => status === 401)).toHaveLength(60 - turnedAway.length);
    expect((await wrong('nobody@commune.test')).status).toBe(401);
  });

  it('has two passwords hashed at once, in the order they came', async () => {
    const inTurn = openTurns(2);
    const done: number[] = [];
    let running = 0;
    let most = 0;
    const work = (i: number) => async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      done.push(i);
      if (i === 3) throw new Error('this one breaks');
    };
    const all = Array.from({ length: 20 }, (_, i) => inTurn(work(i)));
    await Promise.allSettled(all);
    expect([most, done]).toEqual([2, Array.from({ length: 20 }, (_, i) => i)]);
  });
});
