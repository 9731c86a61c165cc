// Petitions that reach the number of supports the law asks for, or fall below it again, while nobody is looking.
import type { Transaction } from './database.ts';
import { tellSupporters } from './petitions.ts';
import { PETITIONS_BEFORE_DEPOSIT } from './statuses.ts';

export interface Crossing {
  id: string;
  reference: string;
  /** `threshold`: it has enough; `below`: it had. */
  event: 'threshold' | 'below';
  /** How often it was written down that it crossed, before this. */
  before: number;
}

/** Flags raised and settled by the clock: each says the contrary of the other. */
const FLAGS = { threshold: 'petition_threshold', below: 'petition_below' } as const;
const CONTRARY = { threshold: 'below', below: 'threshold' } as const;
/** Who comes and goes around the number moves nobody's telephone more often than this, but for the first time. */
const REST_MS = 24 * 3_600_000;

const CROSSINGS = `
select p."id", p."reference", case when p."enough" then 'threshold' else 'below' end as "event", coalesce(l."before", 0)::int as "before"
from (
  select *, (select count(*) from "Support" s where s."petitionId" = p."id") >= p."threshold" as "enough"
  from "Petition" p where p."status" in ${PETITIONS_BEFORE_DEPOSIT}
) p left join lateral (
  select (array_agg(e."kind" order by e."at" desc, e."id" desc))[1] as "kind", count(*) as "before"
  from "PetitionEvent" e where e."petitionId" = p."id" and e."kind" in ('threshold', 'below')
) l on true
where p."enough" <> (l."kind" is not distinct from 'threshold') order by p."openedAt" limit 50`;

/** Those not yet deposited of which the last thing said about their number is no longer so. */
export function listCrossings(tx: Transaction): Promise<Crossing[]> {
  return tx.$queryRawUnsafe<Crossing[]>(CROSSINGS);
}

export interface Noted extends Crossing {
  /** Ids of the line in the timeline and of the flag. */
  eventId: string;
  flagId: string;
  at: Date;
}

/**
 * Writes it into the timeline, tells everybody who supports it, and flags it to staff in place of the flag that said
 * the contrary. Who was still to be told the contrary is told neither.
 */
export async function noteCrossing(tx: Transaction, noted: Noted): Promise<void> {
  const { id, reference, event, before, eventId, flagId, at } = noted;
  await tx.petitionEvent.create({ data: { id: eventId, petitionId: id, at, kind: event, visible: true } });
  const contrary = FLAGS[CONTRARY[event]];
  await tx.flag.updateMany({
    where: { kind: contrary, subjectId: id, resolvedAt: null },
    data: { resolvedAt: at },
  });
  await tx.flag.create({
    data: { id: flagId, kind: FLAGS[event], subjectId: id, detail: reference, createdAt: at },
  });
  const spared = await tx.$queryRaw<{ citizenId: string }[]>`
    update "Notice" set "doneAt" = ${at}, "reason" = 'replaced'
    where "subjectId" = ${id} and "kind" = 'petition_update' and "doneAt" is null
      and "values"->>'event' = ${CONTRARY[event]} and "values"->>'text' is null
    returning "citizenId"`;
  const dueAt = before < 2 ? at : new Date(at.getTime() + REST_MS);
  const but = spared.map(({ citizenId }) => citizenId);
  await tellSupporters(tx, { id, eventId, event, text: null, but, dueAt }, at);
}
