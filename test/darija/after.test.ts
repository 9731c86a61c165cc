// What sentences do after a complaint was sent, of a writer of whom nothing was taught: as many do it as its share says.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AFTER, CATEGORIES, openDarija } from '../../src/darija/darija.ts';
import { PROBLEMS } from '../robot/problems.ts';

const darija = openDarija();
/** Shares are looked at together that lie between two of these. */
const LEVELS = [0.25, 0.5, 0.8, 1.01];
/** So much more than were right may be promised. */
const SLACK = 0.1;

const read = readFileSync(new URL('../robot/after.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [label = '', about = '', text = ''] = line.split('\t');
    const own = CATEGORIES.find((name) => name === PROBLEMS[about]?.category);
    const shares = darija.after(text, own ?? null);
    const does = AFTER.reduce((best, name) => (shares[name] > shares[best] ? name : best));
    return { share: shares[does], isRight: does === label };
  });

it.each([0, 1, 2])('a share says how often it is right, on level %i', (level) => {
  const [from = 0, to = 1] = LEVELS.slice(level);
  const of = read.filter(({ share }) => share >= from && share < to);
  const promised = of.reduce((sum, { share }) => sum + share, 0) / of.length;
  const right = of.filter(({ isRight }) => isRight).length / of.length;
  expect(of.length).toBeGreaterThan(10);
  expect(right, `${of.length} sentences, ${promised} promised`).toBeGreaterThanOrEqual(promised - SLACK);
});
