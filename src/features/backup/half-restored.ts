// A restore that was cut short, and the program that finds it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Everything is made in here first. A program that finds it knows that a restore was cut short. */
export const HALF = 'restoring';

/** @throws Error where a restore was cut short: nothing may begin there as if there had never been anything */
export function refuseHalfRestored(dataDir: string): void {
  if (existsSync(join(dataDir, HALF)))
    throw new Error(
      `A restore into ${dataDir} was cut short: run npm run restore again, or remove ${join(dataDir, HALF)}`,
    );
}
