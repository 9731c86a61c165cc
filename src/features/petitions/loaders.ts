// What turns ask about petitions and the supports of one person.
import { all, many, one } from '../../database/loaders.ts';
import { givenOf } from '../../database/supports.ts';
import { type SupportState, TAKING_SUPPORT } from '../../domain/petition.ts';

export interface PetitionFact {
  id: string;
  reference: string;
  status: string;
  titleAr: string;
  titleFr: string;
  textAr: string;
  textFr: string;
  threshold: number;
  supports: number;
  searchKey: string;
  closesAt: Date | null;
}

/** Those that take supports, the newest first. */
export const petitionsOpen = all<PetitionFact>(
  `
select p."id", p."reference", p."status", p."titleAr", p."titleFr", p."textAr", p."textFr", p."threshold", p."searchKey", p."closesAt",
  ${givenOf('p."id"')} as "supports"
from "Petition" p where p."status" = any($1::text[]) order by p."openedAt" desc limit 200`,
  TAKING_SUPPORT,
);

/** What is said of one that takes none any more. */
export type ClosedPetition = Pick<PetitionFact, 'id' | 'titleAr' | 'titleFr' | 'searchKey'>;

/** Those that people could support and cannot any more, the newest first. */
export const petitionsPast = all<ClosedPetition>(
  `
select p."id", p."titleAr", p."titleFr", p."searchKey" from "Petition" p
where p."status" <> 'draft' and p."openedAt" is not null order by p."openedAt" desc limit 200`,
);

export interface SupportFact {
  id: string;
  personHash: string;
  /** Of somebody still: `again` is nobody's. */
  state: Exclude<SupportState, 'again'>;
  code: string;
}

/** By `petition id + ' ' + citizen id`: what was given from this person's telephones, the oldest first. */
export const supportsOf = many<SupportFact>(`
select w."key", s."id", s."personHash", s."state", s."code" from unnest($1::text[]) as w("key")
join "Support" s on s."petitionId" = split_part(w."key", ' ', 1)::uuid and s."citizenId" = split_part(w."key", ' ', 2)::uuid
order by s."createdAt", s."id"`);

/** By `petition id + ' ' + moment`: how many supports it got in chats in the minute before. */
export const supportsLately = one<{ count: number }>(`
select w."key", (select count(*)::int from "Support" s where s."petitionId" = split_part(w."key", ' ', 1)::uuid
  and s."sheetId" is null and s."createdAt" > split_part(w."key", ' ', 2)::timestamptz - interval '1 minute') as "count"
from unnest($1::text[]) as w("key")`);

/** By id of the support, while its petition takes any. */
export const supportById = one<{
  id: string;
  citizenId: string | null;
  petitionId: string;
  titleAr: string;
  titleFr: string;
}>(`select s."id"::text as "key", s."id", s."citizenId", s."petitionId", p."titleAr", p."titleFr"
from "Support" s join "Petition" p on p."id" = s."petitionId" where s."id" = any($1::uuid[]) and p."status" in ('collecting', 'ready')`);
