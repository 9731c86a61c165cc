// Working days, office hours and quiet hours.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  areOfficesOpen,
  dayOf,
  daysLeft,
  isNight,
  knowsDecree,
  nextDaytime,
  nextOpening,
  TIME_ZONE,
  workingDaysLeft,
  yearOf,
} from '../../src/domain/calendar.ts';
import { HOLIDAYS, MOMENTS } from '../support/holidays.ts';
import fc from '../support/property.ts';

const holidays = HOLIDAYS;

const iso = (date: Date) => date.toISOString().slice(0, 10);
/** A moment by the commune's clock. */
const local = (time: string) =>
  new Date(Temporal.ZonedDateTime.from(`${time}[${TIME_ZONE}]`).epochMilliseconds);
const noon = (day: string) => local(`${day}T12:00`);
const moments = MOMENTS;

describe('a promise in working days', () => {
  it.each([
    ['2026-10-29', '2026-11-30', '2026-12-28'],
    ['2026-11-05', '2026-12-07', '2027-01-05'],
    ['2026-12-18', '2027-01-20', '2027-02-17'],
  ])('received on %s: 20 days end on %s, 20 more on %s', (received, first, second) => {
    const deadline = addWorkingDays(noon(received), 20, holidays);
    expect(iso(deadline.day)).toBe(first);
    expect(deadline.provisional).toBe(false);
    expect(iso(addWorkingDays(deadline.day, 20, holidays).day)).toBe(second);
  });

  it('knows the Amazigh new year', () => {
    expect(holidays.days.has('2027-01-14')).toBe(true);
    expect(iso(addWorkingDays(noon('2027-01-13'), 1, holidays).day)).toBe('2027-01-15');
  });

  it('is provisional while a feast inside it, or on the day after it, is only estimated', () => {
    expect(addWorkingDays(noon('2027-03-01'), 10, holidays).provisional).toBe(true);
    expect(addWorkingDays(noon('2027-03-04'), 3, holidays).provisional).toBe(true);
    expect(addWorkingDays(noon('2027-03-01'), 2, holidays).provisional).toBe(false);
  });

  it('ends on a working day with exactly that many working days in between', () => {
    const isWorking = (day: Date) => ![0, 6].includes(day.getUTCDay()) && !holidays.days.has(iso(day));
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const { day } = addWorkingDays(from, count, holidays);
        let working = 0;
        for (let at = Date.parse(dayOf(from)) + 86_400_000; at <= day.getTime(); at += 86_400_000) {
          if (isWorking(new Date(at))) working += 1;
        }
        expect(isWorking(day)).toBe(true);
        expect(working).toBe(count);
      }),
    );
  });

  it('counts from the day on the commune’s clock, not on the server’s', () => {
    // In July 2026 the clock was an hour ahead of UTC.
    const late = new Date('2026-07-01T23:30:00Z');
    expect(dayOf(late)).toBe('2026-07-02');
    expect(iso(addWorkingDays(late, 1, holidays).day)).toBe('2026-07-03');
    expect(yearOf(local('2026-12-31T23:59'))).toBe(2026);
    expect(yearOf(local('2027-01-01T00:00'))).toBe(2027);
  });

  it('tells the days that are left', () => {
    expect(daysLeft(noon('2026-11-22'), addDays(noon('2026-11-22'), 15))).toBe(15);
    expect(daysLeft(local('2026-11-22T23:59'), new Date('2026-11-22'))).toBe(0);
    expect(daysLeft(local('2026-11-23T00:00'), new Date('2026-11-22'))).toBe(-1);
  });

  it('counts the working days that are left as they were promised, down to the last day', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), (at, count) => {
        expect(workingDaysLeft(at, addWorkingDays(at, count, holidays).day, holidays)).toBe(count);
      }),
    );
    // Friday the 27th is three working days from Tuesday; over the weekend nothing is taken off.
    expect(workingDaysLeft(noon('2026-11-24'), new Date('2026-11-27'), holidays)).toBe(3);
    expect(workingDaysLeft(noon('2026-11-27'), new Date('2026-11-30'), holidays)).toBe(1);
    expect(workingDaysLeft(noon('2026-11-28'), new Date('2026-11-30'), holidays)).toBe(1);
    expect(workingDaysLeft(noon('2026-11-30'), new Date('2026-11-30'), holidays)).toBe(0);
    expect(workingDaysLeft(noon('2026-12-02'), new Date('2026-11-30'), holidays)).toBe(0);
  });
});

describe('the desk', () => {
  it.each([
    ['2026-11-23T08:29', false],
    ['2026-11-23T08:30', true],
    ['2026-11-23T16:29', true],
    ['2026-11-23T16:30', false],
    // A Sunday, and a feast.
    ['2026-11-22T10:00', false],
    ['2026-11-18T10:00', false],
    // Ramadan: from nine to three.
    ['2027-02-10T08:59', false],
    ['2027-02-10T09:00', true],
    ['2027-02-10T15:00', false],
  ])('at %s is open: %s', (at, open) => {
    expect(areOfficesOpen(local(at), holidays)).toBe(open);
  });

  it.each([
    ['a Friday evening', '2026-11-20T18:00', '2026-11-23T08:30'],
    ['the eve of a feast', '2026-11-17T17:00', '2026-11-19T08:30'],
    ['an early morning', '2026-11-23T05:00', '2026-11-23T08:30'],
    ['the last day before Ramadan', '2027-02-08T20:00', '2027-02-09T09:00'],
  ])('after %s (%s) opens at %s', (_, now, opening) => {
    expect(nextOpening(local(now), holidays)).toEqual(local(opening));
  });

  it('is open at the moment it is said to open next, which is never in the past', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const opening = nextOpening(now, holidays);
        expect(areOfficesOpen(opening, holidays)).toBe(true);
        expect(opening.getTime()).toBeGreaterThanOrEqual(now.getTime());
      }),
    );
  });
});

describe('the clock', () => {
  it('is that of the decree of September 2026 with the data of this Node, and no other', () => {
    expect(knowsDecree()).toBe(true);
    expect(knowsDecree('+01:00')).toBe(false);
  });
});

describe('the night', () => {
  it('lasts from nine in the evening to eight in the morning', () => {
    expect(isNight(local('2026-11-23T20:59'))).toBe(false);
    expect(isNight(local('2026-11-23T21:00'))).toBe(true);
    expect(isNight(local('2026-11-24T07:59'))).toBe(true);
    expect(isNight(local('2026-11-24T08:00'))).toBe(false);
    expect(nextDaytime(local('2026-11-23T21:30'))).toEqual(local('2026-11-24T08:00'));
  });

  it('is left forwards to the nearest daytime', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const later = nextDaytime(at);
        expect(isNight(later)).toBe(false);
        if (!isNight(at)) expect(later).toEqual(at);
        expect(later.getTime() - at.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
        expect(at <= later).toBe(true);
      }),
    );
  });
});
