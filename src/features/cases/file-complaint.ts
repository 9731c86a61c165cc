// Files a complaint, or adds the citizen to a case that is already open.

import { choice, place, text } from '../../bot/answers.ts';
import { attach } from '../../bot/attach-files.ts';
import { withinDay } from '../../bot/daily-limit.ts';
import { action, type Outcome } from '../../bot/feature.ts';
import { fileCase } from '../../bot/file-case.ts';
import { isWritten } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { COMPLAINT } from '../../domain/about.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { rememberPlace } from './same-place.ts';
import { similarCases } from './similar-cases.ts';

/** Files the complaint, or joins the open case that the citizen said is the same. */
export const fileComplaint = action({
  needs: { category: choice, details: text, place, same: choice.optional() },
  outcomes: ['filed', 'joined', 'enough_today'],
  async run(turn, told, all) {
    rememberPlace(turn, all);
    const joined = told.same ? await join(turn, all, told.same, told.details) : null;
    if (joined) return joined;
    const category = turn.context.referenceData.category(told.category);
    return withinDay(turn, COMPLAINT, all, () =>
      fileCase(turn, all, {
        ...{ flow: COMPLAINT, kind: 'complaint', categoryId: category.id },
        departmentId: category.departmentId,
        days: category.targetDays,
        description: told.details,
        solemn: isSolemn(turn, told.details),
        latitude: told.place.latitude,
        longitude: told.place.longitude,
        placeText: told.place.text,
        quarterId: told.place.quarter,
      }),
    );
  },
});

/** Of a death, or of violence: said now, or in the words before. */
const isSolemn = (turn: Turn, details: string | null): boolean =>
  turn.memory.violence !== undefined ||
  (details ?? '').split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => isWritten(turn, word, 'heard-mourning'));

async function join(
  turn: Turn,
  answers: Answers,
  caseId: string,
  details: string | null,
): Promise<Outcome | null> {
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
    text: details,
    visible: false,
    citizenId: turn.row.citizenId,
  });
  attach(turn, answers, { caseId });
  turn.reply.caseId = caseId;
  return { outcome: 'joined', values: { reference: open.reference, count: open.affected + 1 } };
}
