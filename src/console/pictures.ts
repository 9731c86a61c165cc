// Pictures that staff send, kept in the file store before they go out.
import type { Picture } from '../store/sent-pictures.ts';
import type { ConsoleParts } from './parts.ts';
import type { Upload } from './visit.ts';

const PICTURES_MAX = 5;

/**
 * Keeps up to five pictures; the file store makes them anew from their pixels, so that nothing else travels along.
 * Null when one cannot be read as a picture, whatever its name says.
 */
export async function storePictures(
  files: ConsoleParts['files'],
  uploads: Upload[],
): Promise<Picture[] | null> {
  const kept = await Promise.all(uploads.slice(0, PICTURES_MAX).map((upload) => files.keep(upload.bytes)));
  const pictures = kept.flatMap((file, i) =>
    file?.mimeType.startsWith('image/') ? [{ ...file, name: `picture-${i + 1}.jpg` }] : [],
  );
  return pictures.length === kept.length ? pictures : null;
}
