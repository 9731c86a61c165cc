// When the council answers a petition and deals with it: whatever the day, as organic law 113-14 has it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar.ts';
import { PETITION_STATUSES } from '../../src/domain/petition.ts';
import {
  PETITION_STEPS,
  petitionSteps,
  reasonedAnswerBy,
  sessionAfter,
  standingOf,
} from '../../src/domain/petition-clock.ts';

const DAY = 86_400_000;
const moment = fc.date({ min: new Date('2016-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
const monthsOf = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
const at = (iso: string) => new Date(`${iso}T10:00:00Z`);

describe('the last day for a reasoned answer', () => {
  it('is three months after the deposit, on the same day or the last of a shorter month', () => {
    fc.assert(
      fc.property(moment, (deposited) => {
        const day = dayOf(deposited);
        const by = reasonedAnswerBy(deposited);
        expect(monthsOf(by) - monthsOf(day)).toBe(3);
        const [given, kept] = [Number(day.slice(8)), Number(by.slice(8))];
        const isLast = new Date(Date.parse(by) + DAY).getUTCDate() === 1;
        expect(kept === given || (kept < given && isLast)).toBe(true);
      }),
    );
  });
  it.each([
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12-01', '2027-03-01'],
  ])('of %s is %s', (deposited, by) => expect(reasonedAnswerBy(at(deposited))).toBe(by));
});

describe('the session', () => {
  it('is the first of February, May and October whose agenda still leaves 20 days before', () => {
    fc.assert(
      fc.property(moment, (accepted) => {
        const session = sessionAfter(accepted);
        expect([2, 5, 10]).toContain(Number(session.slice(5, 7)));
        expect(session.slice(8)).toBe('01');
        expect(days(dayOf(accepted), session)).toBeGreaterThanOrEqual(20);
        // From May to October it is 153 days: no nearer one was left out.
        expect(days(dayOf(accepted), session)).toBeLessThan(153 + 20);
        const before = [2, 5, 10].map(
          (month) => `${session.slice(0, 4)}-${String(month).padStart(2, '0')}-01`,
        );
        const missed = before.filter((day) => day < session && days(dayOf(accepted), day) >= 20);
        expect(missed).toEqual([]);
      }),
    );
  });
  it('never comes earlier for whoever is accepted later', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [first = one, second = other] = [one, other].sort((a, b) => a.getTime() - b.getTime());
        expect(sessionAfter(first) <= sessionAfter(second)).toBe(true);
      }),
    );
  });
  it.each([
    ['2027-01-12', '2027-02-01'],
    ['2027-01-13', '2027-05-01'],
    ['2026-11-30', '2027-02-01'],
    ['2026-10-02', '2027-02-01'],
  ])('after %s is that of %s', (accepted, session) => expect(sessionAfter(at(accepted))).toBe(session));
});

describe('the way', () => {
  const dates = { depositedAt: at('2026-12-01'), acceptedAt: at('2027-01-05') };
  const none = { depositedAt: null, acceptedAt: null };

  it('has one step under way at most, what is done before it and the rest after', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PETITION_STATUSES),
        fc.constantFrom(none, dates, { ...dates, acceptedAt: null }),
        fc.boolean(),
        (status, known, collects) => {
          const found = petitionSteps(status, known, collects);
          const order = found.map(({ is }) => is).join(' ');
          expect(order).toMatch(/^(?:done ?)*(?:now ?)?(?:ahead ?)*$/);
          const places = found.map(({ step }) => PETITION_STEPS.indexOf(step));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(found.some(({ step }) => step === 'collected')).toBe(collects && found.length > 0);
        },
      ),
    );
  });
  it('of one that was refused has no session, and of one closed too early no step', () => {
    const refused = petitionSteps('refused', { ...dates, acceptedAt: null }, true);
    expect(refused.map(({ step, is }) => `${step} ${is}`)).toEqual([
      'collected done',
      'deposited done',
      'checking done',
      'answer done',
    ]);
    expect(petitionSteps('closed', none, true)).toEqual([]);
  });
  it('is late once the last day is over, and not on it', () => {
    const known = { ...dates, acceptedAt: null };
    const on = (day: string) => standingOf('checking', known, at(day)).is;
    expect([on('2027-03-01'), on('2027-03-02')]).toEqual(['checking_on', 'late']);
    expect(standingOf('deposited', none, at('2027-03-02')).is).toBe('deposited');
    expect(standingOf('accepted', dates, at('2027-01-06'))).toMatchObject({
      is: 'accepted_on',
      session: '2027-02-01',
    });
  });
});
