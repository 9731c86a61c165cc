// Whether what stands above the steps fits the steps below it, and the commune.
import type { Catalogue, Found } from './check-flows.ts';
import { noWords } from './fault.ts';
import { FILE_REQUEST, type RequestHead } from './head.ts';
import { asksFiles, type Flow, type Step } from './step.ts';

export function headProblems(flow: Flow, knowledge: Catalogue): Found[] {
  return [
    ...(flow.request ? requestProblems(flow, flow.request, knowledge) : []),
    ...filingProblems(flow, knowledge),
    ...(flow.request ? [...wordlessHead(flow, knowledge), ...unsaid(flow, knowledge)] : []),
    ...Object.keys(flow.saidAs)
      .filter((language) => !knowledge.languages.includes(language))
      .map((language) => ({
        key: `said as.${language}`,
        message: `there is no language “${language}”; there are ${knowledge.languages.join(', ')}`,
      })),
  ];
}

function requestProblems(flow: Flow, request: RequestHead, { departments, roles }: Catalogue): Found[] {
  const listed = (key: string, names: string[], problem: (name: string) => string | null): Found[] =>
    names.flatMap((name, index) => {
      const message = problem(name);
      return message === null ? [] : [{ key: `request.${key}.${index}`, message }];
    });
  const answer = (name: string) => answerProblem(flow, name);
  const found = [
    ...listed('seen by', request.seenBy, (name) =>
      roles.includes(name)
        ? null
        : `there is no role “${name}”; there are ${roles.join(', ')} (an administrator sees everything)`,
    ),
    ...listed('public', request.public, (name) => answer(name) ?? sealedProblem(flow, name)),
    ...listed('columns', request.columns, answer),
  ];
  if (departments.includes(request.department)) return found;
  const message = `there is no department “${request.department}”; there are ${departments.join(', ')}`;
  return [{ key: 'request.department', message }, ...found];
}

/** So many languages, the first ones, are those that people write. */
const MOST_SPOKEN = 2;

/** What one request is called, and the title of their list. */
function wordlessHead({ name }: Flow, { languages, has }: Catalogue): Found[] {
  const needed = [undefined, 'title'].map((attribute) => ({ message: `${name}-request`, attribute }));
  return languages.flatMap((language) =>
    needed
      .filter(({ message, attribute }) => !has(language, message, attribute))
      .map(({ message, attribute }) => ({
        key: 'request',
        ...noWords(language, name, [message, attribute].filter(Boolean).join('.')),
      })),
  );
}

/** Nobody who writes what they want would come to it; to what is confidential another form leads, and a feature to its own. */
function unsaid({ saidAs, request }: Flow, { languages }: Catalogue): Found[] {
  if (request?.confidential || request?.ownForms) return [];
  const silent = languages.slice(0, MOST_SPOKEN).filter((language) => !saidAs[language]);
  return silent.map((language) => ({
    key: 'said as',
    message: `“said as:” has no examples under ${language}: write five or so of how people ask for it`,
  }));
}

function answerProblem(flow: Flow, name: string): string | null {
  const asked = flow.steps
    .filter((step) => step.verb === 'ask' && step.ask !== 'confirm')
    .map((step) => step.name);
  return asked.includes(name)
    ? null
    : `no step “${name}” asks anything; those that do are ${asked.join(', ')}`;
}

/** What a person shows or says in confidence is for those who may see people's data. */
function sealedProblem(flow: Flow, name: string): string | null {
  const isFile = flow.steps.some((step) => step.name === name && asksFiles(step));
  if (isFile) return `“${name}” is a picture or a document, which may show people: it cannot be public`;
  const isSealed = flow.steps.some((step) => step.name === name && step.verb === 'ask' && step.sealed);
  return isSealed ? `“${name}” is sealed: it cannot be public` : null;
}

/** What is said of requests, and the step that files them, go together. */
function filingProblems(flow: Flow, { actions }: Catalogue): Found[] {
  const isFiling = (step: Step): boolean => step.verb === 'do' && actions[step.action]?.files === true;
  const filing = flow.steps.find(isFiling);
  if (filing?.verb === 'do' && !flow.request) {
    const message = `“do: ${filing.action}” needs a part “request:” above the steps, with department, days and seen by`;
    return [{ key: 'flow', message }];
  }
  if (!filing && flow.request) {
    return [{ key: 'request', message: `nothing is filed: no step says “do: ${FILE_REQUEST}”` }];
  }
  return flow.steps.flatMap((step, at) =>
    step.verb === 'do' && isFiling(step) ? unreviewed(flow.steps.slice(0, at), step.action) : [],
  );
}

/** Whoever is asked something behind the review sends what nobody has read back. */
function unreviewed(above: readonly Step[], action: string): Found[] {
  const last = above.findLast(({ verb }) => verb === 'ask');
  if (last === undefined || (last.verb === 'ask' && last.ask === 'confirm')) return [];
  const message = `“${last.name}” is the last question before “do: ${action}”: put a step such as “review: { ask: confirm }” behind it, which reads all answers back before they are sent`;
  return [{ key: 'request', message }];
}
