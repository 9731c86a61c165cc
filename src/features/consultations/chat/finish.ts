// The end of it: what was given freely for the figures, and the receipt.

import { choice, oneOf } from '../../../bot/answers.ts';
import { offerWays } from '../../../bot/closing-buttons.ts';
import { confide } from '../../../bot/confidential.ts';
import { action } from '../../../bot/feature.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { AGES, SEXES } from '../../../domain/consultation.ts';
import { openConsultations, titleIn } from '../lists.ts';
import { type ConsultationFact, type ResponseFact, responseOf } from '../loaders.ts';

/** Keeps what was given freely, and hands out the receipt. */
export const finishConsultation = action({
  needs: { quarter: choice.optional(), age: oneOf(AGES).optional(), sex: oneOf(SEXES).optional() },
  outcomes: ['finished', 'closed'],
  silent: ['finished'],
  async run(turn, { quarter, age, sex }) {
    const { opinion } = turn.memory;
    const found = (await openConsultations(turn)).find(({ id }) => id === opinion?.id);
    const response = found && (await responseOf(turn.loaders).load(`${found.id} ${turn.row.citizenId}`));
    if (!found || !response) return { outcome: 'closed' };
    const about = { quarterId: quarter ?? null, age: age ?? null, sex: sex ?? null };
    turn.unitOfWork.patch('ConsultationResponse', response.id, { ...about, finished: true });
    sayReceipt(turn, found, response);
    return { outcome: 'finished' };
  },
});

/** That it counts, until when it may be changed, and the code that proves it. */
export function sayReceipt(turn: Turn, found: ConsultationFact, { code }: ResponseFact): void {
  const { opinion: _, ...memory } = turn.memory;
  turn.memory = memory;
  const date = turn.context.words.until(turn.row.language, found.closesAt);
  confide(turn, code);
  tell(turn, 'consultation-receipt', undefined, {
    title: titleIn(turn, found),
    reference: found.reference,
    code,
    date,
  });
  if (turn.memory.flow === undefined) offerWays(turn, 'consultation');
}
