// What a sentence does to a problem that is being written down is read from sentences of other writers, too.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inFormReader } from '../../src/darija/act/in-form.ts';
import { openReaders, otherReaders } from '../../src/darija/darija.ts';
import { openParts } from '../../src/darija/parts.ts';
import { inFormRows, learnInForm } from '../../src/darija/train/in-form.ts';

const read = (name: string): string[] =>
  readFileSync(new URL(`../../src/darija/train/data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** As sure as the conversation must be to act by it. */
const SURE = 0.8;

/** What of a writer's sentences is right at least, and of those that are surely read. */
const LEAST: Readonly<Record<string, { right: number; surely: number }>> = {
  w1: { right: 0.6, surely: 0.84 },
  w2: { right: 0.6, surely: 0.84 },
  // Wrote only what is hardest to tell apart: other problems named by the way, fears, and what cannot be done.
  w3: { right: 0.44, surely: 0.74 },
};

it('is read of the sentences of each writer by what was learned of the others', { timeout: 120_000 }, () => {
  const opened = openParts();
  const parts = otherReaders(opened, openReaders(opened));
  const rows = inFormRows(read);
  const writers = [...new Set(rows.map(({ writer }) => writer))];
  expect(writers.toSorted()).toEqual(Object.keys(LEAST));
  for (const own of writers) {
    const others = rows.filter(({ writer }) => writer !== own);
    const reader = inFormReader(parts, learnInForm(others, parts));
    const heard = rows
      .filter(({ writer, asked }) => writer === own && asked)
      .map(({ does, text, underWay }) => ({ means: does, ...reader(text, underWay) }));
    const sure = heard.filter(({ surely }) => surely >= SURE);
    console.log(
      `in form, ${own}: ${heard.length} sentences, ${rightOf(heard).toFixed(3)} right; ${sure.length} surely, ${rightOf(sure).toFixed(3)} of them`,
    );
    expect(rightOf(heard)).toBeGreaterThanOrEqual(LEAST[own]?.right ?? 1);
    expect(rightOf(sure)).toBeGreaterThanOrEqual(LEAST[own]?.surely ?? 1);
  }
});

const rightOf = (heard: readonly { means: string; does: string }[]): number =>
  heard.filter(({ does, means }) => does === means).length / heard.length;
