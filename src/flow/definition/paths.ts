// Lists every way through a flow: each option of each choice, given and skipped, each outcome.

import { applies } from '../engine/position.ts';
import type { Answer, Answers } from '../engine/state.ts';
import type { Catalogue } from './check-flows.ts';
import { optionsOf } from './check-options.ts';
import type { AskStep, Flow, Step } from './step.ts';

/** `take`: what is given there: an option, `skip`, `empty` (the list), `some` (entry), `send`, `stop`, an outcome… */
export interface Turning {
  step: string;
  take: string;
}
export type Path = Turning[];

/** Every path from the first step to the end. Stopping at a review ends a path as well. */
export function paths(flow: Flow, knowledge: Catalogue): Path[] {
  const found: Path[] = [];
  walk(flow, knowledge, 0, {}, [], found);
  return found;
}

function walk(flow: Flow, knowledge: Catalogue, at: number, answers: Answers, so: Path, found: Path[]): void {
  const step = flow.steps[at];
  if (!step) {
    found.push(so);
    return;
  }
  if (!applies(flow, step, answers) || step.verb === 'say') {
    walk(flow, knowledge, at + 1, answers, so, found);
    return;
  }
  for (const [take, answer] of turningsOf(step, knowledge)) {
    const path = [...so, { step: step.name, take }];
    if (take === 'stop' || isLast(step, take, knowledge)) found.push(path);
    else walk(flow, knowledge, at + 1, { ...answers, [step.name]: answer }, path, found);
  }
}

/** The form is over with this outcome. */
const isLast = (step: Step, outcome: string, { actions }: Catalogue): boolean =>
  step.verb === 'do' && actions[step.action]?.ends?.includes(outcome) === true;

function turningsOf(step: Exclude<Step, { verb: 'say' }>, knowledge: Catalogue): [string, Answer][] {
  if (step.verb === 'do') {
    const outcomes = knowledge.actions[step.action]?.outcomes ?? [];
    return outcomes.map((outcome) => [outcome, { kind: 'done', outcome, of: '' }]);
  }
  const turnings = givenTo(step, knowledge);
  if (step.optional) turnings.push(['skip', { kind: 'skipped' }]);
  return turnings;
}

/** What can be answered to a question: each option, or one answer that stands for all. */
export function givenTo(step: AskStep, knowledge: Catalogue): [string, Answer][] {
  switch (step.ask) {
    case 'choice': {
      const options = optionsOf(step, knowledge);
      if (options) return options.map((option) => [option, { kind: 'choice', option }]);
      return [
        ['some', { kind: 'choice', option: 'some' }],
        ['empty', { kind: 'skipped', of: '' }],
      ];
    }
    case 'confirm':
      return [
        ['send', { kind: 'confirmed', of: '' }],
        ['stop', { kind: 'skipped' }],
      ];
    case 'text':
      return [
        step.check && knowledge.checks[step.check]?.seals
          ? ['text', { kind: 'secret', shown: '', sealed: '', hash: '' }]
          : ['text', { kind: 'text', text: '' }],
        ...step.or.map((each): [string, Answer] =>
          each === 'voice'
            ? ['voice', { kind: 'text', voices: [''] }]
            : ['picture', { kind: 'files', files: [''] }],
        ),
      ];
    case 'place':
      return [['place', { kind: 'place' }]];
    case 'date':
      return [['date', { kind: 'date', day: '' }]];
    default:
      return [['files', { kind: 'files', files: [] }]];
  }
}
