// Rebuilds every learned file of the model from the data beside it, byte for byte.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildLexicons } from './build.ts';

const here = new URL('./data/', import.meta.url);
const target =
  process.argv[2] === undefined
    ? new URL('../model/', import.meta.url)
    : new URL(`file://${process.argv[2]}/`);
mkdirSync(target, { recursive: true });

const linesIn =
  (folder: URL) =>
  (name: string): string[] =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

for (const [name, content] of buildLexicons(linesIn(here), linesIn(new URL('../model/', import.meta.url)))) {
  writeFileSync(new URL(name, target), content);
  process.stdout.write(`${name}\t${content.length}\n`);
}
