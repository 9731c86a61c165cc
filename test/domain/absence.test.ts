// Who acts for whom while somebody is away.
import { describe, expect, it } from 'vitest';
import { type Absence, isAway, mayBeAway, standInOf } from '../../src/domain/absence.ts';
import fc from '../support/property.ts';

const day = (n: number) => new Date(Date.UTC(2026, 2, n));
const iso = (n: number) => day(n).toISOString().slice(0, 10);
const ids = ['a', 'b', 'c', 'd'] as const;
const absences = fc.record({
  awayFrom: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  days: fc.nat({ max: 9 }),
  deputyId: fc.option(fc.constantFrom(...ids), { nil: null }),
});
const teams = fc.array(absences, { minLength: ids.length, maxLength: ids.length }).map(
  (all) =>
    new Map<string, Absence>(
      all.map(({ awayFrom, days, deputyId }, at) => [
        ids[at] ?? '',
        {
          awayFrom: awayFrom === null ? null : day(awayFrom),
          awayTo: awayFrom === null ? null : day(awayFrom + days),
          deputyId,
        },
      ]),
    ),
);

describe('whoever stands in', () => {
  it('is there on that day, is found along the deputies, and is nobody where all are away', () => {
    fc.assert(
      fc.property(teams, fc.constantFrom(...ids), fc.integer({ min: 1, max: 30 }), (team, id, n) => {
        const away = (one: string) => {
          const absence = team.get(one);
          return absence !== undefined && isAway(absence, iso(n));
        };
        const found = standInOf(id, team, iso(n));
        if (!away(id)) expect(found).toBe(id);
        if (found !== null) expect(away(found)).toBe(false);
        const passed = new Set<string>();
        let at: string | null = id;
        while (at !== null && away(at) && !passed.has(at)) {
          passed.add(at);
          at = team.get(at)?.deputyId ?? null;
        }
        expect(found).toBe(at !== null && away(at) ? null : at);
      }),
    );
  });
});

describe('an absence', () => {
  const now = new Date('2026-03-10T10:00:00Z');
  it.each([
    [10, 10, true],
    [1, 12, true],
    [12, 11, false],
    [1, 9, false],
    [12, 12 + 400, false],
  ])('from the %i to the %i of March may be said on the tenth: %s', (from, to, may) => {
    expect(mayBeAway(day(from), day(to), now)).toBe(may);
  });

  it('begins and ends with its days', () => {
    const away = { awayFrom: day(10), awayTo: day(12), deputyId: null };
    expect([9, 10, 12, 13].map((n) => isAway(away, iso(n)))).toEqual([false, true, true, false]);
  });
});
