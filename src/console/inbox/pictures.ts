// Pictures that staff send, kept in the file store before they go out.
import type { Picture } from '../../store/handover.ts';
import type { ConsoleParts } from '../parts.ts';
import type { Upload } from '../visit.ts';

/** A file that is no picture was among those to be sent. */
export class NotAPicture extends Error {}

const PICTURES_MAX = 5;

/**
 * Keeps up to five pictures; the file store makes them anew from their pixels, so that nothing else travels along.
 * @throws NotAPicture when one cannot be read as a picture, whatever its name says
 */
export async function storePictures(files: ConsoleParts['files'], uploads: Upload[]): Promise<Picture[]> {
  const kept = await Promise.all(uploads.slice(0, PICTURES_MAX).map((upload) => files.keep(upload.bytes)));
  return kept.map((file, i) => {
    if (file === null || !file.mimeType.startsWith('image/')) throw new NotAPicture();
    return { ...file, name: `picture-${i + 1}.jpg` };
  });
}
