// What became of the last nightly backup: told on the page of channels and in the figures, and a flag when it failed.

import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { FlagKind } from '../domain/flag.ts';
import type { Database } from './client.ts';

const KEY = 'backup';
const FLAG: FlagKind = 'backup_failed';
const Moment = z.iso.datetime().transform((text) => new Date(text));

const Result = z.object({
  /** When it was begun. */
  at: Moment,
  /** Why it failed, in one line; null: it was restored and compared. */
  why: z.string().nullable(),
  /** The last one that was restored and compared. */
  proven: z
    .object({ at: Moment, rows: z.number(), files: z.number(), opened: z.number(), bytes: z.number() })
    .nullable(),
});
export type BackupResult = z.infer<typeof Result>;

/** Null: none was ever tried. */
export async function readBackupResult(db: Database): Promise<BackupResult | null> {
  const found = await db.setting.findUnique({ where: { key: KEY } });
  return Result.safeParse(found?.value).data ?? null;
}

/** Keeps the result. A failure opens a flag unless one is open; a success closes it. @returns whether flags changed */
export async function recordBackup(db: Database, { at, why, proven }: BackupResult): Promise<boolean> {
  const value = { at: at.toISOString(), why, proven: proven && { ...proven, at: proven.at.toISOString() } };
  return db.$transaction(async (tx) => {
    await tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
    const open = { kind: FLAG, resolvedAt: null };
    if (why === null) return (await tx.flag.updateMany({ where: open, data: { resolvedAt: at } })).count > 0;
    if ((await tx.flag.count({ where: open })) > 0) return false;
    await tx.flag.create({ data: { id: newId(), kind: FLAG, detail: why, createdAt: at } });
    return true;
  });
}
