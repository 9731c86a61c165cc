// Proves that a process serves this very data folder, before anything is done to it: numbers of processes are given to
// others, and a copied folder still names the server of the original.
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether two paths lead to one folder, whatever they are called: by device and inode. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([identityOf(one), identityOf(other)]);
  return first !== null && first === second;
}

/**
 * Whether the process of that number runs, is a PostgreSQL, and works in that folder. False whenever it cannot be
 * proved: of a process that has ended and waits for somebody to take note of it, too.
 */
export async function worksIn(pid: number, cluster: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  return process.platform === 'linux' ? worksInOnLinux(pid, cluster) : worksInElsewhere(pid, cluster);
}

async function worksInOnLinux(pid: number, cluster: string): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const [program = '', ...args] = line.split('\0');
  if (basename(program) !== 'postgres') return false;
  // PostgreSQL works inside its data folder. Root without all its rights may not look there: then its own words count.
  const folder = `/proc/${pid}/cwd`;
  if ((await identityOf(folder)) !== null) return isSameFolder(folder, cluster);
  const named = args[args.indexOf('-D') + 1];
  return args.includes('-D') && named !== undefined && isSameFolder(named, cluster);
}

async function worksInElsewhere(pid: number, cluster: string): Promise<boolean> {
  const listed = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => null);
  return listed?.stdout.includes(`postgres -D ${cluster} `) ?? false;
}

async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && `${found.dev}:${found.ino}`;
}
