// Seats in the consultative bodies, joined by a one-time code.

import { code } from '../../bot/answers.ts';
import { countWrongCode, mayTryCode } from '../../bot/code-attempts.ts';
import { action } from '../../bot/feature.ts';
import { showsFrench } from '../../domain/names.ts';
import { seatByCode } from './loaders.ts';

/** Ties the seat to this citizen. The code works once. */
export const joinBody = action({
  needs: { code },
  outcomes: ['joined', 'wrong_code', 'too_many', 'already'],
  async run(turn, answers) {
    if (!mayTryCode(turn)) return { outcome: 'too_many' };
    const codeHash = turn.context.cipher.hash(`seat ${answers.code}`);
    const seat = await seatByCode(turn.loaders).load(codeHash);
    if (!seat || (seat.codeUntil && seat.codeUntil < turn.now)) {
      countWrongCode(turn);
      return { outcome: 'wrong_code' };
    }
    const body = showsFrench(turn.row.language) ? seat.nameFr : seat.nameAr;
    if (seat.citizenId) return { outcome: 'already', values: { body } };
    const { citizenId } = turn.row;
    turn.unitOfWork.patch('Mandate', seat.id, {
      citizenId,
      joinedAt: turn.now,
      codeHash: null,
      codeUntil: null,
    });
    turn.row.member = true;
    // A seat taken with the first word of all is a sign of going on.
    if (!turn.row.accepted) turn.citizen.acceptedAt = turn.now;
    return { outcome: 'joined', values: { body } };
  },
});
