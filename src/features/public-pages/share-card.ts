// The picture by which a page is announced where its address is sent: title, supports and commune, drawn here.

import sharp from 'sharp';
import { type BoundedMap, keptIn } from '../../domain/bounded-map.ts';
import { lettersOf } from '../../files/drawn-letters.ts';
import { directionOf } from '../../words/languages.ts';

export interface Card {
  language: string;
  commune: string;
  title: string;
  supports: string;
  status: string;
  /** How far it is, from 0 to 1; null: nothing is asked for. */
  share: number | null;
}

/** As the services that announce pages want it. */
const SIZE = { width: 1200, height: 630 };
const EDGE = 70;
const INSIDE = SIZE.width - 2 * EDGE;
const TITLE_HIGH = 290;
const BAR = { top: 440, high: 26 };

/** Draws it as PNG; what is written from the right begins on the right. */
export async function drawCard({ language, commune, title, supports, status, share }: Card): Promise<Buffer> {
  const isRight = directionOf(language) === 'rtl';
  const [head, big, count, state] = await Promise.all([
    lettersOf(commune, { size: 24, color: '#d5ece2', width: INSIDE }),
    lettersOf(title, { size: 44, color: '#1d2a26', bold: true, width: INSIDE, height: TITLE_HIGH }),
    lettersOf(supports, { size: 30, color: '#0b6b4f', bold: true, width: INSIDE }),
    lettersOf(status, { size: 24, color: '#5b6a65', width: INSIDE }),
  ]);
  const placed = ({ input, width }: { input: Buffer; width: number }, top: number) => ({
    ...{ input, top, left: isRight ? SIZE.width - EDGE - width : EDGE },
  });
  return sharp(Buffer.from(frame(share, isRight)))
    .composite([
      placed(head, 28),
      placed(big, 128),
      placed(count, BAR.top + 46),
      placed(state, BAR.top + 108),
    ])
    .flatten({ background: '#ffffff' })
    .png({ palette: true })
    .toBuffer();
}

function frame(share: number | null, isRight: boolean): string {
  const done = share ? Math.max(BAR.high, Math.round(INSIDE * Math.min(1, share))) : 0;
  const bar =
    share === null
      ? ''
      : `<rect x="${EDGE}" y="${BAR.top}" width="${INSIDE}" height="${BAR.high}" rx="13" fill="#e0ebe6"/><rect x="${isRight ? SIZE.width - EDGE - done : EDGE}" y="${BAR.top}" width="${done}" height="${BAR.high}" rx="13" fill="#0b6b4f"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="#ffffff"/><rect width="100%" height="100" fill="#0b6b4f"/>${bar}</svg>`;
}

/** The same picture is drawn once, however often it is asked for; one that failed is drawn anew. */
export function drawn(cards: BoundedMap<string, Promise<Buffer>>, card: Card): Promise<Buffer> {
  const key = JSON.stringify(card);
  return keptIn(cards, key, () => drawCard(card)).catch((error: unknown) => {
    cards.delete(key);
    throw error;
  });
}
