// Whether the flows and their words were found sound by an earlier start: then a start does not look through them again.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from './flow/definition/fault.ts';

/**
 * The state of all that decides whether flows are sound: their files and words, what they may name, and the program that
 * looks at them. Files are told apart by size and time of change.
 *
 * @param root the folder that `flows` and `locales` stand in
 */
export function stateOf(root: string, names: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(names));
  for (const folder of [join(root, 'flows'), join(root, 'locales'), import.meta.dirname])
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(join(folder, path));
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

/** What `look` finds wrong; nothing, unlooked at, where `file` says that this state was found sound. Else it will say so. */
export function unlessSound(file: string, state: string, look: () => Problem[]): Problem[] {
  if (kept(file) === state) return [];
  const problems = look();
  if (problems.length === 0) keep(file, state);
  return problems;
}

function kept(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function keep(file: string, state: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, state);
  } catch {
    // Where nothing can be written, every start looks again.
  }
}
