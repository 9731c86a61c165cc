// Plates as paper: four of A6 on a sheet of A4, with lines along which they are cut.
import sharp from 'sharp';
import { type Letters, openLetters } from '../../../files/fitted-letters.ts';
import { type PicturePage, pdfOf } from '../../../files/picture-pdf.ts';
import { drawPlate, INSIDE, PLATE, type Plate } from './draw.ts';

const EACH = 4;
const SHEET = { width: 2 * PLATE.width, height: 2 * PLATE.height };

/** The file that is printed, at its own size. */
export async function printPlates(plates: readonly Plate[], title: string): Promise<Uint8Array> {
  const pages: PicturePage[] = [];
  // One after another: a sheet in colours takes as much memory as a film.
  const letters = openLetters(INSIDE);
  for (let at = 0; at < plates.length; at += EACH)
    pages.push(await sheetOf(plates.slice(at, at + EACH), letters));
  return pdfOf({ pages, title, language: 'ar-MA', margin: 0 });
}

/** One sheet. */
async function sheetOf(plates: readonly Plate[], letters: Letters): Promise<PicturePage> {
  const drawn: Buffer[] = [];
  for (const plate of plates) drawn.push(await drawPlate(plate, letters));
  const { width, height } = SHEET;
  const jpeg = await sharp(Buffer.from(cuttingLines()))
    .composite(
      drawn.map((input, i) => ({
        ...{ input, left: (i % 2) * PLATE.width, top: Math.floor(i / 2) * PLATE.height },
        blend: 'multiply' as const,
      })),
    )
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { jpeg, width, height, words: plates.map(wordsOf).join('\n') };
}

const cuttingLines = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET.width}" height="${SHEET.height}"><rect width="${SHEET.width}" height="${SHEET.height}" fill="#ffffff"/><path d="M${PLATE.width} 0V${SHEET.height}M0 ${PLATE.height}H${SHEET.width}" stroke="#b8c4bf" stroke-width="3" stroke-dasharray="24 24"/></svg>`;

const wordsOf = ({ commune, name, number, call }: Plate): string =>
  [`${commune.ar} — ${commune.fr}`, `${name.ar} — ${name.fr}`, number, `${call.ar} — ${call.fr}`].join('\n');
