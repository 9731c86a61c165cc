// What holds of any vote: pairs that are shown, rankings of whatever was compared, budgets that are spent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, fundedOf, toggleProject } from '../../src/domain/budget.ts';
import { type Compared, nextPair, type PairCount, rankOptions } from '../../src/domain/pairs.ts';

const allPairs = (options: number): [number, number][] =>
  Array.from({ length: options }, (_, a) =>
    Array.from({ length: options - a - 1 }, (__, i): [number, number] => [a, a + 1 + i]),
  ).flat();

/** Chance out of a seed, the same every time. */
const chanceFrom = (seed: number) => {
  let at = seed % 2_147_483_647 || 1;
  return () => {
    at = (at * 48_271) % 2_147_483_647;
    return at / 2_147_483_647;
  };
};

const OPTIONS = fc.integer({ min: 3, max: 8 });
/** What was compared of so many options, each pair perhaps. */
const comparedOf = (options: number) =>
  fc.array(fc.tuple(fc.nat(20), fc.nat(20)), {
    minLength: allPairs(options).length,
    maxLength: allPairs(options).length,
  });
const asCompared = (options: number, wins: [number, number][]): Compared[] =>
  allPairs(options).map(([one, other], i) => ({
    ...{ one, other, oneWins: wins[i]?.[0] ?? 0, otherWins: wins[i]?.[1] ?? 0 },
  }));
const withData = OPTIONS.chain((options) =>
  comparedOf(options).map((wins) => ({ options, compared: asCompared(options, wins) })),
);
const chanceOf = (options: number, compared: readonly Compared[], position: number): number =>
  rankOptions(options, compared).ranked.find((each) => each.position === position)?.chance ?? Number.NaN;

