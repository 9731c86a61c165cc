// Which words a step needs in every language, and which of them are missing.
import type { Found, Knowledge } from './check.ts';
import type { AskStep, Flow, Step } from './step.ts';

/** One message, or one of its attributes, that must have words; `key` is the line of the step that asks for it. */
interface Needed {
  key: string;
  attribute?: string;
}

export function wordProblems(flow: Flow, step: Step, knowledge: Knowledge): Found[] {
  const message = `${flow.name}-${step.name}`;
  return neededBy(flow, step, knowledge).flatMap(({ key, attribute }) => {
    const missing = knowledge.languages.filter((language) => !knowledge.has(language, message, attribute));
    const name = attribute === undefined ? message : `${message}.${attribute}`;
    return missing.map((language) => ({
      key,
      message: `locales/${language}/${flow.name}.ftl has no words for ${name}`,
    }));
  });
}

function neededBy(flow: Flow, step: Step, knowledge: Knowledge): Needed[] {
  if (step.verb === 'say') return [{ key: 'say' }];
  if (step.verb === 'do') {
    const outcomes = knowledge.actions[step.action]?.outcomes ?? [];
    return outcomes.map((attribute) => ({ key: 'do', attribute }));
  }
  const needed: Needed[] = [{ key: 'ask' }];
  if (isReviewed(flow, step)) needed.push({ key: 'ask', attribute: 'name' });
  return [...needed, ...variantsOf(step, knowledge)];
}

function variantsOf(step: AskStep, { checks }: Knowledge): Needed[] {
  const named = (key: string, names: string[]) => names.map((attribute) => ({ key, attribute }));
  switch (step.ask) {
    case 'choice':
    case 'slot':
      return [...named('options', step.options ?? []), ...named('skip', step.skip ? ['skip'] : [])];
    case 'photo':
    case 'document':
      return step.many > 1 ? named('many', ['another']) : [];
    case 'text': {
      const limits = step.min === undefined || step.check ? ['too_long'] : ['too_short', 'too_long'];
      const slips = step.check ? (checks[step.check]?.slips ?? []) : [];
      return [...named('max', limits), ...named('check', slips)];
    }
    default:
      return [];
  }
}

/** Read back later under its short name. */
function isReviewed(flow: Flow, step: AskStep): boolean {
  if (step.ask === 'confirm' || !step.reviewed) return false;
  const below = flow.steps.slice(flow.steps.indexOf(step) + 1);
  return below.some((later) => later.verb === 'ask' && later.ask === 'confirm');
}
