// Petitions that reach the number of supports the law asks for, or fall below it again, while nobody is looking.

import type { Transaction } from '../../database/client.ts';
import { PETITIONS_BEFORE_DEPOSIT } from '../../database/statuses.ts';
import { hasEnough, isPending } from '../../database/supports.ts';
import type { FlagKind } from '../../domain/flag.ts';
import { tellSupporters } from './tell-supporters.ts';

export interface Crossing {
  id: string;
  reference: string;
  /** `threshold`: it has enough; `below`: it had. */
  event: 'threshold' | 'below';
  /** How often it was written down that it crossed, before this. */
  before: number;
}

/** Flags raised and settled by the clock: each says the contrary of the other. */
const FLAGS = { threshold: 'petition_threshold', below: 'petition_below' } as const satisfies Record<
  string,
  FlagKind
>;
const CONTRARY = { threshold: 'below', below: 'threshold' } as const;
/** Who comes and goes around the number moves nobody's telephone more often than this, but for the first time. */
const REST_MS = 24 * 3_600_000;

/** What was said last about the number of the petition `p`. */
const LAST_TOLD = `(select e."kind" from "PetitionEvent" e where e."petitionId" = p."id" and e."kind" in ('threshold', 'below')
  order by e."at" desc, e."id" desc limit 1)`;

/**
 * Whether staff have been asked to look at the supports of the petition in this column, and have not: that is known without
 * looking through all of them.
 */
const isAskedToLook = (petition: string): string =>
  `exists (select 1 from "Flag" f where f."kind" = 'petition_look' and f."subjectId" = ${petition}::text and f."resolvedAt" is null)`;

const CROSSINGS = `
select p."id", p."reference", case when p."enough" then 'threshold' else 'below' end as "event", coalesce(l."before", 0)::int as "before"
from (
  select *, ${hasEnough('p."id"', 'p."threshold"')} as "enough"
  from "Petition" p where p."status" in ${PETITIONS_BEFORE_DEPOSIT} and p."threshold" > 0
) p left join lateral (
  select (array_agg(e."kind" order by e."at" desc, e."id" desc))[1] as "kind", count(*) as "before"
  from "PetitionEvent" e where e."petitionId" = p."id" and e."kind" in ('threshold', 'below')
) l on true
where case when p."enough" = (l."kind" is not distinct from 'threshold') then false
  when not p."enough" then true
  when ${isAskedToLook('p."id"')} then false
  else not ${isPending('p."id"')} end
order by p."openedAt" limit 50`;

/**
 * Those not yet deposited of which the last thing said about their number is no longer so. None has enough before staff
 * have looked at what is strange about its supports.
 */
export function listCrossings(tx: Transaction): Promise<Crossing[]> {
  return tx.$queryRawUnsafe<Crossing[]>(CROSSINGS);
}

/** New supports are looked through for so long; then they have been seen by every look that there was. */
const FRESH = "interval '10 minutes'";

/**
 * Asks staff to look at strange supports: once for each petition until they have. It is asked anew while any waits to be
 * counted, whoever has settled the flag. All supports of a petition are looked through only where something may be new
 * in them, or where it is to be said that there are enough.
 */
export async function flagStrangeSupports(tx: Transaction, at: Date, newId: () => string): Promise<void> {
  const found = await tx.$queryRawUnsafe<{ id: string; reference: string }[]>(
    `select p."id", p."reference" from "Petition" p where p."status" in ${PETITIONS_BEFORE_DEPOSIT}
       and (exists (select 1 from "Support" f where f."petitionId" = p."id" and f."state" = 'waiting')
         or exists (select 1 from "Support" f where f."petitionId" = p."id" and f."createdAt" > $1::timestamptz - ${FRESH})
         or exists (select 1 from "PetitionEvent" e where e."petitionId" = p."id" and e."at" > $1::timestamptz - ${FRESH} and e."kind" = 'spoken_typed')
         or p."threshold" > 0 and ${hasEnough('p."id"', 'p."threshold"')} and ${LAST_TOLD} is distinct from 'threshold')
       and not ${isAskedToLook('p."id"')}
       and ${isPending('p."id"')} limit 50`,
    at,
  );
  await tx.flag.createMany({
    data: found.map(({ id, reference }) => ({
      ...{ id: newId(), kind: 'petition_look' satisfies FlagKind, subjectId: id },
      ...{ detail: reference, createdAt: at },
    })),
  });
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
