// Draws pictures anew as JPEG: upright, of a size to read a street sign, and without the place and camera inside them.
import sharp, { type Sharp } from 'sharp';
import { decodeHeic } from './decoder-worker.ts';

/** The shorter side of a picture that is kept. A long screenshot and a panorama stay readable along the other. */
const SHORT_SIDE = 1500;
const LONG_SIDE = 12_000;
const SECONDS = 30;

const MILLION = 1_000_000;
/** Cameras have 200 million points and more; a JPEG is made smaller while it is read, and needs no room for all of them. */
export const MOST_JPEG = 300 * MILLION;
/** What must be read whole before it is made smaller. */
export const MOST_WHOLE = 64 * MILLION;
/** Even a grey wall takes a JPEG more bytes than this for each point: less is a trap. */
const FEWEST_BYTES = 0.002;

let line: Promise<unknown> = Promise.resolve();

/** Null when there is no picture in it that could be shown. One at a time: a large one may need much room. */
export function remake(bytes: Uint8Array, mimeType: string): Promise<Buffer | null> {
  // Broken, or a trap: refused like any other file that is not what it says.
  const work = line.then(() => drawn(bytes, mimeType)).catch(() => null);
  line = work;
  return work;
}

async function drawn(bytes: Uint8Array, mimeType: string): Promise<Buffer | null> {
  if (mimeType === 'image/heic') {
    const { data, width, height } = await decodeHeic(bytes, MOST_WHOLE);
    return finish(sharp(data, { raw: { width, height, channels: 4 } }), { width, height });
  }
  const about = await sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
  const { format, width, height, isProgressive, autoOrient } = about;
  const points = width * height;
  const byParts = format === 'jpeg' && !isProgressive;
  if (points > (byParts ? MOST_JPEG : MOST_WHOLE)) return null;
  if (byParts && points > MOST_WHOLE / 2 && bytes.length / points < FEWEST_BYTES) return null;
  try {
    return await finish(open(bytes, 'warning'), autoOrient);
  } catch {
    // Marks of some telephones are against the rules, and what was cut short on its way shows half: people see it all the same.
    const made = await finish(open(bytes, 'none'), autoOrient);
    return (await isBlank(made)) ? null : made;
  }
}

function open(bytes: Uint8Array, failOn: 'warning' | 'none') {
  return sharp(bytes, { failOn, limitInputPixels: MOST_JPEG, sequentialRead: true }).autoOrient();
}

function finish(picture: Sharp, { width, height }: { width: number; height: number }): Promise<Buffer> {
  const isTall = height > width;
  return picture
    .resize({
      width: isTall ? SHORT_SIDE : LONG_SIDE,
      height: isTall ? LONG_SIDE : SHORT_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .flatten({ background: '#fff' })
    .timeout({ seconds: SECONDS })
    .jpeg({ quality: 82 })
    .toBuffer();
}

/** One colour all over: of the picture itself nothing came. */
export async function isBlank(picture: Uint8Array): Promise<boolean> {
  const { channels } = await sharp(picture).stats();
  return channels.every(({ stdev }) => stdev < 1);
}
