// What becomes of what citizens write out of the blue after they have the number of their complaint: sentences of a
// writer of whom nothing was taught; the list stands beside this file, and the score is printed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTown, type Town } from '../support/town.ts';
import { type After, type Became, GAPS, openAfter } from './after.ts';
import { type Verdict, verdictOn } from './after-wrong.ts';

/** `AFTER` names another list. */
const LIST = process.env.AFTER ?? join(import.meta.dirname, 'after.tsv');
/** Citizens that talk at once. */
const TOGETHER = 40;
/** Of all sentences so many are answered right, and no more wrong. */
const RIGHT = 0.8;
const WRONG = 0.12;

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

function readList(): After[] {
  const lines = readFileSync(LIST, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [label = '', situation = '', sentence = ''] = line.split('\t');
    return { label, situation, sentence };
  });
}

const lineOf = ({ label, situation, sentence, outcome, names }: Became): string =>
  `${label} after ${situation}: «${sentence}» became ${outcome || 'nothing'} (${names.join(', ')})`;

/** How many of each label were right, asked back, wrong. */
function tableOf(heard: readonly (Became & { verdict: Verdict })[]): string {
  const labels = [...new Set(heard.map(({ label }) => label))];
  const rows = labels.map((label) => {
    const of = heard.filter((each) => each.label === label);
    const count = (verdict: Verdict) => of.filter((each) => each.verdict === verdict).length;
    return `${label} ${count('right')} ${count('asks')} ${count('wrong')}`;
  });
  return rows.join('\n');
}

it('is what was meant, or asked back, and hardly ever something else', async () => {
  const list = readList();
  const robot = openAfter(town);
  const became: Became[] = [];
  for (let from = 0; from < list.length; from += TOGETHER) {
    const gap = GAPS[(from / TOGETHER) % GAPS.length] ?? 0;
    became.push(...(await robot.all(list.slice(from, from + TOGETHER), gap)));
  }
  const heard = became.map((each) => ({ ...each, verdict: verdictOn(each) }));
  const of = (verdict: Verdict) => heard.filter((each) => each.verdict === verdict);
  const [right, asked, wrong] = [of('right'), of('asks'), of('wrong')];
  console.log(
    `after the number: ${heard.length} sentences, ${right.length} right, ${asked.length} asked back, ${wrong.length} wrong`,
  );
  if (process.env.OUT) writeFileSync(process.env.OUT, JSON.stringify(became));
  const report = [tableOf(heard), ...wrong.map(lineOf)].join('\n');
  console.log(report);
  expect(wrong.length / heard.length, report).toBeLessThanOrEqual(WRONG);
  expect(right.length / heard.length, report).toBeGreaterThanOrEqual(RIGHT);
  expect(town.missing).toEqual([]);
}, 900_000);
