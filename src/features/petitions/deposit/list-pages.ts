// The list of those who support a petition, as pictures of pages: a table from right to left, in Arabic and French.

import sharp from 'sharp';
import { type Letters, openLetters } from '../../../files/fitted-letters.ts';
import type { PicturePage } from '../../../files/picture-pdf.ts';

export interface ListColumn {
  /** Its heading in the two languages of the administration. */
  ar: string;
  fr: string;
  /** A share of the whole width; all together are 1. */
  share: number;
}

export interface SupporterList {
  /** Above each page. */
  title: string;
  columns: readonly ListColumn[];
  /** Each with a cell for every column, from the right. */
  rows: readonly (readonly string[])[];
}

/** A4 at 150 dots an inch. */
const SIZE = { width: 1240, height: 1754 };
const EDGE = 60;
const INSIDE = SIZE.width - 2 * EDGE;
const TOP = 130;
const HEAD = 66;
const ROW = 49;
/** Lines of one page. */
export const LIST_ROWS = 30;
const INK = '#1d2a26';
const SOFT = '#44524d';
/** Marks of direction, which nobody hears. */
const MARKS = /[\u2066-\u2069]/gu;

/** Draws it on as many pages as it takes; without anybody there is none. */
export async function drawList(list: SupporterList): Promise<PicturePage[]> {
  const letters = openLetters(INSIDE);
  const pages: PicturePage[] = [];
  // One after another: a page in colours takes as much memory as a film.
  for (let at = 0; at < list.rows.length; at += LIST_ROWS)
    pages.push(await pageOf(letters, list, list.rows.slice(at, at + LIST_ROWS)));
  return pages;
}

async function pageOf(
  letters: Letters,
  { title, columns }: SupporterList,
  rows: SupporterList['rows'],
): Promise<PicturePage> {
  const spans = spansOf(columns);
  const cell = async (words: string, i: number, y: number, look: { size: number; color: string }) => {
    const { left = 0, width = 0 } = spans[i] ?? {};
    if (words.trim() === '') return [];
    const block = await letters(words, look, width - 12);
    const x = left + (width - block.width) / 2;
    return [{ input: block.input, left: Math.round(x), top: Math.round(y - block.height / 2) }];
  };
  const heading = await letters(title, { size: 17, color: INK, bold: true });
  const layers = await Promise.all([
    ...columns.flatMap(({ ar, fr }, i) => [
      cell(ar, i, TOP + 20, { size: 14, color: INK }),
      cell(fr, i, TOP + 47, { size: 11, color: SOFT }),
    ]),
    ...rows.flatMap((row, r) =>
      row.map((words, i) => cell(words, i, TOP + HEAD + (r + 0.5) * ROW, { size: 13, color: INK })),
    ),
  ]);
  const jpeg = await sharp(Buffer.from(lines(spans, rows.length)))
    .composite([
      { input: heading.input, left: Math.round((SIZE.width - heading.width) / 2), top: 60 },
      ...layers.flat(),
    ])
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const heads = columns.map(({ ar, fr }) => `${ar} / ${fr}`).join(' · ');
  return {
    jpeg,
    ...SIZE,
    words: [title, heads, ...rows.map((row) => row.join(' · '))].join('\n').replaceAll(MARKS, ''),
  };
}

interface Span {
  left: number;
  width: number;
}

/** Where each column stands, from the right. */
function spansOf(columns: readonly ListColumn[]): Span[] {
  let at = SIZE.width - EDGE;
  return columns.map(({ share }) => {
    const width = Math.round(INSIDE * share);
    at -= width;
    return { left: at, width };
  });
}

function lines(spans: readonly Span[], rows: number): string {
  const bottom = TOP + HEAD + rows * ROW;
  const first = Math.min(...spans.map(({ left }) => left));
  const right = SIZE.width - EDGE;
  const across = Array.from({ length: rows + 1 }, (_, r) => `M${first} ${TOP + HEAD + r * ROW}H${right}`);
  const down = spans.map(({ left }) => `M${left} ${TOP}V${bottom}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="#ffffff"/>
<rect x="${first}" y="${TOP}" width="${right - first}" height="${HEAD}" fill="#e9f4ef"/><path d="${[...across, ...down].join('')}M${first} ${TOP}H${right}V${bottom}" fill="none" stroke="#8fa39c"/></svg>`;
}
