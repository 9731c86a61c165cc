// The name of this copy of the program, from which others on the same machine can tell whether it still lives.
import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Machine and space of process numbers, process number, and something no earlier process of that number had. */
export function newCopyName(): string {
  return `${whereabouts()} ${process.pid} ${randomBytes(4).toString('hex')}`;
}

/** True when a copy of this name surely runs no more. Of copies elsewhere nothing can be said. */
export function isDeadCopy(name: string, own: string): boolean {
  const parts = name.split(' ');
  const pid = Number(parts.at(-2));
  if (name === own || parts.slice(0, -2).join(' ') !== whereabouts() || !Number.isInteger(pid)) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Two containers may share a name, but not their process numbers. */
function whereabouts(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}
