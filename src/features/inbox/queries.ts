// Conversations as staff find them: who waits, who answers whom.
import type { Database } from '../../database/client.ts';
import { type Page, type PageWanted, pageOf, UP_TO_MOST } from '../../database/pagination.ts';
import { Prisma } from '../../database/prisma/client.ts';
import { type ConversationHead, reachable, type StaffView } from '../../database/reachable.ts';
import { isAboutCase, saidOpenly, scopedCase } from '../../database/scope.ts';
import { conversationHas, type Wanted } from '../../database/search.ts';

export type InboxBox = 'waiting' | 'mine' | 'others' | 'phone' | 'recent';

export interface InboxRow {
  id: string;
  channel: string;
  /** Sealed. */
  name: string | null;
  mode: string;
  waitingSince: Date | null;
  heldAt: Date | null;
  heldBy: string | null;
  lastHeardAt: Date | null;
  language: string;
  lastKind: string | null;
  /** What was written last, in words. */
  lastText: string | null;
  /** Sealed. */
  phone: string | null;
  /** Number of the newest case, as far as the reader may see it. */
  reference: string | null;
}

export interface InboxFilter {
  /** A channel, or the beginning that the names of several have. */
  channel?: string;
  search?: Wanted;
}

const BOXES: Record<InboxBox, (view: StaffView) => { where: Prisma.Sql; order: Prisma.Sql }> = {
  waiting: () => ({
    where: Prisma.sql`c."mode" = 'waiting'`,
    order: Prisma.sql`c."waitingSince" asc nulls first`,
  }),
  mine: ({ staffId }) => ({
    where: Prisma.sql`c."mode" = 'held' and c."heldById" = ${staffId}`,
    order: Prisma.sql`c."lastHeardAt" desc nulls last`,
  }),
  others: ({ staffId }) => ({
    where: Prisma.sql`c."mode" = 'held' and c."heldById" <> ${staffId}`,
    order: Prisma.sql`c."heldAt" asc`,
  }),
  phone: () => ({
    where: Prisma.sql`c."mode" = 'held' and c."heldById" is null`,
    order: Prisma.sql`c."lastHeardAt" desc nulls last`,
  }),
  recent: () => ({
    // Without the nulls the index on lastHeardAt is read from its end, and only as far as needed.
    where: Prisma.sql`c."mode" in ('bot', 'returning') and c."lastHeardAt" is not null`,
    order: Prisma.sql`c."lastHeardAt" desc`,
  }),
};

/** The conversations of one box: waiting longest first, the others by what needs a look first. */
export function listInbox(
  db: Database,
  box: InboxBox,
  view: StaffView,
  limit: number,
  filter: InboxFilter = {},
): Promise<InboxRow[]> {
  const { where, order } = BOXES[box](view);
  return readRows(db, view, { where: Prisma.sql`${where} and ${filtered(filter, view)}`, order, limit });
}

/** One page of all conversations that the filter leaves, whoever speaks in them: last heard first. */
export async function searchInbox(
  db: Database,
  filter: InboxFilter,
  view: StaffView,
  { after, limit }: PageWanted,
): Promise<Page<InboxRow>> {
  const later = after
    ? Prisma.sql`c."lastHeardAt" <= ${after.at} and (c."lastHeardAt", c."id") < (${after.at}, ${after.id}::uuid)`
    : Prisma.sql`true`;
  const rows = await readRows(db, view, {
    where: Prisma.sql`c."lastHeardAt" is not null and ${later} and ${filtered(filter, view)}`,
    order: Prisma.sql`c."lastHeardAt" desc, c."id" desc`,
    limit: limit + 1,
  });
  return pageOf(rows, limit, ({ lastHeardAt, id }) => ({ at: lastHeardAt ?? new Date(0), id }));
}

/** What was said last, as far as it is not told in confidence, nor by somebody who has other matters elsewhere. */
function mayHear(view: StaffView): Prisma.Sql {
  const { scope } = view;
  if (scope === 'all') return saidOpenly(view);
  return Prisma.sql`${saidOpenly(view)} and (m."about" is null or ${isAboutCase(scopedCase(scope))}
    or not exists (select 1 from "Case" k where k."citizenId" = c."citizenId" and not (${scopedCase(scope)}) offset 0))`;
}

function filtered({ channel, search }: InboxFilter, view: StaffView): Prisma.Sql {
  const on = channel === undefined ? Prisma.sql`true` : Prisma.sql`starts_with(c."channel", ${channel})`;
  return search === undefined ? on : Prisma.sql`${on} and ${conversationHas(search, view)}`;
}

function readRows(
  db: Database,
  view: StaffView,
  { where, order, limit }: { where: Prisma.Sql; order: Prisma.Sql; limit: number },
): Promise<InboxRow[]> {
  return db.$queryRaw<InboxRow[]>`
    select c."id", c."channel", c."name", c."mode", c."waitingSince", c."heldAt", s."name" as "heldBy", c."lastHeardAt",
      z."language", m."kind" as "lastKind", left(w."text", 160) as "lastText", c."phone", k."reference"
    from "Conversation" c
    join "Citizen" z on z."id" = c."citizenId"
    left join "Staff" s on s."id" = c."heldById"
    left join lateral (
      select "kind", "text" from "IncomingMessage" m where "conversationId" = c."id" and ${mayHear(view)} order by "receivedAt" desc, "id" desc limit 1
    ) m on true
    left join lateral (
      select "text" from "IncomingMessage" m where "conversationId" = c."id" and "text" <> '' and ${mayHear(view)} order by "receivedAt" desc, "id" desc limit 1
    ) w on true
    left join lateral (
      select k."reference" from "Case" k where k."citizenId" = c."citizenId" and ${scopedCase(view.scope)}
      order by k."createdAt" desc limit 1
    ) k on true
    where ${where} and ${reachable(view)}
    order by ${order} limit ${limit}`;
}

/** How many people wait for a person. */
export async function countWaiting(db: Database, view: StaffView): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (
      select from "Conversation" c where c."mode" = 'waiting' and ${reachable(view)} limit ${UP_TO_MOST.take}) counted`;
  return row?.count ?? 0;
}

/** A case that a conversation may be about. */
export interface TiedCase {
  id: string;
  reference: string;
  flow: string;
  categoryId: string | null;
  status: string;
  /** Staff answered about it last, since somebody took this conversation. */
  talkedOf: boolean;
}

const TIED_MOST = 20;

/** What somebody filed or follows, the newest first, as far as the reader may see it. */
export async function listTiedCases(
  db: Database,
  { id, citizenId, heldAt }: Pick<ConversationHead, 'id' | 'citizenId' | 'heldAt'>,
  view: StaffView,
): Promise<TiedCase[]> {
  return db.$queryRaw<TiedCase[]>`
    select k."id", k."reference", k."flow", k."categoryId", k."status", k."id" is not distinct from (
      select o."caseId" from "OutgoingMessage" o where o."conversationId" = ${id}::uuid and o."kind" = 'staff'
        and o."createdAt" >= ${heldAt} order by o."position" desc limit 1) as "talkedOf"
    from "Case" k where ${scopedCase(view.scope)} and k."id" in (
      select "id" from "Case" where "citizenId" = ${citizenId}::uuid
      union all select "caseId" from "Follower" where "citizenId" = ${citizenId}::uuid)
    order by k."createdAt" desc limit ${TIED_MOST}`;
}
