// A citizen robot: whatever it says, at whatever question, nothing wrong is filed. 200 sentences in each way of writing,
// none of which the language room was taught; the lists stand beside this file, and the score is printed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../support/town.ts';
import { type First, heardFirst, isRight, isWrong } from './first-words.ts';
import { type Filed, openRobot, STEPS, type Step } from './robot.ts';
import { type Said, wrongIn } from './wrong.ts';

/** `all`: every sentence at every question, as the nightly run does; else at two of them each. */
const EVERYWHERE = process.env.ROBOT === 'all';
/** Citizens that talk at once. */
const TOGETHER = 25;
const LISTS = ['ary-Arab', 'ary-Latn', 'fr', 'ary-Arab-2', 'ary-Latn-2', 'fr-2'] as const;

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

function readList(name: string): Said[] {
  const lines = readFileSync(join(import.meta.dirname, `${name}.tsv`), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => {
    const [means = '', categories = '', sentence = ''] = line.split('\t');
    return { means, categories: categories.split(','), sentence };
  });
}

/** The questions at which a sentence is said: always the same ones, and all of them over the list. */
function stepsFor(index: number): readonly Step[] {
  if (EVERYWHERE) return STEPS;
  const first = (index * 7) % STEPS.length;
  const second = (first + 1 + (index % (STEPS.length - 1))) % STEPS.length;
  return STEPS.filter((_, i) => i === first || i === second);
}

describe.each(LISTS)('%s', (name) => {
  const list = readList(name);

  it('has 200 sentences, none twice', () => {
    expect(list).toHaveLength(200);
    expect(new Set(list.map(({ sentence }) => sentence)).size).toBe(200);
  });

  it('never gets a wrong thing filed', async () => {
    const talks = list.flatMap((said, index) => stepsFor(index).map((step) => ({ said, step })));
    const robot = openRobot(town, name);
    const filed: Filed[] = [];
    for (let from = 0; from < talks.length; from += TOGETHER) {
      const some = talks.slice(from, from + TOGETHER);
      filed.push(...(await Promise.all(some.map(({ said, step }) => robot.talk(said, step)))));
    }
    const wrong = filed.flatMap((each) => wrongIn(each));
    const missed = filed.filter((each) => each.missed).length;
    const arrived = filed.filter(({ cases }) => cases.length > 0).length;
    console.log(
      `robot ${name}: ${filed.length} talks, ${arrived} filed, ${wrong.length} wrong, ${missed} not understood`,
    );
    expect(wrong).toEqual([]);
    expect(town.missing).toEqual([]);
  }, 600_000);
});

describe('the first words of somebody', () => {
  const lines = readFileSync(join(import.meta.dirname, 'first-words.tsv'), 'utf8')
    .trim()
    .split('\n');
  const list = lines.slice(1).map((line): First => {
    const [does = '', subject = '', place = '', sentence = ''] = line.split('\t');
    return { does, subject, place, sentence };
  });

  it('are kept as nothing that they are not, and mostly understood', async () => {
    expect(new Set(list.map(({ sentence }) => sentence)).size).toBeGreaterThanOrEqual(200);
    const heard = [];
    for (let from = 0; from < list.length; from += TOGETHER) {
      const some = list.slice(from, from + TOGETHER);
      heard.push(...(await Promise.all(some.map((first, i) => heardFirst(town, first, from + i)))));
    }
    const wrong = heard.filter(isWrong);
    const missed = heard.filter((each) => !isRight(town, each));
    console.log(
      `first words: ${heard.length} sentences, ${heard.length - missed.length} right, ${wrong.length} wrong`,
    );
    expect(wrong).toEqual([]);
    expect(missed.length / heard.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.04);
  }, 300_000);
});
