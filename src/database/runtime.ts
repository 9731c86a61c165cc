// What whatever works while the program runs is handed; each part names beside it only what it needs of its own.

import type { Log } from '../log.ts';
import type { Database } from './client.ts';

/** Where everything is kept, what time it is, and whom to tell what went wrong. */
export interface Runtime {
  db: Database;
  /** The time that all copies agree on. */
  clock(): Date;
  log: Log;
}
