// What belongs to no matter: the person, the conversations, and all that was said in them.

import { GONE_FILE } from '../../database/gone-file.ts';
import { isLeaving } from '../../database/leaving.ts';
import { CONVERSATIONS, type Matters, type PersonalDataFeature } from '../../database/personal-data.ts';
import { MESSAGES_UNSENT } from '../../database/statuses.ts';
import { OWN_COPY } from '../../domain/attachment.ts';

/** True of a citizen `z` who has not been heard of since $1, and whom nobody is talking to. */
const SILENT = `not exists (select 1 from "Conversation" c where c."citizenId" = z."id" and (c."lastHeardAt" >= $1 or c."mode" <> 'bot'))`;
const THEIRS = `(select c."id" from "Conversation" c join gone on gone."id" = c."citizenId")`;

/** All that was said in a conversation, both ways, with what stands beside it. */
const SAID = `heard as (delete from "IncomingMessage" where "conversationId" in ${THEIRS}),
  said as (delete from "OutgoingMessage" where "conversationId" in ${THEIRS} returning "id"),
  names as (delete from "SentAs" s using said where s."id" = said."id"),
  leaving as (delete from "Leaving" where "conversationId" in ${THEIRS})`;

/** Whoever never accepted the notice goes whole. */
const strangers = ({ filed }: Matters) => `
  with gone as (select z."id" from "Citizen" z where z."acceptedAt" is null and z."erasedAt" is null and z."createdAt" < $1
    and ${SILENT} and not (${filed}) limit $2 for update skip locked),
  files as (update "Attachment" set ${GONE_FILE} where "conversationId" in ${THEIRS}),
  ${SAID}
  delete from "Citizen" z using gone where z."id" = gone."id" returning 1`;

const people = ({ underWay }: Matters) => `
  with gone as (select z."id" from "Citizen" z where z."acceptedAt" is not null and z."erasedAt" is null and z."createdAt" < $1
    and ${SILENT} and not (${underWay}) limit $2 for update skip locked),
  files as (update "Attachment" set ${GONE_FILE} where "caseId" is null and "proposalId" is null and "conversationId" in ${THEIRS}),
  kept_files as (update "Attachment" set "conversationId" = null where ("caseId" is not null or "proposalId" is not null)
    and "conversationId" in ${THEIRS}),
  ${SAID},
  notices as (delete from "Notice" n using gone where n."citizenId" = gone."id"),
  conversations as (delete from "Conversation" c using gone where c."citizenId" = gone."id")
  update "Citizen" z set "erasedAt" = now(), "acceptedAt" = null, "noticeVersion" = null, "mutedAt" = null, "declined" = '{}', "abroad" = null, "abroadAt" = null
    from gone where z."id" = gone."id" returning 1`;

export const privacyPersonalData: PersonalDataFeature = {
  erases: [
    `delete from "IncomingMessage" where "conversationId" in ${CONVERSATIONS}`,
    `delete from "SentAs" where "id" in (select "id" from "OutgoingMessage" where "conversationId" in ${CONVERSATIONS})`,
    `delete from "Leaving" where "conversationId" in ${CONVERSATIONS}`,
    `delete from "OutgoingMessage" where "conversationId" in ${CONVERSATIONS}`,
    `delete from "Notice" where "citizenId" = $1::uuid`,
    `delete from "DataCopy" where "citizenId" = $1::uuid`,
    `delete from "LinkCode" where "citizenId" = $1::uuid`,
    `delete from "PhoneLink" where "citizenId" = $1::uuid or "fromCitizenId" = $1::uuid`,
    `delete from "Alias" where "conversationId" in ${CONVERSATIONS}`,
  ],
  expires: {
    drafts: `update "Conversation" c set "version" = c."version" + 1, "memory" = jsonb_strip_nulls(jsonb_build_object(
        'menu', c."memory"->'menu', 'languageChosen', c."memory"->'languageChosen',
        'wiped', case when c."memory" ?| array['parked', 'others', 'aboutCase'] or c."memory"->>'flow' <> 'welcome' and c."memory"->'answers' <> '{}' then true end))
      where c."id" in (select "id" from "Conversation" where "lastHeardAt" < $1 and "mode" = 'bot'
        and "memory" ?| array['flow', 'answers', 'pending', 'loose', 'others', 'search', 'shown', 'parked', 'aboutCase'] limit $2 for update skip locked)
      returning 1`,
    strangers,
    messages: `with heard as (delete from "IncomingMessage" where "id" in
        (select "id" from "IncomingMessage" where "receivedAt" < $1 limit $2) returning 1),
      said as (delete from "OutgoingMessage" where "id" in (select o."id" from "OutgoingMessage" o
        where o."createdAt" < $1 and o."state" not in ${MESSAGES_UNSENT} and not ${isLeaving('o."id"')} limit $2) returning "id"),
      names as (delete from "SentAs" s using said where s."id" = said."id")
      select 1 from heard union all select 1 from said`,
    notices: `delete from "Notice" where "id" in (select n."id" from "Notice" n where n."doneAt" < $1
        and not exists (select 1 from "Meeting" m where m."id"::text = n."subjectId" and m."startsAt" > $1) limit $2) returning 1`,
    translations: `delete from "Translation" where "hash" in
        (select "hash" from "Translation" where "createdAt" < $1 limit $2) returning 1`,
    unread: `delete from "UnreadDelivery" where "id" in
        (select "id" from "UnreadDelivery" where "receivedAt" < $1 limit $2) returning 1`,
    people,
    codes: `with codes as (delete from "LinkCode" where "codeHash" in
        (select "codeHash" from "LinkCode" where "expiresAt" < $1 limit $2) returning 1),
      links as (delete from "PhoneLink" where "id" in (select "id" from "PhoneLink" where "expiresAt" < $1 limit $2) returning 1),
      copies as (delete from "DataCopy" where "id" in (select "id" from "DataCopy" where "askedAt" < $1 limit $2) returning 1),
      files as (update "Attachment" set ${GONE_FILE} where "id" in (select "id" from "Attachment"
        where "media" = '${OWN_COPY}' and "state" <> 'erased' and "createdAt" < $1 limit $2 for update skip locked) returning 1)
      select 1 from codes union all select 1 from links union all select 1 from copies union all select 1 from files`,
    // Whoever was told that everything is gone and has not written since: the address was kept for those words only.
    farewells: `with gone as (select z."id" from "Citizen" z join "Conversation" c on c."citizenId" = z."id"
        where z."acceptedAt" is null and z."erasedAt" is null and z."createdAt" < $1 and c."lastHeardAt" is null and not exists
          (select 1 from "OutgoingMessage" o where o."conversationId" = c."id" and (o."state" in ${MESSAGES_UNSENT}
            or o."state" = 'awaiting' and o."createdAt" > $1 - interval '6 days')) limit $2),
      ${SAID}
      delete from "Citizen" z using gone where z."id" = gone."id" returning 1`,
  },
};
