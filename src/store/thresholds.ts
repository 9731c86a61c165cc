// Petitions that have reached the number of supports the law asks for, while nobody was looking.
import type { Transaction } from './database.ts';
import { tellSupporters } from './petitions.ts';

/** Those that are collecting, have enough, and of which it was never said. */
export function listJustEnough(tx: Transaction): Promise<{ id: string; reference: string }[]> {
  return tx.$queryRaw<{ id: string; reference: string }[]>`
    select p."id", p."reference" from "Petition" p where p."status" = 'collecting'
      and not exists (select 1 from "PetitionEvent" e where e."petitionId" = p."id" and e."kind" = 'threshold')
      and (select count(*) from "Support" s where s."petitionId" = p."id") >= p."threshold"
    order by p."openedAt" limit 50`;
}

export interface Enough {
  id: string;
  reference: string;
  /** Ids of the line in the timeline and of the flag. */
  eventId: string;
  flagId: string;
  at: Date;
}

/** Writes it into the timeline, tells everybody who supports it, and flags it to staff. */
export async function noteEnough(tx: Transaction, enough: Enough): Promise<void> {
  const { id, reference, eventId, flagId, at } = enough;
  await tx.petitionEvent.create({
    data: { id: eventId, petitionId: id, at, kind: 'threshold', visible: true },
  });
  await tx.flag.create({
    data: { id: flagId, kind: 'petition_threshold', subjectId: id, detail: reference, createdAt: at },
  });
  await tellSupporters(tx, { id, eventId, event: 'threshold', text: null }, at);
}
