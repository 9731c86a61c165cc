// What telephones really make is kept: each sample comes from a real encoder (test/support/samples/README.md).
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Files, openFiles } from '../../src/store/files.ts';
import { SAMPLES, sampleBytes } from '../support/samples.ts';

let folder: string;
let files: Files;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  files = openFiles(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** What is kept of these bytes, drawn. */
async function drawn(bytes: Uint8Array) {
  const kept = await files.keep(bytes);
  expect(kept?.mimeType).toBe('image/jpeg');
  const picture = await files.read(kept?.path ?? '');
  return { picture, ...(await sharp(picture).metadata()) };
}

const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#787' }, limitInputPixels: false });

it.each(SAMPLES)('$name is kept as $kept', { timeout: 30_000 }, async ({ name, kept: type }) => {
  const kept = await files.keep(sampleBytes(name));
  expect(kept?.mimeType).toBe(type);
  const bytes = await files.read(kept?.path ?? '');
  expect(bytes.length).toBe(kept?.size);
  expect(bytes.length).toBeGreaterThan(100);
});

it('the voice note that the simulator offers is one that is kept', async () => {
  const sample = new URL('../../src/channels/simulator/page/samples/voice.ogg', import.meta.url);
  expect(await files.keep(await readFile(sample))).toMatchObject({ mimeType: 'audio/ogg' });
});

describe('pictures', () => {
  it('stand upright, and say nothing of where and with what they were taken', async () => {
    const photo = sampleBytes('photo.jpg');
    expect(await sharp(photo).metadata()).toMatchObject({ width: 320, height: 240, orientation: 6 });
    const { width, height, exif, orientation } = await drawn(photo);
    expect({ width, height, exif, orientation }).toEqual({ width: 240, height: 320 });
  });

  it('of 200 megapixels are made smaller while they are read', { timeout: 60_000 }, async () => {
    const bytes = await grey(12_240, 16_320).jpeg({ quality: 50 }).toBuffer();
    const before = process.memoryUsage().rss;
    expect(await drawn(bytes)).toMatchObject({ width: 1500, height: 2000 });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it('long and narrow ones stay readable', async () => {
    const tall = await grey(1080, 12_000).jpeg().toBuffer();
    expect(await drawn(tall)).toMatchObject({ width: 1080, height: 12_000 });
    const wide = await grey(9000, 300).jpeg().toBuffer();
    expect(await drawn(wide)).toMatchObject({ width: 9000, height: 300 });
  });

  it('what cannot be seen through is white', async () => {
    const clear = sharp({ create: { width: 50, height: 40, channels: 4, background: '#0000' } });
    const { picture } = await drawn(await clear.png().toBuffer());
    expect((await sharp(picture).stats()).dominant).toMatchObject({ r: 248, g: 248, b: 248 });
  });

  it.each([
    ['a PNG that is small to send and huge to draw', () => grey(15_000, 15_000).png().toBuffer()],
    [
      'a JPEG of which only the first lines came',
      () =>
        grey(4000, 3000)
          .jpeg()
          .toBuffer()
          .then((all) => all.subarray(0, 650)),
    ],
    ['the head of a HEIC picture', async () => sampleBytes('photo-iphone.heic').subarray(0, 600)],
  ])('%s is refused', { timeout: 60_000 }, async (_, make) => {
    expect(await files.keep(await make())).toBeNull();
  });
});

describe('papers', () => {
  it.each([
    ['a page that calls itself a PDF', Buffer.from('%PDF-1.4\n<script>alert(1)</script>')],
    ['an installer in the envelope of Word', sampleBytes('installer.msi')],
    ['a program', Buffer.from('MZ: this is a program, not a picture')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused', async (_, bytes) => {
    expect(await files.keep(bytes)).toBeNull();
  });
});

it('a recording that no program can play is kept as it came', { timeout: 30_000 }, async () => {
  const broken = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(3000, 0xff)]);
  expect(await files.keep(broken)).toMatchObject({ mimeType: 'audio/amr', size: broken.length });
});
