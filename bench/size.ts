// How long a bench takes, and how much it takes on: all of it, or so little that somebody can wait for it.

/** `SHORT=1`: each bench in about a minute, printed and not written down. */
export const SHORT = process.env.SHORT === '1';

/** What the bench takes by default, and what it takes in the short form. */
export const either = <T>(full: T, short: T): T => (SHORT ? short : full);

/** `CONVERSATIONS=1000000 npm run bench -- growth`: how many there are, each with ten messages. */
export const CONVERSATIONS = Number(process.env.CONVERSATIONS ?? either(100_000, 10_000));

/** `SHARE=0.1`: a tenth of all else that a commune has after years, for a machine that has no time. */
export const SHARE = Number(process.env.SHARE ?? either(1, 0.02));

/** `AT_ONCE=1,64`: how many people write at once, each of them waiting for every answer. */
export const AT_ONCE = (process.env.AT_ONCE ?? either('1,16,64,256', '1,64')).split(',').map(Number);

/** `ROUNDS=5`: how often each contestant has its turn. */
export const ROUNDS = Number(process.env.ROUNDS ?? either(3, 1));

/** `SECONDS=10`: about so long each time. */
export const SECONDS = Number(process.env.SECONDS ?? either(4, 1));
