// The rules of law and of the house that are not about time or people.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { TIME_ZONE } from '../../src/domain/calendar.ts';
import { isOpen, mayMove, needsWords, nextStatuses, STATUSES, toStatus } from '../../src/domain/case.ts';
import { legalTerms } from '../../src/domain/complaint.ts';
import { reminderTimes, timeLeft } from '../../src/domain/meeting.ts';
import { isCollecting, mayMovePetition } from '../../src/domain/petition.ts';
import { supportsNeeded } from '../../src/domain/petition-rules.ts';
import { findPlace } from '../../src/domain/places.ts';
import { isNear, metresBetween, squareAround } from '../../src/domain/similar.ts';

describe('a case', () => {
  it('can always be ended from where it is, and taken up again, but for one that goes on with another', () => {
    for (const status of STATUSES) {
      if (status === 'merged') {
        expect(nextStatuses(status)).toEqual([]);
        continue;
      }
      expect(nextStatuses(status).length).toBeGreaterThan(0);
      if (isOpen(status)) expect(mayMove(status, 'refused')).toBe(true);
      else expect(mayMove(status, 'in_progress')).toBe(true);
    }
  });

  it('is not closed before it is answered', () => {
    expect(mayMove('received', 'closed')).toBe(false);
    expect(mayMove('answered', 'closed')).toBe(true);
  });

  it('is not refused or answered without words', () => {
    expect(needsWords('refused', 'received')).toBe(true);
    expect(needsWords('answered', 'in_progress')).toBe(true);
    expect(needsWords('in_progress', 'in_progress')).toBe(true);
    expect(needsWords('assigned', 'received')).toBe(false);
  });

  it('knows its states by name', () => {
    expect(toStatus('answered')).toBe('answered');
    expect(() => toStatus('lost')).toThrow('lost');
  });

  it('is acknowledged within 15 days and answered within 60, whatever the targets', () => {
    const { acknowledgeBy, answerBy } = legalTerms(new Date('2026-11-22T10:00:00Z'));
    expect(acknowledgeBy).toEqual(new Date('2026-12-07'));
    expect(answerBy).toEqual(new Date('2027-01-21'));
  });
});

describe('a petition', () => {
  it.each([
    [34_999, false, 100],
    [35_000, false, 200],
    [83_496, false, 200],
    [3_000_000, true, 400],
  ])('in a commune of %i needs %s %i supports', (population, hasDistricts, needed) => {
    expect(supportsNeeded(population, '2026-11-30', hasDistricts)).toBe(needed);
  });

  it('takes support only while it collects', () => {
    const now = new Date('2026-11-22');
    expect(isCollecting({ status: 'collecting', closesAt: null }, now)).toBe(true);
    expect(isCollecting({ status: 'collecting', closesAt: now }, now)).toBe(false);
    expect(isCollecting({ status: 'ready', closesAt: null }, now)).toBe(false);
  });

  it('is not accepted before it is deposited', () => {
    expect(mayMovePetition('ready', 'accepted')).toBe(false);
    expect(mayMovePetition('deposited', 'accepted')).toBe(true);
  });
});

describe('reminders of a meeting', () => {
  /** Times by the commune's clock, in and out. */
  const zoned = (time: string) => Temporal.ZonedDateTime.from(`${time}[${TIME_ZONE}]`);
  const moment = (time: string) => new Date(zoned(time).epochMilliseconds);
  const clock = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO(TIME_ZONE)
      .toPlainDateTime()
      .toString();
  const of = (startsAt: string, now: string) =>
    reminderTimes(moment(startsAt), moment(now)).map(({ before, at }) => `${before} ${clock(at)}`);

  it('come a week, a day and two hours before', () => {
    expect(of('2026-12-10T15:00', '2026-11-22T11:00')).toEqual([
      '7d 2026-12-03T15:00:00',
      '1d 2026-12-09T15:00:00',
      '2h 2026-12-10T13:00:00',
    ]);
  });

  it('never come at night: early ones wait for eight o’clock', () => {
    expect(of('2026-12-10T09:00', '2026-12-09T21:00')).toEqual(['2h 2026-12-10T08:00:00']);
  });

  it('are dropped when past, or when the morning would be too late', () => {
    expect(of('2026-12-10T08:15', '2026-12-09T09:00')).toEqual([]);
    expect(of('2026-12-10T15:00', '2026-12-10T14:00')).toEqual([]);
  });

  it('say what is left when they are told, however late', () => {
    const left = (now: string) => {
      const { unit, count } = timeLeft(moment('2026-12-10T15:00'), moment(now));
      return `${count} ${unit}`;
    };
    expect(
      ['03T15:00', '03T23:59', '04T09:00', '08T20:00', '09T08:00', '09T23:50'].map((day) =>
        left(`2026-12-${day}`),
      ),
    ).toEqual(['7 week', '7 week', '6 days', '2 days', '1 day', '1 day']);
    expect(
      ['08:00', '12:40', '13:00', '13:20', '13:58', '14:01', '14:31', '14:59'].map((time) =>
        left(`2026-12-10T${time}`),
      ),
    ).toEqual([
      '7 hours',
      '2 hours',
      '2 hours',
      '100 minutes',
      '1 hours',
      '1 hours',
      '30 minutes',
      '5 minutes',
    ]);
  });
});

describe('places', () => {
  const places = [
    { id: 'kasbah', nameAr: 'K', nameFr: 'Kasbah', aliases: ['kasba'] },
    { id: 'bab_kasbah', nameAr: 'BK', nameFr: 'Bab El Kasbah', aliases: ['bab kasba'] },
  ];
  const key = (text: string) => text.toLowerCase();

  it('are found by the longest name that occurs', () => {
    expect(findPlace('near Bab Kasba street', places, key, 'fr')).toMatchObject({
      quarter: 'bab_kasbah',
      label: 'Bab El Kasbah',
    });
    expect(findPlace('the kasba', places, key, 'ary')).toMatchObject({ quarter: 'kasbah', label: 'K' });
  });

  it('are found with a preposition grown onto them, not inside other words', () => {
    expect(findPlace('fkasba', places, key, 'fr')?.quarter).toBe('kasbah');
    expect(findPlace('kasbati', places, key, 'fr')).toBeNull();
    expect(findPlace('', places, key, 'fr')).toBeNull();
  });
});

describe('distance', () => {
  it('is measured in metres', () => {
    const medina = { latitude: 30.47, longitude: -8.877 };
    expect(metresBetween(medina, medina)).toBe(0);
    expect(metresBetween(medina, { latitude: 30.471, longitude: -8.877 })).toBeCloseTo(111.2, 0);
    expect(isNear(medina, { latitude: 30.472, longitude: -8.877 })).toBe(true);
    expect(isNear(medina, { latitude: 30.473, longitude: -8.877 })).toBe(false);
  });

  it('is looked for in a square that touches the farthest that is near, on each side', () => {
    const at = { latitude: 30.47, longitude: -8.877 };
    const { south, north, west, east } = squareAround(at);
    const middles = [
      { ...at, latitude: south },
      { ...at, latitude: north },
      { ...at, longitude: west },
      { ...at, longitude: east },
    ];
    for (const side of middles) expect(metresBetween(at, side)).toBeCloseTo(250, 0);
  });
});
