// Proves that flows can be walked: every condition can hold, every action gets its answers, everything has words.

import type { Answer } from '../engine/state.ts';
import { headProblems } from './check-head.ts';
import { needProblems } from './check-needs.ts';
import { optionsOf } from './check-options.ts';
import { wordProblems } from './check-words.ts';
import { allConditions, stepAbove } from './conditions.ts';
import type { Problem } from './fault.ts';
import { lineOfPath } from './lines.ts';
import type { Flow, Step } from './step.ts';

/** What the rest of the program offers to flows. */
export interface Catalogue {
  /** `needs`: answers by the names of their steps. `silent`: outcomes without words; `ends`: those with which the form is over. `files`: it files a request as the head says. */
  actions: Record<
    string,
    { needs: Record<string, Need>; outcomes: string[]; silent?: string[]; ends?: string[]; files?: true }
  >;
  /** True: entries are only known at run time, perhaps none. A list of ids: always these. */
  lists: Record<string, true | string[]>;
  /** `seals`: what passes is kept as a secret. */
  checks: Record<string, { slips: string[]; seals?: true }>;
  /** Ids of those of the commune. */
  departments: readonly string[];
  /** Of staff, without administrators, who see everything. */
  roles: readonly string[];
  /** What the bot does itself, and a menu may lead to. */
  entries: readonly string[];
  /** Languages in which all words must be written. */
  languages: string[];
  /** Those in which they are shown: Darija in Latin letters as well. */
  shown: string[];
  has(language: string, message: string, attribute?: string): boolean;
  say(language: string, message: string, attribute?: string): string;
}

/** What an action needs of one answer. */
export interface Need {
  /** It may be missing. */
  optional: boolean;
  takes(answer: Answer): boolean;
}

/** Everything wrong with these flows, in the order of files and lines; empty: they may be used. */
export function checkFlows(flows: Map<string, Flow>, knowledge: Catalogue): Problem[] {
  const problems: Problem[] = [];
  for (const flow of flows.values()) {
    const { file } = flow;
    for (const { key, ...problem } of headProblems(flow, knowledge))
      problems.push({ file, line: lineOfPath(flow.lines, key) ?? 1, ...problem });
    for (const step of flow.steps) {
      const found = [
        ...unknownNames(step, knowledge),
        ...conditionProblems(flow, step, knowledge),
        ...needProblems(flow, step, knowledge),
        ...endProblems(flow, step),
        ...wordProblems(flow, step, knowledge),
      ];
      for (const { key, ...problem } of found) {
        problems.push({ file, line: step.lines[key] ?? step.line, ...problem });
      }
    }
  }
  return problems;
}

export interface Found extends Omit<Problem, 'file' | 'line'> {
  key: string;
}

function unknownNames(step: Step, { actions, lists, checks }: Catalogue): Found[] {
  if (step.verb === 'do') return known('do', step.action, 'action', actions);
  if (step.verb === 'say') return [];
  if (step.ask === 'choice') return step.from ? known('from', step.from, 'list', lists) : [];
  if (step.ask === 'text' || step.ask === 'date')
    return step.check ? known('check', step.check, 'check', checks) : [];
  return [];
}

function known(key: string, name: string, what: string, names: Record<string, unknown>): Found[] {
  if (Object.hasOwn(names, name)) return [];
  const meant = Object.keys(names).find((each) => each.startsWith(name) || name.startsWith(each));
  const all = meant ? `did you mean ${meant}?` : `there are ${Object.keys(names).sort().join(', ')}`;
  return [{ key, message: `no ${what} is called “${name}”; ${all}` }];
}

function conditionProblems(flow: Flow, step: Step, knowledge: Catalogue): Found[] {
  const problems: Found[] = [];
  for (const [name, wanted] of Object.entries(step.when ?? {})) {
    const above = stepAbove(flow, step, name);
    if (!above) {
      problems.push({
        key: 'when',
        message: `“${step.name}” depends on “${name}”, which is no step above it`,
      });
      continue;
    }
    const offered = optionsOf(above, knowledge);
    for (const option of wanted) {
      if (offered && !offered.includes(option)) {
        problems.push({ key: 'when', message: `“${name}” never has the answer “${option}”` });
      }
    }
    if (offered?.length === 0)
      problems.push({ key: 'when', message: `“${name}” is not a choice or an action` });
  }
  if (problems.length === 0 && !allConditions(flow, step)) {
    problems.push({
      key: 'when',
      message: `“${step.name}” can never be reached: its conditions exclude each other`,
    });
  }
  return problems;
}

function endProblems(flow: Flow, step: Step): Found[] {
  if (step !== flow.steps.at(-1) || step.verb !== 'ask') return [];
  return [{ key: 'ask', message: `“${step.name}” is the last step: nothing is done with its answer` }];
}
