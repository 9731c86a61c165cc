// What turns ask about votes, and what one person has voted so far.
import { all, many, one } from '../../database/loaders.ts';
import { votersOf } from '../../database/vote-results.ts';
import type { Identity, VoteForm } from '../../domain/vote.ts';

export interface OptionFact {
  position: number;
  nameAr: string;
  nameFr: string;
  cost: number | null;
  /** What it is, said aloud; null: nobody recorded it. */
  sound: string | null;
}

export interface VoteFact {
  id: string;
  reference: string;
  form: VoteForm;
  status: string;
  identity: Identity;
  titleAr: string;
  titleFr: string;
  summaryAr: string;
  summaryFr: string;
  budget: number | null;
  opensAt: Date;
  closesAt: Date;
  searchKey: string;
  options: OptionFact[];
}

/** Those that are announced, whichever closes first: see `takesVotes`. */
export const votesUnderWay = all<VoteFact>(`
select v."id", v."reference", v."form", v."status", v."identity", v."titleAr", v."titleFr", v."summaryAr", v."summaryFr", v."budget",
  v."opensAt", v."closesAt", v."searchKey", coalesce((select json_agg(json_build_object('position', o."position", 'nameAr', o."nameAr", 'nameFr', o."nameFr",
    'cost', o."cost", 'sound', o."soundId") order by o."position") from "VoteOption" o where o."voteId" = v."id"), '[]') as "options"
from "Vote" v where v."status" in ('planned', 'open') order by v."closesAt", v."id" limit 50`);

/** What somebody has voted so far. */
export interface VoterFact {
  /** Null: nothing yet, or it is closed. */
  ballotId: string | null;
  code: string;
  /** Let in by a card. */
  byCard: boolean;
  /** Positions of projects. */
  choices: number[];
  /** Pairs that were answered, or could not be, in their order. */
  seen: [number, number][];
}

/** By `vote id + ' ' + citizen id`. */
export const voterOf = one<VoterFact>(`
select w."key", v."ballotId", v."code", v."personHash" is not null as "byCard", coalesce(b."choices", '{}') as "choices",
  coalesce((select json_agg(json_build_array(c."one", c."other") order by c."id") from "VoteComparison" c where c."ballotId" = v."ballotId"), '[]') as "seen"
from unnest($1::text[]) as w("key")
join "VoteVoter" v on v."voteId" = split_part(w."key", ' ', 1)::uuid and v."citizenId" = split_part(w."key", ' ', 2)::uuid
left join "VoteBallot" b on b."id" = v."ballotId"`);

/** By `vote id + ' ' + hash of a card`: whose it is. */
export const cardsInVotes = one<{ citizenId: string }>(`
select w."key", v."citizenId" from unnest($1::text[]) as w("key")
join "VoteVoter" v on v."voteId" = split_part(w."key", ' ', 1)::uuid and v."personHash" = split_part(w."key", ' ', 2)`);

/** By vote: how often each pair was shown and answered. */
export const pairsShown = many<{ one: number; other: number; count: number }>(`
select c."voteId"::text as "key", c."one", c."other", count(*)::int as "count"
from "VoteComparison" c where c."voteId" = any($1::uuid[]) group by 1, 2, 3`);

/** By vote: the pairs that are drawn, the lower position first. */
export const pairsDrawn = many<{ part: string }>(`
select p."voteId"::text as "key", p."part" from "VotePicture" p
where p."voteId" = any($1::uuid[]) and split_part(p."part", '-', 1)::text ~ '^\\d+$'`);

/** By `vote id + ' ' + part`: what was drawn of it. */
export const votePictures = one<{ id: string; path: string; mimeType: string }>(`
select w."key", f."id", f."path", f."mimeType" from unnest($1::text[]) as w("key")
join "VotePicture" p on p."voteId" = split_part(w."key", ' ', 1)::uuid and p."part" = split_part(w."key", ' ', 2)
join "Attachment" f on f."id" = p."attachmentId" and f."state" = 'stored'`);

/** One whose result may be asked for. */
export interface ClosedFact extends Pick<VoteFact, 'id' | 'form' | 'titleAr' | 'titleFr' | 'closesAt'> {
  people: number;
  /** Pictures of the result by part: result_ar_1, … */
  files: Record<string, string>;
}

/** Those that closed last, the last one first. */
export const votesClosed = all<ClosedFact>(`
select v."id", v."form", v."titleAr", v."titleFr", v."closesAt", ${votersOf('v."id"')} as "people",
  coalesce((select json_object_agg(p."part", p."attachmentId") from "VotePicture" p where p."voteId" = v."id" and p."part" like 'result%'), '{}') as "files"
from "Vote" v where v."status" = 'closed' order by v."closesAt" desc, v."id" limit 3`);

/** By vote: how many voted so far. */
export const votersCounted = one<{ people: number }>(`
select w."key", ${votersOf('w."key"::uuid')} as "people" from unnest($1::text[]) as w("key")`);
