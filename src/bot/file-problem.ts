// Files what is wrong in the town as a complaint: for the office of its subject, in the days of that.
import { COMPLAINT } from '../domain/about.ts';
import { PROBLEM } from '../domain/intent.ts';
import type { Answers } from '../flow/engine/state.ts';
import { withinDay } from './daily-limit.ts';
import type { Outcome } from './feature.ts';
import { fileCase } from './file-case.ts';
import { isWritten } from './phrases.ts';
import type { Turn } from './turn.ts';

/** What was told of it, and where it is. */
export interface Problem {
  category: string;
  details: string | null;
  latitude: number | null;
  longitude: number | null;
  placeText: string | null;
  quarterId: string | null;
  /** The thing with a plate that it is about. */
  thingNumber: number | null;
}

/** Files it, unless that is too much for one day: then the form, by its name, waits for tomorrow. */
export function fileProblem(turn: Turn, form: string, answers: Answers, told: Problem): Promise<Outcome> {
  const { category: id, details, ...where } = told;
  const category = turn.context.referenceData.category(id);
  return withinDay(turn, form, answers, () =>
    fileCase(turn, answers, {
      ...{ flow: COMPLAINT, kind: PROBLEM, categoryId: category.id },
      ...{ departmentId: category.departmentId, days: category.targetDays },
      ...{ description: details, solemn: isSolemn(turn, details), ...where },
    }),
  );
}

/** Of a death, or of violence: said now, or in the words before. */
const isSolemn = (turn: Turn, details: string | null): boolean =>
  turn.memory.violence !== undefined ||
  (details ?? '').split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => isWritten(turn, word, 'heard-mourning'));
