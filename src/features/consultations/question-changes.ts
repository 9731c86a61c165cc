// The questions of a draft, as staff write, order and drop them.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { hasOptions, MOST_QUESTIONS } from '../../domain/consultation.ts';
import { type ConsultationChange, change, type QuestionPlan } from './changes.ts';

interface Wanted {
  /** The consultation, and when it was changed last as the page said. */
  id: string;
  seen: Date;
}

/** Puts a question behind the others. */
export function addQuestion(
  db: Database,
  { id, seen, plan }: Wanted & { plan: QuestionPlan },
  by: Actor,
): Promise<ConsultationChange> {
  return write(db, { id, seen }, by, 'question', async (tx) => {
    const count = await tx.consultationQuestion.count({ where: { consultationId: id } });
    if (count >= MOST_QUESTIONS) return false;
    const options = hasOptions(plan.kind) ? plan.options : [];
    const last = await tx.consultationQuestion.aggregate({
      where: { consultationId: id },
      _max: { position: true },
    });
    const position = (last._max.position ?? 0) + 1;
    await tx.consultationQuestion.create({
      data: { ...plan, options, id: uuidv7(), consultationId: id, position },
    });
    return true;
  });
}

/** Takes a question out. */
export function removeQuestion(
  db: Database,
  { id, seen, questionId }: Wanted & { questionId: string },
  by: Actor,
): Promise<ConsultationChange> {
  return write(db, { id, seen }, by, 'question_out', async (tx) => {
    const gone = await tx.consultationQuestion.deleteMany({ where: { id: questionId, consultationId: id } });
    return gone.count > 0;
  });
}

/** Asks a question before the one that is asked before it. */
export function raiseQuestion(
  db: Database,
  { id, seen, questionId }: Wanted & { questionId: string },
  by: Actor,
): Promise<ConsultationChange> {
  return write(db, { id, seen }, by, 'question_up', async (tx) => {
    const all = await tx.consultationQuestion.findMany({
      where: { consultationId: id },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, position: true },
    });
    const at = all.findIndex((each) => each.id === questionId);
    const [before, raised] = [all[at - 1], all[at]];
    if (!before || !raised) return false;
    await tx.consultationQuestion.update({ where: { id: raised.id }, data: { position: before.position } });
    await tx.consultationQuestion.update({ where: { id: before.id }, data: { position: raised.position } });
    return true;
  });
}

function write(
  db: Database,
  { id, seen }: Wanted,
  by: Actor,
  deed: string,
  work: (tx: Transaction) => Promise<boolean>,
): Promise<ConsultationChange> {
  return change(db, id, seen, by, async (tx, status) => {
    if (status !== 'draft' || !(await work(tx))) return { is: 'no_way' };
    await recordDeed(tx, {
      ...by,
      action: `consultation.${deed}`,
      subject: 'consultation',
      subjectId: id,
    });
    return { is: 'done' };
  });
}
