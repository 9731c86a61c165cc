// A folder that nobody else on the machine can look into.
import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Closes the folder and what lies in it to everybody else, whatever it was made with.
 *
 * @throws Error `ENOTDIR` where a file has that name: it belongs to something else, and is left as it is
 */
export async function closeFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  // The slash at the end is only followed where a folder lies.
  await chmod(`${folder}/`, 0o700);
}

/** Step by step: asked for all at once where nothing can be made, as below /proc, Node tries for ever. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
