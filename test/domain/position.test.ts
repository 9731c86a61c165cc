// Positions as people write them: whatever notation, the same place comes back.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { communeNear, type Ground, isInside, isPosition, middleOf } from '../../src/domain/ground.ts';
import { readPosition } from '../../src/domain/position.ts';
import type { Position } from '../../src/domain/similar.ts';
import fc from '../support/property.ts';

const ground: Ground = JSON.parse(
  readFileSync(new URL('../../prisma/seed/ground.json', import.meta.url), 'utf8'),
);
const near = middleOf(ground);

const [ring = []] = ground.boundary.coordinates;
const span = (at: 0 | 1) => {
  const all = ring.map((point) => point[at]);
  return fc.double({ min: Math.min(...all), max: Math.max(...all), noNaN: true });
};
const inside = fc
  .record({ longitude: span(0), latitude: span(1) })
  .filter((at) => isInside({ ...ground, marginMetres: -50 }, at));

const five = (degrees: number): string => degrees.toFixed(5);
const arabic = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCodePoint(0x660 + Number(digit))).replaceAll('.', '٫');
function sixtieths(degrees: number): [number, number, string] {
  const size = Math.abs(degrees) + 0.05 / 3600;
  const minutes = (size % 1) * 60;
  return [Math.floor(size), Math.floor(minutes), ((minutes % 1) * 60 - 0.05).toFixed(1).replace('-', '')];
}
function dms(degrees: number, side: string, [a, b, c] = ['°', "'", '"']): string {
  const [whole, minutes, seconds] = sixtieths(degrees);
  return `${whole}${a}${minutes}${b}${seconds}${c}${side}`;
}
const minutesOnly = (degrees: number, side: string): string => {
  const size = Math.abs(degrees);
  return `${side} ${Math.floor(size)}° ${((size % 1) * 60).toFixed(4)}'`;
};

