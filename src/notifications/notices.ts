// Notices that are due, with everything needed to put them into words; claimed and settled in one transaction.

import type { Database, Transaction } from '../database/client.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { ANSWERS, TOLD_ANYWAY } from '../domain/notice.ts';

/** A notice that is due, with the person and the place to reach them. */
export interface DueNotice {
  id: string;
  kind: string;
  citizenId: string;
  subjectId: string;
  values: Record<string, unknown>;
  urgent: boolean;
  createdAt: Date;
  expiresAt: Date | null;
  language: string;
  muted: boolean;
  /** This person does without news of this family, and no law owes this one. */
  declined: boolean;
  /** About a matter of this person's own; false: of one they only follow. */
  own: boolean;
  /** Where this person wrote last and has not blocked us; null: nowhere. */
  conversationId: string | null;
  channel: string | null;
  lastHeardAt: Date | null;
}

/**
 * News of a party is news of a case: whoever does without that, or only follows it and is silent, is spared both.
 * Chosen first, from the index and in its order: with fifty thousand due, nothing is read of those that are
 * not taken now.
 */
const DUE = `
with n as materialized (
  select * from "Notice" where "doneAt" is null and "dueAt" <= $1
  order by "dueAt", "createdAt", "id" limit $2 for update skip locked
)
select n."id", n."kind", n."citizenId", n."subjectId", n."values", n."urgent", n."createdAt", n."expiresAt", z."language",
  z."mutedAt" is not null as "muted",
  w."own", coalesce(regexp_replace(split_part(n."kind", '_', 1), '^party$', 'case') = any(z."declined") and n."kind" <> all($3::text[]) and not (
    w."own" and n."kind" ~ '^(case|proposal)' and (coalesce(n."values"->>'status', '') = any($4::text[]) or n."values" ? 'question')), false) as "declined",
  c."id" as "conversationId", c."channel", c."lastHeardAt"
from n join "Citizen" z on z."id" = n."citizenId"
cross join lateral (select n."kind" <> 'proposal_supported' and (n."kind" !~ '^(case|party)' or exists (
  select 1 from "Case" k where k."id" = case when n."kind" ~ '^(case|party)' then n."subjectId"::uuid end and k."citizenId" = n."citizenId"
)) as "own") w
left join lateral (
  select * from "Conversation" c where c."citizenId" = n."citizenId" and c."blockedAt" is null
  order by c."lastHeardAt" desc nulls last limit 1
) c on true
order by n."dueAt", n."createdAt", n."id"`;

/** Takes up to `most` notices that are due. They stay locked until the transaction ends. */
export function claimNotices(tx: Transaction, now: Date, most: number): Promise<DueNotice[]> {
  return tx.$queryRawUnsafe<DueNotice[]>(DUE, now, most, TOLD_ANYWAY, ANSWERS);
}

/** Settles a notice: told by a message of the same batch, or dropped for a reason. */
export function settleNotice(unitOfWork: UnitOfWork, id: string, now: Date, reason?: string): void {
  unitOfWork.patch('Notice', id, { doneAt: now, reason: reason ?? null });
}

/** Puts a notice off. */
export function putOff(unitOfWork: UnitOfWork, id: string, until: Date): void {
  unitOfWork.patch('Notice', id, { dueAt: until });
}

/** Two copies of the program would tell one matter in two messages, or trip over each other's rows. */
const NOTIFIER_LOCK = 72_707_372;

/**
 * Runs `work` in one transaction; what it put in the batch is written at its end. Only one copy of the program does
 * so at a time.
 *
 * @returns false when another copy is at it: nothing was done
 */
export async function inTransaction(
  db: Database,
  unitOfWork: UnitOfWork,
  work: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRawUnsafe<{ mine: boolean }[]>(
      `select pg_try_advisory_xact_lock(${NOTIFIER_LOCK}) as "mine"`,
    );
    if (!lock?.mine) return false;
    await work(tx);
    await unitOfWork.commit(tx);
    return true;
  });
}
