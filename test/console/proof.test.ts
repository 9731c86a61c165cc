// A picture proves work only where most of it is there.
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { isProof } from '../../src/files/proof.ts';
import { sampleBytes } from '../support/samples.ts';

it('a whole picture proves, also one of a single colour', async () => {
  expect(await isProof(await sampleBytes('photo.jpg'))).toBe(true);
  const wall = sharp({ create: { width: 320, height: 240, channels: 3, background: '#c96' } });
  expect(await isProof(await wall.jpeg().toBuffer())).toBe(true);
});

it('a picture cut to a few lines, a stamp, and what is none prove nothing', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const street = sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff', noise } });
  const whole = await street.jpeg().toBuffer();
  const cut = (part: number) => whole.subarray(0, Math.floor(whole.length * part));
  expect(await Promise.all([whole, cut(0.8), cut(0.3), cut(0.01)].map(isProof))).toEqual([
    ...[true, true, false, false],
  ]);
  expect(await isProof(await sharp(whole).resize(150).jpeg().toBuffer())).toBe(false);
  expect(await isProof(new TextEncoder().encode('<script>'))).toBe(false);
  expect(await isProof(Buffer.from(await sampleBytes('photo.jpg')).subarray(0, 700))).toBe(false);
});
