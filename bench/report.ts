// Writes what was measured where it is read: docs/performance.md with its chart, and the README.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chartOf } from './chart.ts';
import { CHART, figuresOf, type Results, summaryOf } from './figures.ts';

const ROOT = join(import.meta.dirname, '..');
const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->'];

export const RESULTS = join(import.meta.dirname, 'results.json');

/** What each file is to contain now, by its path from the root. */
export async function reportOf(results: Results): Promise<Map<string, string>> {
  const read = (path: string) => readFile(join(ROOT, path), 'utf8');
  const texts = new Map([
    ['docs/performance.md', replaced(await read('docs/performance.md'), figuresOf(results))],
    ['README.md', replaced(await read('README.md'), summaryOf(results))],
  ]);
  const [turns] = results.results.turns?.tables ?? [];
  if (turns) texts.set(`docs/${CHART}`, chartOf(turns));
  return texts;
}

/** Puts the figures where those of the last time stand. */
export async function writeReport(results: Results): Promise<void> {
  for (const [path, text] of await reportOf(results)) await writeFile(join(ROOT, path), text);
}

function replaced(text: string, figures: string): string {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`no place for figures: ${BEGIN} ${END}`);
  return `${before}${BEGIN}\n\n${figures}\n\n${END}${after}`;
}
