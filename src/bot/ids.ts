// New ids: UUIDs of version 7 (RFC 9562, 5.7), which rise with time so that indexes grow at their end.
import { randomFillSync } from 'node:crypto';

const POOL = Buffer.allocUnsafe(16 * 256);
let used = POOL.length;

/** A new id. Randomness is drawn for 256 ids at a time: one system call instead of 256. */
export function newId(now = Date.now()): string {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const at = used;
  used += 16;
  POOL.writeUIntBE(now, at, 6);
  POOL[at + 6] = 0x70 | ((POOL[at + 6] ?? 0) & 0x0f);
  POOL[at + 8] = 0x80 | ((POOL[at + 8] ?? 0) & 0x3f);
  const hex = POOL.toString('hex', at, at + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
