// Things staff must look at: turns set aside, messages given up, channels that are down.

import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { UP_TO_MOST } from '../../database/pagination.ts';
import { Prisma } from '../../database/prisma/client.ts';
import { reachable, type StaffView } from '../../database/reachable.ts';
import { isOfAll, type Scope, saidOpenly, scopedCase, scopedIfCase } from '../../database/scope.ts';
import { SAID_FLAGS, SUPERVISED_FLAGS } from '../../domain/flag.ts';

/** Who looks. */
export interface FlagView extends StaffView {
  /** Watches over the work of others. */
  supervises: boolean;
}

/**
 * Whether somebody sees the flag `f`: those about a case or a conversation within their reach, those about no person,
 * and emergencies, which cannot wait for the right department. Who answers to a petition is not for everybody.
 */
function visible(view: FlagView): Prisma.Sql {
  const supporters = view.seesSupporters
    ? Prisma.sql`true`
    : Prisma.sql`not (f."kind" like 'petition\\_%' and f."conversationId" is not null)`;
  const people = view.supervises
    ? supporters
    : Prisma.sql`(${supporters} and f."kind" <> all(${[...SUPERVISED_FLAGS]}::text[]))`;
  if (view.scope === 'all') return people;
  return Prisma.sql`(${people} and (f."kind" = 'emergency'
    or case when f."kind" like 'case\\_%' or (f."kind" = 'file_lost' and f."subjectId" is not null)
      then ${ofCase(view.scope)}
      else f."conversationId" is null
        or exists (select 1 from "Conversation" c where c."id" = f."conversationId" and ${reachable(view)}) end))`;
}

/** Of a case within reach, or, for whoever sees all departments, of none that is not for them. */
function ofCase(scope: Scope): Prisma.Sql {
  const such = Prisma.sql`select 1 from "Case" k where k."id"::text = f."subjectId"`;
  return isOfAll(scope)
    ? Prisma.sql`not exists (${such} and not ${scopedCase(scope)})`
    : Prisma.sql`exists (${such} and ${scopedCase(scope)})`;
}

/** How many wait to be looked at by this person. */
export async function countFlags(db: Database, view: FlagView): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (
      select from "Flag" f where f."resolvedAt" is null and ${visible(view)} limit ${UP_TO_MOST.take}) counted`;
  return row?.count ?? 0;
}

/** Those this person sees: open ones oldest first, or those already looked at newest first. */
export async function listFlags(db: Database, wanted: { resolved: boolean; limit: number }, view: FlagView) {
  const which = wanted.resolved
    ? Prisma.sql`f."resolvedAt" is not null and ${visible(view)} order by f."resolvedAt" desc`
    : Prisma.sql`f."resolvedAt" is null and ${visible(view)} order by f."createdAt"`;
  const found = await db.$queryRaw<{ id: string }[]>`
    select f."id" from "Flag" f where ${which} limit ${wanted.limit}`;
  return db.flag.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: wanted.resolved ? { resolvedAt: 'desc' } : { createdAt: 'asc' },
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
  view: FlagView,
): Promise<Map<string, FlagWords>> {
  const rows = await db.$queryRaw<(FlagWords & { id: string })[]>`
    select f."id", coalesce(e."text", m."text") as "text", m."kind"
    from "Flag" f
    left join lateral (select k."id", k."departmentId", k."flow" from "Case" k
      where k."id" = case when f."kind" like 'case\_%' then f."subjectId"::uuid end) k on true
    left join lateral (select e."text" from "CaseEvent" e
      where e."caseId" = k."id" and e."at" = f."createdAt" and e."kind" = 'reply' limit 1) e on true
    cross join lateral (select m."text", m."kind" from "IncomingMessage" m
      where m."conversationId" = f."conversationId" and m."receivedAt" <= f."createdAt"
        and ${saidOpenly(view)}
      order by m."receivedAt" desc, m."id" desc limit 1) m
    where f."id" = any(${ids}::uuid[]) and f."kind" = any(${SAID_FLAGS})
      and (f."kind" = 'emergency' or ${scopedIfCase(view.scope)})`;
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

/** What it is about; null: there is no such flag. */
export async function readFlagKind(db: Database, id: string): Promise<string | null> {
  const flag = await db.flag.findUnique({ where: { id }, select: { kind: true } });
  return flag?.kind ?? null;
}

/** Who asked to be erased, by the flag that says so, looked at or not; null when nobody does, or no longer. */
export async function readErasureAsked(db: Database, id: string): Promise<string | null> {
  const flag = await db.flag.findFirst({ where: { id, kind: 'erasure_asked' } });
  const asked = await readErasuresAsked(db, flag ? [flag] : []);
  return flag?.subjectId != null && asked.has(flag.subjectId) ? flag.subjectId : null;
}

/** Since when those to whom these flags belong wait to be erased, by their ids. */
export async function readErasuresAsked(
  db: Database,
  flags: readonly { kind: string; subjectId: string | null }[],
): Promise<Map<string, Date>> {
  const ids = flags.flatMap(({ kind, subjectId }) =>
    kind === 'erasure_asked' && subjectId !== null ? [subjectId] : [],
  );
  if (ids.length === 0) return new Map();
  const found = await db.citizen.findMany({
    where: { id: { in: ids }, erasureAskedAt: { not: null }, erasedAt: null },
    select: { id: true, erasureAskedAt: true },
  });
  return new Map(found.flatMap(({ id, erasureAskedAt }) => (erasureAskedAt ? [[id, erasureAskedAt]] : [])));
}

/** Says that somebody looked at it. A second time changes nothing. False: there is none that they see. */
export async function resolveFlag(db: Database, id: string, by: Actor & FlagView): Promise<Change> {
  return db.$transaction(async (tx): Promise<Change> => {
    const [seen] = await tx.$queryRaw<{ id: string }[]>`
      select f."id" from "Flag" f where f."id" = ${id}::uuid and ${visible(by)}`;
    if (seen === undefined) return { is: 'missing' };
    const resolved = await tx.flag.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: by.at, resolvedById: by.staffId },
    });
    if (resolved.count === 0) return { is: 'done' };
    await recordDeed(tx, {
      ...by,
      action: 'flag.resolve',
      subject: 'flag',
      subjectId: id,
    });
    return { is: 'done' };
  });
}
