// As whom the embedded PostgreSQL runs: PostgreSQL refuses to run as root, so root must name somebody else.
import { execFile } from 'node:child_process';
import { chmod, chown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { holdsOnly, isOfData } from '../encryption/closed-folder.ts';

const run = promisify(execFile);

/** The user of the server process; `null` means: the same as ours. */
export type ServerUser = { uid: number; gid: number; passesFolders: boolean } | null;

/**
 * Picks the user that the server runs as. An ordinary user runs it as itself. Root runs it as the owner of an
 * existing cluster, else as `postgres`, which is created if the system has none.
 *
 * @param cluster folder of the database, which may not exist yet
 * @param program full path of the server program
 * @throws Error where root finds no way to another user
 */
export async function serverUser(cluster: string, program: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  const found = (await ownerOf(cluster)) ?? (await accountOf('postgres')) ?? (await createAccount());
  await letPass(dirname(cluster), found.gid);
  const open = await Promise.all([cluster, program].map((path) => isOpenTo(dirname(path), found)));
  return { ...found, passesFolders: open.every(Boolean) };
}

/**
 * How to start a program as that user. Where a folder above the data or the program is closed to everyone but root
 * (a clone below /root), the one right to pass closed folders is lent to the server; it stays an ordinary user.
 */
export function commandAs(user: ServerUser, program: string, args: string[]) {
  if (user === null) return { command: program, args, options: {} };
  if (user.passesFolders) return { command: program, args, options: { uid: user.uid, gid: user.gid } };
  // The security bit lets the right count where a program asks "may I?" before it tries, as initdb does.
  const lent = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const who = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return { command: 'setpriv', args: [...who, ...lent, '--', program, ...args], options: {} };
}

/** The folder that holds the cluster stays closed to everybody else: the server passes through, and lists nothing. */
async function letPass(folder: string, gid: number): Promise<void> {
  // The home of somebody, or of the system, is left as it is: what the server lacks there is lent to it.
  if (!(await holdsOnly(folder, isOfData))) return;
  await chown(folder, 0, gid);
  await chmod(folder, 0o710);
}

async function ownerOf(folder: string) {
  const found = await stat(folder).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

async function accountOf(name: string) {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function createAccount() {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ];
  for (const [command, args] of ways) {
    await run(command, args).catch(() => undefined);
    const account = await accountOf('postgres');
    if (account) return account;
  }
  throw new Error(
    'PostgreSQL does not run as root and no user "postgres" could be made: start as an ordinary user, or set DATABASE_URL',
  );
}

/** Whether that user may pass through a folder and all above it. */
async function isOpenTo(folder: string, user: { uid: number; gid: number }): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  const shift = found?.uid === user.uid ? 6 : found?.gid === user.gid ? 3 : 0;
  if (found && ((found.mode >> shift) & 1) === 0) return false;
  const above = dirname(folder);
  return above === folder ? true : isOpenTo(above, user);
}
