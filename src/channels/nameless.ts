// Names what a provider sent without an id: the same thing sent again gets the same name.
import { createHash } from 'node:crypto';

/** An id for a thing without one, from all that it says. */
export function namelessId(raw: unknown): string {
  return `none:${createHash('sha256')
    .update(JSON.stringify(raw) ?? '')
    .digest('base64url')}`;
}
