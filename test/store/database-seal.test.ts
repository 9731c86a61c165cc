// Sealing: what is stored is unreadable, what is hashed is comparable, and a wrong key fails aloud.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encryptionKey, openSeal, readKey } from '../../src/store/seal.ts';

const seal = openSeal(Buffer.alloc(32, 1));
const other = openSeal(Buffer.alloc(32, 2));

describe('a seal', () => {
  it('gives back any text, and never writes the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [a, b] = [seal.seal(text), seal.seal(text)];
        expect([seal.open(a), seal.open(b)]).toEqual([text, text]);
        expect(a).not.toBe(b);
      }),
    );
  });

  it('refuses what another key sealed, what was altered, and what is no seal', () => {
    const sealed = seal.seal('JC123456');
    expect(() => other.open(sealed)).toThrow();
    const at = sealed.length - 4;
    const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => seal.open(altered)).toThrow();
    expect(() => seal.open('JC123456')).toThrow('not sealed');
  });

  it('hashes alike what is alike, and nothing without the key', () => {
    expect(seal.hash('JC123456')).toBe(seal.hash('JC123456'));
    expect(seal.hash('JC123456')).not.toBe(other.hash('JC123456'));
    expect(seal.hash('JC123456')).toMatch(/^[\w-]{43}$/);
  });
});

describe('the key of an installation', () => {
  it('is made once, readable by its owner only, and the same for two that start together', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'key-'));
    const [a, b] = await Promise.all([encryptionKey(dataDir), encryptionKey(dataDir)]);
    expect(a).toEqual(b);
    expect(await encryptionKey(dataDir)).toEqual(a);
    const file = join(dataDir, 'encryption.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(readKey(await readFile(file, 'utf8'))).toEqual(a);
    await rm(dataDir, { recursive: true });
  });

  it('is the configured one where there is one', async () => {
    const key = Buffer.alloc(32, 3);
    expect(await encryptionKey('/nowhere', key)).toBe(key);
  });
});
