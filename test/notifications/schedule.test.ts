// The clockwork goes on whatever becomes of the clock on the wall, and says nothing by itself.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Schedule, startSchedule } from '../../src/notifications/scheduler.ts';

const HOUR = 3_600_000;

let clockwork: Schedule;
let sweeps: number;
let nights: number;
let failures: string[];
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T09:30:00Z') });
  sweeps = 0;
  nights = 0;
  failures = [];
  clockwork = startSchedule(
    [
      { name: 'sweep', everyMs: 60_000, run: async () => void sweeps++ },
      { name: 'night', cron: '0 40 3 * * *', run: async () => void nights++ },
      { name: 'broken', everyMs: HOUR, run: () => Promise.reject(new Error('no')) },
    ],
    (name) => void failures.push(name),
  );
});
afterEach(async () => {
  await clockwork.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it.each([
  ['two hours back', -2 * HOUR],
  ['a day ahead', 24 * HOUR],
  ['a year ahead', 365 * 24 * HOUR],
])('%s stops nothing and is not remarked', async (_, jump) => {
  const said = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const spies = said.map((how) => vi.spyOn(console, how).mockImplementation(() => undefined));
  await vi.advanceTimersByTimeAsync(60_000);
  vi.setSystemTime(Date.now() + jump);
  sweeps = 0;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(sweeps).toBe(10);
  await vi.advanceTimersByTimeAsync(48 * HOUR);
  expect(nights).toBe(2);
  expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
});

it('a night is spent though the clock was a hundred days ahead for a while and is right again', async () => {
  vi.setSystemTime(Date.now() + 100 * 24 * HOUR);
  await vi.advanceTimersByTimeAsync(25 * HOUR);
  nights = 0;
  vi.setSystemTime(Date.now() - 100 * 24 * HOUR);
  await vi.advanceTimersByTimeAsync(25 * HOUR);
  expect(nights).toBe(1);
});

it('what breaks is told, and done again', async () => {
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect(failures).toEqual(['broken', 'broken']);
});

it('what is not done with in one go goes on at once, and no longer than until the clock is stopped', async () => {
  let left = 3;
  let gone = 0;
  const much = startSchedule(
    [
      { name: 'much', everyMs: 60_000, run: async () => --left > 0 },
      {
        name: 'endless',
        everyMs: 60_000,
        async run() {
          gone++;
          await new Promise((resolve) => setTimeout(resolve, 1000));
          return true;
        },
      },
    ],
    (name) => void failures.push(name),
  );
  await vi.advanceTimersByTimeAsync(60_500);
  expect(left).toBe(0);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(gone).toBe(4);
  const stopping = much.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  await stopping;
  expect(gone).toBe(4);
});
