// Whether somebody may apply: their age on the last day, and where they live. Whoever may not is told why, and whom to ask.

import { choice, text } from '../../../bot/answers.ts';
import { action, type Check } from '../../../bot/feature.ts';
import type { Turn } from '../../../bot/turn.ts';
import type { CallFact } from '../../../database/calls.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { ageFits, OLDEST, readAge } from '../../../domain/call.ts';
import { callsTaking, lastDayOf, limitsOf } from './open-calls.ts';

/** A day of birth, a year, an age. After a recording of it the age is tapped. */
export const birthOrAge: Check = {
  slips: ['not_an_age'],
  check(turn, answer) {
    if (answer.kind !== 'text') return { ok: false, slip: 'not_an_age' };
    const told = answer.text ?? '';
    if (readAge(told, dayOf(turn.now)) !== null) return { ok: true, answer };
    const inWords = ageInWords(turn, told);
    if (inWords === null) return { ok: false, slip: 'not_an_age' };
    return { ok: true, answer: { ...answer, text: `${told} (${inWords})` } };
  },
};

/** Fewer years are no age of a candidate: "three of us" is not one. */
const LEAST_IN_WORDS = 10;
/** "Three and twenty" is two words; in Latin letters the "and" stands apart. */
const MOST_WORDS_OF_AGE = 3;

/** "I am twenty years old", with the number in words; null: there is none. */
function ageInWords({ context: { darija } }: Turn, said: string): number | null {
  const words = said.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  for (let many = MOST_WORDS_OF_AGE; many > 0; many -= 1) {
    for (let at = 0; at + many <= words.length; at += 1) {
      const number = darija.readNumber(words.slice(at, at + many).join(' '));
      if (number !== null && number >= LEAST_IN_WORDS && number <= OLDEST) return number;
    }
  }
  return null;
}

const ASIDE = { younger: 'too_young', older: 'too_old' } as const;

/** The age, at once: whoever may not apply is asked nothing more. */
export const checkAge = action({
  needs: { which: choice.optional(), born: text, age: choice.optional() },
  outcomes: ['fits', 'closed', 'too_young', 'too_old'],
  silent: ['fits'],
  ends: ['closed', 'too_young', 'too_old'],
  run(turn, { which, born, age }) {
    const call = callsTaking(turn).find(({ id }) => id === which);
    if (!call) return { outcome: 'closed' };
    return { outcome: ageOutcome(call, born, age), values: saidOf(turn, call) };
  },
});

export const checkCandidate = action({
  needs: { which: choice.optional(), quarter: choice.optional() },
  outcomes: ['fits', 'closed', 'elsewhere'],
  silent: ['fits'],
  ends: ['closed', 'elsewhere'],
  run(turn, { which, quarter }) {
    const call = callsTaking(turn).find(({ id }) => id === which);
    if (!call) return { outcome: 'closed' };
    const isHere =
      call.quarterIds.length === 0 || (quarter !== undefined && call.quarterIds.includes(quarter));
    return isHere ? { outcome: 'fits' } : { outcome: 'elsewhere', values: saidOf(turn, call) };
  },
});

function ageOutcome(
  call: CallFact,
  born: string | null,
  tapped: string | undefined,
): 'fits' | 'too_young' | 'too_old' {
  const read = readAge(born ?? '', lastDayOf(call));
  if (read === null) return tapped === 'younger' || tapped === 'older' ? ASIDE[tapped] : 'fits';
  const fit = ageFits(call, read);
  return fit === 'fits' ? 'fits' : fit === 'young' ? 'too_young' : 'too_old';
}

function saidOf(turn: Turn, call: CallFact): Record<string, string | number> {
  const { referenceData } = turn.context;
  const { language } = turn.row;
  const quarters = call.quarterIds.map((id) => referenceData.quarterName(id, language) ?? id);
  return {
    ...{ from: call.ageFrom ?? 0, to: call.ageTo ?? 0, limits: limitsOf(call) },
    ...{ quarters: quarters.join(' · '), phone: referenceData.settings.commune.phone },
  };
}
