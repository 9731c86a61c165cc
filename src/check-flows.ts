// `npm run flows`: everything that is wrong with the flows, the menu and their words, by file and line. No database.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openDarija } from './darija/darija.ts';
import { bringTogether } from './features/feature.ts';
import { FEATURES } from './features.ts';
import { readFlowFiles } from './flow-files.ts';
import { ARABIC_WORD, byLetters, isReadOnly, readLatin } from './words/latin.ts';
import { openWords } from './words/words.ts';

const ROOT = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const departments = z
  .array(z.object({ id: z.string() }))
  .parse(JSON.parse(readFileSync(join(ROOT, 'prisma/seed/departments.json'), 'utf8')));
const words = openWords(join(ROOT, 'locales'));
const { flows, problems } = readFlowFiles({
  ...{ words, darija: openDarija(), features: bringTogether(FEATURES) },
  departments: departments.map(({ id }) => id),
});
for (const { file, line, message } of problems) say(`${file}:${line} ${message}`);
for (const line of problems.length > 0 ? [] : advice()) say(line);
if (problems.length > 0) process.exitCode = 1;
else say(`${flows.size} flows and the menu are sound.`);

/** Darija words that would be written in Latin letters by rule alone: they are understood, and may look odd. */
function advice(): string[] {
  const table = readLatin(readFileSync(join(ROOT, 'locales/ary/latin.tsv'), 'utf8'));
  const unknown = new Set<string>();
  for (const { name } of [...flows.values()].filter(({ request }) => request)) {
    const source = readFileSync(join(ROOT, `locales/ary/${name}.ftl`), 'utf8');
    for (const line of source.split('\n').filter((each) => !each.startsWith('#') && !isReadOnly(each)))
      for (const word of line.match(ARABIC_WORD) ?? []) if (!table.has(word)) unknown.add(word);
  }
  if (unknown.size === 0) return [];
  const lines = [...unknown].map((word) => `  ${word}\t${byLetters(word, table)}`);
  return [
    'For those who read Darija in Latin letters, add to locales/ary/latin.tsv, as people write it:',
    ...lines,
  ];
}
