// How one promise becomes one test.
import type { Stage } from './stage.ts';

/** Puts one promise to the test. `skip` leaves it, visibly, where a provider has no such thing. */
export type Promise_ = (
  name: string,
  body: (stage: Stage, skip: (reason: string) => void) => Promise<void> | Promise<unknown>,
) => void;
