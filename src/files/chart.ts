// Results as pictures that fit a telephone: bars one below the other, in letters that are read without turning it. What is
// written from the right grows from the right.
import sharp, { type OverlayOptions } from 'sharp';
import { type Look, lettersOf } from './drawn-letters.ts';

export interface Bar {
  label: string;
  /** How long, from 0 to 1. */
  share: number;
  /** What stands behind it, such as "12 · 40 %". */
  value: string;
}

export interface BarGroup {
  title: string;
  bars: readonly Bar[];
}

export interface Chart {
  /** The letters begin on the right. */
  fromRight: boolean;
  commune: string;
  title: string;
  /** How many answered. */
  people: string;
  blocks: readonly BarGroup[];
}

const WIDTH = 1080;
const EDGE = 56;
const INSIDE = WIDTH - 2 * EDGE;
/** Higher ones are parted: two telephones long nobody scrolls. */
const HIGHEST = 2000;
const BAR = { high: 26, most: INSIDE - 190 };
const INK = '#1d2a26';
const SOFT = '#5b6a65';
const GREEN = '#0b6b4f';

/** Something drawn, as high as it is; laid at a height, it says what is to be put there. */
interface Piece {
  high: number;
  at(top: number): { layers: OverlayOptions[]; shapes: string[] };
}

/** Draws one picture or several (PNG), never parting a question. */
export async function drawCharts(chart: Chart): Promise<Buffer[]> {
  const head = await headOf(chart);
  const blocks = await Promise.all(chart.blocks.map((block) => blockOf(block, chart.fromRight)));
  const pages: Piece[][] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    const isFull = !page || heightOf([head, ...page, block]) > HIGHEST;
    if (isFull) pages.push([block]);
    else page.push(block);
  }
  return Promise.all(pages.map((page) => render([head, ...page])));
}

const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { high }) => sum + high, EDGE);

async function render(pieces: readonly Piece[]): Promise<Buffer> {
  const height = heightOf(pieces);
  const layers: OverlayOptions[] = [];
  const shapes: string[] = [];
  let top = 0;
  for (const piece of pieces) {
    const drawn = piece.at(top);
    layers.push(...drawn.layers);
    shapes.push(...drawn.shapes);
    top += piece.high;
  }
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="100%" height="100%" fill="#ffffff"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(frame))
    .composite(layers)
    .flatten({ background: '#ffffff' })
    .png({ palette: true })
    .toBuffer();
}

async function headOf({ commune, title, people, fromRight }: Chart): Promise<Piece> {
  const [small, big, count] = await Promise.all([
    written(commune, { size: 20, color: '#d5ece2' }, fromRight),
    written(title, { size: 32, color: '#ffffff', bold: true, height: 260 }, fromRight),
    written(people, { size: 24, color: GREEN, bold: true }, fromRight),
  ]);
  const band = 36 + small.high + 12 + big.high + 30;
  return {
    high: band + 26 + count.high + 10,
    at: (top) => ({
      layers: [small.at(top + 30), big.at(top + 42 + small.high), count.at(top + band + 24)],
      shapes: [`<rect x="0" y="${top}" width="${WIDTH}" height="${band}" fill="${GREEN}"/>`],
    }),
  };
}

async function blockOf({ title, bars }: BarGroup, fromRight: boolean): Promise<Piece> {
  const name = await written(title, { size: 25, color: INK, bold: true, height: 200 }, fromRight);
  const lines = await Promise.all(bars.map((bar) => barOf(bar, fromRight)));
  const high = 34 + name.high + 14 + lines.reduce((sum, line) => sum + line.high, 0);
  return {
    high,
    at(top) {
      const layers = [name.at(top + 34)];
      const shapes = [`<rect x="${EDGE}" y="${top + 12}" width="${INSIDE}" height="2" fill="#d9e2de"/>`];
      let at = top + 34 + name.high + 14;
      for (const line of lines) {
        const drawn = line.at(at);
        layers.push(...drawn.layers);
        shapes.push(...drawn.shapes);
        at += line.high;
      }
      return { layers, shapes };
    },
  };
}

async function barOf({ label, share, value }: Bar, fromRight: boolean): Promise<Piece> {
  const [name, figure] = await Promise.all([
    written(label, { size: 21, color: INK, height: 110 }, fromRight),
    lettersOf(value, { size: 20, color: SOFT, bold: true }),
  ]);
  const long = Math.round(BAR.most * Math.min(1, Math.max(0, share)));
  const rect = (wide: number, color: string, y: number) =>
    `<rect x="${fromRight ? WIDTH - EDGE - wide : EDGE}" y="${y}" width="${wide}" height="${BAR.high}" rx="8" fill="${color}"/>`;
  return {
    high: name.high + 8 + BAR.high + 22,
    at(top) {
      const y = top + name.high + 8;
      const middle = Math.round(y + (BAR.high - figure.height) / 2);
      const left = fromRight ? EDGE : WIDTH - EDGE - figure.width;
      return {
        layers: [name.at(top), { input: figure.input, left, top: middle }],
        shapes: [rect(BAR.most, '#e9efec', y), ...(long > 0 ? [rect(Math.max(long, 10), GREEN, y)] : [])],
      };
    },
  };
}

/** Letters as wide as there is room, on the side on which they begin. */
async function written(words: string, look: Look, fromRight: boolean) {
  const { input, width, height } = await lettersOf(words, { width: INSIDE, ...look });
  const left = fromRight ? WIDTH - EDGE - width : EDGE;
  return { high: height, at: (top: number): OverlayOptions => ({ input, left, top: Math.round(top) }) };
}