const NOTATIONS: Record<string, (lat: number, lon: number) => string> = {
  'decimal points': (lat, lon) => `${five(lat)}, ${five(lon)}`,
  'no comma': (lat, lon) => `${five(lat)} ${five(lon)}`,
  'decimal commas': (lat, lon) => `${five(lat)} ; ${five(lon)}`.replaceAll('.', ','),
  'commas everywhere': (lat, lon) => `${five(lat)},${five(lon)}`.replaceAll('.', ','),
  'in brackets': (lat, lon) => `حدا الدار (${five(lat)}, ${five(lon)})`,
  'Arabic digits': (lat, lon) => arabic(`${five(lat)} ، ${five(lon)}`),
  'Arabic digits, minus behind': (lat, lon) => arabic(`${five(lat)} ، ${five(-lon)}-`),
  'longitude first': (lat, lon) => `${five(lon)}, ${five(lat)}`,
  'minus lost': (lat, lon) => `${five(lat)}, ${five(-lon)}`,
  labelled: (lat, lon) => `Latitude: ${five(lat)}, Longitude: ${five(lon)}`,
  'labelled in Arabic': (lat, lon) => `خط العرض ${five(lat)} خط الطول ${five(lon)}`,
  sides: (lat, lon) => `${five(lat)}° N, ${five(-lon)}° W`,
  'sides before': (lat, lon) => `N${five(lat)} O${five(-lon)}`,
  'sides in Arabic': (lat, lon) => `${five(lat)} شمال ${five(-lon)} غرب`,
  'sides as Arabic letters': (lat, lon) => `${arabic(five(lat))} ش، ${arabic(five(-lon))} غ`,
  'sides in French': (lat, lon) => `${five(lat)} Nord, ${five(-lon)} Ouest`,
  DMS: (lat, lon) => `${dms(lat, 'N')} ${dms(lon, 'W')}`,
  'DMS of a French telephone': (lat, lon) =>
    `${dms(lat, 'N', ['°', '’', '”'])}, ${dms(lon, 'O', ['º', '′', '″'])}`,
  'DMS without sides': (lat, lon) => `${dms(lat, '')}, ${dms(lon, '')}`,
  'DMS with blanks': (lat, lon) => `${dms(lat, 'N', [' ', ' ', ' '])} ${dms(lon, 'W', [' ', ' ', ' '])}`,
  'degrees and minutes': (lat, lon) => `${minutesOnly(lat, 'N')} ${minutesOnly(lon, 'W')}`,
  'Google q': (lat, lon) => `https://maps.google.com/?q=${five(lat)},${five(lon)}`,
  'Google query': (lat, lon) => `https://www.google.com/maps/search/?api=1&query=${five(lat)}%2C${five(lon)}`,
  'Google view': (lat, lon) => `https://www.google.com/maps/@${five(lat)},${five(lon)},17z?entry=ttu`,
  'Google place': (lat, lon) =>
    `https://www.google.com/maps/place/Bab+Khemis/@30.1,-8.1,17z/data=!3m1!4b1!4m6!3m5!1s0x0:0x1!8m2!3d${five(lat)}!4d${five(lon)}!16s`,
  'Google dropped pin': (lat, lon) =>
    `https://www.google.com/maps/place/${encodeURIComponent(`${dms(lat, 'N')} ${dms(lon, 'W')}`)}/@30.1,-8.1,17z`,
  'Google route': (lat, lon) =>
    `https://www.google.com/maps/dir/30.42,-9.59/${five(lat)},${five(lon)}/@30.4,-9,9z`,
  'Google route, drawn': (lat, lon) =>
    `https://www.google.co.ma/maps/dir/A/B/@30.4,-9,9z/data=!4m9!4m8!1m0!1m5!1m1!1s0x0!2m2!1d${five(lon)}!2d${five(lat)}!3e0`,
  'Google ll': (lat, lon) => `maps.google.com/maps?ll=${five(lat)},${five(lon)}&z=16`,
  'Google loc': (lat, lon) => `http://maps.google.com/maps?q=loc:${five(lat)}+${five(lon)}`,
  geo: (lat, lon) => `geo:${five(lat)},${five(lon)}?z=17`,
  'geo with q': (lat, lon) => `geo:0,0?q=${five(lat)},${five(lon)}(la%20fuite)`,
  Apple: (lat, lon) => `https://maps.apple.com/?ll=${five(lat)},${five(lon)}&q=Dropped%20Pin&t=m`,
  'Apple place': (lat, lon) =>
    `https://maps.apple.com/place?coordinate=${five(lat)},${five(lon)}&name=Repere`,
  'OSM view': (lat, lon) => `https://www.openstreetmap.org/#map=18/${five(lat)}/${five(lon)}`,
  'OSM marker': (lat, lon) =>
    `https://www.openstreetmap.org/?mlat=${five(lat)}&mlon=${five(lon)}#map=15/30.1/-8.1`,
  Waze: (lat, lon) => `https://waze.com/ul?ll=${five(lat)},${five(lon)}&navigate=yes`,
  'Waze live map': (lat, lon) => `https://www.waze.com/live-map/directions?to=ll.${five(lat)}%2C${five(lon)}`,
  Bing: (lat, lon) => `https://www.bing.com/maps?sp=point.${five(lat)}_${five(lon)}_ici&cp=30.1~-8.1`,
  Yandex: (lat, lon) => `https://yandex.com/maps/?pt=${five(lon)},${five(lat)}&z=16`,
  'WhatsApp share': (lat, lon) =>
    `الموقع: https://maps.google.com/maps?q=${five(lat)}%2C${five(lon)}&z=17&hl=ar`,
};

const close = (read: Position, at: Position): boolean =>
  Math.abs(read.latitude - at.latitude) <= 1e-4 && Math.abs(read.longitude - at.longitude) <= 1e-4;

