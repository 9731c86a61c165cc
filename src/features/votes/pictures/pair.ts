// Two options side by side in one picture, numbered 1 and 2, as wide as a telephone: which of them first is seen, not read.
import sharp from 'sharp';
import { type Block, lettersOf } from '../../../files/drawn-letters.ts';
import { type Drawn, INK, numberOn, type Place, photoOn, SOFT } from './tile.ts';

const GAP = 16;
const HALF = { width: 532, height: 620 };
const WIDTH = 2 * HALF.width + GAP;
const BADGE = 132;
const UNDER = 14;

/** Draws it as JPEG: `first` is on the left, where people look in either script for a 1. */
export async function drawPair(first: Drawn, second: Drawn): Promise<Buffer> {
  const halves = await Promise.all([halfOf(first, '1', 0), halfOf(second, '2', HALF.width + GAP)]);
  const height = HALF.height + Math.max(...halves.map((half) => half.namesHigh)) + 2 * UNDER;
  return sharp({ create: { width: WIDTH, height, channels: 3, background: '#ffffff' } })
    .composite(halves.flatMap((half) => half.layers))
    .jpeg({ quality: 78 })
    .toBuffer();
}

/** One half, with the names in both languages under the photo, two lines each at most. */
async function halfOf(option: Drawn, number: string, left: number) {
  const place: Place = { left, top: 0, ...HALF };
  const inside = HALF.width - 32;
  const [photo, badge, arabic, french] = await Promise.all([
    photoOn(option, place),
    numberOn(number, { left: left + 20, top: HALF.height - BADGE - 20 }, BADGE),
    lettersOf(option.nameAr, { size: 26, color: INK, bold: true, width: inside, height: 104 }),
    lettersOf(option.nameFr, { size: 20, color: SOFT, width: inside, height: 84 }),
  ]);
  const middle = ({ input, width }: Block, top: number) => ({
    ...{ input, top, left: Math.round(left + (HALF.width - width) / 2) },
  });
  const under = HALF.height + UNDER;
  return {
    layers: [photo, ...badge, middle(arabic, under), middle(french, under + arabic.height + 8)],
    namesHigh: arabic.height + 8 + french.height,
  };
}
