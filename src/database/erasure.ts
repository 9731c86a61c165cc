// Everything personal of one citizen goes, at their own wish (law 09-08 art. 8); what the commune must keep stays without them.
import { recordDeed } from './audit.ts';
import type { Database, Transaction } from './client.ts';
import { GONE_FILE } from './gone-file.ts';
import { CASES_OPEN, PETITIONS_BEFORE_DEPOSIT, PROPOSALS_NEVER_SHOWN } from './statuses.ts';
import { GONE_SUPPORT, IS_SPARE } from './supports.ts';

interface Farewell {
  /** Ids of the message that tells it, and of the stranger this address belongs to from now on. */
  messageId: string;
  strangerId: string;
  /** What is told, in the language of this person, and not before when. */
  farewell(language: string): string;
  notBefore: Date;
}

/** `farewell` null: it was told before. */
export type Erasing = { citizenId: string } & (Farewell | { farewell: null });

export type Erased = 'done' | 'missing' | 'erased_before';

/** The one conversation in which it is told: where this person wrote last and has not blocked us. */
const REACHED = `select "id" from "Conversation" where "citizenId" = $1::uuid and "blockedAt" is null
  order by "lastHeardAt" desc nulls last limit 1`;

const CONVERSATIONS = `(select "id" from "Conversation" where "citizenId" = $1::uuid)`;
const CASES = `(select "id" from "Case" where "citizenId" = $1::uuid)`;
/** Ideas that nobody else has seen yet; those that were listed are public, and stay without their author. */
const UNSEEN = `(select "id" from "Proposal" where "citizenId" = $1::uuid and "status" in ${PROPOSALS_NEVER_SHOWN})`;

/** What staff had begun to write to this person, or about them. */
const UNSENT_TO = `"subjectId" in (select "id"::text from "Conversation" where "citizenId" = $1::uuid
  union all select "id"::text from "Case" where "citizenId" = $1::uuid
  union all select "id"::text from "Proposal" where "citizenId" = $1::uuid)`;

/** Labels of buttons under which a request of this person was shown to others near it: they quote what it says. */
const QUOTED = `(select o."conversationId", string_agg(distinct regexp_replace(e."value"->>'label', '([^[:alnum:][:space:]])', '\\\\\\1', 'g'), '|') as "labels"
  from "OutgoingMessage" o cross join lateral jsonb_array_elements(o."options") e
  where jsonb_typeof(o."options") = 'array' and e."value"->>'label' <> '' and substring(e."value"->>'token' from '[^.]+$') in
    (select "id"::text from "Case" where "citizenId" = $1::uuid) group by o."conversationId")`;
const WITHOUT_LABELS = `(select jsonb_agg(case when e."value"->>'label' ~ q."labels" then e."value" || '{"label": "…"}' else e."value" end order by e."ordinality")
  from jsonb_array_elements(m."options") with ordinality e)`;

/** In this order: what points to something goes before it. */
const STEPS = [
  `delete from "Unsent" where ${UNSENT_TO}`,
  `update "Attachment" set ${GONE_FILE} where "conversationId" in ${CONVERSATIONS} or "caseId" in ${CASES} or "proposalId" in ${UNSEEN}`,
  `update "OutgoingMessage" m set "text" = regexp_replace(m."text", q."labels", '…', 'g'),
    "options" = case when jsonb_typeof(m."options") = 'array' then ${WITHOUT_LABELS} else m."options" end
    from ${QUOTED} q where m."conversationId" = q."conversationId" and (m."text" ~ q."labels" or m."options"::text ~ q."labels")`,
  `delete from "IncomingMessage" where "conversationId" in ${CONVERSATIONS}`,
  `delete from "OutgoingMessage" where "conversationId" in ${CONVERSATIONS}`,
  `delete from "Flag" where "conversationId" in ${CONVERSATIONS} or "subjectId" = $1::text`,
  `delete from "Notice" where "citizenId" = $1::uuid`,
  `delete from "LinkCode" where "citizenId" = $1::uuid`,
  `delete from "PhoneLink" where "citizenId" = $1::uuid or "fromCitizenId" = $1::uuid`,
  `delete from "Alias" where "conversationId" in ${CONVERSATIONS}`,
  // What others said too is nobody's words.
  `delete from "Miss" where "conversationId" in ${CONVERSATIONS}`,
  `delete from "Follower" where "citizenId" = $1::uuid`,
  `delete from "Proposal" where "id" in ${UNSEEN}`,
  `update "Invitation" set "reason" = null where "mandateId" in (select "id" from "Mandate" where "citizenId" = $1::uuid)`,
  `update "Mandate" set "citizenId" = null where "citizenId" = $1::uuid`,
  // A petition that is still collecting loses the support; a deposited one keeps the number and not the person.
  `delete from "Support" s using "Petition" p where p."id" = s."petitionId" and s."citizenId" = $1::uuid and p."status" in ${PETITIONS_BEFORE_DEPOSIT}`,
  `delete from "Support" s where s."citizenId" = $1::uuid and s."state" <> 'counted'`,
  `update "Support" s set ${GONE_SUPPORT}, "state" = case when ${IS_SPARE} then 'again' else s."state" end where s."citizenId" = $1::uuid`,
  `update "CaseEvent" set "text" = null, "citizenId" = null where "caseId" in ${CASES} or "citizenId" = $1::uuid`,
  // About a hundred metres: enough to find the lamp, too wide to find the door.
  `update "Case" set "description" = null, "answers" = null, "confided" = null, "placeText" = null, "refusal" = null, "latitude" = round("latitude"::numeric, 3),
    "longitude" = round("longitude"::numeric, 3) where "citizenId" = $1::uuid`,
];

