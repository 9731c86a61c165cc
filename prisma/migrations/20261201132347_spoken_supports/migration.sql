-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "spokenSupportId" UUID;

-- CreateTable
CREATE TABLE "SpokenSupport" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "fault" TEXT,
    "again" BOOLEAN NOT NULL DEFAULT false,
    "tie" TEXT,
    "name" TEXT,
    "card" TEXT,
    "nameFiles" UUID[],
    "cardFiles" UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpokenSupport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SpokenSupport_petitionId_state_createdAt_id_idx" ON "SpokenSupport"("petitionId", "state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "SpokenSupport_citizenId_idx" ON "SpokenSupport"("citizenId");

-- CreateIndex
CREATE INDEX "Attachment_spokenSupportId_idx" ON "Attachment"("spokenSupportId");

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_spokenSupportId_fkey" FOREIGN KEY ("spokenSupportId") REFERENCES "SpokenSupport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpokenSupport" ADD CONSTRAINT "SpokenSupport_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpokenSupport" ADD CONSTRAINT "SpokenSupport_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "Citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on. What waits to be typed is given from a telephone as well: so many of both, and no more.
create or replace function expect_supports(petition uuid, citizen uuid, expected int) returns boolean language plpgsql as $$
begin
  perform hold_supports(petition, citizen);
  if (select count(*) from "Support" where "petitionId" = petition and "citizenId" = citizen)
    + (select count(*) from "SpokenSupport" where "petitionId" = petition and "citizenId" = citizen and "state" = 'waiting') <> expected then
    return stale_turn();
  end if;
  return true;
end
$$;

-- Whoever changes what one person gave to a petition does so alone.
create function hold_supports(petition uuid, citizen uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('supports ' || petition || citizen, 0));
$$;

-- Takes back a support that waits to be typed, with what was sent for it. Typed meanwhile, it is a support like any other.
create function withdraw_spoken(support uuid) returns boolean language plpgsql as $$
declare
  petition uuid;
  citizen uuid;
begin
  select "petitionId", "citizenId" into petition, citizen from "SpokenSupport" where "id" = support;
  if not found then return stale_turn(); end if;
  perform hold_supports(petition, citizen);
  perform 1 from "SpokenSupport" where "id" = support for update;
  if not found then return stale_turn(); end if;
  update "Attachment" set "state" = 'erased', "conversationId" = null, "spokenSupportId" = null, "ref" = null, "name" = null,
    "transcript" = null, "reason" = null, "nextAttemptAt" = null where "spokenSupportId" = support;
  delete from "SpokenSupport" where "id" = support;
  return true;
end
$$;

-- What waits to be typed goes with whoever said it, under whatever name they are known by.
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
  update "SpokenSupport" set "citizenId" = to_citizen where "citizenId" = from_citizen;
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
  -- A person acts for one association: for that of the phone that stays, where both do.
  update "AssociationContact" s set "citizenId" = to_citizen where "citizenId" = from_citizen
    and not exists (select 1 from "AssociationContact" t where t."citizenId" = to_citizen);
  update "PartyContact" s set "citizenId" = to_citizen where "citizenId" = from_citizen
    and not exists (select 1 from "PartyContact" t where t."partyId" = s."partyId" and t."citizenId" = to_citizen);
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
