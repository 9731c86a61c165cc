// Files a candidacy, or what was corrected in one that was sent before: one for each person and call, until it closes.

import { choice } from '../../../bot/answers.ts';
import { attach } from '../../../bot/attach-files.ts';
import { withinDay } from '../../../bot/daily-limit.ts';
import { action, type Outcome } from '../../../bot/feature.ts';
import { fileCase } from '../../../bot/file-case.ts';
import type { Turn } from '../../../bot/turn.ts';
import type { CallFact } from '../../../database/calls.ts';
import { CANDIDACY } from '../../../domain/about.ts';
import type { KeptAnswers } from '../../../domain/kept-answer.ts';
import { keptAnswers } from '../../../flow/engine/kept-answers.ts';
import type { Answers } from '../../../flow/engine/state.ts';
import { filesIn } from '../../../flow/engine/take-back-files.ts';
import { offerCandidacy } from './buttons.ts';
import type { CandidacyFact } from './loaders.ts';
import { callsTaking, callTitle } from './open-calls.ts';
import { ownCandidacy } from './read-call.ts';

export const fileCandidacy = action({
  needs: { which: choice.optional(), shown: choice },
  outcomes: ['filed', 'corrected', 'closed', 'enough_today'],
  files: true,
  async run(turn, { which, shown }, answers): Promise<Outcome> {
    const call = callsTaking(turn).find(({ id }) => id === which);
    if (!call) return { outcome: 'closed' };
    const own = await ownCandidacy(turn, call.id);
    // Of two telephones of one person in one batch the second finds what the first has sent.
    turn.unitOfWork.alone(`candidacy ${turn.row.citizenId}`);
    if (own) return corrected(turn, { own, shown: shown === 'yes' }, answers);
    return withinDay(turn, CANDIDACY, answers, () => filed(turn, { call, shown: shown === 'yes' }, answers));
  },
});

/** What stays with the request: which call it answers stands in its own column. */
function keptOf(turn: Turn, answers: Answers): { plain: KeptAnswers; confided: KeptAnswers } {
  const flow = turn.context.flows.get(CANDIDACY);
  if (!flow?.request) throw new Error(`The flow ${CANDIDACY} does not say what it files`);
  const { plain, confided } = keptAnswers(flow, answers);
  const { which: _, ready: __, ...kept } = plain;
  return { plain: kept, confided };
}

async function filed(
  turn: Turn,
  { call, shown }: { call: CallFact; shown: boolean },
  answers: Answers,
): Promise<Outcome> {
  const { context, unitOfWork, now } = turn;
  const { plain, confided } = keptOf(turn, answers);
  const { request } = context.flows.get(CANDIDACY) ?? {};
  const caseId = context.newId();
  const { values } = await fileCase(turn, answers, {
    ...{ id: caseId, flow: CANDIDACY, kind: 'request', departmentId: request?.department ?? '' },
    ...{ days: request?.days ?? 0, dueOn: call.resultsOn, answers: plain },
    confided: () => context.cipher.seal(JSON.stringify(confided), `Case.confided.${caseId}`),
  });
  unitOfWork.insert('Candidacy', { id: caseId, callId: call.id, shown, createdAt: now, updatedAt: now });
  offerCandidacy(turn, { id: caseId, canCorrect: true, canAppeal: false });
  const until = context.words.until(turn.row.language, call.closesAt);
  return { outcome: 'filed', values: { ...values, title: callTitle(turn, call), until } };
}

/** The same number, with what it says now. What was sent before and is not among it goes with the chat. */
function corrected(
  turn: Turn,
  { own, shown }: { own: CandidacyFact; shown: boolean },
  answers: Answers,
): Outcome {
  const { context, unitOfWork, now, row } = turn;
  const { id, reference } = own;
  const { plain, confided } = keptOf(turn, answers);
  const sealed = context.cipher.seal(JSON.stringify(confided), `Case.confided.${id}`);
  unitOfWork.patch('Case', id, { answers: plain, confided: sealed, updatedAt: now });
  unitOfWork.patch('Candidacy', id, { shown, completeAt: null, updatedAt: now });
  const event = { id: context.newId(), caseId: id, at: now, kind: 'corrected' as const, visible: true };
  unitOfWork.insert('CaseEvent', { ...event, citizenId: row.citizenId });
  const about = { subject: 'candidacy', subjectId: id };
  unitOfWork.insert('AuditEvent', { id: context.newId(), at: now, action: 'call.correct', ...about });
  const before =
    own.confided === null ? {} : JSON.parse(context.cipher.open(own.confided, `Case.confided.${id}`));
  const kept = new Set(filesIn(answers));
  for (const file of filesIn(before))
    if (!kept.has(file)) unitOfWork.patch('Attachment', file, { caseId: null });
  attach(turn, answers, { caseId: id });
  turn.reply.caseId = id;
  offerCandidacy(turn, { id, canCorrect: true, canAppeal: false });
  return { outcome: 'corrected', values: { reference } };
}
