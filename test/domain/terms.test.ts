// The terms of the decree 2-17-265: passed on within 15 days, answered within 60.
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../src/domain/calendar.ts';
import { isOpen, STATUSES } from '../../src/domain/case.ts';
import { filedBeforeTerm, legalTerms, missedTerm } from '../../src/domain/complaint.ts';
import { MOMENTS } from '../support/holidays.ts';
import fc from '../support/property.ts';

const statuses = fc.constantFrom(...STATUSES);
const waited = fc.integer({ min: 0, max: 90 * 86_400_000 });

describe('a term of the decree', () => {
  it('is missed on the day after its last, by the clock of the commune, while something is owed', () => {
    fc.assert(
      fc.property(MOMENTS, waited, statuses, (createdAt, ms, status) => {
        const now = new Date(createdAt.getTime() + ms);
        const { acknowledgeBy, answerBy } = legalTerms(createdAt);
        const late = (day: Date) => isoOf(day) < dayOf(now);
        const missed = missedTerm({ status, createdAt }, now);
        if (!isOpen(status)) expect(missed).toBeNull();
        else if (late(answerBy)) expect(missed).toBe('answer');
        else expect(missed).toBe(status === 'received' && late(acknowledgeBy) ? 'orientation' : null);
      }),
    );
  });

  it('is asked of the database as it is of a case', () => {
    fc.assert(
      fc.property(MOMENTS, waited, (createdAt, ms) => {
        const now = new Date(createdAt.getTime() + ms);
        const { acknowledgeBy, answerBy } = legalTerms(createdAt);
        expect(createdAt < filedBeforeTerm('orientation', now)).toBe(isoOf(acknowledgeBy) < dayOf(now));
        expect(createdAt < filedBeforeTerm('answer', now)).toBe(isoOf(answerBy) < dayOf(now));
      }),
    );
  });
});
