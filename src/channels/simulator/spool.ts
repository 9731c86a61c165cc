// Bytes that telephones sent, kept sealed in a folder until the bot has fetched them, as a provider would keep them.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Seals a text under a name; under another one it does not open. @throws Error when it does not open */
export interface Sealing {
  seal(text: string, name: string): string;
  open(sealed: string, name: string): string;
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
export function openSpool(folder: string, { seal, open }: Sealing, clock: () => Date): Spool {
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
      const sealed = seal(Buffer.from(bytes).toString('base64'), name);
      await writeFile(join(folder, name), sealed, { mode: 0o600 });
      await date(name, clock().getTime());
      return name;
    },
    async fetch(ref) {
      if (!NAME.test(ref)) return undefined;
      const sealed = await readFile(join(folder, ref), 'utf8').catch(() => undefined);
      if (sealed === undefined) return undefined;
      await date(ref, clock().getTime() - DAY_MS + AFTER_FETCH_MS);
      try {
        return Buffer.from(open(sealed, ref), 'base64');
      } catch {
        return undefined;
      }
    },
  };
}
