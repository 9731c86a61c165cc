// Long lists by pages: the place where a page begins, as it stands in the address, and the links below the list.
import { html } from 'hono/html';
import { z } from 'zod';
import type { Cursor } from '../database/pagination.ts';
import { readMoment } from './clean-values.ts';
import type { Markup } from './layout.ts';
import type { Visit } from './request.ts';

/** `1773136800000_<id>`: goes into an address without being escaped. */
function writeCursor({ at, id }: Cursor<Date | number>): string {
  return `${Number(at)}_${id}`;
}

/** Undefined when it is none: the list then begins at its beginning. */
export function readCursor(text: string | null | undefined): Cursor | undefined {
  const read = readPlace(text);
  const at = readMoment(read?.at);
  return read && at && { at, id: read.id };
}

/** The same in a list that is ordered by how often something came. */
export function readCount(text: string | null | undefined): Cursor<number> | undefined {
  const read = readPlace(text);
  return read && read.at <= MOST_COUNTED ? read : undefined;
}

/** PostgreSQL counts no further in its `integer`. */
const MOST_COUNTED = 2_147_483_647;

function readPlace(text: string | null | undefined): Cursor<number> | undefined {
  const [at, id] = (text ?? '').split('_');
  return Counted.safeParse({ at, id }).data;
}

const Counted = z.object({ at: z.coerce.number().int().positive(), id: z.uuid() });

/** An address with some of its query changed; blank values are left out. */
export function addressOf(path: string, query: Record<string, string | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  const written = params.toString();
  return written === '' ? path : `${path}?${written}`;
}

/**
 * Links to the first and to the next page of the list at `path`; whatever else its address asks for stays.
 *
 * @param next where the next page begins; null: there is none
 */
export function pagerOf(
  { say, query }: Visit,
  path: string,
  next: Cursor<Date | number> | string | null,
): Markup | string {
  const later = query.has('after');
  if (!later && next === null) return '';
  const at = (after: string | null): string => {
    const asked = new URLSearchParams(query);
    if (after === null) asked.delete('after');
    else asked.set('after', after);
    return asked.size === 0 ? path : `${path}?${asked}`;
  };
  return html`<nav class="pager" aria-label="${say('pages')}">
${later ? html`<a href="${at(null)}">${say('page-first')}</a>` : ''}
${next === null ? '' : html`<a rel="next" href="${at(typeof next === 'string' ? next : writeCursor(next))}">${say('page-next')}</a>`}
</nav>`;
}
