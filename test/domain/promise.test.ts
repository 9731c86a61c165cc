// Promised days when holidays are moved, over six years.
import { describe, expect, it } from 'vitest';
import { addWorkingDays, dayOf, type Holidays, isoOf, isWorkday } from '../../src/domain/calendar.ts';
import { CHOSEN, countedOn, countedOnwards, promisedDay, recounted } from '../../src/domain/promise.ts';
import { daysWaited, promiseAfter } from '../../src/domain/question.ts';
import { HOLIDAYS, MOMENTS } from '../support/holidays.ts';
import fc from '../support/property.ts';

const DAY = 86_400_000;
const days = fc.integer({ min: 1, max: 60 });

/** Some holidays taken away, some added, near a moment. */
const changes = fc.record({
  gone: fc.array(fc.integer({ min: -10, max: 90 }), { maxLength: 12 }),
  added: fc.array(fc.integer({ min: -10, max: 90 }), { maxLength: 4 }),
});

function changed(near: Date, { gone, added }: { gone: number[]; added: number[] }): Holidays {
  const at = (away: number) => isoOf(new Date(near.getTime() + away * DAY));
  const kept = new Map(HOLIDAYS.days);
  for (const away of gone) kept.delete(at(away));
  for (const away of added) kept.set(at(away), { estimated: false });
  return { ...HOLIDAYS, days: kept };
}

const promisedOn = (from: Date, count: number) => ({
  ...countedOn(from, count),
  dueOn: addWorkingDays(from, count, HOLIDAYS).day,
});

describe('a promise whose holidays were moved', () => {
  it('is kept in as many working days as were promised, and is not moved twice', () => {
    fc.assert(
      fc.property(MOMENTS, days, changes, (from, count, change) => {
        const holidays = changed(from, change);
        const promised = promisedOn(from, count);
        const day = recounted(promised, from, holidays);
        const after = { ...promised, dueOn: day ?? promised.dueOn };
        expect(after.dueOn).toEqual(addWorkingDays(from, count, holidays).day);
        expect(recounted(after, from, holidays)).toBeNull();
      }),
    );
  });

  it('stays where the day does not change: what was moved lies behind it, or was a weekend', () => {
    fc.assert(
      fc.property(MOMENTS, days, fc.integer({ min: 1, max: 30 }), (from, count, behind) => {
        const promised = promisedOn(from, count);
        const added = Math.round((promised.dueOn.getTime() - Date.parse(dayOf(from))) / DAY) + behind;
        expect(
          recounted(promised, from, changed(new Date(dayOf(from)), { gone: [], added: [added] })),
        ).toBeNull();
      }),
    );
  });

  it('comes back where the change is taken back', () => {
    fc.assert(
      fc.property(MOMENTS, days, changes, (from, count, change) => {
        const promised = promisedOn(from, count);
        const moved = recounted(promised, from, changed(from, change)) ?? promised.dueOn;
        const back = recounted({ ...promised, dueOn: moved }, from, HOLIDAYS) ?? moved;
        expect(back).toEqual(promised.dueOn);
      }),
    );
  });

  it('never goes to a day that has passed', () => {
    fc.assert(
      fc.property(MOMENTS, MOMENTS, days, changes, (from, now, count, change) => {
        const day = recounted(promisedOn(from, count), now, changed(from, change));
        expect(day === null || isoOf(day) >= dayOf(now)).toBe(true);
      }),
    );
  });

  it('goes on from where it was once an answer was waited for', () => {
    fc.assert(
      fc.property(MOMENTS, days, fc.nat({ max: 40 }), changes, (from, count, waited, change) => {
        const askedAt = new Date(from.getTime() + DAY);
        const answeredAt = new Date(askedAt.getTime() + waited * DAY);
        const promised = promisedOn(from, count);
        const dueOn = promiseAfter({ ...promised, askedAt }, answeredAt, HOLIDAYS);
        const counted = countedOnwards(promised, daysWaited(askedAt, answeredAt, HOLIDAYS));
        expect(promisedDay({ ...counted, dueOn }, HOLIDAYS)).toEqual(dueOn);
        const holidays = changed(from, change);
        const moved = promisedDay({ ...counted, dueOn }, holidays);
        expect(moved).toEqual(addWorkingDays(from, counted.countedDays, holidays).day);
      }),
    );
  });
});

describe('a day that somebody chose', () => {
  it('stands for itself, and where the offices are closed on it the next working day does', () => {
    fc.assert(
      fc.property(MOMENTS, changes, (from, change) => {
        const dueOn = addWorkingDays(from, 1, HOLIDAYS).day;
        const holidays = changed(from, change);
        const day = promisedDay({ ...CHOSEN, dueOn }, holidays);
        if (isWorkday(isoOf(dueOn), holidays)) expect(day).toEqual(dueOn);
        else expect(day).toEqual(addWorkingDays(dueOn, 1, holidays).day);
        const moved = { countedFrom: dueOn, countedDays: 0, dueOn: day };
        expect(promisedDay(moved, HOLIDAYS)).toEqual(dueOn);
      }),
    );
  });
});
