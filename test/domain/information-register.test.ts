// The register of a year: every request is counted once as what became of it, and in time or late.

import { describe, expect, it } from 'vitest';
import { addDays, dayOf, type Holidays } from '../../src/domain/calendar.ts';
import { STATUSES } from '../../src/domain/case.ts';
import { DECISIONS, GROUNDS, isGround } from '../../src/domain/information.ts';
import { type Registered, registerOf } from '../../src/domain/information-register.ts';
import { readLink, yearsIn } from '../../src/domain/published-document.ts';
import fc from '../support/property.ts';

const holidays: Holidays = { days: new Map([['2026-05-01', { estimated: false }]]), ramadans: [] };
const NOW = new Date('2026-11-30T10:00:00Z');

const request = (more: Partial<Registered> = {}): Registered => ({
  ...{ createdAt: new Date('2026-04-27T09:00:00Z'), status: 'received', dueOn: new Date('2026-05-26') },
  ...{ urgent: false, extendedAt: null, decision: null, ground: null, decidedAt: null, decidedBy: null },
  ...more,
});
const decided = (day: string, more: Partial<Registered> = {}) =>
  request({
    ...{ status: 'answered', decision: 'whole', decidedAt: new Date(`${day}T15:00:00Z`) },
    ...{ decidedBy: new Date('2026-05-26'), ...more },
  });
const of = (rows: Registered[], year = 2026) => registerOf(rows, { year, now: NOW, holidays });

describe('the register', () => {
  it('counts what was decided, when, and why it was not given', () => {
    const register = of([
      decided('2026-04-29'),
      decided('2026-05-04', { decision: 'part', ground: 'private_life' }),
      decided('2026-05-27', { status: 'refused', decision: 'refused', ground: 'not_held' }),
      request({ extendedAt: NOW, urgent: true, dueOn: new Date('2026-12-30') }),
      request(),
      request({ status: 'withdrawn' }),
      request({ createdAt: new Date('2025-12-30T10:00:00Z') }),
    ]);
    expect(register).toMatchObject({
      ...{ received: 6, urgent: 1, whole: 1, part: 1, refused: 1, extended: 1, open: 2, withdrawn: 1 },
      ...{ inTime: 2, late: 2, medianDays: 4 },
    });
    expect([...register.grounds]).toEqual([
      ['private_life', 1],
      ['not_held', 1],
    ]);
    expect(of([]).medianDays).toBeNull();
  });

  it('knows the year by the clock of the commune', () => {
    expect(
      of([request({ createdAt: new Date('2026-12-31T23:59:00Z') })], 2026).received +
        of([request({ createdAt: new Date('2026-12-31T23:59:00Z') })], 2027).received,
    ).toBe(1);
  });

  it('adds up, whatever became of them', () => {
    const rows = fc.record({
      createdAt: fc.date({ min: new Date('2026-01-02'), max: new Date('2026-11-01'), noInvalidDate: true }),
      status: fc.constantFrom(...STATUSES),
      decision: fc.constantFrom(...DECISIONS, null),
      ground: fc.constantFrom(...Object.keys(GROUNDS).filter(isGround), null),
      away: fc.integer({ min: 0, max: 60 }),
      urgent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(rows), (made) => {
        const all = made.map(({ away, ...row }) =>
          request({
            ...row,
            ...(row.decision && {
              decidedAt: addDays(row.createdAt, away),
              decidedBy: addDays(row.createdAt, 30),
            }),
          }),
        );
        const register = of(all);
        expect(register.received).toBe(all.length);
        const done = all.filter(({ decidedAt }) => decidedAt !== null);
        expect(register.whole + register.part + register.refused).toBe(done.length);
        expect(register.inTime).toBe(
          done.filter((row) => dayOf(row.decidedAt ?? NOW) <= dayOf(row.decidedBy ?? NOW)).length,
        );
        expect(register.inTime + register.late).toBeGreaterThanOrEqual(done.length);
      }),
    );
  });
});

describe('the address of a document', () => {
  it.each(['https://taroudant.ma/a.pdf', ' https://www.taroudant.ma/%20x?y=1#z '])('may be %s', (link) => {
    expect(readLink(link)).toBe(link.trim());
  });
  it.each([
    'http://taroudant.ma',
    'javascript:alert(1)',
    'https://a:b@c.ma',
    'https://localhost/x',
    'x',
    `https://a.ma/${'x'.repeat(600)}`,
  ])('is never %s', (link) => expect(readLink(link)).toBeNull());
  it('is dated by the years that are named', () => {
    expect(yearsIn('budget 2026 et 2025, 0612026 2026')).toEqual(['2026', '2025']);
  });
});
