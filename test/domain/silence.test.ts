// How long a citizen heard nothing, in working days.
import { describe, expect, it } from 'vitest';
import { addWorkingDays, dayOf, isoOf } from '../../src/domain/calendar.ts';
import { SILENT_DAYS, silentBefore } from '../../src/domain/silence.ts';
import { HOLIDAYS, MOMENTS } from '../support/holidays.ts';
import fc from '../support/property.ts';

const counts = fc.integer({ min: SILENT_DAYS.least, max: SILENT_DAYS.most });

describe('a case is silent', () => {
  it('once so many working days after the last word are over, holidays and weekends left out', () => {
    fc.assert(
      fc.property(MOMENTS, MOMENTS, counts, (toldAt, now, days) => {
        fc.pre(toldAt <= now);
        const last = isoOf(addWorkingDays(toldAt, days, HOLIDAYS).day);
        expect(toldAt < silentBefore(now, days, HOLIDAYS)).toBe(last < dayOf(now));
      }),
      { numRuns: 300 },
    );
  });

  it('no sooner because of a long feast', () => {
    // Two days of the feast and a weekend lie between.
    const told = new Date('2026-05-27T09:00:00Z');
    const isSilent = (day: string) => told < silentBefore(new Date(`${day}T11:00:00Z`), 3, HOLIDAYS);
    expect([isSilent('2026-06-03'), isSilent('2026-06-04')]).toEqual([false, true]);
  });
});
