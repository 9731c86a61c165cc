// Lines of words as pictures of pages, in both scripts: for those who can open a paper and nothing else.

import sharp from 'sharp';
import { lettersOf } from './drawn-letters.ts';
import type { PicturePage } from './picture-pdf.ts';

export interface PageLine {
  text: string;
  /** `title` stands once, `head` above a part, `line` below it. */
  kind: 'title' | 'head' | 'line';
}

const SIZE = { width: 1080, height: 1528 };
const EDGE = 72;
const INSIDE = SIZE.width - 2 * EDGE;
const LOOKS = {
  title: { size: 30, color: '#0b6b4f', bold: true, gap: 34 },
  head: { size: 22, color: '#0b6b4f', bold: true, gap: 18 },
  line: { size: 17, color: '#1d2a26', bold: false, gap: 10 },
} as const;
/** One line that is higher would leave its page: it is cut. */
const MOST_HIGH = 900;

const isArabic = (text: string): boolean => /^[^\p{L}]*\p{Script=Arabic}/u.test(text);

interface Placed {
  text: string;
  layer: { input: Buffer; left: number; top: number };
}

/** Draws the lines, top to bottom, on as many pages as they need. */
export async function drawPages(lines: readonly PageLine[]): Promise<PicturePage[]> {
  const pages: Placed[][] = [[]];
  let top = EDGE;
  for (const { text: written, kind } of lines) {
    const text = drawable(written);
    if (text === '') continue;
    const { gap, ...look } = LOOKS[kind];
    if (kind !== 'line' && top > EDGE) top += LOOKS.line.gap * (kind === 'head' ? 2 : 6);
    const drawn = await lettersOf(text, { ...look, width: INSIDE, height: MOST_HIGH });
    if (top + drawn.height > SIZE.height - EDGE) {
      pages.push([]);
      top = EDGE;
    }
    const left = isArabic(text) ? SIZE.width - EDGE - drawn.width : EDGE;
    pages.at(-1)?.push({ text, layer: { input: drawn.input, left: Math.max(EDGE, left), top } });
    top += drawn.height + gap;
  }
  return Promise.all(pages.map(pageOf));
}

/** A text without small pictures: our font has none. */
export const withoutEmoji = (text: string): string =>
  text
    .replaceAll(/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]/gu, '')
    .trim();

/**
 * What our font has letters for: no pictures, and nothing that is no letter at all. The marks around what was put into a
 * sentence stay: without them a number such as 26-000123-4 is read from its end among Arabic words.
 */
const drawable = (text: string): string =>
  withoutEmoji(text)
    .replaceAll(/(?![\u2066-\u2069])[^\P{C}\n]/gu, '')
    .trim();

const MARKS = /[\u2066-\u2069]/gu;

async function pageOf(placed: Placed[]): Promise<PicturePage> {
  const blank = sharp({ create: { ...SIZE, channels: 3, background: '#ffffff' } });
  const jpeg = await blank
    .composite(placed.map(({ layer }) => layer))
    .jpeg({ quality: 85 })
    .toBuffer();
  return { jpeg, ...SIZE, words: placed.map(({ text }) => text.replaceAll(MARKS, '')).join('\n') };
}
