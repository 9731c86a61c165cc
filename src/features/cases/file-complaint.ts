// Files a complaint, or adds the citizen to a case that is already open.

import { chosen, words } from '../../bot/answers.ts';
import { attach } from '../../bot/attach-files.ts';
import type { Action, Outcome } from '../../bot/feature.ts';
import type { Turn } from '../../bot/turn.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { maskCards } from '../../domain/card-mask.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { withinDay } from './daily-limit.ts';
import { fileCase } from './file-case.ts';
import { rememberPlace } from './same-place.ts';
import { similarCases } from './similar-cases.ts';

/** Files the complaint, or joins the open case that the citizen said is the same. */
export const fileComplaint: Action = {
  needs: ['category', 'details', 'place', 'photo?', 'same?'],
  outcomes: ['filed', 'joined', 'enough_today'],
  async run(turn, answers) {
    rememberPlace(turn, answers);
    const same = answers.same?.kind === 'choice' ? answers.same.option : undefined;
    const joined = same ? await join(turn, answers, same) : null;
    if (joined) return joined;
    return withinDay(turn, COMPLAINT, answers, () => file(turn, answers));
  },
};

function file(turn: Turn, answers: Answers): Promise<Outcome> {
  const category = turn.context.referenceData.category(chosen(answers.category) ?? 'other');
  const place = answers.place?.kind === 'place' ? answers.place : undefined;
  return fileCase(turn, answers, {
    ...{ flow: COMPLAINT, kind: 'complaint', categoryId: category.id, departmentId: category.departmentId },
    days: category.targetDays,
    description: words(answers.details),
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    placeText: place?.text ? maskCards(place.text) : null,
    quarterId: place?.quarter ?? null,
  });
}

async function join(turn: Turn, answers: Answers, caseId: string) {
  const open = (await similarCases(turn, answers)).find((similar) => similar.id === caseId);
  // Closed meanwhile: the citizen still has the problem, so it is filed on its own.
  if (!open) return null;
  const { unitOfWork, context, now, row } = turn;
  unitOfWork.upsert(
    [{ caseId, citizenId: row.citizenId, createdAt: now }],
    (rows) =>
      `insert into "Follower" ("caseId", "citizenId", "createdAt") select "caseId", "citizenId", "createdAt" from jsonb_populate_recordset(null::"Follower", ${rows}) on conflict do nothing returning 1`,
  );
  unitOfWork.insert('CaseEvent', {
    id: context.newId(),
    caseId,
    at: now,
    kind: 'joined',
    text: words(answers.details),
    visible: false,
    citizenId: turn.row.citizenId,
  });
  attach(turn, answers, { caseId });
  turn.reply.caseId = caseId;
  return { outcome: 'joined', values: { reference: open.reference, count: open.affected + 1 } };
}
