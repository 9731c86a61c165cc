// The pace is learnt from the provider: who is refused once does not run into it a thousand times.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CAPABILITIES } from '../../src/channels/telegram/message-steps.ts';
import { openWaits } from '../../src/channels/telegram/retry-after.ts';
import { openPace } from '../../src/messaging/outbound/rate-limiter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const clock = () => new Date();

/** A provider that takes so many in any second, and answers within 40 ms; and the bot that sends by it until it is taken. */
function opened(perSecond: number, parties = 1) {
  const taken: { who: string; at: number }[] = [];
  let refused = 0;
  const bots = Array.from({ length: parties }, () => ({
    pace: openPace(CAPABILITIES, clock),
    waits: openWaits(),
  }));

  async function ask(who: string): Promise<boolean> {
    await new Promise((answered) => setTimeout(answered, 20));
    const isTaken = taken.filter(({ at }) => at > Date.now() - 1_000).length < perSecond;
    if (isTaken) taken.push({ who, at: Date.now() });
    else refused++;
    await new Promise((answered) => setTimeout(answered, 20));
    return isTaken;
  }

  async function say(who: string, isAnswer = true, party = 0): Promise<void> {
    const bot = bots[party];
    if (!bot) throw new Error('nobody');
    for (;;) {
      const sent = await bot.pace.run({ chat: who, isAnswer }, async () => {
        if (bot.pace.pausedUntil() !== null) return false;
        const heard = bot.waits.sends(who);
        if (await ask(who)) {
          heard();
          return true;
        }
        const error = { is: 'retry_after', seconds: 1, scope: 'chat', code: '429' } as const;
        if (bot.waits.told(who, error).scope === 'account') bot.pace.pause(1_000);
        return false;
      });
      if (sent) return;
      await new Promise((again) => setTimeout(again, 1_000));
    }
  }
  return { say, taken, refused: () => refused, bots };
}

const names = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);

async function until(done: Promise<unknown>, most: number): Promise<number> {
  const began = Date.now();
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  while (!isDone && Date.now() - began < most) await vi.advanceTimersByTimeAsync(100);
  return Date.now() - began;
}

it('a burst of a thousand leaves nearly as fast as thirty a second allow, and is refused a few times', async () => {
  const { say, taken, refused } = opened(30);
  const took = await until(Promise.all(names('person', 1_000).map((who) => say(who))), 120_000);
  expect(taken).toHaveLength(1_000);
  expect(refused()).toBeLessThan(100);
  expect(took).toBeLessThan(40_000);
  // The second burst runs into nothing at all.
  const before = refused();
  await until(Promise.all(names('person', 300).map((who) => say(who))), 60_000);
  expect([taken.length, refused() - before]).toEqual([1_300, 0]);
});

it('where the provider takes less than it is said to, or two copies share it, each goes on slower', async () => {
  for (const [limit, parties] of [
    [12, 1],
    [30, 2],
  ] as const) {
    const { say, taken, refused } = opened(limit, parties);
    const all = names('person', 900).map((who, i) => say(who, true, i % parties));
    await until(Promise.all(all), 300_000);
    expect(taken).toHaveLength(900);
    expect(refused()).toBeLessThan(250);
  }
});

it('nobody waits before the first refusal, nor ten minutes after the last', async () => {
  const { say, taken } = opened(Infinity);
  expect(await until(Promise.all(names('person', 1_000).map((who) => say(who))), 60_000)).toBeLessThan(4_000);
  const { say: again, bots } = opened(Infinity);
  bots[0]?.pace.pause(1_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await until(Promise.all(names('person', 100).map((who) => again(who))), 60_000)).toBeGreaterThan(
    3_000,
  );
  await vi.advanceTimersByTimeAsync(600_000);
  expect(await until(Promise.all(names('person', 1_000).map((who) => again(who))), 60_000)).toBeLessThan(
    4_000,
  );
  expect(taken).toHaveLength(1_000);
});

it('answers pass before the notices that wait, and a channel that closes keeps nobody', async () => {
  const { say, taken, bots } = opened(Infinity);
  bots[0]?.pace.pause(1);
  await vi.advanceTimersByTimeAsync(1_000);
  const notices = names('notice', 100).map((who) => say(who, false));
  await vi.advanceTimersByTimeAsync(500);
  const before = taken.length;
  const answer = say('answer');
  await vi.advanceTimersByTimeAsync(200);
  await answer;
  expect(taken.findIndex(({ who }) => who === 'answer') - before).toBeLessThan(6);
  expect(taken.length).toBeLessThan(30);
  bots[0]?.pace.close();
  await until(Promise.all(notices), 10_000);
  expect(taken).toHaveLength(101);
});
