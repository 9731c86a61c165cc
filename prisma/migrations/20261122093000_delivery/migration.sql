-- What delivery and the linking of telephones need beyond the tables. Written by hand.

-- Messages that may have arrived and of which word is still awaited; words that follow once the citizen writes.
create index "OutgoingMessage_doubt" on "OutgoingMessage" ("claimedUntil") where state = 'unknown' and "claimedUntil" is not null;
create index "OutgoingMessage_awaiting" on "OutgoingMessage" ("conversationId") where state = 'awaiting';

-- However many copies of the program notice it: one open flag for a channel that is down.
create unique index "Flag_channel" on "Flag" ("subjectId") where kind = 'channel_down' and "resolvedAt" is null;
create index "Flag_subject" on "Flag" ("subjectId") where "resolvedAt" is null;

-- Two citizens turn out to be one person. Waits for whoever is writing for either of them, then moves everything.
create or replace function merge_citizens(from_citizen uuid, to_citizen uuid, here uuid) returns boolean language plpgsql as $$
begin
  perform 1 from "Citizen" where "id" in (from_citizen, to_citizen) order by "id" for update;
  -- Conversations first: a turn under way on one of them is waited for here, so that the rows it made are seen below.
  update "Conversation" set "citizenId" = to_citizen, "version" = "version" + 1
    where "citizenId" = from_citizen and "id" <> here;
  update "Case" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Proposal" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Support" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Mandate" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Notice" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "LinkCode" set "citizenId" = to_citizen where "citizenId" = from_citizen;
  update "Follower" f set "citizenId" = to_citizen where "citizenId" = from_citizen
    and not exists (select 1 from "Follower" g where g."caseId" = f."caseId" and g."citizenId" = to_citizen);
  update "ProposalSupport" s set "citizenId" = to_citizen where "citizenId" = from_citizen
    and not exists (select 1 from "ProposalSupport" t where t."proposalId" = s."proposalId" and t."citizenId" = to_citizen);
  -- What either of the two refused stays refused (law 09-08 art. 9).
  update "Citizen" t set "keptHomeAt" = coalesce(t."keptHomeAt", f."keptHomeAt"), "mutedAt" = coalesce(t."mutedAt", f."mutedAt"),
      "erasureAskedAt" = coalesce(t."erasureAskedAt", f."erasureAskedAt")
    from "Citizen" f where t."id" = to_citizen and f."id" = from_citizen;
  return true;
end
$$;

-- A linking code works once, whoever types it at the same moment.
create function use_link_code(hash text) returns boolean language plpgsql as $$
begin
  delete from "LinkCode" where "codeHash" = hash;
  if not found then return stale_turn(); end if;
  return true;
end
$$;

-- The provider says that a person now comes under another address. If they wrote from there already, both
-- conversations become one person's, and what still waits goes to the new one.
create function move_address(conversation uuid, new_address text) returns boolean language plpgsql as $$
declare
  old "Conversation";
  other "Conversation";
begin
  select * into old from "Conversation" where "id" = conversation for update;
  select * into other from "Conversation" where "channel" = old."channel" and "address" = new_address for update;
  if other."id" is null then
    update "Conversation" set "address" = new_address, "version" = "version" + 1 where "id" = conversation;
  elsif other."id" <> conversation then
    update "OutgoingMessage" set "conversationId" = other."id"
      where "conversationId" = conversation and "state" in ('queued', 'sending', 'awaiting');
    if other."citizenId" <> old."citizenId" then
      perform merge_citizens(other."citizenId", old."citizenId", conversation);
    end if;
  end if;
  return true;
end
$$;