/** Nobody waits any more for what only this person had asked: it is over, and has no deadline. */
const CLOSE_CASES = `with gone as (update "Case" k set "status" = 'closed', "closedAt" = $2, "updatedAt" = $2, "contestedAt" = null
    where k."citizenId" = $1::uuid and k."status" in ${CASES_OPEN}
      and not exists (select 1 from "Follower" f where f."caseId" = k."id") returning k."id")
  insert into "CaseEvent" ("id", "caseId", "at", "kind", "status", "visible", "staffId")
    select gen_random_uuid(), "id", $2, 'erased', 'closed', false, $3 from gone`;

/**
 * Erases a citizen in one transaction. One conversation outlives it, as a stranger's, until it has been told; the row
 * of the citizen stays empty, so that anonymous requests still count. Done again it changes nothing.
 *
 * @param by staff, or null for the clock
 */
export function eraseCitizen(
  db: Database,
  erasing: Erasing,
  by: { staffId: string | null; at: Date },
): Promise<Erased> {
  const { citizenId } = erasing;
  return db.$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<{ language: string; erasedAt: Date | null }[]>`
      select "language", "erasedAt" from "Citizen" where "id" = ${citizenId}::uuid for update`;
    if (!found) return 'missing';
    if (found.erasedAt) return 'erased_before';
    const [reached] = await tx.$queryRawUnsafe<{ id: string }[]>(REACHED, citizenId);
    for (const step of STEPS) await tx.$executeRawUnsafe(step, citizenId);
    await tx.$executeRawUnsafe(CLOSE_CASES, citizenId, by.at, by.staffId);
    if (reached && erasing.farewell) await leaveOneToTell(tx, reached.id, erasing, found.language, by.at);
    await tx.conversation.deleteMany({ where: { citizenId } });
    const blank = {
      noticeVersion: null,
      acceptedAt: null,
      mutedAt: null,
      abroad: null,
      abroadAt: null,
      erasureAskedAt: null,
    };
    await tx.citizen.update({ where: { id: citizenId }, data: { ...blank, erasedAt: by.at } });
    const { at, staffId } = by;
    await recordDeed(tx, { at, staffId, action: 'person.erase', subject: 'citizen', subjectId: citizenId });
    return 'done';
  });
}

async function leaveOneToTell(
  tx: Transaction,
  conversationId: string,
  { strangerId, messageId, citizenId, farewell, notBefore }: Farewell & { citizenId: string },
  language: string,
  at: Date,
): Promise<void> {
  await tx.citizen.create({ data: { id: strangerId, language, createdAt: at } });
  await tx.$executeRaw`
    update "Conversation" set "citizenId" = ${strangerId}::uuid, "name" = null, "phone" = null, "mode" = 'bot',
      "memory" = jsonb_strip_nulls(jsonb_build_object('menu', "memory"->'menu')), "version" = "version" + 1,
      "waitingSince" = null, "heldById" = null, "heldAt" = null, "lastHeardAt" = null
    where "id" = ${conversationId}::uuid`;
  await tx.outgoingMessage.create({
    data: {
      ...{ id: messageId, conversationId, dedupeKey: `erased:${citizenId}`, kind: 'notice' },
      ...{ text: farewell(language), notBefore, createdAt: at },
    },
  });
}

/** Citizens who asked for it before this moment and are still there. */
export async function listErasuresDue(db: Database, before: Date, most: number): Promise<string[]> {
  const found = await db.citizen.findMany({
    where: { erasureAskedAt: { lt: before }, erasedAt: null },
    orderBy: { erasureAskedAt: 'asc' },
    take: most,
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
