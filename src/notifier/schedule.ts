// The clock of the program: the notifier, the outbox and the waiting files, each never twice at once.
import { schedule } from 'node-cron';

export interface Task {
  name: string;
  /** Cron expression with seconds. */
  cron: string;
  run(): Promise<unknown>;
}

export interface Schedule {
  /** Stops the clock; what is under way is waited for. */
  stop(): Promise<void>;
}

/** Runs each task by its expression, in the time of Morocco; a task still running is not started again. */
export function startSchedule(tasks: Task[], onError: (name: string, error: unknown) => void): Schedule {
  const running = new Set<Promise<unknown>>();
  const scheduled = tasks.map(({ name, cron, run }) =>
    schedule(
      cron,
      async () => {
        const work = run().catch((error: unknown) => onError(name, error));
        running.add(work);
        await work;
        running.delete(work);
      },
      { name, noOverlap: true, timezone: 'Africa/Casablanca' },
    ),
  );
  return {
    async stop() {
      await Promise.all(scheduled.map((task) => task.stop()));
      await Promise.all(running);
    },
  };
}
