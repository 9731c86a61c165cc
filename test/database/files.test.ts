// What telephones really make is kept: each sample comes from a real encoder (test/support/samples/README.md).
import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ringOf } from '../../src/database/encryption/key-ring.ts';
import { type Files, openFiles } from '../../src/files/file-store.ts';
import { RING } from '../support/keys.ts';
import { SAMPLES, sampleBytes } from '../support/samples.ts';

let folder: string;
let files: Files;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  files = openFiles(folder, RING);
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

it.each(['voice-telegram.oga', 'voice-whatsapp.ogg'])(
  '%s without its sound is an empty recording',
  async (name) => {
    const whole = sampleBytes(name);
    // The headers are two pages of Ogg; the third holds the first sound.
    const sound = whole.indexOf('OggS', whole.indexOf('OggS', 4) + 4);
    expect(await files.keep(whole.subarray(0, sound))).toBeNull();
    expect(await files.keep(whole.subarray(0, sound - 20))).toBeNull();
    expect(await files.keep(whole.subarray(0, sound + 200))).not.toBeNull();
  },
);

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

/** The envelope of old papers with one stream of this name, and what lies in it. */
function envelope(name: string, words: Buffer = Buffer.alloc(0)): Buffer {
  const piece = (...parts: [number, Buffer][]) => {
    const made = Buffer.alloc(512);
    for (const [at, bytes] of parts) bytes.copy(made, at);
    return made;
  };
  const numbers = (...all: number[]) => Buffer.from(new Uint32Array(all).buffer);
  const entry = (text: string, type: number) => {
    const made = Buffer.alloc(128);
    made.write(text, 'utf16le');
    made.writeUInt16LE(text.length * 2 + 2, 64);
    made[66] = type;
    return made;
  };
  const head = piece(
    [0, Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    [24, Buffer.from('3e000300feff0900', 'hex')],
    [44, numbers(1, 1)],
    [76, numbers(0, ...Array<number>(108).fill(0xffffffff))],
  );
  const table = piece([0, numbers(0xfffffffd, 0xfffffffe, 0xfffffffe)]);
  const directory = piece([0, entry('Root Entry', 5)], [128, entry(name, 2)]);
  return Buffer.concat([head, table, directory, piece([0, words])]);
}

/** As it would stand in a directory, if this were one. */
const FALSE_ENTRY = envelope('WordDocument').subarray(1024 + 128, 1024 + 256);

describe('papers', () => {
  it.each([
    ['an old letter', sampleBytes('letter-old.doc'), 'application/msword', 'doc'],
    ['an old table', sampleBytes('table-old.xls'), 'application/vnd.ms-excel', 'xls'],
    ['old slides', envelope('PowerPoint Document'), 'application/vnd.ms-powerpoint', 'ppt'],
  ])('%s is kept as what its streams say', async (_, bytes, mimeType, ending) => {
    const kept = await files.keep(bytes);
    expect(kept?.mimeType).toBe(mimeType);
    expect(kept?.path.split('.').pop()).toBe(ending);
  });

  it.each([
    ['a page that calls itself a PDF', Buffer.from('%PDF-1.4\n<script>alert(1)</script>')],
    ['an installer in the envelope of Word', sampleBytes('installer.msi')],
    ['an envelope that only speaks of Word inside', envelope('Setup', FALSE_ENTRY)],
    ['an envelope that ends in its directory', envelope('WordDocument').subarray(0, 1100)],
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

describe('on the disk', () => {
  const OTHER = Buffer.alloc(32, 9);
  const onDisk = (path: string) => readFile(join(folder, path));
  async function part(from: number, to: number, path: string): Promise<Buffer> {
    return Buffer.concat(await Array.fromAsync((await files.open(path)).bytes(from, to)));
  }
  /** Kept as it came: large enough for several pieces. */
  async function keepSound(): Promise<{ path: string; bytes: Buffer }> {
    const bytes = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(300_000, 'poteau 7')]);
    const path = `ab/${crypto.randomUUID()}.amr`;
    await writeAt(path, bytes);
    await files.reseal(path);
    return { path, bytes };
  }
  async function writeAt(path: string, bytes: Uint8Array): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes, { mode: 0o644 });
  }

  it('nobody else may read it, whatever the umask, and whoever does reads nothing', async () => {
    const before = process.umask(0);
    const kept = await files.keep(sampleBytes('paper.pdf')).finally(() => process.umask(before));
    const place = join(folder, kept?.path ?? '');
    expect((await stat(place)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(place))).mode & 0o777).toBe(0o700);
    expect((await readFile(place)).includes('%PDF')).toBe(false);
    expect(Buffer.from(await files.read(kept?.path ?? '')).equals(sampleBytes('paper.pdf'))).toBe(true);
  });

  it('what was kept before is read as it is, whole or in part, and sealed by a second look', async () => {
    const path = 'ab/before.amr';
    const bytes = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(200_000, 'rue 12')]);
    await writeAt(path, bytes);
    expect(Buffer.from(await files.read(path)).equals(bytes)).toBe(true);
    expect((await part(65_530, 131_080, path)).equals(bytes.subarray(65_530, 131_081))).toBe(true);
    expect([await files.reseal(path), await files.reseal(path)]).toEqual([true, false]);
    expect((await onDisk(path)).includes('rue 12')).toBe(false);
    expect((await stat(join(folder, path))).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await files.read(path)).equals(bytes)).toBe(true);
    expect(await files.reseal('ab/gone.amr')).toBe(false);
  });

  it('any part is read alone: what lies elsewhere is not even opened', async () => {
    const { path, bytes } = await keepSound();
    for (const [from, to] of [
      [0, 0],
      [65_535, 65_536],
      [65_536, 200_000],
      [300_005, 300_005],
      [0, 300_005],
    ])
      expect((await part(from ?? 0, to ?? 0, path)).equals(bytes.subarray(from, (to ?? 0) + 1))).toBe(true);
    const file = await open(join(folder, path), 'r+');
    await file.write(Buffer.from([0]), 0, 1, 150_000);
    await file.close();
    expect((await part(0, 1000, path)).equals(bytes.subarray(0, 1001))).toBe(true);
    expect((await part(250_000, 250_010, path)).equals(bytes.subarray(250_000, 250_011))).toBe(true);
    await expect(part(100_000, 200_000, path)).rejects.toThrow();
    await expect(files.read(path)).rejects.toThrow();
  });

  it('one that was cut, or put in the place of another, does not open', async () => {
    const { path, bytes } = await keepSound();
    const sealed = await onDisk(path);
    await writeFile(join(folder, path), sealed.subarray(0, sealed.length - 70_000));
    await expect(files.read(path)).rejects.toThrow();
    await writeFile(join(folder, 'ab/elsewhere.amr'), sealed);
    await expect(files.read('ab/elsewhere.amr')).rejects.toThrow();
    await writeFile(join(folder, path), sealed);
    expect(Buffer.from(await files.read(path)).equals(bytes)).toBe(true);
  });

  it('another key first seals anew what the ring opens', async () => {
    const { path, bytes } = await keepSound();
    const rotated = openFiles(folder, ringOf([OTHER, Buffer.alloc(32, 7)]));
    expect(await rotated.reseal(path)).toBe(true);
    await expect(files.read(path)).rejects.toThrow('not in the ring');
    expect(Buffer.from(await rotated.read(path)).equals(bytes)).toBe(true);
  });

  it('no path leads out of the folder', async () => {
    await expect(files.read('../secret.jpg')).rejects.toThrow('no path');
    await expect(files.read('ab/../../secret.jpg')).rejects.toThrow('no path');
  });
});
