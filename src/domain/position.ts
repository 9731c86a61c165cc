// Reads a position out of what somebody wrote: numbers, a link to a map, a plus code.
import { decode, expand } from 'pluscodes';
import { readMapLink } from './map-links.ts';
import { beside, readCoordinates } from './notation.ts';
import type { Position } from './similar.ts';

/** `rest`: the words beside it. `unread`: a link to a map that cannot be read without following it. */
export type Found =
  | { kind: 'position'; at: Position; rest: string; short?: true }
  | { kind: 'unread'; rest: string };

const LETTERS = '23456789CFGHJMPQRVWX';
const CODE = new RegExp(
  `(?<![\\p{L}\\d])((?:[${LETTERS}]{4}|[${LETTERS}]{6}|[${LETTERS}]{8})\\+[${LETTERS}]{2,3})(?![\\p{L}\\d])`,
  'iu',
);

/** The position in a text, if there is one; `near` says which of several a short code means. */
export function readPosition(text: string, near: Position): Found | null {
  const link = readMapLink(text, near);
  if (link?.kind === 'position') return link;
  const code = readPlusCode(link?.link ?? text, near);
  if (code) return link ? { ...code, rest: link.rest } : code;
  if (link) return { kind: 'unread', rest: link.rest };
  const written = readCoordinates(text, near);
  return written ? { kind: 'position', ...written } : null;
}

/** `short`: it was counted from `near`, and means something else where another town is named beside it. */
function readPlusCode(text: string, near: Position): Found | null {
  const found = CODE.exec(text);
  const code = found?.[1]?.toUpperCase();
  if (!found || code === undefined) return null;
  const plus = code.indexOf('+');
  const short = plus < 8;
  // Two digits behind the plus are some ten metres; more of them cannot be expanded.
  const whole = short ? expand(code.slice(0, plus + 3), near) : code;
  const at = whole ? decode(whole) : null;
  if (!at) return null;
  return {
    kind: 'position',
    at: { latitude: at.latitude, longitude: at.longitude },
    rest: beside(text.replace(found[0], ' ')),
    ...(short && { short: true as const }),
  };
}
