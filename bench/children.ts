// Contenders in processes of their own, so that what each uses can be told apart.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Order, Usage } from './contender.ts';
import type { Played } from './script.ts';

interface Word {
  ready?: true;
  root?: string;
  token?: string;
  usage?: Usage;
  played?: Played;
}

export interface Child {
  /** What the street says at its start. */
  root: string;
  token: string;
  play(atOnce: number, rounds: number, first: number): Promise<Played>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a contender and waits until it is ready. `says` waits for the street's address too. */
export async function startChild(file: string, args: string[], says = false): Promise<Child> {
  const child = fork(join(import.meta.dirname, file), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await hear(child, 'ready');
  const { root = '', token = '' } = says ? await hear(child, 'root') : {};
  const ask = async (order: Order, word: keyof Word) => {
    child.send(order);
    return hear(child, word);
  };
  return {
    root,
    token,
    async play(atOnce, rounds, first) {
      const { played } = await ask({ do: 'play', atOnce, rounds, first }, 'played');
      if (!played) throw new Error(`${file} played nothing`);
      return played;
    },
    async usage() {
      return (await ask({ do: 'usage' }, 'usage')).usage ?? { cpuMs: 0, memoryMb: 0 };
    },
    async stop() {
      if (!child.connected) return;
      child.send({ do: 'stop' } satisfies Order);
      await once(child, 'exit');
    },
  };
}

function hear(child: ChildProcess, word: keyof Word): Promise<Word> {
  return new Promise((resolve, reject) => {
    const listener = (said: Word) => {
      if (!(word in said)) return;
      child.off('message', listener);
      child.off('exit', died);
      resolve(said);
    };
    const died = (code: number | null) => reject(new Error(`a contender ended with ${code}`));
    child.on('message', listener);
    child.once('exit', died);
  });
}
