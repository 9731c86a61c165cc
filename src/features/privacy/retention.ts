// Erases or anonymises what is over its time, so many rows at a time; each bite is written into the audit log with it.

import { recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { GONE_FILE } from '../../database/gone-file.ts';
import {
  CASES_OPEN,
  CASES_OVER,
  MESSAGES_UNSENT,
  PETITIONS_OVER,
  PETITIONS_UNDER_WAY,
  PROPOSALS_NEVER_SHOWN,
  PROPOSALS_OVER,
  PROPOSALS_UNDER_WAY,
} from '../../database/statuses.ts';
import { GONE_SUPPORT, IS_SPARE_BUT_ONE } from '../../database/supports.ts';
import type { Kept } from '../../domain/retention.ts';

/** Whom anonymised requests belong to: nobody. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';

/** What one bite does: $1 is the moment before which things are over their time, $2 the most rows. */
const BITES: Record<Kept, string> = {
  drafts: `update "Conversation" c set "version" = c."version" + 1, "memory" = jsonb_strip_nulls(jsonb_build_object(
      'menu', c."memory"->'menu', 'languageChosen', c."memory"->'languageChosen',
      'wiped', case when c."memory" ?| array['parked', 'others', 'aboutCase'] or c."memory"->>'flow' <> 'welcome' and c."memory"->'answers' <> '{}' then true end))
    where c."id" in (select "id" from "Conversation" where "lastHeardAt" < $1 and "mode" = 'bot'
      and "memory" ?| array['flow', 'answers', 'pending', 'loose', 'others', 'search', 'shown', 'parked', 'aboutCase'] limit $2 for update skip locked)
    returning 1`,
  unsent: `delete from "Unsent" where ("staffId", "place") in
      (select "staffId", "place" from "Unsent" where "updatedAt" < $1 limit $2) returning 1`,
  strangers: `with gone as (select z."id" from "Citizen" z where z."acceptedAt" is null and z."erasedAt" is null and z."createdAt" < $1
      and not exists (select 1 from "Conversation" c where c."citizenId" = z."id" and (c."lastHeardAt" >= $1 or c."mode" <> 'bot'))
      and not exists (select 1 from "Case" k where k."citizenId" = z."id")
      and not exists (select 1 from "Proposal" p where p."citizenId" = z."id") limit $2 for update skip locked),
    files as (update "Attachment" set ${GONE_FILE} where "conversationId" in
      (select c."id" from "Conversation" c join gone on gone."id" = c."citizenId"))
    delete from "Citizen" z using gone where z."id" = gone."id" returning 1`,
  messages: `with heard as (delete from "IncomingMessage" where "id" in
      (select "id" from "IncomingMessage" where "receivedAt" < $1 limit $2) returning 1),
    said as (delete from "OutgoingMessage" where "id" in (select "id" from "OutgoingMessage"
      where "createdAt" < $1 and "state" not in ${MESSAGES_UNSENT} limit $2) returning 1),
    why as (update "Invitation" set "reason" = null where "id" in (select i."id" from "Invitation" i
      join "Meeting" m on m."id" = i."meetingId" where i."reason" is not null and i."answeredAt" < $1 and m."startsAt" < $1 limit $2)
      returning 1)
    select 1 from heard union all select 1 from said union all select 1 from why`,
  files: `update "Attachment" set ${GONE_FILE} where "id" in (select "id" from "Attachment"
      where "caseId" is null and "proposalId" is null and "createdAt" < $1 and "state" <> 'erased' limit $2 for update skip locked)
    returning 1`,
  notices: `delete from "Notice" where "id" in (select n."id" from "Notice" n where n."doneAt" < $1
      and not exists (select 1 from "Meeting" m where m."id"::text = n."subjectId" and m."startsAt" > $1) limit $2) returning 1`,
  translations: `delete from "Translation" where "hash" in
      (select "hash" from "Translation" where "createdAt" < $1 limit $2) returning 1`,
  misses: `delete from "Miss" where "id" in (select "id" from "Miss" where "lastAt" < $1 limit $2) returning 1`,
  unread: `delete from "UnreadDelivery" where "id" in
      (select "id" from "UnreadDelivery" where "receivedAt" < $1 limit $2) returning 1`,
  cases: `with gone as (select "id" from "Case" where "status" in ${CASES_OVER}
      and coalesce("closedAt", "updatedAt") < $1 and "citizenId" <> '${NOBODY}' limit $2 for update skip locked),
    words as (update "CaseEvent" e set "text" = null from gone where e."caseId" = gone."id"),
    followers as (delete from "Follower" f using gone where f."caseId" = gone."id"),
    files as (update "Attachment" a set ${GONE_FILE} from gone where a."caseId" = gone."id")
    update "Case" c set "citizenId" = '${NOBODY}', "description" = null, "answers" = null, "confided" = null, "placeText" = null, "latitude" = null,
      "longitude" = null, "refusal" = null from gone where c."id" = gone."id" returning 1`,
  proposals: `with gone as (select "id", "status" from "Proposal" where "status" in ${PROPOSALS_OVER}
      and "createdAt" < $1 and "citizenId" <> '${NOBODY}' limit $2 for update skip locked),
    files as (update "Attachment" a set ${GONE_FILE} from gone where a."proposalId" = gone."id"),
    unseen as (delete from "Proposal" p using gone where p."id" = gone."id" and gone."status" in ${PROPOSALS_NEVER_SHOWN})
    update "Proposal" p set "citizenId" = '${NOBODY}' from gone
      where p."id" = gone."id" and gone."status" not in ${PROPOSALS_NEVER_SHOWN} returning 1`,
  people: `with gone as (select z."id" from "Citizen" z where z."acceptedAt" is not null and z."erasedAt" is null and z."createdAt" < $1
      and not exists (select 1 from "Conversation" c where c."citizenId" = z."id" and (c."lastHeardAt" >= $1 or c."mode" <> 'bot'))
      and not exists (select 1 from "Case" k where k."citizenId" = z."id" and k."status" in ${CASES_OPEN})
      and not exists (select 1 from "Proposal" p where p."citizenId" = z."id" and p."status" in ${PROPOSALS_UNDER_WAY})
      and not exists (select 1 from "Mandate" m where m."citizenId" = z."id" and m."endedAt" is null)
      and not exists (select 1 from "Support" s join "Petition" p on p."id" = s."petitionId" where s."citizenId" = z."id"
        and p."status" in ${PETITIONS_UNDER_WAY}) limit $2 for update skip locked),
    files as (update "Attachment" set ${GONE_FILE} where "caseId" is null and "proposalId" is null and "conversationId" in
      (select c."id" from "Conversation" c join gone on gone."id" = c."citizenId")),
    kept_files as (update "Attachment" set "conversationId" = null where ("caseId" is not null or "proposalId" is not null)
      and "conversationId" in (select c."id" from "Conversation" c join gone on gone."id" = c."citizenId")),
    notices as (delete from "Notice" n using gone where n."citizenId" = gone."id"),
    conversations as (delete from "Conversation" c using gone where c."citizenId" = gone."id")
    update "Citizen" z set "erasedAt" = now(), "acceptedAt" = null, "noticeVersion" = null, "mutedAt" = null, "abroad" = null, "abroadAt" = null
      from gone where z."id" = gone."id" returning 1`,
  // Those by which no card counts first: the others of their card are told by its hash alone.
  petitions: `with gone as (select s."id", ${IS_SPARE_BUT_ONE} as "spare" from "Support" s join "Petition" p on p."id" = s."petitionId"
      where p."status" in ${PETITIONS_OVER} and s."name" <> ''
        and (select max(e."at") from "PetitionEvent" e where e."petitionId" = p."id") < $1 order by "spare" desc limit $2),
    spare as (delete from "Support" s using gone where gone."id" = s."id" and gone."spare" returning 1),
    kept as (update "Support" s set ${GONE_SUPPORT} from gone where gone."id" = s."id" and not gone."spare" returning 1)
    select 1 from spare union all select 1 from kept`,
  codes: `with codes as (delete from "LinkCode" where "codeHash" in
      (select "codeHash" from "LinkCode" where "expiresAt" < $1 limit $2) returning 1),
    links as (delete from "PhoneLink" where "id" in (select "id" from "PhoneLink" where "expiresAt" < $1 limit $2) returning 1)
    select 1 from codes union all select 1 from links`,
  // Whoever was told that everything is gone and has not written since: the address was kept for those words only.
  farewells: `delete from "Citizen" where "id" in (select z."id" from "Citizen" z join "Conversation" c on c."citizenId" = z."id"
      where z."acceptedAt" is null and z."erasedAt" is null and z."createdAt" < $1 and c."lastHeardAt" is null and not exists
        (select 1 from "OutgoingMessage" o where o."conversationId" = c."id" and (o."state" in ${MESSAGES_UNSENT}
          or o."state" = 'awaiting' and o."createdAt" > $1 - interval '6 days')) limit $2)
    returning 1`,
};

/**
 * Takes one bite of what is over its time, in one transaction with its line in the audit log.
 *
 * @param before everything older than this goes
 * @returns how many rows went; fewer than `most` means that nothing is left
 */
export function eraseOld(
  db: Database,
  { kind, before, most, at }: { kind: Kept; before: Date; most: number; at: Date },
): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.citizen.createMany({
      data: [{ id: NOBODY, language: 'ary', erasedAt: at, createdAt: at }],
      skipDuplicates: true,
    });
    const gone = await tx.$queryRawUnsafe<unknown[]>(BITES[kind], before, most);
    if (gone.length > 0) {
      const detail = { count: gone.length, before: before.toISOString().slice(0, 10) };
      await recordDeed(tx, { at, staffId: null, action: `retention.${kind}`, subject: 'retention', detail });
    }
    return gone.length;
  });
}
