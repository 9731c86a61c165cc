-- CreateTable
CREATE TABLE "PhoneLink" (
    "id" UUID NOT NULL,
    "fromCitizenId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PhoneLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PhoneLink_citizenId_idx" ON "PhoneLink"("citizenId");

-- CreateIndex
CREATE INDEX "PhoneLink_expiresAt_idx" ON "PhoneLink"("expiresAt");

-- AddForeignKey
ALTER TABLE "PhoneLink" ADD CONSTRAINT "PhoneLink_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "Citizen"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on. Both may have given the same card: of one person for good (`here` is nobody's) one row is
-- enough; where they can be parted again each keeps its own.
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

-- Merges after a code, and writes down what moves: see part_citizens.
create function link_citizens(link uuid, from_citizen uuid, to_citizen uuid, here uuid, at timestamptz, until timestamptz)
returns boolean language plpgsql as $$
begin
  perform 1 from "Citizen" where "id" in (from_citizen, to_citizen) order by "id" for update;
  -- A turn under way on one of the conversations is waited for, so that the rows it made are seen below.
  update "Conversation" set "version" = "version" + 1 where "citizenId" = from_citizen and "id" <> here;
  insert into "PhoneLink" ("id", "fromCitizenId", "citizenId", "conversationId", "moved", "linkedAt", "expiresAt")
  select link, from_citizen, to_citizen, here, jsonb_build_object(
    'conversations', (select jsonb_agg(distinct i) from (select "id" as i from "Conversation" where "citizenId" = from_citizen union select here) x),
    'cases', array(select "id" from "Case" where "citizenId" = from_citizen),
    'events', array(select "id" from "CaseEvent" where "citizenId" = from_citizen),
    'proposals', array(select "id" from "Proposal" where "citizenId" = from_citizen),
    'supports', array(select "id" from "Support" where "citizenId" = from_citizen),
    'mandates', array(select "id" from "Mandate" where "citizenId" = from_citizen),
    'notices', array(select "id" from "Notice" where "citizenId" = from_citizen),
    'links', array(select "id" from "PhoneLink" where "citizenId" = from_citizen),
    'followers', array(select "caseId" from "Follower" f where "citizenId" = from_citizen
      and not exists (select 1 from "Follower" g where g."caseId" = f."caseId" and g."citizenId" = to_citizen)),
    'proposalSupports', array(select "proposalId" from "ProposalSupport" s where "citizenId" = from_citizen
      and not exists (select 1 from "ProposalSupport" t where t."proposalId" = s."proposalId" and t."citizenId" = to_citizen)),
    'before', jsonb_build_object('abroad', z."abroad", 'abroadAt', z."abroadAt", 'mutedAt', z."mutedAt", 'erasureAskedAt', z."erasureAskedAt")
  ), at, until from "Citizen" z where z."id" = to_citizen;
  return merge_citizens(from_citizen, to_citizen, here);
end
$$;

-- A row was made from one of these telephones: all rows of a turn carry the moment of its reply.
create function said_from(phones uuid[], since timestamptz, moment timestamptz) returns boolean language sql stable as $$
  select moment > since and exists (select 1 from "OutgoingMessage" o where o."conversationId" = any(phones)
    and o."createdAt" = moment and o."kind" = 'reply')
$$;

-- Parts again what a code made one: each gets back what it had, and what was done from its telephones since. `here` is
-- the conversation that is written by the turn itself. False: they are parted, or it is too late.
create function part_citizens(link uuid, parted_at timestamptz, here uuid) returns boolean language plpgsql as $$
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
