// The keys of tests.
import { ringOf } from '../../src/store/keys.ts';

/** One key, the same in every test. */
export const RING = ringOf([Buffer.alloc(32, 7)]);
