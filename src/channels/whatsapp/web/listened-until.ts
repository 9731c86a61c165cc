// Until when this account was listened to: what is older was said to somebody else, or answered by now.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** After a longer break nobody waits for an answer any more. */
const LONGEST_BREAK_MS = 24 * 3_600_000;
const FILE = 'listened.json';

const Mark = z.object({ account: z.string(), at: z.number() });

/**
 * Since when unread messages are to be answered, in milliseconds. An account that is paired for the first time begins at
 * `begun`; one known from before, where it was left, but at most a day ago.
 */
export async function listenedUntil(
  folder: string,
  account: string,
  begun: number,
  now: number,
): Promise<number> {
  const mark = await readMark(folder);
  if (mark?.account !== hashOf(account)) return begun;
  return Math.max(Math.min(mark.at, now), now - LONGEST_BREAK_MS);
}

/** Notes that everything up to this moment was taken in. */
export async function noteListened(folder: string, account: string, at: number): Promise<void> {
  await writeFile(join(folder, FILE), JSON.stringify({ account: hashOf(account), at }), { mode: 0o600 });
}

async function readMark(folder: string): Promise<z.infer<typeof Mark> | undefined> {
  try {
    return Mark.safeParse(JSON.parse(await readFile(join(folder, FILE), 'utf8'))).data;
  } catch {
    // Not there yet, or not written to its end.
    return undefined;
  }
}

/** The number itself is nobody's business. */
const hashOf = (account: string): string => createHash('sha256').update(account).digest('base64url');
