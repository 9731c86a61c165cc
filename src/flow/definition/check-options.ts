// What a step can be answered with, as far as it is known before anybody answers.
import type { Catalogue } from './check-flows.ts';
import type { Step } from './step.ts';

/** Options of a choice or outcomes of an action; null if only known at run time; empty if there are none. */
export function optionsOf(step: Step, { actions, lists }: Catalogue): string[] | null {
  if (step.verb === 'do') return actions[step.action]?.outcomes ?? null;
  if (step.verb === 'say' || step.ask !== 'choice') return [];
  if (step.options) return step.options;
  const list = step.from === undefined ? undefined : lists[step.from];
  return Array.isArray(list) ? list : null;
}
