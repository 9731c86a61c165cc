// What code names in its literals: the flows and the civic matters, of which the platform is told by their contracts.

import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';
import { ROADS } from '../../src/channel-traits.ts';
import { INTENTS } from '../../src/domain/intent.ts';
import { type Node, within } from './sql/source.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Everyday words, by which rooms also call other things: who works here, what is kept safe, how something stands. */
const EVERYDAY = new Set(['staff', 'settings', 'backup', 'status', 'link']);

const FLOWS = globSync('flows/*.yaml', { cwd: ROOT })
  .map((path) => basename(path, '.yaml'))
  .filter((name) => name !== 'menu');
const FEATURES = globSync('src/features/*/', { cwd: ROOT }).map((path) => basename(path));

const NAMES = [...new Set([...FLOWS, ...FEATURES])].filter((name) => !EVERYDAY.has(name));

/** The name itself, a message or a right of it (`proposal-title`, `cases.read`), a place in it (`complaint.category`). */
const isNamed = (text: string, name: string): boolean =>
  text === name || text.startsWith(`${name}-`) || text.startsWith(`${name}.`);

const CHANNELS = new Set([...ROADS.keys(), ...[...ROADS.values()].map(({ app }) => app)]);

const IS_INTENT = new Set<string>(INTENTS);

/** Text that a node holds; the path of an import is none. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  return node.type === 'TemplateElement' ? node.value.raw : undefined;
}

/** Literals of a file, but for the paths of its imports. */
function literalsOf(path: string, text: string): string[] {
  const program: Node = parseAst(text, { lang: 'ts' }, path);
  return within(program, ({ type }) => type !== 'ImportDeclaration').flatMap((node) => textOf(node) ?? []);
}

/** The channels that a file names. */
export function channelsIn(path: string, text: string): string[] {
  const named = literalsOf(path, text).filter((literal) => CHANNELS.has(literal));
  return [...new Set(named)].sort().map((literal) => `${path}: ${literal}`);
}

/** The flows and features that a file names, each as `path: literal`. The room of language speaks of intents by name. */
export function namedIn(path: string, text: string): string[] {
  const isSpoken = (literal: string) => path.startsWith('darija/') && IS_INTENT.has(literal);
  const named = literalsOf(path, text).filter(
    (literal) => !isSpoken(literal) && NAMES.some((name) => isNamed(literal, name)),
  );
  return [...new Set(named)].sort().map((literal) => `${path}: ${literal}`);
}
