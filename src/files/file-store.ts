// Where the bytes of photos, voice notes and documents live: a folder, each file sealed and its owner's alone.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lookInside, readAll, readBytes, sealBytes } from '../database/encryption/encrypted-file.ts';
import type { Ring } from '../database/encryption/key-ring.ts';
import { type Content, endingOf, readContent } from './content-type.ts';
import { remakeFilm, remakeSound } from './decoder-worker.ts';
import { remake } from './pictures.ts';

/** Recordings of the program's own words are read where they come with it, and never removed. */
const PROGRAM = join(import.meta.dirname, '../..');
const isOurs = (path: string): boolean => /^locales\/[\w-]+\/voice\/[\w-]+\.ogg$/u.test(path);
/** A shelf and a name on it, as `keep` makes them: nothing that climbs out of the folder. */
const KEPT = /^[\w-]+\/[\w-][\w.-]*$/u;

/** Whether a path leads to a file that was kept, and to no recording of the program's own words. */
export const isKept = (path: string): boolean => KEPT.test(path);

export interface StoredFile {
  path: string;
  mimeType: string;
  size: number;
  sha256: string;
}

/** A file that is there: its bytes come piece by piece, however large it is. */
export interface OpenFile {
  size: number;
  /** From one byte to another, both included; all of them unless told. */
  bytes(from?: number, to?: number): AsyncIterable<Uint8Array>;
}

export interface Files {
  /**
   * Keeps the bytes, sealed. Pictures are drawn anew, which drops the place and the camera written inside them; sounds
   * and films that no browser plays are made playable, or kept as they are if they cannot be.
   * @returns null when the content is of no kind we take.
   */
  keep(bytes: Uint8Array): Promise<StoredFile | null>;
  /** Keeps what the program wrote itself, sealed and as it is. */
  keepOwn(bytes: Uint8Array, mimeType: string): Promise<StoredFile>;
  /** @throws Error when there is no such file, or it was altered. */
  read(path: string): Promise<Uint8Array>;
  /** @throws Error when there is no such file. */
  open(path: string): Promise<OpenFile>;
  remove(path: string): Promise<void>;
  /** Seals anew what the first key of the ring did not seal. False: nothing was to be done, or there is no such file. */
  reseal(path: string): Promise<boolean>;
  /** How many bytes the disk still takes. */
  free(): Promise<number>;
}

/** Opens the file store in a folder. What was kept there before files were sealed stays readable. */
export function openFiles(folder: string, ring: Ring): Files {
  const placeOf = (path: string): string => {
    if (!KEPT.test(path)) throw new Error('This is no path of the file store');
    return join(folder, path);
  };
  const all = async (path: string): Promise<Uint8Array> =>
    withFile(placeOf(path), (file) => readAll(file, ring, path));
  const store = async ({ bytes, mimeType }: Made): Promise<StoredFile> => {
    const id = randomUUID();
    const path = `${id.slice(0, 2)}/${id}.${endingOf(mimeType)}`;
    await mkdir(dirname(placeOf(path)), { recursive: true, mode: 0o700 });
    await write(placeOf(path), sealBytes(bytes, ring.first(), path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path, mimeType, size: bytes.length, sha256 };
  };
  return {
    async keep(given) {
      const content = await readContent(given);
      const made = content && (await prepared(given, content));
      return made ? store(made) : null;
    },
    keepOwn: (bytes, mimeType) => store({ bytes, mimeType }),
    read: (path) => (isOurs(path) ? readFile(join(PROGRAM, path)) : all(path)),
    async open(path) {
      const place = placeOf(path);
      const { size } = await withFile(place, lookInside);
      return {
        size,
        async *bytes(from = 0, to = size - 1) {
          await using file = await open(place, 'r');
          yield* readBytes(file, { ring, name: path, from, to });
        },
      };
    },
    remove: async (path) => (isOurs(path) ? undefined : rm(placeOf(path), { force: true })),
    async reseal(path) {
      if (isOurs(path)) return false;
      const inside = await withFile(placeOf(path), lookInside).catch(() => null);
      if (inside === null || inside.keyId === ring.first().id) return false;
      await write(placeOf(path), sealBytes(await all(path), ring.first(), path));
      return true;
    },
    async free() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}

async function withFile<T>(place: string, act: (file: FileHandle) => Promise<T>): Promise<T> {
  await using file = await open(place, 'r');
  return await act(file);
}

/** Aside first: whoever reads meanwhile reads the old file to its end. */
async function write(place: string, bytes: Uint8Array): Promise<void> {
  const aside = `${place}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(aside, bytes, { mode: 0o600, flag: 'wx', flush: true });
    await rename(aside, place);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

interface Made {
  bytes: Uint8Array;
  mimeType: string;
}

/** The bytes as they are kept; null: nothing could be made of them. */
async function prepared(bytes: Uint8Array, { form, mimeType, plays }: Content): Promise<Made | null> {
  const asItIs = { bytes, mimeType };
  switch (form) {
    case 'picture': {
      const picture = await remake(bytes, mimeType);
      return picture && { bytes: picture, mimeType: 'image/jpeg' };
    }
    case 'sound': {
      const sound = plays ? null : await remakeSound(bytes);
      return sound ? { bytes: sound, mimeType: 'audio/ogg' } : keepable(asItIs);
    }
    case 'film': {
      const film = mimeType === 'video/webm' ? null : await remakeFilm(bytes, plays);
      return film ? { bytes: film, mimeType: 'video/mp4' } : keepable(asItIs);
    }
    case 'paper':
      return asItIs;
  }
}

/** What could not be made anew is offered to staff as a file, if it is of a kind their own programs may open. */
function keepable(made: Made): Made | null {
  return endingOf(made.mimeType) === 'bin' ? null : made;
}
