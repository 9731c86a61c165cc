// Whether an action is given what it needs: each answer, whenever it runs, and of a kind that it can use.
import type { Catalogue, Found, Need } from './check-flows.ts';
import { allConditions, stepAbove } from './conditions.ts';
import { givenTo } from './paths.ts';
import type { AskStep, DoStep, Flow, Step } from './step.ts';

/** What is wrong with the answers that this step gives its action. */
export function needProblems(flow: Flow, step: Step, knowledge: Catalogue): Found[] {
  const action = step.verb === 'do' ? knowledge.actions[step.action] : undefined;
  if (step.verb !== 'do' || !action) return [];
  return Object.entries(action.needs).flatMap(([name, need]) =>
    needProblem(flow, step, name, need, knowledge).map((message) => ({ key: 'do', message })),
  );
}

function needProblem(flow: Flow, step: DoStep, name: string, need: Need, knowledge: Catalogue): string[] {
  const given = stepAbove(flow, step, name);
  if (given && given.verb !== 'ask')
    return [`${step.action} needs the answer “${name}”, but that step asks nothing`];
  if (!need.optional && !(given && isSure(flow, step, given, knowledge)))
    return [`${step.action} needs an answer named “${name}”, and the steps above do not always give one`];
  return given ? unusable(flow, step, given, need, knowledge) : [];
}

/** Answers that can be given by the time that the action runs, and are of no use to it. */
function unusable(flow: Flow, step: DoStep, given: AskStep, need: Need, knowledge: Catalogue): string[] {
  const { name, ask } = given;
  const chosen = allConditions(flow, step)?.get(name);
  const refused = givenTo(given, knowledge).filter(
    ([take, answer]) => answer.kind !== 'skipped' && (chosen?.includes(take) ?? true) && !need.takes(answer),
  );
  if (refused.length === 0) return [];
  const which = ask === 'choice' ? `: ${refused.map(([take]) => take).join(', ')}` : '';
  return [`${step.action} cannot use every answer to “${name}”, which asks for a ${ask}${which}`];
}

/** Whether this answer is there whenever the action runs. */
function isSure(flow: Flow, action: Step, given: Step, knowledge: Catalogue): boolean {
  const holds = allConditions(flow, action);
  if (!holds || given.verb !== 'ask') return false;
  // It applies only where this was answered.
  if (holds.has(given.name)) return true;
  if (given.optional) return false;
  const implied = Object.entries(given.when ?? {}).every(([name, wanted]) =>
    holds.get(name)?.every((option) => wanted.includes(option)),
  );
  if (!implied) return false;
  const mayBeEmpty = 'from' in given && given.from !== undefined && knowledge.lists[given.from] === true;
  // An action above that took this answer into account has vouched for it by its outcome.
  return !mayBeEmpty || [...holds.keys()].some((name) => takes(flow, name, given.name, knowledge));
}

function takes(flow: Flow, name: string, answer: string, { actions }: Catalogue): boolean {
  const step = flow.steps.find((candidate) => candidate.name === name);
  if (step?.verb !== 'do') return step?.name === answer;
  return Object.hasOwn(actions[step.action]?.needs ?? {}, answer);
}
