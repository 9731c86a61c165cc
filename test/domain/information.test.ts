// The days of law 31-13 from 2026 to 2031, with the holidays of the commune; its grounds and their articles.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  addDays,
  dayOf,
  daysLeft,
  type Holidays,
  isoOf,
  isWorkday,
  workingDaysLeft,
} from '../../src/domain/calendar.ts';
import { STATUSES } from '../../src/domain/case.ts';
import {
  answerBy,
  appealBy,
  appealWay,
  DECISIONS,
  extendedBy,
  GROUNDS,
  groundsOf,
  isGround,
  mayExtend,
} from '../../src/domain/information.ts';
import { FIXED } from '../support/holidays.ts';
import fc from '../support/property.ts';

const seed = z
  .array(z.object({ day: z.string(), estimated: z.boolean() }))
  .parse(JSON.parse(readFileSync(new URL('../../prisma/seed/holidays.json', import.meta.url), 'utf8')));
/** Of the years that the table does not hold yet. */
const later = [2028, 2029, 2030, 2031, 2032].flatMap((year) => FIXED.map((day) => `${year}-${day}`));
const holidays: Holidays = {
  days: new Map([
    ...later.map((day) => [day, { estimated: false }] as const),
    ...seed.map(({ day, estimated }) => [day, { estimated }] as const),
  ]),
  ramadans: [],
};
const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2031-12-31'), noInvalidDate: true });

describe('the last day for the answer', () => {
  it.each([
    ['2026-10-29', '2026-11-30', '2026-12-28'],
    ['2026-11-05', '2026-12-07', '2027-01-05'],
    ['2026-12-18', '2027-01-20', '2027-02-17'],
  ])('of what came on %s is %s, extended %s', (received, answered, extended) => {
    const first = answerBy(new Date(`${received}T10:00:00Z`), false, holidays).day;
    expect(isoOf(first)).toBe(answered);
    expect(isoOf(extendedBy(first, false, holidays).day)).toBe(extended);
  });

  it('is the twentieth working day behind receipt, and as long again once extended', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const first = answerBy(at, false, holidays).day;
        expect(workingDaysLeft(at, first, holidays)).toBe(20);
        expect(isWorkday(isoOf(first), holidays)).toBe(true);
        expect(workingDaysLeft(at, extendedBy(first, false, holidays).day, holidays)).toBe(40);
      }),
    );
  });

  it('is three days away where somebody is in danger, whatever days they are', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const first = answerBy(at, true, holidays).day;
        expect(daysLeft(at, first)).toBe(3);
        expect(daysLeft(at, extendedBy(first, true, holidays).day)).toBe(6);
        expect(first < answerBy(at, false, holidays).day).toBe(true);
      }),
    );
  });

  it('moves no nearer for a holiday more', () => {
    fc.assert(
      fc.property(moments, fc.nat({ max: 60 }), (at, away) => {
        const more = new Map(holidays.days).set(isoOf(addDays(at, away)), { estimated: false });
        const moved = answerBy(at, false, { ...holidays, days: more }).day;
        expect(moved >= answerBy(at, false, holidays).day).toBe(true);
      }),
    );
  });
});

describe('an extension', () => {
  const states = fc.constantFrom(...STATUSES);
  it('is made once, while an answer is owed and its last day has not passed', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: -30, max: 30 }),
        states,
        fc.boolean(),
        (now, away, status, before) => {
          const dueOn = addDays(now, away);
          const may = mayExtend({ status, dueOn, extendedAt: before ? now : null }, now);
          const isOwed = ['received', 'assigned', 'in_progress'].includes(status);
          expect(may).toBe(isOwed && !before && away >= 0);
        },
      ),
    );
  });
});

describe('the way to the head of the institution', () => {
  it('is open for twenty working days behind a refusal, or behind the last day', () => {
    fc.assert(
      fc.property(moments, (at) => {
        expect(workingDaysLeft(at, appealBy(at, holidays), holidays)).toBe(20);
        const lastDay = answerBy(at, false, holidays).day;
        expect(dayOf(at) < isoOf(appealBy(lastDay, holidays))).toBe(true);
      }),
    );
  });
});

describe('the grounds of a decision', () => {
  it('are the exceptions of article 7 and the reasons of article 18, of a part only the exceptions', () => {
    expect(new Set(Object.values(GROUNDS))).toEqual(new Set([7, 18]));
    expect(groundsOf('refused')).toEqual(Object.keys(GROUNDS));
    expect(groundsOf('part').every((ground) => GROUNDS[ground] === 7)).toBe(true);
    expect(groundsOf('whole')).toEqual([]);
    expect(DECISIONS.flatMap(groundsOf).every(isGround)).toBe(true);
    for (const other of ['', 'constructor', 'toString', 7, null]) expect(isGround(other)).toBe(false);
  });
});

describe('where one turns against an answer', () => {
  it('is the head, then the commission for whoever wrote to the head, then nowhere, and each day once', () => {
    fc.assert(
      fc.property(moments, fc.nat({ max: 200 }), (from, later) => {
        const now = addDays(from, later);
        const { is, head, commission } = appealWay(from, now, holidays);
        expect(head).toEqual(appealBy(from, holidays));
        expect(daysLeft(head, commission)).toBe(45);
        const today = dayOf(now);
        expect(is).toBe(today <= isoOf(head) ? 'head' : today <= isoOf(commission) ? 'commission' : 'over');
      }),
    );
  });
});
