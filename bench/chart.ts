// The one chart: turns a second by bot, a bar for each, as a picture without any help.
import { rowsOf, SHOWN_AT_ONCE } from './figures.ts';
import type { Table } from './table.ts';

const WIDTH = 820;
const LABELS = 290;
const BARS = WIDTH - LABELS - 90;
const LINE = 26;
const BAR = 16;
const HEAD = 44;

interface Bar {
  name: string;
  way: string;
  perSecond: number;
}

/** The bars of one way below those of the other. */
export function chartOf(table: Table): string {
  const bars = rowsOf(table)
    .filter((row) => row['people at once'] === SHOWN_AT_ONCE)
    .map((row) => ({ name: `${row.bot}`, way: `${row.way}`, perSecond: Number(row['turns/s']) }));
  const most = Math.max(1, ...bars.map(({ perSecond }) => perSecond));
  const height = HEAD + bars.length * LINE + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">`,
    `  <title>Turns a second by bot, ${SHOWN_AT_ONCE} people at once</title>`,
    `  <rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `  <text x="16" y="26" font-size="15" fill="#222">Turns a second, ${SHOWN_AT_ONCE} people at once: in memory (dark), through a stand-in of Telegram (light)</text>`,
    ...bars.flatMap((bar, i) => drawn(bar, HEAD + i * LINE, most)),
    '</svg>\n',
  ].join('\n');
}

function drawn({ name, way, perSecond }: Bar, top: number, most: number): string[] {
  const width = Math.max(1, Math.round((perSecond / most) * BARS));
  const fill = way === 'in memory' ? '#1f5f8b' : '#8fb8d4';
  const y = top + BAR - 3;
  return [
    `  <text x="${LABELS - 10}" y="${y}" text-anchor="end" fill="#222">${escaped(name)}</text>`,
    `  <rect x="${LABELS}" y="${top}" width="${width}" height="${BAR}" fill="${fill}"/>`,
    `  <text x="${LABELS + width + 8}" y="${y}" fill="#222">${perSecond.toLocaleString('en')}</text>`,
  ];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
