// The ring of keys: the first seals, every one opens, the last makes keyed hashes. It lies apart from what it seals.
import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { link, mkdir, open, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What is derived from 32 secret bytes; each purpose has a key of its own (HKDF, RFC 5869). What is used for every message
 * is made ready once: from bare bytes Node makes it ready for every text.
 */
export interface Key {
  /** Told in every seal, and of no use to guess the key. */
  id: string;
  encryption: KeyObject;
  hashing: KeyObject;
  files: Buffer;
}

export interface Ring {
  /** Seals whatever is sealed from now on. */
  first(): Key;
  /** Makes the hashes: they cannot be made anew without what they were made of, so their key never changes. */
  hashing(): KeyObject;
  find(id: string): Key | undefined;
  all(): readonly Key[];
}

const KEY_BYTES = 32;
/** A copy of the program sees within this time that a rotation has put another key first. */
const LOOK_AGAIN_MS = 1000;

/** A ring that never changes, newest key first. */
export function ringOf(keys: readonly Buffer[]): Ring {
  const all = keys.map(keyOf);
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) throw new Error('A ring needs a key');
  return {
    first: () => first,
    hashing: () => last.hashing,
    find: (id) => all.find((key) => key.id === id),
    all: () => all,
  };
}

function keyOf(bytes: Buffer): Key {
  if (bytes.length !== KEY_BYTES)
    throw new Error(`The encryption key must have ${KEY_BYTES} bytes, not ${bytes.length}`);
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', bytes, '', `participation/${purpose}`, KEY_BYTES));
  return {
    id: derive('id').toString('hex').slice(0, 8),
    encryption: createSecretKey(derive('encrypt')),
    hashing: createSecretKey(derive('hash')),
    files: derive('files'),
  };
}

/** Another one for another file at this place: the clock of a file system may stand still while two are written. */
function mark(file: string): string {
  const { ino, size, mtimeMs } = statSync(file);
  return [ino, size, mtimeMs].join(' ');
}

/** The ring kept in a file, read again when a rotation has changed it: it may be another program that does. */
export function ringIn(file: string): Ring {
  let written = '';
  let lookedAt = 0;
  let ring = look();
  function look(): Ring {
    lookedAt = performance.now();
    written = mark(file);
    return ringOf(readKeys(readFileSync(file, 'utf8')));
  }
  const refresh = (): void => {
    lookedAt = performance.now();
    // A file that is away for a moment, or written by hand just now, is no reason to forget what is known.
    try {
      if (mark(file) !== written) ring = look();
    } catch {}
  };
  return {
    first() {
      if (performance.now() - lookedAt > LOOK_AGAIN_MS) refresh();
      return ring.first();
    },
    hashing: () => ring.hashing(),
    find(id) {
      const known = ring.find(id);
      if (known) return known;
      refresh();
      return ring.find(id);
    },
    all: () => ring.all(),
  };
}

/**
 * Reads keys of 32 bytes written as 64 hexadecimal digits or in base64, the newest first, with commas, blanks or lines
 * between them.
 *
 * @throws Error when one is neither
 */
export function readKeys(text: string): Buffer[] {
  return text
    .split(/[\s,]+/)
    .filter((written) => written !== '')
    .map((written) => {
      const key = Buffer.from(written, /^[0-9a-f]{64}$/i.test(written) ? 'hex' : 'base64');
      if (key.length !== KEY_BYTES)
        throw new Error('Not a key: 32 bytes are wanted, as 64 hexadecimal digits or in base64');
      return key;
    });
}

export const keyFileIn = (folder: string): string => join(folder, 'encryption.key');

/** Makes the first key of an installation, unless there is one. True: it was made now. */
export async function makeKey(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return writeOnce(keyFileIn(folder), `${randomBytes(KEY_BYTES).toString('hex')}\n`);
}

/** Puts a new key before those that are there. */
export async function addKey(folder: string): Promise<void> {
  const file = keyFileIn(folder);
  const before = await readFile(file, 'utf8');
  await rename(await writeAside(file, `${randomBytes(KEY_BYTES).toString('hex')}\n${before}`), file);
  await sync(folder);
}

/**
 * Moves a file of secrets out of the data folder, where it lay before the keys had a folder of their own. Cut short it
 * leaves the secret in both places, and the next start goes on.
 *
 * @throws Error when another secret lies at the new place already
 */
export async function moveSecret(from: string, to: string): Promise<void> {
  const text = await readFile(from, 'utf8').catch(() => null);
  if (text === null) return;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await writeOnce(to, text);
  if (!(await readFile(to, 'utf8')).includes(text.trim()))
    throw new Error(`${from} and ${to} hold different secrets: take away the one that does not belong here`);
  await unlink(from);
}

/** Writes a file that only its owner reads, to the disk and not over another. False: there was one. */
export async function writeOnce(file: string, text: string): Promise<boolean> {
  // Written aside and linked: of two that start together neither reads half a secret.
  const aside = await writeAside(file, text);
  try {
    await link(aside, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(aside);
  }
  await sync(dirname(file));
  return true;
}

async function writeAside(file: string, text: string): Promise<string> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(aside, text, { mode: 0o600, flag: 'wx', flush: true });
  return aside;
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
