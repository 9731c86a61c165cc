-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "responseId" UUID;

-- CreateTable
CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "titleAr" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "summaryAr" TEXT NOT NULL,
    "summaryFr" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "keptAr" TEXT,
    "keptFr" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "adoptedAr" TEXT,
    "adoptedFr" TEXT,
    "adoptedAt" TIMESTAMPTZ(3),
    "searchKey" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationFile" (
    "consultationId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "attachmentId" UUID NOT NULL,

    CONSTRAINT "ConsultationFile_pkey" PRIMARY KEY ("consultationId","part")
);

-- CreateTable
CREATE TABLE "ConsultationQuestion" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "length" INTEGER NOT NULL DEFAULT 1,
    "textAr" TEXT NOT NULL,
    "textFr" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ConsultationQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationResponse" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "length" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "quarterId" TEXT,
    "age" TEXT,
    "sex" TEXT,
    "finished" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsultationResponse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationParticipant" (
    "consultationId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "responseId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsultationParticipant_pkey" PRIMARY KEY ("consultationId","citizenId")
);

-- CreateTable
CREATE TABLE "ConsultationAnswer" (
    "responseId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "choices" INTEGER[],
    "text" TEXT,
    "files" UUID[],

    CONSTRAINT "ConsultationAnswer_pkey" PRIMARY KEY ("responseId","questionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Consultation_reference_key" ON "Consultation"("reference");

-- CreateIndex
CREATE INDEX "Consultation_status_createdAt_idx" ON "Consultation"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Consultation_createdAt_idx" ON "Consultation"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationFile_attachmentId_key" ON "ConsultationFile"("attachmentId");

-- CreateIndex
CREATE INDEX "ConsultationQuestion_consultationId_position_idx" ON "ConsultationQuestion"("consultationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationResponse_code_key" ON "ConsultationResponse"("code");

-- CreateIndex
CREATE INDEX "ConsultationResponse_consultationId_createdAt_idx" ON "ConsultationResponse"("consultationId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationParticipant_responseId_key" ON "ConsultationParticipant"("responseId");

-- CreateIndex
CREATE INDEX "ConsultationParticipant_citizenId_idx" ON "ConsultationParticipant"("citizenId");

-- CreateIndex
CREATE INDEX "ConsultationAnswer_questionId_idx" ON "ConsultationAnswer"("questionId");

-- CreateIndex
CREATE INDEX "Attachment_responseId_idx" ON "Attachment"("responseId");

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "ConsultationResponse"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationFile" ADD CONSTRAINT "ConsultationFile_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationFile" ADD CONSTRAINT "ConsultationFile_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationQuestion" ADD CONSTRAINT "ConsultationQuestion_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationResponse" ADD CONSTRAINT "ConsultationResponse_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationResponse" ADD CONSTRAINT "ConsultationResponse_quarterId_fkey" FOREIGN KEY ("quarterId") REFERENCES "Quarter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationParticipant" ADD CONSTRAINT "ConsultationParticipant_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationParticipant" ADD CONSTRAINT "ConsultationParticipant_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "Citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationParticipant" ADD CONSTRAINT "ConsultationParticipant_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "ConsultationResponse"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationAnswer" ADD CONSTRAINT "ConsultationAnswer_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "ConsultationResponse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationAnswer" ADD CONSTRAINT "ConsultationAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "ConsultationQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on. What is open, or is to be opened or closed by the clock; and whose answers are still to be cut off.
create index "Consultation_under_way" on "Consultation" ("closesAt") where "status" in ('planned', 'open');
create index "ConsultationParticipant_linked" on "ConsultationParticipant" ("consultationId") where "responseId" is not null;

-- One response for each person: whoever begins a second one from another phone at the same moment is worked out again.
create function join_consultation(consultation uuid, citizen uuid, response uuid, minutes int, receipt text, at timestamptz) returns boolean language plpgsql as $$
begin
  insert into "ConsultationResponse" ("id", "consultationId", "length", "code", "createdAt") values (response, consultation, minutes, receipt, at);
  insert into "ConsultationParticipant" ("consultationId", "citizenId", "responseId", "createdAt")
    values (consultation, citizen, response, at) on conflict do nothing;
  if (select "responseId" from "ConsultationParticipant" where "consultationId" = consultation and "citizenId" = citizen) is distinct from response then
    return stale_turn();
  end if;
  return true;
end
$$;

-- Participants go along where two telephones are one person's.
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
