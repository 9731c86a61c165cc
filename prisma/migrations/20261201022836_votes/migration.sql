-- CreateTable
CREATE TABLE "Vote" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "titleAr" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "summaryAr" TEXT NOT NULL,
    "summaryFr" TEXT NOT NULL,
    "budget" INTEGER,
    "identity" TEXT NOT NULL DEFAULT 'contact',
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "searchKey" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoteOption" (
    "voteId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "cost" INTEGER,
    "attachmentId" UUID,

    CONSTRAINT "VoteOption_pkey" PRIMARY KEY ("voteId","position")
);

-- CreateTable
CREATE TABLE "VotePicture" (
    "voteId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "attachmentId" UUID NOT NULL,

    CONSTRAINT "VotePicture_pkey" PRIMARY KEY ("voteId","part")
);

-- CreateTable
CREATE TABLE "VoteVoter" (
    "voteId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "ballotId" UUID,
    "code" TEXT NOT NULL,
    "personHash" TEXT,

    CONSTRAINT "VoteVoter_pkey" PRIMARY KEY ("voteId","citizenId")
);

-- CreateTable
CREATE TABLE "VoteBallot" (
    "id" UUID NOT NULL,
    "voteId" UUID NOT NULL,
    "choices" INTEGER[],

    CONSTRAINT "VoteBallot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoteComparison" (
    "id" UUID NOT NULL,
    "voteId" UUID NOT NULL,
    "ballotId" UUID,
    "one" INTEGER NOT NULL,
    "other" INTEGER NOT NULL,
    "swapped" BOOLEAN NOT NULL,
    "chosen" INTEGER,

    CONSTRAINT "VoteComparison_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Vote_reference_key" ON "Vote"("reference");

-- CreateIndex
CREATE INDEX "Vote_status_createdAt_idx" ON "Vote"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Vote_createdAt_idx" ON "Vote"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "VoteOption_attachmentId_key" ON "VoteOption"("attachmentId");

-- CreateIndex
CREATE UNIQUE INDEX "VotePicture_attachmentId_key" ON "VotePicture"("attachmentId");

-- CreateIndex
CREATE UNIQUE INDEX "VoteVoter_ballotId_key" ON "VoteVoter"("ballotId");

-- CreateIndex
CREATE UNIQUE INDEX "VoteVoter_code_key" ON "VoteVoter"("code");

-- CreateIndex
CREATE INDEX "VoteVoter_citizenId_idx" ON "VoteVoter"("citizenId");

-- CreateIndex
CREATE UNIQUE INDEX "VoteVoter_voteId_personHash_key" ON "VoteVoter"("voteId", "personHash");

-- CreateIndex
CREATE INDEX "VoteBallot_voteId_idx" ON "VoteBallot"("voteId");

-- CreateIndex
CREATE INDEX "VoteComparison_voteId_one_other_idx" ON "VoteComparison"("voteId", "one", "other");

-- CreateIndex
CREATE UNIQUE INDEX "VoteComparison_ballotId_one_other_key" ON "VoteComparison"("ballotId", "one", "other");

-- AddForeignKey
ALTER TABLE "VoteOption" ADD CONSTRAINT "VoteOption_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteOption" ADD CONSTRAINT "VoteOption_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VotePicture" ADD CONSTRAINT "VotePicture_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VotePicture" ADD CONSTRAINT "VotePicture_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteVoter" ADD CONSTRAINT "VoteVoter_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteVoter" ADD CONSTRAINT "VoteVoter_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "Citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteBallot" ADD CONSTRAINT "VoteBallot_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteComparison" ADD CONSTRAINT "VoteComparison_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteComparison" ADD CONSTRAINT "VoteComparison_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "VoteBallot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on. What is open, or is to be opened or closed by the clock.
create index "Vote_under_way" on "Vote" ("closesAt") where "status" in ('planned', 'open');
-- Pictures of pairs go from the chats when a vote closes.
create index "OutgoingMessage_file" on "OutgoingMessage" ("attachmentId") where "attachmentId" is not null;

-- Nothing is voted once the clock has closed it: a turn that was worked out before is worked out again.
create function hold_vote(vote uuid) returns boolean language plpgsql as $$
begin
  perform 1 from "Vote" where "id" = vote and "status" in ('planned', 'open') for share;
  return case when found then true else stale_turn() end;
end
$$;

-- Puts somebody among those who vote (by their card, where it is asked for: without it nobody is let in), with an empty ballot, once; whoever did so from another phone meanwhile is worked out again.
create function join_vote(vote uuid, citizen uuid, ballot uuid, receipt text) returns boolean language plpgsql as $$
declare
  held uuid;
begin
  if exists (select 1 from "Vote" where "id" = vote and "identity" = 'card')
    and not exists (select 1 from "VoteVoter" where "voteId" = vote and "citizenId" = citizen and "personHash" is not null)
    then return stale_turn(); end if;
  insert into "VoteVoter" ("voteId", "citizenId", "code") values (vote, citizen, receipt) on conflict ("voteId", "citizenId") do nothing;
  select "ballotId" into held from "VoteVoter" where "voteId" = vote and "citizenId" = citizen for update;
  if held is distinct from ballot then
    if held is not null then return stale_turn(); end if;
    insert into "VoteBallot" ("id", "voteId", "choices") values (ballot, vote, '{}');
    update "VoteVoter" set "ballotId" = ballot where "voteId" = vote and "citizenId" = citizen;
  end if;
  return true;
end
$$;

-- Refuses what is no option of this vote, named once.
create function hold_options(vote uuid, positions int[]) returns boolean language plpgsql as $$
declare
  known int;
begin
  select count(*) into known from "VoteOption" where "voteId" = vote and "position" = any(positions);
  if known <> cardinality(positions) then raise exception 'no options of this vote' using errcode = 'VO001'; end if;
  return true;
end
$$;

-- Lets somebody in by a card, which opens a vote once.
create function enter_vote(vote uuid, citizen uuid, receipt text, card text) returns boolean language plpgsql as $$
begin
  perform hold_vote(vote);
  insert into "VoteVoter" ("voteId", "citizenId", "code", "personHash") values (vote, citizen, receipt, card) on conflict do nothing;
  if not exists (select 1 from "VoteVoter" where "voteId" = vote and "citizenId" = citizen and "personHash" = card) then return stale_turn(); end if;
  return true;
end
$$;

-- Writes what somebody chooses of a budget, within it and as long as it was so before; of whoever chooses nothing any more nothing stays.
create function cast_ballot(vote uuid, citizen uuid, ballot uuid, before int[], after int[], receipt text) returns boolean language plpgsql as $$
declare
  now_chosen int[];
  spent bigint;
  most int;
begin
  perform hold_vote(vote);
  perform hold_options(vote, after);
  select coalesce(sum("cost"), 0) into spent from "VoteOption" where "voteId" = vote and "position" = any(after);
  select coalesce("budget", 0) into most from "Vote" where "id" = vote;
  if spent > most then raise exception 'more than the budget of this vote' using errcode = 'VO001'; end if;
  perform join_vote(vote, citizen, ballot, receipt);
  select "choices" into now_chosen from "VoteBallot" where "id" = ballot;
  if now_chosen <> before then return stale_turn(); end if;
  if after = '{}' then
    update "VoteVoter" set "ballotId" = null where "voteId" = vote and "citizenId" = citizen;
    delete from "VoteBallot" where "id" = ballot;
    delete from "VoteVoter" where "voteId" = vote and "citizenId" = citizen and "personHash" is null;
  else
    update "VoteBallot" set "choices" = after where "id" = ballot;
  end if;
  return true;
end
$$;

-- Writes which of two was wanted first. The same two are compared once by a person.
create function compare_options(vote uuid, citizen uuid, ballot uuid, receipt text, comparison uuid, low int, high int, turned boolean, wanted int)
returns boolean language plpgsql as $$
begin
  perform hold_vote(vote);
  perform hold_options(vote, array[low, high]);
  if low >= high or wanted not in (low, high) then raise exception 'no pair of this vote' using errcode = 'VO001'; end if;
  perform join_vote(vote, citizen, ballot, receipt);
  insert into "VoteComparison" ("id", "voteId", "ballotId", "one", "other", "swapped", "chosen") values (comparison, vote, ballot, low, high, turned, wanted)
    on conflict ("ballotId", "one", "other") do nothing;
  return case when found then true else stale_turn() end;
end
$$;

-- Cuts off whose ballots are whose, in the transaction that closes the vote: ballots and comparisons get new ids and are written anew in an
-- order of chance, so that neither an id, nor where a row lies, nor the moment it was written says anything of who voted when. What was
-- shown to whom goes from the chats: of a pair that one person alone was shown it would say enough.
create function cut_ballots(vote uuid) returns boolean language plpgsql as $$
begin
  update "OutgoingMessage" o set "attachmentId" = null from "VotePicture" p
    where p."voteId" = vote and p."part" ~ '^\d+-\d+$' and o."attachmentId" = p."attachmentId";
  -- The real words of what was told in confidence are kept sealed for some minutes after they have left: of votes no longer.
  update "OutgoingMessage" o set "sealed" = null from "VoteVoter" v join "Conversation" c on c."citizenId" = v."citizenId"
    where v."voteId" = vote and o."conversationId" = c."id" and o."sealed" is not null and o."state" not in ('queued', 'sending', 'awaiting', 'unknown')
      and not exists (select 1 from "Leaving" l where l."id" = o."id");
  update "VoteVoter" set "ballotId" = null, "personHash" = null where "voteId" = vote and "ballotId" is not null;
  -- Who gave a card and voted nothing has not voted.
  delete from "VoteVoter" where "voteId" = vote and "personHash" is not null;
  with old as (delete from "VoteComparison" where "voteId" = vote returning *)
    insert into "VoteComparison" ("id", "voteId", "one", "other", "swapped", "chosen")
    select gen_random_uuid(), "voteId", "one", "other", "swapped", "chosen" from old order by random();
  with old as (delete from "VoteBallot" where "voteId" = vote returning *)
    insert into "VoteBallot" ("id", "voteId", "choices") select gen_random_uuid(), "voteId", "choices" from old order by random();
  return true;
end
$$;

-- Voters go along where two telephones are one person's.
create or replace function merge_citizens(from_citizen uuid, to_citizen uuid, here uuid) returns boolean language plpgsql as $$
begin
  perform 1 from "Citizen" where "id" in (from_citizen, to_citizen) order by "id" for update;
  -- Conversations first: a turn under way on one of them is waited for here, so that the rows it made are seen below.
  update "Conversation" set "citizenId" = to_citizen, "version" = "version" + 1
    where "citizenId" = from_citizen and "id" <> here;
  update "Case" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "CaseEvent" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Proposal" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  if here = '00000000-0000-0000-0000-000000000000' then
    delete from "Support" s using "Support" t where s."citizenId" = from_citizen and t."citizenId" = to_citizen
      and t."petitionId" = s."petitionId" and t."personHash" = s."personHash";
  end if;
  update "Support" s set "citizenId" = to_citizen where "citizenId" = from_citizen
    and not exists (select 1 from "Support" t where t."petitionId" = s."petitionId" and t."personHash" = s."personHash" and t."citizenId" = to_citizen);
  update "Mandate" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Notice" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Profile" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  -- Whoever answered from both phones has answered once: what came from the phone that stays.
  delete from "ConsultationResponse" r using "ConsultationParticipant" s, "ConsultationParticipant" t
    where r."id" = s."responseId" and s."citizenId" = from_citizen and t."citizenId" = to_citizen and t."consultationId" = s."consultationId"
      and here = '00000000-0000-0000-0000-000000000000';
  update "ConsultationParticipant" s set "citizenId" = to_citizen where "citizenId" = from_citizen
    and not exists (select 1 from "ConsultationParticipant" t where t."consultationId" = s."consultationId" and t."citizenId" = to_citizen);
  -- Who came in from both phones and voted from one has voted; who voted from both has voted once.
  delete from "VoteVoter" t using "VoteVoter" s where t."citizenId" = to_citizen and s."citizenId" = from_citizen and t."voteId" = s."voteId"
    and t."ballotId" is null and s."ballotId" is not null;
  delete from "VoteBallot" b using "VoteVoter" s, "VoteVoter" t
    where b."id" = s."ballotId" and s."citizenId" = from_citizen and t."citizenId" = to_citizen and t."voteId" = s."voteId"
      and here = '00000000-0000-0000-0000-000000000000';
  update "VoteVoter" s set "citizenId" = to_citizen where "citizenId" = from_citizen
    and not exists (select 1 from "VoteVoter" t where t."voteId" = s."voteId" and t."citizenId" = to_citizen);
  update "LinkCode" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "PhoneLink" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Follower" f set "citizenId" = to_citizen where "citizenId" = from_citizen
    and not exists (select 1 from "Follower" g where g."caseId" = f."caseId" and g."citizenId" = to_citizen);
  update "ProposalSupport" s set "citizenId" = to_citizen where "citizenId" = from_citizen
    and not exists (select 1 from "ProposalSupport" t where t."proposalId" = s."proposalId" and t."citizenId" = to_citizen);
  -- What either of the two refused stays refused (law 09-08 art. 9); else what either allowed is allowed.
  update "Citizen" t set "abroad" = z."abroad", "abroadAt" = z."abroadAt" from (
      select "abroad", "abroadAt" from "Citizen" where "id" in (from_citizen, to_citizen) and "abroad" is not null
      order by case "abroad" when 'refused' then 0 when 'allowed' then 1 else 2 end, "abroadAt" limit 1
    ) z where t."id" = to_citizen;
  update "Citizen" t set "mutedAt" = coalesce(t."mutedAt", f."mutedAt"), "erasureAskedAt" = coalesce(t."erasureAskedAt", f."erasureAskedAt")
    from "Citizen" f where t."id" = to_citizen and f."id" = from_citizen;
  return true;
end
$$;

create or replace function link_citizens(link uuid, from_citizen uuid, to_citizen uuid, typed_on uuid, at timestamptz, until timestamptz)
returns boolean language plpgsql as $$
begin
  perform 1 from "Citizen" where "id" in (from_citizen, to_citizen) order by "id" for update;
  -- A turn under way on one of the conversations is waited for, so that the rows it made are seen below.
  update "Conversation" set "version" = "version" + 1 where "citizenId" = from_citizen;
  insert into "PhoneLink" ("id", "fromCitizenId", "citizenId", "conversationId", "moved", "linkedAt", "expiresAt")
  select link, from_citizen, to_citizen, typed_on, jsonb_build_object(
    'conversations', (select jsonb_agg("id") from "Conversation" where "citizenId" = from_citizen),
    'cases', array(select "id" from "Case" where "citizenId" = from_citizen),
    'events', array(select "id" from "CaseEvent" where "citizenId" = from_citizen),
    'proposals', array(select "id" from "Proposal" where "citizenId" = from_citizen),
    'supports', array(select "id" from "Support" where "citizenId" = from_citizen),
    'mandates', array(select "id" from "Mandate" where "citizenId" = from_citizen),
    'notices', array(select "id" from "Notice" where "citizenId" = from_citizen),
    'profiles', array(select "id" from "Profile" where "citizenId" = from_citizen),
    'consultations', array(select "consultationId" from "ConsultationParticipant" s where "citizenId" = from_citizen
      and not exists (select 1 from "ConsultationParticipant" t where t."consultationId" = s."consultationId" and t."citizenId" = to_citizen)),
    'votes', array(select "voteId" from "VoteVoter" s where "citizenId" = from_citizen
      and not exists (select 1 from "VoteVoter" t where t."voteId" = s."voteId" and t."citizenId" = to_citizen)),
    'links', array(select "id" from "PhoneLink" where "citizenId" = from_citizen),
    'followers', array(select "caseId" from "Follower" f where "citizenId" = from_citizen
      and not exists (select 1 from "Follower" g where g."caseId" = f."caseId" and g."citizenId" = to_citizen)),
    'proposalSupports', array(select "proposalId" from "ProposalSupport" s where "citizenId" = from_citizen
      and not exists (select 1 from "ProposalSupport" t where t."proposalId" = s."proposalId" and t."citizenId" = to_citizen)),
    'before', jsonb_build_object('abroad', z."abroad", 'abroadAt', z."abroadAt", 'mutedAt', z."mutedAt", 'erasureAskedAt', z."erasureAskedAt")
  ), at, until from "Citizen" z where z."id" = to_citizen;
  -- No conversation has the id of the link: none is left out.
  return merge_citizens(from_citizen, to_citizen, link);
end
$$;

create or replace function part_citizens(link uuid, parted_at timestamptz, here uuid) returns boolean language plpgsql as $$
declare
  l "PhoneLink";
  phones uuid[];
begin
  select * into l from "PhoneLink" where "id" = link and "undoneAt" is null and "expiresAt" > parted_at for update;
  if l."id" is null then return false; end if;
  perform 1 from "Citizen" where "id" in (l."fromCitizenId", l."citizenId") order by "id" for update;
  -- Nobody had matters of their own, and was cleared away meanwhile.
  insert into "Citizen" ("id", "language", "noticeVersion", "acceptedAt", "createdAt")
    select l."fromCitizenId", "language", "noticeVersion", "acceptedAt", l."linkedAt" from "Citizen" where "id" = l."citizenId"
    on conflict ("id") do nothing;
  phones := array(select jsonb_array_elements_text(l."moved"->'conversations')::uuid);
  update "Conversation" set "citizenId" = l."fromCitizenId", "version" = "version" + 1
    where "id" = any(phones) and "citizenId" = l."citizenId" and "id" <> here;
  -- A turn under way on the telephones that stay is waited for, or is worked out again.
  update "Conversation" set "version" = "version" + 1 where "citizenId" = l."citizenId" and "id" <> here;
  update "Case" set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'cases' ? "id"::text or said_from(phones, l."linkedAt", "createdAt"));
  update "CaseEvent" set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'events' ? "id"::text or said_from(phones, l."linkedAt", "at"));
  update "Proposal" set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'proposals' ? "id"::text or said_from(phones, l."linkedAt", "createdAt"));
  update "Support" s set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'supports' ? "id"::text or said_from(phones, l."linkedAt", "createdAt"))
    and not exists (select 1 from "Support" t where t."petitionId" = s."petitionId" and t."personHash" = s."personHash" and t."citizenId" = l."fromCitizenId");
  update "Mandate" set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'mandates' ? "id"::text or said_from(phones, l."linkedAt", "joinedAt"));
  update "Follower" f set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'followers' ? "caseId"::text or said_from(phones, l."linkedAt", "createdAt"))
    and not exists (select 1 from "Follower" g where g."caseId" = f."caseId" and g."citizenId" = l."fromCitizenId");
  update "ProposalSupport" s set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'proposalSupports' ? "proposalId"::text or said_from(phones, l."linkedAt", "createdAt"))
    and not exists (select 1 from "ProposalSupport" t where t."proposalId" = s."proposalId" and t."citizenId" = l."fromCitizenId");
  update "Notice" n set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'notices' ? "id"::text or exists (select 1 from "Case" k where k."id"::text = n."subjectId" and k."citizenId" = l."fromCitizenId"));
  update "Profile" p set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'profiles' ? "id"::text or said_from(phones, l."linkedAt", "createdAt"));
  update "ConsultationParticipant" s set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId"
    and (l."moved"->'consultations' ? "consultationId"::text or said_from(phones, l."linkedAt", "createdAt"))
    and not exists (select 1 from "ConsultationParticipant" t where t."consultationId" = s."consultationId" and t."citizenId" = l."fromCitizenId");
  update "VoteVoter" s set "citizenId" = l."fromCitizenId" where "citizenId" = l."citizenId" and l."moved"->'votes' ? "voteId"::text
    and not exists (select 1 from "VoteVoter" t where t."voteId" = s."voteId" and t."citizenId" = l."fromCitizenId");
  update "PhoneLink" set "citizenId" = l."fromCitizenId" where l."moved"->'links' ? "id"::text;
  delete from "LinkCode" where "citizenId" in (l."fromCitizenId", l."citizenId");
  -- News of one that waits to leave for a telephone of the other does not leave.
  update "OutgoingMessage" o set "state" = 'withdrawn' from "Conversation" c, "Case" k
    where o."conversationId" = c."id" and k."id" = o."caseId" and o."state" = 'queued'
      and c."citizenId" in (l."fromCitizenId", l."citizenId") and k."citizenId" in (l."fromCitizenId", l."citizenId")
      and k."citizenId" <> case when c."id" = any(phones) then l."fromCitizenId" else l."citizenId" end;
  -- What was set before they met holds again; what was said since stays.
  update "Citizen" t set
    "abroad" = case when t."abroadAt" <= l."linkedAt" then l."moved"->'before'->>'abroad' else t."abroad" end,
    "abroadAt" = case when t."abroadAt" <= l."linkedAt" then (l."moved"->'before'->>'abroadAt')::timestamptz else t."abroadAt" end,
    "mutedAt" = case when t."mutedAt" <= l."linkedAt" then (l."moved"->'before'->>'mutedAt')::timestamptz else t."mutedAt" end,
    "erasureAskedAt" = case when t."erasureAskedAt" <= l."linkedAt" then (l."moved"->'before'->>'erasureAskedAt')::timestamptz else t."erasureAskedAt" end
    where t."id" = l."citizenId";
  update "PhoneLink" set "undoneAt" = parted_at where "id" = link;
  return true;
end
$$;
