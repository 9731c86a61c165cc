// A fair sample of messages that nothing was ever taught of: what the room promises about messages it has never met.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';
import { civicRows, HELD } from '../../src/darija/train/identify.ts';
import { heldRows, scoreRoutes } from '../../src/darija/train/measure-route.ts';

const read = (name: string): string[] =>
  readFileSync(new URL(`../../src/darija/train/data/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
const darija = openDarija();
const tested = heldRows(read, (text) => darija.route(text));
const score = scoreRoutes(tested);
/** Points between the best and the worst of the three ways people write. */
const gap = (share: (of: typeof score) => number): number => {
  const shares = ['ary-Arab', 'ary-Latn', 'fr'].map((lang) =>
    share(scoreRoutes(tested.filter(({ row }) => row.lang === lang))),
  );
  return Math.max(...shares) - Math.min(...shares);
};

describe('messages never met', () => {
  it('are not among those that teach', () => {
    const taught = new Set(
      civicRows(read)
        .map(({ text }) => text)
        .filter((text) => text.length > 20),
    );
    expect(read(HELD).filter((line) => taught.has(line.split('\t')[6] ?? ''))).toEqual([]);
  });
  it('go where they are meant to go', () => {
    expect(score.intent).toBeGreaterThanOrEqual(0.8);
    expect(score.macroF1).toBeGreaterThanOrEqual(0.7);
    expect(score.firstTwo).toBeGreaterThanOrEqual(0.9);
  });
  it('are filed under their subject', () => {
    expect(score.category).toBeGreaterThanOrEqual(0.78);
    expect(score.firstThree).toBeGreaterThanOrEqual(0.92);
  });
  it('raise the alarm in fourteen dangers of fifteen, and in five calm messages of 225 at most', () => {
    expect(score.found / score.emergencies).toBeGreaterThanOrEqual(14 / 15);
    expect(score.falseAlarms / (score.messages - score.emergencies)).toBeLessThanOrEqual(5 / 225);
  });
  it('are read alike in both scripts and in French', () => {
    expect(gap(({ intent }) => intent)).toBeLessThanOrEqual(0.12);
    expect(gap(({ category }) => category)).toBeLessThanOrEqual(0.12);
  });
});
