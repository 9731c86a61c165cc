// Where the bytes of photos, voice notes and documents live: a folder by default.
import { createHash, randomUUID } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import sharp from 'sharp';

/** Kinds taken from citizens and staff, by what the bytes are and not by what they are called. */
const ACCEPTED =
  /^(image\/(jpeg|png|webp|heic|heif|gif)|audio\/(ogg|opus|mpeg|mp4|aac|x-m4a|amr|wav|webm|vnd\.wave)|video\/(mp4|webm|quicktime|3gpp|ogg)|application\/(pdf|ogg|msword|vnd\.openxmlformats-officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet)|x-cfb))$/;
/** Wider pictures are made smaller: enough to read a street sign. */
const WIDEST = 2000;

export interface StoredFile {
  path: string;
  mimeType: string;
  size: number;
  sha256: string;
}

export interface Files {
  /**
   * Keeps the bytes. Pictures are made anew as JPEG, which drops the place and the camera written inside them.
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
    async keep(bytes) {
      const type = await fileTypeFromBuffer(bytes);
      // The library may say more than the kind: `audio/ogg; codecs=opus` is a voice note.
      const mime = type?.mime.split(';')[0]?.trim() ?? '';
      if (!type || !ACCEPTED.test(mime)) return null;
      const kept = mime.startsWith('image/') ? await remake(bytes) : { bytes, mime, ext: type.ext };
      if (!kept) return null;
      const id = randomUUID();
      const path = `${id.slice(0, 2)}/${id}.${kept.ext}`;
      await disk.put(path, kept.bytes);
      const sha256 = createHash('sha256').update(kept.bytes).digest('hex');
      return { path, mimeType: kept.mime, size: kept.bytes.length, sha256 };
    },
    async read(path) {
      return disk.getBytes(path);
    },
    remove: (path) => disk.delete(path),
  };
}

async function remake(bytes: Uint8Array): Promise<{ bytes: Uint8Array; mime: string; ext: string } | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: 60_000_000, animated: false }).rotate();
    const made = await picture
      .resize({ width: WIDEST, withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer();
    return { bytes: made, mime: 'image/jpeg', ext: 'jpg' };
  } catch {
    // Broken, or a bomb: refused like any other file that is not what it says.
    return null;
  }
}
