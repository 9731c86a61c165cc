// When a service is left alone, and when it is asked again.
import { describe, expect, it } from 'vitest';
import { openBreaker } from '../../src/translate/breaker.ts';

function stage() {
  const time = { now: new Date('2026-11-24T09:00:00Z') };
  const breaker = openBreaker({ failures: 3, restMs: 60_000, clock: () => time.now });
  const pass = (ms: number): void => {
    time.now = new Date(time.now.getTime() + ms);
  };
  return { breaker, pass };
}

describe('a service that fails', () => {
  it('is left alone after three failures in a row, and not before', () => {
    const { breaker } = stage();
    for (const _ of [1, 2]) breaker.failed();
    breaker.succeeded();
    for (const _ of [1, 2]) breaker.failed();
    expect(breaker.allows()).toBe(true);
    breaker.failed();
    expect(breaker.allows()).toBe(false);
    expect(breaker.brokenSince).toEqual(new Date('2026-11-24T09:00:00Z'));
  });

  it('is asked by one after the rest, and by all once that one was answered', () => {
    const { breaker, pass } = stage();
    for (const _ of [1, 2, 3]) breaker.failed();
    pass(59_999);
    expect(breaker.allows()).toBe(false);
    pass(1);
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
    expect(breaker.brokenSince).toBeNull();
  });

  it('rests again when the one that asked failed, and has been broken since the beginning', () => {
    const { breaker, pass } = stage();
    for (const _ of [1, 2, 3]) breaker.failed();
    pass(60_000);
    expect(breaker.allows()).toBe(true);
    breaker.failed();
    pass(59_000);
    expect(breaker.allows()).toBe(false);
    pass(1000);
    expect(breaker.allows()).toBe(true);
    expect(breaker.brokenSince).toEqual(new Date('2026-11-24T09:00:00Z'));
  });

  it('is not lost for good when the one that asked never came back', () => {
    const { breaker, pass } = stage();
    for (const _ of [1, 2, 3]) breaker.failed();
    pass(60_000);
    expect(breaker.allows()).toBe(true);
    pass(60_000);
    expect(breaker.allows()).toBe(true);
  });
});
