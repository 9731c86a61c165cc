// The pieces of a backup, written and read as they flow: nothing of them is ever whole in memory.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { isKept } from '../../files/file-store.ts';
import { BackupError, CHECKSUMS, FILES, type Manifest, pieceOf } from './manifest.ts';

export interface Piece {
  sha256: string;
  /** Of the file as it lies there. */
  bytes: number;
}

type Look = (bytes: Buffer) => void;

/** Lets bytes pass, and looks at them. */
function passing(look: Look) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of source) {
      look(bytes);
      yield bytes;
    }
  };
}

function measure(): { look: Look; found(): Piece } {
  const hash = createHash('sha256');
  let count = 0;
  return {
    look(bytes) {
      hash.update(bytes);
      count += bytes.length;
    },
    found: () => ({ sha256: hash.digest('hex'), bytes: count }),
  };
}

/** COPY ends each row with a newline, and writes those within as `\n`. */
function rowCounter(): { look: Look; rows(): number } {
  let count = 0;
  return {
    look(bytes) {
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
    },
    rows: () => count,
  };
}

/** Only its owner reads it, and it is on the disk when this is done. */
const writing = (file: string): Writable =>
  createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true });

/** Writes rows of COPY, compressed. */
export async function writeRows(
  source: Readable,
  file: string,
  signal?: AbortSignal,
): Promise<Piece & { rows: number }> {
  const [counter, measured] = [rowCounter(), measure()];
  await pipeline(source, passing(counter.look), createGzip(), passing(measured.look), writing(file), {
    signal,
  });
  return { ...measured.found(), rows: counter.rows() };
}

/** Reads rows of COPY into what takes them. */
export async function readRows(file: string, into: Writable, signal?: AbortSignal): Promise<void> {
  await pipeline(createReadStream(file), createGunzip(), into, { signal });
}

async function countRows(file: string, signal?: AbortSignal): Promise<number> {
  const counter = rowCounter();
  await pipeline(
    createReadStream(file),
    createGunzip(),
    async (source: AsyncIterable<Buffer>) => {
      for await (const bytes of source) counter.look(bytes);
    },
    { signal },
  );
  return counter.rows();
}

async function measureFile(file: string, signal?: AbortSignal): Promise<Piece> {
  const measured = measure();
  for await (const bytes of createReadStream(file, { signal })) measured.look(bytes);
  return measured.found();
}

/**
 * Copies a file and reads the copy again.
 *
 * @param earlier where the same file may lie in an earlier backup: then it takes no room a second time
 * @returns null when there is no such file
 * @throws BackupError when the copy is not what was read
 */
export async function copyFile(
  from: string,
  to: string,
  { earlier, signal }: { earlier?: string; signal?: AbortSignal } = {},
): Promise<Piece | null> {
  const size = await sizeOf(from);
  if (size === null) return null;
  if (earlier !== undefined && (await sizeOf(earlier)) === size && (await isLinked(earlier, to))) {
    const [one, other] = [await measureFile(from, signal), await measureFile(to, signal)];
    if (one.sha256 === other.sha256) return other;
    await rm(to);
  }
  const measured = measure();
  await pipeline(createReadStream(from), passing(measured.look), writing(to), { signal });
  const [read, written] = [measured.found(), await measureFile(to, signal)];
  if (read.sha256 !== written.sha256) throw new BackupError(`${to} is not what was written there`);
  return written;
}

/** Not every disk can. */
const isLinked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    () => false,
  );

async function sizeOf(file: string): Promise<number | null> {
  return (await stat(file).catch(() => null))?.size ?? null;
}

/** Lines of the list of checksums. */
export async function* readChecksums(folder: string): AsyncGenerator<{ sha256: string; path: string }> {
  await using file = await open(join(folder, CHECKSUMS));
  for await (const line of createInterface({ input: file.createReadStream({ autoClose: false }) })) {
    const [, sha256 = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    yield { sha256, path };
  }
}

/** @throws BackupError when the list names anything but the tables and kept files, before any of it is read */
async function refuseOutside(folder: string, tables: ReadonlySet<string>): Promise<void> {
  for await (const { path } of readChecksums(folder)) {
    const isFile = path.startsWith(`${FILES}/`) && isKept(path.slice(FILES.length + 1));
    if (!isFile && !tables.has(path))
      throw new BackupError(`${join(folder, CHECKSUMS)} names ${path}, which is no piece of a backup`);
  }
}

/**
 * Reads every table and every file of a backup again.
 *
 * @throws BackupError naming the first piece that is not as it was made
 */
export async function checkPieces(folder: string, manifest: Manifest, signal?: AbortSignal): Promise<void> {
  const tables = new Set(manifest.tables.map(({ name }) => pieceOf(name)));
  await refuseOutside(folder, tables);
  let files = 0;
  for await (const { sha256, path } of readChecksums(folder)) {
    const found = await measureFile(join(folder, path), signal).catch(() => null);
    signal?.throwIfAborted();
    if (found?.sha256 !== sha256)
      throw new BackupError(`${join(folder, path)} is missing, or not as it was made`);
    if (!tables.delete(path)) files += 1;
  }
  if (tables.size > 0 || files !== manifest.files.count)
    throw new BackupError(`${folder} is not whole: its list of checksums does not hold everything`);
  await checkRows(folder, manifest, signal);
}

/** @throws BackupError naming the first table that has more rows or fewer than its manifest says */
export async function checkRows(folder: string, { tables }: Manifest, signal?: AbortSignal): Promise<void> {
  for (const { name, rows } of tables) {
    const found = await countRows(join(folder, pieceOf(name)), signal);
    if (found !== rows)
      throw new BackupError(`${join(folder, pieceOf(name))} has ${found} rows instead of ${rows}`);
  }
}
