// What stands above the steps: what a flow files, and the words by which it is found.
import { describe, expect, it } from 'vitest';
import { checkFlows } from '../../src/flow/definition/check-flows.ts';
import { parseFlow } from '../../src/flow/definition/load-flows.ts';
import { knowledge } from './town.ts';

const STEPS = `steps:
  thing: { ask: text }
  secret: { ask: text, sealed: true }
  review: { ask: confirm }
  file: { do: file_request }
`;
const HEAD = `request:
  department: reception
  days: 5
  seen by: [officer, observer]
  public: [thing]
  columns: [thing]
`;

const SAID = 'said as:\n  ary: [ساروت]\n  fr: [une clé]\n';

const known = {
  ...knowledge,
  has: () => true,
  actions: { file_request: { needs: {}, outcomes: ['filed'], files: true as const } },
};

function saidOf(head: string, steps = STEPS): string[] {
  const { flow, problems } = parseFlow(`flow: f\n${head}${steps}`, 'flows/f.yaml');
  const all = flow ? checkFlows(new Map([['f', flow]]), known) : problems;
  return all.map(({ line, message }) => `${line} ${message}`);
}

describe('the head of a flow', () => {
  it('is read, with the usual statuses unless it names its own', () => {
    const { flow } = parseFlow(`flow: f\n${HEAD}said as:\n  fr: [une clé]\n${STEPS}`, 'flows/f.yaml');
    expect(flow?.request).toEqual({
      department: 'reception',
      days: 5,
      seenBy: ['officer', 'observer'],
      public: ['thing'],
      columns: ['thing'],
      statuses: ['received', 'in_progress', 'answered', 'closed', 'refused'],
      byLaw: false,
      ownForms: false,
      decree: false,
      confidential: false,
    });
    expect(flow?.saidAs).toEqual({ fr: ['une clé'] });
    expect(saidOf(HEAD + SAID)).toEqual([]);
  });

  it('may be absent', () => {
    const { flow } = parseFlow('flow: f\nsteps:\n  a: { ask: text }\n', 'flows/f.yaml');
    expect(flow?.request).toBeUndefined();
    expect(flow?.saidAs).toEqual({});
  });

  it.each([
    ['  department: parks', '3 there is no department “parks”; there are technical'],
    ['  days: many', '4 request.days: must be a whole number'],
    ['  days: 0', '4 request.days: must be 1 or more'],
    ['  seen by: [mayor]', '5 there is no role “mayor”; there are supervisor, officer, observer'],
    ['  public: [colour]', '6 no step “colour” asks anything; those that do are thing, secret'],
    ['  public: [secret]', '6 “secret” is sealed: it cannot be public'],
    ['  columns: [review]', '7 no step “review” asks anything'],
    ['  statuses: [received, lost]', '8 request.statuses.1: must be some of received, assigned'],
    ['  statuses: [answered]', '8 request: statuses begin with received'],
    ['  statuses: [received, closed]', '8 request: nothing leads to closed: add answered'],
    ['  colour: red', '8 request does not know the word colour here'],
  ])('is refused with %s', (line, said) => {
    const key = line.split(':')[0] ?? '';
    const others = HEAD.split('\n').filter((each) => each !== '');
    const changed = others.map((each) => (each.startsWith(`${key}:`) ? line : each));
    const head = changed.includes(line) ? changed : [...others, line];
    expect(saidOf(`${head.join('\n')}\n${SAID}`)).toEqual([expect.stringContaining(said)]);
  });

  it('names each example that is none, and a language that there is not', () => {
    expect(saidOf(`${HEAD}said as:\n  fr: [une clé, 5]\n`)).toEqual([
      '9 said as.fr.1: must be words; put them in quotation marks',
    ]);
    expect(saidOf(`${HEAD}${SAID}  en: [a key]\n`)).toEqual([
      expect.stringContaining('11 there is no language “en”; there are'),
    ]);
  });

  it.each([
    ['no review', 'steps:\n  thing: { ask: text }\n  file: { do: file_request }\n'],
    [
      'a question behind the review',
      'steps:\n  review: { ask: confirm }\n  thing: { ask: text }\n  file: { do: file_request }\n',
    ],
  ])('files nothing that was not read back: %s', (_, steps) => {
    expect(saidOf(HEAD + SAID, steps)).toEqual([
      expect.stringContaining('“thing” is the last question before “do: file_request”'),
    ]);
  });

  it('goes together with the step that files', () => {
    expect(saidOf('')).toEqual([expect.stringContaining('1 “do: file_request” needs a part “request:”')]);
    expect(saidOf(HEAD, 'steps:\n  thing: { ask: text }\n  end: { say: }\n').join()).toContain(
      '2 nothing is filed: no step says “do: file_request”',
    );
  });
});
