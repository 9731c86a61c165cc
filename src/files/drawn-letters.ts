// Letters as a picture: Arabic shaped and in the order in which it is read, whatever fonts the machine has.
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** In it Arabic is shaped and both scripts are drawn, whatever fonts the machine has. */
const FONT = fileURLToPath(new URL('../../prisma/seed/fonts/cairo.ttf', import.meta.url));

/** A piece of a picture, as `sharp` lays it over another. */
export interface Block {
  input: Buffer;
  width: number;
  height: number;
}

export interface Look {
  size: number;
  color: string;
  bold?: boolean;
  /** Longer lines are broken. */
  width?: number;
  /** What is higher is cut. */
  height?: number;
}

/** Letters in pixels, shaped and in the order in which they are read. */
export async function lettersOf(words: string, { size, color, bold, width, height }: Look): Promise<Block> {
  const markup = `<span size="${size}pt" line_height="0.75" foreground="${color}"${bold ? ' weight="bold"' : ''}>${escaped(words)}</span>`;
  const text = {
    text: markup,
    font: 'Cairo',
    fontfile: FONT,
    rgba: true,
    dpi: 96,
    wrap: 'word-char' as const,
  };
  const drawn = await sharp({ text: { ...text, ...(width && { width }) } })
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width: wide, height: high } = drawn.info;
  if (height === undefined || high <= height) return { input: drawn.data, width: wide, height: high };
  const input = await sharp(drawn.data).extract({ left: 0, top: 0, width: wide, height }).png().toBuffer();
  return { input, width: wide, height };
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
