// Things staff must look at: turns set aside, messages given up, channels that are down.
import { recordDeed } from './audit.ts';
import type { Acting } from './cases.ts';
import type { Database } from './database.ts';
import { type Scope, scopedCase } from './scope.ts';

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

/** What somebody said that raised a flag: words, or only the kind of what they sent. */
export interface FlagWords {
  text: string | null;
  kind: string;
}

/**
 * What the person had just said when each flag was raised, by its id: the words kept with the case, else the newest
 * message. Whoever has a department reads those about its cases, and emergencies.
 */
export async function readFlagWords(
  db: Database,
  ids: string[],
  scope: Scope,
): Promise<Map<string, FlagWords>> {
  const rows = await db.$queryRaw<(FlagWords & { id: string })[]>`
    select f."id", coalesce(e."text", m."text") as "text", m."kind"
    from "Flag" f
    left join lateral (select k."id", k."departmentId" from "Case" k
      where k."id" = case when f."kind" like 'case\_%' then f."subjectId"::uuid end) k on true
    left join lateral (select e."text" from "CaseEvent" e
      where e."caseId" = k."id" and e."at" = f."createdAt" and e."kind" = 'reply' limit 1) e on true
    cross join lateral (select m."text", m."kind" from "IncomingMessage" m
      where m."conversationId" = f."conversationId" and m."receivedAt" <= f."createdAt"
      order by m."receivedAt" desc, m."id" desc limit 1) m
    where f."id" = any(${ids}::uuid[]) and f."kind" = any(${SAID})
      and (f."kind" = 'emergency' or ${scopedCase(scope)})`;
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

/** Flags that somebody raised by saying something. */
const SAID = [
  'call_back',
  'case_fixed',
  'case_late',
  'case_not_fixed',
  'case_reply',
  'emergency',
  'petition_reply',
  'proposal_reply',
];

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
