// Long lists by pages: the place where a page begins, as it stands in the address, and the links below the list.
import { html } from 'hono/html';
import { z } from 'zod';
import type { Cursor } from '../database/idempotency.ts';
import type { Markup } from './layout.ts';
import type { Visit } from './request.ts';
import { readMoment } from './sanitize.ts';

/** `1773136800000_<id>`: goes into an address without being escaped. */
export function writePlace({ at, id }: Cursor): string {
  return `${at.getTime()}_${id}`;
}

/** Undefined when it is none: the list then begins at its beginning. */
export function readPlace(text: string | null | undefined): Cursor | undefined {
  const [time, id] = (text ?? '').split('_');
  const at = readMoment(Number(time));
  if (id === undefined || at === undefined || !z.uuid().safeParse(id).success) return undefined;
  return { at, id };
}

/** An address with some of its query changed; blank values are left out. */
export function addressOf(path: string, query: Record<string, string | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  const written = params.toString();
  return written === '' ? path : `${path}?${written}`;
}

/** Links to the first and to the next page. `query` is what stays the same from page to page. */
export function pagerOf(
  { say, query: asked }: Visit,
  path: string,
  query: Record<string, string | undefined>,
  next: Cursor | null,
): Markup | string {
  const later = asked.has('after');
  if (!later && next === null) return '';
  return html`<nav class="pager" aria-label="${say('pages')}">
${later ? html`<a href="${addressOf(path, query)}">${say('page-first')}</a>` : ''}
${next === null ? '' : html`<a rel="next" href="${addressOf(path, { ...query, after: writePlace(next) })}">${say('page-next')}</a>`}
</nav>`;
}
