// Sealing: what is stored is unreadable, bound to its place and to a key by name; what is hashed is comparable; a wrong key
// fails aloud, and never is a new one made for a database that has one.
import { statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCipher } from '../../src/database/encryption/cipher.ts';
import { folderOfKeys, openKeys } from '../../src/database/encryption/key-location.ts';
import {
  addKey,
  keyFileIn,
  makeKey,
  readKeys,
  ringIn,
  ringOf,
} from '../../src/database/encryption/key-ring.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { sealedBefore } from '../support/keys.ts';
import fc from '../support/property.ts';

const [KEY, OTHER] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const cipher = openCipher(KEY);
const other = openCipher(OTHER);
const HERE = 'Support.name.1';

describe('a seal', () => {
  it('gives back any text, and never writes the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [a, b] = [cipher.seal(text, HERE), cipher.seal(text, HERE)];
        expect([cipher.open(a, HERE), cipher.open(b, HERE)]).toEqual([text, text]);
        expect(a).not.toBe(b);
      }),
    );
  });

  it('draws a new nonce for every text, however many', () => {
    const nonceOf = (sealed: string) =>
      Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('hex', 0, 12);
    const nonces = Array.from({ length: 2_000 }, () => nonceOf(cipher.seal('سلام', HERE)));
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it('refuses what another key sealed, what was altered, and what is no seal', () => {
    const sealed = cipher.seal('JC123456', HERE);
    expect(() => other.open(sealed, HERE)).toThrow('not in the ring');
    const at = sealed.length - 4;
    const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => cipher.open(altered, HERE)).toThrow();
    expect(() => cipher.open('JC123456', HERE)).toThrow('not sealed');
  });

  it.each(['Support.name.2', 'Support.card.1', 'Conversation.name.1'] as const)(
    'does not open where it was not made for: %s',
    (place) => {
      expect(() => cipher.open(cipher.seal('JC123456', HERE), place)).toThrow();
    },
  );

  it('names its key, so that a ring opens what each of its keys sealed; the first seals, the last hashes', () => {
    const both = openCipher(ringOf([OTHER, KEY]));
    expect(both.open(cipher.seal('a', HERE), HERE)).toBe('a');
    expect(other.open(both.seal('b', HERE), HERE)).toBe('b');
    expect([both.isFresh(both.seal('c', HERE)), both.isFresh(cipher.seal('c', HERE))]).toEqual([true, false]);
    expect(both.hash('JC123456')).toBe(cipher.hash('JC123456'));
  });

  it('of before is still opened, by whichever key made it', () => {
    const old = sealedBefore('JC123456', KEY);
    expect(cipher.open(old, HERE)).toBe('JC123456');
    expect(openCipher(ringOf([OTHER, KEY])).open(old, HERE)).toBe('JC123456');
    expect(() => other.open(old, HERE)).toThrow();
  });

  it('hashes alike what is alike, and nothing without the key', () => {
    expect(cipher.hash('JC123456')).toBe(cipher.hash('JC123456'));
    expect(cipher.hash('JC123456')).not.toBe(other.hash('JC123456'));
    expect(cipher.hash('JC123456')).toMatch(/^[\w-]{43}$/);
  });
});

/** When the file of keys was written, however often it is. */
const STILL = new Date('2026-03-10T10:00:00Z');

