// Questions about one message that was said before: its words by now, and what was filed with it.
import { PROVIDER_ID } from './leaving.ts';
import { one } from './loaders.ts';
import { MESSAGES_UNSAID } from './statuses.ts';

/** A message of this conversation, in its last words. */
export interface SaidFact {
  text: string | null;
  content: { attachment?: string; latitude?: number; longitude?: number } | null;
  /** Nothing else was said since. */
  newest: boolean;
}

/** What was filed with a message; `caseId` is null for an idea. */
export interface FiledFact {
  caseId: string | null;
  reference: string;
  status: string;
  /** Of a case. */
  flow: string | null;
  categoryId: string | null;
}

const LAST_WORDS = `coalesce((select e."text" from "IncomingMessage" e where e."conversationId" = m."conversationId"
    and e."kind" = 'edited' and e."content"->>'of' = m."messageId" order by e."receivedAt" desc limit 1), m."text")`;
/** Words as they are compared: however they are parted. */
const spacedOnce = (sql: string): string => `regexp_replace(${sql}, '\\s+', ' ', 'g')`;
const HEARD = `unnest($1::text[]) as w("key")
join "Conversation" c on c."id" = split_part(w."key", ' ', 1)::uuid
join "IncomingMessage" m on m."channel" = c."channel" and m."messageId" = substr(w."key", 38) and m."conversationId" = c."id"`;

/** By `conversation id + ' ' + id of a message from it`. */
export const saidBefore = one<SaidFact>(`
select w."key", ${LAST_WORDS} as "text", m."content",
  not exists (select 1 from "IncomingMessage" n where n."conversationId" = m."conversationId"
    and (n."receivedAt", n."id") > (m."receivedAt", m."id") and n."kind" not in ('edited', 'deleted', 'reaction')) as "newest"
from ${HEARD}`);

/** Words that hold the message, or are held by it, filed since; or its file, or its pin. */
export const filedWith = one<FiledFact>(`
select w."key", f."caseId", f."reference", f."status", f."flow", f."categoryId" from ${HEARD}
cross join lateral (select nullif(trim(${spacedOnce(LAST_WORDS)}), '') as "words", m."content"->>'attachment' as "file") t
cross join lateral (
  select coalesce(k."mergedIntoId", k."id") as "caseId", k."reference", k."status", k."flow", k."categoryId", k."createdAt" from "Case" k where k."citizenId" = c."citizenId" and k."createdAt" >= m."receivedAt"
    and (position(t."words" in ${spacedOnce('k."description"')}) > 0 or position(${spacedOnce('k."description"')} in t."words") > 0
      or exists (select 1 from jsonb_path_query(k."answers", '$.*.text') v where position(t."words" in ${spacedOnce(`v #>> '{}'`)}) > 0)
      or position(t."words" in ${spacedOnce('k."placeText"')}) > 0 or k."latitude"::text = m."content"->>'latitude'
      or exists (select 1 from "Attachment" a where a."caseId" = k."id" and a."id"::text = t."file"))
  union all
  select null, p."reference", p."status", null, null, p."createdAt" from "Proposal" p where p."citizenId" = c."citizenId" and p."createdAt" >= m."receivedAt"
    and (position(t."words" in ${spacedOnce('p."idea"')}) > 0 or position(${spacedOnce('p."idea"')} in t."words") > 0
      or exists (select 1 from "Attachment" a where a."proposalId" = p."id" and a."id"::text = t."file"))
  order by "createdAt" limit 1
) f`);

/** By conversation: what was said to it last. */
export const saidLast = one<{ options: { token: string; label: string }[] | null }>(`
select w."key"::text as "key", o."options" from unnest($1::uuid[]) as w("key")
cross join lateral (select * from "OutgoingMessage" o where o."conversationId" = w."key"
  and o."state" not in ${MESSAGES_UNSAID} order by o."position" desc limit 1) o`);

/** By `conversation id + ' ' + provider's id of a message to it`: the options shown under it. */
export const menusShown = one<{ options: { token: string; label: string }[] }>(`
select w."key", o."options" from unnest($1::text[]) as w("key")
join "OutgoingMessage" o on o."conversationId" = split_part(w."key", ' ', 1)::uuid
  and o."options" is not null and ${PROVIDER_ID} = substr(w."key", 38)`);
