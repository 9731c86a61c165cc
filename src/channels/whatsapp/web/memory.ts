// How much memory the browser takes, all its processes together.
import { readdir, readFile } from 'node:fs/promises';

/**
 * Proportional set size in MiB of a process and all its descendants: shared pages are counted once.
 * Undefined where the system does not tell (anything but Linux).
 */
export async function memoryOf(pid: number): Promise<number | undefined> {
  try {
    const sizes = await Promise.all((await familyOf(pid)).map(proportionalSize));
    const kibibytes = sizes.reduce((sum, size) => sum + size, 0);
    return kibibytes === 0 ? undefined : kibibytes / 1024;
  } catch {
    return undefined;
  }
}

async function familyOf(pid: number): Promise<number[]> {
  const children = new Map<number, number[]>();
  for (const entry of await readdir('/proc')) {
    const child = Number(entry);
    if (!Number.isInteger(child)) continue;
    const parent = await parentOf(child);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const family = [pid];
  for (const member of family) family.push(...(children.get(member) ?? []));
  return family;
}

async function parentOf(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program stands in brackets and may hold anything: read behind the last one.
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return Number.isInteger(parent) ? parent : undefined;
}

async function proportionalSize(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}
