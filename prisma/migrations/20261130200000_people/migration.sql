-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "profileId" UUID;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "profileId" UUID;

-- CreateTable
CREATE TABLE "Profile" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "kin" TEXT NOT NULL,
    "name" TEXT,
    "secretHash" TEXT,
    "consent" TEXT,
    "consentAt" TIMESTAMPTZ(3),
    "consentFileId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseCard" (
    "caseId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseCard_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "CardGuess" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CardGuess_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Profile_citizenId_idx" ON "Profile"("citizenId");

-- CreateIndex
CREATE INDEX "Profile_createdAt_idx" ON "Profile"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CaseCard_codeHash_key" ON "CaseCard"("codeHash");

-- CreateIndex
CREATE INDEX "CaseCard_expiresAt_idx" ON "CaseCard"("expiresAt");

-- CreateIndex
CREATE INDEX "CardGuess_at_idx" ON "CardGuess"("at");

-- CreateIndex
CREATE INDEX "Case_profileId_idx" ON "Case"("profileId");

-- CreateIndex
CREATE INDEX "Proposal_profileId_idx" ON "Proposal"("profileId");

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "Citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseCard" ADD CONSTRAINT "CaseCard_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand from here on. Those for whom somebody writes go along with whoever writes for them.
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

-- The code of a card takes its case over, once: whoever types it holds the case from now on, and for whom it is goes along
-- where it is for nobody else's. Raises where somebody else was quicker, or the card is worth nothing any more.
create function take_case_over(hash text, taker uuid, profile uuid, event uuid, taken_at timestamptz) returns boolean language plpgsql as $$
declare
  c uuid;
  k "Case";
begin
  delete from "CaseCard" where "codeHash" = hash and "expiresAt" > taken_at returning "caseId" into c;
  if c is null then return stale_turn(); end if;
  select * into k from "Case" where "id" = c for update;
  if exists (select 1 from "Case" o where o."profileId" = k."profileId" and o."id" <> c)
    or exists (select 1 from "Proposal" o where o."profileId" = k."profileId") then
    insert into "Profile" ("id", "citizenId", "kin", "consent", "consentAt", "createdAt")
      select profile, taker, "kin", "consent", "consentAt", taken_at from "Profile" where "id" = k."profileId";
    update "Case" set "profileId" = profile where "id" = c;
  else
    update "Profile" set "citizenId" = taker, "secretHash" = null where "id" = k."profileId";
  end if;
  delete from "Follower" where "caseId" = c and "citizenId" = taker;
  update "Case" set "citizenId" = taker, "language" = (select "language" from "Citizen" where "id" = taker) where "id" = c;
  update "Notice" set "citizenId" = taker where "citizenId" = k."citizenId" and "subjectId" = c::text and "doneAt" is null;
  update "OutgoingMessage" o set "state" = 'withdrawn' from "Conversation" v
    where v."id" = o."conversationId" and v."citizenId" = k."citizenId" and o."caseId" = c and o."state" = 'queued';
  insert into "CaseEvent" ("id", "caseId", "at", "kind", "visible") values (event, c, taken_at, 'taken_over', false);
  return true;
end
$$;
