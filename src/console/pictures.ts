// Pictures that staff send, kept in the file store before they go out.
import { isProof } from '../files/proof.ts';
import type { Picture } from '../files/sent-pictures.ts';
import type { Upload, Visit } from './request.ts';

export const PICTURES_MAX = 5;

/**
 * Keeps the pictures of a form, at most five; the file store makes them anew from their pixels, so that nothing else
 * travels along. Null when there are more, or one cannot be read as a picture whatever its name says: the faults of the
 * visit then say which. `areProof`: of work that was done, and refused where it hardly shows anything.
 */
export async function storePictures(
  visit: Visit,
  { areProof = false }: { areProof?: boolean } = {},
): Promise<Picture[] | null> {
  const { uploads, faults, parts } = visit;
  if (uploads.length > PICTURES_MAX) {
    faults.pictures = { why: 'many-pictures', count: PICTURES_MAX };
    return null;
  }
  const kept = await Promise.all(uploads.map((upload) => parts.files.keep(upload.bytes)));
  const wrong = uploads.filter((_, i) => !kept[i]?.mimeType.startsWith('image/'));
  if (wrong.length > 0) {
    faults.pictures = { why: faultOf(wrong), name: wrong.map(({ name }) => name).join(', ') };
    return null;
  }
  if (areProof && !(await doProve(visit))) return null;
  return kept.flatMap((file, i) => (file ? [{ ...file, name: `picture-${i + 1}.jpg` }] : []));
}

/** Whether all of them show something; the faults say which do not. */
async function doProve({ uploads, faults }: Visit): Promise<boolean> {
  const shown = await Promise.all(uploads.map(({ bytes }) => isProof(bytes)));
  const poor = uploads.filter((_, i) => !shown[i]);
  if (poor.length === 0) return true;
  faults.pictures = { why: 'poor-picture', name: poor.map(({ name }) => name).join(', ') };
  return false;
}

const faultOf = (wrong: Upload[]): string =>
  wrong.every(({ bytes }) => bytes.length === 0) ? 'empty-picture' : 'no-picture';
