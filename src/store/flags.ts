// Things staff must look at: turns set aside, messages given up, channels that are down.
import { recordDeed } from './audit.ts';
import type { Acting } from './cases.ts';
import type { Database } from './database.ts';

export function countFlags(db: Database): Promise<number> {
  return db.flag.count({ where: { resolvedAt: null } });
}

/** Open ones oldest first, or those already looked at newest first. */
export function listFlags(db: Database, wanted: { resolved: boolean; limit: number }) {
  return db.flag.findMany({
    where: { resolvedAt: wanted.resolved ? { not: null } : null },
    orderBy: wanted.resolved ? { resolvedAt: 'desc' } : { createdAt: 'asc' },
    take: wanted.limit,
    include: {
      resolvedBy: { select: { name: true } },
      conversation: { select: { id: true, channel: true } },
    },
  });
}

/** Who asked to be erased, by the flag that says so; null when it says something else or is settled. */
export async function readErasureAsked(db: Database, id: string): Promise<string | null> {
  const flag = await db.flag.findFirst({ where: { id, kind: 'erasure_asked', resolvedAt: null } });
  return flag?.subjectId ?? null;
}

/** Says that somebody looked at it. A second time changes nothing. */
export async function resolveFlag(db: Database, id: string, by: Acting): Promise<void> {
  await db.$transaction(async (tx) => {
    const resolved = await tx.flag.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: by.at, resolvedById: by.staffId },
    });
    if (resolved.count === 0) return;
    await recordDeed(tx, {
      at: by.at,
      staffId: by.staffId,
      action: 'flag.resolve',
      subject: 'flag',
      subjectId: id,
    });
  });
}
