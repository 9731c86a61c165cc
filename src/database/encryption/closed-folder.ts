// A folder that nobody else on the machine can look into.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What anybody but the owner may do. */
const OTHERS = 0o077;
/** What the system puts into a disk of its own. */
const OF_THE_DISK = 'lost+found';

/**
 * Makes the folder, and closes it and what lies in it to everybody else. One with things in it that are not ours is
 * left as it is: it may be the home of somebody, or of the system.
 *
 * @param isOurs whether something of this name belongs to us
 * @returns whether it is closed now
 * @throws Error `ENOTDIR` where a file has that name: it belongs to something else, and is left as it is
 */
export async function closeFolder(
  folder: string,
  isOurs: (name: string) => boolean = () => false,
): Promise<boolean> {
  await makeFolder(folder);
  const isWhollyOurs = await holdsOnly(folder, isOurs);
  if (await isClosed(`${folder}/`)) return true;
  if (!isWhollyOurs) return false;
  await chmod(`${folder}/`, 0o700);
  return true;
}

/** What lies in the data folder, and what is being made or put away there. */
const OF_DATA = /^(files|notes|erased|restoring|simulator|whatsapp)$|^database|\.key$/u;
export const isOfData = (name: string): boolean => OF_DATA.test(name);

/** Whether nothing lies in a folder but what is ours: only such a one may be changed. */
export async function holdsOnly(folder: string, isOurs: (name: string) => boolean): Promise<boolean> {
  // The slash at the end is only followed where a folder lies.
  return (await readdir(`${folder}/`)).every((name) => name === OF_THE_DISK || isOurs(name));
}

/** Closes a file of ours to everybody else. False: it is open to others, and this user may not change that. */
export async function closeFile(file: string): Promise<boolean> {
  if (await isClosed(file)) return true;
  return chmod(file, 0o600).then(
    () => true,
    () => false,
  );
}

async function isClosed(path: string): Promise<boolean> {
  return ((await stat(path)).mode & OTHERS) === 0;
}

/** Step by step: asked for all at once where nothing can be made, as below /proc, Node tries for ever. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
