// Names what a provider sent without an id: the same thing sent again gets the same name.
import { createHash } from 'node:crypto';
import { inspect } from 'node:util';

/** Deeper is nothing that anybody says. */
const DEEPEST = 20;

/** An id for a thing without one, from all that it says. */
export function namelessId(raw: unknown): string {
  return `none:${createHash('sha256').update(written(raw)).digest('base64url')}`;
}

/** What is nested deeper than JSON can be written is told as far down as anybody looks. */
function written(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? '';
  } catch {
    return inspect(raw, { depth: DEEPEST, breakLength: Number.POSITIVE_INFINITY });
  }
}
