// Strange supports and contested cards: shown to who settles them, on record, and settled with a reason.

import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { PETITIONS_BEFORE_DEPOSIT } from '../../database/statuses.ts';
import { isPending, type Sign, signedOf } from '../../database/supports.ts';
import type { SupportState } from '../../domain/petition.ts';
import type { SupportFault } from '../../domain/petition-sheet.ts';

export interface StrangeSupport {
  id: string;
  /** Encrypted. */
  name: string;
  cardTail: string;
  tie: string;
  state: SupportState;
  signs: Sign[];
  createdAt: Date;
  lookedAt: Date | null;
  /** It counts, and its card counts by an older one already. */
  again: boolean;
  channel: string | null;
  /** The same number: given from telephones of one person, with one card. */
  phone: number;
  card: number;
}

/** How many supports staff have still to look at. */
export async function countPending(db: Database, petitionId: string): Promise<number> {
  const [found] = await db.$queryRawUnsafe<{ count: number }[]>(
    `select count(*)::int as "count" from (${signedOf('$1::uuid')}) v where v."pending"`,
    petitionId,
  );
  return found?.count ?? 0;
}

/**
 * Those that staff have still to look at, or all that were given with one card; the reading is written into the audit
 * log. Those that belong together stand together.
 */
export function revealStrange(
  db: Database,
  wanted: { petitionId: string; personHash: string | null; most: number },
  by: Actor,
): Promise<StrangeSupport[]> {
  const { petitionId, personHash, most } = wanted;
  return db.$transaction(async (tx) => {
    const found = await tx.$queryRawUnsafe<StrangeSupport[]>(
      `select v."id", v."name", v."cardTail", v."tie", v."state", v."signs", v."createdAt", v."lookedAt", c."channel",
         v."state" = 'counted' and exists (select 1 from "Support" o where o."petitionId" = v."petitionId" and o."personHash" = v."personHash"
           and o."state" = 'counted' and (o."createdAt", o."id") < (v."createdAt", v."id")) as "again",
         dense_rank() over (order by v."citizenId")::int as "phone", dense_rank() over (order by v."personHash")::int as "card"
       from (${signedOf('$1::uuid')}) v left join lateral (select k."channel" from "Conversation" k
         where k."citizenId" = v."citizenId" order by k."lastHeardAt" desc nulls last limit 1) c on true
       where case when $2::text is null then v."pending" else v."personHash" = $2 end
       order by v."citizenId", v."createdAt", v."id" limit $3`,
      petitionId,
      personHash,
      most,
    );
    const detail = { how: personHash === null ? 'strange' : 'card', count: found.length };
    await recordDeed(tx, {
      ...by,
      action: 'petition.people',
      subject: 'petition',
      subjectId: petitionId,
      detail,
    });
    return found;
  });
}

export interface Settling {
  petitionId: string;
  /** Made by the form: sent twice, it is settled once. Becomes the id of the line in the timeline. */
  eventId: string;
  ids: string[];
  state: 'counted' | 'refused';
  /** Which fault those have that do not count; null: they count. */
  fault: SupportFault | null;
  reason: string;
}

export type Settled = Change<'missing' | 'no_way'>;

/** Says of supports that they count, or that they do not, and tells whoever gave them what has changed for them. */
export function settleSupports(db: Database, settling: Settling, by: Actor): Promise<Settled> {
  const { petitionId, eventId, ids, state, fault, reason } = settling;
  return db.$transaction(async (tx): Promise<Settled> => {
    const [petition] = await tx.$queryRawUnsafe<{ open: boolean }[]>(
      `select "status" in ${PETITIONS_BEFORE_DEPOSIT} as "open" from "Petition" where "id" = $1::uuid for update`,
      petitionId,
    );
    if (petition === undefined) return { is: 'missing' };
    if ((await tx.petitionEvent.count({ where: { id: eventId, petitionId } })) > 0) return { is: 'done' };
    if (!petition.open) return { is: 'no_way' };
    await tellThem(tx, settling, by.at);
    const those = { petitionId, id: { in: ids } };
    const settled =
      fault === 'withdrawn'
        ? // Taken back: nothing of it stays, as in a chat.
          await tx.support.deleteMany({ where: those })
        : await tx.support.updateMany({ where: those, data: { state, fault, lookedAt: by.at } });
    const line = { petitionId, at: by.at, visible: false, staffId: by.staffId, text: reason };
    await tx.petitionEvent.create({ data: { ...line, id: eventId, kind: `supports_${state}` } });
    await recordDeed(tx, {
      ...by,
      action: 'petition.supports',
      subject: 'petition',
      subjectId: petitionId,
      detail: { state, ...(fault === null ? {} : { fault }), count: settled.count },
    });
    await tx.$executeRawUnsafe(
      `update "Flag" set "resolvedAt" = $2, "resolvedById" = $3 where "kind" = 'petition_look' and "subjectId" = $1
         and "resolvedAt" is null and not ${isPending('$1::uuid')}`,
      petitionId,
      by.at,
      by.staffId,
    );
    return { is: 'done' };
  });
}

/** What changes for them: one that waited counts, or one does not count any more. */
async function tellThem(tx: Transaction, settling: Settling, at: Date): Promise<void> {
  const { petitionId, ids, state, reason, eventId } = settling;
  await tx.$executeRaw`
    insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
    select gen_random_uuid(), 'petition_update:' || ${eventId}::text || ':' || s."id", 'petition_update', s."citizenId", ${petitionId}::text,
      jsonb_build_object('event', 'support_' || ${state}::text, 'eventId', ${eventId}::text,
        'text', case when ${state}::text = 'counted' then s."code" else ${reason}::text end), ${at}, ${at}
    from "Support" s where s."petitionId" = ${petitionId}::uuid and s."id" = any(${ids}::uuid[]) and s."citizenId" is not null
      and case when ${state}::text = 'counted' then s."state" <> 'counted' else s."state" <> 'refused' end
    on conflict ("dedupeKey") do nothing`;
}
