// What the answers of somebody who begins a petition say, as the rules of the law ask for it.

import {
  type Petitioner,
  type PetitionFacts,
  type PetitionRuleId,
  readFounded,
} from '../../../domain/petition-rules.ts';

/** As a flow holds answers, and as they stay with what was filed. */
export type Told = Readonly<Record<string, unknown>>;

/** What somebody wrote; empty: nothing, or it was only spoken. */
export function writtenIn(told: Told, step: string): string {
  const answer = told[step];
  const isWritten = isObject(answer) && answer.kind === 'text' && typeof answer.text === 'string';
  return isWritten ? String(answer.text).trim() : '';
}

/** The recordings of an answer. */
export function voicesIn(told: Told, step: string): readonly string[] {
  const answer = told[step];
  const voices = isObject(answer) && answer.kind === 'text' ? answer.voices : undefined;
  return Array.isArray(voices) ? voices.filter((each) => typeof each === 'string') : [];
}

/** Whether any of these answers has a recording and no words: somebody of the commune listens, and types. */
export const isSpoken = (told: Told): boolean =>
  Object.keys(told).some((step) => voicesIn(told, step).length > 0 && writtenIn(told, step) === '');

/**
 * What the rules ask for.
 *
 * @param day today, such as 2026-11-30
 * @param doubts what the words seem to touch
 */
export function petitionFacts(told: Told, day: string, doubts: readonly PetitionRuleId[]): PetitionFacts {
  const says = (step: string) => writtenIn(told, step) !== '' || voicesIn(told, step).length > 0;
  return {
    who: petitionerIn(told),
    says: {
      ...{ subject: says('subject'), reasons: says('reasons'), aims: says('aims'), field: says('field') },
      agent: says('own_name') || says('agent_name'),
    },
    tie: oneOf(told, 'tie', ['resident', 'activity', 'neither']),
    elector: oneOf(told, 'elector', SURE),
    founded: readFounded(writtenIn(told, 'founded'), day),
    standing: oneOf(told, 'standing', SURE),
    seat: oneOf(told, 'seat', ['seat', 'branch', 'neither']),
    doubts,
  };
}

/** Who begins it; citizens, where nothing says otherwise. */
export const petitionerIn = (told: Told): Petitioner =>
  oneOf(told, 'who', ['citizens', 'association']) ?? 'citizens';

const SURE = ['yes', 'no', 'unsure'] as const;

function oneOf<const Option extends string>(
  told: Told,
  step: string,
  options: readonly Option[],
): Option | null {
  const answer = told[step];
  const chosen = isObject(answer) && answer.kind === 'choice' ? answer.option : undefined;
  return options.find((option) => option === chosen) ?? null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
