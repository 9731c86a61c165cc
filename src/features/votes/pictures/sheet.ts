// The projects of a budget on one picture: photo, number, names in both languages, and what each costs.
import sharp, { type OverlayOptions } from 'sharp';
import { type Block, lettersOf } from '../../../files/drawn-letters.ts';
import { type Drawn, GREEN, INK, numberOn, photoOn, SOFT } from './tile.ts';

export interface DrawnProject extends Drawn {
  number: string;
  /** Such as "300 000 DH", in each language: side by side in one line they would be read in the wrong order. */
  costAr: string;
  costFr: string;
}

const WIDTH = 1080;
const EDGE = 24;
const PHOTO = { width: 360, height: 236 };
const ROW_HIGH = PHOTO.height + 20;
const HEAD_HIGH = 96;
const BADGE = 88;
const WORDS = { left: EDGE + PHOTO.width + 28, right: WIDTH - EDGE };
const ROOM = WORDS.right - WORDS.left;

/** Draws it as JPEG. `budget`: what may be spent, in words of both languages. */
export async function drawSheet(budget: string, projects: readonly DrawnProject[]): Promise<Buffer> {
  const height = HEAD_HIGH + projects.length * ROW_HIGH + EDGE;
  const head = await lettersOf(budget, { size: 28, color: '#ffffff', bold: true, width: WIDTH - 2 * EDGE });
  const rows = await Promise.all(projects.map((each, i) => rowOf(each, HEAD_HIGH + i * ROW_HIGH + 12)));
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="100%" height="100%" fill="#ffffff"/><rect width="100%" height="${HEAD_HIGH - 12}" fill="${GREEN}"/></svg>`;
  const centred = {
    ...{ input: head.input, left: Math.round((WIDTH - head.width) / 2) },
    top: Math.max(0, Math.round((HEAD_HIGH - 12 - head.height) / 2)),
  };
  return sharp(Buffer.from(frame))
    .composite([centred, ...rows.flat()])
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 78 })
    .toBuffer();
}

async function rowOf(project: DrawnProject, top: number): Promise<OverlayOptions[]> {
  const price = { size: 24, color: GREEN, bold: true, width: ROOM / 2, height: 48 };
  const [photo, badge, arabic, french, costAr, costFr] = await Promise.all([
    photoOn(project, { left: EDGE, top, ...PHOTO }),
    numberOn(project.number, { left: EDGE + 10, top: top + PHOTO.height - BADGE - 10 }, BADGE),
    lettersOf(project.nameAr, { size: 25, color: INK, bold: true, width: ROOM, height: 100 }),
    lettersOf(project.nameFr, { size: 20, color: SOFT, width: ROOM, height: 76 }),
    lettersOf(project.costAr, price),
    lettersOf(project.costFr, price),
  ]);
  const right = ({ input, width }: Block, at: number) => ({ input, top: at, left: WORDS.right - width });
  const left = ({ input }: Block, at: number) => ({ input, top: at, left: WORDS.left });
  const second = top + arabic.height + 8;
  const third = Math.max(second + french.height + 8, top + PHOTO.height - costFr.height);
  return [
    photo,
    ...badge,
    right(arabic, top),
    left(french, second),
    right(costAr, third),
    left(costFr, third),
  ];
}
