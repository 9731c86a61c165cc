// What the law asks of a petition, as data with its days and its source, and whether a draft keeps it.

import { latinDigits } from './digits.ts';
import data from './petition-rules.json' with { type: 'json' };

/** Who begins it: citizens together, or an association (organic law 113-14 arts 123 and 124). */
export const PETITIONERS = ['citizens', 'association'] as const;
export type Petitioner = (typeof PETITIONERS)[number];

export const PETITION_RULES = [
  ...(['subject', 'powers', 'constants', 'reasons', 'aims', 'agent', 'tie', 'elector', 'interest'] as const),
  ...(['supports', 'founded', 'standing', 'seat', 'field'] as const),
] as const;
export type PetitionRuleId = (typeof PETITION_RULES)[number];

export interface PetitionRule {
  id: PetitionRuleId;
  /** Number of the law or the decree, and the article of it; null: none is named. */
  law: string;
  article: string | null;
  of: readonly Petitioner[];
  /** What is answered says whether it is kept, or somebody judges it; `later`: nothing that a draft has yet. */
  by: 'answers' | 'staff' | 'later';
}

/** The rules that hold from one day on. */
export interface RuleSet {
  /** The first day, such as 2015-07-07. */
  since: string;
  source: { fr: string; ar: string };
  /** Supports needed where the commune has fewer people than `below`; the last one: everywhere else. */
  supports: readonly { below?: number; needed: number }[];
  supportsWithDistricts: number;
  /** Whole years for which an association must have existed, and more. */
  associationYears: number;
  council: CouncilTimes;
  rules: readonly PetitionRule[];
}

export const isPetitionRule = (name: unknown): name is PetitionRuleId =>
  PETITION_RULES.some((known) => known === name);

/** When the council sits and answers (organic law 113-14 arts 33, 38 and 125). */
export interface CouncilTimes {
  /** Months in the first week of which it sits, January being 1. */
  sessions: readonly number[];
  /** Whole days before a session by which its agenda goes to the governor. */
  noticeDays: number;
  /** Months from the deposit within which a refusal says why. */
  answerMonths: number;
}

const isPetitioner = (name: string): name is Petitioner => PETITIONERS.some((known) => known === name);

const SETS: readonly RuleSet[] = data.sets
  .map((set) => ({
    ...set,
    rules: set.rules.map(({ id, law, article, of, by }): PetitionRule => {
      if (!isPetitionRule(id) || (by !== 'answers' && by !== 'staff' && by !== 'later'))
        throw new Error(`petition-rules.json: there is no rule ${id}, by ${by}`);
      return { id, law, article, of: of.filter(isPetitioner), by };
    }),
  }))
  .sort((a, b) => (a.since < b.since ? 1 : -1));

/**
 * The rules that hold on a day; before the first of them, the first.
 *
 * @param day such as 2026-11-30
 */
export function rulesOn(day: string): RuleSet {
  const found = SETS.find(({ since }) => since <= day) ?? SETS.at(-1);
  if (found === undefined) throw new Error('petition-rules.json has no rules');
  return found;
}

/**
 * Supports that a petition of citizens needs on a day (organic law 113-14 art. 123).
 *
 * @param population legal population of the last census
 * @param day such as 2026-11-30
 * @param hasDistricts the six big communes that are divided into arrondissements (art. 216)
 */
export function supportsNeeded(population: number, day: string, hasDistricts = false): number {
  const set = rulesOn(day);
  if (hasDistricts) return set.supportsWithDistricts;
  const step = set.supports.find(({ below }) => below === undefined || population < below);
  if (step === undefined) throw new Error(`petition-rules.json says nothing for ${population} people`);
  return step.needed;
}

/** What a draft says, as far as rules ask for it. */
export interface PetitionFacts {
  who: Petitioner;
  /** Whether there are words or a recording of each. */
  says: Readonly<Record<'subject' | 'reasons' | 'aims' | 'agent' | 'field', boolean>>;
  tie: 'resident' | 'activity' | 'neither' | null;
  /** Moroccan, eighteen, with civil rights: what registration on the electoral lists asks for. */
  elector: 'yes' | 'no' | 'unsure' | null;
  /** Since when the association lawfully exists: a year, or a day; null: not known. */
  founded: Founded | null;
  standing: 'yes' | 'no' | 'unsure' | null;
  seat: 'seat' | 'branch' | 'neither' | null;
  /** What its words seem to touch, for somebody to look at. */
  doubts: readonly PetitionRuleId[];
}

/** The first and the last day on which it may have begun, such as 2019-01-01 and 2019-12-31. */
export interface Founded {
  from: string;
  until: string;
}

/** `missing`: not said; `broken`: said, and not as the law asks; `judged`: only a person can say. */
export type RuleState = 'kept' | 'missing' | 'broken' | 'unsure' | 'judged';

export interface RuleFound {
  rule: PetitionRule;
  is: RuleState;
}

/** Each rule that holds for whoever begins it, in their order, and whether the draft keeps it. `day`: today. */
export function checkPetition(facts: PetitionFacts, set: RuleSet, day: string): RuleFound[] {
  return set.rules
    .filter(({ of, by }) => by !== 'later' && of.includes(facts.who))
    .map((rule) => ({ rule, is: keptIn(facts, set, day, rule.id) }));
}

/** Those of them that somebody must do something about before the petition can be opened. */
export const lackingOf = (found: readonly RuleFound[]): RuleFound[] =>
  found.filter(({ is }) => is !== 'kept' && is !== 'judged');

function keptIn(facts: PetitionFacts, set: RuleSet, day: string, id: PetitionRuleId): RuleState {
  const { says, doubts, tie, elector, standing, seat, founded } = facts;
  switch (id) {
    case 'subject':
    case 'reasons':
    case 'aims':
    case 'agent':
    case 'field':
      return says[id] ? 'kept' : 'missing';
    case 'tie':
      return chosen(tie, 'neither');
    case 'elector':
      return chosen(elector, 'no');
    case 'standing':
      return chosen(standing, 'no');
    case 'seat':
      return chosen(seat, 'neither');
    case 'founded':
      return founded === null ? 'unsure' : existsFor(founded, set.associationYears, day);
    default:
      return doubts.includes(id) ? 'unsure' : 'judged';
  }
}

const chosen = (answer: string | null, breaking: string): RuleState =>
  answer === null ? 'missing' : answer === breaking ? 'broken' : answer === 'unsure' ? 'unsure' : 'kept';

/** "More than three years": the day of the third year is not yet more. A year alone may leave it open. */
function existsFor({ from, until }: Founded, years: number, day: string): RuleState {
  const latest = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
  if (until < latest) return 'kept';
  return from < latest ? 'unsure' : 'broken';
}

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/u;
const DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/u;

/**
 * Since when, in what was typed: "2019", "since 12/03/2019", in digits of any script. Null: no year that can be, or two.
 *
 * @param today such as 2026-11-30: nothing exists since tomorrow
 */
export function readFounded(text: string, today: string): Founded | null {
  const digits = latinDigits(text);
  const [, day, month, of] = DAY.exec(digits) ?? [];
  const exact = day && month && of ? `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
  if (exact !== null && isDay(exact) && exact <= today) return { from: exact, until: exact };
  const years = [...new Set([...digits.matchAll(new RegExp(YEAR, 'gu'))].map(([year]) => year))];
  const [year] = years;
  if (year === undefined || years.length > 1 || `${year}-01-01` > today) return null;
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

function isDay(iso: string): boolean {
  const read = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso);
}
