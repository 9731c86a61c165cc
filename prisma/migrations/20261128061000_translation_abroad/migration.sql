-- Words go to translation abroad only for whoever said yes: a refusal stays one, everybody else has not been asked.
alter table "Citizen" add column "abroad" text, add column "abroadAt" timestamptz(3);
update "Citizen" set "abroad" = 'refused', "abroadAt" = "keptHomeAt" where "keptHomeAt" is not null;
alter table "Citizen" drop column "keptHomeAt";

-- Whose words stand in the timeline of a case. Of older ones only the owner's own are known for certain: where nobody joined.
alter table "CaseEvent" add column "citizenId" uuid;
update "CaseEvent" e set "citizenId" = c."citizenId" from "Case" c where c."id" = e."caseId" and e."kind" = 'reply'
  and e."text" is not null and not exists (select 1 from "Follower" f where f."caseId" = c."id");
create index "CaseEvent_citizenId_idx" on "CaseEvent" ("citizenId");
alter table "CaseEvent" add constraint "CaseEvent_citizenId_fkey" foreign key ("citizenId") references "Citizen" ("id")
  on delete set null on update cascade;

-- Two citizens turn out to be one person. Waits for whoever is writing for either of them, then moves everything.
create or replace function merge_citizens(from_citizen uuid, to_citizen uuid, here uuid) returns boolean language plpgsql as $$
begin
  perform 1 from "Citizen" where "id" in (from_citizen, to_citizen) order by "id" for update;
  -- Conversations first: a turn under way on one of them is waited for here, so that the rows it made are seen below.
  update "Conversation" set "citizenId" = to_citizen, "version" = "version" + 1
    where "citizenId" = from_citizen and "id" <> here;
  update "Case" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "CaseEvent" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Proposal" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Support" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Mandate" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Notice" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "LinkCode" set "citizenId" = to_citizen where "citizenId" = from_citizen;
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
