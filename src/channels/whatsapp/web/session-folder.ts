// The folder that holds the session: whoever can read it is the account.
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import wweb from 'whatsapp-web.js';

const PROFILE = 'session';
const LOCKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/** Makes the folder for nobody but us. */
export async function makeSessionFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/**
 * Takes away the lock that a browser of another host (a container with a new name) left behind.
 * Only for the holder of the account: otherwise the lock may be a living browser's.
 */
export async function removeForeignLocks(folder: string): Promise<void> {
  for (const lock of LOCKS) await rm(join(folder, PROFILE, lock), { force: true });
}

/** Forgets the pairing, after the phone has ended it. */
export async function forgetSession(folder: string): Promise<void> {
  await rm(join(folder, PROFILE), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Keeps the session in the folder; a logout only ends the browser, the folder is emptied once it is closed. */
export class SessionInFolder extends wweb.LocalAuth {
  constructor(folder: string) {
    super({ dataPath: folder });
  }

  // The library deletes the profile under the running browser, and its failure would end this program.
  override logout = async (): Promise<void> => {};
}
