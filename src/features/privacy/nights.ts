// What the work of the night goes by before it erases anything: the newest message, and when the last night was.
import { v7 as newId } from 'uuid';
import type { Database } from '../../database/client.ts';
import type { FlagKind } from '../../domain/flag.ts';

const LAST = 'lastNight';

/** Providers bring what was sent much earlier, too, but not so much of it at once. */
const LATEST = 1_000;

/** When the newest message was sent, by the clock of its provider, which is not ours; null: there is none. */
export async function readNewestSent(db: Database): Promise<Date | null> {
  const latest = await db.incomingMessage.findMany({
    orderBy: { receivedAt: 'desc' },
    take: LATEST,
    select: { sentAt: true },
  });
  return latest.reduce<Date | null>(
    (newest, { sentAt }) => (newest && newest > sentAt ? newest : sentAt),
    null,
  );
}

/** When the last night was; null: there was none. */
export async function readLastNight(db: Database): Promise<Date | null> {
  const kept = await db.setting.findUnique({ where: { key: LAST } });
  const at = typeof kept?.value === 'string' ? new Date(kept.value) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}

/** Writes down that the night was spent, whatever was done in it. */
export async function noteNight(db: Database, at: Date): Promise<void> {
  const value = at.toISOString();
  await db.setting.upsert({ where: { key: LAST }, create: { key: LAST, value }, update: { value } });
}

const OPEN = { kind: 'erasure_paused' satisfies FlagKind, resolvedAt: null };

/** Tells staff why nothing was erased: once until something is. */
export async function flagPaused(db: Database, detail: string, at: Date): Promise<void> {
  if ((await db.flag.count({ where: OPEN })) > 0) return;
  await db.flag.create({ data: { id: newId(), kind: OPEN.kind, detail, createdAt: at } });
}

/** Something was erased again. */
export async function unflagPaused(db: Database, at: Date): Promise<void> {
  await db.flag.updateMany({ where: OPEN, data: { resolvedAt: at } });
}
