// The language tools on the command line answer one line for every line.
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const CLI = new URL('../../src/darija/cli.ts', import.meta.url).pathname;
const run = (tool: string, input: string): string[] =>
  execFileSync(process.execPath, [CLI, tool], { input, encoding: 'utf8', maxBuffer: 1 << 26 })
    .replace(/\n$/, '')
    .split('\n');
const AWKWARD = [
  'salam',
  '',
  '   ',
  'a\u0000b\u2028c',
  'zbel\tdaw',
  'a'.repeat(20_000),
  '\ud83d',
  '12345',
  'الزبل',
];

it.each(['identify', 'normalise', 'transliterate', 'route'])('%s answers every line, however odd', (tool) => {
  expect(run(tool, `${AWKWARD.join('\n')}\n`)).toHaveLength(AWKWARD.length);
});

it('the columns are those of the design', () => {
  expect(run('identify', 'salam khouya\n')[0]).toMatch(/^ary-Latn\t[01]\.\d+$/);
  expect(run('route', 'l3afia cha3la f dar jarna\nzbel f zen9a\n')).toEqual([
    expect.stringMatching(/^emergency\t[a-z]+\t[^\t]+\t15\t[01]\.\d+$/),
    expect.stringMatching(/^complaint\t[a-z]+\twaste[^\t]*\t-\t[01]\.\d+$/),
  ]);
});
