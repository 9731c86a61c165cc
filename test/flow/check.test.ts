// What the checker says, in the very lines that a person will read.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneOf, place, secret } from '../../src/bot/answers.ts';
import { action, offered } from '../../src/bot/feature.ts';
import { bringTogether } from '../../src/features/feature.ts';
import { type Catalogue, checkFlows } from '../../src/flow/definition/check-flows.ts';
import { BrokenFlows, loadFlows, parseFlow } from '../../src/flow/definition/load-flows.ts';
import { flowOf, flows, knowledge } from './town.ts';

const sure = { optional: false, takes: () => true };
const perhaps = { ...sure, optional: true };

const small: Catalogue = {
  departments: ['reception', 'technical'],
  roles: ['officer', 'observer'],
  languages: ['ary', 'fr'],
  shown: ['ary', 'fr'],
  entries: ['person'],
  has: () => true,
  say: () => '',
  actions: {
    go: { needs: { a: sure, b: perhaps }, outcomes: ['gone'] },
    look: { needs: { a: perhaps }, outcomes: ['found', 'none'] },
    report: { needs: { a: sure }, outcomes: ['told'] },
  },
  lists: { many: true, few: ['x', 'y'] },
  checks: { full_name: { slips: ['not_a_name'] } },
};

function saidOf(source: string, more: Partial<Catalogue> = {}): string[] {
  const problems = checkFlows(new Map([['f', flowOf(source)]]), { ...small, ...more });
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

function refusal(source: string): string[] {
  return parseFlow(source, 'flows/f.yaml').problems.map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
}

const END = '  end: { do: go }\n';

describe('the checker', () => {
  it('has nothing to say about the flows of the context', () => {
    expect(checkFlows(flows, knowledge)).toEqual([]);
  });

  it('names an action, a list or a rule that does not exist', () => {
    expect(
      saidOf(
        '  a:\n    ask: choice\n    from: parks\n  b:\n    ask: text\n    check: poem\n  end:\n    do: fly\n',
      ),
    ).toEqual([
      'flows/f.yaml:5 no list is called “parks”; there are few, many',
      'flows/f.yaml:8 no check is called “poem”; there are full_name',
      'flows/f.yaml:10 no action is called “fly”; there are go, look, report',
    ]);
  });

  it('sees an action that does not always get its answers', () => {
    const line = 'go needs an answer named “a”, and the steps above do not always give one';
    expect(saidOf('  b: { ask: text }\n  end: { do: go }\n')).toEqual([`flows/f.yaml:4 ${line}`]);
    expect(saidOf(`  a: { ask: text, optional: true }\n${END}`)).toEqual([`flows/f.yaml:4 ${line}`]);
    expect(saidOf(`  a: { ask: choice, from: many }\n${END}`)).toEqual([`flows/f.yaml:4 ${line}`]);
    expect(
      saidOf(`  q: { ask: choice, options: [x, y] }\n  a: { when: { q: x }, ask: text }\n${END}`),
    ).toEqual([`flows/f.yaml:5 ${line}`]);
  });

  it('is content when the conditions of the action make its answers sure', () => {
    expect(saidOf(`  a: { ask: choice, from: few }\n${END}`)).toEqual([]);
    expect(
      saidOf(
        '  q: { ask: choice, options: [x, y] }\n  a: { when: { q: x }, ask: text }\n  end: { when: { q: x }, do: go }\n',
      ),
    ).toEqual([]);
    expect(
      saidOf(
        '  a: { ask: choice, from: many }\n  l: { do: look }\n  end: { when: { l: found }, do: report }\n',
      ),
    ).toEqual([]);
  });

  it('names answers that the action cannot use, by the shapes of the action itself', () => {
    const shaped = action({
      needs: { where: place, sure: oneOf(['yes']), card: secret.optional() },
      outcomes: ['gone'],
      run: () => ({ outcome: 'gone' }),
    });
    const { actions } = offered(bringTogether([{ actions: { go: shaped } }]));
    const checks: Catalogue['checks'] = {
      full_name: { slips: [] },
      national_card: { slips: [], seals: true },
    };
    const said = (steps: string) => saidOf(steps, { actions, checks });
    const yes = '  sure: { ask: choice, options: [yes, no] }\n';
    const end = '  end: { when: { sure: yes }, do: go }\n';
    expect(
      said(`  where: { ask: place }\n${yes}  card: { ask: text, check: national_card }\n${end}`),
    ).toEqual([]);
    expect(said(`  where: { ask: text }\n${yes}  card: { ask: text, check: full_name }\n${end}`)).toEqual([
      'flows/f.yaml:6 go cannot use every answer to “where”, which asks for a text',
      'flows/f.yaml:6 go cannot use every answer to “card”, which asks for a text',
    ]);
    expect(said(`  where: { ask: place }\n${yes}${END}`)).toEqual([
      'flows/f.yaml:5 go cannot use every answer to “sure”, which asks for a choice: no',
    ]);
  });

  it('sees a condition that can never hold', () => {
    expect(
      saidOf(
        `  a:\n    ask: choice\n    options: [x, y]\n  b:\n    when: { a: rubbish }\n    ask: text\n${END}`,
      ),
    ).toEqual(['flows/f.yaml:7 “a” never has the answer “rubbish”']);
    expect(
      saidOf(`  b:\n    when: { a: x }\n    ask: text\n  a: { ask: choice, options: [x, y] }\n${END}`),
    ).toEqual(['flows/f.yaml:4 “b” depends on “a”, which is no step above it']);
    expect(
      saidOf(
        `  a: { ask: choice, options: [x, y] }\n  c: { when: { a: x }, ask: choice, options: [z] }\n  b:\n    when: { c: z, a: y }\n    ask: text\n${END}`,
      ),
    ).toEqual(['flows/f.yaml:6 “b” can never be reached: its conditions exclude each other']);
    expect(saidOf(`  a: { ask: text }\n  b:\n    when: { a: x }\n    ask: text\n${END}`)[1]).toBe(
      'flows/f.yaml:5 “a” is not a choice or an action',
    );
  });

  it('names the words that are missing: question, option, short name, limit, slip, outcome', () => {
    const source =
      '  a:\n    ask: choice\n    options: [x]\n  b: { ask: text, min: 2, check: full_name }\n  r: { ask: confirm }\n  end: { do: go }\n';
    const has: Catalogue['has'] = (language) => language === 'fr';
    expect(saidOf(source, { has })).toEqual([
      'flows/f.yaml:4 locales/ary/f.ftl has no words for f-a',
      'flows/f.yaml:4 locales/ary/f.ftl has no words for f-a.name',
      'flows/f.yaml:5 locales/ary/f.ftl has no words for f-a.x',
      'flows/f.yaml:6 locales/ary/f.ftl has no words for f-b',
      'flows/f.yaml:6 locales/ary/f.ftl has no words for f-b.name',
      'flows/f.yaml:6 locales/ary/f.ftl has no words for f-b.too_long',
      'flows/f.yaml:6 locales/ary/f.ftl has no words for f-b.not_a_name',
      'flows/f.yaml:7 locales/ary/f.ftl has no words for f-r',
      'flows/f.yaml:8 locales/ary/f.ftl has no words for f-end.gone',
    ]);
  });

  it('asks for the words of a skip of its own, and for no short name where nothing is read back', () => {
    const source =
      '  a:\n    ask: choice\n    options: [x]\n    optional: true\n    skip: own\n    reviewed: false\n  r: { ask: confirm }\n  end: { do: go }\n';
    const has: Catalogue['has'] = (language, _, attribute) => language === 'fr' || attribute === 'gone';
    const wordless = saidOf(source, { has }).filter((line) => line.includes('has no words'));
    expect(wordless).toEqual([
      'flows/f.yaml:4 locales/ary/f.ftl has no words for f-a',
      'flows/f.yaml:5 locales/ary/f.ftl has no words for f-a.x',
      'flows/f.yaml:7 locales/ary/f.ftl has no words for f-a.skip',
      'flows/f.yaml:9 locales/ary/f.ftl has no words for f-r',
    ]);
    expect(refusal('flow: f\nsteps:\n  a: { ask: choice, options: [x], skip: own }\n')).toEqual([
      'flows/f.yaml:3 “a”: only what is optional can be skipped',
    ]);
  });

  it('does not accept a question whose answer goes nowhere', () => {
    expect(saidOf('  a: { ask: text }\n')).toEqual([
      'flows/f.yaml:3 “a” is the last step: nothing is done with its answer',
    ]);
  });
});

describe('a file that is no flow', () => {
  it('is refused with the line of the word that is wrong', () => {
    const source =
      'flow: f\nsteps:\n  a:\n    ask: choise\n  b:\n    ask: text\n    min: ten\n  c:\n    ask: choice\n  d:\n    ask: text\n    do: go\n  e:\n    ask: text\n    colour: red\n';
    expect(refusal(source)).toEqual([
      'flows/f.yaml:4 “a”: “choise” is not one of choice, text, place, photo, document, date, confirm',
      'flows/f.yaml:7 “b”: min: Invalid input: expected number, received string',
      'flows/f.yaml:9 “c”: a choice needs either options or from',
      'flows/f.yaml:10 “d”: a step has exactly one of ask, do and say, this one has 2',
      'flows/f.yaml:15 “e”: does not know the word colour here',
    ]);
  });

  it.each([
    [
      'flow: f\nsteps:\n  a: { ask: text }\n  a: { ask: text }\n',
      'flows/f.yaml:4 Map keys must be unique at line 4, column 3:',
    ],
    [
      'flow: f\nsteps:\n  a: { ask: choice, options: [x, x] }\n',
      'flows/f.yaml:3 “a”: options: names the same option twice',
    ],
    [
      'flow: f\nsteps:\n  a: { ask: choice, options: [name] }\n',
      'flows/f.yaml:3 “a”: options.0: must not be one of name, said, another, too_short, too_long, skip, why, nor begin with said_',
    ],
    [
      'flow: f\nsteps:\n  A: { ask: text }\n',
      'flows/f.yaml:3 “A”: the name of a step must be lower case letters, digits and _',
    ],
    ['flow: f\nsteps:\n  a: { ask: text, min: 9, max: 3 }\n', 'flows/f.yaml:3 “a”: min is more than max'],
    ['flow: f\nsteps:\n  a: hello\n', 'flows/f.yaml:3 “a”: a step says ask, do or say'],
    ['flow: f\nsteps: []\n', 'flows/f.yaml:1 the flow needs steps'],
    [
      'flow: f\nstep: {}\nsteps:\n  a: { ask: text }\n',
      'flows/f.yaml:2 a flow does not know the word “step”',
    ],
    ['- a\n', 'flows/f.yaml:1 a flow file has “flow” and “steps”'],
  ])('says what is wrong with %j', (source, line) => {
    expect(refusal(source)).toEqual([line]);
  });

  it('stops the loading of the whole folder, naming every file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'flows-'));
    writeFileSync(join(folder, 'one.yaml'), 'flow: two\nsteps:\n  a: { ask: text }\n');
    writeFileSync(join(folder, 'three.yaml'), 'flow: three\n');
    expect(() => loadFlows(folder)).toThrow(BrokenFlows);
    expect(() => loadFlows(folder)).toThrow(
      /one\.yaml:1 the flow “two” belongs in two\.yaml\n.*three\.yaml:1 the flow needs steps/u,
    );
  });
});

describe('the hash of a flow', () => {
  it('changes with its meaning and not with comments or blanks', () => {
    const plain = flowOf('  a: { ask: text }\n  b: { do: go }\n');
    expect(flowOf('\n  a:   # words\n    ask: text\n\n  b: { do: go }\n').hash).toBe(plain.hash);
    expect(flowOf('  a: { ask: text, min: 3 }\n  b: { do: go }\n').hash).not.toBe(plain.hash);
  });
});
