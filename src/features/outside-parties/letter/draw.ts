// A letter of the commune in Arabic as the picture of its page: head, number and day, to whom, what about, and where it is
// signed.
import sharp from 'sharp';
import { type Block, type Look, lettersOf } from '../../../files/drawn-letters.ts';
import type { PicturePage } from '../../../files/picture-pdf.ts';

/** What stands on it, line by line; each in Arabic. */
export interface Letter {
  /** From the kingdom down to the commune. */
  head: string[];
  /** Number, and place and day. */
  marks: string[];
  to: string;
  /** Subject, and what the letter goes by. */
  about: string[];
  /** Its paragraphs, the greeting first. */
  body: string[];
  /** What was told, as it was told: on a ground of its own. */
  told: string[];
  close: string;
  /** Who signs. */
  signed: string;
}

/** A4 at some 150 points an inch. */
const SIZE = { width: 1240, height: 1754 };
const EDGE = 110;
const INSIDE = SIZE.width - 2 * EDGE;
const INK = '#15201c';
const SOFT = '#3d4a45';
/** Room below for the signature and the seal. */
const SIGNED_HIGH = 250;
const TOLD_HIGH = 420;

interface Layer {
  input: Buffer;
  left: number;
  top: number;
}

/** Draws it. */
export async function drawLetter(letter: Letter): Promise<PicturePage> {
  const layers: Layer[] = [];
  const column = openColumn(layers);
  const head = await blocks(letter.head, { size: 19, color: INK, bold: true });
  const marks = await blocks(letter.marks, { size: 18, color: INK });
  stack(layers, head, (block) => SIZE.width - EDGE - block.width);
  stack(layers, marks, () => EDGE);
  column.at(Math.max(heightOf(head), heightOf(marks)) + EDGE + 50);
  await column.centred(letter.to, { size: 23, color: INK, bold: true });
  column.gap(24);
  for (const line of letter.about) await column.line(line, { size: 19, color: INK, bold: true });
  column.gap(20);
  for (const paragraph of letter.body) await column.line(paragraph, { size: 20, color: INK });
  column.gap(6);
  const top = column.top();
  for (const line of letter.told) await column.line(line, { size: 18, color: SOFT, height: TOLD_HIGH }, 28);
  const bottom = column.top();
  column.gap(26);
  await column.line(letter.close, { size: 20, color: INK });
  column.gap(20);
  const signed = await lettersOf(letter.signed, { size: 22, color: INK, bold: true });
  const signedAt = Math.min(column.top(), SIZE.height - EDGE - SIGNED_HIGH);
  layers.push({ input: signed.input, left: EDGE + 90, top: signedAt });
  const jpeg = await sharp(Buffer.from(paper({ top, bottom })))
    .composite(layers)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { jpeg, ...SIZE, words: wordsOf(letter) };
}

const blocks = (lines: string[], look: Look): Promise<Block[]> =>
  Promise.all(lines.map((line) => lettersOf(line, { ...look, width: INSIDE / 2 - 20 })));

const GAP = 6;
const heightOf = (all: Block[]): number => all.reduce((sum, { height }) => sum + height + GAP, 0);

/** One below the other at the top of the page. */
function stack(layers: Layer[], all: Block[], left: (block: Block) => number): void {
  let top = EDGE - 30;
  for (const block of all) {
    layers.push({ input: block.input, left: Math.round(left(block)), top });
    top += block.height + GAP;
  }
}

/** Lines from the right, one below the other. */
function openColumn(layers: Layer[]) {
  let y = 0;
  const put = ({ input, height }: Block, left: number) => {
    layers.push({ input, left: Math.max(0, Math.round(left)), top: Math.round(y) });
    y += height + 12;
  };
  return {
    at: (top: number) => {
      y = top;
    },
    top: () => Math.round(y),
    gap: (pixels: number) => {
      y += pixels;
    },
    async line(words: string, look: Look, inset = 0) {
      const block = await lettersOf(words, { ...look, width: INSIDE - 2 * inset });
      put(block, SIZE.width - EDGE - inset - block.width);
    },
    async centred(words: string, look: Look) {
      const block = await lettersOf(words, { ...look, width: INSIDE });
      put(block, (SIZE.width - block.width) / 2);
    },
  };
}

/** White, with a ground behind what was told. */
const paper = ({ top, bottom }: { top: number; bottom: number }): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="#ffffff"/>
<rect x="${EDGE}" y="${top - 14}" width="${INSIDE}" height="${bottom - top + 20}" rx="8" fill="#f3f5f4"/><path d="M${SIZE.width - EDGE} ${top - 14}v${bottom - top + 20}" stroke="#0b6b4f" stroke-width="5"/></svg>`;

const wordsOf = ({ head, marks, to, about, body, told, close, signed }: Letter): string =>
  [...head, ...marks, to, ...about, ...body, ...told, close, signed].join('\n');
