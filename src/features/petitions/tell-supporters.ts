// News of a petition, put to those whom it concerns.

import type { Transaction } from '../../database/client.ts';
import { NOBODY } from '../../database/personal-data.ts';

/**
 * Puts a notice to everybody who supports it in a chat, typed already or not, and to whoever began it, once for each event.
 *
 * @param told.but citizens who need not hear of it
 * @param told.dueAt when, if not at once
 */
export async function tellSupporters(
  tx: Transaction,
  told: {
    id: string;
    eventId: string;
    event: string;
    text: string | null;
    but?: readonly string[];
    dueAt?: Date;
  },
  at: Date,
): Promise<void> {
  const { id, eventId, event, text, but = [], dueAt = at } = told;
  const values = JSON.stringify({ event, text, eventId });
  await tx.$executeRaw`
    insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
    select gen_random_uuid(), 'petition_update:' || ${eventId} || ':' || s."citizenId", 'petition_update', s."citizenId",
      ${id}, ${values}::jsonb, ${dueAt}, ${at}
    from (select "citizenId" from "Support" where "petitionId" = ${id}::uuid and "citizenId" is not null
      and "citizenId" <> all(${but}::uuid[])
      union select "citizenId" from "SpokenSupport" where "petitionId" = ${id}::uuid and "state" = 'waiting' and "citizenId" <> all(${but}::uuid[])
      union select k."citizenId" from "Petition" p join "Case" k on k."id" = p."caseId" where p."id" = ${id}::uuid
        and k."citizenId" <> all(${[...but, NOBODY]}::uuid[])) s
    on conflict ("dedupeKey") do nothing`;
}
