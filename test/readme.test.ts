// The README tells the truth about what can be checked: variables, dependencies, rooms, commands.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { VARIABLES } from '../src/config/config.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const Package = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const { scripts, dependencies, devDependencies } = Package.parse(JSON.parse(read('package.json')));

describe('the README', () => {
  it('describes every variable', () => {
    expect(VARIABLES.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('says why each dependency is there', () => {
    const names = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !name.startsWith('@types/'),
    );
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('says what happens in each room', () => {
    const rooms = readdirSync(new URL('../src', import.meta.url), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    expect(
      rooms.map(({ name }) => name).filter((name) => !new RegExp(`^\\| \`${name}\` +\\|`, 'm').test(readme)),
    ).toEqual([]);
  });

  it('names only commands that exist', () => {
    const commands = [...readme.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('points only at documents that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(
      links.filter(
        (path) => path !== 'docs/picture.png' && !existsSync(new URL(`../${path}`, import.meta.url)),
      ),
    ).toEqual([]);
  });
});

describe('what is promised about security', () => {
  const promised = read('docs/security.md');
  const lines = [...promised.matchAll(/^\| (\d+\.\d+(?:\.\d+)?[^|]*)\|[^|]*\| (\w+) *\| *(.*) *\|$/gm)];

  it('answers each requirement with one of five words, and a reason for all but what there is none of', () => {
    expect(lines.length).toBeGreaterThan(150);
    for (const [, id, word, why] of lines) {
      expect(['Pass', 'Partly', 'Fail', 'Operator', 'None'], id).toContain(word);
      if (word !== 'None') expect(why?.trim(), id).not.toBe('');
    }
  });

  it('is proved by files and commands that exist', () => {
    const named = [...promised.matchAll(/`((?:src|test|docs|locales|\.ci|\.config)\/[^`]*)`/g)];
    const missing = named
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)));
    expect(missing).toEqual([]);
    const commands = [...promised.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe('what belongs to an installation', () => {
  it.each(['.gitignore', '.dockerignore'])(
    'goes neither into the repository nor into an image (%s)',
    (file) => {
      const left = read(file)
        .split('\n')
        .map((line) => line.replaceAll(/^\/|\/$/g, ''));
      expect(left).toEqual(expect.arrayContaining(['data', 'data-keys', '*.env', '.env*']));
    },
  );
});
