// Joins two addresses of one person, proved by a code shown on one phone and typed on the other.
import type { Answer } from '../../flow/memory.ts';
import { countWrongCode, mayTryCode } from '../guesses.ts';
import type { Action } from '../parts.ts';
import { words } from './complaint.ts';

/** Ties this conversation to the citizen who asked for the code. Used once, for a quarter of an hour. */
export const linkAddress: Action = {
  needs: ['code'],
  outcomes: ['linked', 'wrong_code', 'too_many', 'same'],
  async run(turn, answers) {
    if (!mayTryCode(turn)) return { outcome: 'too_many' };
    const codeHash = turn.house.seal.hash(`link ${typedCode(answers.code)}`);
    const link = await turn.facts.linkByCode.load(codeHash);
    if (!link || link.expiresAt < turn.now) {
      countWrongCode(turn);
      return { outcome: 'wrong_code' };
    }
    if (link.citizenId === turn.row.citizenId) return { outcome: 'same' };
    turn.batch.alone('link');
    turn.batch.upsert([{ codeHash }], useOnce);
    // What was done from this phone before the proof moves along: cases, supports, seats.
    turn.batch.upsert([{ from: turn.row.citizenId, to: link.citizenId, here: turn.row.id }], mergeCitizens);
    turn.conversation.citizenId = link.citizenId;
    return { outcome: 'linked' };
  },
};

/** Capital letters and digits of what was typed. */
export function typedCode(answer: Answer | undefined): string {
  return (words(answer) ?? '').toUpperCase().replace(/[^A-Z0-9]/gu, '');
}

/** Refuses the whole turn when the code was used by somebody else at the same moment; it then finds no code. */
function useOnce(rows: string): string {
  return `select use_link_code(p."codeHash") from jsonb_to_recordset(${rows}) as p("codeHash" text)`;
}

/** Only rows that cannot collide move; a double (the same case joined from both phones) stays where it was. */
function mergeCitizens(rows: string): string {
  const set = `jsonb_to_recordset(${rows}) as p("from" uuid, "to" uuid, "here" uuid)`;
  return `select merge_citizens(p."from", p."to", p."here") from ${set}`;
}
