// The citizen's word on what was said to be done, and the one rating after it.
import { describe, expect, it } from 'vitest';
import { STATUSES, settlesContest } from '../../src/domain/case.ts';
import { mayAskRating, mayRate, overrules, RATINGS, VERDICTS } from '../../src/domain/verdict.ts';
import fc from '../support/property.ts';

const DAY = 86_400_000;
const now = new Date('2026-11-24T10:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * DAY);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const moments = fc.integer({ min: 0, max: 90 }).map(ago);
const cases = fc.record({
  verdict: maybe(fc.constantFrom(...VERDICTS)),
  doneAt: maybe(moments),
  solemn: fc.boolean(),
  ratingAskedAt: maybe(moments),
  rating: maybe(fc.constantFrom(...RATINGS)),
});

describe('a rating', () => {
  it('is asked for once, in time, of what is mended, and never in mourning', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const may = mayAskRating(of, now);
        const isRecent = of.doneAt !== null && of.doneAt >= ago(30);
        const isFirst = of.ratingAskedAt === null && of.rating === null;
        expect(may).toBe(of.verdict === 'confirmed' && !of.solemn && isFirst && isRecent);
      }),
    );
  });

  it('is taken once, and only of who was asked lately', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const isRecent = of.ratingAskedAt !== null && of.ratingAskedAt >= ago(30);
        expect(mayRate(of, now)).toBe(of.rating === null && isRecent);
      }),
    );
  });
});

describe('against the word of a citizen', () => {
  it('a case is closed or refused by a supervisor, and taken up again by anybody', () => {
    const needed = STATUSES.filter((to) => overrules(to, true));
    expect(needed).toEqual(['closed', 'refused']);
    expect(STATUSES.filter((to) => overrules(to, false))).toEqual([]);
    expect(STATUSES.filter((to) => settlesContest(to, true))).toEqual(['in_progress']);
    expect(STATUSES.filter((to) => settlesContest(to, true, true))).toEqual([
      ...['in_progress', 'closed', 'refused'],
    ]);
    expect(STATUSES.filter((to) => settlesContest(to, false, true))).toEqual(['in_progress']);
  });
});
