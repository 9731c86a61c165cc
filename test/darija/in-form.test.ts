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

it('is read of the sentences of one writer by what was learned of the other', { timeout: 120_000 }, () => {
  const opened = openParts();
  const parts = otherReaders(opened, openReaders(opened));
  const rows = inFormRows(read);
  const writers = [...new Set(rows.map(({ writer }) => writer))];
  const heard = writers.flatMap((own) => {
    const others = rows.filter(({ writer }) => writer !== own);
    const reader = inFormReader(parts, learnInForm(others, parts));
    return rows
      .filter(({ writer, asked }) => writer === own && asked)
      .map(({ does, text, underWay }) => ({ means: does, ...reader(text, underWay) }));
  });
  const rightOf = (some: typeof heard): number =>
    some.filter(({ does, means }) => does === means).length / some.length;
  const sure = heard.filter(({ surely }) => surely >= SURE);
  console.log(
    `in form: ${heard.length} sentences, ${rightOf(heard).toFixed(3)} right; ${sure.length} surely, ${rightOf(sure).toFixed(3)} of them`,
  );
  expect(writers).toHaveLength(2);
  expect(rightOf(heard)).toBeGreaterThanOrEqual(0.66);
  expect(rightOf(sure)).toBeGreaterThanOrEqual(0.84);
});
