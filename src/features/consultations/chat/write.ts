// What somebody answers, written down: one response for each person, each answer as soon as it is given.

import { attachFiles } from '../../../bot/attach-files.ts';
import type { Turn } from '../../../bot/turn.ts';
import { maskCards } from '../../../domain/card-mask.ts';
import { makeCheckCode } from '../../../domain/check-code.ts';
import type { ConsultationFact, QuestionFact, ResponseFact } from '../loaders.ts';

/** Puts this person among those who take part, once, from whatever phone. */
export function joined(turn: Turn, { id: consultationId }: ConsultationFact, length: number): ResponseFact {
  const { context, unitOfWork, row, now } = turn;
  const id = context.newId();
  const code = makeCheckCode(context.cipher.hash(`response ${id}`));
  // Two telephones of one person in one batch know nothing of each other.
  unitOfWork.alone(`response ${consultationId} ${row.citizenId}`);
  const citizenId = row.citizenId;
  unitOfWork.upsert([{ consultationId, citizenId, responseId: id, length, code, at: now }], JOIN);
  return { id, length, code, finished: false, answered: [] };
}

const JOIN = (rows: string): string =>
  `select join_consultation(p."consultationId", p."citizenId", p."responseId", p."length", p."code", p."at") from (
    select * from jsonb_to_recordset(${rows}) as r("consultationId" uuid, "citizenId" uuid, "responseId" uuid, "length" int, "code" text, "at" timestamptz) order by 1, 2) p`;

export interface Given {
  choices?: number[];
  text?: string | null;
  files?: string[];
}

/** Longer answers are cut: nobody loses the beginning. */
const LONGEST = 2000;

/** Writes an answer, in the place of the one before. Nothing given: it was passed over. */
export function writeAnswer(
  turn: Turn,
  { id: responseId }: ResponseFact,
  { id: questionId }: QuestionFact,
  { choices = [], text = null, files = [] }: Given,
): void {
  const words = text === null ? null : maskCards(text).slice(0, LONGEST).toWellFormed();
  turn.unitOfWork.upsert([{ responseId, questionId, choices, text: words, files }], WRITE);
  attachFiles(turn, files, { responseId });
}

const WRITE = (rows: string): string =>
  `insert into "ConsultationAnswer" ("responseId", "questionId", "choices", "text", "files")
  select a."responseId", a."questionId", a."choices", a."text", a."files" from jsonb_populate_recordset(null::"ConsultationAnswer", ${rows}) a
  order by 1, 2
  on conflict ("responseId", "questionId") do update set "choices" = excluded."choices", "text" = excluded."text", "files" = excluded."files" returning 1`;
