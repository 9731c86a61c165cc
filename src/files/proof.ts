// Whether a picture may prove that work was done: not one that was cut on its way to a few lines, or shrunk to a stamp.
import sharp from 'sharp';
import { MOST_JPEG, MOST_WHOLE } from './pictures.ts';

/** Less wide, in pixels, and nobody sees what was done. */
const LEAST_WIDTH = 200;
/** Of a smaller copy the lines are counted: a large picture needs no more room than a small one. */
const LINES = 100;
const SECONDS = 30;

/** Whether more than half of the lines are there, at least 200 pixels wide. What only other decoders open is looked at once it is remade. */
export async function isProof(bytes: Uint8Array): Promise<boolean> {
  try {
    const { autoOrient, format, isProgressive, width, height } = await sharp(bytes, {
      ...{ failOn: 'none', limitInputPixels: false },
    }).metadata();
    if (format === 'heif') return autoOrient.width >= LEAST_WIDTH;
    const most = format === 'jpeg' && !isProgressive ? MOST_JPEG : MOST_WHOLE;
    if (autoOrient.width < LEAST_WIDTH || width * height > most) return false;
    return (await isWhole(bytes)) || (await linesThere(bytes)) > LINES / 2;
  } catch {
    // Of another kind, or none: whether it is a picture is found out where it is kept.
    return false;
  }
}

const small = (bytes: Uint8Array, failOn: 'truncated' | 'none') =>
  sharp(bytes, { failOn, limitInputPixels: MOST_JPEG, sequentialRead: true })
    .resize({ width: LINES, height: LINES, fit: 'fill', kernel: 'nearest' })
    .greyscale()
    .timeout({ seconds: SECONDS })
    .raw()
    .toBuffer();

const isWhole = (bytes: Uint8Array): Promise<boolean> =>
  small(bytes, 'truncated').then(
    () => true,
    () => false,
  );

/** How many of a hundred lines are there: what a decoder did not get it fills with one colour. */
async function linesThere(bytes: Uint8Array): Promise<number> {
  const points = await small(bytes, 'none');
  const filling = points.at(-1);
  const end = points.findLastIndex((point) => point !== filling);
  return Math.ceil((end + 1) / LINES);
}
