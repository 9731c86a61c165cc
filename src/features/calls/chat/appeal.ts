// Appeals against a result: one for each candidacy, in words or by voice, while the call takes them.

import { choice } from '../../../bot/answers.ts';
import { attachFiles } from '../../../bot/attach-files.ts';
import { action, type List } from '../../../bot/feature.ts';
import { entryLabel, sentence } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { addWorkingDays } from '../../../domain/calendar.ts';
import { maskCards } from '../../../domain/card-mask.ts';
import { CHOSEN } from '../../../domain/promise.ts';
import type { Answers } from '../../../flow/engine/state.ts';
import { mayAppeal } from './buttons.ts';
import { type CandidacyFact, candidaciesOf } from './loaders.ts';
import { callTitle } from './open-calls.ts';

/** Working days until an appeal is answered: our own promise, no text sets one. */
const ANSWER_DAYS = 15;

const appealable = async (turn: Turn): Promise<CandidacyFact[]> =>
  (await candidaciesOf(turn.loaders).load(turn.row.citizenId)).filter((own) => mayAppeal(own, turn.now));

const chosen = async (turn: Turn, which: string | undefined): Promise<CandidacyFact | undefined> =>
  (await appealable(turn)).find(({ id }) => id === which);

export const myResults: List = {
  options: true,
  read: async (turn) =>
    (await appealable(turn)).map((own) => ({
      id: own.id,
      label: sentence(turn, 'candidacy-entry', undefined, { title: entryLabel(callTitle(turn, own)) }),
      synonyms: [own.reference],
    })),
};

export const lookUpResult = action({
  needs: { which: choice.optional() },
  outcomes: ['found', 'none'],
  ends: ['none'],
  async run(turn, { which }) {
    const own = await chosen(turn, which);
    if (!own?.appealsUntil) return { outcome: 'none' };
    turn.reply.caseId = own.id;
    const until = turn.context.words.until(turn.row.language, own.appealsUntil);
    return { outcome: 'found', values: { reference: own.reference, title: callTitle(turn, own), until } };
  },
});

export const fileAppeal = action({
  needs: { which: choice.optional() },
  outcomes: ['filed', 'none'],
  async run(turn, { which }, answers) {
    const own = await chosen(turn, which);
    if (!own) return { outcome: 'none' };
    turn.unitOfWork.alone(`case ${own.id}`);
    const day = addWorkingDays(turn.now, ANSWER_DAYS, turn.context.referenceData.holidays).day;
    write(turn, own.id, answers.why, day);
    turn.reply.caseId = own.id;
    const date = turn.context.words.date(turn.row.language, day);
    return { outcome: 'filed', values: { reference: own.reference, date } };
  },
});

/** The request is under examination again, with a new day. */
function write(turn: Turn, id: string, why: Answers[string] | undefined, dueOn: Date): void {
  const { unitOfWork, context, now, row } = turn;
  const told = why?.kind === 'text' ? why : { text: undefined, voices: [] };
  const voices = told.voices ?? [];
  const place = `Candidacy.appeal.${id}` as const;
  unitOfWork.patch('Candidacy', id, {
    ...{ appeal: told.text ? context.cipher.seal(maskCards(told.text), place) : null },
    ...{ appealVoices: voices, appealedAt: now, updatedAt: now },
  });
  unitOfWork.patch('Case', id, { status: 'in_progress', closedAt: null, dueOn, ...CHOSEN, updatedAt: now });
  unitOfWork.insert('CaseEvent', {
    ...{ id: context.newId(), caseId: id, at: now, kind: 'reply', status: 'in_progress', visible: true },
    citizenId: row.citizenId,
  });
  const about = { subject: 'candidacy', subjectId: id };
  unitOfWork.insert('AuditEvent', { id: context.newId(), at: now, action: 'call.appeal', ...about });
  attachFiles(turn, [...voices], { caseId: id });
}
