// Which words a step needs in every language, and which of them are missing.
import type { Catalogue, Found } from './check-flows.ts';
import { noWords } from './fault.ts';
import { tooLong } from './label-length.ts';
import { type AskStep, type Flow, FORM_WORDS, type Step } from './step.ts';

/** One message, or one of its attributes, that must have words; `key` is the line of the step that asks for it. */
interface Needed {
  key: string;
  attribute?: string;
}

export function wordProblems(flow: Flow, step: Step, knowledge: Catalogue): Found[] {
  const message = `${flow.name}-${step.name}`;
  const long = labelsOf(step).flatMap(({ key, attribute }) =>
    knowledge.shown
      .flatMap((language) => tooLong(language, message, knowledge, '', attribute))
      .map((problem) => ({ key, message: problem })),
  );
  const missing = neededBy(flow, step, knowledge).flatMap(({ key, attribute }) => {
    const isOption = key === 'options';
    const has = (language: string) =>
      knowledge.has(language, message, attribute) ||
      (attribute !== undefined && !isOption && knowledge.has(language, FORM_WORDS, attribute));
    const silent = knowledge.languages.filter((language) => !has(language));
    const name = attribute === undefined ? message : `${message}.${attribute}`;
    return silent.map((language) => ({ key, ...noWords(language, flow.name, name) }));
  });
  return [...missing, ...long];
}

/** What a step shows on buttons and rows: its options, and its short name where it can be corrected. */
function labelsOf(step: Step): { key: string; attribute: string }[] {
  if (step.verb !== 'ask') return [];
  const options = step.ask === 'choice' ? (step.options ?? []) : [];
  return [...options.map((attribute) => ({ key: 'options', attribute })), { key: 'ask', attribute: 'name' }];
}

function neededBy(flow: Flow, step: Step, knowledge: Catalogue): Needed[] {
  if (step.verb === 'say') return [{ key: 'say' }];
  if (step.verb === 'do') {
    const { outcomes = [], silent = [] } = knowledge.actions[step.action] ?? {};
    const said = outcomes.filter((outcome) => !silent.includes(outcome));
    return said.map((attribute) => ({ key: 'do', attribute }));
  }
  const needed: Needed[] = [{ key: 'ask' }];
  if (isReviewed(flow, step) || isFiled(flow, step)) needed.push({ key: 'ask', attribute: 'name' });
  return [...needed, ...variantsOf(step, knowledge)];
}

function variantsOf(step: AskStep, { checks }: Catalogue): Needed[] {
  const named = (key: string, names: string[]) => names.map((attribute) => ({ key, attribute }));
  switch (step.ask) {
    case 'choice':
      return [...named('options', step.options ?? []), ...named('skip', step.skip ? ['skip'] : [])];
    case 'photo':
    case 'document':
      return step.many > 1 ? named('many', ['another']) : [];
    case 'text': {
      const limits = step.min === undefined || step.check ? ['too_long'] : ['too_short', 'too_long'];
      const slips = step.check ? (checks[step.check]?.slips ?? []) : [];
      return [...named('max', limits), ...named('check', slips)];
    }
    case 'date':
      return named('check', step.check ? (checks[step.check]?.slips ?? []) : []);
    default:
      return [];
  }
}

/** A line of the page of what is filed, in the console. */
const isFiled = ({ request }: Flow, step: AskStep): boolean =>
  request !== undefined && step.ask !== 'confirm';

/** Read back later under its short name. */
function isReviewed(flow: Flow, step: AskStep): boolean {
  if (step.ask === 'confirm' || !step.reviewed) return false;
  const below = flow.steps.slice(flow.steps.indexOf(step) + 1);
  return below.some((later) => later.verb === 'ask' && later.ask === 'confirm');
}
