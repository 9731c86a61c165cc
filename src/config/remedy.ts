// Says which setting an error of the start comes from and what to do: an operator cannot guess it from "EACCES".
import { sep } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.ts';

/** What a failed call of the system or of the database says of itself. */
const Failure = z.object({ code: z.string(), syscall: z.string().optional(), path: z.string().optional() });
type Failure = z.infer<typeof Failure>;

type Settings = Pick<Config, 'host' | 'port' | 'dataDir' | 'keysDir' | 'databaseUrl'>;

/** Why nobody can listen there, by the code of the system. */
const LISTENING: Record<string, (settings: Settings) => string> = {
  EADDRINUSE: ({ port }) =>
    `PORT: another program listens on ${port} already; stop it or choose another port`,
  EACCES: ({ port }) => `PORT: ${port} is not allowed to this user; choose one above 1023`,
  EADDRNOTAVAIL: ({ host }) => `HOST: ${host} is no address of this machine`,
  ENOTFOUND: ({ host }) => `HOST: ${host} is no address of this machine`,
};

/** Why the database is not reached, by the code of the system or of PostgreSQL. */
const REACHING: Record<string, string> = {
  ECONNREFUSED: 'nobody listens at that host and port; is PostgreSQL running?',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host, or no name service',
  ETIMEDOUT: 'the host does not answer; is a firewall between?',
  EHOSTUNREACH: 'the host cannot be reached',
  ENOENT: 'there is no such socket; is PostgreSQL running?',
  '28P01': 'the user or the password is wrong',
  '28000': 'PostgreSQL does not let this user in (pg_hba.conf)',
  '3D000': 'there is no database of that name; create it first',
  '42501': 'the user may not create tables there',
};

/** @returns one line that names the setting, where one is known to be the cause; else the words of the error */
export function remedyOf(error: unknown, settings: Settings): string {
  const words = error instanceof Error ? error.message : String(error);
  const { success, data: failure } = Failure.safeParse(error);
  if (!success) return words;
  return listening(failure, settings) ?? writing(failure, settings) ?? reaching(failure, settings) ?? words;
}

function listening({ code, syscall }: Failure, settings: Settings): string | undefined {
  const isOurs = syscall === 'listen' || (syscall === 'getaddrinfo' && settings.databaseUrl === null);
  return isOurs ? LISTENING[code]?.(settings) : undefined;
}

function writing({ code, path }: Failure, { dataDir, keysDir }: Settings): string | undefined {
  if (path === undefined) return undefined;
  const lies = (folder: string) =>
    path === folder || path.startsWith(folder + sep) || folder.startsWith(path + sep);
  const name = lies(keysDir) && !lies(dataDir) ? 'KEYS_DIR' : lies(dataDir) ? 'DATA_DIR' : undefined;
  return (
    name && `${name}: ${path} cannot be made or written (${code}); choose a folder that belongs to this user`
  );
}

function reaching({ code }: Failure, { databaseUrl }: Settings): string | undefined {
  const why = databaseUrl === null ? undefined : REACHING[code];
  return why && `DATABASE_URL: ${why}`;
}
