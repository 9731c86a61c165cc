-- AlterTable
ALTER TABLE "LinkCode" ADD COLUMN     "conversationId" UUID;

-- By hand from here on. A code is agreed to once, on one phone; from then on the phone that shows it is asked.
create function claim_link_code(hash text, typed_on uuid, until timestamptz) returns boolean language plpgsql as $$
begin
  update "LinkCode" set "conversationId" = typed_on, "expiresAt" = until where "codeHash" = hash and "conversationId" is null;
  if not found then return stale_turn(); end if;
  return true;
end
$$;

-- As before, but asked for by the phone that shows the code: all conversations of the other one move here.
drop function link_citizens(uuid, uuid, uuid, uuid, timestamptz, timestamptz);
create function link_citizens(link uuid, from_citizen uuid, to_citizen uuid, typed_on uuid, at timestamptz, until timestamptz)
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
