// Whether the database takes what people write: told by the batches, not by asking whether it is there.
import { expect, it } from 'vitest';
import { watchStoring } from '../../src/messaging/inbound/storing-health.ts';

const opened = () => {
  let now = 0;
  const storing = watchStoring(() => now);
  const pass = (ms: number): void => {
    now += ms;
  };
  return { storing, pass };
};

it('one batch that waits for long tells that something is wrong, until it is stored', async () => {
  const { storing, pass } = opened();
  const stored = Promise.withResolvers<void>();
  const first = storing.watch(() => stored.promise);
  const second = storing.watch(async () => undefined);
  await second;
  pass(10_000);
  expect(storing.isStuck()).toBe(false);
  pass(1);
  expect(storing.isStuck()).toBe(true);
  stored.resolve();
  await first;
  expect(storing.isStuck()).toBe(false);
});

it('batches that fail again and again do too, until one is stored, or none comes any more', async () => {
  const { storing, pass } = opened();
  const fails = () =>
    expect(storing.watch(() => Promise.reject(new Error('57014')))).rejects.toThrow('57014');
  await fails();
  expect(storing.isStuck()).toBe(false);
  pass(10_001);
  await fails();
  expect(storing.isStuck()).toBe(true);
  await storing.watch(async () => undefined);
  expect(storing.isStuck()).toBe(false);
  await fails();
  pass(20_000);
  expect(storing.isStuck()).toBe(true);
  pass(40_000);
  expect(storing.isStuck()).toBe(false);
});

it('what failed is forgotten when something else was stored', async () => {
  const { storing, pass } = opened();
  await expect(storing.watch(() => Promise.reject(new Error('53100')))).rejects.toThrow('53100');
  pass(10_001);
  expect(storing.isStuck()).toBe(true);
  storing.isWell();
  expect(storing.isStuck()).toBe(false);
});