describe('a position that is written', () => {
  it.each(Object.entries(NOTATIONS))('comes back from %s', (_name, write) => {
    fc.assert(
      fc.property(inside, (at) => {
        const read = readPosition(write(at.latitude, at.longitude), near);
        expect(read?.kind === 'position' && close(read.at, at) ? 'the same' : [read, at]).toBe('the same');
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['8C2HF4CF+5R', ''],
    ['F4CF+5R Taroudant', 'Taroudant'],
    ['F4CF+5R7، تارودانت', 'تارودانت'],
    ['f4cf+5r', ''],
    ['https://www.google.com/maps?q=F4CF%2B5R+Taroudant', ''],
    ['حفرة هنا F4CF+5R', 'حفرة هنا'],
  ])('comes back from the plus code in %s', (text, rest) => {
    const read = readPosition(text, near);
    expect(read).toMatchObject({ kind: 'position', rest });
    if (!text.startsWith('8')) expect(read).toMatchObject({ short: true });
  });

  it('leaves the words beside it', () => {
    const link = 'https://maps.google.com/?q=30.4703,-8.8770';
    expect(readPosition(`كاينة حفرة ${link}، حدا الباب`, near)).toMatchObject({
      rest: 'كاينة حفرة حدا الباب',
    });
    expect(readPosition('la fuite est en 30.4703, -8.8770', near)).toMatchObject({ rest: 'la fuite est en' });
  });

  it.each([
    'https://maps.app.goo.gl/AbCdEf123456',
    'goo.gl/maps/xYz',
    'https://maps.google.com/?cid=123',
    'https://maps.apple/p/abc',
    'https://waze.com/ul/hevd3x',
  ])('is not read from a link that must be followed: %s', (link) => {
    expect(readPosition(`شوفو ${link} عافاكم`, near)).toEqual({ kind: 'unread', rest: 'شوفو عافاكم' });
  });

  it.each([
    '0661234567',
    'رقم 12 زنقة 4',
    '12.50 درهم 13.20',
    '3.5, 4.5',
    '26-000003-5',
    'قبل 10:30',
    'لاسطاح',
    'https://www.facebook.com/groups/12',
    '5+5',
    '',
  ])('is not seen in %s', (text) => {
    expect(readPosition(text, near)).toBeNull();
  });

  it('never throws, whatever is written', () => {
    const piece = fc.constantFrom(
      '30.47',
      '-8.87',
      '°',
      "'",
      '"',
      'N',
      ',',
      ' ',
      'https://maps.google.com/?q=',
      '%',
      '+',
      '!3d',
      'geo:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        readPosition(pieces.join(''), near);
      }),
    );
  });
});

describe('the ground of the commune', () => {
  const at = (latitude: number, longitude: number): Position => ({ latitude, longitude });

  it.each([
    ['the old town', at(30.4703, -8.877)],
    ['the gate of Thursday', at(30.4785, -8.8753)],
    ['the north of the commune', at(30.548, -8.88)],
    ['a few steps over the boundary', at(30.47072, -8.92866)],
  ])('holds %s', (_name, position) => expect(isInside(ground, position)).toBe(true));

  it.each([
    ['Aït Iaaza', at(30.505, -8.806), 'ait_iaaza'],
    ['Freija', at(30.49, -8.67), 'freija'],
    ['Oulad Teima', at(30.3947, -9.209), 'oulad_teima'],
    ['Agadir', at(30.42, -9.6), 'agadir'],
    ['Casablanca', at(33.5731, -7.5898), 'casablanca'],
    ['Paris', at(48.8566, 2.3522), undefined],
    ['the same numbers the other way round', at(-8.877, 30.4703), undefined],
  ])('does not hold %s', (_name, position, id) => {
    expect(isInside(ground, position)).toBe(false);
    expect(communeNear(ground, position)?.id).toBe(id);
  });

  it('is a closed ring of some 75 km²', () => {
    expect(ring.at(-1)).toEqual(ring[0]);
    const squared = ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [0, 0];
      return sum + x * nextY - nextX * y;
    }, 0);
    const squareKilometres = (Math.abs(squared) / 2) * 111.2 * 111.2 * Math.cos((30.49 * Math.PI) / 180);
    expect(squareKilometres).toBeGreaterThan(73);
    expect(squareKilometres).toBeLessThan(77);
  });

  it.each([
    at(0, 0),
    at(0.0001, -0.0002),
    at(91, 0),
    at(12, 181),
    at(Number.NaN, 5),
    at(5, Number.POSITIVE_INFINITY),
  ])('is nowhere near %o, which is no position', (position) => expect(isPosition(position)).toBe(false));
});

/** Tried at every letter, or in every way, these would take hours; read once, they take a moment. */
it.each([' ', '\n', '\t', 'lat: ', 'a', '26-', 'a.', 'www.', '30° ', '((', ';,'])(
  'a long run of %j is read through once',
  (unit) => {
    const long = unit.repeat(60_000 / unit.length);
    for (const text of [long, `N 30.47${long}!`, `30 ${long}x`, `${long}x(`])
      expect(() => readPosition(text, near)).not.toThrow();
  },
);
