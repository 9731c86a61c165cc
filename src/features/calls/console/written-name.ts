// The name of a candidate as they wrote it.
import type { KeptAnswers } from '../../../domain/kept-answer.ts';

/** Null: it was only spoken, or may not be read. */
export const writtenName = ({ name }: KeptAnswers): string | null =>
  name?.kind === 'text' ? (name.text ?? null) : null;
