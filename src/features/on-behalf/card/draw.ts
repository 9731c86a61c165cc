// A paper card as a picture of A6: the reference, a square for each way into the chat, and the code in large digits.
import QRCode from 'qrcode';
import sharp from 'sharp';
import type { Block } from '../../../files/drawn-letters.ts';
import { type Letters, openLetters } from '../../../files/fitted-letters.ts';

/** What stands on it, in the two languages of the administration. */
export interface OnBoth {
  ar: string;
  fr: string;
}

export interface PaperCard {
  commune: OnBoth;
  title: OnBoth;
  reference: string;
  subject: OnBoth;
  /** What to do with it. */
  how: OnBoth;
  /** In groups of digits. */
  code: string;
  /** Until when, and that it works once. */
  once: OnBoth;
  /** Each with what stands below the square, and what the square holds. */
  ways: { label: string; link: string }[];
  /** Rung by whoever has no such way. */
  phone: string;
}

/** A6 at 300 dots an inch. */
export const CARD = { width: 1240, height: 1748 };
const HEAD = 210;
const SQUARE = 420;
const INK = '#1d2a26';
const GREEN = '#0b6b4f';
const PALE = '#d5ece2';
const MIDDLE = CARD.width / 2;
const INSIDE = CARD.width - 140;

/** A piece, and the middle of it. */
interface Laid {
  block: Block;
  x: number;
  y: number;
}

/** Draws it. */
export async function drawCard(card: PaperCard): Promise<Buffer> {
  const letters = openLetters(INSIDE);
  const laid = [...(await linesOf(card, letters)), ...(await waysOf(card, letters))];
  return sharp(Buffer.from(frame()))
    .composite(
      laid.map(({ block: { input, width, height }, x, y }) => ({
        ...{ input, left: Math.round(x - width / 2), top: Math.round(y - height / 2) },
      })),
    )
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 6 })
    .toBuffer();
}

/** Everything without letters: the edge, the head, and the field of the code. */
function frame(): string {
  const { width, height } = CARD;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#ffffff"/>
<rect x="24" y="24" width="${width - 48}" height="${height - 48}" rx="48" fill="none" stroke="${GREEN}" stroke-width="10"/>
<path d="M24 ${HEAD}V72Q24 24 72 24H${width - 72}Q${width - 24} 24 ${width - 24} 72V${HEAD}Z" fill="${GREEN}"/>
<rect x="80" y="1340" width="${width - 160}" height="180" rx="30" fill="#f1f7f4" stroke="${GREEN}" stroke-width="6" stroke-dasharray="22 14"/></svg>`;
}

async function linesOf(card: PaperCard, letters: Letters): Promise<Laid[]> {
  const { commune, title, reference, subject, how, code, once } = card;
  const white = { size: 44, color: '#ffffff', bold: true };
  const lines = [
    { words: commune.ar, look: white, y: 88 },
    { words: commune.fr, look: { size: 32, color: PALE }, y: 166 },
    { words: title.ar, look: { size: 50, color: GREEN, bold: true }, y: 282 },
    { words: title.fr, look: { size: 38, color: GREEN }, y: 358 },
    { words: reference, look: { size: 104, color: INK, bold: true }, y: 474 },
    { words: `${subject.ar} · ${subject.fr}`, look: { size: 34, color: INK }, y: 578 },
    { words: how.ar, look: { size: 34, color: GREEN, bold: true }, y: 664 },
    { words: how.fr, look: { size: 29, color: GREEN }, y: 728 },
    { words: code, look: { size: 96, color: INK, bold: true }, y: 1430 },
    { words: once.ar, look: { size: 28, color: INK, bold: true }, y: 1584 },
    { words: once.fr, look: { size: 26, color: INK }, y: 1648 },
  ];
  return Promise.all(
    lines.map(async ({ words, look, y }) => ({ block: await letters(words, look), x: MIDDLE, y })),
  );
}

/** Beside each other; one alone in the middle. Where there is none, the number that people ring. */
async function waysOf({ ways, phone }: PaperCard, letters: Letters): Promise<Laid[]> {
  if (ways.length === 0)
    return [{ block: await letters(phone, { size: 80, color: INK, bold: true }), x: MIDDLE, y: 1030 }];
  const drawn = await Promise.all(
    ways.map(async ({ label, link }, i) => {
      const x = (CARD.width * (i + 1)) / (ways.length + 1) + (i - (ways.length - 1) / 2) * 80;
      const [input, name] = await Promise.all([
        QRCode.toBuffer(link, { margin: 1, width: SQUARE, errorCorrectionLevel: 'Q' }),
        letters(label, { size: 32, color: INK, bold: true }),
      ]);
      return [
        { block: { input, width: SQUARE, height: SQUARE }, x, y: 1000 },
        { block: name, x, y: 1256 },
      ];
    }),
  );
  return drawn.flat();
}
