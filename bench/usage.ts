// What processes cost, as the system counts it: memory shared between them is divided among them.
import { readFileSync } from 'node:fs';

/** Proportional set size of these processes together, megabytes; those that have ended count nothing. */
export function memoryOf(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + memoryOfOne(pid), 0);
}

function memoryOfOne(pid: number): number {
  try {
    const kib = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return (Number(kib ?? 0) * 1024) / 1e6;
  } catch {
    return 0;
  }
}

/** Ticks of the system's clock a second, as Linux has them on every machine we know. */
const TICKS = 100;

/** Processor time that these processes have used so far, milliseconds. */
export function cpuOf(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid, 2), 0) * (1000 / TICKS);
}

/** The same for a process and its children, those included that have ended. */
export function cpuOfFamily(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + ticksOf(each, 4), 0) * (1000 / TICKS);
}

/** In user mode and in the system; then the same of children that have ended. */
function ticksOf(pid: number, figures: 2 | 4): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 11 + figures).reduce((sum, ticks) => sum + Number(ticks), 0);
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  } catch {
    return [];
  }
}
