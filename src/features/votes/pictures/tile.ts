// How one option looks: its photo as large as its place, with its number on it; or its names alone, where there is no photo.
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { lettersOf } from '../../../files/drawn-letters.ts';

export const INK = '#1d2a26';
export const GREEN = '#0b6b4f';
export const SOFT = '#5b6a65';

export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What is drawn of an option. */
export interface Drawn {
  nameAr: string;
  nameFr: string;
  /** Bytes of its photo; null: there is none that can be read. */
  photo: Uint8Array | null;
}

const PLAIN = '#dcebe4';

/** The photo cut to its place; a plain ground where there is none. */
export async function photoOn({ photo }: Drawn, place: Place): Promise<OverlayOptions> {
  const { left, top, width, height } = place;
  const plain = () => sharp({ create: { width, height, channels: 3, background: PLAIN } });
  const cut = (of: Sharp) => of.jpeg({ quality: 88 }).toBuffer();
  const input =
    photo === null
      ? await cut(plain())
      : await cut(sharp(photo).resize({ width, height, fit: 'cover' })).catch(() => cut(plain()));
  return { input, left, top };
}

/** A number in a circle, read from afar. */
export async function numberOn(number: string, { left, top }: Pick<Place, 'left' | 'top'>, size: number) {
  const circle = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><circle cx="${size / 2}" cy="${size / 2}" r="${size / 2 - 3}" fill="${GREEN}" stroke="#ffffff" stroke-width="6"/></svg>`;
  const letters = await lettersOf(number, {
    size: Math.round(size * 0.42),
    color: '#ffffff',
    bold: true,
  });
  return [
    { input: Buffer.from(circle), left, top },
    {
      input: letters.input,
      left: Math.round(left + (size - letters.width) / 2),
      top: Math.round(top + (size - letters.height) / 2),
    },
  ];
}
