// Bytes that telephones sent, kept sealed in a folder until the bot has fetched them, as a provider would keep them.
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Seals bytes for the file of a name; under another one it does not open. @throws Error when it does not open */
export interface Sealing {
  seal(bytes: Uint8Array, name: string): Uint8Array;
  read(file: FileHandle, name: string): Promise<Uint8Array>;
}

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
export function openSpool(folder: string, { seal, read }: Sealing, clock: () => Date): Spool {
  /** It goes a day after this: the file itself bears it, so that a restart forgets nothing. */
  const date = (name: string, at: number) => utimes(join(folder, name), new Date(at), new Date(at));
  return {
    async sweep() {
      const now = clock().getTime();
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((each) => NAME.test(each))) {
        const path = join(folder, name);
        const since = (await stat(path).catch(() => undefined))?.mtimeMs ?? now;
        if (now - since >= DAY_MS) await rm(path, { force: true });
      }
    },
    async keep(bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = randomUUID();
      await writeFile(join(folder, name), seal(bytes, name), { mode: 0o600 });
      await date(name, clock().getTime());
      return name;
    },
    async fetch(ref) {
      if (!NAME.test(ref)) return undefined;
      await using file = await open(join(folder, ref), 'r').catch(() => null);
      if (file === null) return undefined;
      await date(ref, clock().getTime() - DAY_MS + AFTER_FETCH_MS);
      return await read(file, ref).catch(() => undefined);
    },
  };
}
