// Everything with a number of its own, as one list: complaints, ideas and petitions, of a person or by number.
import type { KeptAnswers } from '../domain/kept-answer.ts';
import type { RequestKind } from '../domain/reference.ts';
import type { ReferralFact } from '../domain/referral.ts';
import type { SpokenState } from '../domain/spoken-support.ts';
import { many, one } from './loaders.ts';
import { newestReferral } from './referrals.ts';
import { givenOf } from './supports.ts';

export interface RequestFact {
  kind: RequestKind;
  id: string;
  reference: string;
  status: string;
  /** Of a case: the flow it was filed with, and the category of a complaint. */
  flow: string;
  categoryId: string | null;
  /** What the form of a clerk asked, by step. */
  answers: KeptAnswers | null;
  dueOn: Date | null;
  /** Of an idea or a petition. */
  titleAr: string | null;
  titleFr: string | null;
  closesAt: Date | null;
  /** Last words of the commune about it. */
  words: string | null;
  supports: number;
  threshold: number;
  createdAt: Date;
  /** When something was said of it last, by the commune or by the person who asks. */
  wordAt: Date;
  /** Of a case that is answered or closed: when. */
  settledAt: Date | null;
  /** What the commune asked about it, since when the promise stands still for it, and by which day an answer is awaited. */
  asked: string | null;
  askedAt: Date | null;
  awaitedOn: Date | null;
  /** What a case tells of, and where, in the citizen's words; the quarter by its id. */
  description: string | null;
  placeText: string | null;
  quarterId: string | null;
  photos: number;
  papers: number;
  voices: number;
  /** Filed, joined, proposed or supported by the person who asks. */
  mine: boolean;
  /** Filed, proposed or begun by them; and of a case, how many more have joined it. */
  own: boolean;
  joined: number;
  /** Whether a citizen said last that it is not mended. */
  disputed: boolean;
  /** When they withdrew it. */
  withdrawnAt: Date | null;
  /** Of a case in the hands of a party outside the commune: whose turn it is, and until which ISO day. */
  party: PartyTurn | null;
  /** Of a petition: its way through the council. */
  council: CouncilWay | null;
  /** Of a petition: what this person said aloud for it waits to be typed, or could not be. */
  spoken: SpokenState | null;
  /** For whom it was filed, where that is somebody else of the same phone, what they are to its holder, and whether three digits open it. */
  profileId: string | null;
  kin: string | null;
  secret: boolean;
  /** Of an idea that was taken into account: the project that carries it, and where that stands. */
  project: ProjectFact | null;
  /** Of an idea: the consultative body to which it, or its project, was carried last. */
  referral: ReferralFact | null;
}

/** `words…`: what is said of where it stands. */
export interface ProjectFact {
  nameAr: string;
  nameFr: string;
  stage: string;
  wordsAr: string | null;
  wordsFr: string | null;
}

/** When a petition was deposited, under which number of which year, and when the bureau accepted it; moments as ISO text. */
export interface CouncilWay {
  depositedAt: string | null;
  receipt: string | null;
  acceptedAt: string | null;
}

/** Who outside the commune has a case; `number`: of the letter by which it was passed on. */
export interface PartyTurn {
  kind: string;
  status: string;
  nameAr: string;
  nameFr: string;
  day: string;
  number: string | null;
}

/** Which rows of each kind are meant, in SQL over `k`, and who asks. */
interface Meant {
  case: string;
  proposal: string;
  petition: string;
  person: string;
}

const noCase = (council: string, spoken: string): string =>
  `null::timestamptz as "settledAt", null as "asked", null::timestamptz as "askedAt", null::date as "awaitedOn", null as "description", null as "placeText", null as "quarterId", 0 as "photos", 0 as "papers", 0 as "voices", 0 as "joined", false as "disputed", null::timestamptz as "withdrawnAt", null::jsonb as "party", ${council} as "council", ${spoken} as "spoken"`;
const NO_CASE = noCase('null::jsonb', 'null');
const COUNCIL = `jsonb_build_object('depositedAt', k."depositedAt", 'acceptedAt', k."acceptedAt",
    'receipt', k."receiptNumber" || '/' || k."receiptYear")`;
