// Sends that hang take no places from those that do not.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPlaces } from '../../src/messaging/outbound/send-slots.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sends = (ms: number) => () => new Promise<void>((done) => setTimeout(done, ms));

/** Lets so many chats send at once; answers how long each took with its waiting, in milliseconds. */
async function all(places: ReturnType<typeof openPlaces>, chats: string[], ms: number): Promise<number[]> {
  const began = performance.now();
  return Promise.all(chats.map((chat) => places.run(chat, sends(ms)).then(() => performance.now() - began)));
}

const names = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);
const longest = (took: number[]) => Math.max(...took);

it('a hundred chats whose sends take ten seconds hold up nobody for longer than it takes to see it', async () => {
  const places = openPlaces(64);
  const slow = names('slow', 100);
  const others = names('other', 40);
  const hanging = all(places, slow, 10_000);
  const first = all(places, others, 10);
  await vi.advanceTimersByTimeAsync(4_100);
  expect(longest(await first)).toBeLessThanOrEqual(4_020);
  await vi.advanceTimersByTimeAsync(20_000);
  await hanging;
  // From now on they are known.
  for (let round = 0; round < 3; round++) {
    void all(places, slow, 10_000);
    const quick = all(places, others, 10);
    await vi.advanceTimersByTimeAsync(100);
    expect(longest(await quick)).toBeLessThanOrEqual(100);
    await vi.advanceTimersByTimeAsync(60_000);
  }
});

it('seventy that hang for twenty seconds leave room for all that come after two', async () => {
  const places = openPlaces(64);
  void all(places, names('hang', 70), 20_000);
  await vi.advanceTimersByTimeAsync(4_001);
  const quick = all(places, names('other', 64), 10);
  await vi.advanceTimersByTimeAsync(100);
  expect(longest(await quick)).toBeLessThanOrEqual(100);
});

it('no more are ever under way than the places of both, and all get their turn', async () => {
  const places = openPlaces(4);
  let underWay = 0;
  let most = 0;
  let done = 0;
  for (const chat of names('x', 60))
    void places.run(chat, async () => {
      most = Math.max(most, ++underWay);
      await sends(5_000)();
      underWay--;
      done++;
    });
  await vi.advanceTimersByTimeAsync(300_000);
  expect([done, most <= 16, underWay]).toEqual([60, true, 0]);
});

it('a channel with one place sends one after the other, however long each takes', async () => {
  const places = openPlaces(1);
  const took = all(places, names('x', 3), 30_000);
  await vi.advanceTimersByTimeAsync(90_000);
  expect(await took).toEqual([30_000, 60_000, 90_000]);
});

it('a send that breaks gives its place back', async () => {
  const places = openPlaces(1);
  await expect(places.run('x', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  const quick = all(places, ['y'], 10);
  await vi.advanceTimersByTimeAsync(10);
  expect(await quick).toEqual([10]);
});

it('hundreds that are to be said at once begin a few at a time, so that answers are heard in between', async () => {
  const places = openPlaces(64);
  const events: string[] = [];
  const done = names('x', 40).map((chat) =>
    places.run(chat, async () => {
      events.push('begins');
      await new Promise<void>((answered) => setImmediate(answered));
      events.push('answered');
    }),
  );
  await vi.runAllTimersAsync();
  await Promise.all(done);
  const longest = Math.max(
    ...events
      .join(' ')
      .split('answered')
      .map((some) => some.split('begins').length - 1),
  );
  expect([events.length, longest <= 8]).toEqual([80, true]);
});
