// A question back to the citizen stops the clock of the promise: over five years, with Ramadan and both feasts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  addDays,
  addWorkingDays,
  type Holidays,
  isoOf,
  isWorkday,
  workingDaysLeft,
} from '../../src/domain/calendar.ts';
import { STATUSES } from '../../src/domain/case.ts';
import {
  mayAwaitUntil,
  promiseAfter,
  QUESTION_DEEDS,
  QUESTION_STATES,
  questionAfter,
  questionOf,
  REOPENS_DAYS,
  remindedUpTo,
  usualAnswerDay,
} from '../../src/domain/question.ts';
import fc from '../support/property.ts';

const seed = z
  .array(z.object({ day: z.string(), estimated: z.boolean() }))
  .parse(JSON.parse(readFileSync(new URL('../../prisma/seed/holidays.json', import.meta.url), 'utf8')));
const holidays: Holidays = {
  days: new Map(seed.map(({ day, estimated }) => [day, { estimated }])),
  ramadans: [{ from: '2027-02-09', to: '2027-03-09' }],
};
const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const DAY = 86_400_000;

describe('the clock of the promise', () => {
  it('has as many working days left after the answer as when the question was asked', () => {
    const days = fc.nat({ max: 40 });
    fc.assert(
      fc.property(moments, days, fc.integer({ min: 0, max: 60 * DAY }), (askedAt, left, waitedMs) => {
        const dueOn = addWorkingDays(askedAt, left, holidays).day;
        const answeredAt = new Date(askedAt.getTime() + waitedMs);
        const moved = promiseAfter({ dueOn, askedAt }, answeredAt, holidays);
        expect(moved >= dueOn).toBe(true);
        expect(workingDaysLeft(answeredAt, moved, holidays)).toBe(left);
      }),
    );
  });

  it('does not move for an answer on the same day, however late the promise is', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -60, max: 60 }), (askedAt, days) => {
        const dueOn = addDays(askedAt, days);
        expect(promiseAfter({ dueOn, askedAt }, askedAt, holidays)).toEqual(dueOn);
      }),
    );
  });

  it.each([
    // The feast of the throne, and a week-end.
    ['2026-07-29', '2026-08-03', '2026-08-04', '2026-08-06'],
    ['2026-11-24', '2026-11-27', '2026-12-01', '2026-12-04'],
  ])('asked on %s and answered on %s, the promise of %s is of %s', (asked, answered, due, moved) => {
    const askedAt = new Date(`${asked}T10:00:00Z`);
    const at = new Date(`${answered}T15:00:00Z`);
    expect(isoOf(promiseAfter({ dueOn: new Date(due), askedAt }, at, holidays))).toBe(moved);
  });
});

describe('the day by which an answer is awaited', () => {
  it('is by rule one that may be chosen, and a reminder lies between', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const day = usualAnswerDay(now, holidays);
        expect(mayAwaitUntil(day, now, holidays)).toBe(true);
        expect(isWorkday(isoOf(day), holidays)).toBe(true);
        expect(remindedUpTo(now, holidays) < day).toBe(true);
        const eve = new Date(day.getTime() - DAY);
        expect(remindedUpTo(eve, holidays) >= day).toBe(true);
      }),
    );
  });

  it.each([
    ['tomorrow', '2026-11-25', false],
    ['in two working days', '2026-11-26', true],
    ['on a Saturday', '2026-11-28', false],
    ['in the last days of the law', '2026-12-24', true],
    ['later than the law has it', '2026-12-25', false],
    ['yesterday', '2026-11-23', false],
  ])('%s: %s', (_, day, may) => {
    expect(mayAwaitUntil(new Date(day), new Date('2026-11-24T10:00:00Z'), holidays)).toBe(may);
  });
});

describe('how it stands with a question', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const awaitedOn = new Date('2026-11-20');

  it('is awaited while the case is open, and lapsed for thirty days after silence closed it', () => {
    const at = (status: string, closedDays: number | null) =>
      questionOf(
        {
          status,
          awaitedOn,
          closedAt: closedDays === null ? null : new Date(now.getTime() - closedDays * DAY),
        },
        now,
      );
    expect(STATUSES.map((status) => at(status, null))).toEqual([
      ...['awaited', 'awaited', 'awaited'],
      ...['none', 'none', 'none', 'none', 'none'],
    ]);
    expect([at('closed', 0), at('closed', REOPENS_DAYS), at('closed', REOPENS_DAYS + 1)]).toEqual([
      ...['lapsed', 'lapsed', 'none'],
    ]);
    expect(questionOf({ status: 'received', awaitedOn: null, closedAt: null }, now)).toBe('none');
  });

  it('is called off, answered and lapses only where it is asked', () => {
    const may = QUESTION_STATES.map((state) =>
      QUESTION_DEEDS.filter((deed) => questionAfter(state, deed) !== null),
    );
    expect(may).toEqual([['ask'], ['ask', 'answer', 'call_off', 'lapse'], ['answer']]);
  });
});
