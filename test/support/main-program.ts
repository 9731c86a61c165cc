// The whole program as a process of its own, started as an operator starts it, to be ended from outside.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newWaiting, type Waiting } from './waiting.ts';

const MAIN = fileURLToPath(new URL('../../src/main.mjs', import.meta.url));
/** Migrations, register, language models: on a busy machine the start takes its time. */
const START_MS = 300_000;

export interface MainProgram {
  /** Where the console and the webhooks are. */
  url: string;
  /** Lines of standard output. */
  lines: string[];
  /** Everything on standard error. */
  errors(): string;
  /** Ends it as a loss of power would. */
  kill(): Promise<void>;
  /** Asks it to stop; answers its exit code. */
  stop(): Promise<number | null>;
  process: ChildProcess;
}

/** Starts it on a free port, with nothing of this process's environment but the path. */
export async function startMain(environment: Record<string, string>): Promise<MainProgram> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...{ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PORT: '0', LOG_LEVEL: 'warn' },
      ...{ NOTIFIER_CRON: '* * * * * *', SIMULATOR: 'off', ...environment },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const waiting: Waiting = newWaiting();
  let out = '';
  let errors = '';
  let ended = false;
  child.stdout.setEncoding('utf8').on('data', (some: string) => {
    out += some;
    waiting.ring();
  });
  child.stderr.setEncoding('utf8').on('data', (some: string) => {
    errors += some;
  });
  const exit = once(child, 'exit').then(([code]) => {
    ended = true;
    waiting.ring();
    return typeof code === 'number' ? code : null;
  });
  // Everything is said in one breath, so the first line of it is enough.
  const isUp = () => ended || /^Console .*\n/mu.test(out);
  await waiting.until(isUp, START_MS, 'the program to be up').catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  if (ended) throw new Error(`the program ended at its start: ${errors}`);
  const program: MainProgram = {
    url: /^Console +(\S+)\/console$/mu.exec(out)?.[1] ?? '',
    lines: out.trim().split('\n'),
    errors: () => errors,
    process: child,
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async stop() {
      child.kill('SIGTERM');
      return exit;
    },
  };
  return program;
}

/** A folder for what the program keeps, removed by `remove`. */
export async function dataFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'main-'));
  // The keys come to lie beside it.
  return { path: join(folder, 'data'), remove: () => rm(folder, { recursive: true, force: true }) };
}
