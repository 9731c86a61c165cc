-- CreateTable
CREATE TABLE "Association" (
    "id" UUID NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "foundedIn" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "phone" TEXT,
    "checkedOn" DATE,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "linkHash" TEXT,
    "linkUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Association_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssociationContact" (
    "citizenId" UUID NOT NULL,
    "associationId" UUID NOT NULL,
    "linkHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssociationContact_pkey" PRIMARY KEY ("citizenId")
);

-- CreateTable
CREATE TABLE "AssociationMessage" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT,
    "textAr" TEXT NOT NULL,
    "textFr" TEXT NOT NULL,
    "answerBy" DATE,
    "told" INTEGER NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssociationMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssociationReply" (
    "messageId" UUID NOT NULL,
    "associationId" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssociationReply_pkey" PRIMARY KEY ("messageId","associationId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Association_linkHash_key" ON "Association"("linkHash");

-- CreateIndex
CREATE INDEX "Association_createdAt_idx" ON "Association"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "AssociationContact_linkHash_key" ON "AssociationContact"("linkHash");

-- CreateIndex
CREATE INDEX "AssociationContact_associationId_idx" ON "AssociationContact"("associationId");

-- CreateIndex
CREATE INDEX "AssociationMessage_sentAt_idx" ON "AssociationMessage"("sentAt");

-- CreateIndex
CREATE INDEX "AssociationReply_associationId_idx" ON "AssociationReply"("associationId");

-- AddForeignKey
ALTER TABLE "AssociationContact" ADD CONSTRAINT "AssociationContact_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssociationContact" ADD CONSTRAINT "AssociationContact_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "Citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssociationReply" ADD CONSTRAINT "AssociationReply_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "AssociationMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssociationReply" ADD CONSTRAINT "AssociationReply_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who acts for an association, or works for a party, does so under whatever name they are known by.
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
