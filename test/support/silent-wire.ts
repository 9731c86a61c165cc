// A wire to the database that can fall silent: what is said on it vanishes, and neither end is told.
import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';
import { join } from 'node:path';

export interface SilentWire {
  /** Address of the same database, by way of the wire. */
  url: string;
  /** From now on nothing passes; whoever is connected stays so, whoever connects hears nothing. */
  fallSilent(): void;
  /** What connects from now on passes; what was connected stays silent for ever, as after a failover. */
  carry(): void;
  /** How many connections were given up by the program. */
  givenUp(): number;
  /** Ends all connections, and takes no more. */
  cut(): Promise<void>;
}

/** Lays a wire to the database of that address, whose server listens on a socket of this machine. */
export async function openSilentWire(url: string): Promise<SilentWire> {
  const there = new URL(url);
  const path = join(there.searchParams.get('host') ?? '', `.s.PGSQL.${there.port || 5432}`);
  const open = new Set<{ near: Socket; far: Socket | null; silent: boolean }>();
  let silent = false;
  let givenUp = 0;
  const server = createServer((near) => {
    const pair = { near, far: silent ? null : dial(path), silent };
    open.add(pair);
    near.on('error', () => undefined).on('data', (some) => void (pair.silent || pair.far?.write(some)));
    pair.far?.on('error', () => undefined).on('data', (some) => void (pair.silent || near.write(some)));
    pair.far?.on('close', () => pair.silent || near.destroy());
    near.on('close', () => {
      if (pair.silent) givenUp++;
      else pair.far?.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The wire has no port');
  return {
    url: `postgresql://${there.username}@127.0.0.1:${address.port}${there.pathname}`,
    fallSilent() {
      silent = true;
      for (const pair of open) pair.silent = true;
    },
    carry() {
      silent = false;
    },
    givenUp: () => givenUp,
    async cut() {
      server.close();
      for (const { near, far } of open) for (const end of [near, far]) end?.destroy();
      await once(server, 'close');
    },
  };
}
