// Files a petition that somebody begins: the request that staff answer, and the draft that they make of it.

import { choice } from '../../../bot/answers.ts';
import { withinDay } from '../../../bot/daily-limit.ts';
import { action, type Outcome } from '../../../bot/feature.ts';
import { fileCase } from '../../../bot/file-case.ts';
import { raiseOnce } from '../../../bot/raise-flag.ts';
import { sentence } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { PETITION_START } from '../../../domain/about.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { maskCards } from '../../../domain/card-mask.ts';
import { showsFrench } from '../../../domain/names.ts';
import { supportsNeeded } from '../../../domain/petition-rules.ts';
import { keptAnswers } from '../../../flow/engine/kept-answers.ts';
import type { Answers } from '../../../flow/engine/state.ts';
import { isSpoken, petitionerIn, writtenIn } from './facts.ts';

/** As long as a title may be. */
const TITLE_MAX = 150;

/** Files it. Whatever the law still asks of it was said before: staff decide. */
export const filePetition = action({
  needs: { who: choice, agent: choice },
  outcomes: ['filed', 'spoken', 'enough_today'],
  files: true,
  run: (turn, _, answers) => withinDay(turn, PETITION_START, answers, () => filed(turn, answers)),
});

async function filed(turn: Turn, answers: Answers): Promise<Outcome> {
  const { context } = turn;
  const flow = context.flows.get(PETITION_START);
  if (!flow?.request) throw new Error(`The flow ${PETITION_START} does not say what it files`);
  const { plain, confided } = keptAnswers(flow, answers);
  const caseId = context.newId();
  const { department: departmentId, days } = flow.request;
  const outcome = await fileCase(turn, answers, {
    ...{ id: caseId, flow: flow.name, kind: 'request', departmentId, days, answers: plain },
    confided: () => context.cipher.seal(JSON.stringify(confided), `Case.confided.${caseId}`),
  });
  const reference = String(outcome.values?.reference);
  draft(turn, { caseId, reference }, answers);
  if (!isSpoken(answers)) return outcome;
  raiseOnce(turn, { kind: 'petition_spoken', subjectId: caseId, detail: reference });
  return { ...outcome, outcome: 'spoken' };
}

/** In the language in which it was written; staff write the other one, and what was only spoken. */
function draft(turn: Turn, about: { caseId: string; reference: string }, answers: Answers): void {
  const { context, unitOfWork, now, row } = turn;
  const id = context.newId();
  const { title, text } = wordsOf(turn, answers);
  const isFrench = showsFrench(row.language);
  const needed = supportsNeeded(context.referenceData.settings.population, dayOf(now));
  unitOfWork.insert('Petition', {
    ...{ id, ...about, status: 'draft', createdAt: now },
    ...{ titleAr: isFrench ? '' : title, textAr: isFrench ? '' : text },
    ...{ titleFr: isFrench ? title : '', textFr: isFrench ? text : '' },
    threshold: petitionerIn(answers) === 'association' ? 0 : needed,
    searchKey: context.darija.searchKey(`${title} ${text}`.slice(0, 600)),
  });
  unitOfWork.insert('PetitionEvent', {
    ...{ id: context.newId(), petitionId: id, at: now, kind: 'sent', visible: false },
  });
}

function wordsOf(turn: Turn, answers: Answers): { title: string; text: string } {
  const written = (step: string) => maskCards(writtenIn(answers, step));
  const [subject, reasons, aims] = ['subject', 'reasons', 'aims'].map(written);
  const text =
    reasons || aims
      ? sentence(turn, 'petition_start-text', undefined, { reasons: reasons || '…', aims: aims || '…' })
      : '';
  return { title: cut(subject ?? ''), text };
}

/** The first words, cut between two of them. */
function cut(subject: string): string {
  const line = subject.replace(/\s+/gu, ' ').trim();
  if ([...line].length <= TITLE_MAX) return line;
  const head = [...line].slice(0, TITLE_MAX - 1).join('');
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 1)).trim()}…`;
}
