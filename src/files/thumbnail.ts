// A picture made small, for lists in which many stand.
import sharp from 'sharp';

const SIDE = 96;
/** What was kept is bounded already; a list must not be held up by anything larger. */
const PIXELS_MOST = 80_000_000;

/** A square of the middle of a picture (WebP). @throws when the bytes are no picture */
export async function thumbnailOf(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(bytes, { limitInputPixels: PIXELS_MOST });
  return new Uint8Array(await picture.resize(SIDE, SIDE, { fit: 'cover' }).webp({ quality: 70 }).toBuffer());
}
