// What a sentence does is read right in words that were never taught: a question is not kept as a description.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Act, openDarija } from '../../src/darija/darija.ts';
import { actRows } from '../../src/darija/train/acts.ts';

const darija = openDarija();
const LISTS = ['ary-Arab', 'ary-Latn', 'fr'] as const;
/** From this share of telling the bot keeps words as an answer. */
const KEPT = 0.45;
/** Acts whose words may be kept as an answer in words. */
const TOLD: readonly Act[] = ['tells', 'places'];
/** Meanings of the lists that may be kept so. */
const MAY_BE_TOLD = ['problem', 'problem_place', 'place', 'emergency', 'info', 'anger'];

const linesOf = (url: string): string[] =>
  readFileSync(new URL(url, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));

const read = (list: string) =>
  linesOf(`../robot/${list}.tsv`)
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([means = '', , sentence = '']) => ({ means, sentence, ...darija.act(sentence) }));

describe.each(LISTS)('%s', (list) => {
  const sentences = read(list);
  const told = sentences.filter(({ told }) => told >= KEPT);

  it('was taught none of the 200 sentences', () => {
    const folder = '../../src/darija/train/data/';
    const taught = new Set(actRows((name) => linesOf(folder + name)).map(({ text }) => text));
    const short = sentences.filter(({ sentence }) => sentence.split(' ').length < 4);
    const long = sentences.filter((each) => !short.includes(each));
    expect(long.filter(({ sentence }) => taught.has(sentence))).toEqual([]);
  });

  it('of a hundred things that are no answer at most one would be kept as one', () => {
    const wrong = told.filter(({ means }) => !MAY_BE_TOLD.includes(means));
    const not = sentences.filter(({ means }) => !MAY_BE_TOLD.includes(means));
    expect(wrong.length / not.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.01);
  });

  it('of a hundred problems and places nine in ten are heard as such', () => {
    const may = sentences.filter(({ means }) => MAY_BE_TOLD.slice(0, 3).includes(means));
    const heard = may.filter(({ act }) => TOLD.includes(act));
    expect(heard.length / may.length).toBeGreaterThanOrEqual(0.9);
  });
});
