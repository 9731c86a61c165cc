-- The names of one person arrive one by one: number, scoped id, lid. When two of them meet, what was two conversations
-- becomes one. Written by hand.

-- The row at the new address stays where there is one; person, draft and who answers are those of whoever accepted the
-- notice (else of the older one). Done again, or after somebody else did it, it changes nothing.
create function join_conversations(one uuid, other uuid, new_address text) returns boolean language plpgsql as $$
declare
  best "Conversation";
  rest "Conversation";
  keep uuid;
  gone uuid;
begin
  perform 1 from "Conversation" where "id" in (one, other) order by "id" for update;
  select c.* into best from "Conversation" c join "Citizen" z on z."id" = c."citizenId" where c."id" in (one, other)
    order by z."acceptedAt" is null, z."createdAt", z."id", c."createdAt", c."id" limit 1;
  select * into rest from "Conversation" where "id" in (one, other) and "id" <> best."id";
  if rest."id" is null then return false; end if;
  keep := case when rest."address" = new_address then rest."id" else best."id" end;
  gone := case when keep = best."id" then rest."id" else best."id" end;
  if rest."citizenId" <> best."citizenId" then
    -- No conversation is left out: both are this person's already when the turn begins.
    perform merge_citizens(rest."citizenId", best."citizenId", '00000000-0000-0000-0000-000000000000');
  end if;
  update "IncomingMessage" set "conversationId" = keep where "conversationId" = gone;
  update "OutgoingMessage" set "conversationId" = keep where "conversationId" = gone;
  update "Attachment" set "conversationId" = keep where "conversationId" = gone;
  update "Flag" set "conversationId" = keep where "conversationId" = gone;
  update "Alias" set "conversationId" = keep where "conversationId" = gone;
  delete from "Conversation" where "id" = gone;
  -- Everything of a citizen who has no conversation left went to the other one.
  delete from "Citizen" z where z."id" = rest."citizenId"
    and not exists (select 1 from "Conversation" c where c."citizenId" = z."id");
  update "Conversation" set "address" = new_address, "version" = "version" + 1,
    "name" = coalesce(best."name", rest."name"), "phone" = coalesce(best."phone", rest."phone"),
    "lastHeardAt" = greatest(best."lastHeardAt", rest."lastHeardAt"),
    "blockedAt" = null, "unreachable" = null, "undelivered" = 0,
    "mode" = case when best."mode" = 'bot' then rest."mode" else best."mode" end,
    "waitingSince" = case when best."mode" = 'bot' then rest."waitingSince" else best."waitingSince" end,
    "heldById" = case when best."mode" = 'bot' then rest."heldById" else best."heldById" end,
    "heldAt" = case when best."mode" = 'bot' then rest."heldAt" else best."heldAt" end,
    -- A draft of either goes on; menus count on from the higher number, so that no old button is taken for a new one.
    "memory" = case when rest."memory" ? 'flow' and rest."memory"->>'flow' <> 'welcome' and not best."memory" ? 'flow'
        then rest."memory" else best."memory" end
      || jsonb_build_object('menu', greatest(coalesce((best."memory"->>'menu')::int, 0), coalesce((rest."memory"->>'menu')::int, 0)))
    where "id" = keep;
  return true;
end
$$;

-- The provider says that a person now comes under another address: the old names are nobody's until somebody comes
-- under them, since numbers are given to other people again. `new_name` is the new address, hashed.
drop function move_address(uuid, text);
create function move_address(conversation uuid, new_address text, new_name text) returns boolean language plpgsql as $$
declare
  old "Conversation";
  found_id uuid;
begin
  select * into old from "Conversation" where "id" = conversation for update;
  if old."id" is null then return false; end if;
  delete from "Alias" where "conversationId" = conversation;
  select "id" into found_id from "Conversation" where "channel" = old."channel" and "address" = new_address;
  if found_id is null then
    select "conversationId" into found_id from "Alias" where "name" = new_name;
  end if;
  if found_id is null or found_id = conversation then
    update "Conversation" set "address" = new_address, "version" = "version" + 1 where "id" = conversation;
    found_id := conversation;
  else
    perform join_conversations(conversation, found_id, new_address);
    select "id" into found_id from "Conversation" where "channel" = old."channel" and "address" = new_address;
  end if;
  if new_name is not null then
    insert into "Alias" ("name", "conversationId") values (new_name, found_id)
      on conflict ("name") do update set "conversationId" = excluded."conversationId";
  end if;
  return true;
end
$$;
