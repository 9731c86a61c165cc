// Cleans what comes in with a request before anybody reads it: the database refuses some letters, and times have ends.
import { isAway } from '../database/errors.ts';

/** NUL, the other control letters but tab and line feed, and halves of letters: none of them can be stored. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that go.
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Cs}/gu;

/** Marks that turn the direction of what follows them, and letters without width: by them a name passes for another. */
const UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A value as it may be read, searched for and stored. */
export function clean(value: string): string {
  return value.replaceAll('\r\n', '\n').replaceAll(UNFIT, '').replaceAll(UNSEEN, '');
}

/** Cleans each name and value; of a repeated name the last value stays. */
export function cleanAll(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries([...pairs].map(([name, value]) => [clean(name), clean(value)]));
}

/** From the first day of the program's commune to the end of any plan: a moment outside is no moment of ours. */
const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2200, 0, 1);

/** A moment written in an address, as a date or in milliseconds; undefined when it is none we could have written. */
export function readMoment(text: string | number | null | undefined): Date | undefined {
  const at = new Date(text ?? Number.NaN);
  return at.getTime() >= FIRST && at.getTime() <= LAST ? at : undefined;
}

/** Why a request cannot be answered through no fault of the page, as a status of HTTP; null when the fault is ours. */
export function faultOf(thrown: unknown): 400 | 404 | 409 | 413 | 503 | null {
  if (thrown instanceof TooLarge) return 413;
  if (thrown instanceof URIError) return 400;
  if (isAway(thrown)) return 503;
  if (!(thrown instanceof Error) || !('code' in thrown)) return null;
  // A row that is named and is not there, or no longer: a department, a colleague, a case.
  if (thrown.code === 'P2003') return 409;
  return thrown.code === 'P2025' ? 404 : null;
}

/** The form is larger than we read. */
export class TooLarge extends Error {}
