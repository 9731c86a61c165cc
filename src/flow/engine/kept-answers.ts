// The answers of a form as they stay with what was filed: without numbers of cards, apart from those
// that were told in confidence.
import { maskCards } from '../../domain/card-mask.ts';
import type { KeptAnswer, KeptAnswers } from '../../domain/kept-answer.ts';
import type { Flow } from '../definition/step.ts';
import type { Answer, Answers } from './state.ts';

/**
 * Parts what everybody who handles it may find from what was told in confidence.
 *
 * @param answers those that apply, as an action is handed them
 */
export function keptAnswers(flow: Flow, answers: Answers): { plain: KeptAnswers; confided: KeptAnswers } {
  const plain: KeptAnswers = {};
  const confided: KeptAnswers = {};
  for (const step of flow.steps) {
    const kept = step.verb === 'ask' ? keptOf(answers[step.name]) : null;
    if (kept) (step.verb === 'ask' && step.sealed ? confided : plain)[step.name] = kept;
  }
  return { plain, confided };
}

function keptOf(answer: Answer | undefined): KeptAnswer | null {
  switch (answer?.kind) {
    case 'choice':
      return { kind: 'choice', option: answer.option };
    case 'text':
    case 'place': {
      const { text, open: _, ...rest } = answer;
      return { ...rest, ...(text !== undefined && { text: maskCards(text) }) };
    }
    case 'files': {
      const { open: _, ...rest } = answer;
      return rest;
    }
    case 'date':
      return answer;
    case 'secret':
      return { kind: 'secret', shown: answer.shown };
    default:
      return null;
  }
}
