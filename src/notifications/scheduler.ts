// The clockwork: what is done every few seconds goes by a clock that nobody can set, what is done at a time of the day by
// the clock on the wall. Nothing of it ever runs twice at once.
import { type Logger, type ScheduledTask, schedule } from 'node-cron';

/**
 * Work done again and again, or at a time of the day: a cron expression with seconds, in the time of Morocco. Resolves to
 * true where there is more of it, which is begun at once.
 */
export type Task = { name: string; run(): Promise<unknown> } & ({ everyMs: number } | { cron: string });

export interface Schedule {
  /** Stops the clock; what is under way is waited for. */
  stop(): Promise<void>;
}

/** How often the clock on the wall is held against the other, and by how much they may then differ. */
const LOOK_MS = 10_000;
const SET_MS = 5_000;

/** What the library says by itself is said better here, or is nobody's business. */
const SILENT: Logger = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

/** Runs each task in its time; one that is still running is not started again. */
export function startSchedule(tasks: Task[], onError: (name: string, error: unknown) => void): Schedule {
  const running = new Map<string, Promise<unknown>>();
  let isStopped = false;
  const through = async ({ name, run }: Task): Promise<void> => {
    try {
      while ((await run()) === true && !isStopped);
    } catch (error) {
      onError(name, error);
    } finally {
      running.delete(name);
    }
  };
  const start = (task: Task): Promise<unknown> => {
    const work = running.get(task.name) ?? through(task);
    running.set(task.name, work);
    return work;
  };
  const timers = tasks.flatMap((task) =>
    'everyMs' in task ? [setInterval(() => void start(task), task.everyMs)] : [],
  );
  const quiet = { timezone: 'Africa/Casablanca', logger: SILENT, suppressMissedWarning: true };
  const daily = tasks.flatMap((task) =>
    'cron' in task ? [schedule(task.cron, () => start(task), { name: task.name, ...quiet })] : [],
  );
  timers.push(watchWall(daily));
  return {
    async stop() {
      isStopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all(daily.map((task) => task.stop()));
      await Promise.all(running.values());
    },
  };
}

/** When the clock on the wall was set, each daily task looks anew for its next time: it may wait for one long past. */
function watchWall(daily: ScheduledTask[]): NodeJS.Timeout {
  const ahead = (): number => Date.now() - performance.now();
  let before = ahead();
  return setInterval(() => {
    const now = ahead();
    if (Math.abs(now - before) < SET_MS) return;
    before = now;
    for (const task of daily) void Promise.resolve(task.stop()).then(() => task.start());
  }, LOOK_MS);
}
