// What an answer of a flow says, for those who write it down.

import { maskCards } from '../domain/card-mask.ts';
import type { Answer } from '../flow/engine/state.ts';

/** The words of a text answer as they are recorded, identity numbers masked; null when it was only spoken. */
export function words(answer: Answer | undefined): string | null {
  return answer?.kind === 'text' && answer.text ? maskCards(answer.text) : null;
}

/** The option of a choice. */
export function chosen(answer: Answer | undefined): string | undefined {
  return answer?.kind === 'choice' ? answer.option : undefined;
}

/** Capital letters and digits of a code that was typed. */
export function codeIn(answer: Answer | undefined): string {
  return (words(answer) ?? '').toUpperCase().replace(/[^A-Z0-9]/gu, '');
}
