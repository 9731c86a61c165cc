// Files a request for information: a case whose day the law sets, what the law asks beside it, and the receipt that is owed.

import { choice, oneOf, secret, text } from '../../bot/answers.ts';
import { withinDay } from '../../bot/daily-limit.ts';
import { action, type Outcome } from '../../bot/feature.ts';
import { fileCase } from '../../bot/file-case.ts';
import type { Turn } from '../../bot/turn.ts';
import { heldCard } from '../../database/encryption/cipher.ts';
import { makeCheckCode } from '../../domain/check-code.ts';
import { ANSWER_DAYS, answerBy, INFORMATION, URGENT_DAYS } from '../../domain/information.ts';
import { keptAnswers } from '../../flow/engine/kept-answers.ts';
import type { Answers } from '../../flow/engine/state.ts';

interface Asked {
  isUrgent: boolean;
  card: { sealed: string; hash: string; shown: string };
}

/** Files it, and says by when the law wants an answer. The receipt follows by itself: see `receipts.ts`. */
export const fileInformation = action({
  needs: { what: text, for_whom: choice, delivery: choice, urgent: oneOf(['no', 'yes']), card: secret },
  outcomes: ['filed', 'urgent', 'enough_today'],
  files: true,
  run: (turn, { urgent, card }, answers) =>
    withinDay(turn, INFORMATION, answers, () => filed(turn, { isUrgent: urgent === 'yes', card }, answers)),
});

async function filed(turn: Turn, { isUrgent, card }: Asked, answers: Answers): Promise<Outcome> {
  const { context, unitOfWork, now } = turn;
  const { cipher, referenceData } = context;
  const flow = context.flows.get(INFORMATION);
  if (!flow?.request) throw new Error(`The flow ${INFORMATION} does not say what it files`);
  const { plain, confided } = keptAnswers(flow, answers);
  const id = context.newId();
  const days = isUrgent ? URGENT_DAYS : ANSWER_DAYS;
  const outcome = await fileCase(turn, answers, {
    ...{ id, flow: flow.name, kind: 'request', departmentId: flow.request.department, days },
    ...(isUrgent && { dueOn: answerBy(now, isUrgent, referenceData.holidays).day }),
    answers: plain,
    confided: () => cipher.seal(JSON.stringify(confided), `Case.confided.${id}`),
  });
  const number = cipher.open(card.sealed, heldCard(card.hash));
  unitOfWork.insert('InformationRequest', {
    ...{ caseId: id, urgent: isUrgent, receiptDueAt: now },
    ...{ card: cipher.seal(number, `InformationRequest.card.${id}`), cardHash: card.hash },
    ...{ cardTail: card.shown.slice(-3), code: makeCheckCode(cipher.hash(`information ${id}`)) },
  });
  return isUrgent ? { ...outcome, outcome: 'urgent' } : outcome;
}
