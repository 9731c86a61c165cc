// What the log is told of our own faults: where, and never what anybody wrote.
import { describe, expect, it } from 'vitest';
import { reasonOf, traceOf } from '../src/log.ts';

function fail(message: string, code?: unknown): Error {
  return Object.assign(new TypeError(message), { code });
}

describe('a fault of ours', () => {
  it('is told by its kind, the function and the file, at most eight steps', () => {
    const deep = (steps: number): unknown => (steps === 0 ? fail('x') : deep(steps - 1));
    const { reason, trace } = traceOf(deep(20));
    expect(reason).toBe('TypeError');
    expect(trace).toHaveLength(8);
    expect(trace[0]).toMatch(/^fail test\/trace\.test\.ts:\d+:\d+$/);
  });

  it('is told without a word of its message, of several lines or like a step of the way', () => {
    for (const said of [
      'smiti Fatima',
      'Fatima\n    at home (0612345678)',
      '    at Fatima (/home/JC123456:1:2)',
    ]) {
      const told = JSON.stringify(traceOf(fail(said)));
      expect(told).not.toMatch(/Fatima|0612345678|JC123456/);
      expect(told).toContain('fail test/trace.test.ts');
    }
  });

  it('has a code when that is one, and whatever else is thrown has none of its own', () => {
    expect(reasonOf(fail('x', 'P2002'))).toBe('TypeError P2002');
    expect(reasonOf(fail('x', 23505))).toBe('TypeError 23505');
    expect(reasonOf(fail('x', 'smiti Fatima'))).toBe('TypeError');
    expect(traceOf('smiti Fatima')).toEqual({ reason: 'unknown', trace: [] });
  });
});
