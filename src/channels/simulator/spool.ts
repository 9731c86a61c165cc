// Bytes that telephones sent, kept in a folder until the bot has fetched them, as a provider would keep them.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Spool {
  /** Writes the bytes and answers with the name to fetch them by. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Undefined when the name is not ours or the bytes are gone. */
  fetch(ref: string): Promise<Uint8Array | undefined>;
  /** Removes what was fetched a while ago, and what nobody fetched in a day. */
  sweep(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A fetch may be repeated: whoever fetched may have fallen before the bytes were safe elsewhere. */
const AFTER_FETCH_MS = 10 * 60 * 1000;
const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens a spool in `folder`, which is made at the first file. Times come from `clock`. */
export function openSpool(folder: string, clock: () => Date): Spool {
  const fetched = new Map<string, number>();
  let sweptAt = 0;

  async function sweep(): Promise<void> {
    const now = clock().getTime();
    sweptAt = now;
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((name) => NAME.test(name))) {
      const path = join(folder, name);
      const since = (await stat(path).catch(() => undefined))?.mtimeMs ?? now;
      const done = now - (fetched.get(name) ?? now) >= AFTER_FETCH_MS;
      if (!done && now - since < DAY_MS) continue;
      await rm(path, { force: true });
      fetched.delete(name);
    }
  }

  return {
    sweep,
    async keep(bytes) {
      const now = clock();
      if (now.getTime() - sweptAt >= AFTER_FETCH_MS) await sweep();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = randomUUID();
      await writeFile(join(folder, name), bytes, { mode: 0o600 });
      // The age is counted by the same clock that will judge it.
      await utimes(join(folder, name), now, now);
      return name;
    },
    async fetch(ref) {
      if (!NAME.test(ref)) return undefined;
      const bytes = await readFile(join(folder, ref)).catch(() => undefined);
      if (bytes) fetched.set(ref, clock().getTime());
      return bytes;
    },
  };
}
