// What the law asks of a petition: of any draft that can be, the rules that it does not keep are found, and no other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkPetition,
  lackingOf,
  type PetitionFacts,
  readFounded,
  rulesOn,
  supportsNeeded,
} from '../../src/domain/petition-rules.ts';

const TODAY = '2026-11-30';
const SET = rulesOn(TODAY);

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2026-11-30'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const sure = fc.constantFrom('yes', 'no', 'unsure', null);
const draft: fc.Arbitrary<PetitionFacts> = fc.record({
  who: fc.constantFrom('citizens', 'association'),
  says: fc.record({
    subject: fc.boolean(),
    reasons: fc.boolean(),
    aims: fc.boolean(),
    agent: fc.boolean(),
    field: fc.boolean(),
  }),
  tie: fc.constantFrom('resident', 'activity', 'neither', null),
  elector: sure,
  founded: fc.option(day.map((from) => ({ from, until: from }))),
  standing: sure,
  seat: fc.constantFrom('seat', 'branch', 'neither', null),
  doubts: fc.subarray(['powers', 'constants']),
});

const whole = (who: PetitionFacts['who']): PetitionFacts => ({
  ...{ who, tie: 'resident', elector: 'yes', seat: 'branch', standing: 'yes', doubts: [] },
  says: { subject: true, reasons: true, aims: true, agent: true, field: true },
  founded: { from: '2019-01-01', until: '2019-12-31' },
});
const ids = (facts: PetitionFacts, on = TODAY) =>
  lackingOf(checkPetition(facts, rulesOn(on), on)).map(({ rule, is }) => `${rule.id} ${is}`);

describe('the rules of a petition', () => {
  it('hold each once, and for whoever begins it alone', () => {
    fc.assert(
      fc.property(draft, (facts) => {
        const found = checkPetition(facts, SET, TODAY);
        const expected = SET.rules.filter(({ of, by }) => by !== 'later' && of.includes(facts.who));
        expect(found.map(({ rule }) => rule)).toEqual(expected);
      }),
    );
  });

  it('lack nothing of what is said as the law asks, and say of nothing judged by people that it is kept', () => {
    fc.assert(
      fc.property(draft, (facts) => {
        const found = checkPetition(facts, SET, TODAY);
        for (const { rule, is } of found) if (rule.by === 'staff') expect(['judged', 'unsure']).toContain(is);
        const isWhole =
          facts.says.subject &&
          facts.says.reasons &&
          facts.says.aims &&
          facts.says.agent &&
          facts.doubts.length === 0;
        const ofCitizens = (facts.tie === 'resident' || facts.tie === 'activity') && facts.elector === 'yes';
        const ofAssociation =
          facts.says.field &&
          facts.standing === 'yes' &&
          (facts.seat === 'seat' || facts.seat === 'branch') &&
          facts.founded !== null &&
          facts.founded.until < '2023-11-30';
        expect(lackingOf(found).length === 0).toBe(
          isWhole && (facts.who === 'citizens' ? ofCitizens : ofAssociation),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('never lack more where one more thing is said', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom('subject', 'reasons', 'aims', 'agent', 'field'), (facts, step) => {
        const more = { ...facts, says: { ...facts.says, [step]: true } };
        expect(ids(more).length).toBeLessThanOrEqual(ids(facts).length);
      }),
    );
  });

  it('name what is missing', () => {
    expect(ids(whole('citizens'))).toEqual([]);
    expect(ids(whole('association'))).toEqual([]);
    expect(ids({ ...whole('citizens'), tie: 'neither', elector: 'unsure' })).toEqual([
      'tie broken',
      'elector unsure',
    ]);
    expect(ids({ ...whole('association'), seat: 'neither', founded: null })).toEqual([
      'founded unsure',
      'seat broken',
    ]);
  });

  it('ask for more than three years: the day of the third is not yet more', () => {
    const on = (from: string) => ids({ ...whole('association'), founded: { from, until: from } });
    expect(on('2023-11-29')).toEqual([]);
    expect(on('2023-11-30')).toEqual(['founded broken']);
    expect(ids({ ...whole('association'), founded: { from: '2023-01-01', until: '2023-12-31' } })).toEqual([
      'founded unsure',
    ]);
  });

  it('come with a day and a source', () => {
    expect(SET.since <= TODAY).toBe(true);
    for (const source of Object.values(SET.source)) expect(source).toContain('113-14');
    expect(rulesOn('1999-01-01')).toBe(SET);
    expect(supportsNeeded(83_496, TODAY)).toBe(200);
  });
});

describe('since when an association exists', () => {
  it.each([
    ['2019', { from: '2019-01-01', until: '2019-12-31' }],
    ['depuis 12/03/2019', { from: '2019-03-12', until: '2019-03-12' }],
    ['من ٢٠١٩', { from: '2019-01-01', until: '2019-12-31' }],
    ['31/02/2019', { from: '2019-01-01', until: '2019-12-31' }],
    ['2027', null],
    ['2015 ou 2016', null],
    ['longtemps', null],
  ])('is read from “%s”', (text, expected) => {
    expect(readFounded(text, TODAY)).toEqual(expected);
  });
});
