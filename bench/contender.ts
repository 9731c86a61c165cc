// How a contender talks to the benchmark: it plays on request, and tells what its process used meanwhile.
import type { Played, ScriptOf } from './script.ts';

export interface Contender {
  /** Plays in memory; contenders on a stand-in are played by the street instead. */
  play(atOnce: number, rounds: number, first: number, scriptOf?: ScriptOf): Promise<Played>;
  stop(): Promise<void>;
}

export type Order =
  | { do: 'play'; atOnce: number; rounds: number; first: number }
  | { do: 'usage' }
  | { do: 'stop' };

/** Processor time and memory of a process. */
export interface Usage {
  /** Milliseconds since its start. */
  cpuMs: number;
  memoryMb: number;
}

/** Obeys the benchmark until it says stop. */
export function runContender({ play, stop }: Contender): void {
  const usage = (): Usage => {
    const { user, system } = process.cpuUsage();
    return { cpuMs: (user + system) / 1000, memoryMb: process.memoryUsage.rss() / 1e6 };
  };
  process.on('message', async (order: Order) => {
    if (order.do === 'usage') process.send?.({ usage: usage() });
    if (order.do === 'play') process.send?.({ played: await play(order.atOnce, order.rounds, order.first) });
    if (order.do === 'stop') {
      await stop();
      process.disconnect?.();
      process.exit(0);
    }
  });
  // Nobody is left to play for.
  process.once('disconnect', () => process.exit());
  process.send?.({ ready: true });
}
