// Which case a conversation was told of: last, or by the message that is quoted.
import { PROVIDER_ID } from '../../database/leaving.ts';
import { one } from '../../database/loaders.ts';
import { MESSAGES_UNSAID } from '../../database/statuses.ts';

/** A case that something was said about. */
export interface ToldCase {
  id: string;
  reference: string;
  status: string;
  flow: string;
  categoryId: string | null;
  /** What told of it: an answer of the bot, news, or staff. */
  kind: 'reply' | 'notice' | 'staff';
  toldAt: Date;
  /** Nothing was said since. */
  last: boolean;
}

/** What is said of a case that was merged is for the one that goes on. */
const GOING_ON = `join "Case" k on k."id" = coalesce(t."mergedIntoId", t."id")`;

/** Staff asked something about this case, and nobody has answered it. */
const IS_ASKED = `exists (
  select 1 from "CaseEvent" asked where asked."caseId" = o."caseId" and asked."visible" and (asked."kind" = 'asked' or asked."text" ~ '[?؟]') and not exists (
    select 1 from "CaseEvent" e where e."caseId" = o."caseId" and e."kind" = 'reply' and e."at" >= asked."at"))`;

/**
 * The case `k` is the matter of whoever writes in `v`: a paper card may have taken it over meanwhile. What three digits keep
 * is spoken of only where they are given.
 */
const IS_THEIRS = `case when k."citizenId" = v."citizenId"
  then not exists (select 1 from "Profile" p where p."id" = k."profileId" and p."secretHash" is not null)
  else exists (select 1 from "Follower" f where f."caseId" = k."id" and f."citizenId" = v."citizenId") end`;

/**
 * By conversation: the case that it was last told of, by whomever; whatever else was said since. Where that was the thanks
 * for words about a case, another one that staff asked about just before is still to be answered.
 */
export const caseLatelyTold = one<ToldCase>(`
select w."key"::text as "key", k."id", k."reference", k."status", k."flow", k."categoryId",
  coalesce(open."kind", o."kind") as "kind", coalesce(open."createdAt", o."createdAt") as "toldAt", o."last"
from unnest($1::uuid[]) as w("key")
cross join lateral (
  select o."caseId", o."kind", o."createdAt", not exists (
      select 1 from "OutgoingMessage" later where later."conversationId" = w."key" and later."position" > o."position"
        and later."state" not in ${MESSAGES_UNSAID}
    ) as "last"
  from "OutgoingMessage" o
  where o."conversationId" = w."key" and o."caseId" is not null
    and o."state" not in ${MESSAGES_UNSAID}
  order by o."position" desc limit 1
) o
left join lateral (
  select o."caseId", o."kind", o."createdAt" from "OutgoingMessage" o
  where o."conversationId" = w."key" and o."caseId" is not null and o."kind" <> 'reply' and o."state" not in ${MESSAGES_UNSAID}
    and not exists (
      select 1 from "OutgoingMessage" later where later."conversationId" = w."key" and later."position" > o."position"
        and later."kind" = 'reply' and later."caseId" is null)
    and ${IS_ASKED}
  order by o."position" desc limit 1
) open on o."kind" = 'reply' and o."last"
join "Case" t on t."id" = coalesce(open."caseId", o."caseId") ${GOING_ON}
join "Conversation" v on v."id" = w."key" and ${IS_THEIRS}`);

/** By `conversation id + ' ' + provider's id`: the case that message to it was about. */
export const caseQuoted = one<ToldCase>(`
select w."key", k."id", k."reference", k."status", k."flow", k."categoryId", o."kind", o."createdAt" as "toldAt", true as "last"
from unnest($1::text[]) as w("key")
join "OutgoingMessage" o on o."conversationId" = split_part(w."key", ' ', 1)::uuid
  and o."caseId" is not null and ${PROVIDER_ID} = substr(w."key", 38)
join "Case" t on t."id" = o."caseId" ${GOING_ON}
join "Conversation" v on v."id" = o."conversationId" and ${IS_THEIRS}`);
