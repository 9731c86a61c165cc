// The plate of a thing as a picture of A6: what it is, its number in large digits, and a code for each way to report it.
import QRCode from 'qrcode';
import sharp from 'sharp';
import type { ThingKind } from '../../../domain/thing.ts';
import type { Block } from '../../../files/drawn-letters.ts';
import { type Letters, openLetters } from '../../../files/fitted-letters.ts';
import { iconOf } from './icons.ts';

/** What stands on it, in the two languages of the administration. */
export interface OnBoth {
  ar: string;
  fr: string;
}

export interface Plate {
  kind: ThingKind;
  /** Its digits. */
  number: string;
  commune: OnBoth;
  /** What it is, or its own name. */
  name: OnBoth;
  /** What to do where something is wrong. */
  call: OnBoth;
  /** Each with what stands below the square, and what the square holds. */
  ways: { label: string; link: string }[];
  /** Rung by whoever has no such way. */
  phone: string;
}

/** A6 at 300 dots an inch. */
export const PLATE = { width: 1240, height: 1748 };
const HEAD = 230;
const ICON = 430;
const SQUARE = 400;
const INK = '#1d2a26';
const GREEN = '#0b6b4f';
const PALE = '#d5ece2';

/** A piece, and the middle of its upper edge. */
interface Laid {
  block: Block;
  x: number;
  top: number;
}

/** Draws it. `letters`: those of all plates of one print, since most of what stands on them is the same. */
export async function drawPlate(plate: Plate, letters = openLetters(INSIDE)): Promise<Buffer> {
  const parts = [headOf(plate, letters), bodyOf(plate, letters), waysOf(plate, letters)];
  const laid = (await Promise.all(parts)).flat();
  return sharp(Buffer.from(frame()))
    .composite(
      laid.map(({ block: { input, width }, x, top }) => ({
        ...{ input, left: Math.round(x - width / 2), top: Math.round(top) },
      })),
    )
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Everything without letters. */
function frame(): string {
  const { width, height } = PLATE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#ffffff"/>
<rect x="24" y="24" width="${width - 48}" height="${height - 48}" rx="48" fill="none" stroke="${GREEN}" stroke-width="10"/>
<path d="M24 ${HEAD}V72Q24 24 72 24H${width - 72}Q${width - 24} 24 ${width - 24} 72V${HEAD}Z" fill="${GREEN}"/></svg>`;
}

const MIDDLE = PLATE.width / 2;
export const INSIDE = PLATE.width - 160;
/** Room beside the picture. */
const BESIDE = INSIDE / 2 - 60;

async function headOf({ commune }: Plate, fitting: Letters): Promise<Laid[]> {
  const [arabic, french] = await Promise.all([
    fitting(commune.ar, { size: 46, color: '#ffffff', bold: true }),
    fitting(commune.fr, { size: 34, color: PALE }),
  ]);
  return [
    { block: arabic, x: MIDDLE, top: 92 - arabic.height / 2 },
    { block: french, x: MIDDLE, top: 180 - french.height / 2 },
  ];
}

async function bodyOf({ kind, number, name, call }: Plate, fitting: Letters): Promise<Laid[]> {
  const picture = await sharp(Buffer.from(iconOf(kind, ICON, GREEN)))
    .png()
    .toBuffer();
  const [digits, arabic, french, callAr, callFr] = await Promise.all([
    fitting(number, { size: 190, color: INK, bold: true }),
    fitting(name.ar, { size: 48, color: INK, bold: true }, BESIDE),
    fitting(name.fr, { size: 40, color: INK }, BESIDE),
    fitting(call.ar, { size: 34, color: GREEN, bold: true }),
    fitting(call.fr, { size: 28, color: GREEN }),
  ]);
  const beside = MIDDLE + INSIDE / 4 + 20;
  return [
    { block: { input: picture, width: ICON, height: ICON }, x: MIDDLE - INSIDE / 4, top: HEAD + 50 },
    { block: arabic, x: beside, top: HEAD + 170 - arabic.height / 2 },
    { block: french, x: beside, top: HEAD + 290 - french.height / 2 },
    { block: digits, x: MIDDLE, top: 850 - digits.height / 2 },
    { block: callAr, x: MIDDLE, top: 1052 - callAr.height / 2 },
    { block: callFr, x: MIDDLE, top: 1124 - callFr.height / 2 },
  ];
}

/** Beside each other; one alone in the middle. Where there is none, the number that people ring. */
async function waysOf({ ways, phone }: Plate, fitting: Letters): Promise<Laid[]> {
  if (ways.length === 0) {
    const block = await fitting(phone, { size: 80, color: INK, bold: true });
    return [{ block, x: MIDDLE, top: 1180 + (SQUARE - block.height) / 2 }];
  }
  const drawn = await Promise.all(
    ways.map(async ({ label, link }, i) => {
      const x = (PLATE.width * (i + 1)) / (ways.length + 1) + (i - (ways.length - 1) / 2) * 80;
      const [input, name] = await Promise.all([
        QRCode.toBuffer(link, { margin: 1, width: SQUARE, errorCorrectionLevel: 'Q' }),
        fitting(label, { size: 30, color: INK, bold: true }),
      ]);
      return [
        { block: { input, width: SQUARE, height: SQUARE }, x, top: 1180 },
        { block: name, x, top: 1180 + SQUARE + 44 - name.height / 2 },
      ];
    }),
  );
  return drawn.flat();
}