const PARTY = `(select jsonb_build_object('kind', w."kind", 'status', w."status", 'nameAr', y."nameAr", 'nameFr', y."nameFr",
      'day', coalesce(w."promisedOn", w."dueOn"), 'number', w."letterNumber" || '/' || w."letterYear")
    from "WorkOrder" w join "Party" y on y."id" = w."partyId" where w."caseId" in (
      select k."id" union all select x."id" from "Case" x where x."mergedIntoId" = k."id") and w."status" in ('sent', 'going', 'done')
    order by w."createdAt" desc limit 1)`;
const spokenBy = (person: string): string =>
  `(select s."state" from "SpokenSupport" s where s."petitionId" = k."id" and s."citizenId" = ${person} order by s."state" desc, s."createdAt" desc limit 1)`;
const NOBODY_ELSE = `null::uuid as "profileId", null as "kin", false as "secret"`;
const FOR_WHOM = `pf."id" as "profileId", pf."kin", pf."secretHash" is not null as "secret"`;
/** Of whoever only follows it, for whom it is does not concern them, and nothing keeps it from them. */
const profileFor = (person: string): string =>
  `left join "Profile" pf on pf."id" = k."profileId" and k."citizenId" = ${person}`;
const NO_PROJECT = `null::jsonb as "project", null::jsonb as "referral"`;
const PROJECT = `(select jsonb_build_object('nameAr', j."nameAr", 'nameFr', j."nameFr", 'stage', j."stage", 'wordsAr', j."wordsAr", 'wordsFr', j."wordsFr")
  from "Project" j where j."id" = k."projectId")`;
const filesOf = (media: string): string =>
  `(select count(*)::int from "Attachment" a where a."caseId" = k."id" and a."eventId" is null and a."media" in (${media}) and a."state" <> 'refused')`;

/** One person's newest fill one screen of buttons after another; nobody looks further back in a chat. */
const MOST = 24;

/** A petition that somebody began is the request with which it was sent until it is opened, and then the petition. */
const OPENED = `exists (select 1 from "Petition" p where p."caseId" = k."id" and p."status" <> 'draft')`;

const begunBy = (person: string): string =>
  `exists (select 1 from "Case" c where c."id" = k."caseId" and c."citizenId" = ${person})`;

const requests = (meant: Meant): string => `
  select 'case' as "kind", k."id", k."reference", k."status", k."flow", k."categoryId", k."answers", k."dueOn", null as "titleAr", null as "titleFr", null::timestamptz as "closesAt",
    coalesce(k."refusal", (select e."text" from "CaseEvent" e where e."caseId" = k."id" and e."visible" and e."text" is not null and e."kind" <> 'asked' order by e."at" desc limit 1)) as "words",
    0 as "supports", 0 as "threshold", k."createdAt",
    case when k."status" in ('answered', 'closed') then coalesce(k."closedAt", (select max(e."at") from "CaseEvent" e
      where e."caseId" = k."id" and e."kind" = 'status' and e."status" = k."status"), k."updatedAt") end as "settledAt",
    case when k."awaitedOn" is not null then (select e."text" from "CaseEvent" e where e."caseId" = k."id" and e."kind" = 'asked' order by e."at" desc limit 1) end as "asked",
    k."askedAt", k."awaitedOn",
    k."description", k."placeText", k."quarterId", ${filesOf(`'photo', 'video'`)} as "photos", ${filesOf(`'document'`)} as "papers", ${filesOf(`'voice', 'audio'`)} as "voices",
    (select count(*)::int from "Follower" f where f."caseId" = k."id") as "joined", coalesce(k."verdict" = 'disputed', false) as "disputed", case when k."status" = 'withdrawn' then k."closedAt" end as "withdrawnAt", ${PARTY} as "party", null::jsonb as "council", null as "spoken",
    k."citizenId" = ${meant.person} as "own", k."citizenId" = ${meant.person} or exists (select 1 from "Follower" f where f."caseId" = k."id" and f."citizenId" = ${meant.person}) as "mine", ${FOR_WHOM}, ${NO_PROJECT},
    greatest(k."toldAt", (select max(e."at") from "CaseEvent" e where e."caseId" = k."id" and e."citizenId" = ${meant.person})) as "wordAt"
  from "Case" k ${profileFor(meant.person)} where (${meant.case}) and not ${OPENED}
  union all
  select 'proposal', k."id", k."reference", k."status", '', null, null::jsonb, null, k."title", k."title", null, k."answer",
    (select count(*)::int from "ProposalSupport" s where s."proposalId" = k."id"), 0, k."createdAt", ${NO_CASE}, k."citizenId" = ${meant.person},
    k."citizenId" = ${meant.person} or exists (select 1 from "Proposal" m where m."mergedIntoId" = k."id" and m."citizenId" = ${meant.person}),
    ${FOR_WHOM}, ${PROJECT}, ${newestReferral('k')}, coalesce(k."listedAt", k."createdAt")
  from "Proposal" k ${profileFor(meant.person)} where ${meant.proposal}
  union all
  select 'petition', k."id", k."reference", k."status", '', null, null::jsonb, null, k."titleAr", k."titleFr", k."closesAt",
    (select e."text" from "PetitionEvent" e where e."petitionId" = k."id" and e."visible" and e."text" is not null order by e."at" desc limit 1),
    ${givenOf('k."id"')}, k."threshold", k."createdAt", ${noCase(COUNCIL, spokenBy(meant.person))}, ${begunBy(meant.person)},
    exists (select 1 from "Support" s where s."petitionId" = k."id" and s."citizenId" = ${meant.person})
      or exists (select 1 from "SpokenSupport" s where s."petitionId" = k."id" and s."citizenId" = ${meant.person}) or ${begunBy(meant.person)}, ${NOBODY_ELSE}, ${NO_PROJECT},
    greatest(k."createdAt", (select max(e."at") from "PetitionEvent" e where e."petitionId" = k."id" and e."visible"))
  from "Petition" k where k."status" <> 'draft' and ${meant.petition}`;

