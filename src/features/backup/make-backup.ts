// A backup of the running program: the database as it was at one moment and every file it names, checked, and there
// only once it is whole.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { closeDatabase, openDatabase } from '../../database/client.ts';
import type { Ring } from '../../database/encryption/key-ring.ts';
import { isKept } from '../../files/file-store.ts';
import { dumpDatabase } from './dump-rows.ts';
import {
  BackupError,
  CHECKSUMS,
  FILES,
  isEmpty,
  MANIFEST,
  type Manifest,
  proofOf,
  writeManifest,
} from './manifest.ts';
import { checkRows, copyFile } from './pieces.ts';

export interface Making {
  url: string;
  /** Folder of the files. */
  files: string;
  /** The backup to be made. */
  to: string;
  /** An earlier backup on the same disk: what is the same takes no room a second time. */
  earlier?: string;
  at: Date;
  /** Seals it. Null: there is no key. */
  ring?: Ring | null;
  signal?: AbortSignal;
}

/** More missing files than these, and than those that are there: then the folder is another database's. */
const MOST_MISSING = 100;

/**
 * Makes a backup, aside first: a folder of that name is whole.
 *
 * @throws BackupError when the place is taken, or the files are not those of the database
 */
export async function makeBackup(making: Making): Promise<Manifest> {
  const { to } = making;
  if (!(await isEmpty(to)))
    throw new BackupError(`${to} is not empty: a backup goes into a folder of its own`);
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const aside = await mkdtemp(`${to}.new-`);
  try {
    const manifest = await fill(aside, making);
    await checkRows(aside, manifest, making.signal);
    await rename(aside, to);
    await sync(dirname(to));
    return manifest;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

async function fill(folder: string, making: Making): Promise<Manifest> {
  const paths = join(folder, 'paths');
  const { sums, ...dumped } = await dumpDatabase({ url: making.url, folder, paths, signal: making.signal });
  const list = await open(join(folder, CHECKSUMS), 'wx', 0o600);
  const hash = createHash('sha256');
  const note: Note = async (sha256, path) => {
    const line = `${sha256}  ${path}\n`;
    hash.update(line);
    await list.write(line);
  };
  const files = await keep(list, async () => {
    for (const { sha256, path } of sums) await note(sha256, path);
    return copyFiles(paths, folder, making, note);
  });
  await rm(paths);
  const told = {
    ...{ format: 1 as const, madeAt: making.at.toISOString(), ...dumped, files },
    checksums: hash.digest('hex'),
  };
  const manifest: Manifest = { ...told, proof: making.ring ? proofOf(told, making.ring) : null };
  await writeFile(join(folder, MANIFEST), writeManifest(manifest), { mode: 0o600, flag: 'wx', flush: true });
  return manifest;
}

type Note = (sha256: string, path: string) => Promise<void>;

/** Fills a file that is on the disk once this is done. */
async function keep<T>(file: FileHandle, act: () => Promise<T>): Promise<T> {
  try {
    const done = await act();
    await file.sync();
    return done;
  } finally {
    await file.close();
  }
}

async function copyFiles(
  paths: string,
  folder: string,
  making: Making,
  note: Note,
): Promise<Manifest['files']> {
  const { files, earlier, signal } = making;
  const copied: Manifest['files'] = { count: 0, bytes: 0, missing: [] };
  await mkdir(join(folder, FILES), { mode: 0o700 });
  let shelf = '';
  for await (const path of createInterface({ input: createReadStream(paths) })) {
    if (!isKept(path)) continue;
    if (dirname(path) !== shelf) {
      shelf = dirname(path);
      await mkdir(join(folder, FILES, shelf), { mode: 0o700 });
    }
    const same = earlier && join(earlier, FILES, path);
    const piece = await copyFile(join(files, path), join(folder, FILES, path), { earlier: same, signal });
    if (piece === null) {
      copied.missing.push(path);
      continue;
    }
    await note(piece.sha256, `${FILES}/${path}`);
    copied.count += 1;
    copied.bytes += piece.bytes;
  }
  if (copied.missing.length > Math.max(MOST_MISSING, copied.count))
    throw new BackupError(
      `${files} holds hardly any of the files of this database: it is the folder of another one`,
    );
  return copied;
}

/** Files of a backup that were gone from the disk though the database still names them; the others were erased meanwhile. */
export async function listLost(url: string, { missing }: Manifest['files']): Promise<string[]> {
  if (missing.length === 0) return [];
  const db = openDatabase(url, { poolSize: 1 });
  try {
    const named = await db.attachment.findMany({
      where: { path: { in: missing }, state: { not: 'erased' } },
      select: { path: true },
    });
    return named.flatMap(({ path }) => path ?? []);
  } finally {
    await closeDatabase(db);
  }
}

/** What was renamed stays so after a power cut. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
