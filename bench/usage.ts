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
  return pids.reduce((sum, pid) => sum + cpuOfOne(pid), 0);
}

function cpuOfOne(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
  } catch {
    return 0;
  }
}
