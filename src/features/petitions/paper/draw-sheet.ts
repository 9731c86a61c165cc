// A sheet for signatures as a picture of A4: what is asked for, whose names go where, and a code that names the sheet. In
// Arabic from right to left, with French below.

import QRCode from 'qrcode';
import sharp from 'sharp';
import type { Block } from '../../../files/drawn-letters.ts';
import { lettersOf } from '../../../files/drawn-letters.ts';
import { type Letters, openLetters } from '../../../files/fitted-letters.ts';

/** In the two languages of the administration. */
export interface InBoth {
  ar: string;
  fr: string;
}

/** What all sheets of one petition say. */
export interface SheetWords {
  commune: InBoth;
  heading: InBoth;
  title: InBoth;
  /** What is done with names and numbers (law 09-08 art. 5), and where the whole text is. */
  notice: InBoth;
  /** The headings of the columns, from the right. */
  columns: readonly InBoth[];
  rows: number;
}

/** One sheet of them. */
export interface SheetMark {
  reference: string;
  /** Such as "26-000123-4 · 7", below the square. */
  label: string;
  /** What the square holds. */
  link: string;
}

/** A4 at 200 dots an inch. */
export const SHEET = { width: 1654, height: 2339 };
const EDGE = 70;
const INSIDE = SHEET.width - 2 * EDGE;
const QR = 250;
const TABLE_TOP = 620;
const HEAD_HIGH = 84;
const ROW_HIGH = 77;
const INK = '#1d2a26';
const SOFT = '#44524d';
const GREEN = '#0b6b4f';
/** Widths of the columns from the right: number, name, card, tie, signature. */
const WIDTHS = [90, 470, 300, 300, 354];
/** Where the words end and the square begins. */
const WORDS_WIDE = INSIDE - QR - 50;

interface Laid {
  input: Buffer;
  left: number;
  top: number;
}

/** Draws what all sheets of a petition share, once. */
export async function drawSheetBase(words: SheetWords): Promise<Buffer> {
  const letters = openLetters(INSIDE);
  const parts = [headOf(words), tableOf(words, letters)];
  return sharp(Buffer.from(lines(words.rows)))
    .composite((await Promise.all(parts)).flat())
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Adds what one sheet alone has: its square and its number. */
export async function drawSheet(base: Buffer, { label, link }: SheetMark): Promise<Buffer> {
  const [square, name] = await Promise.all([
    QRCode.toBuffer(link, { margin: 1, width: QR, errorCorrectionLevel: 'M' }),
    lettersOf(label, { size: 21, color: INK, bold: true }),
  ]);
  return sharp(base)
    .composite([
      { input: square, left: EDGE, top: 60 },
      { input: name.input, left: Math.round(EDGE + (QR - name.width) / 2), top: 60 + QR + 6 },
    ])
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

async function headOf({ commune, heading, title, notice }: SheetWords): Promise<Laid[]> {
  const wide = { width: WORDS_WIDE };
  const drawn: [string, { size: number; color: string; bold?: boolean; width: number; height?: number }][] = [
    [commune.ar, { size: 23, color: GREEN, bold: true, ...wide }],
    [commune.fr, { size: 17, color: GREEN, ...wide }],
    [heading.ar, { size: 21, color: SOFT, ...wide }],
    [heading.fr, { size: 16, color: SOFT, ...wide }],
    [title.ar, { size: 25, color: INK, bold: true, ...wide, height: 110 }],
    [title.fr, { size: 20, color: INK, bold: true, ...wide, height: 90 }],
  ];
  const laid: Laid[] = [];
  let top = 56;
  for (const [text, look] of drawn) {
    const block = await lettersOf(text, look);
    laid.push(fromRight(block, top));
    top += block.height + 12;
  }
  const [arabic, french] = await Promise.all([
    lettersOf(notice.ar, { size: 16, color: SOFT, width: INSIDE, height: 80 }),
    lettersOf(notice.fr, { size: 14, color: SOFT, width: INSIDE, height: 70 }),
  ]);
  const bottom = TABLE_TOP - 16;
  laid.push(fromRight(arabic, bottom - french.height - arabic.height - 8));
  laid.push({ input: french.input, left: EDGE, top: bottom - french.height });
  return laid;
}

const fromRight = ({ input, width }: Block, top: number): Laid => ({
  ...{ input, left: SHEET.width - EDGE - width, top: Math.round(top) },
});

/** The left edge of each column, from the right. */
function edges(): number[] {
  let at = SHEET.width - EDGE;
  return WIDTHS.map((width) => {
    at -= width;
    return at;
  });
}

async function tableOf({ columns, rows }: SheetWords, letters: Letters): Promise<Laid[]> {
  const lefts = edges();
  const middleOf = (i: number) => (lefts[i] ?? 0) + (WIDTHS[i] ?? 0) / 2;
  const heads = await Promise.all(
    columns.map(async ({ ar, fr }, i) => {
      const room = (WIDTHS[i] ?? 0) - 20;
      const [arabic, french] = await Promise.all([
        letters(ar, { size: 18, color: INK, bold: true }, room),
        letters(fr, { size: 14, color: SOFT }, room),
      ]);
      return [centred(arabic, middleOf(i), TABLE_TOP + 26), centred(french, middleOf(i), TABLE_TOP + 62)];
    }),
  );
  const numbers = await Promise.all(
    Array.from({ length: rows }, async (_, row) => {
      const block = await letters(String(row + 1), { size: 18, color: INK });
      return centred(block, middleOf(0), TABLE_TOP + HEAD_HIGH + (row + 0.5) * ROW_HIGH);
    }),
  );
  return [...heads.flat(), ...numbers];
}

const centred = ({ input, width, height }: Block, x: number, y: number): Laid => ({
  ...{ input, left: Math.round(x - width / 2), top: Math.round(y - height / 2) },
});

/** Everything without letters. */
function lines(rows: number): string {
  const { width, height } = SHEET;
  const [top, body] = [TABLE_TOP, TABLE_TOP + HEAD_HIGH];
  const bottom = body + rows * ROW_HIGH;
  const across = Array.from(
    { length: rows + 1 },
    (_, row) => `M${EDGE} ${body + row * ROW_HIGH}H${width - EDGE}`,
  ).join('');
  const down = edges()
    .map((x) => `M${x} ${top}V${bottom}`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#ffffff"/>
<rect x="${EDGE}" y="${top}" width="${INSIDE}" height="${HEAD_HIGH}" fill="#e9f4ef"/><path d="${across}${down}M${EDGE} ${top}H${width - EDGE}V${bottom}" fill="none" stroke="#8fa39c" stroke-width="2"/></svg>`;
}
