// The browser's processes, found by the session folder they were started with.
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  command: string;
}

function allProcesses(): Process[] {
  return readdirSync('/proc').flatMap((entry) => {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) return [];
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' ? [] : [{ pid, parent: Number(parent), command }];
    } catch {
      return [];
    }
  });
}

/** Every living process of the browser of this session; `kind` is Chromium's own word, such as `renderer`. */
export function browserProcesses(sessionFolder: string, kind?: string): number[] {
  const all = allProcesses();
  const family = all.filter(({ command }) => command.includes(`--user-data-dir=${sessionFolder}`));
  for (const member of family) {
    family.push(...all.filter((other) => other.parent === member.pid && !family.includes(other)));
  }
  const wanted =
    kind === undefined ? family : family.filter(({ command }) => command.includes(`--type=${kind}`));
  return wanted.map(({ pid }) => pid);
}

/** The first process of the browser: the one that started the others. */
export function browserPid(sessionFolder: string): number | undefined {
  const family = browserProcesses(sessionFolder);
  return allProcesses().find(({ pid, parent }) => family.includes(pid) && !family.includes(parent))?.pid;
}
