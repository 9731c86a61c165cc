// What is told of a question to the citizen: that it is asked, or still awaited; that nobody answered, or that all goes on.
import { questionOf, reopensUntil } from '../../domain/question.ts';
import type { NoticeGroup } from '../../notifications/feature.ts';

export interface QuestionSubject {
  citizenId: string;
  status: string;
  closedAt: Date | null;
  awaitedOn: Date | null;
  asked: string | null;
}

type Say = (attribute: string, values?: Record<string, string>) => string;

/** The lines of it, as far as they are still so when they are told. */
export function questionLines(
  { citizenId, notices }: NoticeGroup,
  subject: QuestionSubject,
  { say, date, now }: { say: Say; date: (day: Date) => string; now: Date },
): string[] {
  const has = (name: string, value: unknown) => notices.some(({ values }) => values[name] === value);
  const { awaitedOn, closedAt } = subject;
  const state = questionOf(subject, now);
  const question = subject.asked ?? '—';
  if (state === 'awaited' && awaitedOn && (has('question', 'asked') || has('question', 'reminded'))) {
    const line = has('question', 'asked') ? 'asked' : 'reminded';
    return [say(line, { question }), say('how_to_answer', { date: date(awaitedOn) })];
  }
  if (state === 'lapsed' && closedAt && has('question', 'unanswered'))
    return [say('unanswered', { question, date: date(new Date(reopensUntil(closedAt))) })];
  if (has('reopened', true)) return [say('reopened')];
  // Who only waits with them was not asked.
  return has('calledOff', true) && citizenId === subject.citizenId ? [say('called_off')] : [];
}
