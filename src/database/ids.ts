// New ids: UUIDs of version 7 (RFC 9562, 5.7), which rise with time so that indexes grow at their end.
import { randomFillSync } from 'node:crypto';

const POOL = Buffer.allocUnsafe(16 * 256);
let used = POOL.length;

/** The 12 bits behind the milliseconds count up (RFC 9562, 6.2, method 1): what was made first stands first. */
const MOST_IN_ONE_MS = 0xfff;
/** Begun at random in the lower half, so that there is always room above. */
const FIRST_IN_ONE_MS = 0x7ff;

let newest = 0;
let counter = 0;

/**
 * A new id, greater than every one made here before, also within a millisecond and when the clock is set back.
 * Randomness is drawn for 256 ids at a time: one system call instead of 256.
 */
export function newId(now = Date.now()): string {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const at = used;
  used += 16;
  if (now > newest) {
    newest = now;
    counter = POOL.readUInt16BE(at + 6) & FIRST_IN_ONE_MS;
  } else if (++counter > MOST_IN_ONE_MS) {
    newest++;
    counter = POOL.readUInt16BE(at + 6) & FIRST_IN_ONE_MS;
  }
  POOL.writeUIntBE(newest, at, 6);
  POOL.writeUInt16BE(0x7000 | counter, at + 6);
  POOL[at + 8] = 0x80 | ((POOL[at + 8] ?? 0) & 0x3f);
  const hex = POOL.toString('hex', at, at + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
