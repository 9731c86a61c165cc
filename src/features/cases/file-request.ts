// Files what a clerk's flow asked: every answer stays by the name of its step.

import { withinDay } from '../../bot/daily-limit.ts';
import { action } from '../../bot/feature.ts';
import { fileCase } from '../../bot/file-case.ts';
import type { Turn } from '../../bot/turn.ts';
import type { KeptAnswers } from '../../domain/kept-answer.ts';
import type { Flow } from '../../flow/definition/load-flows.ts';
import { keptAnswers } from '../../flow/engine/kept-answers.ts';
import type { Answers } from '../../flow/engine/state.ts';

/** Files a request of the flow that is open, as its head says for whom. */
export const fileRequest = action({
  needs: {},
  outcomes: ['filed', 'enough_today'],
  files: true,
  run(turn, _, answers) {
    const flow = turn.context.flows.get(turn.memory.flow ?? '');
    if (!flow?.request) throw new Error(`The flow ${turn.memory.flow} does not say what it files`);
    const { department: departmentId, days } = flow.request;
    return withinDay(turn, flow.name, answers, async () => {
      const { plain, confided } = keptAnswers(flow, answers);
      return fileCase(turn, answers, {
        ...{ flow: flow.name, kind: 'request', departmentId, days },
        answers: await labelled(turn, flow, answers, plain),
        ...(Object.keys(confided).length > 0 && {
          confided: (id: string) => turn.context.cipher.seal(JSON.stringify(confided), `Case.confided.${id}`),
        }),
      });
    });
  },
});

/** With the names of options that only a list of this moment knows. */
async function labelled(turn: Turn, flow: Flow, answers: Answers, kept: KeptAnswers): Promise<KeptAnswers> {
  const all = Object.entries(kept).map(async ([name, answer]) => {
    const step = flow.steps.find((each) => each.name === name);
    const list = step && 'from' in step && step.from ? turn.context.features.lists.get(step.from) : undefined;
    if (answer.kind !== 'choice' || !list) return [name, answer] as const;
    const label = (await list.read(turn, answers)).find(({ id }) => id === answer.option)?.label;
    return [name, label === undefined ? answer : { ...answer, label }] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}
