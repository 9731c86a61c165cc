// Where the bytes of photos, voice notes and documents live: a folder by default.
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { type Content, endingOf, readContent } from './content.ts';
import { remake } from './pictures.ts';
import { remakeFilm, remakeSound } from './workshop.ts';

/** Recordings of the program's own words are read where they come with it, and never removed. */
const PROGRAM = join(import.meta.dirname, '../..');
const isOurs = (path: string): boolean => /^locales\/[\w-]+\/voice\/[\w-]+\.ogg$/u.test(path);

export interface StoredFile {
  path: string;
  mimeType: string;
  size: number;
  sha256: string;
}

export interface Files {
  /**
   * Keeps the bytes. Pictures are drawn anew, which drops the place and the camera written inside them; sounds and
   * films that no browser plays are made playable, or kept as they are if they cannot be.
   * @returns null when the content is of no kind we take.
   */
  keep(bytes: Uint8Array): Promise<StoredFile | null>;
  read(path: string): Promise<Uint8Array>;
  remove(path: string): Promise<void>;
}

/** Opens the file store in a folder. */
export function openFiles(folder: string): Files {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    async keep(given) {
      const content = await readContent(given);
      const made = content && (await prepared(given, content));
      if (!made) return null;
      const { bytes, mimeType } = made;
      const id = randomUUID();
      const path = `${id.slice(0, 2)}/${id}.${endingOf(mimeType)}`;
      await disk.put(path, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { path, mimeType, size: bytes.length, sha256 };
    },
    async read(path) {
      return isOurs(path) ? readFile(join(PROGRAM, path)) : disk.getBytes(path);
    },
    remove: async (path) => (isOurs(path) ? undefined : disk.delete(path)),
  };
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
