// Two options side by side in one picture, numbered 1 and 2, as wide as a telephone: which of them first is seen, not read.
import sharp from 'sharp';
import { type Block, lettersOf } from '../../../files/drawn-letters.ts';
import { type Drawn, INK, numberOn, type Place, photoOn, SOFT } from './tile.ts';

const GAP = 16;
const HALF = { width: 532, height: 620 };
const WIDTH = 2 * HALF.width + GAP;
const BADGE = 132;
/** Under the photo: the names in both languages, two lines each at most. */
const NAMES_HIGH = 210;

/** Draws it as JPEG: `first` is on the left, where people look in either script for a 1. */
export async function drawPair(first: Drawn, second: Drawn): Promise<Buffer> {
  const layers = await Promise.all([halfOf(first, '1', 0), halfOf(second, '2', HALF.width + GAP)]);
  const ground = {
    width: WIDTH,
    height: HALF.height + NAMES_HIGH,
    channels: 3 as const,
    background: '#ffffff',
  };
  return sharp({ create: ground }).composite(layers.flat()).jpeg({ quality: 78 }).toBuffer();
}

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
  const under = HALF.height + 14;
  return [photo, ...badge, middle(arabic, under), middle(french, under + arabic.height + 8)];
}
