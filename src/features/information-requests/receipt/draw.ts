// The receipt as a picture, in Arabic and French side by side (law 31-13 art. 14). It names nobody: it is shown in a chat.

import QRCode from 'qrcode';
import sharp from 'sharp';
import { type Block, type Look, lettersOf } from '../../../files/drawn-letters.ts';

/** What stands on it, in the two languages of the administration. */
export interface Both {
  ar: string;
  fr: string;
}

export interface Paper {
  commune: Both;
  title: Both;
  law: Both;
  reference: string;
  /** Each with its value, which reads alike in both languages. */
  rows: { name: Both; value: string }[];
  /** What was asked for, in the citizen's words. */
  asked: { name: Both; words: string };
  /** How the code is checked. */
  check: Both;
  code: string;
  /** What the square holds. */
  link: string;
}

export interface Drawn {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

const SIZE = { width: 1080, height: 1400 };
const EDGE = 64;
const INSIDE = SIZE.width - 2 * EDGE;
const INK = '#1d2a26';
const SOFT = '#5b6a65';
const GREEN = '#0b6b4f';
const QR_WIDTH = 260;

/** Draws it. */
export async function drawReceipt(paper: Paper): Promise<Drawn> {
  const layers = [
    ...(await head(paper)),
    ...(await rows(paper)),
    ...(await asked(paper)),
    ...(await foot(paper)),
  ];
  const { data, info } = await sharp(Buffer.from(frame(paper.rows.length)))
    .composite(layers)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 90 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}

const ROWS_AT = 470;
const ROW_HIGH = 92;

/** Everything without letters: those are drawn with our own font. */
function frame(count: number): string {
  const { width, height } = SIZE;
  const lines = Array.from({ length: count + 1 }, (_, row) => ROWS_AT + row * ROW_HIGH)
    .map((y) => `<path d="M${EDGE} ${y}H${width - EDGE}" stroke="#d9e2de" stroke-width="2"/>`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="#ffffff"/><rect width="${width}" height="250" fill="${GREEN}"/>
<rect x="${EDGE}" y="290" width="${INSIDE}" height="130" rx="18" fill="#e9f4ef"/>${lines}
<rect x="6" y="6" width="${width - 12}" height="${height - 12}" rx="10" fill="none" stroke="${GREEN}" stroke-width="4"/></svg>`;
}

async function head({ commune, title, law, reference }: Paper) {
  const number = await lettersOf(reference, { size: 46, color: INK, bold: true });
  return [
    ...(await pair(commune, 28, { size: 20, color: '#d5ece2' })),
    ...(await pair(title, 86, { size: 27, color: '#ffffff', bold: true, width: 460 })),
    ...(await pair(law, 196, { size: 17, color: '#d5ece2' })),
    centred(number, 290 + (130 - number.height) / 2),
  ];
}

async function rows({ rows: all }: Paper) {
  const drawn = await Promise.all(
    all.map(async ({ name, value }, row) => {
      const top = ROWS_AT + row * ROW_HIGH + 22;
      const shown = await lettersOf(value, { size: 23, color: INK, bold: true });
      return [...(await pair(name, top + 4, { size: 19, color: SOFT, width: 330 })), centred(shown, top)];
    }),
  );
  return drawn.flat();
}

async function asked({ asked: { name, words }, rows: { length } }: Paper) {
  const top = ROWS_AT + length * ROW_HIGH + 20;
  const said = await lettersOf(words, { size: 20, color: INK, width: INSIDE, height: 200 });
  return [...(await pair(name, top, { size: 19, color: SOFT })), beside(said, top + 46, isArabic(words))];
}

async function foot({ check, code, link }: Paper) {
  const top = SIZE.height - EDGE - QR_WIDTH;
  const square = await QRCode.toBuffer(link, { margin: 1, width: QR_WIDTH, errorCorrectionLevel: 'M' });
  const shown = await lettersOf(code, { size: 30, color: GREEN, bold: true });
  const wide = INSIDE - QR_WIDTH - 40;
  const [arabic, french] = await Promise.all(
    [check.ar, check.fr].map((words) => lettersOf(words, { size: 17, color: INK, width: wide })),
  );
  const right = SIZE.width - EDGE;
  return [
    { input: square, left: EDGE, top },
    ...placed(shown, right - shown.width, top),
    ...(arabic ? placed(arabic, right - arabic.width, top + 66) : []),
    ...(french ? placed(french, EDGE + QR_WIDTH + 40, top + 162) : []),
  ];
}

/** Arabic on the right, French on the left. */
async function pair(words: Both, top: number, look: Look) {
  const [arabic, french] = await Promise.all([lettersOf(words.ar, look), lettersOf(words.fr, look)]);
  return [beside(arabic, top, true), beside(french, top, false)];
}

const beside = ({ input, width }: Block, top: number, onRight: boolean) => ({
  input,
  left: onRight ? SIZE.width - EDGE - width : EDGE,
  top: Math.round(top),
});

const centred = ({ input, width }: Block, top: number) => ({
  input,
  left: Math.round((SIZE.width - width) / 2),
  top: Math.round(top),
});

const placed = ({ input }: Block, left: number, top: number) => [
  { input, left: Math.round(left), top: Math.round(top) },
];

const isArabic = (words: string): boolean => /^[^\p{L}]*\p{Script=Arabic}/u.test(words);
