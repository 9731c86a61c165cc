// What strangers say in the middle of a complaint: sentences of people who know nothing of the program, each with what it
// means. Those of `strangers.tsv` were never taught; the others taught the reader what sentences do in a form. Each is said
// to its question by itself: right is what does what was meant; kind is what was asked again, with nothing lost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../../support/town.ts';
import { QUESTIONS } from '../problems.ts';
import { type Came, type Line, openForms } from './talk.ts';
import { didOf, type Verdict, verdictOf } from './verdict.ts';

/** `all`: every sentence, as the nightly run does; else one in so many of those that were taught. */
const ONE_IN = process.env.ROBOT === 'all' ? 1 : 3;
/** Another list, to be measured beside them. */
const OWN = process.env.FORM_LIST;

interface List {
  path: string;
  oneIn: number;
  /** Shares of its sentences: at least so many are right, at most so many wrong. */
  right: number;
  wrong: number;
}

const LISTS: readonly List[] = [
  { path: join(import.meta.dirname, 'strangers.tsv'), oneIn: 1, right: 0.81, wrong: 0.04 },
  { path: 'src/darija/train/data/in_form.tsv', oneIn: ONE_IN, right: 0.75, wrong: 0.1 },
  ...(OWN ? [{ path: OWN, oneIn: 1, right: 0, wrong: 1 }] : []),
];

/** What it means, the problem, the question, whoever wrote it, the words. */
function readList({ path, oneIn }: List): Line[] {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'));
  const lines = rows.flatMap((row): Line[] => {
    const [label = '', problem = '', asked, , sentence = ''] = row.split('\t');
    const question = QUESTIONS.find((each) => each === asked);
    return question ? [{ label, problem, question, sentence }] : [];
  });
  return lines.filter((_, at) => at % oneIn === 0);
}

type Heard = { came: Came; verdict: Verdict };

const count = (all: readonly Heard[], verdict: Verdict): number =>
  all.filter((each) => each.verdict === verdict).length;

const summary = (all: readonly Heard[]): string =>
  `${all.length}: ${count(all, 'right')} right, ${count(all, 'kind')} asked again, ${count(all, 'wrong')} wrong`;

/** One line of what came of a sentence. */
function told({ came, verdict }: Heard): string {
  const { line, before, after, mode, said } = came;
  const changed = Object.entries(after.answers ?? {})
    .filter(
      ([name, now]) => name !== 'same' && JSON.stringify(now) !== JSON.stringify(before.answers?.[name]),
    )
    .map(([name, { text, option, kind }]) => `${name}=${(text ?? option ?? kind).replaceAll('\n', ' / ')}`);
  const others = (after.others ?? []).map(({ category, text }) => `+${category}: ${text}`);
  const came_of = [...changed, ...others, ...(mode === 'bot' ? [] : [mode])].join(' | ');
  const did = didOf(came).join(',');
  return [
    verdict,
    line.label,
    `${line.problem}@${line.question}`,
    did,
    line.sentence,
    came_of,
    said.join(' '),
  ].join('\t');
}

let town: Town;
let forms: Awaited<ReturnType<typeof openForms>>;
beforeAll(async () => {
  town = await openTown();
  forms = await openForms(town);
}, 120_000);
afterAll(() => town.close());

describe.each(LISTS)('$path', (list) => {
  it('is heard as it is meant', async () => {
    const heard: Heard[] = [];
    for (const line of readList(list)) {
      const came = await forms.hear(line);
      heard.push({ came, verdict: verdictOf(came) });
    }
    const labels = [...new Set(heard.map(({ came }) => came.line.label))];
    const rows = labels.map(
      (label) => `${label.padEnd(10)} ${summary(heard.filter(({ came }) => came.line.label === label))}`,
    );
    const wrong = heard.filter(({ verdict }) => verdict === 'wrong').map(told);
    const shown = process.env.FORM_PRINT ? heard.map(told) : wrong;
    console.log([...shown.sort(), ...rows, `in form, ${list.path}: ${summary(heard)}`].join('\n'));
    expect(count(heard, 'right') / heard.length).toBeGreaterThanOrEqual(list.right);
    expect(wrong.length / heard.length).toBeLessThanOrEqual(list.wrong);
    expect(town.missing).toEqual([]);
  }, 600_000);
});
