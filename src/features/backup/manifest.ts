// What a backup says of itself, and how its folder is laid out.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openCipher } from '../../database/encryption/cipher.ts';
import type { Ring } from '../../database/encryption/key-ring.ts';

/** One line that says to the operator what is wrong. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Every migration the database had, oldest first: a restore stops there, loads, and goes on. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** The newest line of the audit log; null where the log was no chain yet. */
  audit: z.object({ position: z.number().int(), hash: z.string() }).nullable(),
  /** Sealed by the keys without which the backup tells little; null where nothing was ever sealed. */
  witness: z.string().nullable(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int() })),
  /** The last number each gave, as digits; null: none yet. */
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
  files: z.object({
    count: z.number().int(),
    bytes: z.number().int(),
    /** Named by the database, and not in the folder when it was copied. */
    missing: z.array(z.string()),
  }),
  /** SHA-256 of the list of checksums. */
  checksums: z.string(),
  /** Keyed hash of all that stands above: whoever has no key changes nothing unseen. Null: made before there was one. */
  proof: z.string().nullable().default(null),
});
export type Manifest = z.infer<typeof Manifest>;

export const MANIFEST = 'manifest.json';
/** As `sha256sum --check` reads it: every table and every file. */
export const CHECKSUMS = 'checksums.sha256';
export const FILES = 'files';

/** Where the rows of a table lie, in the format of COPY, compressed. */
export const pieceOf = (table: string): string => `tables/${table}.copy.gz`;

export const writeManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 1)}\n`;

/** What proves that a manifest, and with it every row and file, is as it was made by whoever had these keys. */
export function proofOf(manifest: Omit<Manifest, 'proof'>, ring: Ring): string {
  // Read once more: in whichever order it was put together, it is written down in one.
  const { proof: _, ...told } = Manifest.parse(manifest);
  return openCipher(ring).hash(`backup ${JSON.stringify(told)}`);
}

/**
 * Reads the manifest of a backup, and holds its list of checksums against it.
 *
 * @throws BackupError when there is none, or it is not whole
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) throw new BackupError(`${folder} holds no backup: there is no ${MANIFEST} in it`);
  const manifest = Manifest.safeParse(await jsonOf(text));
  if (!manifest.success)
    throw new BackupError(`${join(folder, MANIFEST)} is not that of a backup that this program reads`);
  const list = await readFile(join(folder, CHECKSUMS)).catch(() => Buffer.alloc(0));
  if (createHash('sha256').update(list).digest('hex') !== manifest.data.checksums)
    throw new BackupError(`${join(folder, CHECKSUMS)} is not the list that was made with this backup`);
  return manifest.data;
}

async function jsonOf(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether there is nothing in a folder, or no folder; what lies there by names of `besides` does not count. */
export async function isEmpty(folder: string, besides: readonly string[] = []): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.every((name) => besides.includes(name));
}