describe('pairs', () => {
  it('are never shown twice to one person, and are all shown before there is none', () => {
    fc.assert(
      fc.property(OPTIONS, fc.nat(), (options, seed) => {
        const random = chanceFrom(seed + 1);
        const drawable = allPairs(options);
        const seen: [number, number][] = [];
        for (
          let pair = nextPair(drawable, [], seen, random);
          pair;
          pair = nextPair(drawable, [], seen, random)
        )
          seen.push(pair);
        expect(new Set(seen.map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`)).size).toBe(
          drawable.length,
        );
        expect(seen).toHaveLength(drawable.length);
      }),
      { numRuns: 50 },
    );
  });

  it('are shown as often as each other, and so are options, however many people take three of them', () => {
    fc.assert(
      fc.property(OPTIONS, fc.integer({ min: 1, max: 40 }), fc.nat(), (options, people, seed) => {
        const random = chanceFrom(seed + 1);
        const drawable = allPairs(options);
        const counts = new Map(drawable.map(([one, other]) => [`${one}-${other}`, { one, other, count: 0 }]));
        for (let person = 0; person < people; person++) {
          const seen: [number, number][] = [];
          for (let turn = 0; turn < 3; turn++) {
            const shown: PairCount[] = [...counts.values()].filter(({ count }) => count > 0);
            const pair = nextPair(drawable, shown, seen, random);
            if (!pair) break;
            seen.push(pair);
            const key = `${Math.min(...pair)}-${Math.max(...pair)}`;
            const found = counts.get(key) ?? expect.fail();
            found.count++;
          }
        }
        const times = [...counts.values()].map(({ count }) => count);
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 50 },
    );
  });

  it('stand on either half about as often', () => {
    const random = chanceFrom(7);
    const firsts = Array.from({ length: 2000 }, () => nextPair([[0, 1]], [], [], random)?.[0]);
    expect(firsts.filter((first) => first === 0).length / 2000).toBeCloseTo(0.5, 1);
  });
});

describe('a ranking', () => {
  it('holds every option once, in the order of chances that lie within their bounds', () => {
    fc.assert(
      fc.property(withData, ({ options, compared }) => {
        const { ranked, ahead } = rankOptions(options, compared);
        expect(ranked.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual([
          ...Array(options).keys(),
        ]);
        for (const [i, { chance, from, to }] of ranked.entries()) {
          expect(from).toBeLessThanOrEqual(chance);
          expect(to).toBeGreaterThanOrEqual(chance);
          expect(chance).toBeLessThanOrEqual((ranked[i - 1]?.chance ?? 1) + 1e-9);
        }
        expect(ahead).toBeLessThan(options);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same whatever the options are numbered, and whichever of two is named first', () => {
    fc.assert(
      fc.property(withData, ({ options, compared }) => {
        const turned = (position: number) => options - 1 - position;
        const mirrored = compared.map(({ one, other, oneWins, otherWins }) => ({
          ...{ one: turned(one), other: turned(other), oneWins, otherWins },
        }));
        for (let position = 0; position < options; position++)
          expect(chanceOf(options, mirrored, turned(position))).toBeCloseTo(
            chanceOf(options, compared, position),
            6,
          );
      }),
      { numRuns: 50 },
    );
  });

  it('puts nobody lower for being wanted once more', () => {
    fc.assert(
      fc.property(withData, fc.nat(), ({ options, compared }, at) => {
        const more = compared.map((each, i) =>
          i === at % compared.length ? { ...each, oneWins: each.oneWins + 1 } : each,
        );
        const { one } = compared[at % compared.length] ?? expect.fail();
        expect(chanceOf(options, more, one)).toBeGreaterThanOrEqual(chanceOf(options, compared, one) - 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('says nothing of what is even, and names those who are surely ahead', () => {
    const even = allPairs(5).map(([one, other]) => ({ one, other, oneWins: 10, otherWins: 10 }));
    expect(rankOptions(5, even)).toMatchObject({ ahead: 0, isCloseBehind: true });
    const clear = allPairs(6).map(([one, other]) => {
      const isAhead = one < 3 && other >= 3;
      return { one, other, oneWins: isAhead ? 36 : 20, otherWins: isAhead ? 4 : 20 };
    });
    expect(rankOptions(6, clear)).toMatchObject({ ahead: 3, isCloseBehind: true });
    const few = clear.map((each) => ({
      ...each,
      oneWins: each.oneWins / 20,
      otherWins: each.otherWins / 20,
    }));
    expect(rankOptions(6, few).ahead).toBe(0);
    expect(rankOptions(3, [])).toMatchObject({ ahead: 0 });
  });
});

describe('a budget', () => {
  const projects = fc.uniqueArray(
    fc.record({
      position: fc.nat(30),
      cost: fc.integer({ min: 1, max: 500 }),
      votes: fc.nat(50),
    }),
    { selector: ({ position }) => position, minLength: 1, maxLength: 12 },
  );
  const budget = fc.integer({ min: 1, max: 1500 });

  it('is never overspent, and nothing that was voted for fits into what is left', () => {
    fc.assert(
      fc.property(projects, budget, (all, limit) => {
        const funded = fundedOf(all, limit);
        const left = limit - costOf(all, funded);
        expect(left).toBeGreaterThanOrEqual(0);
        for (const { position, cost, votes } of all)
          if (votes > 0 && !funded.includes(position)) expect(cost).toBeGreaterThan(left);
        expect(
          funded.every((each) => all.some(({ position, votes }) => position === each && votes > 0)),
        ).toBe(true);
      }),
    );
  });

  it('is spent alike however the list is ordered, and one more vote takes nothing from its project', () => {
    fc.assert(
      fc.property(projects, budget, fc.nat(), (all, limit, at) => {
        const funded = fundedOf(all, limit);
        expect(fundedOf(all.toReversed(), limit)).toEqual(funded);
        const [chosen] = funded.slice(at % Math.max(1, funded.length));
        const more = all.map((each) =>
          each.position === chosen ? { ...each, votes: each.votes + 1 } : each,
        );
        if (chosen !== undefined) expect(fundedOf(more, limit)).toContain(chosen);
      }),
    );
  });

  it('of one person holds whatever is tapped', () => {
    fc.assert(
      fc.property(projects, budget, fc.array(fc.nat(30)), (all, limit, taps) => {
        let chosen: number[] = [];
        for (const tap of taps.filter((each) => all.some(({ position }) => position === each))) {
          const was = chosen.includes(tap);
          const next = toggleProject(all, limit, chosen, tap);
          if (next === null) continue;
          expect(next.includes(tap)).toBe(!was);
          chosen = next;
        }
        expect(costOf(all, chosen)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