/** By citizen: what they filed, joined, proposed or support, of which something was said last; the newest first. */
export const requestsOf = many<RequestFact>(`
select z."key"::text as "key", r.* from unnest($1::uuid[]) as z("key") cross join lateral (${requests({
  person: 'z."key"',
  // Of what was merged only the case that goes on is told of: its people follow that.
  case: `k."id" in (select "id" from "Case" where "citizenId" = z."key" union all select "caseId" from "Follower" where "citizenId" = z."key") and k."status" <> 'merged'`,
  proposal: `k."id" in (select coalesce("mergedIntoId", "id") from "Proposal" where "citizenId" = z."key")`,
  petition: `k."id" in (select s."petitionId" from "Support" s where s."citizenId" = z."key"
    union all select s."petitionId" from "SpokenSupport" s where s."citizenId" = z."key"
    union all select p."id" from "Petition" p join "Case" c on c."id" = p."caseId" where c."citizenId" = z."key")`,
})} order by "wordAt" desc limit ${MOST}) r order by r."createdAt" desc`);

/** By `citizen id + ' ' + reference`; that of a merged case or idea finds the one that goes on. Whose it is stands in `mine`: the caller looks at that before saying a word. */
export const requestByReference = one<RequestFact>(`
select w."key", r.* from (
  select "key", split_part("key", ' ', 1)::uuid as "person", split_part("key", ' ', 2) as "reference" from unnest($1::text[]) as z("key")
) w cross join lateral (${requests({
  person: 'w."person"',
  case: 'k."id" = (select coalesce(m."mergedIntoId", m."id") from "Case" m where m."reference" = w."reference")',
  proposal: `k."id" = (select coalesce(m."mergedIntoId", m."id") from "Proposal" m where m."reference" = w."reference")`,
  petition: 'k."reference" = w."reference"',
})}) r`);

export interface CountedFact {
  reference: string;
  titleAr: string;
  titleFr: string;
  status: string;
}

/** By check code: the petition in which it is counted. */
export const petitionByCode = one<CountedFact>(`
select s."code" as "key", p."reference", p."titleAr", p."titleFr", p."status"
from "Support" s join "Petition" p on p."id" = s."petitionId" where s."code" = any($1::text[]) and s."state" = 'counted'`);

export interface ReceiptFact {
  reference: string;
  flow: string;
  status: string;
  createdAt: Date;
}

/** By check code of a receipt: the request that was deposited. */
export const requestByCode = one<ReceiptFact>(`
select i."code" as "key", k."reference", k."flow", k."status", k."createdAt"
from "InformationRequest" i join "Case" k on k."id" = i."caseId" where i."code" = any($1::text[])`);
