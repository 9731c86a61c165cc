// Which conversations a member of staff may open, and whose they are.
import type { Database } from './client.ts';
import { Prisma } from './prisma/client.ts';
import { isOfAll, type Scope, scopedCase } from './scope.ts';

/** Who looks. */
export interface StaffView {
  staffId: string;
  scope: Scope;
  /** May read who supports a petition; otherwise what was said about petitions is left out. */
  seesSupporters?: boolean;
}

export interface ConversationHead {
  id: string;
  citizenId: string;
  channel: string;
  /** Sealed. */
  name: string | null;
  /** Sealed. */
  phone: string | null;
  mode: string;
  waitingSince: Date | null;
  heldById: string | null;
  heldBy: string | null;
  heldAt: Date | null;
  blockedAt: Date | null;
  /** Why nothing arrives, when it is not that the person blocked us. */
  unreachable: string | null;
  language: string;
  /** Since when it is limited, and until when staff have lifted its limits. */
  limitedAt: Date | null;
  trustedUntil: Date | null;
}

/** One conversation without its messages; null when there is none or this person may not see it. */
export async function readConversation(
  db: Database,
  id: string,
  view: StaffView,
): Promise<ConversationHead | null> {
  const [head] = await db.$queryRaw<ConversationHead[]>`
    select c."id", c."citizenId", c."channel", c."name", c."phone", c."mode", c."waitingSince", c."heldById",
      s."name" as "heldBy", c."heldAt", c."blockedAt", c."unreachable", z."language", c."limitedAt", c."trustedUntil"
    from "Conversation" c join "Citizen" z on z."id" = c."citizenId" left join "Staff" s on s."id" = c."heldById"
    where c."id" = ${id}::uuid and ${reachable(view)}`;
  return head ?? null;
}

/**
 * Conversations of people with a case within the scope, their own or one they follow; the common inbox: who waits for a
 * person, or talks to one on the paired telephone, with no case anywhere; and what this person holds.
 */
export function reachable({ staffId, scope }: StaffView): Prisma.Sql {
  if (scope === 'all') return Prisma.sql`true`;
  // An account for which no department was chosen is no desk for all of them.
  if (scope === 'none') return Prisma.sql`c."heldById" = ${staffId}`;
  // Of all departments: only who has nothing but matters that are not for this role is out of reach.
  if (isOfAll(scope))
    return Prisma.sql`(c."heldById" = ${staffId} or ${hasCase(scopedCase(scope))} or not ${hasCase(Prisma.sql`true`)})`;
  const nobodys = Prisma.sql`(c."mode" = 'waiting' or (c."mode" = 'held' and c."heldById" is null))`;
  return Prisma.sql`(c."heldById" = ${staffId} or ${hasCase(scopedCase(scope))} or (${nobodys} and not ${hasCase(Prisma.sql`true`)}))`;
}

/**
 * Whether the person of the conversation `c` has such a case. Looked up for each conversation: with an offset the server
 * does not read all such cases first, of which there are more every year.
 */
function hasCase(such: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(exists (select 1 from "Case" k where k."citizenId" = c."citizenId" and ${such} offset 0)
    or exists (select 1 from "Follower" f join "Case" k on k."id" = f."caseId" where f."citizenId" = c."citizenId" and ${such} offset 0))`;
}

/** Which of these conversations somebody may open. */
export async function listReachable(db: Database, ids: string[], view: StaffView): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await db.$queryRaw<{ id: string }[]>`
    select c."id" from "Conversation" c where c."id" = any(${ids}::uuid[]) and ${reachable(view)}`;
  return found.map(({ id }) => id);
}

const PERSON = {
  select: {
    conversations: {
      select: { id: true, channel: true, name: true, phone: true, mode: true, lastHeardAt: true },
      orderBy: { lastHeardAt: 'desc' },
    },
  },
} satisfies Prisma.CitizenDefaultArgs;

export type Person = Prisma.CitizenGetPayload<typeof PERSON>;

/** The conversations of whoever sent something; name and telephone as sealed. Only for roles that see people. */
export function readPerson(db: Database, citizenId: string): Promise<Person | null> {
  return db.citizen.findUnique({ where: { id: citizenId }, ...PERSON });
}
