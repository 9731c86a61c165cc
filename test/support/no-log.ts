// A log that nobody reads.
import type { Log } from '../../src/log.ts';

/** Takes everything and keeps nothing; `{ ...NO_LOG, warn }` listens to one kind. */
export const NO_LOG: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