describe('the keys of an installation', () => {
  let fresh: FreshDatabase;
  let folder: string;
  let place: { dataDir: string; keysDir: string; inContainer: boolean };
  const warned: string[] = [];
  const start = async (configured: Buffer[] = []) =>
    openKeys(fresh.db, await folderOfKeys(place, (text) => warned.push(text)), configured);
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keys-'));
    place = { dataDir: join(folder, 'data'), keysDir: join(folder, 'data-keys'), inContainer: false };
    await mkdir(place.dataDir);
    await fresh.db.setting.deleteMany({ where: { key: 'keys' } });
    await fresh.db.unreadDelivery.deleteMany();
    warned.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are made once, for their owner only, and the same for two that start together', async () => {
    const before = process.umask(0);
    const rings = await Promise.all([start(), start()]).finally(() => process.umask(before));
    const ids = rings.map((ring) => ring.first().id);
    expect(ids[0]).toBe(ids[1]);
    expect((await start()).first().id).toBe(ids[0]);
    expect((await stat(keyFileIn(place.keysDir))).mode & 0o777).toBe(0o600);
    expect((await stat(place.keysDir)).mode & 0o777).toBe(0o700);
    expect(await readdir(place.keysDir)).toEqual(['encryption.key']);
    expect(await readdir(place.dataDir)).toEqual([]);
  });

  it('move by themselves out of the data folder, also when that was cut short', async () => {
    const text = `${KEY.toString('hex')}\n`;
    await writeFile(keyFileIn(place.dataDir), text);
    await writeFile(join(place.dataDir, 'session.key'), 'secret\n');
    await mkdir(place.keysDir);
    await writeFile(keyFileIn(place.keysDir), text);
    expect((await start()).first().id).toBe(ringOf([KEY]).first().id);
    expect(await readdir(place.dataDir)).toEqual([]);
    expect(await readFile(join(place.keysDir, 'session.key'), 'utf8')).toBe('secret\n');
  });

  it('do not move over others', async () => {
    await makeKey(place.keysDir);
    await writeFile(keyFileIn(place.dataDir), KEY.toString('hex'));
    await expect(start()).rejects.toThrow('different secrets');
    expect(await readFile(keyFileIn(place.dataDir), 'utf8')).toBe(KEY.toString('hex'));
  });

  it('are never new for a database that has some, nor those of another', async () => {
    await start();
    await rm(keyFileIn(place.keysDir));
    await expect(start()).rejects.toThrow('No new key is made');
    expect(await readdir(place.keysDir)).toEqual([]);
    await expect(start([OTHER])).rejects.toThrow('The key in ENCRYPTION_KEY is not the one of this database');
  });

  it.each(['', '\n', `${'ab'.repeat(16)}\n`, 'no key at all'])(
    'are asked for by the name of their file when it holds %j',
    async (text) => {
      await start();
      await writeFile(keyFileIn(place.keysDir), text);
      await expect(start()).rejects.toThrow(`${keyFileIn(place.keysDir)} is empty, cut or no file of keys`);
    },
  );

  it('are closed to others at every start, and left as they are in a folder of somebody else', async () => {
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    await start();
    const session = join(place.keysDir, 'session.key');
    await writeFile(session, 'secret\n');
    const files = [keyFileIn(place.keysDir), session];
    await Promise.all(files.map((file) => chmod(file, 0o644)));
    await chmod(place.keysDir, 0o777);
    await start();
    expect(await Promise.all([place.keysDir, ...files].map(mode))).toEqual([0o700, 0o600, 0o600]);
    expect(warned).toEqual([]);
    await writeFile(join(place.keysDir, 'shopping list'), '');
    await chmod(place.keysDir, 0o755);
    await start();
    expect(await mode(place.keysDir)).toBe(0o755);
    expect(warned).toEqual([expect.stringContaining(`${place.keysDir} holds other things and is open`)]);
  });

  it('are proven on what was sealed before there was a witness', async () => {
    const row = { id: crypto.randomUUID(), channel: 'telegram', receivedAt: new Date() };
    await fresh.db.unreadDelivery.create({ data: { ...row, body: sealedBefore('{}', KEY) } });
    await expect(start()).rejects.toThrow('No new key is made');
    await expect(start([OTHER])).rejects.toThrow('not the one');
    expect((await start([KEY])).first().id).toBe(ringOf([KEY]).first().id);
    await expect(start([OTHER])).rejects.toThrow('not the one');
  });

  // Another device than the root of the machine, as a mounted volume is.
  const mounted = statSync('/dev/shm', { throwIfNoEntry: false })?.dev ?? statSync('/').dev;
  it.skipIf(mounted === statSync('/').dev)('would not be left in a container that goes', async () => {
    place = { dataDir: '/dev/shm', keysDir: place.keysDir, inContainer: true };
    await expect(start()).rejects.toThrow('would be lost with this container');
  });

  it('are read anew by a program that runs while another puts one first', async () => {
    const running = await start();
    await utimes(keyFileIn(place.keysDir), STILL, STILL);
    expect(running.find('of nobody')).toBeUndefined();
    const [before] = readKeys(await readFile(keyFileIn(place.keysDir), 'utf8'));
    await addKey(place.keysDir);
    const written = await readKeys(await readFile(keyFileIn(place.keysDir), 'utf8'));
    expect(written[1]).toEqual(before);
    // The clock of some file systems stands still for a few milliseconds.
    await utimes(keyFileIn(place.keysDir), STILL, STILL);
    const sealed = openCipher(ringIn(keyFileIn(place.keysDir))).seal('a', HERE);
    expect(openCipher(running).open(sealed, HERE)).toBe('a');
    expect(running.first().id).toBe(ringOf(written).first().id);
    expect((await stat(keyFileIn(place.keysDir))).mode & 0o777).toBe(0o600);
  });
});
